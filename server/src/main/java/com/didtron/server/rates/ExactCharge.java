package com.didtron.server.rates;

import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.Rounding;
import java.math.BigDecimal;

/// A charge before any rounding. Prices are per minute and time is in seconds, so a charge is seldom a finite decimal number, but
/// sixty times the charge always is: that is what is kept.
///
/// @param sixtieths sixty times the charge, in currency units
/// @param currency  of the charge
public record ExactCharge(BigDecimal sixtieths, Currency currency) implements Comparable<ExactCharge> {

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    public static ExactCharge zero(Currency currency) {
        return new ExactCharge(BigDecimal.ZERO, currency);
    }

    public static ExactCharge of(Money amount) {
        return new ExactCharge(amount.amount().multiply(SIXTY), amount.currency());
    }

    /// The only step of rating that rounds (R9).
    public Money rounded(Rounding rounding) {
        return new Money(rounding.ofQuotient(sixtieths, SIXTY), currency);
    }

    /// @throws IllegalArgumentException when the currencies differ
    public ExactCharge plus(ExactCharge other) {
        return new ExactCharge(sixtieths.add(same(other).sixtieths), currency);
    }

    /// @throws IllegalArgumentException when the currencies differ
    public ExactCharge minus(ExactCharge other) {
        return new ExactCharge(sixtieths.subtract(same(other).sixtieths), currency);
    }

    /// For example with a tax included: `times(1.23)`.
    public ExactCharge times(BigDecimal factor) {
        return new ExactCharge(sixtieths.multiply(factor), currency);
    }

    /// At an accounting rate: units of `target` for one unit of this currency.
    public ExactCharge convertedTo(Currency target, BigDecimal rate) {
        return new ExactCharge(sixtieths.multiply(rate), target);
    }

    public boolean isZero() {
        return sixtieths.signum() == 0;
    }

    /// @throws IllegalArgumentException when the currencies differ
    @Override
    public int compareTo(ExactCharge other) {
        return sixtieths.compareTo(same(other).sixtieths);
    }

    private ExactCharge same(ExactCharge other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("charges in %s and %s cannot meet".formatted(currency, other.currency));
        }
        return other;
    }

    /// `1/60 × 3.05 EUR`.
    @Override
    public String toString() {
        return "1/60 × %s %s".formatted(sixtieths.toPlainString(), currency);
    }
}
