package com.didtron.server.carriers;

import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.kernel.TenantId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How much the calls of one side of a carrier may come to in 24 hours, in one currency (2.3). It counts what calls were charged, paid or not: what may
/// be owed is another limit.
///
/// @param amount      at this much it is reached, 0 at once; null: no limit
/// @param breach      what happens when it is reached
/// @param countedFrom spend before this is not counted (a reset), while it lies within the 24 hours; null: never reset
/// @param takenOff    what the quarter of an hour of the reset had come to before it
/// @param breached    whether people were told last that it is reached
/// @param version     for changes; 0: there is none yet
public record SpendLimit(
        TenantId tenant, long carrier, Side side, String currency, @Nullable BigDecimal amount, Breach breach, @Nullable Instant countedFrom,
        BigDecimal takenOff, boolean breached, int version) {

    /// Charges are added up per quarter of an hour.
    public static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);

    /// What a reached limit does.
    public enum Breach {
        /// rings the bell
        ALERT_ONLY,
        /// rings the bell; new calls of a customer are refused, a supplier is left out of routes
        STOP
    }

    /// None that anybody has set.
    public static SpendLimit none(TenantId tenant, long carrier, Side side, String currency) {
        return new SpendLimit(tenant, carrier, side, currency, null, Breach.STOP, null, BigDecimal.ZERO, false, 0);
    }

    /// Beginning of the quarter of an hour of an instant.
    public static Instant quarterOf(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() - Math.floorMod(at.getEpochSecond(), QUARTER.toSeconds()));
    }

    /// Beginning of the first quarter of an hour that lies wholly within the last 24 hours.
    public static Instant dayBefore(Instant now) {
        Instant from = now.minus(DAY);
        Instant quarter = quarterOf(from);
        return quarter.equals(from) ? quarter : quarter.plus(QUARTER);
    }

    /// From which quarter of an hour on charges are added up.
    public Instant since(Instant now) {
        Instant day = dayBefore(now);
        return isReset(now) ? quarterOf(countedFrom) : day;
    }

    /// What of a sum since [#since] counts.
    public BigDecimal counted(BigDecimal sum, Instant now) {
        return isReset(now) ? sum.subtract(takenOff).max(BigDecimal.ZERO) : sum;
    }

    /// Whether a reset still has an effect: after 24 hours it has worn off.
    public boolean isReset(Instant now) {
        return countedFrom != null && !quarterOf(countedFrom).isBefore(dayBefore(now));
    }

    /// Exactly at the limit nothing remains.
    public boolean reachedBy(BigDecimal counted) {
        return amount != null && counted.compareTo(amount) >= 0;
    }
}
