package com.didtron.server.portability.internal;

import com.didtron.server.carriers.KnowsPortability;
import com.didtron.server.carriers.PortedNumbers;
import com.didtron.server.carriers.SaidPorting;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.portability.Portability;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells carriers which plans there are, and which numbers were ported.
@Component("portabilityTellsCarriers")
class TellCarriers implements KnowsPortability {

    private final PlanStore store;
    private final Portability portability;

    TellCarriers(PlanStore store, Portability portability) {
        this.store = store;
        this.portability = portability;
    }

    @Override
    public Optional<String> hold(DSLContext tx, TenantId tenant, long plan) {
        return store.hold(tx, tenant, plan);
    }

    @Override
    public PortedNumbers forCall(@Nullable SaidPorting said) {
        return portability.forCall(said);
    }
}
