package com.didtron.server.rating.internal;

import com.didtron.server.kernel.Money;
import com.didtron.server.rating.RatedCall;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Adds up charges per quarter of an hour, side and currency as calls are rated: in the row of all calls, in that of their customer and in that
/// of their supplier.
final class QuarterStore {

    /// Stands for all calls together where a customer's id stands.
    static final long ALL = 0;

    /// What was bought from a supplier: its id stands where a customer's does.
    static final String BOUGHT = "bought";

    private static final long QUARTER_SECONDS = 900;
    private static final Comparator<Key> ONE_ORDER = Comparator.comparingLong(Key::tenant)
            .thenComparingLong(Key::quarter)
            .thenComparingLong(Key::customer)
            .thenComparing(Key::side)
            .thenComparing(Key::currency);

    private record Key(long tenant, long quarter, long customer, String side, String currency) {}

    private record Sum(long calls, BigDecimal charge) {
        private Sum plus(Sum other) {
            return new Sum(calls + other.calls, charge.add(other.charge));
        }
    }

    private QuarterStore() {}

    /// @param calls rated in this transaction
    static void add(DSLContext tx, Collection<RatedCall> calls) {
        if (calls.isEmpty()) {
            return;
        }
        Map<Key, Sum> unordered = new HashMap<>();
        for (RatedCall call : calls) {
            if (!call.call().test()) {
                add(unordered, call, "sell", call.sell().charge());
            }
            add(unordered, call, "buy", call.buy().charge());
        }
        Map<Key, Sum> sums = new TreeMap<>(ONE_ORDER);
        sums.putAll(unordered);
        tx.execute(
                """
                insert into rating.quarter_of_money as present (tenant_id, quarter, customer_carrier_id, side, currency, calls, charge)
                select tenant, to_timestamp(quarter), customer, side, currency, calls, charge
                from unnest({0}::bigint[], {1}::bigint[], {2}::bigint[], {3}::text[], {4}::text[], {5}::bigint[], {6}::numeric[])
                    as n (tenant, quarter, customer, side, currency, calls, charge)
                on conflict (tenant_id, quarter, customer_carrier_id, side, currency) do update set
                    calls = present.calls + excluded.calls, charge = present.charge + excluded.charge
                """,
                DSL.val(column(sums.keySet(), Key::tenant, Long[]::new)),
                DSL.val(column(sums.keySet(), Key::quarter, Long[]::new)),
                DSL.val(column(sums.keySet(), Key::customer, Long[]::new)),
                DSL.val(column(sums.keySet(), Key::side, String[]::new)),
                DSL.val(column(sums.keySet(), Key::currency, String[]::new)),
                DSL.val(column(sums.values(), Sum::calls, Long[]::new)),
                DSL.val(column(sums.values(), Sum::charge, BigDecimal[]::new)));
    }

    private static void add(Map<Key, Sum> sums, RatedCall call, String side, Money charge) {
        Sum one = new Sum(1, charge.amount());
        long tenant = call.call().tenant().value();
        long quarter = quarter(call.referenceAt());
        String currency = charge.currency().code();
        sums.merge(new Key(tenant, quarter, ALL, side, currency), one, Sum::plus);
        sums.merge(new Key(tenant, quarter, call.call().customerCarrierId(), side, currency), one, Sum::plus);
        if (side.equals("buy")) {
            sums.merge(new Key(tenant, quarter, call.call().supplierCarrierId(), BOUGHT, currency), one, Sum::plus);
        }
    }

    private static long quarter(Instant at) {
        long second = at.getEpochSecond();
        return second - Math.floorMod(second, QUARTER_SECONDS);
    }

    private static <T, R> R[] column(Collection<T> rows, Function<T, R> value, IntFunction<R[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
