package com.didtron.server.rating;

import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.Rounding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a call was worth on both sides, as kept.
///
/// @param callId    the call
/// @param ratedAt   when it was rated
/// @param journalId entry that posted it; null when both sides were free
/// @param sell      what the customer is charged
/// @param buy       what the supplier will charge, when one was rated
/// @param buyToSell units of the sell currency for one of the buy currency; null: no exchange rate was known
public record RatedSummary(
        UUID callId,
        Instant ratedAt,
        @Nullable Long journalId,
        Side sell,
        @Nullable Side buy,
        @Nullable BigDecimal buyToSell) {

    /// One side.
    ///
    /// @param price        per minute, recurring
    /// @param ratedSeconds seconds after intervals
    public record Side(long planId, String zone, String code, Money price, long ratedSeconds, Money charge) {}

    /// Charge less cost, in the sell currency, six decimals; null when the cost is unknown or cannot be compared.
    public @Nullable Money margin() {
        if (buy == null || buyToSell == null) {
            return null;
        }
        Money cost = Money.of(buy.charge().amount().multiply(buyToSell), sell.charge().currency());
        return Rounding.CALL.of(sell.charge().minus(cost));
    }
}
