package com.didtron.server.cdr.internal;

import static com.didtron.server.cdr.internal.sql.Tables.CALL;

import com.didtron.server.carriers.CarrierUse;
import com.didtron.server.kernel.TenantId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// What call records name must be kept. They are counted up to a limit: one is enough to keep it.
@Component
class CallsOfCarrier implements CarrierUse {

    private static final int COUNTED = 1_000;

    @Override
    public List<Use> of(DSLContext tx, TenantId tenant, Kind kind, long id) {
        int calls = switch (kind) {
            case CARRIER -> counted(tx, tenant, CALL.CUSTOMER_CARRIER_ID.eq(id)) + counted(tx, tenant, CALL.SUPPLIER_CARRIER_ID.eq(id));
            // calls name their interconnects and services too; the carrier that has them keeps them
            case INTERCONNECT -> counted(tx, tenant, CALL.CUSTOMER_INTERCONNECT_ID.eq(id).or(CALL.SUPPLIER_INTERCONNECT_ID.eq(id)));
            case SERVICE -> counted(tx, tenant, CALL.SERVICE_ID.eq(id));
        };
        if (calls == 0) {
            return List.of();
        }
        String many = calls >= COUNTED ? "more than " + (COUNTED - 1) : Integer.toString(calls);
        return List.of(new Use("call-record", calls, calls == 1 ? "1 call record" : many + " call records", Weight.KEEPS));
    }

    private static int counted(DSLContext tx, TenantId tenant, Condition which) {
        return tx.fetchCount(DSL.selectOne().from(CALL).where(CALL.TENANT_ID.eq(tenant.value())).and(which).limit(COUNTED));
    }
}
