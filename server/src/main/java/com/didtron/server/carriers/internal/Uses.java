package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.CarrierUse;
import com.didtron.server.carriers.CarrierUse.Kind;
import com.didtron.server.carriers.CarrierUse.Use;
import com.didtron.server.carriers.CarrierUse.Weight;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks everybody who may need a carrier, an interconnect or a service.
@Component
public class Uses {

    private final ObjectProvider<CarrierUse> users;

    Uses(ObjectProvider<CarrierUse> users) {
        this.users = users;
    }

    public List<Use> of(DSLContext tx, TenantId tenant, Kind kind, long id) {
        return users.orderedStream().flatMap(u -> u.of(tx, tenant, kind, id).stream()).toList();
    }

    /// @throws Refusal `code`, which says what stands in the way and how much of it
    void refuseWhenInUse(DSLContext tx, TenantId tenant, Kind kind, long id, String code, String name) {
        refuseWhenInUse(tx, tenant, kind, id, code, name, "deleted");
    }

    /// @param done what is refused: "deleted"
    /// @throws Refusal `code`, which says what stands in the way and how much of it
    void refuseWhenInUse(DSLContext tx, TenantId tenant, Kind kind, long id, String code, String name, String done) {
        List<Use> blocking = of(tx, tenant, kind, id).stream().filter(u -> u.weight() == Weight.BLOCKS).toList();
        if (!blocking.isEmpty()) {
            throw Refusal.conflict(code, name + " cannot be " + done + ": " + said(blocking) + ".");
        }
    }

    /// @throws Refusal purge-refused
    void refuseWhenKept(DSLContext tx, TenantId tenant, Kind kind, long id, String name) {
        List<Use> keeping = of(tx, tenant, kind, id).stream().filter(u -> u.weight() == Weight.KEEPS || u.weight() == Weight.BLOCKS).toList();
        if (!keeping.isEmpty()) {
            throw Refusal.conflict("purge-refused", name + " must be kept: " + said(keeping) + ".");
        }
    }

    private static String said(List<Use> uses) {
        return uses.stream().map(Use::says).collect(Collectors.joining(", "));
    }
}
