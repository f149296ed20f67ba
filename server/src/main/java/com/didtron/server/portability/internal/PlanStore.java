package com.didtron.server.portability.internal;

import static com.didtron.server.portability.internal.sql.Tables.IMPORT_FILE;
import static com.didtron.server.portability.internal.sql.Tables.NUMBER;
import static com.didtron.server.portability.internal.sql.Tables.PLAN;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import com.didtron.server.portability.PortabilityOperations.Mode;
import com.didtron.server.portability.PortabilityPlan;
import com.didtron.server.portability.PortabilityPlan.FromCalls;
import com.didtron.server.portability.PortedTable;
import com.didtron.server.portability.ReadPorted.Read;
import com.didtron.server.portability.internal.sql.tables.records.PlanRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Plans and their numbers in SQL.
@Component
public class PlanStore {

    /// Rows that are read, or compared, at a time.
    private static final int PIECE = 50_000;
    /// A file whose job was refused is not needed again.
    private static final Duration FILES_KEPT = Duration.ofDays(1);

    /// @param numbers which version its numbers have
    public record Versioned(TenantId tenant, PortabilityPlan plan, int numbers) {}

    /// Every plan that is not in the trash.
    ///
    /// @param tenant null: of all
    public List<Versioned> versions(DSLContext tx, @Nullable TenantId tenant) {
        return tx.selectFrom(PLAN)
                .where(PLAN.DELETED_AT.isNull(), tenant == null ? DSL.noCondition() : PLAN.TENANT_ID.eq(tenant.value()))
                .fetch(r -> new Versioned(new TenantId(r.getTenantId()), plan(r), r.getNumbersVersion()));
    }

    /// The numbers of a plan, as calls ask for them.
    public PortedTable table(DSLContext tx, TenantId tenant, long plan) {
        var table = new PortedTable.Builder();
        long after = 0;
        int read;
        do {
            var rows = tx.select(NUMBER.NUMBER_, NUMBER.ROUTING, NUMBER.NETWORK)
                    .from(NUMBER)
                    .where(NUMBER.TENANT_ID.eq(tenant.value()), NUMBER.PLAN_ID.eq(plan), NUMBER.NUMBER_.gt(after))
                    .orderBy(NUMBER.NUMBER_)
                    .limit(PIECE)
                    .fetch();
            rows.forEach(r -> table.add(r.value1(), r.value2(), r.value3()));
            read = rows.size();
            after = read == 0 ? after : rows.getLast().value1();
        } while (read == PIECE);
        return table.build();
    }

    /// @throws Refusal not-found
    public PortabilityPlan get(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(PLAN).where(alive(tenant, id)).fetchOptional(PlanStore::plan).orElseThrow(() -> Refusal.notFound("number portability plan " + id));
    }

    /// The same, and nobody else changes it before this transaction ends; files for it are kept meanwhile.
    PortabilityPlan lock(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(PLAN).where(alive(tenant, id)).forNoKeyUpdate().fetchOptional(PlanStore::plan)
                .orElseThrow(() -> Refusal.notFound("number portability plan " + id));
    }

    /// The name of one that is neither renamed nor deleted until the end of the transaction; empty when there is none.
    Optional<String> hold(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(PLAN).where(alive(tenant, id)).forShare().fetchOptional(PLAN.NAME);
    }

    /// Until this transaction ends, nobody else makes plans or brings numbers into the tenant's.
    void holdRoom(DSLContext tx, TenantId tenant) {
        tx.execute("select pg_advisory_xact_lock(hashtext('portability.numbers'), hashtext({0}::text))", DSL.val(tenant.value()));
    }

    int plans(DSLContext tx, TenantId tenant) {
        return tx.fetchCount(PLAN, PLAN.TENANT_ID.eq(tenant.value()), PLAN.DELETED_AT.isNull());
    }

