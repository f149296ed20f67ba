package com.didtron.server.rating.internal;

import com.didtron.server.cdr.RatableCall;
import com.didtron.server.platform.CopyIn;
import com.didtron.server.rates.RatedSide;
import com.didtron.server.rating.RatedCall;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes rated calls by COPY.
@Component
public class RatedCallStore {

    private static final String COLUMNS = "tenant_id, call_id, rated_at, journal_id, reference_at, customer_carrier_id, customer_interconnect_id, service_id,"
            + " sell_plan_id, sell_rate_id, sell_zone, sell_code, sell_currency, sell_price, sell_seconds, sell_charge,"
            + " supplier_carrier_id, supplier_interconnect_id, buy_plan_id, buy_rate_id, buy_zone, buy_code, buy_currency, buy_price,"
            + " buy_seconds, buy_charge, fx_buy_to_sell, working, test_call";

    private final Clock clock;

    RatedCallStore(Clock clock) {
        this.clock = clock;
    }

    /// @param journalOf id of the journal entry of the call at an index, or null when nothing was posted
    public void insert(DSLContext tx, List<RatedCall> calls, IntFunction<@Nullable Long> journalOf) {
        Instant now = clock.instant();
        var copy = new CopyIn("rating.rated_call", COLUMNS);
        var workings = new WorkingJson();
        for (int i = 0; i < calls.size(); i++) {
            RatedCall rated = calls.get(i);
            RatableCall call = rated.call();
            copy.add(call.tenant().value())
                    .add(call.callId())
                    .add(now)
                    .add(journalOf.apply(i))
                    .add(rated.referenceAt())
                    .add(call.customerCarrierId())
                    .add(call.customerInterconnectId())
                    .add(call.serviceId());
            addSide(copy, call.sellPlanId(), rated.sell());
            copy.add(call.supplierCarrierId()).add(call.supplierInterconnectId());
            addSide(copy, call.buyPlanId(), rated.buy());
            copy.add(rated.buyToSell()).add(workings.of(rated)).add(call.test()).end();
        }
        copy.send(tx);
        QuarterStore.add(tx, calls);
    }

    private static void addSide(CopyIn copy, long plan, RatedSide side) {
        var rate = side.working().rate();
        copy.add(plan)
                .add(rate.rateId())
                .add(rate.zone())
                .add(rate.code().digits())
                .add(side.charge().currency().code())
                .add(rate.recurringPrice().amount())
                .add(side.ratedSeconds())
                .add(side.charge().amount());
    }
}
