package com.didtron.server.screening.web;

import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Named;
import com.didtron.server.screening.ListUse;
import com.didtron.server.screening.internal.ListStore;
import com.didtron.server.screening.web.ListUseJson.ListUsesJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Uses with the names of what they are about.
@Component
class TellUses {

    private final Database database;
    private final ListStore store;
    private final Carriers carriers;

    TellUses(Database database, ListStore store, Carriers carriers) {
        this.database = database;
        this.store = store;
        this.carriers = carriers;
    }

    /// @param uses of the tenant
    ListUsesJson of(TenantId tenant, List<ListUse> uses) {
        Map<Long, String> names = new HashMap<>();
        uses.forEach(use -> names.computeIfAbsent(use.list(), id -> store.get(database.reads(tenant), tenant, id).name()));
        return new ListUsesJson(uses.stream().map(use -> json(use, names.getOrDefault(use.list(), ""))).toList());
    }

    ListUseJson json(ListUse use, String list) {
        Directory directory = carriers.directory();
        return new ListUseJson(
                Long.toString(use.id()), Named.of(use.list(), list), Words.word(use.scope()),
                use.carrier() == null ? null : Named.of(use.carrier(), directory.carrierName(use.carrier())),
                use.interconnect() == null ? null : Named.of(use.interconnect(), directory.interconnectName(use.interconnect())),
                use.service() == null ? null : Named.of(use.service(), directory.serviceName(use.service())),
                Words.word(use.number()), Words.word(use.effect()));
    }
}
