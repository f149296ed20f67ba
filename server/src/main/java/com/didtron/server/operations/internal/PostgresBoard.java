package com.didtron.server.operations.internal;

import static com.didtron.server.operations.internal.sql.Tables.JOB;
import static com.didtron.server.operations.internal.sql.Tables.JOB_LOG;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.internal.sql.tables.records.JobRecord;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Pages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Jobs that are rows.
final class PostgresBoard implements JobBoard {

    private static final int MOST_LINES = 1_000;

    /// Of who asked, out of the request that the job keeps.
    private static final Field<String> ACTOR_NAME = DSL.field("coalesce(request -> 'actor' ->> 'name', '')", String.class);

    private static final List<Field<String>> UNDER_WAY = Stream.of(State.values()).filter(state -> !state.isOver())
            .<Field<String>>map(state -> DSL.inline(state.word()))
            .toList();

    private final Database database;

    PostgresBoard(Database database) {
        this.database = database;
    }

    @Override
    public Page<JobView> list(TenantId tenant, Filter filter, Order asked, @Nullable String cursor, int limit) {
        List<Condition> wanted = new ArrayList<>(List.of(JOB.TENANT_ID.eq(tenant.value())));
        if (filter.state() != null) {
            // in the text of the statement, so that the index of some states is seen to fit
            wanted.add(JOB.STATE.eq(DSL.inline(filter.state().word())));
        }
        if (filter.type() != null) {
            wanted.add(JOB.TYPE.eq(filter.type()));
        }
        if (filter.actor() != null) {
            wanted.add(JOB.ACTOR.eq(filter.actor()));
        }
        if (filter.underWay()) {
            wanted.add(JOB.STATE.in(UNDER_WAY));
        }
        if (filter.endedSince() != null) {
            wanted.add(JOB.FINISHED_AT.ge(filter.endedSince()));
        }
        List<Condition> tested = new ArrayList<>();
        if (filter.search() != null) {
            boolean number = filter.search().matches("\\d{1,18}");
            (number ? wanted : tested).add(number ? JOB.ID.eq(Long.valueOf(filter.search())) : JOB.TYPE.containsIgnoreCase(filter.search()));
        }
        if (filter.category() != null) {
            tested.add(JOB.CATEGORY.eq(filter.category()));
        }
        ListOrder order = ListOrder.of(asked.sort(), Order.USUAL, Map.of(
                "id", JOB.ID,
                // numbers are given in the order of time
                "createdAt", JOB.ID,
                "title", ListOrder.rank(JOB.TYPE, asked.types()),
                "category", JOB.CATEGORY,
                "state", JOB.STATE,
                "attempt", JOB.ATTEMPT), JOB.ID);
        var found = database.reads(tenant)
                .select(JOB.fields())
                .select(ACTOR_NAME, order.selected())
                .from(JOB)
                .where(wanted)
                .and(DSL.and(tested))
                .and(order.after(cursor))
                .orderBy(order.fields())
                .limit(limit + 1)
                .fetch();
        return Pages.of(found, limit, cursor, order::key, () -> Pages.count(database.reads(tenant), JOB, wanted, tested)).map(PostgresBoard::view);
    }

    @Override
    public Optional<JobWhole> find(TenantId tenant, long id) {
        return database.reads(tenant)
                .select(JOB.fields())
                .select(ACTOR_NAME)
                .from(JOB)
                .where(JOB.TENANT_ID.eq(tenant.value()), JOB.ID.eq(id))
                .fetchOptional(job -> new JobWhole(
                        view(job), job.get(JOB.PAYLOAD).data(), job.get(JOB.REQUEST).data(), text(job.get(JOB.RESULT)), log(tenant, id)));
    }

    private List<LogLine> log(TenantId tenant, long id) {
        return database.reads(tenant)
                .selectFrom(JOB_LOG)
                .where(JOB_LOG.TENANT_ID.eq(tenant.value()), JOB_LOG.JOB_ID.eq(id))
                .orderBy(JOB_LOG.ID.desc())
                .limit(MOST_LINES)
                .fetch(l -> new LogLine(l.getAt(), l.getLevel(), l.getLine()))
                .reversed();
    }

    @Override
    public boolean isUnderWay(DSLContext tx, TenantId tenant, long id) {
        return tx.fetchExists(
                JOB, JOB.TENANT_ID.eq(tenant.value()), JOB.ID.eq(id), JOB.FINISHED_AT.isNull(), JOB.CANCEL_REQUESTED.isFalse());
    }

