package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Interconnect;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.OneOf;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A carrier with its trunks and services.
///
/// @param carrier          its row, at the same level as the rest
/// @param callsNow         calls in progress on its interconnects, both ways
/// @param interconnectList customer interconnects first, each side in its order
public record CarrierDetail(
        @JsonUnwrapped CarrierRow carrier,
        String timeZone,
        String legalName,
        String address,
        String country,
        String billingEmail,
        String technicalEmail,
        int termsDays,
        boolean circularRouting,
        @Nullable Integer capacityLimit,
        @Nullable Integer cpsLimit,
        int callsNow,
        List<CarrierInterconnect> interconnectList) {

    /// A trunk. Host, port, transport, timeouts and rating plan are those of a supplier, addresses and services those of a customer.
    public record CarrierInterconnect(
            String id,
            String name,
            @OneOf(Interconnect.Direction.class) String direction,
            String currency,
            int position,
            boolean enabled,
            String techPrefix,
            List<String> addresses,
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String transport,
            @Nullable Integer capacityLimit,
            @Nullable Integer cpsLimit,
            int callsNow,
            @Nullable Long progressTimeoutMs,
            @Nullable Long ringTimeoutMs,
            @Nullable Named ratingPlan,
            List<CarrierService> services) {}

    /// Where price meets route.
    public record CarrierService(
            String id,
            String name,
            int position,
            boolean enabled,
            Named ratingPlan,
            Named routingPlan,
            @Nullable Integer capacityLimit,
            @Nullable Integer cpsLimit,
            List<String> destinations) {}
}
