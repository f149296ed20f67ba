package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carrier.Status;
import com.didtron.server.carriers.Carrier.SuspensionCause;
import com.didtron.server.carriers.CarrierStates;
import com.didtron.server.carriers.CarrierUse;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Actor;
import com.didtron.server.platform.Refusal;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Writes the states that carriers take after their accounts; see [CarrierStates].
@Component
public class SettledStates {

    private final CarrierStore store;
    private final StatusStore states;
    private final Uses uses;
    private final Carriers carriers;

    SettledStates(CarrierStore store, StatusStore states, Uses uses, Carriers carriers) {
        this.store = store;
        this.states = states;
        this.uses = uses;
        this.carriers = carriers;
    }

    public void follow(DSLContext tx, TenantId tenant, long id, CarrierStates.Account account, String reason, Actor actor, Instant at) {
        Carrier carrier = states.lockAny(tx, store, tenant, id).orElseThrow(() -> Refusal.notFound("carrier " + id));
        boolean settled = account != CarrierStates.Account.CLOSED
                || uses.of(tx, tenant, CarrierUse.Kind.CARRIER, id).stream().noneMatch(u -> u.weight() == CarrierUse.Weight.BLOCKS);
        Status after = CarrierStates.after(carrier.status(), carrier.suspendedFor(), account, settled);
        if (after != carrier.status()) {
            states.step(tx, carrier, after, after == Status.SUSPENDED ? SuspensionCause.ADMIN : null, reason.strip(), actor, at);
            carriers.changed(tx, tenant, id);
        }
    }
}
