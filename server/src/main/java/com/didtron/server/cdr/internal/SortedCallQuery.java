package com.didtron.server.cdr.internal;

import static com.didtron.server.cdr.internal.sql.Tables.CALL;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.cdr.CallFilter;
import com.didtron.server.cdr.CallRecords;
import com.didtron.server.cdr.ChosenCalls;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.RowCount;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Pages;
import com.didtron.server.platform.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads calls in other orders than that of time. No index helps: all that an index finds are looked at before the first can be told, and so they are
/// counted in the same statement, up to one more than [CallRecords#MOST_SORTED].
@Component
public class SortedCallQuery {

    private static final Field<UUID> ID = DSL.field(DSL.name("id"), UUID.class);
    private static final Field<Boolean> STANDS = DSL.field(DSL.name("stands"), Boolean.class);
    private static final Field<Integer> SEEN = DSL.field(DSL.name("seen"), Integer.class);
    private static final Field<Integer> STANDING = DSL.field(DSL.name("standing"), Integer.class);
    private static final Field<Long> CARRIER = DSL.field(DSL.name("named", "carrier"), Long.class);
    private static final Field<String> CARRIERS_NAME = DSL.field(DSL.name("named", "name"), String.class);

    /// As a call is shown: how it came out, then the final status.
    private static final Field<Integer> RESULT = DSL.when(CALL.ANSWERED_AT.isNotNull(), 0).when(CALL.REFUSAL.isNull(), 1_000).otherwise(2_000).plus(CALL.SIP_CODE);

    /// What somebody has to look at first: suspended, unrated, rated, not charged. What is to be charged (`CallFacts#isCharged`) and waits for nothing is rated.
    private static final Field<Integer> STATE = DSL.when(CallQuery.SUSPENDED, 0)
            .when(CallQuery.WAITS, 1)
            .when(CALL.ANSWERED_AT.isNotNull().and(CALL.TALK_MS.gt(0L)).and(CALL.SERVICE_ID.isNotNull()).and(CALL.SUPPLIER_CARRIER_ID.isNotNull()), 2)
            .otherwise(3);

    /// By the names of columns. What nobody answered has no talk time.
    public static final Map<String, Field<?>> ORDERS = Map.ofEntries(
            Map.entry("caller", CALL.CALLER),
            Map.entry("called", DSL.coalesce(CALL.CALLED, CALL.CALLED_RECEIVED)),
            Map.entry("routingNumber", CALL.ROUTING_NUMBER),
            Map.entry("network", CALL.PORTED_NETWORK),
            Map.entry("result", RESULT),
            Map.entry("talkMs", DSL.when(CALL.ANSWERED_AT.isNotNull(), CALL.TALK_MS)),
            Map.entry("zone", CALL.ZONE),
            Map.entry("customer", CARRIERS_NAME),
            Map.entry("supplier", CARRIERS_NAME),
            Map.entry("pddMs", CALL.PDD_MS),
            Map.entry("state", STATE));

    private final Database database;
    private final Carriers carriers;

    SortedCallQuery(Database database, Carriers carriers) {
        this.database = database;
        this.carriers = carriers;
    }

    /// @see CallRecords#isSortable
    public boolean isSortable(TenantId tenant, CallFilter filter) {
        return planned(tenant).fetchCount(
                DSL.selectOne().from(CALL).where(CallConditions.indexed(tenant, filter)).limit(CallRecords.MOST_SORTED + 1)) <= CallRecords.MOST_SORTED;
    }

    /// @see CallRecords#choose
    public ChosenCalls choose(TenantId tenant, CallFilter filter) {
        var seen = seen(CALL, CallConditions.indexed(tenant, filter), CallConditions.tested(filter), CALL.ID).asTable("seen");
        var ids = DSL.field("array_agg(id) filter (where stands)::text", String.class);
        var found = planned(tenant).select(DSL.count(), DSL.count().filterWhere(DSL.condition(STANDS)), ids).from(seen).fetchSingle();
        refuseMany(found.value1());
        return new ChosenCalls(found.value3() == null ? "{}" : found.value3(), found.value2());
    }

