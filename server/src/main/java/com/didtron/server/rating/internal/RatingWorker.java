package com.didtron.server.rating.internal;

import com.didtron.server.cdr.CallsRecorded;
import com.didtron.server.rating.RateCalls;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Rates calls as they are recorded. Woken by [CallsRecorded]; looks by itself every second for what another process recorded, or what was
/// left when this one was killed. Runs before the first call and until after the last.
///
/// One thread rates what comes; when it finds a full batch, a second one helps, so that one computes while the other waits for the database.
@Component
class RatingWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RatingWorker.class);
    private static final int BATCH = 2_000;
    /// Calls that end within so little are rated together.
    private static final Duration LINGER = Duration.ofMillis(20);
    /// As long as a stop waits for what is being rated: a database that is gone is not waited for.
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final RateCalls rateCalls;
    private final Semaphore work = new Semaphore(0);
    private final Semaphore tooMuchWork = new Semaphore(0);
    private List<Thread> workers = List.of();
    private volatile boolean running;

    RatingWorker(RateCalls rateCalls) {
        this.rateCalls = rateCalls;
    }

    @EventListener
    void on(CallsRecorded recorded) {
        work.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        workers = List.of(
                Thread.ofPlatform().name("rating").daemon().start(this::run),
                Thread.ofPlatform().name("rating-too").daemon().start(this::help));
    }

    private void run() {
        boolean able = true;
        try {
            while (running) {
                if (work.tryAcquire(1, TimeUnit.SECONDS) && running) {
                    Thread.sleep(LINGER);
                }
                work.drainPermits();
                able = rateWaiting();
            }
            // what was recorded just before the stop; without a database the next start does it
            if (able) {
                rateWaiting();
            }
        } catch (InterruptedException _) {
            // the calls stay queued
        }
    }

    private void help() {
        try {
            while (running) {
                tooMuchWork.acquire();
                tooMuchWork.drainPermits();
                if (running) {
                    rateWaiting();
                }
            }
        } catch (InterruptedException _) {
            // the calls stay queued
        }
    }

    /// @return whether it was possible
    private boolean rateWaiting() {
        try {
            while (rateCalls.rateWaiting(BATCH) == BATCH && running) {
                // a full batch: there may be more
                tooMuchWork.release();
            }
            return true;
        } catch (RuntimeException fault) {
            log.error("calls could not be rated; they stay queued and are tried again", fault);
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        work.release();
        tooMuchWork.release();
        long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
        for (Thread worker : workers) {
            try {
                worker.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        workers = List.of();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Around the switch, whose last calls are recorded while it stops.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 20;
    }
}
