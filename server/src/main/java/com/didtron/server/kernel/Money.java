package com.didtron.server.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An exact amount in one currency, positive or negative.
///
/// Kept in one canonical form, so that equality is by value: trailing zeros are dropped, but never below the currency's own
/// decimals (5 EUR and 5.000 EUR are both `5.00 EUR`). Adding and subtracting are exact; the only thing that rounds is
/// [#rounded]. Amounts in different currencies never meet: every such attempt is refused.
///
/// @param amount   in whole units of the currency (euros, not cents); at most 30 digits before and 40 after the point
/// @param currency of the amount
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public Money {
        amount = Amounts.canonical(amount, currency);
    }

    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    /// `Money.of("12.3456", "EUR")`.
    ///
    /// @throws IllegalArgumentException when the amount is no decimal number or the currency unknown
    public static Money of(String amount, String currencyCode) {
        return new Money(Amounts.parse(amount), Currency.of(currencyCode));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /// @throws IllegalArgumentException when the currencies differ
    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    /// @throws IllegalArgumentException when the currencies differ
    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negate() {
        return new Money(amount.negate(), currency);
    }

    /// Rounds once, as named. Use [Rounding] for the roundings that have a rule behind them.
    ///
    /// @param scale digits after the point to keep
    public Money rounded(int scale, RoundingMode mode) {
        return new Rounding(scale, mode).of(this);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /// @throws IllegalArgumentException when the currencies differ
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// @throws IllegalArgumentException when the currencies differ
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// @throws IllegalArgumentException when the currencies differ
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    /// `12.3456 EUR`.
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s are in different currencies".formatted(this, other));
        }
        return other;
    }
}
