package com.didtron.server.operations.internal;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.JobQueueMode;
import com.didtron.server.platform.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Jobs as rows of `operations.job`, claimed with `FOR UPDATE SKIP LOCKED`, waking workers of all processes through NOTIFY.
final class PostgresQueue implements JobQueue {

    static final String CHANNEL = "didtron_jobs";
    /// One claimer at a time, so that two never start jobs with the same key together. Claims are short and come in batches.
    private static final long CLAIM_LOCK = 0x646964_6a6f6273L;

    private static final String COMPLETE = "update operations.job set state = 'completed', result = {%5$d}::json, finished_at = {%4$d}"
                    .concat(" where id = {%1$d} and worker = {%2$d} and attempt = {%3$d} and state = 'processing' returning id")
                    .formatted(EntryStore.NEXT, EntryStore.NEXT + 1, EntryStore.NEXT + 2, EntryStore.NEXT + 3, EntryStore.NEXT + 4);

    private static final String COMPLETE_ALL =
            """
            update operations.job j set state = 'completed', result = e.result::json, finished_at = e.at::timestamptz
            from unnest({%1$d}::bigint[], {%2$d}::text[], {%3$d}::int[], {%4$d}::text[], {%5$d}::text[]) as e (id, worker, attempt, at, result)
            where j.id = e.id and j.worker = e.worker and j.attempt = e.attempt and j.state = 'processing' returning j.id
            """.formatted(EntryStore.NEXT, EntryStore.NEXT + 1, EntryStore.NEXT + 2, EntryStore.NEXT + 3, EntryStore.NEXT + 4);

    private static final String MAY_START =
            """
            j.state in ('scheduled', 'pending', 'failed') and j.run_at <= {2}
              and (j.concurrency_key is null or not exists (
                  select from operations.job r where r.state = 'processing' and r.tenant_id = j.tenant_id and r.concurrency_key = j.concurrency_key))
            """;

    /// `turn` goes round the tenants that have something to start, from the one after the last that was served, one look into the index for each,
    /// and ends when there is a job for each room; `share` is how many each of them gets, so that together they never get more than there is room.
    private static final String CLAIM =
            """
            with recursive turn (type, room, since, tenant_id, round, place) as (
                select t.type, t.room, t.since, t.since, 0, 0 from unnest({0}::text[], {1}::int[], {4}::bigint[]) as t (type, room, since)
                union all
                select w.type, w.room, w.since, next.tenant_id, next.round, w.place + 1
                from turn w
                cross join lateral (
                    (select j.tenant_id, 0 as round
                     from operations.job j
                     where w.round = 0 and j.type = w.type and j.tenant_id > w.tenant_id and MAY_START
                     order by j.tenant_id, j.priority desc, j.run_at, j.id
                     limit 1)
                    union all
                    (select j.tenant_id, 1
                     from operations.job j
                     where w.since > 0 and j.type = w.type and j.tenant_id > case when w.round = 1 then w.tenant_id else 0 end
                       and j.tenant_id <= w.since and MAY_START
                     order by j.tenant_id, j.priority desc, j.run_at, j.id
                     limit 1)
                    order by 2
                    limit 1) next
                where w.place < w.room),
            share as (
                select type, tenant_id, room / count(*) over (partition by type) as jobs from turn where place > 0),
            wanted as (
                select found.place_of_row, found.concurrency_key,
                       row_number() over (partition by s.tenant_id, found.concurrency_key order by found.priority desc, found.run_at, found.id) as place
                from share s
                cross join lateral (
                    select j.ctid as place_of_row, j.id, j.concurrency_key, j.priority, j.run_at
                    from operations.job j
                    where j.type = s.type and j.tenant_id = s.tenant_id and MAY_START
                    order by j.priority desc, j.run_at, j.id
                    limit s.jobs
                    for update of j skip locked) found)
            update operations.job j
            set state = 'processing', worker = {3}, started_at = {2}, heartbeat_at = {2}, attempt = j.attempt + 1,
                failure = null, failure_class = null, progress_done = null, progress_total = null, progress_note = null
            -- where they lie, which nobody can change while they are locked: no plan is quicker, and none other is possible
            where j.ctid = any (array (select place_of_row from wanted where concurrency_key is null or place = 1))
            returning j.tenant_id, j.id, j.type, j.payload::text, j.request::text, j.attempt, j.most_attempts
            """.replace("MAY_START", MAY_START.strip());

