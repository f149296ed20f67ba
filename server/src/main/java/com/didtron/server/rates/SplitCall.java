package com.didtron.server.rates;

import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.Money;
import com.didtron.server.rates.RateLookup.NoRate;
import com.didtron.server.rates.RateLookup.RateBlocked;
import com.didtron.server.rates.RateLookup.RateFound;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call that runs through several time classes under [TimeClassRule#SPLIT_AT_BOUNDARY]: every interval is priced by the class in force
/// when the interval begins. The initial interval and the connection charge come once, from the class at the answer; the
/// rates are those in force at the reference instant throughout (R13). Time that passed is what counts: an hour that the clocks skip
/// or repeat is neither lost nor charged twice.
///
/// Minimum rated duration, grace, short-call charge, minimum and maximum charge are those of a call within one class: they
/// are taken from the first rate and its plan. A class that begins during the call without a price, or blocked, changes nothing.
///
/// @param ratedSeconds of all parts
/// @param exact        the charge before rounding
/// @param charge       the charge, rounded once for the whole call (R9)
/// @param parts        in order of time, at least one
public record SplitCall(long ratedSeconds, ExactCharge exact, Money charge, List<Part> parts) {

    private static final long SECOND = 1_000_000_000L;

    public SplitCall {
        parts = List.copyOf(parts);
    }

    /// The part of a call that one rate prices.
    ///
    /// @param rate         of this part
    /// @param from         when it begins
    /// @param ratedSeconds of this part, in whole intervals
    public record Part(Rate rate, Instant from, long ratedSeconds) {}

    /// @param first      the rate found at the reference instant and the answer
    /// @param answeredAt begin of talk
    public static SplitCall rate(
            RateDeck deck, Rate first, E164 number, @Nullable E164 caller, Instant reference, Instant answeredAt, long talkMillis) {
        PlanTerms terms = deck.terms();
        RatedSide undivided = RateCall.rate(terms, first, talkMillis);
        Working working = undivided.working();
        List<Part> parts = new ArrayList<>();
        Rate rate = first;
        Instant from = answeredAt;
        long rated = 0;
        ExactCharge exact = new ExactCharge(RateCall.sixtieths(first, first.connectionCharge().amount(), 0, 0), first.currency());
        while (rated < working.seconds()) {
            Instant change = deck.nextTimeClassChange(from);
            long room = change == null ? Long.MAX_VALUE : Math.ceilDiv(Duration.between(from, change).toNanos(), SECOND);
            long initial = parts.isEmpty() ? first.period().initialSeconds() : 0;
            long wanted = working.seconds() - rated;
            long rest = Math.max(0, Math.min(wanted, room) - initial);
            long recurring = rate.period().recurringSeconds();
            long seconds = initial + Math.ceilDiv(rest, recurring) * recurring;
            exact = exact.plus(new ExactCharge(
                    RateCall.sixtieths(rate, BigDecimal.ZERO, initial, seconds - initial), first.currency()));
            append(parts, new Part(rate, from, seconds));
            rated += seconds;
            from = from.plusSeconds(seconds);
            rate = switch (deck.find(number, reference, from, caller)) {
                case RateFound found -> found.rate();
                case RateBlocked _, NoRate _ -> rate;
            };
        }
        return switch (working.outcome()) {
            case INTERVALS -> {
                ExactCharge limited = limited(first, exact);
                yield new SplitCall(rated, limited, limited.rounded(terms.callRounding()), parts);
            }
            case NO_TALK, BELOW_MINIMUM, WITHIN_GRACE, SHORT_CALL, SHORT_CALL_SURCHARGE, FREE_SECONDS -> new SplitCall(
                    undivided.ratedSeconds(), undivided.exact(), undivided.charge(),
                    List.of(new Part(first, answeredAt, undivided.ratedSeconds())));
        };
    }

    private static ExactCharge limited(Rate first, ExactCharge exact) {
        Money limit = switch (RateCall.limit(first, exact.sixtieths())) {
            case NONE -> null;
            case MIN_CHARGE -> first.minCharge();
            case MAX_CHARGE -> first.maxCharge();
        };
        return limit == null ? exact : ExactCharge.of(limit);
    }

    private static void append(List<Part> parts, Part next) {
        if (!parts.isEmpty() && parts.getLast().rate() == next.rate()) {
            Part last = parts.removeLast();
            parts.add(new Part(last.rate(), last.from(), last.ratedSeconds() + next.ratedSeconds()));
        } else {
            parts.add(next);
        }
    }
}
