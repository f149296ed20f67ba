package com.didtron.server.admission;

import com.didtron.server.admission.AdmissionDecision.Admitted;
import com.didtron.server.admission.AdmissionDecision.Check;
import com.didtron.server.admission.AdmissionDecision.Refused;
import com.didtron.server.admission.AdmissionDecision.Way;
import com.didtron.server.admission.internal.AdmittedCallStore;
import com.didtron.server.admission.internal.AdmittedCallStore.Progress;
import com.didtron.server.admission.internal.AskPolicy;
import com.didtron.server.admission.internal.CapacityGauge;
import com.didtron.server.admission.internal.CapacityGauge.Full;
import com.didtron.server.admission.internal.CapacityGauge.Limit;
import com.didtron.server.admission.internal.CapacityGauge.Scope;
import com.didtron.server.admission.internal.FindRoutes;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.CustomerBooks;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Media;
import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.Service;
import com.didtron.server.carriers.Spend;
import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.Money;
import com.didtron.server.ledger.CreditLine;
import com.didtron.server.ledger.HoldOutcome;
import com.didtron.server.ledger.HoldRequest;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.GroupCommit;
import com.didtron.server.rates.PlanTerms;
import com.didtron.server.rates.Rate;
import com.didtron.server.rates.RateDeck;
import com.didtron.server.rates.RateLookup;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.rates.TalkTime;
import com.didtron.server.routing.DropReason;
import com.didtron.server.routing.RouteList;
import com.didtron.server.routing.Selling;
import com.didtron.server.screening.ListUse;
import com.didtron.server.screening.Screening;
import com.didtron.server.screening.ScreeningPicture;
import com.didtron.server.tenancy.Suspension;
import com.didtron.server.tenancy.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides whether a call may start and keeps its credit while it runs.
@Component
public class Admission implements AutoCloseable {

    /// Talk time that is paid for at a time: the first hold, and each extension.
    public static final long SLICE_SECONDS = 60;

    /// A killed process forgets an answer of so little before at most; so many fewer transactions serve all calls.
    private static final Duration PROGRESS_LINGER = Duration.ofMillis(10);

    /// Name of this process among those that carry calls. One process carries calls today.
    private static final String NODE = "switch-1";

    /// Scopes of one way alone: calls that a carrier sends, and calls that an interconnect takes. The limits are of both ways together.
    private static final String SENT = "sent";
    private static final String TAKEN = "taken";

    private record Held(HoldRequest request, @Nullable OpenCall admitted) {}

    /// A call in progress, as far as credit and capacity go.
    private record Running(
            AdmissionRequest request, PlanTerms terms, Rate rate, long line, Money held, long grantedSeconds, long maxTalkSeconds,
            List<Scope> scopes) {
        private Running granted(Money total, long seconds) {
            return new Running(request, terms, rate, line, total, seconds, maxTalkSeconds, scopes);
        }
    }

    private final Database database;
    private final Ledger ledger;
    private final Tenants tenants;
    private final CarrierBooks books;
    private final RatingPlans ratingPlans;
    private final FindRoutes findRoutes;
    private final AdmittedCallStore store;
    private final Spend spend;
    private final Screening screening;
    private final AskPolicy askPolicy;
    private final Clock clock;
    private final CapacityGauge gauge;
    private final Map<CallId, Running> running = new ConcurrentHashMap<>();
    private final GroupCommit<Held, HoldOutcome> holds;
    private final GroupCommit<Progress, Boolean> progress;

    Admission(
            Database database,
            Ledger ledger,
            Tenants tenants,
            CarrierBooks books,
            RatingPlans ratingPlans,
            FindRoutes findRoutes,
            CapacityGauge gauge,
            AdmittedCallStore store,
            Spend spend,
            Screening screening,
            AskPolicy askPolicy,
            Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.tenants = tenants;
        this.books = books;
        this.ratingPlans = ratingPlans;
        this.findRoutes = findRoutes;
        this.gauge = gauge;
        this.store = store;
        this.spend = spend;
        this.screening = screening;
        this.askPolicy = askPolicy;
        this.clock = clock;
        this.holds = new GroupCommit<>("holds", 4_000, 256, this::commitHolds);
        this.progress = new GroupCommit<>("progress", 20_000, 500, PROGRESS_LINGER, this::commitProgress);
    }

