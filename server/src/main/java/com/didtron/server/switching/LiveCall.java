package com.didtron.server.switching;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A call in progress, as of now.
///
/// @param callId     our identity of the call
/// @param startedAt  its INVITE
/// @param answeredAt its answer, null while it is not answered
/// @param state      how far it is
/// @param caller     calling number as received
/// @param called     called number, E.164 digits
/// @param zone       destination by the customer's plan
/// @param customer   whose call it is
/// @param supplier   who is asked to carry it now, or carries it; null before the first is asked
/// @param held       credit reserved
public record LiveCall(
        CallId callId,
        Instant startedAt,
        @Nullable Instant answeredAt,
        State state,
        String caller,
        String called,
        String zone,
        Carrier customer,
        @Nullable Carrier supplier,
        @Nullable Money held) {

    /// How far a call is.
    public enum State {
        ROUTING,
        RINGING,
        TALKING
    }
}
