package com.didtron.server.operations.internal;

import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.WorkCancelled;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// A change that a job carries out: people watch its progress and may cancel it.
final class JobChange extends RunningChange {

    /// Progress is written at most so often: each time is a transaction.
    private static final long BETWEEN_NANOS = 200_000_000;

    private final RunningJob running;
    private final JobQueue queue;
    private final Clock clock;
    private long told;
    private boolean toldBefore;

    JobChange(@Nullable DSLContext tx, OperationRequest request, Instant now, RunningJob running, JobQueue queue, Clock clock) {
        super(tx, request, now);
        this.running = running;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void progress(long done, @Nullable Long total, String note) {
        long now = System.nanoTime();
        boolean last = total != null && done >= total;
        if (toldBefore && !last && now - told < BETWEEN_NANOS) {
            return;
        }
        toldBefore = true;
        told = now;
        queue.progress(running.job(), done, total, note);
    }

    @Override
    public void log(String line) {
        queue.log(running.job(), clock.instant(), "info", line);
    }

    @Override
    public void refuseWhenCancelled() {
        if (running.isInterrupted()) {
            throw new WorkCancelled();
        }
    }
}
