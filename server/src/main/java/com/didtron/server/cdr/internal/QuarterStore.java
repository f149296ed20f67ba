package com.didtron.server.cdr.internal;

import com.didtron.server.switching.CallFacts;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Counts calls per quarter of an hour as they are recorded: in the row of all calls, in that of their customer, and in that
/// of the supplier that carried them or was tried last, which stands under its id negated. A test call is no customer's and says nothing of what customers got, so
/// only its supplier counts it, which is paid for it (decision 0017). Rows are taken in one order, so that writers cannot lock each other out.
final class QuarterStore {

    /// Stands for all calls together where a customer's id stands.
    static final long ALL = 0;

    private static final long QUARTER_SECONDS = 900;

    private static final Comparator<Key> ONE_ORDER =
            Comparator.comparingLong(Key::tenant).thenComparingLong(Key::quarter).thenComparingLong(Key::customer);

    private record Key(long tenant, long quarter, long customer) {}

    private record Counts(long calls, long answered, long refused, long talkMs) {
        private Counts plus(Counts other) {
            return new Counts(calls + other.calls, answered + other.answered, refused + other.refused, talkMs + other.talkMs);
        }
    }

    private QuarterStore() {}

    /// @param calls records that are written in this transaction, each once
    static void count(DSLContext tx, Collection<CallFacts> calls) {
        if (calls.isEmpty()) {
            return;
        }
        Map<Key, Counts> unordered = new HashMap<>();
        for (CallFacts call : calls) {
            if (!call.test()) {
                unordered.merge(key(call, ALL), of(call), Counts::plus);
            }
            if (call.customer() != null && !call.test()) {
                unordered.merge(key(call, call.customer().carrierId()), of(call), Counts::plus);
            }
            if (call.supplier() != null) {
                unordered.merge(key(call, -call.supplier().carrierId()), of(call), Counts::plus);
            }
        }
        Map<Key, Counts> counts = new TreeMap<>(ONE_ORDER);
        counts.putAll(unordered);
        tx.execute(
                """
                insert into cdr.quarter_of_calls as present (tenant_id, quarter, customer_carrier_id, calls, answered, refused, talk_ms)
                select tenant, to_timestamp(quarter), customer, calls, answered, refused, talk
                from unnest({0}::bigint[], {1}::bigint[], {2}::bigint[], {3}::bigint[], {4}::bigint[], {5}::bigint[], {6}::bigint[])
                    as n (tenant, quarter, customer, calls, answered, refused, talk)
                on conflict (tenant_id, quarter, customer_carrier_id) do update set
                    calls = present.calls + excluded.calls, answered = present.answered + excluded.answered,
                    refused = present.refused + excluded.refused, talk_ms = present.talk_ms + excluded.talk_ms
                """,
                DSL.val(column(counts.keySet(), Key::tenant)),
                DSL.val(column(counts.keySet(), Key::quarter)),
                DSL.val(column(counts.keySet(), Key::customer)),
                DSL.val(column(counts.values(), Counts::calls)),
                DSL.val(column(counts.values(), Counts::answered)),
                DSL.val(column(counts.values(), Counts::refused)),
                DSL.val(column(counts.values(), Counts::talkMs)));
    }

    private static Key key(CallFacts call, long customer) {
        long second = call.startedAt().getEpochSecond();
        return new Key(call.tenant().value(), second - Math.floorMod(second, QUARTER_SECONDS), customer);
    }

    private static Counts of(CallFacts call) {
        return new Counts(1, call.answeredAt() == null ? 0 : 1, call.refusal() == null ? 0 : 1, call.talkMs());
    }

    private static <T> Long[] column(Collection<T> rows, ToLongFunction<T> value) {
        return rows.stream().map(value::applyAsLong).toArray(Long[]::new);
    }
}
