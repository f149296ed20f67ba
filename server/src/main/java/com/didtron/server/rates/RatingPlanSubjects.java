package com.didtron.server.rates;

import com.didtron.server.entitlements.SubjectKind;
import com.didtron.server.kernel.TenantId;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Rating plans that customers are sold: who may be sold which, and sees it as a price list. What suppliers charge is not among them.
@Component
@Order(1)
class RatingPlanSubjects implements SubjectKind {

    static final String TYPE = "rating-plan";

    private final RatingPlans plans;

    RatingPlanSubjects(RatingPlans plans) {
        this.plans = plans;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String title() {
        return "Rating plan";
    }

    @Override
    public List<Subject> subjects(TenantId tenant) {
        return plans.list(tenant).stream()
                .filter(p -> p.side() == RatingPlan.Side.SELL)
                .sorted(Comparator.comparing(RatingPlan::name).thenComparing(RatingPlan::id))
                .map(p -> new Subject(Long.toString(p.id()), p.name()))
                .toList();
    }
}
