package com.didtron.server.screening;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pictures;
import com.didtron.server.screening.ScreeningPicture.Codes;
import com.didtron.server.screening.internal.ListStore;
import com.didtron.server.screening.internal.ListStore.InUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps what number lists are used for in memory, for calls.
@Component
public class Screening {

    private static final String PICTURE = "screening.lists";

    private final Database database;
    private final ListStore store;
    private final Pictures pictures;
    private volatile Map<TenantId, ScreeningPicture> tenants = Map.of();

    Screening(Database database, ListStore store, Pictures pictures) {
        this.database = database;
        this.store = store;
        this.pictures = pictures;
        pictures.follow(PICTURE, this::renew);
        renew(null);
    }

    /// The picture of now.
    public ScreeningPicture of(TenantId tenant) {
        return tenants.getOrDefault(tenant, ScreeningPicture.EMPTY);
    }

    /// The transaction changes what a tenant's calls are decided on. They see it after the commit, in every process.
    public void changed(DSLContext tx, TenantId tenant) {
        pictures.changed(tx, PICTURE, Long.toString(tenant.value()));
    }

    /// One at a time: a picture read before another change was committed must not replace one read after it. A list is read only when its entries
    /// are other ones than those that are kept; when they change between the two reads, the kept version is older than the codes and is read again.
    ///
    /// @param part id of a tenant; null: all
    private synchronized void renew(@Nullable String part) {
        DSLContext reads = database.acrossTenants();
        TenantId only = part == null ? null : new TenantId(Long.parseLong(part));
        Map<TenantId, List<InUse>> found = new HashMap<>();
        store.inUse(reads, only).forEach(use -> found.computeIfAbsent(use.tenant(), _ -> new ArrayList<>()).add(use));
        Map<TenantId, ScreeningPicture> renewed = new HashMap<>(only == null ? Map.of() : tenants);
        if (only != null) {
            renewed.remove(only);
        }
        found.forEach((tenant, uses) -> renewed.put(tenant, picture(reads, tenant, uses)));
        tenants = Map.copyOf(renewed);
    }

    private ScreeningPicture picture(DSLContext reads, TenantId tenant, List<InUse> uses) {
        ScreeningPicture before = of(tenant);
        Map<Long, Codes> lists = new HashMap<>();
        List<ScreeningPicture.Used> used = new ArrayList<>();
        for (InUse one : uses) {
            Codes codes = lists.computeIfAbsent(one.use().list(), list -> before.codes(list)
                    .filter(kept -> kept.version() == one.entriesVersion())
                    .map(kept -> new Codes(list, one.name(), kept.version(), kept.codes()))
                    .orElseGet(() -> new Codes(list, one.name(), one.entriesVersion(), store.index(reads, tenant, list))));
            used.add(new ScreeningPicture.Used(one.use(), codes));
        }
        return new ScreeningPicture(used);
    }
}
