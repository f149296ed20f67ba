package com.didtron.server.switching.internal;

import com.didtron.server.kernel.TenantId;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// How many calls a second each tenant's carriers ask for. One tenant's rate says nothing of another's traffic.
final class CallRates {

    private final Clock clock;
    private final Map<TenantId, CallRate> ofTenants = new ConcurrentHashMap<>();
    private final CallRate ofNobody;

    CallRates(Clock clock) {
        this.clock = clock;
        this.ofNobody = new CallRate(clock);
    }

    /// @param tenant null: nobody knows whose call it is
    void count(@Nullable TenantId tenant) {
        (tenant == null ? ofNobody : ofTenants.computeIfAbsent(tenant, _ -> new CallRate(clock))).count();
    }

    /// Over the last ten full seconds.
    double perSecond(TenantId tenant) {
        CallRate rate = ofTenants.get(tenant);
        return rate == null ? 0 : rate.perSecond();
    }

    /// Those whose source nobody knows, over the last ten full seconds.
    double unknownPerSecond() {
        return ofNobody.perSecond();
    }
}
