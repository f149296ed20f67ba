package com.didtron.server.identity.internal.access;

import com.didtron.server.identity.internal.access.FindAccess.Granted;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Portal;
import org.jspecify.annotations.Nullable;

/// Who changes people or roles, with what they may do themselves.
///
/// @param personId  null for the platform itself, which may give anything
/// @param carrierId set for people of a customer or carrier: they act on their own colleagues only
public record Acting(TenantId tenant, @Nullable Long personId, @Nullable Portal portal, @Nullable Long carrierId, @Nullable Granted granted) {

    /// Whether they may give or take these rights in a portal. Staff may for customers' people, whose rights they do not have themselves.
    boolean covers(Portal of, Granted rights) {
        return granted == null || portal != of || granted.covers(rights);
    }
}
