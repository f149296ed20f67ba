package com.didtron.server.reporting.internal;

import com.didtron.server.platform.MoneyJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The operator's business at one glance.
///
/// @param at             as of when
/// @param callsNow       calls in progress
/// @param talkingNow     those of them that are answered
/// @param callsPerSecond calls that asked to start, per second, over the last ten seconds
/// @param today          since midnight in the tenant's zone
/// @param lastRefusals   newest first
/// @param hours          the last 24, oldest first; the last one is not over
/// @param unrated        calls that wait to be rated
/// @param suspended      calls that could not be rated
public record Dashboard(
        Instant at,
        int callsNow,
        int talkingNow,
        BigDecimal callsPerSecond,
        DashboardToday today,
        List<RefusedCall> lastRefusals,
        List<HourOfCalls> hours,
        int unrated,
        int suspended) {

    /// Today so far. What is counted is calls (one INVITE in), not attempts (INVITEs out); those we refused count as not answered.
    ///
    /// @param asrPercent    answered ÷ calls
    /// @param acdSeconds    talk time ÷ answered calls
    /// @param pddMedianMs   INVITE to first ringing or answer, median of the latest two thousand calls that got so far
    /// @param revenue       charged to customers by now, in the tenant's base currency
    /// @param cost          charged by suppliers by now, in the tenant's base currency
    /// @param marginPercent margin ÷ revenue
    public record DashboardToday(
            long calls,
            long answered,
            @Nullable BigDecimal asrPercent,
            @Nullable BigDecimal acdSeconds,
            @Nullable Integer pddMedianMs,
            MoneyJson revenue,
            MoneyJson cost,
            MoneyJson margin,
            @Nullable BigDecimal marginPercent) {}

    /// A call that we did not let in.
    public record RefusedCall(
            String callId, Instant at, String caller, String called, @Nullable String carrier, String refusal, int sipCode) {}

    /// One hour; money in the tenant's base currency.
    public record HourOfCalls(Instant hour, long calls, long answered, String revenue, String cost) {}
}
