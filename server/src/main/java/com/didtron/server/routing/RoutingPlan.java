package com.didtron.server.routing;

import com.didtron.server.kernel.TenantId;
import java.util.List;

/// Which suppliers may carry the calls of a service.
///
/// @param tenant    whose
/// @param id        permanent number for people to quote
/// @param name      unique per tenant
/// @param terms     how suppliers are compared; circular routing is the customer's own setting and not taken from here
/// @param suppliers the interconnects that may be used
public record RoutingPlan(TenantId tenant, long id, String name, RoutingTerms terms, List<Supplier> suppliers) {

    /// A supplier interconnect of the plan.
    ///
    /// @param interconnectId egress interconnect
    /// @param preference     before, among or after the others
    /// @param weight         share among equally dear ones, 1–1000
    public record Supplier(long interconnectId, Preference preference, int weight) {}

    public RoutingPlan {
        suppliers = List.copyOf(suppliers);
    }
}
