package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.AddressState;
import com.didtron.server.platform.OneOf;
import com.didtron.server.reporting.internal.InterconnectRow.StatusJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may change any second, without anybody's doing: calls, and whether a supplier can be reached, address by address. A customer interconnect has no
/// addresses to reach.
///
/// @param callsNow of both ways together
public record InterconnectStatus(boolean enabled, int callsNow, @Nullable StatusJson status, List<AddressStatus> addresses) {

    /// One address.
    ///
    /// @param address   as people read it: `203.0.113.10:5060 udp`
    /// @param since     when its state began; null when nothing was heard of it yet
    /// @param reason    see [StatusJson#reason]
    /// @param detail    what was seen
    /// @param checkedAt last OPTIONS; null: none
    /// @param checked   what came of it
    public record AddressStatus(
            String address,
            boolean fallback,
            boolean enabled,
            @OneOf(AddressState.State.class) String state,
            @Nullable Instant since,
            String reason,
            String detail,
            @Nullable Instant checkedAt,
            String checked) {}
}
