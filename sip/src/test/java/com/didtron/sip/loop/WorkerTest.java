package com.didtron.sip.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkerTest {

    private final AtomicLong clock = new AtomicLong(1_000);
    private final AtomicInteger fired = new AtomicInteger();
    private final Worker worker = new Worker("test", clock::get, 10);

    @BeforeEach
    void start() {
        worker.start();
    }

    @AfterEach
    void stop() {
        worker.stop();
    }

    /// Whatever was posted or due before has been done.
    private void settled() {
        var done = new CompletableFuture<Void>();
        worker.post(() -> done.complete(null));
        done.join();
    }

    /// A second passes while an action is at work, and another waits behind it.
    @Test
    void whatAnActionArmsBeginsWithItAndNotWithThoseBeforeIt() throws Exception {
        var atWork = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        worker.post(() -> {
            atWork.countDown();
            try {
                goOn.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        atWork.await();
        worker.post(() -> worker.timer(fired::incrementAndGet).arm(500));
        clock.addAndGet(1_000);
        goOn.countDown();
        settled();
        settled();
        assertThat(fired).as("half a second has not passed since").hasValue(0);
        clock.addAndGet(490);
        settled();
        assertThat(fired).hasValue(0);
        clock.addAndGet(20);
        settled();
        assertThat(fired).hasValue(1);
    }
}
