package com.didtron.server.identity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How far a person may go with money, in the tenant's base currency.
///
/// @param refundUpTo    largest refund; null: as much as there is
/// @param adjustUpTo    largest correction of a balance; null: as much as there is
/// @param fourEyesAbove above this a second person must agree; null: never
public record MoneyLimits(@Nullable BigDecimal refundUpTo, @Nullable BigDecimal adjustUpTo, @Nullable BigDecimal fourEyesAbove) {

    /// No money at all.
    public static final MoneyLimits NONE = new MoneyLimits(BigDecimal.ZERO, BigDecimal.ZERO, null);
    /// No limit at all.
    public static final MoneyLimits UNLIMITED = new MoneyLimits(null, null, null);

    public static MoneyLimits of(long refundUpTo, long adjustUpTo, long fourEyesAbove) {
        return new MoneyLimits(BigDecimal.valueOf(refundUpTo), BigDecimal.valueOf(adjustUpTo), BigDecimal.valueOf(fourEyesAbove));
    }

    /// The limits of somebody with two roles: the larger amounts, and the stricter rule of four eyes.
    public MoneyLimits and(MoneyLimits other) {
        return new MoneyLimits(
                larger(refundUpTo, other.refundUpTo), larger(adjustUpTo, other.adjustUpTo), stricter(fourEyesAbove, other.fourEyesAbove));
    }

    /// Whether these limits allow nothing that the others do not.
    public boolean within(MoneyLimits others) {
        return within(refundUpTo, others.refundUpTo) && within(adjustUpTo, others.adjustUpTo);
    }

    private static boolean within(@Nullable BigDecimal amount, @Nullable BigDecimal most) {
        return most == null || amount != null && amount.compareTo(most) <= 0;
    }

    private static @Nullable BigDecimal larger(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : a.max(b);
    }

    private static @Nullable BigDecimal stricter(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b : b == null ? a : a.min(b);
    }
}
