package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;
import java.util.Optional;

/// What carriers must know of rating and routing plans, whose modules come later.
public interface KnowsPlans {

    /// A rating plan.
    ///
    /// @param sells false: it is what a supplier charges
    record RatingPlanFacts(String name, String currency, boolean sells) {}

    /// Empty when the tenant has none with this id.
    Optional<RatingPlanFacts> ratingPlan(TenantId tenant, long id);

    /// Why a rating plan is not sold to the customer of a carrier, for people; empty when it is.
    Optional<String> notSoldTo(TenantId tenant, long plan, long carrier);

    /// Name of a routing plan; empty when the tenant has none with this id.
    Optional<String> routingPlan(TenantId tenant, long id);
}
