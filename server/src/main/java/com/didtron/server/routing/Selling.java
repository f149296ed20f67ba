package com.didtron.server.routing;

import com.didtron.server.rates.EffectivePrice;
import com.didtron.server.rates.PlanTerms;
import com.didtron.server.rates.Rate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The customer's side of a route choice.
///
/// @param carrierId      the carrier or customer the call came from
/// @param interconnectId of it
/// @param terms          of its rating plan; unrated traffic is not routed (R17)
/// @param rate           found for the number
public record Selling(long carrierId, long interconnectId, PlanTerms terms, Rate rate) {

    EffectivePrice effective(long expectedSeconds) {
        return EffectivePrice.of(terms, rate, expectedSeconds);
    }

    /// The margin that a route must leave: the rate's, else the plan's, null for no guard.
    @Nullable BigDecimal minimumMarginPercent() {
        return rate.minimumMarginPercent() != null ? rate.minimumMarginPercent() : terms.minimumMarginPercent();
    }
}