    /// @see CallRecords#sorted(TenantId, CallFilter, String, String, int)
    public Page<UUID> sorted(TenantId tenant, CallFilter filter, String sort, @Nullable String cursor, int limit) {
        try {
            return sorted(tenant, CallConditions.indexed(tenant, filter), CallConditions.tested(filter), sort, cursor, limit);
        } catch (Refusal refused) {
            // a cursor of the list by time, which is all that there is of so many calls
            if (Cursor.key(cursor) != null && !isSortable(tenant, filter)) {
                throw CallRecords.tooMany();
            }
            throw refused;
        }
    }

    /// @see CallRecords#sorted(TenantId, ChosenCalls, String, String, int)
    public Page<UUID> sorted(TenantId tenant, ChosenCalls calls, String sort, @Nullable String cursor, int limit) {
        Condition among = CALL.ID.eq(DSL.any(DSL.val(calls.ids()).cast(UUID[].class)));
        return sorted(tenant, List.of(CALL.TENANT_ID.eq(tenant.value()), among), List.of(), sort, cursor, limit);
    }

    private Page<UUID> sorted(TenantId tenant, List<Condition> indexed, List<Condition> tested, String sort, @Nullable String cursor, int limit) {
        ListOrder order = ListOrder.of(sort, sort, ORDERS, CALL.ID);
        var seen = DSL.name("seen").asMaterialized(seen(from(tenant, sort), indexed, tested, CALL.ID, order.selected()));
        ListOrder among = order.missingIn(seen);
        var sums = DSL.select(DSL.count().as(SEEN), DSL.count().filterWhere(DSL.condition(STANDS)).as(STANDING)).from(seen).asTable("sums");
        var page = DSL.select(ID, among.selected())
                .from(seen)
                .where(DSL.condition(STANDS), among.after(cursor))
                .orderBy(among.fields())
                .limit(limit + 1)
                .asTable("page");
        ListOrder shown = order.missingIn(page);
        var rows = planned(tenant)
                .with(seen)
                .select(SEEN, STANDING, shown.id(), shown.selected())
                .from(sums)
                .leftJoin(page)
                .on(DSL.trueCondition())
                .orderBy(shown.fields())
                .fetch();
        refuseMany(rows.getFirst().get(SEEN));
        List<? extends Record> found = rows.stream().filter(row -> row.get(shown.id()) != null).toList();
        int standing = rows.getFirst().get(STANDING);
        return Pages.<Record>of(List.copyOf(found), limit, cursor, shown::key, () -> RowCount.exactly(standing)).map(row -> (UUID) row.get(shown.id()));
    }

    private static Select<?> seen(TableLike<?> from, List<Condition> indexed, List<Condition> tested, Field<?>... fields) {
        return DSL.select(fields)
                .select(DSL.field(tested.isEmpty() ? DSL.trueCondition() : DSL.and(tested)).as(STANDS))
                .from(from)
                .where(indexed)
                .limit(CallRecords.MOST_SORTED + 1);
    }

    private DSLContext planned(TenantId tenant) {
        return CallConditions.planned(database.reads(tenant));
    }

    private static void refuseMany(int seen) {
        if (seen > CallRecords.MOST_SORTED) {
            throw CallRecords.tooMany();
        }
    }

    /// The calls; with the names of their carriers, without regard to case, where they are sorted by those.
    private TableLike<?> from(TenantId tenant, String sort) {
        String column = sort.startsWith("-") ? sort.substring(1) : sort;
        if (!column.equals("customer") && !column.equals("supplier")) {
            return CALL;
        }
        List<Carrier> all = carriers.directory().everyCarrier(tenant);
        var named = DSL.table(
                        "unnest({0}, {1})", DSL.val(all.stream().map(Carrier::id).toArray(Long[]::new)),
                        DSL.val(all.stream().map(carrier -> carrier.name().toLowerCase(Locale.ROOT)).toArray(String[]::new)))
                .as("named", "carrier", "name");
        return CALL.leftJoin(named).on(CARRIER.eq(column.equals("customer") ? CALL.CUSTOMER_CARRIER_ID : CALL.SUPPLIER_CARRIER_ID));
    }
}
