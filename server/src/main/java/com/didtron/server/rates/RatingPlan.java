package com.didtron.server.rates;

import com.didtron.server.kernel.TenantId;

/// A set of prices under common terms.
///
/// @param tenant whose
/// @param id     permanent number for people to quote
/// @param name   unique per tenant
/// @param side   sold to customers, or bought from suppliers
/// @param terms  what its rates have in common
public record RatingPlan(TenantId tenant, long id, String name, Side side, PlanTerms terms) {

    /// Which side of a call the plan prices.
    public enum Side {
        SELL,
        BUY
    }
}
