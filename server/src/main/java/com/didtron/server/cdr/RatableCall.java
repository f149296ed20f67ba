package com.didtron.server.cdr;

import com.didtron.server.carriers.PortedCall;
import com.didtron.server.kernel.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What rating needs to know of a call record.
///
/// @param talkMs talk time in milliseconds
/// @param caller calling number as received
/// @param called called number, E.164 digits
/// @param ported the routing number of a ported one; null: it was not ported, or not looked up
/// @param test   its customer does not pay, its supplier is paid
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
        long buyPlanId,
        @Nullable PortedCall ported,
        boolean test) {

    /// Digits that the customer pays by.
    public String soldBy() {
        return ported != null && ported.sold() ? ported.routingNumber() : called;
    }

    /// Digits that the supplier is paid by: where the call went.
    public String boughtBy() {
        return ported != null ? ported.routingNumber() : called;
    }
}
