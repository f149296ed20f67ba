package com.didtron.server.switching.internal;

import com.didtron.server.admission.Admission;
import com.didtron.server.admission.AdmissionDecision.Admitted;
import com.didtron.server.admission.AdmissionDecision.Way;
import com.didtron.server.carriers.CallerIdentity.Known;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.switching.LiveCall;
import com.didtron.server.switching.LiveCalls;
import com.didtron.server.tenancy.Tenants;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Shows the desk's calls to people.
@Component
class LiveCallBoard implements LiveCalls {

    private final CallDesk desk;
    private final Admission admission;
    private final Carriers carriers;
    private final EmbeddedSwitch embeddedSwitch;
    private final Tenants tenants;

    LiveCallBoard(CallDesk desk, Admission admission, Carriers carriers, EmbeddedSwitch embeddedSwitch, Tenants tenants) {
        this.desk = desk;
        this.admission = admission;
        this.carriers = carriers;
        this.embeddedSwitch = embeddedSwitch;
        this.tenants = tenants;
    }

    @Override
    public List<LiveCall> list(TenantId tenant) {
        return ofTenant(tenant).sorted(Comparator.comparing(LiveCall::startedAt).reversed()).toList();
    }

    @Override
    public boolean hangUp(TenantId tenant, CallId call) {
        return ofTenant(tenant).anyMatch(c -> c.callId().equals(call)) && embeddedSwitch.hangUp(call);
    }

    @Override
    public double callsPerSecond(TenantId tenant) {
        CallRates rates = desk.callRates();
        return rates.perSecond(tenant) + (tenants.isOperator(tenant) ? rates.unknownPerSecond() : 0);
    }

    private Stream<LiveCall> ofTenant(TenantId tenant) {
        return desk.calls().stream()
                .filter(c -> c.identity() instanceof Known known && known.carrier().tenant().equals(tenant))
                .map(this::liveCall)
                .flatMap(Optional::stream);
    }

    private Optional<LiveCall> liveCall(CallInProgress call) {
        if (!(call.identity() instanceof Known known) || !(call.decision() instanceof Admitted admitted)) {
            return Optional.empty();
        }
        Way way = call.way();
        CallId callId = new CallId(call.call().callId().value());
        return Optional.of(new LiveCall(
                callId,
                call.call().receivedAt(),
                call.answeredAt(),
                call.state(),
                known.caller(),
                known.called().digits(),
                admitted.sellRate().zone(),
                known.carrier(),
                way == null ? null : carriers.directory().findCarrier(way.interconnect().carrierId()).orElse(null),
                admission.held(callId).orElse(null)));
    }
}
