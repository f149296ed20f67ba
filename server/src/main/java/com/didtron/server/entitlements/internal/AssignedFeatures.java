package com.didtron.server.entitlements.internal;

import com.didtron.server.entitlements.Entitlements;
import com.didtron.server.identity.OwnFeatures;
import com.didtron.server.kernel.TenantId;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells a customer's features from the assignments.
@Component
class AssignedFeatures implements OwnFeatures {

    private final Entitlements entitlements;

    AssignedFeatures(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    @Override
    public List<String> of(TenantId tenant, long carrier) {
        return entitlements.allowed(tenant, carrier, Features.TYPE);
    }
}
