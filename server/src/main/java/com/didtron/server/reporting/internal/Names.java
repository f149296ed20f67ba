package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Directory;
import com.didtron.server.platform.Named;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.routing.RoutingPlan;
import com.didtron.server.routing.RoutingPlans;

/// Names of things by id; what is gone is shown by its short id (C7, I7, S7, P7, R7).
final class Names {

    private Names() {}

    static Named carrier(Directory directory, long id) {
        return Named.of(id, directory.carrierName(id));
    }

    static Named interconnect(Directory directory, long id) {
        return Named.of(id, directory.interconnectName(id));
    }

    static Named service(Directory directory, long id) {
        return Named.of(id, directory.serviceName(id));
    }

    static Named ratingPlan(RatingPlans plans, long id) {
        return Named.of(id, plans.find(id).map(RatingPlan::name).orElse("P" + id));
    }

    static Named routingPlan(RoutingPlans plans, long id) {
        return Named.of(id, plans.find(id).map(RoutingPlan::name).orElse("R" + id));
    }
}
