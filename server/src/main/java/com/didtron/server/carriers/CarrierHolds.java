package com.didtron.server.carriers;

import com.didtron.server.carriers.internal.CarrierStore;
import com.didtron.server.carriers.internal.InterconnectStore;
import com.didtron.server.carriers.internal.ServiceStore;
import com.didtron.server.kernel.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// For whoever ties something to a carrier, an interconnect or a service: what is held is not deleted before the transaction ends, and whoever deletes it
/// afterwards sees what was tied to it. Held from the top: the carrier, then what is its.
@Component
public class CarrierHolds {

    private final CarrierStore carriers;
    private final InterconnectStore interconnects;
    private final ServiceStore services;

    CarrierHolds(CarrierStore carriers, InterconnectStore interconnects, ServiceStore services) {
        this.carriers = carriers;
        this.interconnects = interconnects;
        this.services = services;
    }

    /// @throws com.didtron.server.platform.Refusal not-found
    public void carrier(DSLContext tx, TenantId tenant, long id) {
        carriers.hold(tx, tenant, id);
    }

    /// With its carrier.
    ///
    /// @throws com.didtron.server.platform.Refusal not-found
    public void interconnect(DSLContext tx, TenantId tenant, long id) {
        carriers.hold(tx, tenant, interconnects.get(tx, tenant, id).carrierId());
        interconnects.hold(tx, tenant, id);
    }

    /// With its interconnect and carrier.
    ///
    /// @throws com.didtron.server.platform.Refusal not-found
    public void service(DSLContext tx, TenantId tenant, long id) {
        interconnect(tx, tenant, services.get(tx, tenant, id).interconnectId());
        services.hold(tx, tenant, id);
    }
}
