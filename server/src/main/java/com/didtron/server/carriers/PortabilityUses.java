package com.didtron.server.carriers;

import com.didtron.server.carriers.internal.ServiceStore;
import com.didtron.server.kernel.TenantId;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Which services look called numbers up in which number portability plan.
@Component
public class PortabilityUses {

    private final ServiceStore store;

    PortabilityUses(ServiceStore store) {
        this.store = store;
    }

    /// Names of services.
    ///
    /// @param deleted those in the trash, or those that are not
    public List<String> services(DSLContext tx, TenantId tenant, long plan, boolean deleted) {
        return store.namesOfPortability(tx, tenant, plan, deleted);
    }
}
