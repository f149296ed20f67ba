package com.didtron.server.admission.internal;

import com.didtron.server.admission.AdmissionDecision.Way;
import com.didtron.server.admission.AdmissionRequest;
import com.didtron.server.admission.internal.CapacityGauge.Limit;
import com.didtron.server.carriers.CallerValidity;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.PresentedCaller;
import com.didtron.server.carriers.Reachability;
import com.didtron.server.carriers.Service;
import com.didtron.server.carriers.Spend;
import com.didtron.server.currencies.ExchangeRates;
import com.didtron.server.kernel.Currency;
import com.didtron.server.rates.PlanTerms;
import com.didtron.server.rates.RateDeck;
import com.didtron.server.rates.RateLookup;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.routing.Candidate;
import com.didtron.server.routing.ChooseRoutes;
import com.didtron.server.routing.DropReason;
import com.didtron.server.routing.Preference;
import com.didtron.server.routing.RouteList;
import com.didtron.server.routing.RoutingPlan;
import com.didtron.server.routing.RoutingPlans;
import com.didtron.server.routing.RoutingTerms;
import com.didtron.server.routing.Selling;
import com.didtron.server.screening.Screening;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Gathers the facts about a routing plan's suppliers at this moment and lets [ChooseRoutes] choose. Whether they have room is found when their turn comes.
@Component
public class FindRoutes {

    /// Number of the plan that a direct way is regarded as; no other has it.
    private static final long DIRECT = 0;
    private static final int USUAL_WEIGHT = 100;

    private final Carriers carriers;
    private final RoutingPlans routingPlans;
    private final RatingPlans ratingPlans;
    private final ExchangeRates exchangeRates;
    private final Spend spend;
    private final Reachability reachability;
    private final Screening screening;

    FindRoutes(
            Carriers carriers,
            RoutingPlans routingPlans,
            RatingPlans ratingPlans,
            ExchangeRates exchangeRates,
            Spend spend,
            Reachability reachability,
            Screening screening) {
        this.carriers = carriers;
        this.routingPlans = routingPlans;
        this.ratingPlans = ratingPlans;
        this.exchangeRates = exchangeRates;
        this.spend = spend;
        this.reachability = reachability;
        this.screening = screening;
    }

    /// The routes for a call, chosen and dropped.
    public RouteList find(AdmissionRequest request, Selling selling) {
        Directory directory = carriers.directory();
        RoutingPlan plan = plan(request.identity().service());
        RoutingTerms terms = plan.terms().withCircularRouting(request.identity().carrier().circularRouting());
        List<Candidate> candidates = new ArrayList<>();
        for (RoutingPlan.Supplier supplier : suppliers(plan, directory)) {
            candidates.add(candidate(directory, supplier, request, selling).withRank(candidates.size() + 1));
        }
        return ChooseRoutes.choose(terms, selling, request.callId(), candidates);
    }

    /// Those that a plan names, then those that are in all plans which do not name them. A direct way is nobody else's.
    private static List<RoutingPlan.Supplier> suppliers(RoutingPlan plan, Directory directory) {
        List<Interconnect> byDefault = plan.id() == DIRECT ? List.of() : directory.routedByDefault(plan.tenant());
        if (byDefault.isEmpty()) {
            return plan.suppliers();
        }
        Set<Long> named = plan.suppliers().stream().map(RoutingPlan.Supplier::interconnectId).collect(Collectors.toSet());
        return Stream.concat(
                        plan.suppliers().stream(),
                        byDefault.stream()
                                .filter(i -> !named.contains(i.id()))
                                .map(i -> new RoutingPlan.Supplier(i.id(), Preference.valueOf(i.outward().defaultRouting().name()), USUAL_WEIGHT)))
                .toList();
    }

    /// Where the calls of a service go, for people.
    public String said(Service service) {
        Directory directory = carriers.directory();
        Service.Direct direct = service.direct();
        return direct == null
                ? "routing plan " + plan(service).name()
                : "directly to " + directory.carrierName(directory.interconnect(direct.interconnectId()).carrierId()) + ", "
                        + directory.interconnectName(direct.interconnectId());
    }

    /// A direct way is a plan of one supplier: it must have a price for the number and leave the margin like any other.
    private RoutingPlan plan(Service service) {
        Service.Direct direct = service.direct();
        if (direct != null) {
            return new RoutingPlan(
                    service.tenant(), DIRECT, "", RoutingTerms.USUAL, List.of(new RoutingPlan.Supplier(direct.interconnectId(), Preference.INCLUDE, USUAL_WEIGHT)));
        }
        return routingPlans
                .find(Objects.requireNonNull(service.routingPlanId()))
                .orElseThrow(() -> new IllegalStateException("service " + service.id() + " has no routing plan"));
    }

