package com.didtron.server.identity;

import com.didtron.server.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/// How much of a part of the portal a customer may have. Identity asks, entitlements answer.
public interface OwnLimits {

    /// @param carrier whose people they are
    /// @param feature name of a [com.didtron.server.platform.FeatureDeclaration] that says what is counted
    /// @return at most so many; null: no limit
    @Nullable Long most(TenantId tenant, long carrier, String feature);
}
