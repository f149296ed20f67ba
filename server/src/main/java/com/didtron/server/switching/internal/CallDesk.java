package com.didtron.server.switching.internal;

import com.didtron.server.admission.Admission;
import com.didtron.server.admission.AdmissionDecision;
import com.didtron.server.admission.AdmissionDecision.Admitted;
import com.didtron.server.admission.AdmissionDecision.Check;
import com.didtron.server.admission.AdmissionRequest;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.CallOrigin;
import com.didtron.server.carriers.CallerHeaders;
import com.didtron.server.carriers.CallerIdentity;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.KnowsLists;
import com.didtron.server.carriers.KnowsPortability;
import com.didtron.server.carriers.Reachability;
import com.didtron.server.carriers.SaidPorting;
import com.didtron.server.carriers.TestCalls;
import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.E164;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.GroupCommit;
import com.didtron.server.switching.CallFacts;
import com.didtron.server.switching.CallRecorder;
import com.didtron.sip.port.CallControl;
import com.didtron.sip.port.Decision;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.Grant;
import com.didtron.sip.port.IncomingCall;
import com.didtron.sip.port.Portability;
import com.didtron.sip.port.Route;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The business behind the SIP engine: who is calling, may the call start, more credit while it runs, and its record at the end.
@Component
public class CallDesk implements CallControl, AutoCloseable {

    /// Ask for more credit when this much of the granted time is left, or half of it when that is less.
    private static final Duration EXTEND_AHEAD = Duration.ofSeconds(20);

    /// Nobody waits for a record: a few more calls in its transaction cost less than another transaction.
    private static final Duration RECORD_LINGER = Duration.ofMillis(20);
    /// Records per transaction.
    private static final int LARGEST_BATCH = 500;

    private final Carriers carriers;
    private final Admission admission;
    private final MakeFacts makeFacts;
    private final CallRecorder recorder;
    private final Database database;
    private final Clock clock;
    private final EgressRoutes egressRoutes;
    private final Reachability reachability;
    private final KnowsLists lists;
    private final KnowsPortability portability;
    private final CallRates callRates;
    private final PickNumbers pickNumbers;
    private final TestCalls testCalls;
    private final Map<com.didtron.sip.port.CallId, CallInProgress> calls = new ConcurrentHashMap<>();
    private final GroupCommit<CallFacts, Boolean> records;

    CallDesk(
            Carriers carriers, Admission admission, MakeFacts makeFacts, CallRecorder recorder, Database database, Clock clock, EgressRoutes egressRoutes,
            Reachability reachability, KnowsLists lists, KnowsPortability portability, PickNumbers pickNumbers, TestCalls testCalls) {
        this.testCalls = testCalls;
        this.portability = portability;
        this.lists = lists;
        this.pickNumbers = pickNumbers;
        this.carriers = carriers;
        this.admission = admission;
        this.makeFacts = makeFacts;
        this.recorder = recorder;
        this.database = database;
        this.clock = clock;
        this.egressRoutes = egressRoutes;
        this.reachability = reachability;
        this.callRates = new CallRates(clock);
        this.records = new GroupCommit<>("records", 20_000, LARGEST_BATCH, RECORD_LINGER, this::recordTogether);
    }

    @Override
    public Decision decide(IncomingCall call) {
        CallerIdentity identity = carriers.directory()
                .identify(
                        call.source().getAddress(), call.calledUser(), new CallerHeaders(call.fromUser(), call.assertedUser(), call.privacy()), origin(call),
                        pickNumbers.ofCustomer(new CallId(call.callId().value())), call.receivedAt(), lists, portability.forCall(said(call)));
        callRates.count(identity.tenant());
        TestCalls.@Nullable Finding mark = mark(call, identity);
        boolean test = mark == TestCalls.Finding.VALID;
        AdmissionDecision decision;
        try {
            decision = switch (identity) {
                case CallerIdentity.Refused refused -> admission.refuse(refused, refuse(refused, origin(call)), call.receivedAt());
                case CallerIdentity.Known known -> mark == null || test ? admission.decide(request(call, known, test)) : refuse(mark, known);
            };
        } catch (RuntimeException fault) {
            // the engine answers 500; the record says whose call it was
            calls.put(call.callId(), new CallInProgress(call, identity, null, test));
            throw fault;
        }
        CallInProgress progress = new CallInProgress(call, identity, decision, test);
        calls.put(call.callId(), progress);
        return switch (decision) {
            case AdmissionDecision.Refused refused -> reject(refused.refusal());
            case Admitted admitted -> connect(call, (CallerIdentity.Known) identity, admitted, progress);
        };
    }

    @Override
    public void ringing(com.didtron.sip.port.CallId call, String routeRef, Instant at) {
        CallInProgress progress = calls.get(call);
        if (progress != null) {
            progress.rings();
        }
    }