    /// How many numbers a tenant's plans have together, those in the trash left out.
    public int numbers(DSLContext tx, TenantId tenant) {
        return tx.select(DSL.coalesce(DSL.sum(PLAN.NUMBERS), java.math.BigDecimal.ZERO))
                .from(PLAN)
                .where(PLAN.TENANT_ID.eq(tenant.value()), PLAN.DELETED_AT.isNull())
                .fetchSingle()
                .value1()
                .intValueExact();
    }

    /// @throws Refusal name-taken
    long insert(DSLContext tx, TenantId tenant, String name, String note, FromCalls fromCalls, Instant now) {
        refuseTaken(tx, tenant, name, 0);
        return tx.insertInto(PLAN)
                .set(PLAN.TENANT_ID, tenant.value())
                .set(PLAN.NAME, name)
                .set(PLAN.NOTE, note)
                .set(PLAN.FROM_CALLS, word(fromCalls))
                .set(PLAN.CREATED_AT, now)
                .returningResult(PLAN.ID)
                .fetchSingle()
                .value1();
    }

    /// @throws Refusal name-taken
    void update(DSLContext tx, TenantId tenant, long id, String name, String note, FromCalls fromCalls) {
        refuseTaken(tx, tenant, name, id);
        tx.update(PLAN)
                .set(PLAN.NAME, name)
                .set(PLAN.NOTE, note)
                .set(PLAN.FROM_CALLS, word(fromCalls))
                .set(PLAN.VERSION, PLAN.VERSION.plus(1))
                .where(alive(tenant, id))
                .execute();
    }

    /// @param at null: not deleted any more
    void mark(DSLContext tx, TenantId tenant, long id, @Nullable Instant at) {
        tx.update(PLAN).set(PLAN.DELETED_AT, at).set(PLAN.VERSION, PLAN.VERSION.plus(1)).where(PLAN.TENANT_ID.eq(tenant.value()), PLAN.ID.eq(id)).execute();
    }

    /// One that is in the trash.
    PortabilityPlan deleted(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(PLAN).where(PLAN.TENANT_ID.eq(tenant.value()), PLAN.ID.eq(id)).fetchSingle(PlanStore::plan);
    }

    boolean isTaken(DSLContext tx, TenantId tenant, String name, long besides) {
        return tx.fetchExists(
                PLAN, PLAN.TENANT_ID.eq(tenant.value()), PLAN.DELETED_AT.isNull(), DSL.lower(PLAN.NAME).eq(name.toLowerCase(Locale.ROOT)), PLAN.ID.ne(besides));
    }

    private void refuseTaken(DSLContext tx, TenantId tenant, String name, long besides) {
        if (isTaken(tx, tenant, name, besides)) {
            throw Refusal.invalid("name-taken", "Another number portability plan has this name.", new Refusal.Field("name", "one that no other plan has"));
        }
    }

    void purge(DSLContext tx, TenantId tenant, long id) {
        tx.deleteFrom(IMPORT_FILE).where(IMPORT_FILE.TENANT_ID.eq(tenant.value()), IMPORT_FILE.PLAN_ID.eq(id)).execute();
        tx.deleteFrom(NUMBER).where(NUMBER.TENANT_ID.eq(tenant.value()), NUMBER.PLAN_ID.eq(id)).execute();
        tx.deleteFrom(PLAN).where(PLAN.TENANT_ID.eq(tenant.value()), PLAN.ID.eq(id)).execute();
    }

    /// Keeps a file, and no longer those of long ago. PostgreSQL takes every character but NUL, which makes its line wrong in any case.
    long keep(DSLContext tx, TenantId tenant, long plan, String text, Instant now) {
        tx.deleteFrom(IMPORT_FILE).where(IMPORT_FILE.TENANT_ID.eq(tenant.value()), IMPORT_FILE.CREATED_AT.lt(now.minus(FILES_KEPT))).execute();
        return tx.insertInto(IMPORT_FILE)
                .set(IMPORT_FILE.TENANT_ID, tenant.value())
                .set(IMPORT_FILE.PLAN_ID, plan)
                .set(IMPORT_FILE.TEXT, text.replace('\0', '\uFFFD'))
                .set(IMPORT_FILE.CREATED_AT, now)
                .returningResult(IMPORT_FILE.ID)
                .fetchSingle()
                .value1();
    }

