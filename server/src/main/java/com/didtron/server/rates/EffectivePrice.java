package com.didtron.server.rates;

import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.PerMinutePrice;
import com.didtron.server.kernel.Rounding;
import java.math.BigDecimal;

/// What a minute really costs at an expected duration, with connection charge, intervals, minimum and short-call charge in it. The
/// price that routes are ordered by: 60/60 at 0.0100 is 0.0300 a minute when calls last 20 s, and 1/1 at 0.0120 is cheaper.
///
/// @param charge  exact charge of one call of that duration
/// @param seconds the expected duration, ≥ 1
public record EffectivePrice(ExactCharge charge, long seconds) implements Comparable<EffectivePrice> {

    /// Expected duration of a destination that has no average of its own yet.
    public static final int DEFAULT_SECONDS = 180;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public EffectivePrice {
        if (seconds < 1) {
            throw new IllegalArgumentException("the expected duration is at least 1 s, not " + seconds);
        }
    }

    /// @param seconds expected duration: the destination's average call duration
    public static EffectivePrice of(PlanTerms terms, Rate rate, long seconds) {
        return new EffectivePrice(RateCall.rate(terms, rate, Math.multiplyExact(seconds, 1_000L)).exact(), seconds);
    }

    /// @param rate units of `target` for one unit of this currency
    public EffectivePrice convertedTo(Currency target, BigDecimal rate) {
        return new EffectivePrice(charge.convertedTo(target, rate), seconds);
    }

    /// For people to read; ordering uses the exact value.
    public PerMinutePrice perMinute(Rounding rounding) {
        return new PerMinutePrice(rounding.ofQuotient(charge.sixtieths(), BigDecimal.valueOf(seconds)), charge.currency());
    }

    /// Whether buying at `this` and selling at `sell` leaves at least so many percent of the selling price. Exact, without dividing.
    ///
    /// @throws IllegalArgumentException when durations or currencies differ
    public boolean leavesMargin(EffectivePrice sell, BigDecimal minimumPercent) {
        BigDecimal margin = sell.charge.minus(sameDuration(sell).charge).sixtieths();
        return margin.multiply(HUNDRED).compareTo(minimumPercent.multiply(sell.charge.sixtieths())) >= 0;
    }

    /// The margin in percent of the selling price, for people to read; −100 when something bought is given away.
    ///
    /// @throws IllegalArgumentException when durations or currencies differ
    public BigDecimal marginPercent(EffectivePrice sell, Rounding rounding) {
        ExactCharge margin = sell.charge.minus(sameDuration(sell).charge);
        if (sell.charge.isZero()) {
            return margin.isZero() ? BigDecimal.ZERO : HUNDRED.negate();
        }
        return rounding.ofQuotient(margin.sixtieths().multiply(HUNDRED), sell.charge.sixtieths());
    }

    /// @throws IllegalArgumentException when durations or currencies differ
    @Override
    public int compareTo(EffectivePrice other) {
        sameDuration(other);
        return charge.compareTo(other.charge);
    }

    private EffectivePrice sameDuration(EffectivePrice other) {
        if (seconds != other.seconds) {
            throw new IllegalArgumentException("prices at %d s and %d s cannot be compared".formatted(seconds, other.seconds));
        }
        return this;
    }
}
