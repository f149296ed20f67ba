package com.didtron.server.identity;

import com.didtron.server.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/// The person behind a request. Taken from the session, never from what the request says.
///
/// @param tenant      whose platform
/// @param personId    who
/// @param email       their address
/// @param displayName their name
/// @param portal      which portal they may use
/// @param carrierId   the carrier they belong to; null for the operator's staff
public record SignedIn(
        TenantId tenant, long personId, String email, String displayName, Portal portal, @Nullable Long carrierId) {

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
