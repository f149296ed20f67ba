package com.didtron.server.switching.internal;

import com.didtron.server.admission.AdmissionDecision;
import com.didtron.server.admission.AdmissionDecision.Admitted;
import com.didtron.server.admission.AdmissionDecision.Way;
import com.didtron.server.admission.OpenCall;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.CallerIdentity;
import com.didtron.server.carriers.CallerValidity;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.switching.CallFacts;
import com.didtron.server.switching.CallFacts.AttemptFacts;
import com.didtron.server.switching.CallFacts.CustomerSide;
import com.didtron.server.switching.CallFacts.LadderLine;
import com.didtron.server.switching.CallFacts.MediaFacts;
import com.didtron.server.switching.CallFacts.SupplierSide;
import com.didtron.server.switching.CallFacts.Verdict;
import com.didtron.server.tenancy.Tenants;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.IncomingCall;
import com.didtron.sip.port.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what the engine tells at the end of a call, and what was decided at its start, into the facts of its record.
@Component
class MakeFacts {

    private final Tenants tenants;

    MakeFacts(Tenants tenants) {
        this.tenants = tenants;
    }

    /// @param progress       what the desk remembers; null when deciding failed before anything was known
    /// @param grantedSeconds talk time granted in all
    /// @return null when there is no tenant yet whose call it could be
    @Nullable CallFacts of(EndedCall ended, @Nullable CallInProgress progress, @Nullable Long grantedSeconds) {
        IncomingCall call = ended.call();
        TenantId tenant = tenant(progress);
        if (tenant == null) {
            return null;
        }
        AdmissionDecision decision = progress == null ? null : progress.decision();
        Optional<EndedCall.Attempt> carried = ended.attempts().stream()
                .filter(a -> a.outcome() == EndedCall.Outcome.ANSWERED)
                .findFirst();
        Optional<EndedCall.Attempt> last = carried.or(
                () -> ended.attempts().isEmpty() ? Optional.empty() : Optional.of(ended.attempts().getLast()));
        SupplierSide supplier = last.flatMap(a -> progress == null ? Optional.empty() : progress.find(a.routeRef()))
                .map(MakeFacts::supplier)
                .orElse(null);
        Refusal refusal = refusal(ended, decision, progress);
        Instant firstSign = ended.ringingAt() != null ? ended.ringingAt() : ended.answeredAt();
        return new CallFacts(
                tenant,
                new CallId(call.callId().value()),
                CallFacts.Source.LIVE,
                simulated(progress),
                call.receivedAt(),
                ended.ringingAt(),
                ended.answeredAt(),
                ended.endedAt(),
                talkMs(ended, grantedSeconds),
                firstSign == null ? null : (int) Duration.between(call.receivedAt(), firstSign).toMillis(),
                caller(call, progress),
                progress == null ? CallerValidity.NOT_CHECKED : progress.identity().validity(),
                call.calledUser(),
                called(progress),
                address(call),
                call.sipCallId(),
                customer(progress),
                supplier,
                decision instanceof Admitted admitted ? admitted.sellRate().zone() : null,
                ended.releasedBy().name().toLowerCase(Locale.ROOT),
                ended.sipCode(),
                ended.q850(),
                ended.endCode(),
                refusal == null ? null : refusal.code(),
                verdict(ended, refusal),
                ended.earlyMedia(),
                ended.attempts().stream().map(a -> attempt(a, progress)).flatMap(Optional::stream).toList(),
                progress == null ? null : progress.explanation(),
                ended.ladder().stream()
                        .map(m -> new LadderLine(m.at(), m.leg(), m.received(), m.peer(), m.summary(), m.text(), word(m.transport())))
                        .toList(),
                ended.ladderCut(),
                ended.media() == null ? List.of() : ended.media().stream().map(m -> new MediaFacts(side(m.leg(), progress), m)).toList(),
                progress != null && progress.identity() instanceof CallerIdentity.Known known ? known.ported() : null,
                progress != null && progress.isTest());
    }

    /// Our own, of a call that was never sent out.
    private static @Nullable Refusal refusal(EndedCall ended, @Nullable AdmissionDecision decision, @Nullable CallInProgress progress) {
        if (decision instanceof AdmissionDecision.Refused refused) {
            return refused.refusal();
        }
        return ended.endCode().equals("rejected") && progress != null && progress.isWithoutChannel() ? Refusal.NO_ROUTE : null;
    }

    /// The record of a call that was found open after the process was killed.
    ///
    /// @param cutAt the last time the process was known to run
    CallFacts of(OpenCall open, Instant cutAt) {
        OpenCall.Facts facts = open.facts();
        Instant endedAt = later(cutAt, later(open.answeredAt(), open.admittedAt()));
        SupplierSide supplier = facts.ways().stream()
                .filter(w -> w.ref().equals(open.routeRef()))
                .findFirst()
                .map(w -> new SupplierSide(w.carrierId(), w.interconnectId(), w.buyPlanId()))
                .orElse(null);
        Instant answeredAt = open.answeredAt();
        return new CallFacts(
                open.tenant(),
                open.callId(),
                CallFacts.Source.RECOVERED,
                facts.simulated(),
                facts.startedAt(),
                open.ringingAt(),
                answeredAt,
                endedAt,
                answeredAt == null ? 0 : Duration.between(answeredAt, endedAt).toMillis(),
                null,
                facts.caller(),
                facts.callerValidity() == null ? CallerValidity.NOT_CHECKED : facts.callerValidity(),
                facts.dialled(),
                facts.called(),
                facts.sourceAddress(),
                facts.sipCallId(),
                new CustomerSide(facts.carrierId(), facts.interconnectId(), facts.serviceId(), facts.sellPlanId()),
                supplier,
                facts.zone(),
                "switch",
                answeredAt == null ? 500 : 200,
                41,
                "switch-restart",
                null,
                Verdict.OURS,
                false,
                List.of(),
                facts.decision(),
                List.of(),
                0,
                List.of(),
                facts.ported(),
                Boolean.TRUE.equals(facts.test()));
    }

