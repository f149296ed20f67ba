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
        if (end == null) {
            end = why;
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    @Nullable End end() {
        return end;
    }
}
