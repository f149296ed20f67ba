package com.didtron.server.admission.internal;

import com.didtron.server.admission.internal.CapacityGauge.Scope;
import com.didtron.server.carriers.CarrierUse;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.KnowsPlans;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.rates.SoldPlans;
import com.didtron.server.routing.RoutingPlan;
import com.didtron.server.routing.RoutingPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells carriers what it cannot know: plans, calls in progress, and routing plans that send calls to a supplier.
@Component
@Order(CarrierUse.CALLS_IN_PROGRESS)
class TellCarriers implements KnowsPlans, CarrierUse {

    private final RatingPlans ratingPlans;
    private final SoldPlans soldPlans;
    private final RoutingPlans routingPlans;
    private final Carriers carriers;
    private final CapacityGauge gauge;
    private final AdmittedCallStore admitted;

    TellCarriers(RatingPlans ratingPlans, SoldPlans soldPlans, RoutingPlans routingPlans, Carriers carriers, CapacityGauge gauge, AdmittedCallStore admitted) {
        this.ratingPlans = ratingPlans;
        this.soldPlans = soldPlans;
        this.routingPlans = routingPlans;
        this.carriers = carriers;
        this.gauge = gauge;
        this.admitted = admitted;
    }

    @Override
    public Optional<RatingPlanFacts> ratingPlan(TenantId tenant, long id) {
        return ratingPlans.find(id)
                .filter(p -> p.tenant().equals(tenant))
                .map(p -> new RatingPlanFacts(p.name(), p.terms().currency().code(), p.side() == RatingPlan.Side.SELL));
    }

    @Override
    public Optional<String> notSoldTo(TenantId tenant, long plan, long carrier) {
        return soldPlans.whyNot(tenant, carrier, plan);
    }

    @Override
    public Optional<String> routingPlan(TenantId tenant, long id) {
        return routingPlans.find(id).filter(p -> p.tenant().equals(tenant)).map(RoutingPlan::name);
    }

    @Override
    public List<Use> of(DSLContext tx, TenantId tenant, Kind kind, long id) {
        Set<Long> interconnects = switch (kind) {
            case CARRIER -> carriers.directory().interconnectsOf(id).stream().map(Interconnect::id).collect(Collectors.toSet());
            case INTERCONNECT -> Set.of(id);
            case SERVICE -> Set.of();
        };
        int calls = switch (kind) {
            case CARRIER -> admitted.callsOf(tx, tenant, id);
            case INTERCONNECT -> gauge.calls(new Scope(CapacityGauge.INTERCONNECT, id));
            case SERVICE -> gauge.calls(new Scope(CapacityGauge.SERVICE, id));
        };
        List<RoutingPlan> plans = routingPlans.list(tenant).stream()
                .filter(p -> p.suppliers().stream().anyMatch(s -> interconnects.contains(s.interconnectId())))
                .toList();
        List<Use> uses = new ArrayList<>();
        if (calls > 0) {
            uses.add(new Use("call-in-progress", calls, calls == 1 ? "1 call in progress" : calls + " calls in progress", Weight.BLOCKS));
        }
        if (!plans.isEmpty()) {
            String names = plans.stream().map(RoutingPlan::name).limit(5).collect(Collectors.joining(", "));
            String counted = plans.size() == 1 ? "1 routing plan sends calls there (" : plans.size() + " routing plans send calls there (";
            uses.add(new Use("routing-plan", plans.size(), counted + names + (plans.size() > 5 ? ", …)" : ")"), Weight.BLOCKS));
        }
        return uses;
    }
}
