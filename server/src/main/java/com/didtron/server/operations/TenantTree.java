package com.didtron.server.operations;

import com.didtron.server.kernel.TenantId;
import java.util.List;

/// Which tenants there are. Operations asks, tenancy answers: it comes later.
public interface TenantTree {

    /// All tenants that are in business, the operator first.
    List<TenantId> all();

    /// Whether it is the operator, who may set what holds for the whole platform.
    boolean isOperator(TenantId tenant);
}
