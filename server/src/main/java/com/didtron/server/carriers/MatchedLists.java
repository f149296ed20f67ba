package com.didtron.server.carriers;

import com.didtron.server.carriers.internal.ServiceStore;
import com.didtron.server.kernel.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which services match calls by which number list.
@Component
public class MatchedLists {

    private final ServiceStore store;

    MatchedLists(ServiceStore store) {
        this.store = store;
    }

    /// Ids of the lists that services match by, those in the trash left out.
    ///
    /// @param tenant null: of all
    public Map<TenantId, Set<Long>> all(DSLContext tx, @Nullable TenantId tenant) {
        return store.listsMatched(tx, tenant);
    }

    /// Names of services that match by a list.
    ///
    /// @param deleted those in the trash, or those that are not
    public List<String> services(DSLContext tx, TenantId tenant, long list, boolean deleted) {
        return store.namesOfList(tx, tenant, list, deleted);
    }
}
