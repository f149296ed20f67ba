package com.didtron.server.routing;

import java.math.BigDecimal;

/// When two suppliers count as equally dear, and who then comes first. Suppliers are equal when they are within the tolerance of the
/// cheapest of them, by percent or by amount.
///
/// @param tolerancePercent of the cheapest effective price, ≥ 0
/// @param toleranceAmount  in the selling currency per minute, ≥ 0
/// @param order            among equals
public record SameRate(BigDecimal tolerancePercent, BigDecimal toleranceAmount, Order order) {

    /// Half a percent, split by weights. No amount: 0.0001 is nothing on a mobile code and a fifth of a cheap fixed one.
    public static final SameRate USUAL = new SameRate(new BigDecimal("0.5"), BigDecimal.ZERO, Order.SPLIT_BY_WEIGHT);

    /// Who of equals comes first.
    public enum Order {
        /// each in proportion to its weight, decided by the call's identity, so that a retry goes the same way
        SPLIT_BY_WEIGHT,
        /// always the one of greatest weight
        GREATEST_WEIGHT
    }

    public SameRate {
        if (tolerancePercent.signum() < 0 || toleranceAmount.signum() < 0) {
            throw new IllegalArgumentException("a tolerance cannot be negative");
        }
    }
}
