package com.didtron.server.operations.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A job in its thread, with the reasons why it may have to end early.
final class RunningJob {

    /// Why it is interrupted.
    enum End {
        CANCELLED,
        TIMED_OUT,
        STOPPED
    }

    private final ClaimedJob job;
    private final Instant deadline;
    private @Nullable Thread thread;
    private boolean over;
    private volatile @Nullable End end;

    RunningJob(ClaimedJob job, Instant deadline) {
        this.job = job;
        this.deadline = deadline;
    }

    ClaimedJob job() {
        return job;
    }

    Instant deadline() {
        return deadline;
    }

    synchronized void thread(Thread runner) {
        thread = runner;
        if (end != null) {
            runner.interrupt();
        }
    }

    void cancel() {
        end(End.CANCELLED);
    }

    void timeOut() {
        end(End.TIMED_OUT);
    }

    void stop() {
        end(End.STOPPED);
    }

    private synchronized void end(End why) {
        if (end == null && !over) {
            end = why;
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    /// Whether somebody wants it to end before its work is done.
    boolean isInterrupted() {
        return end != null;
    }

    /// Its work is over and how it ended is written next, which nothing interrupts any more. In the job's own thread.
    ///
    /// @return why it was interrupted; null: it was not
    synchronized @Nullable End over() {
        over = true;
        // an interrupt that nobody has met yet would tear the next connection to the database
        Thread.interrupted();
        return end;
    }
}