    /// One decision: is the tenant suspended, capacity and calls per second, number lists, enforcement policy, codecs, sell rate, routes, spend, credit, in
    /// that order.
    ///
    /// When it is [Admitted], the hold and the call's row are durable, and the caller must see to [#close] and [#leave] at the end.
    public AdmissionDecision decide(AdmissionRequest request) {
        List<Check> checks = new ArrayList<>();
        var identity = request.identity();
        checks.add(new Check(
                "identified", true,
                identity.carrier().name() + ", " + identity.interconnect().name() + ", " + identity.service().name()
                        + identity.said().stream().map(s -> "; " + s).collect(Collectors.joining())));

        Optional<Suspension> suspension = tenants.suspension(identity.carrier().tenant());
        if (suspension.isPresent()) {
            String detail = "the tenant is suspended since " + suspension.get().since();
            checks.add(new Check("tenant", false, detail));
            return new Refused(Refusal.TENANT_SUSPENDED, detail, checks, null);
        }
        List<Limit> limits = limits(identity.carrier(), identity.interconnect(), identity.service());
        Full full = gauge.enter(limits, request.at());
        if (full != null) {
            String detail = full.said();
            checks.add(new Check("capacity", false, detail));
            return new Refused(refusal(full), detail, checks, null);
        }
        List<Scope> scopes = limits.stream().map(Limit::scope).toList();
        boolean letIn = false;
        try {
            AdmissionDecision decision = decidePriceRouteCredit(request, checks, scopes);
            letIn = decision instanceof Admitted;
            return decision;
        } finally {
            if (!letIn) {
                gauge.leave(scopes);
            }
        }
    }

