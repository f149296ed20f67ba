package com.didtron.server.kernel;

import java.math.BigDecimal;

/// The price of sixty seconds of talk. Never negative; zero is a free destination.
///
/// @param amount   currency units per 60 s, at most [#MOST_DECIMALS] decimals (wholesale goes down to 0.000125)
/// @param currency of the price
public record PerMinutePrice(BigDecimal amount, Currency currency) implements Comparable<PerMinutePrice> {

    /// Decimals a price may have. Bounded so that a call's charge can be computed exactly in 64 bits.
    public static final int MOST_DECIMALS = 12;

    public PerMinutePrice {
        amount = Amounts.canonical(amount, currency);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a price per minute cannot be negative: " + amount.toPlainString());
        }
        if (amount.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("a price per minute has at most %d decimals: %s"
                    .formatted(MOST_DECIMALS, amount.toPlainString()));
        }
    }

    /// `PerMinutePrice.of("0.0612", "EUR")`.
    public static PerMinutePrice of(String amount, String currencyCode) {
        return new PerMinutePrice(Amounts.parse(amount), Currency.of(currencyCode));
    }

    public static PerMinutePrice of(BigDecimal amount, Currency currency) {
        return new PerMinutePrice(amount, currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /// @throws IllegalArgumentException when the currencies differ
    @Override
    public int compareTo(PerMinutePrice other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s are in different currencies".formatted(this, other));
        }
        return amount.compareTo(other.amount);
    }

    /// `0.0612 EUR/min`.
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency + "/min";
    }
}
