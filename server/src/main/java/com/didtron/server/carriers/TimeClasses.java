package com.didtron.server.carriers;

import com.didtron.server.carriers.internal.TimeClassStore;
import com.didtron.server.kernel.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Time classes for whoever names one in a change.
@Component
public class TimeClasses {

    private final TimeClassStore store;

    TimeClasses(TimeClassStore store) {
        this.store = store;
    }

    /// It is neither changed nor deleted until the end of the transaction.
    ///
    /// @throws com.didtron.server.platform.Refusal not-found
    public void hold(DSLContext tx, TenantId tenant, long id) {
        store.hold(tx, tenant, id);
    }
}
