package com.didtron.server.operations.internal;

import static com.didtron.server.operations.internal.sql.Tables.JOB_TYPE;
import static com.didtron.server.operations.internal.sql.Tables.WORKER;

import com.didtron.server.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What people have set for types and workers, kept in rows for all processes and looked up every few seconds.
@Component
public class JobControls {

    private static final Logger log = LoggerFactory.getLogger(JobControls.class);
    /// Rows of workers that are gone are kept for so long, to be seen.
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /// What is set for a type.
    public record TypeSetting(boolean paused, @Nullable Integer concurrency) {}

    private final Database database;
    private final JobQueue queue;
    private volatile Map<String, TypeSetting> types = Map.of();
    private final Map<String, String> workers = new ConcurrentHashMap<>();

    JobControls(Database database, JobQueue queue) {
        this.database = database;
        this.queue = queue;
    }

    /// How many of a type may run at a time in one process; none while it is paused.
    int concurrency(String type, int declared) {
        TypeSetting set = types.get(type);
        if (set == null) {
            return declared;
        }
        return set.paused ? 0 : set.concurrency == null ? declared : set.concurrency;
    }

    /// Whether a worker starts no jobs.
    boolean isPaused(String worker) {
        return !workers.getOrDefault(worker, "running").equals("running");
    }

    /// A sign of life of a worker; on the way back comes what people have set.
    void alive(String worker, Instant now, int running) {
        var db = database.acrossTenants();
        String state = db.insertInto(WORKER)
                .set(WORKER.NAME, worker)
                .set(WORKER.STARTED_AT, now)
                .set(WORKER.HEARTBEAT_AT, now)
                .set(WORKER.STATE, "running")
                .set(WORKER.RUNNING, running)
                .onConflict(WORKER.NAME)
                .doUpdate()
                .set(WORKER.HEARTBEAT_AT, now)
                .set(WORKER.RUNNING, running)
                .returningResult(WORKER.STATE)
                .fetchSingle(WORKER.STATE);
        workers.put(worker, state);
        db.deleteFrom(WORKER).where(WORKER.HEARTBEAT_AT.lt(now.minus(REMEMBERED))).execute();
        reload();
    }

    /// Looks up at once what has been set.
    public void reload() {
        types = database.acrossTenants().selectFrom(JOB_TYPE).fetchMap(JOB_TYPE.TYPE, r -> new TypeSetting(r.getPaused(), r.getConcurrency()));
        database.acrossTenants().selectFrom(WORKER).forEach(w -> workers.put(w.getName(), w.getState()));
    }

    public Map<String, TypeSetting> types() {
        return types;
    }

    void set(String type, TypeSetting setting, Instant now) {
        database.acrossTenants()
                .insertInto(JOB_TYPE)
                .set(JOB_TYPE.TYPE, type)
                .set(JOB_TYPE.PAUSED, setting.paused)
                .set(JOB_TYPE.CONCURRENCY, setting.concurrency)
                .set(JOB_TYPE.CHANGED_AT, now)
                .onConflict(JOB_TYPE.TYPE)
                .doUpdate()
                .set(JOB_TYPE.PAUSED, setting.paused)
                .set(JOB_TYPE.CONCURRENCY, setting.concurrency)
                .set(JOB_TYPE.CHANGED_AT, now)
                .execute();
        reload();
    }

    /// @return the state before; empty when there is no such worker
    Optional<String> setWorker(String name, String state) {
        Optional<String> before = database.acrossTenants().select(WORKER.STATE).from(WORKER).where(WORKER.NAME.eq(name)).fetchOptional(WORKER.STATE);
        database.acrossTenants().update(WORKER).set(WORKER.STATE, state).where(WORKER.NAME.eq(name)).execute();
        reload();
        return before;
    }

    /// Those that gave a sign of life within the last hour.
    public List<WorkerView> workers() {
        return database.acrossTenants()
                .selectFrom(WORKER)
                .orderBy(WORKER.STARTED_AT)
                .fetch(w -> new WorkerView(w.getName(), w.getStartedAt(), w.getHeartbeatAt(), w.getState(), w.getRunning()));
    }

    /// A process that works on jobs.
    ///
    /// @param running how many it has at present
    public record WorkerView(String name, Instant startedAt, Instant heartbeatAt, String state, int running) {}

    void gone(String worker) {
        try {
            database.acrossTenants().deleteFrom(WORKER).where(WORKER.NAME.eq(worker)).execute();
        } catch (org.jooq.exception.DataAccessException unreachable) {
            log.warn("the database could not be told that {} stops: {}", worker, unreachable.getMessage());
        }
    }

    /// In memory mode jobs that still wait are lost with the process: said aloud.
    void warnOfLoss() {
        if (queue instanceof MemoryQueue memory) {
            memory.tellWhatIsLost();
        }
    }
}
