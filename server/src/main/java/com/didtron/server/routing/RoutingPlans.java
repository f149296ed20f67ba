package com.didtron.server.routing;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pictures;
import com.didtron.server.routing.internal.RoutingPlanStore;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Keeps routing plans, in memory for the calls that are decided on them.
@Component
public class RoutingPlans {

    private static final String PICTURE = "routing.plans";

    private final Database database;
    private final RoutingPlanStore store;
    private final Clock clock;
    private final Pictures pictures;
    private volatile Map<Long, RoutingPlan> plans = Map.of();

    RoutingPlans(Database database, RoutingPlanStore store, Clock clock, Pictures pictures) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.pictures = pictures;
        pictures.follow(PICTURE, _ -> reload());
        reload();
    }

    public Optional<RoutingPlan> find(long id) {
        return Optional.ofNullable(plans.get(id));
    }

    /// Plans of a tenant.
    public Collection<RoutingPlan> list(TenantId tenant) {
        return plans.values().stream().filter(p -> p.tenant().equals(tenant)).toList();
    }

    /// Creates a plan.
    ///
    /// @param draft the plan to be; its id is ignored
    public RoutingPlan create(RoutingPlan draft) {
        long id = database.transaction(draft.tenant(), tx -> {
            pictures.changed(tx, PICTURE, "");
            return store.insert(tx, draft, clock.instant());
        });
        return plans.get(id);
    }

    /// One at a time: a list read before another plan was committed must not replace one read after it.
    private synchronized void reload() {
        plans = load();
    }

    private Map<Long, RoutingPlan> load() {
        return store.load(database.acrossTenants()).stream()
                .collect(Collectors.toUnmodifiableMap(RoutingPlan::id, Function.identity()));
    }
}
