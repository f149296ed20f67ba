package com.didtron.server.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// The one place where money is rounded (rule R9 of the rating rules).
///
/// | What | Digits after the point | Mode |
/// |---|---|---|
/// | the charge of one call | the plan's call scale, [#CALL_SCALE] unless agreed otherwise | half up |
/// | a line of a document | the currency's decimals | half up |
/// | a sum in a sentence, beside one it is compared with | the currency's decimals, all when both would read alike | half up |
/// | a document's total | not rounded: the sum of its rounded lines | |
///
/// A call is never rounded to cents. What the rounding of lines leaves over is posted to a rounding account.
///
/// @param scale digits after the point that are kept, 0–20
/// @param mode  what happens to the rest; half up unless a contract says otherwise
public record Rounding(int scale, RoundingMode mode) {

    /// Digits after the point of a call's charge unless the plan says otherwise.
    public static final int CALL_SCALE = 6;

    private static final int MOST_DIGITS = 20;

    /// How a call's charge is rounded unless the plan says otherwise.
    public static final Rounding CALL = new Rounding(CALL_SCALE, RoundingMode.HALF_UP);

    public Rounding {
        if (scale < 0 || scale > MOST_DIGITS) {
            throw new IllegalArgumentException("rounding keeps 0 to %d digits after the point, not %d".formatted(MOST_DIGITS, scale));
        }
    }

    /// How a line of an invoice, statement or credit note is rounded.
    public static Rounding documentLine(Currency currency) {
        return new Rounding(currency.decimals(), RoundingMode.HALF_UP);
    }

    /// A sum for a sentence that compares it with another: as on documents, unless it would read like the other and is not.
    public static BigDecimal besides(BigDecimal exact, BigDecimal other, Currency currency) {
        BigDecimal rounded = documentLine(currency).of(exact);
        return rounded.compareTo(other) == 0 ? exact : rounded;
    }

    public Money of(Money exact) {
        return new Money(of(exact.amount()), exact.currency());
    }

    public BigDecimal of(BigDecimal exact) {
        return exact.setScale(scale, mode);
    }

    /// Divides and rounds in one step, so that nothing is rounded twice.
    public BigDecimal ofQuotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, scale, mode);
    }

    /// Divides and rounds in one step a quotient of whole numbers.
    public BigDecimal ofQuotient(BigInteger dividend, BigInteger divisor) {
        return new BigDecimal(dividend).divide(new BigDecimal(divisor), scale, mode);
    }

    /// `6 digits, half up`.
    @Override
    public String toString() {
        return "%d digits, %s".formatted(scale, mode.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }
}
