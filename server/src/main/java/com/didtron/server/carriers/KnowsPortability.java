package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What carriers must know of number portability plans, whose module comes later.
public interface KnowsPortability {

    /// The name of a plan, which is neither renamed nor deleted until the end of the transaction; empty when the tenant has none with this id.
    Optional<String> hold(DSLContext tx, TenantId tenant, long plan);

    /// The plans as one call asks them.
    ///
    /// @param said what the call itself says; null: nothing
    PortedNumbers forCall(@Nullable SaidPorting said);
}
