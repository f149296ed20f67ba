package com.didtron.server.rates;

import static com.didtron.server.rates.internal.sql.Tables.RATE;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Pages;
import com.didtron.server.rates.internal.sql.tables.records.RateRecord;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rates of a plan as a list to be read, page by page: plans of a hundred thousand rates are not looked at whole.
@Component
public class PriceLists {

    private static final int KEY_PARTS = 2;

    private static final Map<String, Field<?>> ORDERS = Map.of(
            "code", RATE.CODE,
            "zone", DSL.lower(RATE.ZONE),
            "price", RATE.RECURRING_PRICE,
            "charge", RATE.CONNECTION_CHARGE,
            "freeSeconds", RATE.GRACE_SECONDS,
            "from", RATE.EFFECTIVE_FROM);

    private final Database database;

    PriceLists(Database database) {
        this.database = database;
    }

    /// Which rates of a plan, by when they are in force.
    public enum When {
        NOW,
        LATER,
        PAST,
        ALL
    }

    /// A rate as it is read; prices per minute in the plan's currency.
    ///
    /// @param to first instant no longer in force; null: open-ended
    public record Line(
            String code, String zone, Instant from, @Nullable Instant to, BigDecimal connectionCharge, BigDecimal initialPrice, BigDecimal recurringPrice,
            int initialSeconds, int recurringSeconds, @Nullable BigDecimal minimumCharge, int graceSeconds, boolean blocked) {}

    /// @param sort   code, zone, price (of a minute), charge, freeSeconds, from, with `-` in front for the other way round; null: by code, and of one code
    ///               what began first
    /// @param search a number or the beginning of one, whose codes and those below it are meant, or a part of a zone's name; null: all
    /// @throws com.didtron.server.platform.Refusal when there is no such order
    public Page<Line> lines(
            TenantId tenant, long plan, @Nullable String search, When when, Instant now, @Nullable String sort, @Nullable String cursor, int limit) {
        ListOrder order = ListOrder.of(sort, "code", ORDERS, RATE.ID);
        boolean byCode = order.by() == RATE.CODE;
        Condition ofPlan = RATE.TENANT_ID.eq(tenant.value()).and(RATE.PLAN_ID.eq(plan));
        var found = database.reads(tenant)
                .select(RATE.fields())
                .select(order.selected())
                .from(RATE)
                .where(ofPlan)
                .and(inForce(when, now))
                .and(fits(search))
                .and(byCode ? after(Cursor.key(cursor), order.down()) : order.after(cursor))
                .orderBy(byCode ? inOrderOfCodes(order.down()) : order.fields())
                .limit(limit + 1)
                .fetch();
        return Pages.of(
                        found, limit, cursor, row -> byCode ? row.get(RATE.CODE) + " " + row.get(RATE.EFFECTIVE_FROM) : order.key(row),
                        () -> Pages.count(database.reads(tenant), RATE, List.of(ofPlan), List.of(inForce(when, now), fits(search))))
                .map(row -> line(row.into(RATE)));
    }

    private static Condition fits(@Nullable String search) {
        if (search == null) {
            return DSL.noCondition();
        }
        String digits = search.replaceFirst("^\\+", "").replace(" ", "");
        if (!digits.matches("[0-9]{1,15}")) {
            return RATE.ZONE.containsIgnoreCase(search);
        }
        List<String> codesOfNumber = IntStream.rangeClosed(1, digits.length()).mapToObj(length -> digits.substring(0, length)).toList();
        return RATE.CODE.startsWith(digits).or(RATE.CODE.in(codesOfNumber));
    }

    private static Condition inForce(When when, Instant now) {
        return switch (when) {
            case NOW -> RATE.EFFECTIVE_FROM.le(now).and(RATE.EFFECTIVE_TO.isNull().or(RATE.EFFECTIVE_TO.gt(now)));
            case LATER -> RATE.EFFECTIVE_FROM.gt(now);
            case PAST -> RATE.EFFECTIVE_TO.le(now);
            case ALL -> DSL.noCondition();
        };
    }

    /// As the index has them.
    private static List<SortField<?>> inOrderOfCodes(boolean down) {
        return down ? List.of(RATE.CODE.desc(), RATE.EFFECTIVE_FROM.desc()) : List.of(RATE.CODE.asc(), RATE.EFFECTIVE_FROM.asc());
    }

    private static Condition after(@Nullable String key, boolean down) {
        if (key == null) {
            return DSL.noCondition();
        }
        String[] parts = key.split(" ");
        if (parts.length != KEY_PARTS) {
            throw Cursor.notOurs();
        }
        try {
            var place = DSL.row(parts[0], Instant.parse(parts[1]));
            var rate = DSL.row(RATE.CODE, RATE.EFFECTIVE_FROM);
            return down ? rate.lt(place) : rate.gt(place);
        } catch (DateTimeException e) {
            throw Cursor.notOurs();
        }
    }

    private static Line line(RateRecord r) {
        return new Line(
                r.getCode(), r.getZone(), r.getEffectiveFrom(), r.getEffectiveTo(), r.getConnectionCharge(), r.getInitialPrice(), r.getRecurringPrice(),
                r.getInitialSeconds(), r.getRecurringSeconds(), r.getMinimumCharge(), r.getGraceSeconds(), r.getBlocked());
    }
}
