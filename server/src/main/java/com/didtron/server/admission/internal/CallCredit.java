package com.didtron.server.admission.internal;

import com.didtron.server.admission.Admission;
import com.didtron.server.admission.AdmissionDecision;
import com.didtron.server.admission.AdmissionDecision.Admitted;
import com.didtron.server.admission.AdmissionDecision.Check;
import com.didtron.server.admission.AdmissionDecision.Refused;
import com.didtron.server.admission.AdmissionDecision.Way;
import com.didtron.server.admission.AdmissionRequest;
import com.didtron.server.admission.Available;
import com.didtron.server.admission.CreditCheck;
import com.didtron.server.admission.CreditLimit;
import com.didtron.server.admission.OpenCall;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.CustomerBooks;
import com.didtron.server.carriers.Spend;
import com.didtron.server.carriers.SpendLimit;
import com.didtron.server.carriers.TestCalls;
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
import com.didtron.server.rates.TalkTime;
import com.didtron.server.routing.RouteList;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps the credit of calls while they run: holds the first slice when a call may start, and the next ones while it talks.
@Component
public class CallCredit implements AutoCloseable {

    /// Talk time that is paid for at a time, in seconds: the first hold, and each extension.
    private static final long SLICE_SECONDS = 60;

    /// How far beyond the next slice it is looked, in a call without a limit, whether what is held pays for more.
    private static final long LOOKED_AHEAD_SECONDS = 86_400;

    /// The line of a call that nobody pays for; it asks for all its talk time at once, so nothing is ever held there.
    private static final long NO_LINE = 0;
    private static final HoldOutcome NOTHING_HELD = new HoldOutcome.Held(BigDecimal.ZERO, BigDecimal.ZERO);

    /// @param request null: nothing is held
    private record Held(@Nullable HoldRequest request, @Nullable OpenCall admitted) {}

    /// A call in progress, as far as credit and capacity go.
    private record Running(
            AdmissionRequest request, PlanTerms terms, Rate rate, long line, Money held, long grantedSeconds, @Nullable Long maxTalkSeconds) {
        private Running granted(Money total, long seconds) {
            return new Running(request, terms, rate, line, total, seconds, maxTalkSeconds);
        }
    }

    private final Database database;
    private final Ledger ledger;
    private final CarrierBooks books;
    private final Spend spend;
    private final FindRoutes findRoutes;
    private final AdmittedCallStore store;
    private final Clock clock;
    private final Map<CallId, Running> running = new ConcurrentHashMap<>();
    private final GroupCommit<Held, HoldOutcome> holds;

    CallCredit(Database database, Ledger ledger, CarrierBooks books, Spend spend, FindRoutes findRoutes, AdmittedCallStore store, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.books = books;
        this.spend = spend;
        this.findRoutes = findRoutes;
        this.store = store;
        this.clock = clock;
        this.holds = new GroupCommit<>("holds", 4_000, 256, this::commitHolds);
    }

    /// What is known of a customer's money without asking for the call's own: spend, net exposure. Asked before routes are looked for.
    ///
    /// @return null: neither stands in the way
    public @Nullable Refused refuseBeyondLimits(AdmissionRequest request, List<Check> checks, PlanTerms terms) {
        if (request.test()) {
            return null;
        }
        Carrier carrier = request.identity().carrier();
        Optional<Spend.Standing> spent = spend.stopping(carrier.id(), Side.CUSTOMER, terms.currency().code());
        if (spent.isPresent()) {
            String detail = said(spent.get(), terms.currency());
            checks.add(new Check("spend", false, detail));
            return new Refused(Refusal.SPEND_LIMIT, detail, checks, null);
        }
        String exposure = exposureBeyondLimit(carrier, terms.currency());
        if (exposure != null) {
            checks.add(new Check("credit", false, exposure));
            return new Refused(Refusal.NET_EXPOSURE, exposure, checks, null);
        }
        return null;
    }