    /// All that is needed to send a call along the routes whose turn may come.
    List<Way> ways(RouteList routes) {
        return routes.whoseTurnMayCome(this::mayBeFull).stream().map(this::way).toList();
    }

    private boolean mayBeFull(RouteList.Chosen chosen) {
        return limits(carriers.directory().interconnect(chosen.candidate().interconnectId()))
                .map(all -> all.stream().anyMatch(limit -> limit.capacity() != null || limit.cps() != null))
                .orElse(true);
    }

    private Way way(RouteList.Chosen chosen) {
        Interconnect interconnect = carriers.directory().interconnect(chosen.candidate().interconnectId());
        return new Way("I" + interconnect.id(), interconnect, chosen.candidate().terms().planId());
    }

    private Candidate candidate(
            Directory directory, RoutingPlan.Supplier supplier, AdmissionRequest request, Selling selling) {
        Interconnect interconnect = directory.interconnect(supplier.interconnectId());
        Carrier carrier = directory.carrier(interconnect.carrierId());
        Long planId = interconnect.ratingPlanId();
        PlanTerms terms;
        RateLookup lookup;
        if (planId == null) {
            terms = selling.terms();
            lookup = new RateLookup.NoRate(RateLookup.Reason.NO_PLAN);
        } else {
            RateDeck deck = ratingPlans.deck(planId);
            terms = deck.terms();
            lookup = deck.find(request.identity().routedBy(), request.at());
        }
        BigDecimal factor = exchangeRates
                .factor(carrier.tenant(), terms.currency().code(), selling.terms().currency().code(), request.at())
                .orElse(null);
        Candidate candidate = new Candidate(
                interconnect.id(),
                carrier.id(),
                carrier.name() + ", " + interconnect.name(),
                terms,
                lookup,
                factor,
                supplier.preference(),
                0,
                supplier.weight(),
                hindrances(carrier, interconnect, request));
        return screened(candidate, interconnect, request);
    }

    /// What a call counts against that goes out over an interconnect: the same channels as calls that come in. Empty when its carrier is no more.
    public Optional<List<Limit>> limits(Interconnect interconnect) {
        return carriers.directory().findCarrier(interconnect.carrierId()).map(carrier -> limits(carrier, interconnect));
    }

    private static List<Limit> limits(Carrier carrier, Interconnect interconnect) {
        return List.of(Limit.of(carrier), Limit.of(interconnect));
    }

    private Candidate screened(Candidate candidate, Interconnect interconnect, AdmissionRequest request) {
        return screening.of(interconnect.tenant()).ofSupplier(interconnect.id(), request.identity().called(), request.identity().caller()).stream()
                .flatMap(finding -> finding.refusal().stream())
                .findFirst()
                .map(refusal -> candidate.withHindrance(DropReason.BLACKLISTED, refusal))
                .orElse(candidate);
    }

    /// With what exactly, for people; empty when the reason says it all.
    private Map<DropReason, String> hindrances(Carrier carrier, Interconnect interconnect, AdmissionRequest request) {
        Map<DropReason, String> found = new EnumMap<>(DropReason.class);
        if (!interconnect.enabled()) {
            found.put(DropReason.DISABLED, "interconnect " + interconnect.id() + " is switched off");
        } else if (!carrier.status().takesCalls()) {
            found.put(DropReason.DISABLED, "carrier " + carrier.id() + " is " + word(carrier.status()));
        }
        spend.stopping(carrier.id(), Side.SUPPLIER, interconnect.currency())
                .ifPresent(spent -> found.put(DropReason.SPEND_STOPPED, CallCredit.said(spent, Currency.of(interconnect.currency()))));
        if (!request.media().isLeft(request.identity().interconnect().media(), interconnect.media(), request.identity().service().transcoding())) {
            found.put(DropReason.MEDIA_IMPOSSIBLE, "");
        }
        if (reachability.isDown(interconnect)) {
            found.put(DropReason.MONITORING_DOWN, "");
        }
        CallerValidity notTaken = PresentedCaller.notTaken(interconnect, request.identity().service(), request.identity().calling());
        if (notTaken != null) {
            found.put(DropReason.CALLER_NOT_TAKEN, "the caller's number is " + notTaken.said());
        }
        return found;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
