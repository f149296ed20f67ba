package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;
import java.util.Optional;
import org.jooq.DSLContext;

/// What carriers must know of number lists, whose module comes later.
public interface KnowsLists extends ListedNumbers {

    /// The name of a list, which is neither renamed nor deleted until the end of the transaction, and which services match by from then on; empty when the tenant
    /// has none with this id.
    Optional<String> match(DSLContext tx, TenantId tenant, long list);
}
