package com.didtron.server.reporting.internal;

import com.didtron.server.platform.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where price meets route.
///
/// @param position            order of matching within its interconnect
/// @param currency            that of its interconnect
/// @param destinations        prefixes of called numbers that it is for; none: any
/// @param origins             prefixes of callers that it is for; none: any
/// @param blockedDestinations of the calls that it is for, these are refused; the same of callers
/// @param version             for changes
public record ServiceRow(
        String id,
        String name,
        Named carrier,
        Named interconnect,
        String currency,
        int position,
        boolean enabled,
        boolean interconnectEnabled,
        Named ratingPlan,
        Named routingPlan,
        String ratingPlanId,
        String routingPlanId,
        @Nullable Integer capacityLimit,
        @Nullable Integer cpsLimit,
        int callsNow,
        List<String> destinations,
        List<String> excludedDestinations,
        List<String> origins,
        List<String> excludedOrigins,
        @Nullable Integer minDigits,
        @Nullable Integer maxDigits,
        List<String> blockedDestinations,
        List<String> blockedOrigins,
        int version) {}
