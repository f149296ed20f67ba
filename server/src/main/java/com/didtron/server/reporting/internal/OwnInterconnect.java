package com.didtron.server.reporting.internal;

import com.didtron.server.platform.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of a carrier's own trunks, told to the carrier.
///
/// @param way           sent: its calls come in here; received: calls go out to it
/// @param techPrefix    sent: what its called numbers begin with; received: what is put before them
/// @param addresses     sent: where its calls may come from
/// @param sendTo        received: where calls go: `203.0.113.10:5060 udp`
/// @param capacityLimit simultaneous calls; null: unrestricted
/// @param cpsLimit      new calls per second; null: unrestricted
public record OwnInterconnect(
        String id,
        String name,
        @OneOf(CarrierPicture.Way.class) String way,
        String currency,
        boolean enabled,
        String techPrefix,
        List<String> addresses,
        List<String> sendTo,
        @Nullable Integer capacityLimit,
        @Nullable Integer cpsLimit,
        int callsNow) {}
