package com.didtron.server.rating.internal;

import static com.didtron.server.rating.internal.sql.Tables.RATED_CALL;

import com.didtron.server.cdr.ChosenCalls;
import com.didtron.server.currencies.ExchangeRates;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.RowCount;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Pages;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.WithStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sorts calls by what they were worth.
@Component
public class SortedRatedCallQuery {

    private static final Name WORTH = DSL.name("worth");
    private static final Name VALUED = DSL.name("valued");
    private static final Field<UUID> ID = DSL.field(DSL.name("id"), UUID.class);
    private static final Field<String> CURRENCY = DSL.field(WORTH.append("currency"), String.class);
    private static final Field<BigDecimal> AMOUNT = DSL.field(WORTH.append("amount"), BigDecimal.class);
    private static final Field<BigDecimal> VALUE = DSL.field(VALUED.append("value"), BigDecimal.class);
    private static final Field<String> CONVERTED = DSL.field(DSL.name("factor", "currency"), String.class);
    private static final Field<BigDecimal> FACTOR = DSL.field(DSL.name("factor", "factor"), BigDecimal.class);

    private static final Field<BigDecimal> COST = RATED_CALL.BUY_CHARGE.mul(RATED_CALL.FX_BUY_TO_SELL);

    /// By the names of columns, in the currency of the charge.
    public static final Map<String, Field<?>> ORDERS = Map.of("charge", RATED_CALL.SELL_CHARGE, "cost", COST, "margin", RATED_CALL.SELL_CHARGE.minus(COST));

    private final Database database;
    private final ExchangeRates exchangeRates;
    private final Clock clock;

    SortedRatedCallQuery(Database database, ExchangeRates exchangeRates, Clock clock) {
        this.database = database;
        this.exchangeRates = exchangeRates;
        this.clock = clock;
    }

    /// Those that have a value, and when they do not fill the page those that have none.
    ///
    /// @see com.didtron.server.rating.RatedCalls#sorted
    public Page<UUID> sorted(TenantId tenant, ChosenCalls calls, String currency, String sort, @Nullable String cursor, int limit) {
        Field<?> amount = ListOrder.of(sort, sort, ORDERS, RATED_CALL.CALL_ID).by();
        boolean down = sort.startsWith("-");
        ListOrder byValue = new ListOrder(VALUE, ID, down, true);
        ListOrder withoutValue = new ListOrder(DSL.inline(null, SQLDataType.NUMERIC), ID, down, true);
        List<Record> found = new ArrayList<>();
        boolean amongMissing = byValue.isAmongMissing(cursor);
        if (!amongMissing) {
            found.addAll(valued(tenant, calls, amount, currency)
                    .select(ID, byValue.selected())
                    .from(VALUED)
                    .where(VALUE.isNotNull(), byValue.after(cursor))
                    .orderBy(byValue.fields())
                    .limit(limit + 1)
                    .fetch());
        }
        if (found.size() <= limit) {
            var all = DSL.select(DSL.field("unnest({0})", UUID.class, ids(calls)).as(ID)).asTable("all_chosen");
            found.addAll(valued(tenant, calls, amount, currency)
                    .select(ID, withoutValue.selected())
                    .from(all)
                    .where(ID.notIn(DSL.select(ID).from(VALUED).where(VALUE.isNotNull())), withoutValue.after(amongMissing ? cursor : null))
                    .orderBy(down ? ID.desc() : ID.asc())
                    .limit(limit + 1 - found.size())
                    .fetch());
        }
        return Pages.of(found, limit, cursor, byValue::key, () -> RowCount.exactly(calls.count())).map(row -> row.get(ID));
    }

    /// What the rated ones of some calls were worth, in one currency. The amounts are read by primary key into a table of their own before anything is joined: an
    /// estimate of how many calls were chosen cannot lead to a look at all rated calls.
    private WithStep valued(TenantId tenant, ChosenCalls calls, Field<?> amount, String currency) {
        var chosen = DSL.name("chosen").asMaterialized(DSL.select(ids(calls).as("ids")));
        var ids = DSL.field("({0})", UUID[].class, DSL.select(DSL.field(DSL.name("ids"))).from(chosen));
        var worth = WORTH.asMaterialized(DSL.select(RATED_CALL.CALL_ID.as(ID), RATED_CALL.SELL_CURRENCY.as(CURRENCY.getUnqualifiedName()), amount.as(AMOUNT.getUnqualifiedName()))
                .from(RATED_CALL)
                .where(RATED_CALL.TENANT_ID.eq(tenant.value()), DSL.condition("{0} = any({1}::uuid[])", RATED_CALL.CALL_ID, ids)));
        Map<String, BigDecimal> factors = exchangeRates.factors(tenant, currency, clock.instant());
        var factor = DSL.table("unnest({0}, {1})", DSL.val(factors.keySet().toArray(String[]::new)), DSL.val(factors.values().toArray(BigDecimal[]::new)))
                .as("factor", "currency", "factor");
        // amounts of one currency are compared as they are, whether or not its rate is known
        Field<Boolean> alone = DSL.field(DSL.select(DSL.field(DSL.min(CURRENCY).eq(DSL.max(CURRENCY)))).from(worth));
        var valued = VALUED.asMaterialized(DSL.select(DSL.field(WORTH.append("id"), UUID.class), DSL.when(DSL.condition(alone), AMOUNT).otherwise(AMOUNT.mul(FACTOR)).as(VALUE.getUnqualifiedName()))
                .from(worth)
                .leftJoin(factor)
                .on(CONVERTED.eq(CURRENCY)));
        return database.reads(tenant).with(chosen, worth, valued);
    }

    private static Field<UUID[]> ids(ChosenCalls calls) {
        return DSL.val(calls.ids()).cast(UUID[].class);
    }
}
