package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.sql.Tables.SERVICE;
import static com.didtron.server.carriers.internal.sql.Tables.TIME_CLASS;
import static com.didtron.server.carriers.internal.sql.Tables.TIME_CLASS_SPAN;

import com.didtron.server.carriers.TimeClass;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.kernel.WeekSpan;
import com.didtron.server.platform.Refusal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Time classes in SQL. [TimeClass#anyDay] is none of them.
@Component
public class TimeClassStore {

    TimeClass insert(DSLContext tx, TenantId tenant, TimeClass draft, Instant now) {
        long id = tx.insertInto(TIME_CLASS)
                .set(TIME_CLASS.TENANT_ID, tenant.value())
                .set(TIME_CLASS.NAME, draft.name())
                .set(TIME_CLASS.TIME_ZONE, draft.zone().getId())
                .set(TIME_CLASS.CREATED_AT, now)
                .returningResult(TIME_CLASS.ID)
                .fetchSingle(TIME_CLASS.ID);
        insertSpans(tx, tenant, id, draft.spans());
        return get(tx, tenant, id);
    }

    /// Writes all of a locked one.
    TimeClass update(DSLContext tx, TenantId tenant, TimeClass wanted) {
        tx.update(TIME_CLASS)
                .set(TIME_CLASS.NAME, wanted.name())
                .set(TIME_CLASS.TIME_ZONE, wanted.zone().getId())
                .set(TIME_CLASS.VERSION, TIME_CLASS.VERSION.plus(1))
                .where(TIME_CLASS.TENANT_ID.eq(tenant.value()), TIME_CLASS.ID.eq(wanted.id()))
                .execute();
        tx.deleteFrom(TIME_CLASS_SPAN).where(TIME_CLASS_SPAN.TENANT_ID.eq(tenant.value()), TIME_CLASS_SPAN.TIME_CLASS_ID.eq(wanted.id())).execute();
        insertSpans(tx, tenant, wanted.id(), wanted.spans());
        return get(tx, tenant, wanted.id());
    }

    private static void insertSpans(DSLContext tx, TenantId tenant, long id, List<WeekSpan> spans) {
        int position = 1;
        for (WeekSpan span : spans) {
            tx.insertInto(TIME_CLASS_SPAN)
                    .set(TIME_CLASS_SPAN.TENANT_ID, tenant.value())
                    .set(TIME_CLASS_SPAN.TIME_CLASS_ID, id)
                    .set(TIME_CLASS_SPAN.POSITION, position++)
                    .set(TIME_CLASS_SPAN.DAYS, span.days().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new))
                    .set(TIME_CLASS_SPAN.STARTS_AT, span.start())
                    .set(TIME_CLASS_SPAN.ENDS_AT, span.end())
                    .execute();
        }
    }

    /// @throws Refusal not-found, also for one in the trash
    public TimeClass get(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(TIME_CLASS).where(present(tenant)).and(TIME_CLASS.ID.eq(id)).fetchOptional(r -> one(tx, tenant, r))
                .orElseThrow(() -> Refusal.notFound("time class " + id));
    }

    /// The same, and it is neither changed nor deleted until the end of the transaction.
    ///
    /// @throws Refusal not-found
    public void hold(DSLContext tx, TenantId tenant, long id) {
        tx.selectFrom(TIME_CLASS).where(present(tenant)).and(TIME_CLASS.ID.eq(id)).forShare().fetchOptional().orElseThrow(() -> Refusal.notFound("time class " + id));
    }

    /// Locks it.
    ///
    /// @throws Refusal not-found, changed-meanwhile
    TimeClass lock(DSLContext tx, TenantId tenant, long id, int version) {
        TimeClass found = tx.selectFrom(TIME_CLASS).where(present(tenant)).and(TIME_CLASS.ID.eq(id)).forUpdate().fetchOptional(r -> one(tx, tenant, r))
                .orElseThrow(() -> Refusal.notFound("time class " + id));
        if (found.version() != version) {
            throw Refusal.conflict("changed-meanwhile", "Somebody changed " + found.name() + " meanwhile. Look at it again.");
        }
        return found;
    }

    boolean isTaken(DSLContext tx, TenantId tenant, String name, long id) {
        return tx.fetchExists(TIME_CLASS, present(tenant), DSL.lower(TIME_CLASS.NAME).eq(name.toLowerCase(Locale.ROOT)), TIME_CLASS.ID.ne(id));
    }

    /// Names of services with it.
    ///
    /// @param deleted those in the trash, or those that are not
    List<String> usedBy(DSLContext tx, TenantId tenant, long id, boolean deleted) {
        return tx.select(SERVICE.NAME)
                .from(SERVICE)
                .where(SERVICE.TENANT_ID.eq(tenant.value()), SERVICE.TIME_CLASS_ID.eq(id), deleted ? SERVICE.DELETED_AT.isNotNull() : SERVICE.DELETED_AT.isNull())
                .orderBy(SERVICE.NAME)
                .fetch(SERVICE.NAME);
    }

    /// @param at null: not deleted any more
    void mark(DSLContext tx, TenantId tenant, long id, @Nullable Instant at) {
        tx.update(TIME_CLASS).set(TIME_CLASS.DELETED_AT, at).where(TIME_CLASS.TENANT_ID.eq(tenant.value()), TIME_CLASS.ID.eq(id)).execute();
    }

    /// Removes one that is in the trash.
    void purge(DSLContext tx, TenantId tenant, long id) {
        tx.deleteFrom(TIME_CLASS).where(TIME_CLASS.TENANT_ID.eq(tenant.value()), TIME_CLASS.ID.eq(id), TIME_CLASS.DELETED_AT.isNotNull()).execute();
    }

    /// Of all tenants, those in the trash among them.
    static List<TimeClass> all(DSLContext tx) {
        Map<Long, List<WeekSpan>> spans = tx.selectFrom(TIME_CLASS_SPAN).orderBy(TIME_CLASS_SPAN.POSITION).fetchGroups(TIME_CLASS_SPAN.TIME_CLASS_ID, TimeClassStore::span);
        return tx.selectFrom(TIME_CLASS).orderBy(TIME_CLASS.ID).fetch(r -> timeClass(r, spans.getOrDefault(r.getId(), List.of())));
    }

    /// Ids of those in the trash, of all tenants.
    static Set<Long> deleted(DSLContext tx) {
        return tx.select(TIME_CLASS.ID).from(TIME_CLASS).where(TIME_CLASS.DELETED_AT.isNotNull()).fetchSet(TIME_CLASS.ID);
    }

    /// Those not in the trash, by name.
    public List<TimeClass> list(DSLContext tx, TenantId tenant) {
        return tx.selectFrom(TIME_CLASS).where(present(tenant)).orderBy(DSL.lower(TIME_CLASS.NAME)).fetch(r -> one(tx, tenant, r));
    }

    private static Condition present(TenantId tenant) {
        return TIME_CLASS.TENANT_ID.eq(tenant.value()).and(TIME_CLASS.DELETED_AT.isNull());
    }

    private static TimeClass one(DSLContext tx, TenantId tenant, Record r) {
        return timeClass(r, tx.selectFrom(TIME_CLASS_SPAN)
                .where(TIME_CLASS_SPAN.TENANT_ID.eq(tenant.value()), TIME_CLASS_SPAN.TIME_CLASS_ID.eq(r.get(TIME_CLASS.ID)))
                .orderBy(TIME_CLASS_SPAN.POSITION)
                .fetch(TimeClassStore::span));
    }

    private static TimeClass timeClass(Record r, List<WeekSpan> spans) {
        return new TimeClass(
                new TenantId(r.get(TIME_CLASS.TENANT_ID)), r.get(TIME_CLASS.ID), r.get(TIME_CLASS.NAME), ZoneId.of(r.get(TIME_CLASS.TIME_ZONE)), spans,
                r.get(TIME_CLASS.VERSION));
    }

    private static WeekSpan span(Record r) {
        return new WeekSpan(
                Arrays.stream(r.get(TIME_CLASS_SPAN.DAYS)).map(DayOfWeek::of).collect(Collectors.toSet()), r.get(TIME_CLASS_SPAN.STARTS_AT), r.get(TIME_CLASS_SPAN.ENDS_AT));
    }
}
