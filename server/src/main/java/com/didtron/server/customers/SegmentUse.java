package com.didtron.server.customers;

import com.didtron.server.kernel.TenantId;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What categories and groups mean to others. Customers asks and tells; entitlements, which comes later, answers and listens.
public interface SegmentUse {

    /// What a customer would gain and lose.
    ///
    /// @param gains titles of what it would see or use in addition
    /// @param loses titles of what it would not see or use any more
    record Effects(List<String> gains, List<String> loses) {}

    /// @param group null: none
    Effects ofMove(DSLContext tx, Customer customer, long category, @Nullable Long group);

    /// The transaction makes, moves or deletes customers of the tenant.
    void changed(DSLContext tx, TenantId tenant);
}
