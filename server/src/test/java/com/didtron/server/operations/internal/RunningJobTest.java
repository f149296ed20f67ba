package com.didtron.server.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.kernel.TenantId;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who is interrupted, and when not any more.
class RunningJobTest {

    private final RunningJob job = new RunningJob(new ClaimedJob(new TenantId(1), 7, "exports.make", "{}", "{}", 1, 3, "here"), Instant.EPOCH);

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    @Test
    void whatTearsTheWorkDoesNotTearTheEnd() {
        job.thread(Thread.currentThread());
        job.cancel();
        assertThat(Thread.currentThread().isInterrupted()).as("the work is interrupted").isTrue();
        assertThat(job.isInterrupted()).isTrue();
        assertThat(job.over()).isEqualTo(RunningJob.End.CANCELLED);
        assertThat(Thread.currentThread().isInterrupted()).as("how it ended can be written").isFalse();
        job.stop();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(job.over()).as("the first reason stays").isEqualTo(RunningJob.End.CANCELLED);
    }

    @Test
    void whatIsOverIsNotInterrupted() {
        job.thread(Thread.currentThread());
        assertThat(job.over()).isNull();
        job.cancel();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(job.isInterrupted()).isFalse();
    }

    @Test
    void whoIsCancelledBeforeTheThreadIsKnownIsInterruptedThen() {
        job.timeOut();
        job.thread(Thread.currentThread());
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