    private final Database database;
    private final EntryStore entries;
    /// The tenant that had its turn last, by type of job. Each process goes round by itself.
    private final Map<String, Long> lastServed = new ConcurrentHashMap<>();

    PostgresQueue(Database database, EntryStore entries) {
        this.database = database;
        this.entries = entries;
    }

    @Override
    public JobQueueMode mode() {
        return JobQueueMode.POSTGRESQL;
    }

    @Override
    public long add(DSLContext tx, NewJob job) {
        return tx.fetchSingle(
                        """
                        with added as (
                            insert into operations.job (tenant_id, type, category, state, priority, payload, request, concurrency_key, run_at, created_at, most_attempts, actor)
                            values ({0}, {1}, {2}, {3}, {4}, {5}::json, {6}::json, {7}, {8}, {9}, {10}, {12})
                            returning id)
                        select id, pg_notify({11}, '') from added
                        """,
                        DSL.val(job.request().tenant().value()), DSL.val(job.type()), DSL.val(job.category()),
                        DSL.val(job.isLater() ? "scheduled" : "pending"), DSL.val((short) job.priority()), DSL.val(job.payload()),
                        DSL.val(job.requestJson()), DSL.val(job.concurrencyKey(), String.class), time(job.runAt()), time(job.createdAt()),
                        DSL.val(job.attempts()), DSL.val(CHANNEL), DSL.val(job.request().actor().key()))
                .get(0, Long.class);
    }

    @Override
    public List<ClaimedJob> claim(String worker, Map<String, Integer> free, Instant now) {
        List<String> types = new ArrayList<>();
        List<Integer> rooms = new ArrayList<>();
        free.forEach((type, room) -> {
            if (room > 0) {
                types.add(type);
                rooms.add(room);
            }
        });
        if (types.isEmpty()) {
            return List.of();
        }
        List<ClaimedJob> claimed = database.transactionAcrossTenants(tx -> {
            // to plan the claim anew takes longer than to carry it out, and a plan made while the table was empty must be right when it is not
            tx.execute(
                    "select pg_advisory_xact_lock({0}), set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)",
                    DSL.val(CLAIM_LOCK));
            return tx.fetch(
                            CLAIM, DSL.val(types.toArray(String[]::new)), DSL.val(rooms.toArray(Integer[]::new)), time(now), DSL.val(worker),
                            DSL.val(types.stream().map(type -> lastServed.getOrDefault(type, 0L)).toArray(Long[]::new)))
                    .map(r -> new ClaimedJob(
                            new TenantId(r.get(0, Long.class)), r.get(1, Long.class), r.get(2, String.class), r.get(3, String.class),
                            r.get(4, String.class), r.get(5, Integer.class), r.get(6, Integer.class), worker));
        });
        claimed.stream().collect(Collectors.groupingBy(ClaimedJob::type)).forEach((type, jobs) ->
                lastServed.merge(type, last(0, jobs), (since, _) -> last(since, jobs)));
        return claimed;
    }

    /// Whose turn was the last of a round: it goes up by the ids from the one after `since`, and from the lowest on to `since` itself.
    private static long last(long since, List<ClaimedJob> round) {
        long[] tenants = round.stream().mapToLong(job -> job.tenant().value()).sorted().toArray();
        return LongStream.of(tenants).filter(tenant -> tenant <= since).max().orElse(tenants[tenants.length - 1]);
    }

    @Override
    public boolean complete(DSLContext tx, JobEnd end) {
        ClaimedJob job = end.job();
        return entries.insertWith(
                tx, end.entry(), COMPLETE, DSL.val(job.id()), DSL.val(job.worker()), DSL.val(job.attempt()), time(end.at()), DSL.val(end.result()));
    }

    @Override
    public Set<Long> complete(List<JobEnd> ends) {
        return database.transactionAcrossTenants(tx -> entries.insertWith(
                tx, ends.stream().map(JobEnd::entry).toList(), COMPLETE_ALL,
                DSL.val(ends.stream().map(end -> end.job().id()).toArray(Long[]::new)),
                DSL.val(ends.stream().map(end -> end.job().worker()).toArray(String[]::new)),
                DSL.val(ends.stream().map(end -> end.job().attempt()).toArray(Integer[]::new)),
                DSL.val(ends.stream().map(end -> end.at().toString()).toArray(String[]::new)),
                DSL.val(ends.stream().map(JobEnd::result).toArray(String[]::new))));
    }

