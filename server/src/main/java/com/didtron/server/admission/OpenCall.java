package com.didtron.server.admission;

import com.didtron.server.carriers.CallerValidity;
import com.didtron.server.carriers.PortedCall;
import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A call that was let in and has no call record yet, as it is kept in the database.
///
/// @param tenant     whose
/// @param callId     our identity of the call
/// @param admittedAt when it was let in
/// @param ringingAt  first ringing, when noted
/// @param answeredAt answer, when noted
/// @param routeRef   route it rang or was answered on
/// @param facts      the rest
public record OpenCall(
        TenantId tenant,
        CallId callId,
        Instant admittedAt,
        @Nullable Instant ringingAt,
        @Nullable Instant answeredAt,
        @Nullable String routeRef,
        Facts facts) {

    /// What the call was let in with.
    ///
    /// @param startedAt when its INVITE arrived
    /// @param callerValidity what was found of the caller's number; null: let in before that was looked at
    /// @param decision  checks and routes with their reasons, as stored with the call
    /// @param ported    what was found of the number called; null: it was not ported, or not looked up
    /// @param test      whether it is a test call; null: let in before there were any
    public record Facts(
            Instant startedAt,
            String caller,
            @Nullable CallerValidity callerValidity,
            String dialled,
            String called,
            String sourceAddress,
            String sipCallId,
            long carrierId,
            long interconnectId,
            long serviceId,
            long sellPlanId,
            String zone,
            boolean simulated,
            List<Way> ways,
            Map<String, Object> decision,
            @Nullable PortedCall ported,
            @Nullable Boolean test) {}

    /// A route it could take.
    public record Way(String ref, long interconnectId, long carrierId, long buyPlanId) {}
}