    private AdmissionDecision decidePriceRouteCredit(AdmissionRequest request, List<Check> checks, List<Scope> scopes) {
        checks.add(new Check("capacity", true, "within the limits of carrier, interconnect and service"));
        var identity = request.identity();
        Refused listed = refuseListed(request, checks);
        if (listed != null) {
            return listed;
        }
        Refused enforced = askPolicy.refuse(request, checks);
        if (enforced != null) {
            return enforced;
        }
        if (!request.media().isLeft(identity.interconnect().media(), Media.ALL)) {
            String detail = offered(request) + "; interconnect I" + identity.interconnect().id() + " allows " + allowed(identity.interconnect().media());
            checks.add(new Check("media", false, detail));
            return new Refused(Refusal.MEDIA_IMPOSSIBLE, detail, checks, null);
        }
        RateDeck deck = ratingPlans.deck(identity.service().ratingPlanId());
        Rate rate;
        switch (deck.find(identity.called(), request.at())) {
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

        RouteList routes = findRoutes.find(request, new Selling(identity.carrier().id(), identity.interconnect().id(), deck.terms(), rate));
        String way = findRoutes.said(identity.service());
        if (routes.chosen().isEmpty()) {
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
        return decideCredit(request, checks, scopes, deck.terms(), rate, routes);
    }

    /// What the number lists say that are used for all calls, the carrier or the service; nothing is noted when they do not know the numbers.
    private @Nullable Refused refuseListed(AdmissionRequest request, List<Check> checks) {
        var identity = request.identity();
        ScreeningPicture lists = screening.of(identity.carrier().tenant());
        for (ScreeningPicture.Finding finding : lists.ofCall(identity.carrier().id(), identity.service().id(), identity.called(), identity.caller())) {
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

    private AdmissionDecision decideCredit(
            AdmissionRequest request, List<Check> checks, List<Scope> scopes, PlanTerms terms, Rate rate, RouteList routes) {
        Carrier carrier = request.identity().carrier();
        Optional<Spend.Standing> spent = spend.stopping(carrier.id(), Side.CUSTOMER, terms.currency().code());
        if (spent.isPresent()) {
            String detail = said(spent.get(), terms.currency());
            checks.add(new Check("spend", false, detail));
            return new Refused(Refusal.SPEND_LIMIT, detail, checks, routes);
        }
        String exposure = exposureBeyondLimit(carrier, terms.currency());
        if (exposure != null) {
            checks.add(new Check("credit", false, exposure));
            return new Refused(Refusal.NET_EXPOSURE, exposure, checks, routes);
        }
        CustomerBooks accounts = books.customer(carrier, terms.currency().code());
        long mostSeconds = request.identity().interconnect().maxTalkSeconds();
        Money first = TalkTime.firstInterval(terms, rate);
        Money wanted = TalkTime.costUpTo(terms, rate, Math.min(SLICE_SECONDS, mostSeconds)).max(first);
        var hold = new HoldRequest(
                carrier.tenant(), request.callId().value(), accounts.line(), first.amount(), wanted.amount());
        List<Way> ways = routes.chosen().stream().map(findRoutes::way).toList();
        var open = new OpenCall(
                carrier.tenant(), request.callId(), clock.instant(), null, null, null, facts(request, terms, rate, ways, checks, routes));
        HoldOutcome outcome;
        try {
            outcome = holds.commit(new Held(hold, open));
        } catch (GroupCommit.Overloaded overloaded) {
            checks.add(new Check("credit", false, "too many calls start at once"));
            return new Refused(Refusal.OVERLOADED, String.valueOf(overloaded.getMessage()), checks, routes);
        }
        return switch (outcome) {
            case HoldOutcome.NotEnough(BigDecimal available) -> {
                String detail = "available " + Money.of(available, terms.currency()) + ", the first interval costs " + first;
                checks.add(new Check("credit", false, detail));
                yield new Refused(Refusal.CREDIT_EXHAUSTED, detail, checks, routes);
            }
            case HoldOutcome.Held(BigDecimal _, BigDecimal total) -> {
                Money held = Money.of(total, terms.currency());
                long seconds = affordable(terms, rate, held, Math.min(SLICE_SECONDS, mostSeconds), mostSeconds);
                running.put(request.callId(), new Running(request, terms, rate, accounts.line(), held, seconds, mostSeconds, scopes));
                checks.add(new Check("credit", true, held + " held for " + seconds + " s"));
                yield new Admitted(rate, terms.planId(), ways, held, seconds, mostSeconds, checks, routes);
            }
        };
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
        Running call = running.get(callId);
        if (call == null) {
            return 0;
        }
        long target = Math.min(call.grantedSeconds + SLICE_SECONDS, call.maxTalkSeconds);
        if (target <= call.grantedSeconds) {
            return call.grantedSeconds;
        }
        Money nextInterval = TalkTime.costUpTo(call.terms, call.rate, call.grantedSeconds + 1).minus(call.held);
        Money wanted = TalkTime.costUpTo(call.terms, call.rate, target).minus(call.held);
        BigDecimal atLeast = nextInterval.amount().max(BigDecimal.ZERO);
        var hold = new HoldRequest(
                call.request.identity().carrier().tenant(), callId.value(), call.line, atLeast, wanted.amount().max(atLeast));
        return switch (holds.commit(new Held(hold, null))) {
            case HoldOutcome.NotEnough _ -> call.grantedSeconds;
            case HoldOutcome.Held(BigDecimal _, BigDecimal total) -> {
                Money held = Money.of(total, call.terms.currency());
                long seconds = Math.max(call.grantedSeconds, affordable(call.terms, call.rate, held, target, call.maxTalkSeconds));
                running.computeIfPresent(callId, (_, present) -> present.granted(held, seconds));
                yield seconds;
            }
        };
    }

    /// What is reserved for a call in progress.
    public Optional<Money> held(CallId callId) {
        return Optional.ofNullable(running.get(callId)).map(Running::held);
    }

    /// Talk time granted to a call in progress, in seconds from the answer: it is never charged for more.
    public Optional<Long> grantedSeconds(CallId callId) {
        return Optional.ofNullable(running.get(callId)).map(Running::grantedSeconds);
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
        Running call = running.remove(callId);
        if (call != null) {
            gauge.leave(call.scopes);
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

    /// A route has taken over a call: its supplier's channel is counted, at the interconnect and at the carrier.
    public void enterSupplier(Interconnect interconnect) {
        findRoutes.limits(interconnect).forEach(limit -> gauge.count(limit, clock.instant()));
        gauge.count(new Limit(new Scope(TAKEN, interconnect.id()), null, null), clock.instant());
    }

    /// The counterpart of [#enterSupplier].
    public void leaveSupplier(Interconnect interconnect) {
        gauge.leave(List.of(
                new Scope(CapacityGauge.CARRIER, interconnect.carrierId()), new Scope(CapacityGauge.INTERCONNECT, interconnect.id()),
                new Scope(TAKEN, interconnect.id())));
    }

    /// Calls that this node had let in and that have no record: found at start after a kill.
    public List<OpenCall> openCalls() {
        return store.openCalls(database.acrossTenants(), NODE);
    }

    /// The last time this node was known to run, before now.
    public Optional<Instant> lastSeen() {
        return store.lastSeen(database.acrossTenants(), NODE);
    }

    /// Notes that this node runs.
    public void alive() {
        database.callTransaction(tx -> {
            store.alive(tx, NODE, clock.instant());
            return null;
        });
    }

    @Override
    public void close() {
        holds.close();
        progress.close();
    }

    private List<Boolean> commitProgress(List<Progress> calls) {
        database.callTransaction(tx -> {
            store.progress(tx, calls);
            return null;
        });
        return calls.stream().map(_ -> true).toList();
    }

    private List<HoldOutcome> commitHolds(List<Held> requests) {
        return database.callTransaction(tx -> {
            List<HoldOutcome> outcomes = ledger.hold(tx, requests.stream().map(Held::request).toList());
            List<OpenCall> admitted = new ArrayList<>();
            for (int i = 0; i < requests.size(); i++) {
                OpenCall call = requests.get(i).admitted;
                if (call != null && outcomes.get(i) instanceof HoldOutcome.Held) {
                    admitted.add(call);
                }
            }
            store.insert(tx, NODE, admitted);
            return outcomes;
        });
    }

    private static String said(Spend.Standing spent, Currency currency) {
        return "spent " + Money.of(spent.counted(), currency) + " of " + Money.of(Objects.requireNonNull(spent.limit().amount()), currency) + " in 24 hours";
    }

    private @Nullable String exposureBeyondLimit(Carrier carrier, Currency currency) {
        if (carrier.kind() != Carrier.Kind.BILATERAL
                || carrier.bilateralBreach() != Carrier.BilateralBreach.BLOCK
                || carrier.bilateralCreditLimit() == null) {
            return null;
        }
        Optional<CreditLine> customer = ledger.findLine(
                database.acrossTenants(), carrier.tenant(), CarrierBooks.customerOwner(carrier.id()), currency.code());
        Optional<CreditLine> supplier = ledger.findLine(
                database.acrossTenants(), carrier.tenant(), CarrierBooks.supplierOwner(carrier.id()), currency.code());
        Money net = Money.of(CarrierBooks.net(customer, supplier), currency);
        Available remaining =
                CreditCheck.remaining(CreditLimit.of(Money.of(carrier.bilateralCreditLimit(), currency)), net);
        return remaining.isExhausted() ? "net exposure " + net + " is beyond the limit of " + carrier.bilateralCreditLimit() : null;
    }

    private static long affordable(PlanTerms terms, Rate rate, Money held, long target, long mostSeconds) {
        return switch (TalkTime.affordable(terms, rate, held, mostSeconds)) {
            // a destination that costs nothing is still granted slice by slice
            case TalkTime.Granted granted -> granted.limitedByMoney() ? granted.seconds() : Math.max(1, Math.min(target, mostSeconds));
            case TalkTime.NotAffordable _ -> 0;
        };
    }

    private static List<Limit> limits(Carrier carrier, Interconnect interconnect, Service service) {
        return List.of(Limit.of(carrier), Limit.of(interconnect), Limit.of(service), new Limit(new Scope(SENT, carrier.id()), null, null));
    }

    private static Refusal refusal(Full full) {
        return switch (full.scope().kind()) {
            case CapacityGauge.CARRIER -> full.byCps() ? Refusal.CARRIER_CPS : Refusal.CARRIER_CAPACITY;
            case CapacityGauge.INTERCONNECT -> full.byCps() ? Refusal.INTERCONNECT_CPS : Refusal.INTERCONNECT_CAPACITY;
            case CapacityGauge.SERVICE -> full.byCps() ? Refusal.SERVICE_CPS : Refusal.SERVICE_CAPACITY;
            default -> throw new IllegalStateException("no refusal for " + full);
        };
    }

    private static OpenCall.Facts facts(
            AdmissionRequest request, PlanTerms terms, Rate rate, List<Way> ways, List<Check> checks, RouteList routes) {
        var identity = request.identity();
        return new OpenCall.Facts(
                request.at(),
                request.caller(),
                identity.validity(),
                request.dialled(),
                identity.called().digits(),
                request.sourceAddress(),
                request.sipCallId(),
                identity.carrier().id(),
                identity.interconnect().id(),
                identity.service().id(),
                terms.planId(),
                rate.zone(),
                request.simulated(),
                ways.stream()
                        .map(w -> new OpenCall.Way(w.ref(), w.interconnect().id(), w.interconnect().carrierId(), w.buyPlanId()))
                        .toList(),
                explanation(checks, routes));
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
