package com.didtron.server.cdr;

import com.didtron.server.kernel.TenantId;
import java.time.Instant;
import java.util.UUID;

/// What rating needs to know of a call record.
///
/// @param talkMs talk time in milliseconds
/// @param caller calling number as received
/// @param called called number, E.164 digits
public record RatableCall(
        TenantId tenant,
        UUID callId,
        Instant startedAt,
        Instant answeredAt,
        long talkMs,
        String caller,
        String called,
        long customerCarrierId,
        long customerInterconnectId,
        long serviceId,
        long sellPlanId,
        long supplierCarrierId,
        long supplierInterconnectId,
        long buyPlanId) {}
