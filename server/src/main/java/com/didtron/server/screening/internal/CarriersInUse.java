package com.didtron.server.screening.internal;

import static com.didtron.server.screening.internal.sql.Tables.LIST_USE;
import static com.didtron.server.screening.internal.sql.Tables.NUMBER_LIST;

import com.didtron.server.carriers.CarrierUse;
import com.didtron.server.kernel.TenantId;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// A carrier, interconnect or service that lists are used for is not deleted: first it is said that they do not count there any more, so that nothing
/// that was refused begins to pass unnoticed, or stays behind.
@Component
class CarriersInUse implements CarrierUse {

    @Override
    public List<Use> of(DSLContext tx, TenantId tenant, Kind kind, long id) {
        var column = switch (kind) {
            case CARRIER -> LIST_USE.CARRIER_ID;
            case INTERCONNECT -> LIST_USE.INTERCONNECT_ID;
            case SERVICE -> LIST_USE.SERVICE_ID;
        };
        List<String> lists = tx.selectDistinct(NUMBER_LIST.NAME)
                .from(LIST_USE)
                .join(NUMBER_LIST)
                .on(NUMBER_LIST.TENANT_ID.eq(LIST_USE.TENANT_ID), NUMBER_LIST.ID.eq(LIST_USE.LIST_ID))
                .where(LIST_USE.TENANT_ID.eq(tenant.value()), column.eq(id))
                .orderBy(NUMBER_LIST.NAME)
                .fetch(NUMBER_LIST.NAME);
        return lists.isEmpty()
                ? List.of()
                : List.of(new Use(
                        "number-list", lists.size(), "used by the number " + (lists.size() == 1 ? "list " : "lists ") + String.join(", ", lists), Weight.BLOCKS));
    }
}
