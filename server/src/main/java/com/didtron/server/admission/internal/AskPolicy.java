package com.didtron.server.admission.internal;

import com.didtron.server.admission.AdmissionDecision.Check;
import com.didtron.server.admission.AdmissionDecision.Refused;
import com.didtron.server.admission.AdmissionRequest;
import com.didtron.server.admission.Refusal;
import com.didtron.server.enforcement.AskedCall;
import com.didtron.server.enforcement.Attestation;
import com.didtron.server.enforcement.BlockReason;
import com.didtron.server.enforcement.Enforcement;
import com.didtron.server.enforcement.Policy.Judgement;
import com.didtron.server.kernel.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the enforcement policy that a call's service names.
@Component
public class AskPolicy {

    private static final String CHECK = "enforcement-policy";

    private final Enforcement enforcement;

    AskPolicy(Enforcement enforcement) {
        this.enforcement = enforcement;
    }

    /// Notes what the policy says; nothing when the service names none.
    ///
    /// @return null: the call goes on
    public @Nullable Refused refuse(AdmissionRequest request, List<Check> checks) {
        var identity = request.identity();
        Long policy = identity.service().blocked().policy();
        if (policy == null) {
            return null;
        }
        TenantId tenant = identity.carrier().tenant();
        var call = new AskedCall(
                identity.caller(), identity.called(), identity.validity(), () -> Attestation.of(request.identities(), identity.caller(), identity.called(), request.at()),
                request.at(), enforcement.timeClasses(tenant));
        Judgement judged = enforcement.judge(tenant, policy, call);
        String detail = enforcement.get(tenant, policy).name() + ": "
                + (judged.rule() == null ? "none of its rules fits" : "rule " + judged.position() + ", " + judged.rule().said(call.timeClasses()));
        BlockReason reason = judged.blocks();
        checks.add(new Check(CHECK, reason == null, detail));
        return reason == null ? null : new Refused(refusal(reason), detail, checks, null);
    }

    private static Refusal refusal(BlockReason reason) {
        return switch (reason) {
            case POLICY_REFUSED -> Refusal.POLICY_REFUSED;
            case POLICY_NOT_FOUND -> Refusal.POLICY_NOT_FOUND;
            case POLICY_IDENTITY_WANTED -> Refusal.POLICY_IDENTITY_WANTED;
            case POLICY_ANONYMOUS -> Refusal.POLICY_ANONYMOUS;
            case POLICY_TOO_MANY_CALLS -> Refusal.POLICY_TOO_MANY_CALLS;
            case POLICY_DECLINED -> Refusal.POLICY_DECLINED;
            case POLICY_UNWANTED -> Refusal.POLICY_UNWANTED;
        };
    }
}