    @Override
    public void answered(com.didtron.sip.port.CallId call, String routeRef, Instant at) {
        CallInProgress progress = calls.get(call);
        if (progress != null) {
            progress.answers(at);
            admission.progress(new CallId(call.value()), routeRef, at, true);
        }
    }

    @Override
    public void tried(com.didtron.sip.port.CallId call, EndedCall.Attempt attempt) {
        CallInProgress progress = calls.get(call);
        if (progress != null) {
            // where a supplier has pointed to is none of its addresses: what is heard there says nothing of them
            progress.find(attempt.routeRef())
                    .filter(way -> way.interconnect().outward().sendTo().stream().anyMatch(each -> each.address().equals(attempt.hop())))
                    .ifPresent(way -> reachability.seen(way.interconnect(), attempt.hop(), sign(attempt)));
        }
    }

    /// What an attempt says of the address: the code that it answered with, or that it did not answer.
    private static Reachability.Sign sign(EndedCall.Attempt attempt) {
        boolean silent = !attempt.isServed() && attempt.outcome() != EndedCall.Outcome.REFUSED;
        return silent
                ? new Reachability.Sign(false, 0, attempt.outcome() == EndedCall.Outcome.UNREACHABLE ? attempt.reason() : "no answer")
                : new Reachability.Sign(false, attempt.outcome() == EndedCall.Outcome.REFUSED ? attempt.sipCode() : 200, attempt.sipCode() + " " + attempt.reason());
    }

    @Override
    public Grant extend(com.didtron.sip.port.CallId call, Duration grantedSoFar) {
        long seconds = admission.extend(new CallId(call.value()));
        return new Grant(Duration.ofSeconds(Math.max(seconds, grantedSoFar.toSeconds())), Refusal.CREDIT_EXHAUSTED.code());
    }

    @Override
    public void ended(EndedCall ended) {
        CallInProgress progress = calls.get(ended.call().callId());
        CallId callId = new CallId(ended.call().callId().value());
        CallFacts facts = makeFacts.of(ended, progress, admission.grantedSeconds(callId).orElse(null));
        if (facts != null) {
            records.commit(facts);
        }
        calls.remove(ended.call().callId());
        if (progress != null) {
            progress.leaveRoute(admission);
        }
        admission.leave(callId);
    }

    /// Calls in progress, in no order.
    Collection<CallInProgress> calls() {
        return calls.values();
    }

    CallRates callRates() {
        return callRates;
    }

    /// Writes records outside of an engine's report (calls found after a kill, perhaps thousands).
    void record(List<CallFacts> facts) {
        for (int from = 0; from < facts.size(); from += LARGEST_BATCH) {
            recordTogether(facts.subList(from, Math.min(facts.size(), from + LARGEST_BATCH)));
        }
    }

    /// Calls are recorded many at a time, each with its end of admission, in one transaction.
    private List<Boolean> recordTogether(List<CallFacts> batch) {
        database.callTransaction(tx -> {
            recorder.record(tx, batch);
            List<UUID> all = batch.stream().map(f -> f.callId().value()).toList();
            List<UUID> uncharged =
                    batch.stream().filter(f -> !f.isCharged()).map(f -> f.callId().value()).toList();
            admission.close(tx, all, uncharged);
            return null;
        });
        recorder.recorded();
        return batch.stream().map(_ -> true).toList();
    }

    /// What the mark of a call is worth; null when it has none, or nobody knows where it comes from.
    private TestCalls.@Nullable Finding mark(IncomingCall call, CallerIdentity identity) {
        return call.testMark() != null && identity instanceof CallerIdentity.Known known
                ? testCalls.judge(known.interconnect().id(), call.testMark(), call.receivedAt())
                : null;
    }

    /// It would be charged to somebody who has not called: it is not let in as an ordinary call either.
    private static AdmissionDecision.Refused refuse(TestCalls.Finding mark, CallerIdentity.Known known) {
        String detail = "interconnect I" + known.interconnect().id()
                + (mark == TestCalls.Finding.CLOSED ? " lets no test calls in now" : " lets test calls in that show another secret");
        return new AdmissionDecision.Refused(
                Refusal.TEST_CALL_REFUSED, detail, List.of(new Check("identified", true, known.carrier().name()), new Check("test-call", false, detail)), null);
    }

    private AdmissionRequest request(IncomingCall call, CallerIdentity.Known known, boolean test) {
        return new AdmissionRequest(
                new CallId(call.callId().value()),
                call.receivedAt(),
                known,
                known.caller(),
                call.calledUser(),
                MakeFacts.address(call),
                call.sipCallId(),
                known.carrier().simulated(),
                CallTerms.offered(call.offer()),
                call.identities(),
                call.origin().category(),
                test);
    }

