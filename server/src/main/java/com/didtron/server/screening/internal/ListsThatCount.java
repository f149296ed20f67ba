package com.didtron.server.screening.internal;

import static com.didtron.server.screening.internal.sql.Tables.LIST_USE;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.screening.ListUse;
import com.didtron.server.screening.ListUse.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which uses of lists count somewhere, for the pages of carriers.
@Component
public class ListsThatCount {

    private final Database database;
    private final ListStore store;

    ListsThatCount(Database database, ListStore store) {
        this.database = database;
        this.store = store;
    }

    /// Those for all calls first, then from the widest to the narrowest.
    ///
    /// @param all      whether those for all calls are among them
    /// @param supplier an interconnect that takes calls
    public List<ListUse> of(TenantId tenant, boolean all, @Nullable Long carrier, @Nullable Long service, @Nullable Long supplier) {
        List<Condition> places = new ArrayList<>();
        if (all) {
            places.add(LIST_USE.SCOPE.eq(ListStore.word(Scope.ALL)));
        }
        if (carrier != null) {
            places.add(LIST_USE.SCOPE.eq(ListStore.word(Scope.CARRIER)).and(LIST_USE.CARRIER_ID.eq(carrier)));
        }
        if (service != null) {
            places.add(LIST_USE.SCOPE.eq(ListStore.word(Scope.SERVICE)).and(LIST_USE.SERVICE_ID.eq(service)));
        }
        if (supplier != null) {
            places.add(LIST_USE.SCOPE.eq(ListStore.word(Scope.SUPPLIER)).and(LIST_USE.INTERCONNECT_ID.eq(supplier)));
        }
        return store.uses(database.reads(tenant), tenant, DSL.or(places)).stream()
                .sorted(Comparator.comparing(ListUse::scope).thenComparingLong(ListUse::id))
                .toList();
    }
}
