package com.didtron.server.rates;

import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.PerMinutePrice;
import com.didtron.server.kernel.Period;
import com.didtron.server.kernel.Prefix;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The price of one code in one plan for a span of time. Its status (pending, active, expired) is never stored but follows from the
/// instant it is asked about.
///
/// @param rateId                identity, kept by every call rated with it
/// @param zone                  name of the destination, for example `Egypt - Mobile - Vodafone`
/// @param code                  beginning of the numbers it prices
/// @param from                  first instant in force
/// @param to                    first instant no longer in force, null when open-ended. Half-open: an end equal to another rate's
///                              beginning leaves no gap and no overlap
/// @param period                initial and recurring interval (R6)
/// @param connectionCharge      once per charged call (R7)
/// @param initialPrice          per minute during the initial interval (R7)
/// @param recurringPrice        per minute after it (R7)
/// @param minCharge             a charged call costs at least this (R8), null for none
/// @param maxCharge             a call costs at most this (R8), null for none
/// @param graceSeconds          a call of at most so much talk is free (R4), 0 for none
/// @param blocked               the destination exists but is not sold or not used; it does not fall back to a shorter code (R10)
/// @param timeClass             when it is open, [TimeClass#ANY_DAY] for always
/// @param originSet             for which callers, null for any
/// @param minimumMarginPercent  margin that routes must leave, null for the plan's
public record Rate(
        long rateId,
        String zone,
        Prefix code,
        Instant from,
        @Nullable Instant to,
        Period period,
        Money connectionCharge,
        PerMinutePrice initialPrice,
        PerMinutePrice recurringPrice,
        @Nullable Money minCharge,
        @Nullable Money maxCharge,
        int graceSeconds,
        boolean blocked,
        TimeClass timeClass,
        @Nullable OriginSet originSet,
        @Nullable BigDecimal minimumMarginPercent) {

    public Rate {
        // finer than it is kept, the end of one rate and the beginning of the next would not be the same instant any more
        from = from.truncatedTo(ChronoUnit.MICROS);
        to = to == null ? null : to.truncatedTo(ChronoUnit.MICROS);
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("rate %d of code %s ends at %s, not after its beginning %s".formatted(rateId, code, to, from));
        }
        Currency currency = initialPrice.currency();
        requireCurrency(rateId, currency, recurringPrice.currency());
        requireCharge(rateId, currency, connectionCharge, "connection charge");
        requireCharge(rateId, currency, minCharge, "minimum charge");
        requireCharge(rateId, currency, maxCharge, "maximum charge");
        if (minCharge != null && maxCharge != null && minCharge.compareTo(maxCharge) > 0) {
            throw new IllegalArgumentException("rate %d has a minimum charge of %s and a maximum of %s".formatted(rateId, minCharge, maxCharge));
        }
        if (graceSeconds < 0) {
            throw new IllegalArgumentException("rate %d has a negative grace".formatted(rateId));
        }
    }

    /// A rate that leaves the rest as usual: open-ended, no connection charge, one price throughout, any caller, any time.
    public static Builder of(long rateId, String zone, Prefix code, Instant from, Period period, PerMinutePrice price) {
        return new Builder(rateId, zone, code, from, period, price);
    }

    public Currency currency() {
        return initialPrice.currency();
    }

    /// Whether the rate is in force at that instant: at its first instant it is, at its last it is not.
    public boolean inForce(Instant at) {
        return !at.isBefore(from) && (to == null || at.isBefore(to));
    }

    /// The same for nothing: what a call would have been sold at that nobody is charged for.
    public Rate free() {
        Money nothing = Money.zero(currency());
        PerMinutePrice noPrice = PerMinutePrice.of(BigDecimal.ZERO, currency());
        return new Rate(
                rateId, zone, code, from, to, period, nothing, noPrice, noPrice, null, null, graceSeconds, blocked, timeClass, originSet, minimumMarginPercent);
    }

    private static void requireCharge(long rateId, Currency currency, @Nullable Money charge, String what) {
        if (charge == null) {
            return;
        }
        requireCurrency(rateId, currency, charge.currency());
        if (charge.isNegative() || charge.amount().scale() > PerMinutePrice.MOST_DECIMALS) {
            throw new IllegalArgumentException("rate %d: the %s %s is negative or has more than %d decimals"
                    .formatted(rateId, what, charge, PerMinutePrice.MOST_DECIMALS));
        }
    }

    private static void requireCurrency(long rateId, Currency expected, Currency actual) {
        if (!expected.equals(actual)) {
            throw new IllegalArgumentException("rate %d mixes %s and %s".formatted(rateId, expected, actual));
        }
    }

    /// Names the parts of a rate that are not as usual.
    public static final class Builder {
        private final long rateId;
        private final String zone;
        private final Prefix code;
        private final Instant from;
        private final Period period;
        private final PerMinutePrice initialPrice;
        private PerMinutePrice recurringPrice;
        private @Nullable Instant to;
        private Money connectionCharge;
        private @Nullable Money minCharge;
        private @Nullable Money maxCharge;
        private int graceSeconds;
        private boolean blocked;
        private TimeClass timeClass = TimeClass.ANY_DAY;
        private @Nullable OriginSet originSet;
        private @Nullable BigDecimal minimumMarginPercent;

        private Builder(long rateId, String zone, Prefix code, Instant from, Period period, PerMinutePrice price) {
            this.rateId = rateId;
            this.zone = zone;
            this.code = code;
            this.from = from;
            this.period = period;
            this.initialPrice = price;
            this.recurringPrice = price;
            this.connectionCharge = Money.zero(price.currency());
        }

        public Builder to(@Nullable Instant end) {
            to = end;
            return this;
        }

        public Builder connectionCharge(Money charge) {
            connectionCharge = charge;
            return this;
        }

        public Builder recurringPrice(PerMinutePrice price) {
            recurringPrice = price;
            return this;
        }

        public Builder minCharge(@Nullable Money charge) {
            minCharge = charge;
            return this;
        }

        public Builder maxCharge(@Nullable Money charge) {
            maxCharge = charge;
            return this;
        }

        public Builder graceSeconds(int seconds) {
            graceSeconds = seconds;
            return this;
        }

        public Builder blocked(boolean isBlocked) {
            blocked = isBlocked;
            return this;
        }

        public Builder timeClass(TimeClass open) {
            timeClass = open;
            return this;
        }

        public Builder originSet(@Nullable OriginSet callers) {
            originSet = callers;
            return this;
        }

        public Builder minimumMarginPercent(@Nullable BigDecimal percent) {
            minimumMarginPercent = percent;
            return this;
        }

        public Rate build() {
            return new Rate(rateId, zone, code, from, to, period, connectionCharge, initialPrice, recurringPrice, minCharge,
                    maxCharge, graceSeconds, blocked, timeClass, originSet, minimumMarginPercent);
        }
    }
}
