package com.didtron.server.enforcement;

import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.TimeClass;
import com.didtron.server.enforcement.Policy.Judgement;
import com.didtron.server.enforcement.internal.CountCalls;
import com.didtron.server.enforcement.internal.PolicyStore;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pictures;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps policies in memory, for calls.
@Component
public class Enforcement {

    private static final String PICTURE = "enforcement.policies";

    private final Database database;
    private final PolicyStore store;
    private final CountCalls recent;
    private final Carriers carriers;
    private final Pictures pictures;
    private volatile Map<TenantId, Map<Long, Policy>> tenants = Map.of();

    Enforcement(Database database, PolicyStore store, CountCalls recent, Carriers carriers, Pictures pictures) {
        this.database = database;
        this.store = store;
        this.recent = recent;
        this.carriers = carriers;
        this.pictures = pictures;
        pictures.follow(PICTURE, this::renew);
        renew(null);
    }

    /// Asks a policy about a call that comes now, and counts it.
    public Judgement judge(TenantId tenant, long policy, AskedCall call) {
        return get(tenant, policy).judge(call, recent);
    }

    /// Asks a policy about a call that does not come: nothing is counted, and what was counted stands.
    public Judgement tryOut(TenantId tenant, long policy, AskedCall call) {
        return get(tenant, policy).judge(call, recent::look);
    }

    /// A policy that a service names is there. One that was made a moment ago, and is not in this picture yet, is fetched.
    ///
    /// @throws IllegalArgumentException when the tenant has none with this id
    public Policy get(TenantId tenant, long id) {
        return find(tenant, id).or(() -> {
            renew(Long.toString(tenant.value()));
            return find(tenant, id);
        }).orElseThrow(() -> new IllegalArgumentException("no enforcement policy " + id));
    }

    /// As of this process's picture.
    public Optional<Policy> find(TenantId tenant, long id) {
        return Optional.ofNullable(tenants.getOrDefault(tenant, Map.of()).get(id));
    }

    /// Those of a tenant, by name.
    public List<Policy> list(TenantId tenant) {
        Collection<Policy> all = tenants.getOrDefault(tenant, Map.of()).values();
        return all.stream().sorted(Comparator.comparing((Policy p) -> p.name().toLowerCase(Locale.ROOT)).thenComparing(Policy::id)).toList();
    }

    /// The time classes of a tenant, as rules ask for them.
    public LongFunction<TimeClass> timeClasses(TenantId tenant) {
        Directory directory = carriers.directory();
        return id -> directory.timeClass(tenant, id);
    }

    /// The transaction changes policies of a tenant. Calls see it after the commit, in every process.
    public void changed(DSLContext tx, TenantId tenant) {
        pictures.changed(tx, PICTURE, Long.toString(tenant.value()));
    }

    /// One at a time: a picture read before another change was committed must not replace one read after it.
    ///
    /// @param part id of a tenant; null: all
    private synchronized void renew(@Nullable String part) {
        TenantId only = part == null ? null : new TenantId(Long.parseLong(part));
        Map<TenantId, Map<Long, Policy>> found = store.all(database.acrossTenants(), only);
        if (only == null) {
            tenants = Map.copyOf(found);
            return;
        }
        Map<TenantId, Map<Long, Policy>> renewed = new HashMap<>(tenants);
        renewed.remove(only);
        renewed.putAll(found);
        tenants = Map.copyOf(renewed);
    }
}
