package com.didtron.server.cdr.internal;

import static com.didtron.server.cdr.internal.sql.Tables.CALL;

import com.didtron.server.carriers.CarrierUse;
import com.didtron.server.kernel.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What call records name must be kept. They are counted up to a limit: one is enough to keep it. Calls of a carrier that are still to be rated will move
/// its balances, whenever that happens, so it is neither closed nor deleted before. Asked after calls in progress, which become such calls, and before
/// balances, which such calls become: whoever asks in this order misses none.
@Component
@Order(CarrierUse.CALLS_OVER)
class CallsOfCarrier implements CarrierUse {

    private static final int COUNTED = 1_000;

    @Override
    public List<Use> of(DSLContext tx, TenantId tenant, Kind kind, long id) {
        List<Use> uses = new ArrayList<>();
        if (kind == Kind.CARRIER) {
            int unrated = open(tx, "cdr.unrated_call", tenant, id);
            int suspended = open(tx, "cdr.suspended_call", tenant, id);
            if (unrated > 0) {
                uses.add(new Use("unrated-call", unrated, said(unrated, " that is still to be rated", " that are still to be rated"), Weight.BLOCKS));
            }
            if (suspended > 0) {
                uses.add(new Use("suspended-call", suspended, said(suspended, " that could not be rated yet", " that could not be rated yet"), Weight.BLOCKS));
            }
        }
        int calls = switch (kind) {
            case CARRIER -> counted(tx, tenant, CALL.CUSTOMER_CARRIER_ID.eq(id)) + counted(tx, tenant, CALL.SUPPLIER_CARRIER_ID.eq(id));
            // calls name their interconnects and services too; the carrier that has them keeps them
            case INTERCONNECT -> counted(tx, tenant, CALL.CUSTOMER_INTERCONNECT_ID.eq(id).or(CALL.SUPPLIER_INTERCONNECT_ID.eq(id)));
            case SERVICE -> counted(tx, tenant, CALL.SERVICE_ID.eq(id));
        };
        if (calls > 0) {
            String many = calls >= COUNTED ? "more than " + (COUNTED - 1) : Integer.toString(calls);
            uses.add(new Use("call-record", calls, calls == 1 ? "1 call record" : many + " call records", Weight.KEEPS));
        }
        return uses;
    }

    private static String said(int calls, String one, String many) {
        return calls == 1 ? "1 call" + one : (calls >= COUNTED ? "more than " + (COUNTED - 1) : calls) + " calls" + many;
    }

    /// Calls of a carrier, either way, that wait in a table.
    private static int open(DSLContext tx, String table, TenantId tenant, long carrier) {
        return tx.fetchSingle(
                        "select count(*)::int from (select 1 from " + table + " as waiting join cdr.call on call.id = waiting.call_id"
                                + " where waiting.tenant_id = {0} and (call.customer_carrier_id = {1} or call.supplier_carrier_id = {1}) limit {2}) as open",
                        DSL.val(tenant.value()), DSL.val(carrier), DSL.val(COUNTED))
                .get(0, Integer.class);
    }

    private static int counted(DSLContext tx, TenantId tenant, Condition which) {
        return tx.fetchCount(DSL.selectOne().from(CALL).where(CALL.TENANT_ID.eq(tenant.value())).and(which).limit(COUNTED));
    }
}
