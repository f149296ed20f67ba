package com.didtron.server.reporting.internal;

import com.didtron.server.platform.Named;
import com.didtron.server.platform.OneOf;
import com.didtron.server.rates.RatingPlan;
import java.util.List;

/// Plans that interconnects and services can be given.
public record PlanChoices(List<RatingPlanChoice> rating, List<Named> routing) {

    /// @param side `sell` for services, `buy` for suppliers
    public record RatingPlanChoice(String id, String name, @OneOf(RatingPlan.Side.class) String side, String currency) {}
}
