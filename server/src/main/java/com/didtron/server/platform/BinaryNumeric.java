package com.didtron.server.platform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/// PostgreSQL's binary form of numeric: how many digits of base 10,000, the weight of the first, sign, decimals to show, the digits.
final class BinaryNumeric {

    private static final int BASE = 10_000;
    private static final int BASE_DIGITS = 4;
    private static final BigInteger BIG_BASE = BigInteger.valueOf(BASE);
    private static final int HEADER_BYTES = 8;
    /// Decimal digits that we take: far more than any column has.
    private static final int MOST_DIGITS = 200;
    /// What a number needs at most.
    static final int MOST_BYTES = HEADER_BYTES + Short.BYTES * (MOST_DIGITS / BASE_DIGITS + 2);
    private static final short POSITIVE = 0;
    private static final short NEGATIVE = 0x4000;
    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000};
    /// Decimal digits that fit a long, whatever they are, after the last group is filled with zeros.
    private static final int LONG_DIGITS = 15;

    private BinaryNumeric() {}

    static void put(BigDecimal decimal, ByteBuffer to) {
        BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        if (plain.precision() > MOST_DIGITS || plain.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("a number of more than " + MOST_DIGITS + " digits");
        }
        int scale = plain.scale();
        int groupsAfterPoint = Math.ceilDiv(scale, BASE_DIGITS);
        long filler = POWERS_OF_TEN[groupsAfterPoint * BASE_DIGITS - scale];
        short[] digits = plain.precision() <= LONG_DIGITS
                ? digits(Math.abs(plain.unscaledValue().longValue()) * filler)
                : digits(plain.unscaledValue().abs().multiply(BigInteger.valueOf(filler)));
        // digits are from the least; zeros at the end are not sent
        int zeros = 0;
        while (zeros < digits.length && digits[zeros] == 0) {
            zeros++;
        }
        int sent = digits.length - zeros;
        to.putShort((short) sent);
        to.putShort((short) (sent == 0 ? 0 : digits.length - groupsAfterPoint - 1));
        to.putShort(plain.signum() < 0 ? NEGATIVE : POSITIVE);
        to.putShort((short) scale);
        for (int i = digits.length - 1; i >= zeros; i--) {
            to.putShort(digits[i]);
        }
    }

    private static short[] digits(long number) {
        int count = 0;
        for (long rest = number; rest > 0; rest /= BASE) {
            count++;
        }
        short[] digits = new short[count];
        long rest = number;
        for (int i = 0; i < count; i++) {
            digits[i] = (short) (rest % BASE);
            rest /= BASE;
        }
        return digits;
    }

    private static short[] digits(BigInteger number) {
        short[] digits = new short[number.bitLength() / 13 + 1];
        int count = 0;
        for (BigInteger rest = number; rest.signum() > 0; count++) {
            BigInteger[] parts = rest.divideAndRemainder(BIG_BASE);
            digits[count] = parts[1].shortValue();
            rest = parts[0];
        }
        return java.util.Arrays.copyOf(digits, count);
    }
}
