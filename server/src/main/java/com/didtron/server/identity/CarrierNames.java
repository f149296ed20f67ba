package com.didtron.server.identity;

import com.didtron.server.kernel.TenantId;
import java.util.Optional;

/// What the carrier of a customer's person is called. Identity asks, carriers answers: people belong to carriers, but carriers come later.
public interface CarrierNames {

    Optional<String> find(TenantId tenant, long carrier);

    /// Whether a carrier sends us calls, so that there is a portal to look at as its people see it.
    boolean isCustomer(TenantId tenant, long carrier);
}
