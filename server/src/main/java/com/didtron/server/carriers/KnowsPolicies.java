package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;
import java.util.Optional;
import org.jooq.DSLContext;

/// What carriers must know of enforcement policies, whose module comes later.
public interface KnowsPolicies {

    /// The name of a policy, which is neither changed nor deleted until the end of the transaction; empty when the tenant has none with this id.
    Optional<String> hold(DSLContext tx, TenantId tenant, long policy);
}
