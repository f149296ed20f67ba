package com.didtron.server.screening;

import com.didtron.server.carriers.MatchedLists;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.numbering.PrefixIndex;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Pictures;
import com.didtron.server.screening.ScreeningPicture.Codes;
import com.didtron.server.screening.internal.ListStore;
import com.didtron.server.screening.internal.ListStore.InUse;
import com.didtron.server.screening.internal.ListStore.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps what number lists are used for in memory, for calls.
@Component
public class Screening {

    private static final String PICTURE = "screening.lists";

    private final Database database;
    private final ListStore store;
    private final MatchedLists matched;
    private final Pictures pictures;
    private volatile Map<TenantId, ScreeningPicture> tenants = Map.of();

    Screening(Database database, ListStore store, MatchedLists matched, Pictures pictures) {
        this.database = database;
        this.store = store;
        this.matched = matched;
        this.pictures = pictures;
        pictures.follow(PICTURE, this::renew);
        renew(null);
    }

    /// The picture of now.
    public ScreeningPicture of(TenantId tenant) {
        return tenants.getOrDefault(tenant, ScreeningPicture.EMPTY);
    }

    /// Whether a number is on a list that a service matches calls by. One that became such a moment ago, and is not in this picture yet, is fetched.
    ///
    /// @param digits of a number; without any it is on no list
    /// @throws IllegalArgumentException when no service matches by it
    public boolean has(TenantId tenant, long list, String digits) {
        Codes codes = of(tenant).codes(list).or(() -> {
            renew(Long.toString(tenant.value()));
            return of(tenant).codes(list);
        }).orElseThrow(() -> new IllegalArgumentException("no number list " + list + " that calls are matched by"));
        return !digits.isEmpty() && codes.codes().match(digits, digits.length()) != PrefixIndex.NONE;
    }

    /// Every list of a tenant, by name.
    public List<Named> names(TenantId tenant) {
        return store.versions(database.reads(tenant), tenant).stream()
                .sorted(Comparator.comparing(list -> list.name().toLowerCase(Locale.ROOT)))
                .map(list -> Named.of(list.id(), list.name()))
                .toList();
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
        Map<TenantId, Set<Long>> matches = matched.all(reads, only);
        matches.keySet().forEach(tenant -> found.computeIfAbsent(tenant, _ -> new ArrayList<>()));
        Map<TenantId, ScreeningPicture> renewed = new HashMap<>(only == null ? Map.of() : tenants);
        if (only != null) {
            renewed.remove(only);
        }
        found.forEach((tenant, uses) -> renewed.put(tenant, picture(reads, tenant, uses, matches.getOrDefault(tenant, Set.of()))));
        tenants = Map.copyOf(renewed);
    }

    private ScreeningPicture picture(DSLContext reads, TenantId tenant, List<InUse> uses, Set<Long> matches) {
        ScreeningPicture before = of(tenant);
        Map<Long, Codes> lists = new HashMap<>();
        List<ScreeningPicture.Used> used = new ArrayList<>();
        for (InUse one : uses) {
            Codes codes = lists.computeIfAbsent(one.use().list(), list -> codes(reads, tenant, before, new Version(list, one.name(), one.entriesVersion())));
            used.add(new ScreeningPicture.Used(one.use(), codes));
        }
        if (!lists.keySet().containsAll(matches)) {
            store.versions(reads, tenant).stream()
                    .filter(list -> matches.contains(list.id()))
                    .forEach(list -> lists.computeIfAbsent(list.id(), _ -> codes(reads, tenant, before, list)));
        }
        return new ScreeningPicture(used, lists.values());
    }

    private Codes codes(DSLContext reads, TenantId tenant, ScreeningPicture before, Version now) {
        return before.codes(now.id())
                .filter(kept -> kept.version() == now.entries())
                .map(kept -> new Codes(now.id(), now.name(), kept.version(), kept.codes()))
                .orElseGet(() -> new Codes(now.id(), now.name(), now.entries(), store.index(reads, tenant, now.id())));
    }
}
