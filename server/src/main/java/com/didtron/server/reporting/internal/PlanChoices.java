package com.didtron.server.reporting.internal;

import com.didtron.server.platform.Named;
import com.didtron.server.platform.OneOf;
import com.didtron.server.rates.RatingPlan;
import java.util.List;

/// Plans that interconnects and services can be given.
///
/// @param timeClasses when a service takes calls, AnyDay first
/// @param policies    enforcement policies that a service can name, by name
/// @param lists       number lists that a service can match calls by, by name
/// @param portability number portability plans that a service can look numbers up in, by name
/// @param originations origination lists that an interconnect can name, by name
/// @param suppliers supplier interconnects that all calls of a service can go to
public record PlanChoices(List<RatingPlanChoice> rating, List<Named> routing, List<Named> timeClasses, List<Named> policies, List<Named> lists, List<Named> portability,
        List<Named> originations,
        List<SupplierChoice> suppliers) {

    /// @param side `sell` for services, `buy` for suppliers
    public record RatingPlanChoice(String id, String name, @OneOf(RatingPlan.Side.class) String side, String currency) {}

    /// @param name  of carrier and interconnect
    /// @param rated whether it has a plan with its prices; without one no call goes there
    public record SupplierChoice(String id, String name, String carrierId, String currency, boolean rated) {}
}
