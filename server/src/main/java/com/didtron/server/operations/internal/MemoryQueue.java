package com.didtron.server.operations.internal;

import com.didtron.server.operations.JobQueueMode;
import com.didtron.server.platform.AfterCommit;
import com.didtron.server.platform.Database;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Jobs in this process' memory, for development and tests. It keeps every promise of [JobQueue] but survival: what still waits at the end
/// of the process is gone, and is named in the log one by one.
final class MemoryQueue implements JobQueue {

    private static final Logger log = LoggerFactory.getLogger(MemoryQueue.class);
    private static final Comparator<Kept> ORDER = Comparator.<Kept>comparingInt(k -> -k.job.priority())
            .thenComparing(k -> k.runAt)
            .thenComparing(k -> k.id);

    private final Database database;
    private final EntryStore entries;

    MemoryQueue(Database database, EntryStore entries) {
        this.database = database;
        this.entries = entries;
    }

    /// A job as it is now. Guarded by the queue's lock.
    static final class Kept {
        final long id;
        final NewJob job;
        String state;
        Instant runAt;
        int attempt;
        int stuck;
        @Nullable String worker;
        @Nullable Instant startedAt;
        @Nullable Instant heartbeatAt;
        @Nullable Instant finishedAt;
        @Nullable String failureClass;
        @Nullable String failure;
        @Nullable String result;
        @Nullable Long done;
        @Nullable Long total;
        @Nullable String note;
        boolean cancelRequested;
        final List<JobBoard.LogLine> lines = new ArrayList<>();

        Kept(long id, NewJob job) {
            this.id = id;
            this.job = job;
            this.state = job.isLater() ? "scheduled" : "pending";
            this.runAt = job.runAt();
        }

        boolean waits() {
            return state.equals("scheduled") || state.equals("pending") || state.equals("failed");
        }

        boolean isOf(ClaimedJob claimed) {
            return state.equals("processing") && claimed.worker().equals(worker) && claimed.attempt() == attempt;
        }
    }

    private final Map<Long, Kept> jobs = new TreeMap<>();
    /// The tenant that had its turn last, by type of job.
    private final Map<String, Long> lastServed = new HashMap<>();
    private long lastId;
    private Runnable wake = () -> {};

    @Override
    public JobQueueMode mode() {
        return JobQueueMode.MEMORY;
    }

    @Override
    public synchronized long add(DSLContext tx, NewJob job) {
        long id = ++lastId;
        AfterCommit.run(tx, () -> keep(new Kept(id, job)));
        return id;
    }

    private void keep(Kept job) {
        synchronized (this) {
            jobs.put(job.id, job);
        }
        wake.run();
    }

    @Override
    public synchronized List<ClaimedJob> claim(String worker, Map<String, Integer> free, Instant now) {
        Set<String> busy = new HashSet<>();
        jobs.values().stream().filter(k -> k.state.equals("processing")).forEach(k -> busy.add(key(k)));
        Map<String, NavigableMap<Long, Deque<Kept>>> waiting = new HashMap<>();
        jobs.values().stream().filter(Kept::waits).filter(k -> !k.runAt.isAfter(now)).sorted(ORDER).forEach(k -> waiting
                .computeIfAbsent(k.job.type(), _ -> new TreeMap<>())
                .computeIfAbsent(k.job.request().tenant().value(), _ -> new ArrayDeque<>())
                .add(k));
        List<ClaimedJob> claimed = new ArrayList<>();
        free.forEach((type, room) -> {
            NavigableMap<Long, Deque<Kept>> tenants = waiting.getOrDefault(type, new TreeMap<>());
            int left = room;
            while (left > 0 && !tenants.isEmpty()) {
                Map.Entry<Long, Deque<Kept>> next = tenants.higherEntry(lastServed.getOrDefault(type, 0L));
                if (next == null) {
                    next = tenants.firstEntry();
                }
                Kept job = firstThatMayStart(next.getValue(), busy);
                if (job == null) {
                    tenants.remove(next.getKey());
                    continue;
                }
                lastServed.put(type, next.getKey());
                left--;
                claimed.add(start(job, worker, now));
            }
        });
        return claimed;
    }

    private static @Nullable Kept firstThatMayStart(Deque<Kept> jobs, Set<String> busy) {
        for (Kept job = jobs.poll(); job != null; job = jobs.poll()) {
            if (job.job.concurrencyKey() == null || busy.add(key(job))) {
                return job;
            }
        }
        return null;
    }

