package com.didtron.server.admission;

import com.didtron.server.admission.AdmissionDecision.Admitted;
import com.didtron.server.admission.AdmissionDecision.Check;
import com.didtron.server.admission.AdmissionDecision.Refused;
import com.didtron.server.admission.internal.AdmittedCallStore;
import com.didtron.server.admission.internal.AdmittedCallStore.Progress;
import com.didtron.server.admission.internal.AskPolicy;
import com.didtron.server.admission.internal.CallCredit;
import com.didtron.server.admission.internal.CapacityGauge;
import com.didtron.server.admission.internal.CapacityGauge.Full;
import com.didtron.server.admission.internal.CapacityGauge.Limit;
import com.didtron.server.admission.internal.CapacityGauge.Scope;
import com.didtron.server.admission.internal.FindRoutes;
import com.didtron.server.carriers.CallerIdentity;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Media;
import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.Money;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.GroupCommit;
import com.didtron.server.rates.Rate;
import com.didtron.server.rates.RateDeck;
import com.didtron.server.rates.RateLookup;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.routing.DropReason;
import com.didtron.server.routing.RouteList;
import com.didtron.server.routing.Selling;
import com.didtron.server.screening.ListUse;
import com.didtron.server.screening.Screening;
import com.didtron.server.screening.ScreeningPicture;
import com.didtron.server.tenancy.Suspension;
import com.didtron.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides whether a call may start, and counts the calls that run. Their credit is [CallCredit]'s.
@Component
public class Admission implements AutoCloseable {

    /// A killed process forgets an answer of so little before at most; so many fewer transactions serve all calls.
    private static final Duration PROGRESS_LINGER = Duration.ofMillis(10);

    /// Scopes of one way alone: calls that a carrier sends, and calls that an interconnect takes. The limits are of both ways together.
    private static final String SENT = "sent";
    private static final String TAKEN = "taken";

    private final Database database;
    private final Ledger ledger;
    private final Tenants tenants;
    private final RatingPlans ratingPlans;
    private final FindRoutes findRoutes;
    private final AdmittedCallStore store;
    private final Screening screening;
    private final AskPolicy askPolicy;
    private final Clock clock;
    private final CapacityGauge gauge;
    private final CallCredit credit;
    private final Map<CallId, List<Scope>> entered = new ConcurrentHashMap<>();
    private final GroupCommit<Progress, Boolean> progress;

    Admission(
            Database database,
            Ledger ledger,
            Tenants tenants,
            RatingPlans ratingPlans,
            FindRoutes findRoutes,
            CapacityGauge gauge,
            AdmittedCallStore store,
            Screening screening,
            AskPolicy askPolicy,
            CallCredit credit,
            Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.tenants = tenants;
        this.ratingPlans = ratingPlans;
        this.findRoutes = findRoutes;
        this.gauge = gauge;
        this.store = store;
        this.screening = screening;
        this.askPolicy = askPolicy;
        this.credit = credit;
        this.clock = clock;
        this.progress = new GroupCommit<>("progress", 20_000, 500, PROGRESS_LINGER, this::commitProgress);
    }

    /// One decision, asked in the order of decision 0019: is the tenant suspended; capacity and calls per second of carrier and interconnect; number lists; enforcement
    /// policy; codecs; sell rate; spend and net exposure; capacity of the service; routes; credit.
    ///
    /// When it is [Admitted], the hold and the call's row are durable, and the caller must see to [#close] and [#leave] at the end.
    public AdmissionDecision decide(AdmissionRequest request) {
        List<Check> checks = new ArrayList<>();
        var identity = request.identity();
        checks.add(new Check(
                "identified", true,
                identity.carrier().name() + ", " + identity.interconnect().name() + ", " + identity.service().name()
                        + identity.said().stream().map(s -> "; " + s).collect(Collectors.joining())));

        Refused suspended = refuseSuspended(identity.carrier(), checks);
        if (suspended != null) {
            return suspended;
        }
        List<Scope> scopes = new ArrayList<>();
        boolean letIn = false;
        try {
            Refused full = enter(limits(identity.carrier(), identity.interconnect()), request.at(), scopes, checks);
            AdmissionDecision decision = full != null ? full : decidePriceRouteCredit(request, checks, scopes);
            if (decision instanceof Admitted) {
                entered.put(request.callId(), scopes);
                letIn = true;
            }
            return decision;
        } finally {
            if (!letIn) {
                gauge.leave(scopes);
            }
        }
    }