    /// A routing number that is none of E.164 says nothing that could be used.
    private static @Nullable SaidPorting said(IncomingCall call) {
        Portability said = call.portability();
        if (said == null) {
            return null;
        }
        return said.routingNumber() == null ? new SaidPorting(null) : E164.find(said.routingNumber()).map(SaidPorting::new).orElse(null);
    }

    private static CallOrigin origin(IncomingCall call) {
        IncomingCall.Origin said = call.origin();
        List<String> before = said.vias();
        var vias = before.isEmpty() ? CallOrigin.Vias.NONE : new CallOrigin.Vias(literal(before.getFirst()), literal(before.getLast()));
        return new CallOrigin(said.fromDomain(), said.contactDomain(), said.trunkGroup(), said.trunkContext(), call.transport().isSecure(), call.network(), vias);
    }

    /// A host name is no address: it is not looked up on the way of a call.
    private static @Nullable InetAddress literal(String host) {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException name) {
            return null;
        }
    }

    private static AdmissionDecision.Refused refuse(CallerIdentity.Refused refused, CallOrigin origin) {
        Refusal refusal = switch (refused.refusal()) {
            case UNKNOWN_SOURCE -> Refusal.UNKNOWN_SOURCE;
            case NOT_VALIDATED -> Refusal.NOT_VALIDATED;
            case INTERCONNECT_DISABLED -> Refusal.INTERCONNECT_DISABLED;
            case CARRIER_DISABLED -> Refusal.CARRIER_DISABLED;
            case NUMBER_INVALID -> Refusal.NUMBER_INVALID;
            case CALLER_INVALID -> Refusal.CALLER_INVALID;
            case CALLER_MISSING -> Refusal.CALLER_MISSING;
            case NO_SERVICE -> Refusal.NO_SERVICE;
            case DESTINATION_REFUSED -> Refusal.DESTINATION_REFUSED;
            case CALLER_REFUSED -> Refusal.CALLER_REFUSED;
        };
        String detail = switch (refused.refusal()) {
            case UNKNOWN_SOURCE -> "no interconnect has this source address with this tech prefix" + (origin.network().isEmpty() ? "" : " at " + origin.network());
            case NOT_VALIDATED -> "interconnect I" + refused.interconnect().id() + ": " + String.join("; ", refused.interconnect().checks().told(origin));
            case INTERCONNECT_DISABLED -> "interconnect I" + refused.interconnect().id() + " is switched off";
            case CARRIER_DISABLED -> "carrier " + refused.carrier().id() + " is " + stands(refused.carrier());
            case NUMBER_INVALID -> "the called number is not E.164 after the rules of interconnect I" + refused.interconnect().id();
            case CALLER_INVALID -> "the caller's number is invalid by the check of interconnect I" + refused.interconnect().id();
            case CALLER_MISSING -> "there is no caller's number, and interconnect I" + refused.interconnect().id() + " asks for one";
            case NO_SERVICE -> "no service of interconnect I" + refused.interconnect().id() + " is for this call";
            case DESTINATION_REFUSED -> "the service refuses calls to this number";
            case CALLER_REFUSED -> "the service refuses calls from this caller";
        };
        return new AdmissionDecision.Refused(refusal, detail, List.of(new Check("identified", false, detail)), null);
    }

    private static String stands(Carrier carrier) {
        String state = word(carrier.status());
        return carrier.suspendedFor() == null ? state : state + " (" + word(carrier.suspendedFor()) + ")";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Decision.Reject reject(Refusal refusal) {
        Duration retryAfter = refusal.fault() == Refusal.Fault.CAPACITY ? Duration.ofSeconds(2) : null;
        return new Decision.Reject(refusal.sipCode(), refusal.phrase(), refusal.code(), refusal.q850(), retryAfter);
    }

    private Decision.Connect connect(IncomingCall call, CallerIdentity.Known known, Admitted admitted, CallInProgress progress) {
        List<Route> routes = admitted.ways().stream()
                .map(way -> egressRoutes.route(call, known, way, admitted.attests()).through(progress.channel(admission, way)))
                .toList();
        Duration granted = Duration.ofSeconds(admitted.grantedSeconds());
        Duration half = granted.dividedBy(2);
        return new Decision.Connect(
                routes,
                granted,
                EXTEND_AHEAD.compareTo(half) < 0 ? EXTEND_AHEAD : half,
                Refusal.CREDIT_EXHAUSTED.code(),
                admitted.maxTalkSeconds() == null ? null : Duration.ofSeconds(admitted.maxTalkSeconds()),
                CallTerms.of(known.interconnect()).converting(known.service().transcoding()),
                CallTerms.causes(known.interconnect()),
                reject(Refusal.NO_ROUTE));
    }

    @Override
    public void close() {
        records.close();
    }
}