    private static ClaimedJob start(Kept job, String worker, Instant now) {
        job.state = "processing";
        job.worker = worker;
        job.attempt++;
        job.startedAt = now;
        job.heartbeatAt = now;
        job.failure = null;
        job.failureClass = null;
        return new ClaimedJob(
                job.job.request().tenant(), job.id, job.job.type(), job.job.payload(), job.job.requestJson(), job.attempt, job.job.attempts(), worker);
    }

    private static String key(Kept job) {
        return job.job.request().tenant().value() + ":" + job.job.concurrencyKey();
    }

    /// The job must still be ours now, and is completed when the transaction is: between the two nobody takes it, because it is not silent.
    @Override
    public synchronized boolean complete(DSLContext tx, JobEnd end) {
        Kept job = jobs.get(end.job().id());
        if (job == null || !job.isOf(end.job())) {
            return false;
        }
        entries.insert(tx, end.entry());
        AfterCommit.run(tx, () -> {
            synchronized (this) {
                job.state = "completed";
                job.result = end.result();
                job.finishedAt = end.at();
            }
        });
        return true;
    }

    @Override
    public Set<Long> complete(List<JobEnd> ends) {
        return ends.stream()
                .filter(end -> database.transaction(end.job().tenant(), tx -> complete(tx, end)))
                .map(end -> end.job().id())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized boolean fail(ClaimedJob claimed, String failureClass, String failure, @Nullable Instant retryAt, Instant now) {
        Kept job = jobs.get(claimed.id());
        if (job == null || !job.isOf(claimed)) {
            return false;
        }
        job.failureClass = failureClass;
        job.failure = failure;
        job.state = retryAt == null ? "dead" : "failed";
        job.runAt = retryAt == null ? job.runAt : retryAt;
        job.finishedAt = retryAt == null ? now : null;
        return true;
    }

    @Override
    public synchronized boolean cancelled(ClaimedJob claimed, Instant now) {
        Kept job = jobs.get(claimed.id());
        if (job == null || !job.isOf(claimed)) {
            return false;
        }
        job.state = "cancelled";
        job.finishedAt = now;
        return true;
    }

    @Override
    public synchronized void giveBack(ClaimedJob claimed, Instant now) {
        Kept job = jobs.get(claimed.id());
        if (job != null && job.isOf(claimed)) {
            job.state = "pending";
            job.attempt--;
            job.worker = null;
        }
    }

    @Override
    public synchronized Set<Long> heartbeat(String worker, Collection<ClaimedJob> running, Instant now) {
        Set<Long> cancel = new HashSet<>();
        for (ClaimedJob claimed : running) {
            Kept job = jobs.get(claimed.id());
            if (job != null && job.isOf(claimed)) {
                job.heartbeatAt = now;
                if (job.cancelRequested) {
                    cancel.add(job.id);
                }
            }
        }
        return cancel;
    }

    @Override
    public synchronized void progress(ClaimedJob claimed, long done, @Nullable Long total, String note) {
        Kept job = jobs.get(claimed.id());
        if (job != null && job.isOf(claimed)) {
            job.done = done;
            job.total = total;
            job.note = note;
        }
    }

    @Override
    public synchronized void log(ClaimedJob claimed, Instant at, String level, String line) {
        Kept job = jobs.get(claimed.id());
        if (job != null) {
            job.lines.add(new JobBoard.LogLine(at, level, line));
        }
    }

    @Override
    public synchronized int reclaimStuck(Instant since, Instant now) {
        int count = 0;
        for (Kept job : jobs.values()) {
            if (job.state.equals("processing") && job.heartbeatAt != null && job.heartbeatAt.isBefore(since)) {
                job.state = job.stuck++ == 0 ? "pending" : "dead";
                job.failureClass = "transient";
                job.failure = "its worker gave no sign of life since " + job.heartbeatAt;
                count++;
            }
        }
        return count;
    }

    @Override
    public void onWork(Runnable told) {
        wake = told;
    }

    /// What a job looks like, or may be made, while nobody else touches it.
    synchronized <T> T with(java.util.function.Function<Map<Long, Kept>, T> look) {
        return look.apply(jobs);
    }

    void wake() {
        wake.run();
    }

    /// Names the jobs that end with the process.
    synchronized void tellWhatIsLost() {
        jobs.values().stream()
                .filter(k -> k.waits() || k.state.equals("processing"))
                .forEach(k -> log.warn("the queue is in memory: job {} ({}), {}, is lost with this process: {}", k.id, k.job.type(), k.state, k.job.payload()));
    }
}
