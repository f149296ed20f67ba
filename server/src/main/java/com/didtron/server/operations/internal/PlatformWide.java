package com.didtron.server.operations.internal;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.TenantTree;
import com.didtron.server.platform.Refusal;
import org.springframework.stereotype.Component;

/// Keeps what holds for all tenants in the operator's hands.
@Component
class PlatformWide {

    private final TenantTree tenants;

    PlatformWide(TenantTree tenants) {
        this.tenants = tenants;
    }

    void refuseOthers(TenantId tenant) {
        if (!tenants.isOperator(tenant)) {
            throw Refusal.forbidden("operator-only", "This holds for the whole platform: only the operator may set it.");
        }
    }
}
