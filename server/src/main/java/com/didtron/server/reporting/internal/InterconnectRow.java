package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Media;
import com.didtron.server.carriers.OperationalStatus;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.OneOf;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An interconnect in a list.
///
/// @param techPrefix   what is taken off the called numbers of calls that come in
/// @param egressPrefix what is put before the called numbers of calls that go out
/// @param addresses    where calls come from
/// @param sendTo       where calls go, as people read it: `203.0.113.10:5060 udp`
/// @param status       whether it can be reached; null when calls only come in
/// @param capacityLimit of both ways together
/// @param callsNow     of both ways together
/// @param ratingPlan   what it charges for calls that go out; null: it is never chosen
/// @param mediaRelay   whether its media goes through us whatever the other side wants
/// @param version      for changes
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
        String egressPrefix,
        List<String> addresses,
        List<String> sendTo,
        @Nullable StatusJson status,
        @Nullable Integer capacityLimit,
        @Nullable Integer cpsLimit,
        int callsNow,
        @Nullable Named ratingPlan,
        int serviceCount,
        @OneOf(Media.Relay.class) String mediaRelay,
        int version) {

    /// Whether a supplier can be reached.
    ///
    /// @param since  when it became so; null when nothing is watched
    /// @param reason `not-monitored`, `switched-off`, `never-heard`, `monitoring-began`, `options-answered`, `calls-answered`, `options-failed`,
    ///               `calls-unanswered`, `calls-refused`, `time-over` or `by-hand`
    /// @param detail what was seen
    public record StatusJson(@OneOf(OperationalStatus.State.class) String state, @Nullable Instant since, String reason, String detail) {}
}
