package com.didtron.server.rates;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pictures;
import com.didtron.server.platform.Refusal;
import com.didtron.server.rates.internal.RateStore;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps rating plans, and their rates compiled in memory as decks that calls are priced with.
@Component
public class RatingPlans {

    private static final String PLANS = "rates.plans";
    private static final String DECKS = "rates.decks";

    private final Database database;
    private final RateStore store;
    private final Clock clock;
    private final Map<Long, RateDeck> decks = new ConcurrentHashMap<>();
    private final Pictures pictures;
    private volatile Map<Long, RatingPlan> plans = Map.of();

    RatingPlans(Database database, RateStore store, Clock clock, Pictures pictures) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.pictures = pictures;
        pictures.follow(PLANS, _ -> reload());
        pictures.follow(DECKS, this::forget);
        reload();
    }

    public Optional<RatingPlan> find(long id) {
        return Optional.ofNullable(plans.get(id));
    }

    /// Plans of a tenant.
    public Collection<RatingPlan> list(TenantId tenant) {
        return plans.values().stream().filter(p -> p.tenant().equals(tenant)).toList();
    }

    /// The rates of a plan, ready to be asked. Loaded on first use, replaced as a whole when rates change.
    ///
    /// @throws Refusal not-found when there is no such plan
    public RateDeck deck(long plan) {
        RateDeck present = decks.get(plan);
        return present != null ? present : decks.computeIfAbsent(plan, this::load);
    }

    /// Creates a plan.
    ///
    /// @param draft the plan to be; its id and that in its terms are ignored
    public RatingPlan create(RatingPlan draft) {
        long id = database.transaction(draft.tenant(), tx -> {
            pictures.changed(tx, PLANS, "");
            return store.insert(tx, draft, clock.instant());
        });
        return plans.get(id);
    }

    /// One at a time: a list read before another plan was committed must not replace one read after it.
    private synchronized void reload() {
        plans = loadPlans();
    }

    /// Adds rates to a plan in bulk. A rate of the same code that has no end yet ends where the new one begins.
    ///
    /// @param rates of the plan's currency; their ids are ignored
    /// @throws Refusal rates-conflict when two would apply to the same call; nothing is added then
    public void addRates(TenantId tenant, long plan, Collection<Rate> rates) {
        RatingPlan owner = find(plan)
                .filter(p -> p.tenant().equals(tenant))
                .orElseThrow(() -> Refusal.notFound("rating plan " + plan));
        database.perform(tenant, tx -> {
            store.lock(tx, plan);
            store.endOpenRates(tx, tenant, plan, rates);
            store.insert(tx, tenant, plan, rates);
            try {
                RateDeck.of(owner.terms(), store.rates(tx, owner));
            } catch (IllegalArgumentException conflict) {
                throw Refusal.invalid("rates-conflict", String.valueOf(conflict.getMessage()));
            }
            pictures.changed(tx, DECKS, Long.toString(plan));
        });
    }

    /// @param plan whose deck is loaded anew when it is asked for next; null: all
    private void forget(@Nullable String plan) {
        if (plan == null) {
            decks.clear();
        } else {
            decks.remove(Long.valueOf(plan));
        }
    }

    private RateDeck load(long plan) {
        RatingPlan owner = find(plan).orElseThrow(() -> Refusal.notFound("rating plan " + plan));
        return RateDeck.of(owner.terms(), store.rates(database.acrossTenants(), owner));
    }

    private Map<Long, RatingPlan> loadPlans() {
        return store.plans(database.acrossTenants()).stream()
                .collect(Collectors.toUnmodifiableMap(RatingPlan::id, Function.identity()));
    }
}
