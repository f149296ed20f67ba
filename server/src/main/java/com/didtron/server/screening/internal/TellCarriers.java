package com.didtron.server.screening.internal;

import com.didtron.server.carriers.KnowsLists;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.screening.Screening;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Tells carriers which number lists there are, and which numbers are on them.
@Component("screeningTellsCarriers")
class TellCarriers implements KnowsLists {

    private final ListStore store;
    private final Screening screening;

    TellCarriers(ListStore store, Screening screening) {
        this.store = store;
        this.screening = screening;
    }

    @Override
    public Optional<String> match(DSLContext tx, TenantId tenant, long list) {
        Optional<String> name = store.hold(tx, tenant, list);
        name.ifPresent(_ -> screening.changed(tx, tenant));
        return name;
    }

    @Override
    public boolean has(TenantId tenant, long list, String digits) {
        return screening.has(tenant, list, digits);
    }
}
