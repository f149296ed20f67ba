package com.didtron.server.rates;

import com.didtron.server.kernel.Money;

/// Seconds that a package has paid for. They cover the beginning of a call's rated time; the rest is charged at the rate.
///
/// A call covered entirely pays the package's connection charge and not the rate's. A call that is rated as nothing (R3, R4), or charged
/// as a short call (R5), uses none of them.
///
/// @param seconds          still unused, ≥ 0
/// @param connectionCharge of a call that the package covers entirely, usually zero
public record FreeSeconds(long seconds, Money connectionCharge) {

    public FreeSeconds {
        if (seconds < 0 || connectionCharge.isNegative()) {
            throw new IllegalArgumentException("free seconds and their connection charge cannot be negative");
        }
    }

    /// What a call uses of the package, and what is charged beside it.
    ///
    /// @param usedSeconds of the package
    /// @param charged     with the working; its rated seconds hold the free ones too
    public record Use(long usedSeconds, RatedSide charged) {

        /// Rated seconds that are charged.
        public long chargedSeconds() {
            return charged.ratedSeconds() - usedSeconds;
        }
    }

    public Use rate(PlanTerms terms, Rate rate, long talkMillis) {
        RatedSide whole = RateCall.rate(terms, rate, talkMillis);
        Money connection = whole.ratedSeconds() <= seconds ? connectionCharge : rate.connectionCharge();
        RatedSide charged = RateCall.rate(terms, rate, talkMillis, seconds, connection);
        return new Use(charged.working().freeSeconds(), charged);
    }
}
