package com.didtron.server.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work that is done again and again, on one thread of its own, while the application runs. A turn that fails, for example because the database does not
/// answer, is logged, and the next one tries again.
public final class Watch {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private @Nullable ScheduledExecutorService thread;

    /// @param name  of its thread: `credit-watch`
    /// @param pause from the end of one turn to the beginning of the next, and before the first
    public Watch(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).daemon().factory());
        thread.scheduleWithFixedDelay(this::turn, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// A turn besides the regular ones; none while it does not run.
    public synchronized void soon(Duration from) {
        if (thread != null) {
            thread.schedule(this::turn, from.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void turn() {
        try {
            work.run();
        } catch (RuntimeException fault) {
            log.warn("{} failed and tries again: {}", name, fault.toString());
        }
    }
}
