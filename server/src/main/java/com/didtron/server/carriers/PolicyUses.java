package com.didtron.server.carriers;

import com.didtron.server.carriers.internal.ServiceStore;
import com.didtron.server.kernel.TenantId;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Which services name which enforcement policy.
@Component
public class PolicyUses {

    private final ServiceStore store;

    PolicyUses(ServiceStore store) {
        this.store = store;
    }

    /// Names of services.
    ///
    /// @param deleted those in the trash, or those that are not
    public List<String> services(DSLContext tx, TenantId tenant, long policy, boolean deleted) {
        return store.namesOfPolicy(tx, tenant, policy, deleted);
    }

    /// How many services name each policy that any names.
    public Map<Long, Integer> counts(DSLContext tx, TenantId tenant) {
        return store.countsOfPolicies(tx, tenant);
    }
}