    /// Whether a call that no supplier may carry would have lacked the credit anyhow: the customer is told what it can mend. Reads the database, as only calls do that
    /// are refused anyway.
    ///
    /// @return null: there would have been enough
    public @Nullable Refused refuseUnpaid(AdmissionRequest request, List<Check> checks, PlanTerms terms, Rate rate, RouteList routes) {
        if (request.test()) {
            return null;
        }
        Carrier carrier = request.identity().carrier();
        Money first = TalkTime.firstInterval(terms, rate);
        BigDecimal available = ledger.findLine(database.acrossTenants(), carrier.tenant(), CarrierBooks.customerOwner(carrier.id()), terms.currency().code())
                .filter(line -> line.available() != null && (line.exhausted() || line.available().compareTo(first.amount()) < 0))
                .map(CreditLine::available)
                .orElse(null);
        return available == null ? null : unpaid(available, first, terms, checks, routes);
    }

    private static Refused unpaid(BigDecimal available, Money first, PlanTerms terms, List<Check> checks, RouteList routes) {
        String detail = "available " + Money.of(available, terms.currency()) + ", the first interval costs " + first;
        checks.add(new Check("credit", false, detail));
        return new Refused(Refusal.CREDIT_EXHAUSTED, detail, checks, routes);
    }

