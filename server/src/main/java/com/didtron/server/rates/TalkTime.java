package com.didtron.server.rates;

import com.didtron.server.kernel.Money;

/// How long a call may last for the money that is available (the arithmetic behind credit holds). Found by asking [RateCall]
/// itself, so that no call that ends within the granted time can cost more than was available, whatever the terms.
///
/// Time is granted to the end of an interval. A switch that ends the call a little later than granted must report the
/// granted time as the talk time, or the next interval is charged.
public sealed interface TalkTime {

    /// The call may last so long.
    ///
    /// @param seconds        of talk, counted from the answer, ≥ 1
    /// @param limitedByMoney false when the caller's own maximum was reached first
    record Granted(long seconds, boolean limitedByMoney) implements TalkTime {}

    /// There is not enough for the first charged interval.
    ///
    /// @param firstInterval what would be needed
    record NotAffordable(Money firstInterval) implements TalkTime {}

    /// The longest talk time that available money pays for.
    ///
    /// @param available   may be negative
    /// @param mostSeconds absolute maximum of a call (R19), ≥ 1
    static TalkTime affordable(PlanTerms terms, Rate rate, Money available, long mostSeconds) {
        if (mostSeconds < 1) {
            throw new IllegalArgumentException("a call may last at least one second, not " + mostSeconds);
        }
        Money first = firstInterval(terms, rate);
        if (first.compareTo(available) > 0) {
            return new NotAffordable(first);
        }
        if (costUpTo(terms, rate, mostSeconds).compareTo(available) <= 0) {
            return new Granted(mostSeconds, false);
        }
        long affordable = Math.min(firstChargedSecond(terms, rate), mostSeconds);
        long tooLong = mostSeconds;
        while (tooLong - affordable > 1) {
            long middle = affordable + (tooLong - affordable) / 2;
            if (costUpTo(terms, rate, middle).compareTo(available) <= 0) {
                affordable = middle;
            } else {
                tooLong = middle;
            }
        }
        return new Granted(affordable, true);
    }

    /// The most that a call can cost that ends at any moment up to so many seconds of talk. Never falls as seconds grow: the
    /// size of the hold for a call that may last that long.
    static Money costUpTo(PlanTerms terms, Rate rate, long seconds) {
        Money cost = charge(terms, rate, seconds);
        ShortCall shortCall = terms.shortCall();
        // a short call may cost more than one a second longer
        return shortCall == null || shortCall.seconds() >= seconds ? cost : cost.max(charge(terms, rate, shortCall.seconds()));
    }

    /// What must be held in addition when a call that may last `fromSeconds` is allowed `toSeconds`.
    static Money costOfExtending(PlanTerms terms, Rate rate, long fromSeconds, long toSeconds) {
        return costUpTo(terms, rate, toSeconds).minus(costUpTo(terms, rate, fromSeconds));
    }

    /// The least that an answered call costs once it is charged at all: its first interval with the connection charge.
    static Money firstInterval(PlanTerms terms, Rate rate) {
        return costUpTo(terms, rate, firstChargedSecond(terms, rate));
    }

    private static long firstChargedSecond(PlanTerms terms, Rate rate) {
        return Math.max(rate.graceSeconds(), terms.minimumRatedMillis() / 1_000) + 1;
    }

    private static Money charge(PlanTerms terms, Rate rate, long seconds) {
        return RateCall.rate(terms, rate, Math.multiplyExact(seconds, 1_000L)).charge();
    }
}