    /// As it was translated, when the caller was recognised.
    private static String caller(IncomingCall call, @Nullable CallInProgress progress) {
        if (progress != null && progress.identity() instanceof CallerIdentity.Known known) {
            return known.caller();
        }
        return call.fromUser().isEmpty() && call.assertedUser() != null ? call.assertedUser() : call.fromUser();
    }

    static String address(IncomingCall call) {
        return call.source().getAddress().getHostAddress() + ":" + call.source().getPort() + " " + word(call.transport());
    }

    private static String word(Transport transport) {
        return transport.name().toLowerCase(Locale.ROOT);
    }

    /// Never more than was granted, however the call ended: our own timers fire a little late, and a BYE may come just before they do.
    static long talkMs(EndedCall ended, @Nullable Long grantedSeconds) {
        if (ended.answeredAt() == null) {
            return 0;
        }
        long talked = Math.max(0, Duration.between(ended.answeredAt(), ended.endedAt()).toMillis());
        return grantedSeconds == null ? talked : Math.min(talked, grantedSeconds * 1000);
    }

    /// A call whose source nobody knows belongs to the operator: its sockets were called.
    private @Nullable TenantId tenant(@Nullable CallInProgress progress) {
        TenantId tenant = progress == null ? null : progress.identity().tenant();
        return tenant != null ? tenant : tenants.findOperator().map(t -> t.id()).orElse(null);
    }

    private static boolean simulated(@Nullable CallInProgress progress) {
        return progress != null
                && switch (progress.identity()) {
                    case CallerIdentity.Known known -> known.carrier().simulated();
                    case CallerIdentity.Refused refused -> refused.carrier() != null && refused.carrier().simulated();
                };
    }

    private static @Nullable String called(@Nullable CallInProgress progress) {
        if (progress == null) {
            return null;
        }
        return switch (progress.identity()) {
            case CallerIdentity.Known known -> known.called().digits();
            case CallerIdentity.Refused refused -> refused.called() == null ? null : refused.called().digits();
        };
    }

    private static @Nullable CustomerSide customer(@Nullable CallInProgress progress) {
        if (progress == null) {
            return null;
        }
        return switch (progress.identity()) {
            case CallerIdentity.Known known -> new CustomerSide(
                    known.carrier().id(), known.interconnect().id(), known.service().id(), known.service().ratingPlanId());
            case CallerIdentity.Refused refused -> refused.carrier() == null
                    ? null
                    : new CustomerSide(
                            refused.carrier().id(),
                            Optional.ofNullable(refused.interconnect()).map(Interconnect::id).orElse(null),
                            null,
                            null);
        };
    }

    /// The interconnect that a side of the call belongs to.
    private static @Nullable Long side(String leg, @Nullable CallInProgress progress) {
        if (progress == null) {
            return null;
        }
        if (leg.equals("ingress")) {
            CustomerSide customer = customer(progress);
            return customer == null ? null : customer.interconnectId();
        }
        int address = leg.indexOf('/');
        return progress.find(address < 0 ? leg : leg.substring(0, address)).map(way -> way.interconnect().id()).orElse(null);
    }

    private static SupplierSide supplier(Way way) {
        return new SupplierSide(way.interconnect().carrierId(), way.interconnect().id(), way.buyPlanId());
    }

    private static Optional<AttemptFacts> attempt(EndedCall.Attempt a, @Nullable CallInProgress progress) {
        return progress == null
                ? Optional.empty()
                : progress.find(a.routeRef())
                        .map(way -> new AttemptFacts(
                                way.interconnect().id(),
                                way.interconnect().carrierId(),
                                a.sipCallId(),
                                a.sentAt(),
                                a.tryingAt(),
                                a.ringingAt(),
                                a.answeredAt(),
                                a.endedAt(),
                                a.sipCode(),
                                a.q850(),
                                a.reason(),
                                a.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                a.hop()));
    }

    /// Whose fault the end was, from our own decision first, then from what happened on the way.
    static Verdict verdict(EndedCall ended, @Nullable Refusal refusal) {
        if (refusal != null) {
            return switch (refusal.fault()) {
                case CALLER -> Verdict.CALLER;
                case OURS -> Verdict.OURS;
                case CAPACITY -> Verdict.CAPACITY;
            };
        }
        return switch (ended.endCode()) {
            case "fault", "shutdown", "switch-restart" -> Verdict.OURS;
            case "cancelled", "ack-timeout", "session-too-short", "reliability-refused", "media-impossible", "srtp-impossible" -> Verdict.CALLER;
            case "media-ports-exhausted" -> Verdict.CAPACITY;
            case "no-answer" -> Verdict.NOBODY;
            default -> ended.answeredAt() != null ? Verdict.SUCCESS : unanswered(ended.usualCode());
        };
    }

    private static Verdict unanswered(int sipCode) {
        return switch (sipCode) {
            case 404, 484, 485, 410, 604 -> Verdict.CALLER;
            case 480, 486, 487 -> Verdict.NOBODY;
            // 6xx: the called party does not want the call
            default -> sipCode >= 600 ? Verdict.NOBODY : Verdict.SUPPLIER;
        };
    }

    private static Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null) {
            return other;
        }
        return other == null || one.isAfter(other) ? one : other;
    }
}
