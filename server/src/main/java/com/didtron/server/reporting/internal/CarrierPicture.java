package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a carrier stands with the tenant, told to the carrier. Nobody else is named in it, and nothing that the tenant earns.
///
/// @param kind  whether it sends calls, carries them, or both
/// @param lines one per currency and way
/// @param now   calls in progress
/// @param today since midnight in the carrier's zone
/// @param day   the last 24 hours, to a quarter of an hour
public record CarrierPicture(
        String name,
        String code,
        String timeZone,
        @OneOf(Carrier.Kind.class) String kind,
        List<OwnLine> lines,
        CallsNow now,
        OwnTraffic today,
        OwnTraffic day) {

    /// Which way calls go, seen from the carrier.
    public enum Way {
        /// the carrier sends them and pays
        SENT,
        /// the carrier receives them and is paid
        RECEIVED
    }

    /// What stands open in one currency.
    ///
    /// @param balance   seen from the carrier: positive is in its favour, negative is what it owes
    /// @param limit     how far the side that pays may owe; null: no limit is set
    /// @param held      reserved for calls in progress that it sends
    /// @param remaining what is left of balance and limit before calls stop; null without a limit
    public record OwnLine(
            String currency,
            @OneOf(Way.class) String way,
            @OneOf(Carrier.CreditType.class) @Nullable String creditType,
            MoneyJson balance,
            @Nullable MoneyJson limit,
            MoneyJson held,
            @Nullable MoneyJson remaining,
            boolean exhausted) {}

    public record CallsNow(int sent, int received) {}

    /// @param sent     null of a carrier that sends none
    /// @param received null of a carrier that carries none; a call that went on elsewhere after it failed here is not in it
    public record OwnTraffic(@Nullable OwnFlow sent, @Nullable OwnFlow received) {}

    /// @param talkMs talk time of the answered ones together
    /// @param charge of the calls rated by now, one amount per currency
    public record OwnFlow(long calls, long answered, long talkMs, List<MoneyJson> charge) {}
}
