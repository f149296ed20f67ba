package com.didtron.server.reporting.internal;

import com.didtron.server.platform.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of a carrier's own trunks, told to the carrier.
///
/// @param way           sent: its calls come in here; received: calls go out to it; both: one trunk for both
/// @param techPrefix    sent: what its called numbers begin with
/// @param egressPrefix  received: what is put before called numbers
/// @param addresses     sent: where its calls may come from
/// @param sendTo        received: where calls go: `203.0.113.10:5060 udp`
/// @param capacityLimit simultaneous calls; null: unrestricted
/// @param cpsLimit      new calls per second; null: unrestricted
public record OwnInterconnect(
        String id,
        String name,
        @OneOf(Ways.class) String way,
        String currency,
        boolean enabled,
        String techPrefix,
        String egressPrefix,
        List<String> addresses,
        List<String> sendTo,
        @Nullable Integer capacityLimit,
        @Nullable Integer cpsLimit,
        int callsNow) {

    /// Which way calls go.
    public enum Ways {
        SENT,
        RECEIVED,
        BOTH
    }
}
