package com.didtron.server.carriers;

import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.kernel.TenantId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How much the calls of one side of a carrier may come to in 24 hours or in a day, in one currency (2.1, 2.2.6). It counts what calls were charged, paid
/// or not: what may be owed is another limit.
///
/// @param amount      at this much it is reached, 0 at once; null: no limit
/// @param breach      what happens when it is reached
/// @param mode        which calls count
/// @param zone        of the carrier, whose midnights begin its days
/// @param countedFrom spend before this is not counted (a reset), while it lies within what counts; null: never reset
/// @param takenOff    what the quarter of an hour of the reset had come to before it
/// @param breached    whether people were told last that it is reached
/// @param version     for changes; 0: there is none yet
public record SpendLimit(
        TenantId tenant, long carrier, Side side, String currency, @Nullable BigDecimal amount, Breach breach, Mode mode, ZoneId zone, @Nullable Instant countedFrom,
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

    /// Which calls count.
    public enum Mode {
        /// those of the last 24 hours
        ROLLING,
        /// those since midnight in the carrier's zone: a day of 23 or 25 hours where clocks are changed
        FIXED_DAY
    }

    /// None that anybody has set.
    public static SpendLimit none(Carrier carrier, Side side, String currency) {
        return new SpendLimit(
                carrier.tenant(), carrier.id(), side, currency, null, Breach.STOP, Mode.ROLLING, carrier.timeZone(), null, BigDecimal.ZERO, false, 0);
    }

    /// With another amount, effect and mode; a reset stays.
    public SpendLimit set(@Nullable BigDecimal to, Breach then, Mode counting) {
        return new SpendLimit(tenant, carrier, side, currency, to, then, counting, zone, countedFrom, takenOff, breached, version);
    }

    /// Counted from an instant on.
    ///
    /// @param already what its quarter of an hour had come to before
    public SpendLimit resetAt(Instant at, BigDecimal already) {
        return new SpendLimit(tenant, carrier, side, currency, amount, breach, mode, zone, at, already, breached, version);
    }

    /// Beginning of the quarter of an hour of an instant.
    public static Instant quarterOf(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() - Math.floorMod(at.getEpochSecond(), QUARTER.toSeconds()));
    }

    /// Beginning of the first quarter of an hour that lies wholly within the last 24 hours.
    public static Instant dayBefore(Instant now) {
        return nextQuarter(now.minus(DAY));
    }

    /// The first quarter of an hour that begins at an instant or after it: midnights of zones that are no quarters of an hour apart lie between two.
    private static Instant nextQuarter(Instant from) {
        Instant quarter = quarterOf(from);
        return quarter.equals(from) ? quarter : quarter.plus(QUARTER);
    }

    /// From which quarter of an hour on charges count, unless there was a reset.
    private Instant begins(Instant now) {
        return switch (mode) {
            case ROLLING -> dayBefore(now);
            case FIXED_DAY -> nextQuarter(midnight(today(now)));
        };
    }

    /// From which quarter of an hour on charges are added up.
    public Instant since(Instant now) {
        return isReset(now) ? quarterOf(countedFrom) : begins(now);
    }

    /// When counting begins anew by itself; null while it rolls.
    public @Nullable Instant restartsAt(Instant now) {
        return switch (mode) {
            case ROLLING -> null;
            case FIXED_DAY -> midnight(today(now).plusDays(1));
        };
    }

    private LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    /// The first instant of a day, which is not midnight where clocks are set forward then.
    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// What of a sum since [#since] counts.
    public BigDecimal counted(BigDecimal sum, Instant now) {
        return isReset(now) ? sum.subtract(takenOff).max(BigDecimal.ZERO) : sum;
    }

    /// Whether a reset still has an effect: after 24 hours, or at midnight, it has worn off.
    public boolean isReset(Instant now) {
        return countedFrom != null && !quarterOf(countedFrom).isBefore(begins(now));
    }

    /// Exactly at the limit nothing remains.
    public boolean reachedBy(BigDecimal counted) {
        return amount != null && counted.compareTo(amount) >= 0;
    }
}
