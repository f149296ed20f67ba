package com.didtron.server.portability.internal;

import static com.didtron.server.portability.internal.sql.Tables.NUMBER;
import static com.didtron.server.portability.internal.sql.Tables.PLAN;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pages;
import com.didtron.server.portability.PortabilityPlan;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Plans and their numbers as screens read them.
@Component
public class PlanQuery {

    private static final int MOST_DIGITS = 15;

    private final Database database;

    PlanQuery(Database database) {
        this.database = database;
    }

    /// A ported number.
    public record Ported(String number, String routingNumber, @Nullable String network) {}

    /// By name.
    ///
    /// @param search part of a name, in either case; null: all
    public List<PortabilityPlan> plans(TenantId tenant, @Nullable String search) {
        return database.reads(tenant)
                .selectFrom(PLAN)
                .where(PLAN.TENANT_ID.eq(tenant.value()), PLAN.DELETED_AT.isNull(), search == null ? DSL.noCondition() : PLAN.NAME.containsIgnoreCase(search))
                .orderBy(DSL.lower(PLAN.NAME), PLAN.ID)
                .limit(PortabilityPlan.MOST_PLANS)
                .fetch(PlanStore::plan);
    }

    /// The shortest first, those of one length in their order.
    ///
    /// @param search digits that a number begins with; empty: all
    /// @param down   the longest first, and those of one length from the largest
    public Page<Ported> numbers(TenantId tenant, long plan, String search, boolean down, @Nullable String cursor, int limit) {
        Long last = last(cursor);
        Condition after = last == null ? DSL.noCondition() : down ? NUMBER.NUMBER_.lt(last) : NUMBER.NUMBER_.gt(last);
        Condition wanted = NUMBER.TENANT_ID.eq(tenant.value()).and(NUMBER.PLAN_ID.eq(plan)).and(beginning(search));
        List<Ported> found = database.reads(tenant)
                .select(NUMBER.NUMBER_, NUMBER.ROUTING, NUMBER.NETWORK)
                .from(NUMBER)
                .where(wanted, after)
                .orderBy(down ? NUMBER.NUMBER_.desc() : NUMBER.NUMBER_.asc())
                .limit(limit + 1)
                .fetch(r -> new Ported(Long.toString(r.value1()), Long.toString(r.value2()), r.value3()));
        return Pages.of(found, limit, cursor, Ported::number, () -> Pages.count(database.reads(tenant), NUMBER, wanted));
    }

    /// Of each length the numbers with this beginning are one range of the index.
    private static Condition beginning(String search) {
        if (search.isEmpty()) {
            return DSL.noCondition();
        }
        long low = Long.parseLong(search);
        long high = low + 1;
        Condition any = DSL.falseCondition();
        for (int digits = search.length(); digits <= MOST_DIGITS; digits++) {
            any = any.or(NUMBER.NUMBER_.ge(low).and(NUMBER.NUMBER_.lt(high)));
            low *= 10;
            high *= 10;
        }
        return any;
    }

    private static @Nullable Long last(@Nullable String cursor) {
        String key = Cursor.key(cursor);
        try {
            return key == null ? null : Long.valueOf(key);
        } catch (NumberFormatException e) {
            throw Cursor.notOurs();
        }
    }
}
