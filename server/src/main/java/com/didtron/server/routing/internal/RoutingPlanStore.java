package com.didtron.server.routing.internal;

import static com.didtron.server.routing.internal.sql.Tables.ROUTING_PLAN;
import static com.didtron.server.routing.internal.sql.Tables.ROUTING_PLAN_SUPPLIER;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.routing.Preference;
import com.didtron.server.routing.RoutingPlan;
import com.didtron.server.routing.RoutingTerms;
import com.didtron.server.routing.SameRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Routing plans in SQL.
@Component
public class RoutingPlanStore {

    public long insert(DSLContext tx, RoutingPlan draft, Instant now) {
        long id = tx.insertInto(ROUTING_PLAN)
                .set(ROUTING_PLAN.TENANT_ID, draft.tenant().value())
                .set(ROUTING_PLAN.NAME, draft.name())
                .set(ROUTING_PLAN.MAX_ROUTES, draft.terms().mostRoutes())
                .set(ROUTING_PLAN.EXPECTED_TALK_SECONDS, (int) draft.terms().expectedSeconds())
                .set(ROUTING_PLAN.TIE_TOLERANCE, draft.terms().sameRate().toleranceAmount())
                .set(ROUTING_PLAN.TIE_TOLERANCE_PERCENT, draft.terms().sameRate().tolerancePercent())
                .set(ROUTING_PLAN.CREATED_AT, now)
                .returningResult(ROUTING_PLAN.ID)
                .fetchSingle(ROUTING_PLAN.ID);
        for (RoutingPlan.Supplier supplier : draft.suppliers()) {
            tx.insertInto(ROUTING_PLAN_SUPPLIER)
                    .set(ROUTING_PLAN_SUPPLIER.TENANT_ID, draft.tenant().value())
                    .set(ROUTING_PLAN_SUPPLIER.PLAN_ID, id)
                    .set(ROUTING_PLAN_SUPPLIER.INTERCONNECT_ID, supplier.interconnectId())
                    .set(ROUTING_PLAN_SUPPLIER.PREFERENCE, supplier.preference().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .set(ROUTING_PLAN_SUPPLIER.WEIGHT, supplier.weight())
                    .execute();
        }
        return id;
    }

    public List<RoutingPlan> load(DSLContext tx) {
        Map<Long, List<RoutingPlan.Supplier>> suppliers = tx.selectFrom(ROUTING_PLAN_SUPPLIER)
                .orderBy(ROUTING_PLAN_SUPPLIER.INTERCONNECT_ID)
                .fetchGroups(
                        ROUTING_PLAN_SUPPLIER.PLAN_ID,
                        r -> new RoutingPlan.Supplier(
                                r.getInterconnectId(),
                                Preference.valueOf(r.getPreference().toUpperCase(Locale.ROOT).replace('-', '_')),
                                r.getWeight()));
        return tx.selectFrom(ROUTING_PLAN)
                .fetch(r -> new RoutingPlan(
                        new TenantId(r.getTenantId()),
                        r.getId(),
                        r.getName(),
                        RoutingTerms.USUAL
                                .withMostRoutes(r.getMaxRoutes())
                                .withExpectedSeconds(r.getExpectedTalkSeconds())
                                .withSameRate(new SameRate(plain(r.getTieTolerancePercent()), plain(r.getTieTolerance()), SameRate.Order.SPLIT_BY_WEIGHT)),
                        suppliers.getOrDefault(r.getId(), List.of())));
    }

    private static BigDecimal plain(BigDecimal stored) {
        return stored.signum() == 0 ? BigDecimal.ZERO : stored.stripTrailingZeros();
    }
}
