package com.didtron.server.rates;

import com.didtron.server.kernel.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every input and every step of rating one side of a call (R20), so that a dispute or a re-rating years later needs nothing else. It
/// keeps the terms and the rate as they were; words and maps are made only when asked for.
///
/// @param terms          of the plan
/// @param rate           that applied
/// @param talkMillis     answer to end
/// @param seconds        after R2
/// @param initialSeconds rated seconds at the initial price (R6)
/// @param restSeconds    rated seconds at the recurring price (R6)
/// @param freeSeconds    rated seconds covered by a package, not charged
/// @param outcome        which rule decided
/// @param limit          whether R8 changed the charge
/// @param exact          the charge before rounding
/// @param charge         the charge after R9
public record Working(
        PlanTerms terms,
        Rate rate,
        long talkMillis,
        long seconds,
        long initialSeconds,
        long restSeconds,
        long freeSeconds,
        Outcome outcome,
        Limit limit,
        ExactCharge exact,
        Money charge) {

    /// Which rule decided. The codes are stable.
    public enum Outcome {
        /// never answered, or less than half a second where the terms round down: nothing to rate (R6, R14)
        NO_TALK("no-talk"),
        /// at most the minimum rated duration (R3)
        BELOW_MINIMUM("below-minimum"),
        /// at most the grace (R4)
        WITHIN_GRACE("within-grace"),
        /// the short-call charge replaces the rate (R5)
        SHORT_CALL("short-call"),
        /// charged by intervals with the short-call charge on top (R5)
        SHORT_CALL_SURCHARGE("short-call-surcharge"),
        /// covered by a package from first to last second
        FREE_SECONDS("free-seconds"),
        /// charged by intervals (R6, R7)
        INTERVALS("intervals");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /// @throws IllegalArgumentException when no outcome has this code
        static Outcome of(String code) {
            for (Outcome outcome : values()) {
                if (outcome.code.equals(code)) {
                    return outcome;
                }
            }
            throw new IllegalArgumentException("no outcome of rating is called " + code);
        }
    }

    /// What R8 did.
    public enum Limit {
        NONE("none"),
        MIN_CHARGE("min-charge"),
        MAX_CHARGE("max-charge");

        private final String code;

        Limit(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public long ratedSeconds() {
        return initialSeconds + restSeconds;
    }

    /// The steps in words, for people: `61.000 s → 61 s (ceil) → 120 s (60/60) → 0.000000 + 0.05 × 120/60 = 0.100000`.
    public List<String> lines() {
        return lines(asMap());
    }

    /// The steps in words, from facts that were kept.
    ///
    /// @param facts by name, as [#tell] told them
    public static List<String> lines(Map<String, ?> facts) {
        return WorkingText.lines(facts);
    }

    /// Every input and every step, for storing.
    public void tell(WorkingFacts to) {
        WorkingText.tell(this, to);
    }

    /// The facts by name, in their order.
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        tell(new WorkingFacts() {
            @Override
            public void text(String name, String value) {
                map.put(name, value);
            }

            @Override
            public void number(String name, long value) {
                map.put(name, value);
            }

            @Override
            public void flag(String name, boolean value) {
                map.put(name, value);
            }
        });
        return map;
    }
}
