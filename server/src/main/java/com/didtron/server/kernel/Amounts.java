package com.didtron.server.kernel;

import java.math.BigDecimal;

/// What [Money] and [PerMinutePrice] ask of a decimal number.
final class Amounts {

    private static final int MOST_WHOLE_DIGITS = 30;
    private static final int MOST_DECIMALS = 40;
    private static final int MOST_CHARACTERS = 80;

    private Amounts() {}

    static BigDecimal parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("amount of %d characters; at most %d".formatted(text.length(), MOST_CHARACTERS));
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notDecimal) {
            throw new IllegalArgumentException("'%s' is no decimal number".formatted(text), notDecimal);
        }
    }

    /// No trailing zeros beyond the currency's decimals. The bounds keep a number such as 1E+999999 from filling the memory.
    static BigDecimal canonical(BigDecimal amount, Currency currency) {
        int decimals = currency.decimals();
        if (amount.scale() > decimals || amount.scale() < 0) {
            amount = amount.stripTrailingZeros();
        }
        if ((long) amount.precision() - amount.scale() > MOST_WHOLE_DIGITS || amount.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("amount out of range: at most %d digits before and %d after the point"
                    .formatted(MOST_WHOLE_DIGITS, MOST_DECIMALS));
        }
        return amount.scale() < decimals ? amount.setScale(decimals) : amount;
    }
}
