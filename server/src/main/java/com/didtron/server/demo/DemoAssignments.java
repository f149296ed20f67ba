package com.didtron.server.demo;

import com.didtron.server.carriers.Carriers;
import com.didtron.server.customers.Customers;
import com.didtron.server.entitlements.Assign;
import com.didtron.server.entitlements.Assignment;
import com.didtron.server.entitlements.Assignment.Level;
import com.didtron.server.entitlements.Assignment.Limit;
import com.didtron.server.entitlements.Assignment.Mode;
import com.didtron.server.identity.IdentityFeatures;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.rates.RatingPlans;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What is assigned in the demonstration: a plan to who is on it and to one customer who could change to it, and how many API keys a company may have.
@Component
class DemoAssignments {

    private static final String PLAN = "Standard EUR";
    private static final List<String> SOLD_TO = List.of("Estrella Comunicaciones", "Brightline Telecom");
    private static final int MOST_KEYS = 25;

    private final Database database;
    private final Operations operations;
    private final Carriers carriers;
    private final Customers customers;
    private final RatingPlans plans;

    DemoAssignments(Database database, Operations operations, Carriers carriers, Customers customers, RatingPlans plans) {
        this.database = database;
        this.operations = operations;
        this.carriers = carriers;
        this.customers = customers;
        this.plans = plans;
    }

    void create(TenantId tenant, OperationRequest request) {
        long plan = plans.list(tenant).stream().filter(p -> p.name().equals(PLAN)).findFirst().orElseThrow().id();
        Set<Long> soldTo = carriers.directory().carriers().stream()
                .filter(c -> c.tenant().equals(tenant) && SOLD_TO.contains(c.name()))
                .map(c -> customers.findByCarrier(database.reads(tenant), tenant, c.id()).orElseThrow().id())
                .collect(Collectors.toSet());
        operations.run(request, new Assign("rating-plan", Long.toString(plan), assignment(Mode.SPECIFIC, soldTo, List.of()), false));
        operations.run(request, new Assign(
                "feature", IdentityFeatures.API_KEYS, assignment(Mode.ALL, Set.of(), List.of(new Limit(Level.ALL, null, MOST_KEYS))), false));
    }

    private static Assignment assignment(Mode mode, Set<Long> to, List<Limit> limits) {
        return new Assignment(mode, Set.of(), Set.of(), to, Set.of(), Set.of(), null, null, limits, 0);
    }
}
