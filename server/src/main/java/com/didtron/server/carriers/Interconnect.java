package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A SIP trunk with a carrier.
///
/// @param tenant          whose
/// @param id              permanent number for people to quote
/// @param carrierId       its carrier
/// @param name            unique within the carrier
/// @param direction       customer: calls come in; supplier: calls go out
/// @param currency        ISO 4217; its rating plans are in this currency
/// @param position        order of matching within the carrier, from 1
/// @param enabled         whether it is used
/// @param capacityLimit   simultaneous calls; null: unrestricted
/// @param cpsLimit        new calls per second; null: unrestricted
/// @param techPrefix      customer: the called number must start with it and it is taken off; supplier: put before the number. May be empty
/// @param addresses       customer: where calls may come from
/// @param numberRules     customer: how dialled numbers become E.164, in order
/// @param target          supplier: where calls go; null for customers
/// @param ratingPlanId    supplier: plan with its buy rates; null: unrated, never used
/// @param maxTalkSeconds  longest call (R19)
public record Interconnect(
        TenantId tenant,
        long id,
        long carrierId,
        String name,
        Direction direction,
        String currency,
        int position,
        boolean enabled,
        @Nullable Integer capacityLimit,
        @Nullable Integer cpsLimit,
        String techPrefix,
        List<AddressRange> addresses,
        List<NumberRule> numberRules,
        @Nullable Target target,
        @Nullable Long ratingPlanId,
        int maxTalkSeconds) {

    /// Which way calls go.
    public enum Direction {
        CUSTOMER,
        SUPPLIER
    }

    /// Where the calls of a supplier interconnect go.
    ///
    /// @param host            IP address or name
    /// @param port            1–65535
    /// @param tcp             false: UDP
    /// @param progressTimeout without any 18x or final answer for so long, the next route is tried
    /// @param ringTimeout     longest ringing
    public record Target(String host, int port, boolean tcp, Duration progressTimeout, Duration ringTimeout) {}

    /// Rewrites a dialled number: when it starts with `startsWith`, `strip` characters are taken off its front and `prepend` is put there.
    public record NumberRule(String startsWith, int strip, String prepend) {}

    public Interconnect {
        addresses = List.copyOf(addresses);
        numberRules = List.copyOf(numberRules);
    }
}
