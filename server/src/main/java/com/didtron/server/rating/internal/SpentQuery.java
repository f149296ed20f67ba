package com.didtron.server.rating.internal;

import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.KnowsSpend;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Tells carriers what their rated calls came to, from the sums of quarters of an hour.
@Component
class SpentQuery implements KnowsSpend {

    @Override
    public List<BigDecimal> spent(DSLContext tx, List<Of> questions) {
        BigDecimal[] sums = new BigDecimal[questions.size()];
        Arrays.fill(sums, BigDecimal.ZERO);
        if (sums.length > 0) {
            tx.fetch(
                            """
                            select asked.place, sum(money.charge) as charge
                            from unnest({0}::bigint[], {1}::bigint[], {2}::text[], {3}::text[], {4}::text[]::timestamptz[]) with ordinality
                                as asked (tenant, carrier, side, currency, since, place)
                            join rating.quarter_of_money money
                                on money.tenant_id = asked.tenant and money.customer_carrier_id = asked.carrier and money.quarter >= asked.since
                                and money.side = asked.side and money.currency = asked.currency
                            group by asked.place
                            """,
                            DSL.val(column(questions, q -> q.tenant().value(), Long[]::new)),
                            DSL.val(column(questions, Of::carrier, Long[]::new)),
                            DSL.val(column(questions, q -> q.side() == Side.CUSTOMER ? "sell" : QuarterStore.BOUGHT, String[]::new)),
                            DSL.val(column(questions, Of::currency, String[]::new)),
                            DSL.val(column(questions, q -> q.since().toString(), String[]::new)))
                    .forEach(r -> sums[r.get("place", Long.class).intValue() - 1] = r.get("charge", BigDecimal.class));
        }
        return List.of(sums);
    }

    private static <R> R[] column(List<Of> questions, Function<Of, R> value, IntFunction<R[]> array) {
        return questions.stream().map(value).toArray(array);
    }
}
