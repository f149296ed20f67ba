package com.didtron.server.carriers;

import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.kernel.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/// What carriers must know of rated calls, whose module comes later.
public interface KnowsSpend {

    /// A question.
    ///
    /// @param since begins a quarter of an hour
    record Of(TenantId tenant, long carrier, Side side, String currency, Instant since) {}

    /// What rated calls came to since then, in the order of the questions.
    List<BigDecimal> spent(DSLContext tx, List<Of> questions);
}
