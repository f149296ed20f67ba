package com.didtron.server.admission;

import com.didtron.server.kernel.Money;

/// What may still be spent.
public sealed interface Available {

    /// No limit is set.
    record Unlimited() implements Available {}

    /// Up to this amount; zero and less are exhausted.
    ///
    /// @param amount may be negative
    record UpTo(Money amount) implements Available {}

    /// Whether nothing more may start: exactly 0.00 is exhausted.
    default boolean isExhausted() {
        return switch (this) {
            case Unlimited _ -> false;
            case UpTo(Money amount) -> !amount.isPositive();
        };
    }

    /// The colour of the badge on every screen that shows this amount.
    default Badge badge() {
        return isExhausted() ? Badge.RED : Badge.GREEN;
    }

    /// Green while something remains or no limit is set, red at zero and below.
    enum Badge {
        GREEN,
        RED
    }
}
