package com.didtron.server.rates;

import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.Period;
import com.didtron.server.rates.Working.Limit;
import com.didtron.server.rates.Working.Outcome;
import java.math.BigDecimal;

/// Turns the talk time of an answered call into rated seconds and a charge. Exact from the first to the last step; the charge
/// is rounded once, at the end (R9).
///
/// | Step | Rule |
/// |---|---|
/// | at most the minimum rated duration: rated 0 s, no charge, no connection charge | R3 |
/// | milliseconds to seconds, by contract; nothing left: no charge | R2, R6 |
/// | at most the grace: free | R4 |
/// | seconds to intervals | R6 |
/// | connection + initial price × initial part / 60 + recurring price × rest / 60 | R7 |
/// | at least the minimum, at most the maximum charge | R8 |
/// | a short call costs its own charge instead (which R8 does not touch), or on top | R5 |
/// | rounded once | R9 |
///
/// R3, R4 and R5 look at the milliseconds, not at the rounded seconds: 6.4 s is no call of at most 6 s.
public final class RateCall {

    private static final long[] POWERS_OF_TEN = powersOfTen();
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final long SECOND = 1_000;

    private RateCall() {}

    /// Rates one side of an answered call.
    ///
    /// @param talkMillis answer to end (R1), ≥ 0; 0 when it was never answered (R14)
    public static RatedSide rate(PlanTerms terms, Rate rate, long talkMillis) {
        return rate(terms, rate, talkMillis, 0, rate.connectionCharge());
    }

    /// As above, with seconds that a package has paid for (see [FreeSeconds]): they cover the beginning of the rated time.
    ///
    /// @param connectionCharge due when any second is charged
    static RatedSide rate(PlanTerms terms, Rate rate, long talkMillis, long freeSeconds, Money connectionCharge) {
        long seconds = terms.durationRounding().toSeconds(talkMillis);
        if (seconds == 0 || talkMillis <= terms.minimumRatedMillis()) {
            return free(terms, rate, talkMillis, seconds, talkMillis > 0 && seconds > 0 ? Outcome.BELOW_MINIMUM : Outcome.NO_TALK);
        }
        Period period = rate.period();
        long initial = period.initialSeconds();
        long rest = restSeconds(terms.intervalAnchor(), period, seconds);
        if (withinGrace(terms.graceOrder(), rate.graceSeconds(), talkMillis, initial + rest)) {
            return free(terms, rate, talkMillis, seconds, Outcome.WITHIN_GRACE);
        }
        ShortCall shortCall = terms.shortCall();
        boolean isShort = shortCall != null && shortCall.covers(talkMillis);
        if (isShort && !shortCall.surcharge()) {
            return side(new Working(terms, rate, talkMillis, seconds, initial, rest, 0, Outcome.SHORT_CALL, Limit.NONE,
                    ExactCharge.of(shortCall.charge()), terms.callRounding().of(shortCall.charge())));
        }
        long free = Math.min(freeSeconds, initial + rest);
        if (free == initial + rest && free > 0) {
            ExactCharge connection = ExactCharge.of(connectionCharge);
            return side(new Working(terms, rate, talkMillis, seconds, initial, rest, free, Outcome.FREE_SECONDS, Limit.NONE,
                    connection, connection.rounded(terms.callRounding())));
        }
        long chargedInitial = Math.max(0, initial - free);
        long chargedRest = initial + rest - free - chargedInitial;
        BigDecimal sixtieths = sixtieths(rate, connectionCharge.amount(), chargedInitial, chargedRest);
        Limit limit = limit(rate, sixtieths);
        sixtieths = switch (limit) {
            case NONE -> sixtieths;
            case MIN_CHARGE -> rate.minCharge().amount().multiply(SIXTY);
            case MAX_CHARGE -> rate.maxCharge().amount().multiply(SIXTY);
        };
        if (isShort) {
            sixtieths = sixtieths.add(shortCall.charge().amount().multiply(SIXTY));
        }
        ExactCharge exact = new ExactCharge(sixtieths, rate.currency());
        return side(new Working(terms, rate, talkMillis, seconds, initial, rest, free,
                isShort ? Outcome.SHORT_CALL_SURCHARGE : Outcome.INTERVALS, limit, exact, exact.rounded(terms.callRounding())));
    }

    /// Rated seconds beyond the initial interval (R6). With no initial interval that is all of them.
    static long restSeconds(IntervalAnchor anchor, Period period, long seconds) {
        long initial = period.initialSeconds();
        if (seconds <= initial) {
            return 0;
        }
        long recurring = period.recurringSeconds();
        return switch (anchor) {
            case AFTER_INITIAL -> Math.ceilDiv(seconds - initial, recurring) * recurring;
            case FROM_ZERO -> Math.ceilDiv(seconds, recurring) * recurring - initial;
        };
    }

    static boolean withinGrace(GraceOrder order, int graceSeconds, long talkMillis, long ratedSeconds) {
        return graceSeconds > 0
                && switch (order) {
                    case GRACE_FIRST -> talkMillis <= graceSeconds * SECOND;
                    case INTERVAL_FIRST -> ratedSeconds <= graceSeconds;
                };
    }

    /// R7 in sixtieths: 60 × connection + initial price × seconds + recurring price × seconds. In 64 bits when it fits, which
    /// is nearly always.
    static BigDecimal sixtieths(Rate rate, BigDecimal connection, long initialSeconds, long restSeconds) {
        BigDecimal initialPrice = rate.initialPrice().amount();
        BigDecimal recurringPrice = rate.recurringPrice().amount();
        int scale = Math.max(connection.scale(), Math.max(initialPrice.scale(), recurringPrice.scale()));
        try {
            long sum = Math.multiplyExact(unscaled(connection, scale), 60L);
            sum = Math.addExact(sum, Math.multiplyExact(unscaled(initialPrice, scale), initialSeconds));
            sum = Math.addExact(sum, Math.multiplyExact(unscaled(recurringPrice, scale), restSeconds));
            return BigDecimal.valueOf(sum, scale);
        } catch (ArithmeticException tooLarge) {
            return connection.multiply(SIXTY)
                    .add(initialPrice.multiply(BigDecimal.valueOf(initialSeconds)))
                    .add(recurringPrice.multiply(BigDecimal.valueOf(restSeconds)));
        }
    }

    /// @throws ArithmeticException when it does not fit 64 bits
    private static long unscaled(BigDecimal amount, int scale) {
        long unscaled = amount.scaleByPowerOfTen(amount.scale()).longValueExact();
        return Math.multiplyExact(unscaled, POWERS_OF_TEN[scale - amount.scale()]);
    }

    /// R8: which limit the charge would break.
    static Limit limit(Rate rate, BigDecimal sixtieths) {
        if (rate.minCharge() != null && sixtieths.compareTo(rate.minCharge().amount().multiply(SIXTY)) < 0) {
            return Limit.MIN_CHARGE;
        }
        if (rate.maxCharge() != null && sixtieths.compareTo(rate.maxCharge().amount().multiply(SIXTY)) > 0) {
            return Limit.MAX_CHARGE;
        }
        return Limit.NONE;
    }

    private static RatedSide free(PlanTerms terms, Rate rate, long talkMillis, long seconds, Outcome outcome) {
        Currency currency = rate.currency();
        return side(new Working(terms, rate, talkMillis, seconds, 0, 0, 0, outcome, Limit.NONE,
                ExactCharge.zero(currency), Money.zero(currency)));
    }

    private static RatedSide side(Working working) {
        return new RatedSide(working.ratedSeconds(), working.exact(), working.charge(), working);
    }

    private static long[] powersOfTen() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
