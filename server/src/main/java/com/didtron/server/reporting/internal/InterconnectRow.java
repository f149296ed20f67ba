package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An interconnect in a list.
///
/// @param addresses  customer: where its calls come from
/// @param host       supplier: where its calls go; with port and transport
/// @param ratingPlan supplier: what it charges; null: it is never chosen
/// @param services   customer: how many it has
/// @param version    for changes
public record InterconnectRow(
        String id,
        String name,
        Named carrier,
        @OneOf(Carrier.Kind.class) String carrierKind,
        @OneOf(Carrier.Status.class) String carrierStatus,
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
        @Nullable Named ratingPlan,
        int serviceCount,
        int version) {}