    /// The last question to a call: credit. When it is [Admitted], hold and row are durable.
    public AdmissionDecision decide(AdmissionRequest request, List<Check> checks, PlanTerms terms, Rate rate, RouteList routes) {
        if (request.test()) {
            return test(request, checks, terms, rate, routes);
        }
        Carrier carrier = request.identity().carrier();
        CustomerBooks accounts = books.customer(carrier, terms.currency().code());
        Integer longest = request.identity().interconnect().maxTalkSeconds();
        Long mostSeconds = longest == null ? null : Long.valueOf(longest);
        Money first = TalkTime.firstInterval(terms, rate);
        Money wanted = TalkTime.costUpTo(terms, rate, atMost(SLICE_SECONDS, mostSeconds)).max(first);
        var hold = new HoldRequest(
                carrier.tenant(), request.callId().value(), accounts.line(), first.amount(), wanted.amount());
        List<Way> ways = findRoutes.ways(routes);
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
            case HoldOutcome.NotEnough(BigDecimal available) -> unpaid(available, first, terms, checks, routes);
            case HoldOutcome.Held(BigDecimal _, BigDecimal total) -> {
                Money held = Money.of(total, terms.currency());
                long seconds = affordable(terms, rate, held, atMost(SLICE_SECONDS, mostSeconds), mostSeconds);
                running.put(request.callId(), new Running(request, terms, rate, accounts.line(), held, seconds, mostSeconds));
                checks.add(new Check("credit", true, held + " held for " + seconds + " s"));
                yield new Admitted(rate, terms.planId(), ways, held, seconds, mostSeconds, checks, routes);
            }
        };
    }

    /// Nobody's credit is asked, and nothing is held: only the row of the call is written.
    private AdmissionDecision test(AdmissionRequest request, List<Check> checks, PlanTerms terms, Rate rate, RouteList routes) {
        Integer longest = request.identity().interconnect().maxTalkSeconds();
        long seconds = Math.min(TestCalls.LONGEST_SECONDS, longest == null ? TestCalls.LONGEST_SECONDS : longest);
        List<Way> ways = findRoutes.ways(routes);
        checks.add(new Check("credit", true, "a test call: not asked, nothing held; " + seconds + " s at most"));
        var open = new OpenCall(
                request.identity().carrier().tenant(), request.callId(), clock.instant(), null, null, null, facts(request, terms, rate, ways, checks, routes));
        try {
            holds.commit(new Held(null, open));
        } catch (GroupCommit.Overloaded overloaded) {
            checks.add(new Check("credit", false, "too many calls start at once"));
            return new Refused(Refusal.OVERLOADED, String.valueOf(overloaded.getMessage()), checks, routes);
        }
        Money nothing = Money.of(BigDecimal.ZERO, terms.currency());
        running.put(request.callId(), new Running(request, terms, rate, NO_LINE, nothing, seconds, seconds));
        return new Admitted(rate, terms.planId(), ways, nothing, seconds, seconds, checks, routes);
    }

    /// More talk time for a call in progress, as far as credit allows.
    ///
    /// @return total talk time granted, from the answer; the same as before when nothing could be added
    public long extend(CallId callId) {
        Running call = running.get(callId);
        if (call == null) {
            return 0;
        }
        long target = atMost(call.grantedSeconds + SLICE_SECONDS, call.maxTalkSeconds);
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

    /// The call has ended. What it holds stays held until it is rated.
    public void forget(CallId callId) {
        running.remove(callId);
    }

    @Override
    public void close() {
        holds.close();
    }

    private List<HoldOutcome> commitHolds(List<Held> requests) {
        return database.callTransaction(tx -> {
            Iterator<HoldOutcome> held = ledger.hold(tx, requests.stream().map(Held::request).filter(Objects::nonNull).toList()).iterator();
            List<HoldOutcome> outcomes = requests.stream().map(each -> each.request == null ? NOTHING_HELD : held.next()).toList();
            List<OpenCall> admitted = new ArrayList<>();
            for (int i = 0; i < requests.size(); i++) {
                OpenCall call = requests.get(i).admitted;
                if (call != null && outcomes.get(i) instanceof HoldOutcome.Held) {
                    admitted.add(call);
                }
            }
            store.insert(tx, AdmittedCallStore.THIS_NODE, admitted);
            return outcomes;
        });
    }

    /// For people: `spent 12.00 USD of 10.00 USD in 24 hours`.
    static String said(Spend.Standing spent, Currency currency) {
        SpendLimit limit = spent.limit();
        String counted = switch (limit.mode()) {
            case ROLLING -> " in 24 hours";
            case FIXED_DAY -> " today in " + limit.zone();
        };
        return "spent " + Money.of(spent.counted(), currency) + " of " + Money.of(Objects.requireNonNull(limit.amount()), currency) + counted;
    }

    private @Nullable String exposureBeyondLimit(Carrier carrier, Currency currency) {
        Carrier.NetLimit limit = carrier.netLimit(currency.code());
        if (carrier.kind() != Carrier.Kind.BILATERAL || limit.breach() != Carrier.BilateralBreach.BLOCK || limit.amount() == null) {
            return null;
        }
        Optional<CreditLine> customer = ledger.findLine(
                database.acrossTenants(), carrier.tenant(), CarrierBooks.customerOwner(carrier.id()), currency.code());
        Optional<CreditLine> supplier = ledger.findLine(
                database.acrossTenants(), carrier.tenant(), CarrierBooks.supplierOwner(carrier.id()), currency.code());
        Money net = Money.of(CarrierBooks.net(customer, supplier), currency);
        Available remaining =
                CreditCheck.remaining(CreditLimit.of(Money.of(limit.amount(), currency)), net);
        return remaining.isExhausted() ? "net exposure " + net + " is beyond the limit of " + limit.amount() : null;
    }

    private static long atMost(long seconds, @Nullable Long longest) {
        return longest == null ? seconds : Math.min(seconds, longest);
    }

    /// @param longest null: the call may last as long as it is paid for
    private static long affordable(PlanTerms terms, Rate rate, Money held, long target, @Nullable Long longest) {
        return switch (TalkTime.affordable(terms, rate, held, longest == null ? target + LOOKED_AHEAD_SECONDS : longest)) {
            // a destination that costs nothing is still granted slice by slice, and so is what is paid for further than is looked ahead
            case TalkTime.Granted granted -> granted.limitedByMoney() ? granted.seconds() : Math.max(1, target);
            case TalkTime.NotAffordable _ -> 0;
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
                Admission.explanation(checks, routes),
                identity.ported(),
                request.test());
    }
}
