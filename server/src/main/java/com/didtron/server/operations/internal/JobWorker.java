package com.didtron.server.operations.internal;

import com.didtron.server.operations.Handler;
import com.didtron.server.operations.JobPolicy;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.database.LocalPostgres;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// This process' share of the work: claims jobs for which it has room, runs each in a thread of its own, and gives signs of life.
@Component
public class JobWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobWorker.class);

    /// All types together.
    private static final int MOST_AT_A_TIME = 64;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /// While others run: rooms that become free within so little are filled by one claim.
    private static final Duration LINGER = Duration.ofMillis(4);
    private static final Duration BEAT = Duration.ofSeconds(2);
    /// A worker silent for so long is taken for dead.
    static final Duration SILENCE = Duration.ofSeconds(20);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final JobQueue queue;
    private final Handlers handlers;
    private final RunJob runJob;
    private final JobControls controls;
    private final Clock clock;
    private final ObjectProvider<LocalPostgres> database;
    private final String name = "worker-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<Long, RunningJob> running = new ConcurrentHashMap<>();
    private final Semaphore work = new Semaphore(0);
    private final Semaphore idle = new Semaphore(0);
    private @Nullable Thread dispatcher;
    private @Nullable ScheduledExecutorService heart;
    private volatile boolean open;

    /// @param database the database that is this process' own, when it is
    JobWorker(JobQueue queue, Handlers handlers, RunJob runJob, JobControls controls, Clock clock, ObjectProvider<LocalPostgres> database) {
        this.queue = queue;
        this.handlers = handlers;
        this.runJob = runJob;
        this.controls = controls;
        this.clock = clock;
        this.database = database;
    }

    /// Its name among all processes.
    public String name() {
        return name;
    }

    @Override
    public synchronized void start() {
        open = true;
        if (database.getIfAvailable() != null) {
            // the database is this process' own: whoever ran a job before is gone
            takeBack(clock.instant());
        }
        queue.onWork(work::release);
        dispatcher = Thread.ofPlatform().name("jobs").daemon().start(this::dispatch);
        heart = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("jobs-heartbeat").daemon().factory());
        heart.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void dispatch() {
        while (open) {
            try {
                work.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                if (!running.isEmpty()) {
                    Thread.sleep(LINGER);
                }
                work.drainPermits();
                startWhatWaits();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException fault) {
                log.error("jobs could not be claimed; they wait and are looked for again", fault);
            }
        }
    }

    private void startWhatWaits() {
        while (open) {
            Map<String, Integer> room = room();
            List<ClaimedJob> claimed = room.isEmpty() ? List.of() : queue.claim(name, room, clock.instant());
            for (ClaimedJob job : claimed) {
                begin(job);
            }
            if (claimed.isEmpty()) {
                return;
            }
        }
    }

    private void begin(ClaimedJob job) {
        Duration limit = handlers.byName(job.type()).map(Handler::type).map(OperationType::job).map(JobPolicy::timeout).orElse(Duration.ofMinutes(1));
        var started = new RunningJob(job, clock.instant().plus(limit));
        running.put(job.id(), started);
        started.thread(Thread.ofVirtual().name("job-" + job.id()).start(() -> {
            try {
                runJob.run(started);
            } catch (RuntimeException fault) {
                // it gives no sign of life any more, and is taken back like one of a vanished worker
                log.error("how job {} ended could not be written; it will be taken back and tried again", job.id(), fault);
            } finally {
                running.remove(job.id());
                work.release();
                idle.release();
            }
        }));
    }

    /// How many jobs of each type may be started now.
    private Map<String, Integer> room() {
        if (controls.isPaused(name)) {
            return Map.of();
        }
        Map<String, Integer> busy = new HashMap<>();
        running.values().forEach(r -> busy.merge(r.job().type(), 1, Integer::sum));
        int left = MOST_AT_A_TIME - running.size();
        Map<String, Integer> room = new HashMap<>();
        for (OperationType<?, ?> type : handlers.jobTypes()) {
            int limit = controls.concurrency(type.name(), Objects.requireNonNull(type.job()).concurrency());
            int free = Math.min(left, limit - busy.getOrDefault(type.name(), 0));
            if (free > 0) {
                room.put(type.name(), free);
            }
        }
        return room;
    }

    private void beat() {
        try {
            Instant now = clock.instant();
            controls.alive(name, now, running.size());
            List<ClaimedJob> mine = running.values().stream().map(RunningJob::job).toList();
            queue.heartbeat(name, mine, now).forEach(id -> {
                RunningJob job = running.get(id);
                if (job != null) {
                    job.cancel();
                }
            });
            running.values().stream().filter(r -> r.deadline().isBefore(now)).forEach(RunningJob::timeOut);
            takeBack(now.minus(SILENCE));
        } catch (RuntimeException fault) {
            log.error("jobs could not give a sign of life", fault);
        }
    }

    private void takeBack(Instant silentSince) {
        int stuck = queue.reclaimStuck(silentSince, clock.instant());
        if (stuck > 0) {
            log.warn("{} jobs of silent workers were taken back", stuck);
            work.release();
        }
    }

    /// Lets running jobs end for a while; what is left then waits again.
    @Override
    public synchronized void stop() {
        open = false;
        work.release();
        try {
            long until = System.nanoTime() + PATIENCE_AT_STOP.toNanos();
            while (!running.isEmpty() && System.nanoTime() < until) {
                idle.tryAcquire(100, TimeUnit.MILLISECONDS);
            }
            running.values().forEach(RunningJob::stop);
            if (heart != null) {
                heart.shutdownNow();
            }
            if (dispatcher != null) {
                dispatcher.interrupt();
                dispatcher.join(5_000);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        running.values().forEach(r -> queue.giveBack(r.job(), clock.instant()));
        controls.gone(name);
        controls.warnOfLoss();
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /// Before the web server accepts requests, and until after it has stopped.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }
}