    /// A call whose caller was not let in. What comes earlier in the order is asked all the same, so that it is refused for the first reason there is: a stream of
    /// calls to bad numbers counts against the calls per second, and a number that is refused to everybody is not said to have no service.
    ///
    /// @param why what [com.didtron.server.carriers.Directory] found
    /// @param at  when the call came
    public Refused refuse(CallerIdentity.Refused who, Refused why, Instant at) {
        Carrier carrier = who.carrier();
        Interconnect interconnect = who.interconnect();
        if (carrier == null || interconnect == null || !who.refusal().isOfNumbers()) {
            return why;
        }
        List<Check> checks = new ArrayList<>();
        Refused suspended = refuseSuspended(carrier, checks);
        if (suspended != null) {
            return suspended;
        }
        List<Scope> scopes = new ArrayList<>();
        try {
            Refused full = enter(limits(carrier, interconnect), at, scopes, checks);
            if (full != null) {
                return full;
            }
        } finally {
            gauge.leave(scopes);
        }
        if (who.refusal().isOfServices() && who.called() != null && who.calling() != null) {
            Long service = who.service() == null ? null : Long.valueOf(who.service().id());
            Refused listed = refuseListed(carrier, service, who.called(), who.calling().number(), checks);
            if (listed != null) {
                return listed;
            }
        }
        checks.addAll(why.checks());
        return new Refused(why.refusal(), why.detail(), checks, why.routes());
    }

    private @Nullable Refused refuseSuspended(Carrier carrier, List<Check> checks) {
        Optional<Suspension> suspension = tenants.suspension(carrier.tenant());
        if (suspension.isEmpty()) {
            return null;
        }
        String detail = "the tenant is suspended since " + suspension.get().since();
        checks.add(new Check("tenant", false, detail));
        return new Refused(Refusal.TENANT_SUSPENDED, detail, checks, null);
    }

    /// Takes up capacity of all of these, or of none.
    ///
    /// @param entered is added what is to be left at the end of the call
    private @Nullable Refused enter(List<Limit> limits, Instant at, List<Scope> entered, List<Check> checks) {
        Full full = gauge.enter(limits, at);
        if (full == null) {
            limits.forEach(limit -> entered.add(limit.scope()));
            return null;
        }
        checks.add(new Check("capacity", false, full.said()));
        return new Refused(refusal(full), full.said(), checks, null);
    }