    @Override
    public List<Count> counts(TenantId tenant, Instant finishedSince) {
        return database.reads(tenant)
                .select(JOB.TYPE, JOB.STATE, DSL.count())
                .from(JOB)
                .where(JOB.TENANT_ID.eq(tenant.value()), JOB.FINISHED_AT.isNull().or(JOB.FINISHED_AT.ge(finishedSince)).or(JOB.STATE.eq("dead")))
                .groupBy(JOB.TYPE, JOB.STATE)
                .fetch(r -> new Count(r.value1(), r.value2(), r.value3()));
    }

    @Override
    public List<Minute> minutes(TenantId tenant, Instant since) {
        var minute = DSL.field("date_bin('1 minute', {0}, timestamptz '2000-01-01 00:00Z')", Instant.class, JOB.FINISHED_AT);
        return database.reads(tenant)
                .select(minute, DSL.count().filterWhere(JOB.STATE.eq("completed")), DSL.count().filterWhere(JOB.STATE.eq("dead")))
                .from(JOB)
                .where(JOB.TENANT_ID.eq(tenant.value()), JOB.FINISHED_AT.ge(since))
                .groupBy(minute)
                .orderBy(minute)
                .fetch(r -> new Minute(r.get(0, java.time.OffsetDateTime.class).toInstant(), r.get(1, Long.class), r.get(2, Long.class)));
    }

    @Override
    public boolean retry(DSLContext tx, TenantId tenant, long id, Instant now) {
        int changed = tx.update(JOB)
                .set(JOB.STATE, "pending")
                .set(JOB.ATTEMPT, 0)
                .set(JOB.STUCK, 0)
                .set(JOB.CANCEL_REQUESTED, false)
                .set(JOB.RUN_AT, now)
                .setNull(JOB.FINISHED_AT)
                .setNull(JOB.WORKER)
                .where(JOB.TENANT_ID.eq(tenant.value()), JOB.ID.eq(id), JOB.STATE.in("dead", "failed", "cancelled"))
                .execute();
        tx.execute("select pg_notify({0}, '')", DSL.val(PostgresQueue.CHANNEL));
        return changed == 1;
    }

    @Override
    public boolean cancel(DSLContext tx, TenantId tenant, long id, Instant now) {
        int ended = tx.update(JOB)
                .set(JOB.STATE, "cancelled")
                .set(JOB.FINISHED_AT, now)
                .where(JOB.TENANT_ID.eq(tenant.value()), JOB.ID.eq(id), JOB.STATE.in("scheduled", "pending", "failed", "paused"))
                .execute();
        int asked = tx.update(JOB)
                .set(JOB.CANCEL_REQUESTED, true)
                .where(JOB.TENANT_ID.eq(tenant.value()), JOB.ID.eq(id), JOB.STATE.eq("processing"))
                .execute();
        return ended + asked == 1;
    }

    @Override
    public boolean pause(DSLContext tx, TenantId tenant, long id, boolean paused) {
        int changed = tx.update(JOB)
                .set(JOB.STATE, paused ? "paused" : "pending")
                .where(JOB.TENANT_ID.eq(tenant.value()), JOB.ID.eq(id))
                .and(paused ? JOB.STATE.in("scheduled", "pending", "failed") : JOB.STATE.eq("paused"))
                .execute();
        tx.execute("select pg_notify({0}, '')", DSL.val(PostgresQueue.CHANNEL));
        return changed == 1;
    }

    @Override
    public int forget(DSLContext tx, TenantId tenant, String type, Instant before) {
        return tx.deleteFrom(JOB)
                .where(JOB.TENANT_ID.eq(tenant.value()), JOB.TYPE.eq(type), JOB.STATE.in("completed", "cancelled"), JOB.FINISHED_AT.lt(before))
                .execute();
    }

    private static JobView view(Record row) {
        JobRecord j = row.into(JOB);
        return new JobView(
                j.getId(), j.getType(), j.getCategory(), j.getState(), j.getPriority(), j.getActor(), row.get(ACTOR_NAME),
                j.getConcurrencyKey(), j.getRunAt(), j.getCreatedAt(),
                j.getStartedAt(), j.getHeartbeatAt(), j.getFinishedAt(), j.getWorker(), j.getAttempt(), j.getMostAttempts(), j.getCancelRequested(),
                j.getProgressDone(), j.getProgressTotal(), j.getProgressNote(), j.getFailureClass(), j.getFailure());
    }

    private static @Nullable String text(@Nullable JSON json) {
        return json == null ? null : json.data();
    }
}
