package com.didtron.server.enforcement.internal;

import com.didtron.server.carriers.KnowsPolicies;
import com.didtron.server.carriers.TimeClassUse;
import com.didtron.server.kernel.TenantId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Tells carriers what it cannot know: which policies there are, and which of them ask for the time.
@Component("enforcementTellsCarriers")
class TellCarriers implements KnowsPolicies, TimeClassUse {

    private final PolicyStore store;

    TellCarriers(PolicyStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> hold(DSLContext tx, TenantId tenant, long policy) {
        return store.hold(tx, tenant, policy);
    }

    @Override
    public List<String> of(DSLContext tx, TenantId tenant, long timeClass, boolean deleted) {
        return store.about(tx, tenant, timeClass, deleted).stream().map(name -> "enforcement policy " + name).toList();
    }
}