    /// A kept file; empty when it is gone.
    Optional<String> file(DSLContext tx, TenantId tenant, long id) {
        return tx.select(IMPORT_FILE.TEXT).from(IMPORT_FILE).where(IMPORT_FILE.TENANT_ID.eq(tenant.value()), IMPORT_FILE.ID.eq(id)).fetchOptional(IMPORT_FILE.TEXT);
    }

    void drop(DSLContext tx, TenantId tenant, long file) {
        tx.deleteFrom(IMPORT_FILE).where(IMPORT_FILE.TENANT_ID.eq(tenant.value()), IMPORT_FILE.ID.eq(file)).execute();
    }

    /// What a change of numbers did.
    record Counts(int added, int changed, int removed) {}

    /// The rows that change are put beside, then compared with those that are there: a million lines are a few statements.
    ///
    /// @param taken told after each piece how many lines are put there
    Counts change(DSLContext tx, TenantId tenant, long plan, Read read, Mode mode, IntConsumer taken) {
        tx.execute("create temporary table arriving (number bigint, routing bigint, network text) on commit drop");
        for (int from = 0; from < read.size(); from += PIECE) {
            int to = Math.min(read.size(), from + PIECE);
            tx.execute(
                    "insert into arriving select * from unnest({0}::bigint[], {1}::bigint[], {2}::text[])", DSL.val(boxed(read.numbers(), from, to)),
                    DSL.val(boxed(read.routing(), from, to)), DSL.val(Arrays.copyOfRange(read.networks(), from, to)));
            taken.accept(to);
        }
        tx.execute("create index on arriving (number)");
        tx.execute("analyze arriving");
        var owner = DSL.val(tenant.value());
        var of = DSL.val(plan);
        int removed = switch (mode) {
            case ADD -> 0;
            case REMOVE -> tx.execute("delete from portability.number n using arriving a where n.tenant_id = {0} and n.plan_id = {1} and n.number = a.number", owner, of);
            case REPLACE -> tx.execute(
                    "delete from portability.number n where n.tenant_id = {0} and n.plan_id = {1} and not exists (select from arriving a where a.number = n.number)", owner, of);
        };
        int changed = 0;
        int added = 0;
        if (mode != Mode.REMOVE) {
            changed = tx.execute(
                    """
                    update portability.number n set routing = a.routing, network = a.network from arriving a
                    where n.tenant_id = {0} and n.plan_id = {1} and n.number = a.number and (n.routing, n.network) is distinct from (a.routing, a.network)
                    """,
                    owner, of);
            added = tx.execute(
                    """
                    insert into portability.number (tenant_id, plan_id, number, routing, network)
                    select {0}, {1}, a.number, a.routing, a.network from arriving a
                    where not exists (select from portability.number n where n.tenant_id = {0} and n.plan_id = {1} and n.number = a.number)
                    """,
                    owner, of);
        }
        tx.execute("drop table arriving");
        if (added + changed + removed > 0) {
            tx.update(PLAN)
                    .set(PLAN.NUMBERS, PLAN.NUMBERS.plus(added - removed))
                    .set(PLAN.NUMBERS_VERSION, PLAN.NUMBERS_VERSION.plus(1))
                    .where(alive(tenant, plan))
                    .execute();
        }
        return new Counts(added, changed, removed);
    }

    private static Long[] boxed(long[] all, int from, int to) {
        Long[] boxed = new Long[to - from];
        for (int i = from; i < to; i++) {
            boxed[i - from] = all[i];
        }
        return boxed;
    }

    private static Condition alive(TenantId tenant, long id) {
        return DSL.and(PLAN.TENANT_ID.eq(tenant.value()), PLAN.ID.eq(id), PLAN.DELETED_AT.isNull());
    }

    static PortabilityPlan plan(PlanRecord r) {
        return new PortabilityPlan(r.getId(), r.getName(), r.getNote(), FromCalls.valueOf(r.getFromCalls().toUpperCase(Locale.ROOT)), r.getNumbers(), r.getVersion());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
