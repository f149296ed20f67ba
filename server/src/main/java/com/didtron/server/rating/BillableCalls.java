package com.didtron.server.rating;

import static com.didtron.server.rating.internal.sql.Tables.RATED_CALL;

import com.didtron.server.kernel.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The rated calls of a customer, for billing.
@Component
public class BillableCalls {

    BillableCalls() {}

    /// Calls of a customer's carrier, but for test calls, in a currency whose reference instant lies in [from, to), in order of time.
    public List<BillableCall> list(
            DSLContext tx, TenantId tenant, long carrier, String currency, Instant from, Instant to) {
        return tx.select(
                        RATED_CALL.CALL_ID,
                        RATED_CALL.REFERENCE_AT,
                        RATED_CALL.CUSTOMER_INTERCONNECT_ID,
                        RATED_CALL.SELL_ZONE,
                        RATED_CALL.SELL_PRICE,
                        RATED_CALL.SELL_SECONDS,
                        RATED_CALL.SELL_CHARGE)
                .from(RATED_CALL)
                .where(
                        RATED_CALL.TENANT_ID.eq(tenant.value()),
                        RATED_CALL.CUSTOMER_CARRIER_ID.eq(carrier),
                        RATED_CALL.SELL_CURRENCY.eq(currency),
                        RATED_CALL.REFERENCE_AT.ge(from),
                        RATED_CALL.REFERENCE_AT.lt(to),
                        RATED_CALL.TEST_CALL.isFalse())
                .orderBy(RATED_CALL.REFERENCE_AT)
                .fetchSize(10_000)
                .fetch(r -> new BillableCall(
                        r.value1(), r.value2(), r.value3(), r.value4().intern(), plain(r.value5()), r.value6(), plain(r.value7())));
    }

    private static BigDecimal plain(BigDecimal stored) {
        return stored.signum() == 0 ? BigDecimal.ZERO : stored.stripTrailingZeros();
    }
}
