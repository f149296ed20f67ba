package com.didtron.server.rates;

/// What a plan says about a number at an instant. [RateDeck] answers with this.
public sealed interface RateLookup {

    /// The plan has a price.
    ///
    /// @param rate in force, open and not blocked
    record RateFound(Rate rate) implements RateLookup {}

    /// The plan knows the destination and does not sell or use it. No shorter code is tried (R10).
    ///
    /// @param rate in force and blocked
    record RateBlocked(Rate rate) implements RateLookup {}

    /// The plan has no price (R12): the call is refused, or its record goes to suspense with an alarm; never free.
    ///
    /// @param reason why not
    record NoRate(Reason reason) implements RateLookup {}

    /// Why there is no rate. The codes are stable and documented; they appear in refusals, in dropped routes and in suspense.
    enum Reason {
        /// no code of the plan begins the number
        NO_CODE("no-code"),
        /// codes begin it, but none has a rate in force at the instant
        NOT_IN_FORCE("not-in-force"),
        /// rates are in force, but for other callers
        ORIGIN_NOT_SOLD("origin-not-sold"),
        /// rates are in force for this caller, but in other hours
        TIME_CLASS_CLOSED("time-class-closed"),
        /// the service has no rating plan; unrated traffic is refused, not free (R17)
        NO_PLAN("no-plan");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
