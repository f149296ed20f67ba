package com.didtron.server.admission.internal;

import com.didtron.server.admission.AdmissionDecision.Check;
import com.didtron.server.admission.AdmissionDecision.Refused;
import com.didtron.server.admission.AdmissionRequest;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.Caller;
import com.didtron.server.enforcement.AskedCall;
import com.didtron.server.enforcement.Attest;
import com.didtron.server.enforcement.Attestation;
import com.didtron.server.enforcement.BlockReason;
import com.didtron.server.enforcement.CallerType;
import com.didtron.server.enforcement.Certificates;
import com.didtron.server.enforcement.Enforcement;
import com.didtron.server.enforcement.Policy.Judgement;
import com.didtron.server.kernel.TenantId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the enforcement policy that a call's service names.
@Component
public class AskPolicy {

    private static final String CHECK = "enforcement-policy";

    private static final Answer GOES_ON = new Answer(null, null);

    /// @param refused null: the call goes on
    /// @param attests what suppliers are told of one that goes on; null: nothing
    public record Answer(@Nullable Refused refused, @Nullable Attest attests) {}

    private final Enforcement enforcement;
    private final Certificates certificates;

    AskPolicy(Enforcement enforcement, Certificates certificates) {
        this.enforcement = enforcement;
        this.certificates = certificates;
    }

    /// Notes what the caller's Identity is worth, if there is one, and what the policy says, if the service names one.
    public Answer ask(AdmissionRequest request, List<Check> checks) {
        var identity = request.identity();
        Attestation attestation = attestation(request);
        if (attestation != Attestation.NONE) {
            checks.add(new Check("attestation", true, attestation.said()));
        }
        Long policy = identity.service().blocked().policy();
        if (policy == null) {
            return GOES_ON;
        }
        TenantId tenant = identity.carrier().tenant();
        var call = new AskedCall(
                identity.caller(), CallerType.of(request.category()), identity.called(), identity.validity(), () -> attestation,
                request.at(), enforcement.timeClasses(tenant));
        Judgement judged = enforcement.judge(tenant, policy, call);
        String detail = enforcement.get(tenant, policy).name() + ": "
                + (judged.rule() == null ? "none of its rules fits" : "rule " + judged.position() + ", " + judged.rule().said(call.timeClasses()));
        BlockReason reason = judged.blocks();
        checks.add(new Check(CHECK, reason == null, detail));
        if (reason != null) {
            return new Answer(new Refused(refusal(reason, attestation), detail, checks, null), null);
        }
        Attest attests = judged.rule() == null ? null : judged.rule().attests();
        if (attests != null) {
            checks.add(new Check("attest", true, certificates.said(tenant, attests, request.at())));
        }
        return new Answer(null, attests);
    }

    /// What the caller's Identity says of the two numbers.
    private Attestation attestation(AdmissionRequest request) {
        var identity = request.identity();
        Caller calling = identity.calling();
        // a number that the interconnect sets instead is none of the caller's network
        String asserted = calling.listed() ? null : calling.identity();
        Set<String> callers = Stream.of(calling.number(), Objects.requireNonNullElse(asserted, ""))
                .map(number -> number.startsWith("+") ? number.substring(1) : number)
                .collect(Collectors.toSet());
        return Attestation.of(request.identities(), callers, identity.called(), request.at(), certificates.known(identity.carrier().tenant()));
    }

    private static Refusal refusal(BlockReason reason, Attestation attestation) {
        return switch (reason) {
            case POLICY_REFUSED -> Refusal.POLICY_REFUSED;
            case POLICY_NOT_FOUND -> Refusal.POLICY_NOT_FOUND;
            case POLICY_IDENTITY_WANTED -> wanted(attestation);
            case POLICY_ANONYMOUS -> Refusal.POLICY_ANONYMOUS;
            case POLICY_TOO_MANY_CALLS -> Refusal.POLICY_TOO_MANY_CALLS;
            case POLICY_DECLINED -> Refusal.POLICY_DECLINED;
            case POLICY_UNWANTED -> Refusal.POLICY_UNWANTED;
        };
    }

    /// What is wrong with an Identity that is there is told by the code that RFC 8224 section 6.2.2 has for it.
    private static Refusal wanted(Attestation attestation) {
        return switch (attestation.code()) {
            case 403 -> Refusal.POLICY_IDENTITY_STALE;
            case 436 -> Refusal.POLICY_IDENTITY_PLACE;
            case 437 -> Refusal.POLICY_IDENTITY_CERTIFICATE;
            case 438 -> Refusal.POLICY_IDENTITY_INVALID;
            default -> Refusal.POLICY_IDENTITY_WANTED;
        };
    }
}
