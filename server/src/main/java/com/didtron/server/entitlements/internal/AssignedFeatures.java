package com.didtron.server.entitlements.internal;

import com.didtron.server.entitlements.Entitlements;
import com.didtron.server.identity.OwnFeatures;
import com.didtron.server.identity.OwnLimits;
import com.didtron.server.kernel.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells a customer's features, and how much of each, from the assignments.
@Component
class AssignedFeatures implements OwnFeatures, OwnLimits {

    private final Entitlements entitlements;

    AssignedFeatures(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    @Override
    public List<String> of(TenantId tenant, long carrier) {
        return entitlements.allowed(tenant, carrier, Features.TYPE);
    }

    @Override
    public @Nullable Long most(TenantId tenant, long carrier, String feature) {
        return entitlements.decision(tenant, carrier, Features.TYPE, feature).most();
    }
}