    private AdmissionDecision decidePriceRouteCredit(AdmissionRequest request, List<Check> checks, List<Scope> entered) {
        checks.add(new Check("capacity", true, "within the limits of carrier and interconnect"));
        var identity = request.identity();
        Refused listed = refuseListed(identity.carrier(), identity.service().id(), identity.called(), identity.caller(), checks);
        if (listed != null) {
            return listed;
        }
        AskPolicy.Answer policy = askPolicy.ask(request, checks);
        if (policy.refused() != null) {
            return policy.refused();
        }
        if (!request.media().isLeft(identity.interconnect().media(), Media.ALL, false)) {
            String detail = offered(request) + "; interconnect I" + identity.interconnect().id() + " allows " + allowed(identity.interconnect().media());
            checks.add(new Check("media", false, detail));
            return new Refused(Refusal.MEDIA_IMPOSSIBLE, detail, checks, null);
        }
        RateDeck deck = ratingPlans.deck(identity.service().ratingPlanId());
        Rate rate;
        switch (deck.find(identity.soldBy(), request.at())) {
            case RateLookup.RateFound(Rate found) -> rate = found;
            case RateLookup.RateBlocked(Rate blocked) -> {
                String detail = blocked.zone() + " (code " + blocked.code() + ") is blocked in the customer's plan";
                checks.add(new Check("sell-rate", false, detail));
                return new Refused(Refusal.DESTINATION_BLOCKED, detail, checks, null);
            }
            case RateLookup.NoRate(RateLookup.Reason reason) -> {
                String detail = "plan P" + identity.service().ratingPlanId() + " has no price: " + reason.code();
                checks.add(new Check("sell-rate", false, detail));
                return new Refused(Refusal.NO_SELL_RATE, detail, checks, null);
            }
        }
        checks.add(new Check("sell-rate", true, rate.zone() + ", code " + rate.code() + ", " + rate.recurringPrice() + ", " + rate.period()));

        Refused beyond = credit.refuseBeyondLimits(request, checks, deck.terms());
        if (beyond != null) {
            return beyond;
        }
        Refused full = enter(List.of(Limit.of(identity.service())), request.at(), entered, checks);
        if (full != null) {
            return full;
        }
        RouteList routes = findRoutes.find(request, new Selling(identity.carrier().id(), identity.interconnect().id(), deck.terms(), rate));
        String way = findRoutes.said(identity.service());
        if (routes.chosen().isEmpty()) {
            Refused unpaid = credit.refuseUnpaid(request, checks, deck.terms(), rate, routes);
            if (unpaid != null) {
                return unpaid;
            }
            String detail = way + ": none of " + routes.dropped().size() + (routes.dropped().size() == 1 ? " supplier" : " suppliers") + " may carry the call";
            checks.add(new Check("routes", false, detail));
            if (routes.dropped().stream().anyMatch(d -> d.reason() == DropReason.MEDIA_IMPOSSIBLE)) {
                String media = offered(request) + ", which no supplier that might carry it allows";
                checks.add(new Check("media", false, media));
                return new Refused(Refusal.MEDIA_IMPOSSIBLE, media, checks, routes);
            }
            return new Refused(Refusal.NO_ROUTE, detail, checks, routes);
        }
        checks.add(new Check("routes", true, way + ": " + routes.chosen().size() + " chosen, " + routes.dropped().size() + " left out"));
        AdmissionDecision decision = credit.decide(request, checks, deck.terms(), rate, routes);
        return decision instanceof Admitted admitted ? admitted.attesting(policy.attests()) : decision;
    }

    /// What the number lists say that are used for all calls, the carrier or the service; nothing is noted when they do not know the numbers.
    ///
    /// @param service null: none is for the call
    private @Nullable Refused refuseListed(Carrier carrier, @Nullable Long service, E164 called, String caller, List<Check> checks) {
        ScreeningPicture lists = screening.of(carrier.tenant());
        for (ScreeningPicture.Finding finding : lists.ofCall(carrier.id(), service, called, caller)) {
            Optional<String> refusal = finding.refusal();
            if (refusal.isPresent()) {
                checks.add(new Check("number-lists", false, refusal.get()));
                return new Refused(
                        finding.number() == ListUse.Number.CALLED ? Refusal.DESTINATION_BLACKLISTED : Refusal.CALLER_BLACKLISTED, refusal.get(), checks, null);
            }
            finding.exception().ifPresent(exception -> checks.add(new Check("number-lists", true, exception)));
        }
        return null;
    }

    private static String offered(AdmissionRequest request) {
        List<String> codecs = request.media().codecs();
        return codecs.isEmpty() ? "offers no audio" : "offers " + String.join(", ", codecs);
    }

    private static String allowed(Media media) {
        return media.codecs().isEmpty() ? "every codec" : media.codecs().stream().map(Media.Codec::encoding).collect(Collectors.joining(", "));
    }

    /// More talk time for a call in progress, as far as credit allows.
    ///
    /// @return total talk time granted, from the answer; the same as before when nothing could be added
    public long extend(CallId callId) {
        return credit.extend(callId);
    }

    /// What is reserved for a call in progress.
    public Optional<Money> held(CallId callId) {
        return credit.held(callId);
    }

    /// Talk time granted to a call in progress, in seconds from the answer: it is never charged for more.
    public Optional<Long> grantedSeconds(CallId callId) {
        return credit.grantedSeconds(callId);
    }

    /// Notes that a call rings or was answered, so that a killed process knows.
    public void progress(CallId callId, String routeRef, Instant at, boolean answered) {
        progress.commit(new Progress(callId.value(), routeRef, at, answered));
    }

    /// In the transaction that writes their call records: calls are no longer open. Holds of calls that will be rated stay until then; those of
    /// the others end here.
    ///
    /// @param all      calls that ended
    /// @param uncharged those of them that will not be rated
    public void close(DSLContext tx, Collection<UUID> all, Collection<UUID> uncharged) {
        store.delete(tx, all);
        ledger.release(tx, uncharged);
    }

