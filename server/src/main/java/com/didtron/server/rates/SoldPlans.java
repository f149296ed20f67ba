package com.didtron.server.rates;

import com.didtron.server.entitlements.Decide;
import com.didtron.server.entitlements.Entitlements;
import com.didtron.server.kernel.TenantId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which rating plans are sold to which customers: those that are assigned to them. A plan that nobody has assigned can be sold to all; it is shown as a
/// price list only to those who have a service on it, because other customers' prices are nobody's business.
@Component
public class SoldPlans {

    private final Entitlements entitlements;

    SoldPlans(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    /// Why a plan is not sold to the customer of a carrier, for people; empty when it is.
    public Optional<String> whyNot(TenantId tenant, long carrier, long plan) {
        Decide.Decision decision = entitlements.decision(tenant, carrier, RatingPlanSubjects.TYPE, Long.toString(plan));
        return decision.allowed() ? Optional.empty() : Optional.of(decision.rule().words());
    }

    /// Plans that the customer of a carrier sees although none of its services is on them: those that somebody has assigned, and to it.
    public Set<Long> shownTo(TenantId tenant, long carrier) {
        return entitlements.assigned(tenant, RatingPlanSubjects.TYPE).stream()
                .filter(id -> entitlements.allows(tenant, carrier, RatingPlanSubjects.TYPE, id))
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
