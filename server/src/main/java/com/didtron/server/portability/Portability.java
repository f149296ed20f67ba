package com.didtron.server.portability;

import com.didtron.server.carriers.PortedNumbers;
import com.didtron.server.carriers.Porting;
import com.didtron.server.carriers.SaidPorting;
import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Pictures;
import com.didtron.server.portability.PortabilityPlan.FromCalls;
import com.didtron.server.portability.internal.PlanStore;
import com.didtron.server.portability.internal.PlanStore.Versioned;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps all plans and their numbers in memory, for calls.
@Component
public class Portability {

    private static final String PICTURE = "portability.plans";

    /// @param numbers of which version the table is
    private record Kept(String name, FromCalls fromCalls, int numbers, PortedTable table) {}

    private final Database database;
    private final PlanStore store;
    private final Pictures pictures;
    private volatile Map<TenantId, Map<Long, Kept>> tenants = Map.of();

    Portability(Database database, PlanStore store, Pictures pictures) {
        this.database = database;
        this.store = store;
        this.pictures = pictures;
        pictures.follow(PICTURE, this::renew);
        renew(null);
    }

    /// What is known of a number.
    ///
    /// @param said what the call itself says; null: nothing
    /// @throws IllegalArgumentException when there is no such plan: services name plans that are there
    public Porting find(TenantId tenant, long plan, E164 called, @Nullable SaidPorting said) {
        Kept kept = kept(tenant, plan);
        if (kept == null) {
            // made a moment ago in another process
            renew(Long.toString(tenant.value()));
            kept = kept(tenant, plan);
        }
        if (kept == null) {
            throw new IllegalArgumentException("no number portability plan " + plan);
        }
        return said != null && kept.fromCalls == FromCalls.HONOUR ? new Porting(said.routingNumber(), null, Porting.Source.CALL) : kept.table.find(called);
    }

    /// The plans as one call asks them.
    public PortedNumbers forCall(@Nullable SaidPorting said) {
        return (tenant, plan, called) -> find(tenant, plan, called, said);
    }

    /// Name of a plan; `N7` when there is none, or it is in the trash.
    public String name(TenantId tenant, long plan) {
        Kept kept = kept(tenant, plan);
        return kept == null ? "N" + plan : kept.name;
    }

    /// Every plan of a tenant, by name.
    public List<Named> names(TenantId tenant) {
        return tenants.getOrDefault(tenant, Map.of()).entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getValue().name.toLowerCase(Locale.ROOT)))
                .map(e -> Named.of(e.getKey(), e.getValue().name))
                .toList();
    }

    /// The transaction changes what a tenant's calls are decided on. They see it after the commit, in every process.
    public void changed(DSLContext tx, TenantId tenant) {
        pictures.changed(tx, PICTURE, Long.toString(tenant.value()));
    }

    private @Nullable Kept kept(TenantId tenant, long plan) {
        return tenants.getOrDefault(tenant, Map.of()).get(plan);
    }

    /// One at a time: a picture read before another change was committed must not replace one read after it. A table is read only when its numbers are other
    /// ones than those that are kept. It is read in pieces; when a change is committed between them, its notice follows, and the version that was read before
    /// all pieces is then an older one.
    ///
    /// @param part id of a tenant; null: all
    private synchronized void renew(@Nullable String part) {
        DSLContext reads = database.acrossTenants();
        TenantId only = part == null ? null : new TenantId(Long.parseLong(part));
        Map<TenantId, List<Versioned>> found = store.versions(reads, only).stream().collect(Collectors.groupingBy(Versioned::tenant));
        Map<TenantId, Map<Long, Kept>> renewed = new HashMap<>(only == null ? Map.of() : tenants);
        if (only != null) {
            renewed.remove(only);
        }
        found.forEach((tenant, plans) -> renewed.put(tenant, plans.stream().collect(Collectors.toUnmodifiableMap(v -> v.plan().id(), v -> keep(reads, v)))));
        tenants = Map.copyOf(renewed);
    }

    private Kept keep(DSLContext reads, Versioned now) {
        Kept before = kept(now.tenant(), now.plan().id());
        PortedTable table = before != null && before.numbers == now.numbers() ? before.table : store.table(reads, now.tenant(), now.plan().id());
        return new Kept(now.plan().name(), now.plan().fromCalls(), now.numbers(), table);
    }
}
