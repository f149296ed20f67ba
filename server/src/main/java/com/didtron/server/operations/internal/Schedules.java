package com.didtron.server.operations.internal;

import static com.didtron.server.operations.internal.sql.Tables.SCHEDULE;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Actor;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.operations.ScheduledOperation;
import com.didtron.server.operations.TenantTree;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/// Makes jobs of scheduled work when it is due. Several processes may do so: the row of a schedule is locked, and the job's key names the time it
/// was due, so that none is made twice. What was due while no process ran is made up for once.
@Component
public class Schedules implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Schedules.class);
    /// Who asks for what is due.
    private static final Actor SCHEDULED = Actor.system("schedule");
    private static final Duration LOOK = Duration.ofSeconds(1);

    /// A schedule with what is known of its runs.
    ///
    /// @param lastJobId the last job that it made for who looks; null: none
    public record Row(
            String name, String title, String cron, boolean everyTenant, boolean paused, Instant nextRunAt, @Nullable Instant lastRunAt, @Nullable Long lastJobId) {}

    private final Database database;
    private final Operations operations;
    private final TenantTree tenants;
    private final Handlers handlers;
    private final JobBoard board;
    private final Clock clock;
    private final Map<String, ScheduledOperation> declared;
    private @Nullable ScheduledExecutorService looking;

    Schedules(Database database, Operations operations, TenantTree tenants, Handlers handlers, JobBoard board, Clock clock, ObjectProvider<ScheduledOperation> declared) {
        this.database = database;
        this.operations = operations;
        this.tenants = tenants;
        this.handlers = handlers;
        this.board = board;
        this.clock = clock;
        this.declared = declared.stream().collect(Collectors.toUnmodifiableMap(ScheduledOperation::name, Function.identity()));
    }

    /// All that are declared, by name.
    public List<Row> list(TenantId asking) {
        return database.acrossTenants().selectFrom(SCHEDULE).fetch().stream()
                .filter(row -> declared.containsKey(row.getName()))
                .map(row -> {
                    ScheduledOperation known = Objects.requireNonNull(declared.get(row.getName()));
                    return new Row(
                            known.name(), known.title(), known.cron(), known.everyTenant(), row.getPaused(), row.getNextRunAt(), row.getLastRunAt(),
                            tenants.isOperator(asking) ? row.getLastJobId() : lastJob(known, asking));
                })
                .sorted(Comparator.comparing(Row::name))
                .toList();
    }

    /// A schedule's row keeps the first of its jobs, which is the operator's; every other tenant has one of its own.
    private @Nullable Long lastJob(ScheduledOperation schedule, TenantId of) {
        return handlers.find(schedule.operation().get())
                .map(type -> board.list(of, new JobBoard.Filter(null, type.name(), null, SCHEDULED.key(), null, false, null), JobBoard.Order.NEWEST, null, 1).items())
                .filter(jobs -> !jobs.isEmpty())
                .map(jobs -> jobs.getFirst().id())
                .orElse(null);
    }

    /// Makes the jobs of a schedule now, whatever its clock says.
    ///
    /// @return the job for the asking tenant, or the operator's
    public long runNow(OperationRequest asking, String name) {
        ScheduledOperation schedule = find(name);
        return operations.enqueue(asking, schedule.operation().get());
    }

    /// Stops a schedule, or lets it go on.
    public void pause(String name, boolean paused) {
        find(name);
        database.acrossTenants().update(SCHEDULE).set(SCHEDULE.PAUSED, paused).where(SCHEDULE.NAME.eq(name)).execute();
    }

    private ScheduledOperation find(String name) {
        ScheduledOperation schedule = declared.get(name);
        if (schedule == null) {
            throw Refusal.notFound("schedule " + name);
        }
        return schedule;
    }

    /// Makes jobs of all that is due.
    void makeDue() {
        Instant now = clock.instant();
        database.performAcrossTenants(tx -> tx.selectFrom(SCHEDULE)
                .where(SCHEDULE.NEXT_RUN_AT.le(now), SCHEDULE.PAUSED.isFalse())
                .forUpdate()
                .skipLocked()
                .forEach(row -> {
                    ScheduledOperation schedule = declared.get(row.getName());
                    if (schedule == null) {
                        return;
                    }
                    long job = make(schedule, row.getNextRunAt());
                    tx.update(SCHEDULE)
                            .set(SCHEDULE.LAST_RUN_AT, now)
                            .set(SCHEDULE.LAST_JOB_ID, job)
                            .set(SCHEDULE.NEXT_RUN_AT, next(schedule, now))
                            .where(SCHEDULE.NAME.eq(row.getName()))
                            .execute();
                }));
    }

    /// A killed process may have made the jobs of some tenants already: the key makes none twice.
    private long make(ScheduledOperation schedule, Instant due) {
        long first = 0;
        List<TenantId> all = tenants.all();
        for (TenantId tenant : schedule.everyTenant() ? all : all.subList(0, Math.min(1, all.size()))) {
            long job = operations.enqueue(
                    OperationRequest.system(tenant, SCHEDULED.name()).withKey(schedule.name() + "@" + due), schedule.operation().get());
            first = first == 0 ? job : first;
        }
        return first;
    }

    private static Instant next(ScheduledOperation schedule, Instant after) {
        return Objects.requireNonNull(
                        CronExpression.parse(schedule.cron()).next(after.atZone(ZoneOffset.UTC)), schedule.name() + " is never due")
                .toInstant();
    }

    @Override
    public synchronized void start() {
        Instant now = clock.instant();
        declared.values().forEach(schedule -> database.acrossTenants()
                .insertInto(SCHEDULE)
                .set(SCHEDULE.NAME, schedule.name())
                .set(SCHEDULE.NEXT_RUN_AT, next(schedule, now))
                .onConflictDoNothing()
                .execute());
        looking = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("schedules").daemon().factory());
        looking.scheduleWithFixedDelay(
                () -> {
                    try {
                        makeDue();
                    } catch (RuntimeException fault) {
                        log.error("scheduled jobs could not be made; it is tried again", fault);
                    }
                },
                LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            looking.shutdown();
            looking = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }
}