    @Override
    public boolean fail(ClaimedJob job, String failureClass, String failure, @Nullable Instant retryAt, Instant now) {
        return database.transactionAcrossTenants(tx -> end(
                tx, job,
                "failure_class = {4}, failure = {5}, state = case when {6} is null then 'dead' else 'failed' end, run_at = coalesce({6}, run_at),"
                        + " finished_at = case when {6} is null then {3} end",
                now, DSL.val(failureClass), DSL.val(failure), time(retryAt)));
    }

    @Override
    public boolean cancelled(ClaimedJob job, Instant now) {
        return database.transactionAcrossTenants(tx -> end(tx, job, "state = 'cancelled', finished_at = {3}", now));
    }

    @Override
    public void giveBack(ClaimedJob job, Instant now) {
        database.performAcrossTenants(tx -> {
            end(tx, job, "state = 'pending', attempt = attempt - 1, started_at = null, worker = null, heartbeat_at = null, run_at = least(run_at, {3})", now);
            tx.execute("select pg_notify({0}, '')", DSL.val(CHANNEL));
        });
    }

    private static boolean end(DSLContext tx, ClaimedJob job, String how, Instant now, Field<?>... more) {
        List<Field<?>> values = new ArrayList<>(List.of(DSL.val(job.id()), DSL.val(job.worker()), DSL.val(job.attempt()), time(now)));
        values.addAll(List.of(more));
        return tx.execute(
                        "update operations.job set " + how + " where id = {0} and worker = {1} and attempt = {2} and state = 'processing'",
                        values.toArray(Field<?>[]::new))
                == 1;
    }

    @Override
    public Set<Long> heartbeat(String worker, Collection<ClaimedJob> running, Instant now) {
        if (running.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.acrossTenants()
                .fetch(
                        """
                        with held as (
                            -- one that somebody else holds is being ended: to wait for it could be to wait for each other
                            select id from operations.job where id = any ({0}) and worker = {2} and state = 'processing' for update skip locked),
                        alive as (
                            update operations.job set heartbeat_at = {1} where id in (select id from held)
                            returning id, cancel_requested)
                        select id from alive where cancel_requested
                        """,
                        DSL.val(running.stream().map(ClaimedJob::id).toArray(Long[]::new)), time(now), DSL.val(worker))
                .getValues(0, Long.class));
    }

    @Override
    public void progress(ClaimedJob job, long done, @Nullable Long total, String note) {
        database.acrossTenants().execute(
                "update operations.job set progress_done = {1}, progress_total = {2}, progress_note = {3} where id = {0} and worker = {4} and state = 'processing'",
                DSL.val(job.id()), DSL.val(done), DSL.val(total, Long.class), DSL.val(note), DSL.val(job.worker()));
    }

    @Override
    public void log(ClaimedJob job, Instant at, String level, String line) {
        database.acrossTenants().execute(
                "insert into operations.job_log (tenant_id, job_id, at, level, line) values ({0}, {1}, {2}, {3}, {4})",
                DSL.val(job.tenant().value()), DSL.val(job.id()), time(at), DSL.val(level), DSL.val(line));
    }

    @Override
    public int reclaimStuck(Instant since, Instant now) {
        return database.transactionAcrossTenants(tx -> tx.execute(
                """
                update operations.job j
                set stuck = j.stuck + 1, failure_class = 'transient', failure = 'its worker gave no sign of life since ' || j.heartbeat_at,
                    state = case when j.stuck = 0 then 'pending' else 'dead' end,
                    finished_at = case when j.stuck = 0 then null else {1} end
                where j.id in (select id from operations.job where state = 'processing' and heartbeat_at < {0} for update skip locked)
                """,
                time(since), time(now)));
    }

    @Override
    public void onWork(Runnable wake) {
        database.listen(CHANNEL, wake);
    }

    private static Field<OffsetDateTime> time(@Nullable Instant instant) {
        return DSL.val(instant == null ? null : instant.atOffset(ZoneOffset.UTC), OffsetDateTime.class);
    }
}