    /// Frees the capacity of a call that ended.
    public void leave(CallId callId) {
        credit.forget(callId);
        List<Scope> scopes = entered.remove(callId);
        if (scopes != null) {
            gauge.leave(scopes);
        }
    }

    /// Calls in progress that a carrier sent or took, over an interconnect either way, or for a service: `carrier`, `interconnect`, `service`.
    public int calls(String kind, long id) {
        return gauge.calls(new Scope(kind, id));
    }

    /// Calls in progress that a carrier has sent; those that it takes are not among them.
    public int sent(long carrier) {
        return gauge.calls(new Scope(SENT, carrier));
    }

    /// Calls in progress that an interconnect has taken from us; those that came from it are not among them.
    public int taken(long interconnect) {
        return gauge.calls(new Scope(TAKEN, interconnect));
    }

    /// A call is about to be sent to a supplier: takes a channel of its carrier and of its interconnect, and one of the calls per second of each, all together or none.
    ///
    /// A call counts once, to however many of the supplier's addresses its INVITE goes: the limits are of calls, not of messages (its INVITE goes on only from an
    /// address that did not serve).
    ///
    /// @param at when, by the clock by which calls come in
    /// @return why it is not sent there; null: it is entered, and [#leaveSupplier] is owed
    public @Nullable PassedBy enterSupplier(Interconnect interconnect, Instant at) {
        Optional<List<Limit>> limits = findRoutes.limits(interconnect);
        if (limits.isEmpty()) {
            return new PassedBy(DropReason.DISABLED, "carrier " + interconnect.carrierId() + " is no more");
        }
        List<Limit> all = new ArrayList<>(limits.get());
        all.add(new Limit(new Scope(TAKEN, interconnect.id()), null, null));
        Full full = gauge.enter(all, at);
        return full == null ? null : new PassedBy(full.reason(), full.said());
    }

    /// The counterpart of [#enterSupplier].
    public void leaveSupplier(Interconnect interconnect) {
        gauge.leave(List.of(
                new Scope(CapacityGauge.CARRIER, interconnect.carrierId()), new Scope(CapacityGauge.INTERCONNECT, interconnect.id()),
                new Scope(TAKEN, interconnect.id())));
    }

    /// Calls that this node had let in and that have no record: found at start after a kill.
    public List<OpenCall> openCalls() {
        return store.openCalls(database.acrossTenants(), AdmittedCallStore.THIS_NODE);
    }

    /// The last time this node was known to run, before now.
    public Optional<Instant> lastSeen() {
        return store.lastSeen(database.acrossTenants(), AdmittedCallStore.THIS_NODE);
    }

    /// Notes that this node runs.
    public void alive() {
        database.callTransaction(tx -> {
            store.alive(tx, AdmittedCallStore.THIS_NODE, clock.instant());
            return null;
        });
    }

    @Override
    public void close() {
        progress.close();
    }

    private List<Boolean> commitProgress(List<Progress> calls) {
        database.callTransaction(tx -> {
            store.progress(tx, calls);
            return null;
        });
        return calls.stream().map(_ -> true).toList();
    }

    private static List<Limit> limits(Carrier carrier, Interconnect interconnect) {
        return List.of(Limit.of(carrier), Limit.of(interconnect), new Limit(new Scope(SENT, carrier.id()), null, null));
    }

    private static Refusal refusal(Full full) {
        return switch (full.scope().kind()) {
            case CapacityGauge.CARRIER -> full.byCps() ? Refusal.CARRIER_CPS : Refusal.CARRIER_CAPACITY;
            case CapacityGauge.INTERCONNECT -> full.byCps() ? Refusal.INTERCONNECT_CPS : Refusal.INTERCONNECT_CAPACITY;
            case CapacityGauge.SERVICE -> full.byCps() ? Refusal.SERVICE_CPS : Refusal.SERVICE_CAPACITY;
            default -> throw new IllegalStateException("no refusal for " + full);
        };
    }

    /// Checks and routes in the form that is stored with the call.
    public static Map<String, Object> explanation(List<Check> checks, @Nullable RouteList routes) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("checks", List.copyOf(checks));
        if (routes != null) {
            map.put("routes", routes.asMap());
        }
        return map;
    }
}
