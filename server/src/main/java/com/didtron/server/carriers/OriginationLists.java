package com.didtron.server.carriers;

import com.didtron.server.carriers.internal.OriginationStore;
import com.didtron.server.carriers.internal.OriginationStore.InUse;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pictures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps the origination lists that interconnects name in memory, for calls.
@Component
public class OriginationLists {

    private static final String PICTURE = "carriers.origination";

    /// @param version of the numbers
    private record Kept(int version, String[] numbers) {}

    private final Database database;
    private final OriginationStore store;
    private final Pictures pictures;
    private volatile Map<TenantId, Map<Long, Kept>> tenants = Map.of();

    OriginationLists(Database database, OriginationStore store, Pictures pictures) {
        this.database = database;
        this.store = store;
        this.pictures = pictures;
        pictures.follow(PICTURE, this::renew);
        renew(null);
    }

    /// How many numbers a list has. One that became an interconnect's a moment ago, and is not in this picture yet, is fetched.
    ///
    /// @throws IllegalArgumentException when no interconnect names it
    public int size(TenantId tenant, long list) {
        return get(tenant, list).numbers.length;
    }

    /// A number of a list.
    ///
    /// @param place any number; those beyond the end begin with the first again
    public String number(TenantId tenant, long list, long place) {
        return numbers(tenant, list).apply(place);
    }

    /// The numbers of a list as they are now, by place as [#number] takes it.
    public LongFunction<String> numbers(TenantId tenant, long list) {
        String[] numbers = get(tenant, list).numbers;
        return place -> numbers[(int) Math.floorMod(place, (long) numbers.length)];
    }

    /// The first of each list, for whoever only looks.
    public NumberPick first() {
        return (tenant, interconnect, from) -> number(tenant, Objects.requireNonNull(from.list()), 0);
    }

    /// Every list of a tenant, by name.
    public List<OriginationList> all(TenantId tenant) {
        return store.list(database.reads(tenant), tenant);
    }

    private Kept get(TenantId tenant, long list) {
        return find(tenant, list).or(() -> {
            renew(Long.toString(tenant.value()));
            return find(tenant, list);
        }).orElseThrow(() -> new IllegalArgumentException("no origination list " + list + " that an interconnect names"));
    }

    private Optional<Kept> find(TenantId tenant, long list) {
        return Optional.ofNullable(tenants.getOrDefault(tenant, Map.of()).get(list));
    }

    /// The transaction changes what calls are given. They see it after the commit, in every process.
    public void changed(DSLContext tx, TenantId tenant) {
        pictures.changed(tx, PICTURE, Long.toString(tenant.value()));
    }

    /// One at a time: a picture read before another change was committed must not replace one read after it. A list is read only when its numbers are other
    /// ones than those that are kept.
    ///
    /// @param part id of a tenant; null: all
    private synchronized void renew(@Nullable String part) {
        DSLContext reads = database.acrossTenants();
        TenantId only = part == null ? null : new TenantId(Long.parseLong(part));
        Map<TenantId, Map<Long, Kept>> renewed = new HashMap<>(only == null ? Map.of() : tenants);
        if (only != null) {
            renewed.remove(only);
        }
        Map<TenantId, Map<Long, Kept>> found = new HashMap<>();
        for (InUse list : store.inUse(reads, only)) {
            Kept before = tenants.getOrDefault(list.tenant(), Map.of()).get(list.id());
            String[] numbers = before != null && before.version == list.version() ? before.numbers : store.numbers(reads, list.tenant(), list.id()).toArray(String[]::new);
            found.computeIfAbsent(list.tenant(), _ -> new HashMap<>()).put(list.id(), new Kept(list.version(), numbers));
        }
        renewed.putAll(found);
        tenants = Map.copyOf(renewed);
    }
}
