package com.didtron.server.identity;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Portal;
import org.jspecify.annotations.Nullable;

/// The person behind a request. Taken from the session or the API key, never from what the request says.
///
/// @param tenant      whose platform
/// @param personId    who; behind an API key the person who made it
/// @param email       their address
/// @param displayName their name
/// @param portal      which portal they act in; a staff member who views a customer's portal acts in the customer's
/// @param carrierId   the carrier they belong to; null for the operator's staff
/// @param access      what they may do
public record SignedIn(
        TenantId tenant,
        long personId,
        String email,
        String displayName,
        Portal portal,
        @Nullable Long carrierId,
        Access access) {

    /// The carrier of a customer's person.
    ///
    /// @throws IllegalStateException for the operator's staff: a customer path must not be reachable for them
    public long ownCarrier() {
        if (carrierId == null) {
            throw new IllegalStateException("person " + personId + " belongs to no carrier");
        }
        return carrierId;
    }
}
