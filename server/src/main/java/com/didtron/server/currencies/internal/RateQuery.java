package com.didtron.server.currencies.internal;

import static com.didtron.server.currencies.internal.sql.Tables.FX_RATE;

import com.didtron.server.currencies.internal.sql.tables.records.FxRateRecord;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Pages;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rates that were set, for the screen.
@Component
public class RateQuery {

    private static final int KEY_PARTS = 3;

    private final Database database;

    RateQuery(Database database) {
        this.database = database;
    }

    /// A rate as it was set.
    ///
    /// @param setBy empty when it was set before that was kept
    /// @param setAt null then
    public record SetRate(String base, String quote, BigDecimal rate, Instant from, String source, String setBy, @Nullable Instant setAt) {}

    /// @param base null: any; quote likewise
    /// @param sort `from`, or `base`: by the pair; with `-` in front for the other way round; null: what begins latest first
    /// @throws com.didtron.server.platform.Refusal when there is no such order
    public Page<SetRate> list(
            TenantId tenant, @Nullable String base, @Nullable String quote, @Nullable String sort, @Nullable String cursor, int limit) {
        boolean down = ListOrder.isDown(sort, "-from", "from", "base");
        boolean byPair = sort != null && sort.endsWith("base");
        List<Field<?>> order = byPair
                ? List.of(FX_RATE.BASE, FX_RATE.QUOTE, FX_RATE.EFFECTIVE_FROM)
                : List.of(FX_RATE.EFFECTIVE_FROM, FX_RATE.BASE, FX_RATE.QUOTE);
        Condition wanted = FX_RATE.TENANT_ID.eq(tenant.value())
                .and(base == null ? DSL.noCondition() : FX_RATE.BASE.eq(base))
                .and(quote == null ? DSL.noCondition() : FX_RATE.QUOTE.eq(quote));
        List<SetRate> found = database.reads(tenant)
                .selectFrom(FX_RATE)
                .where(wanted, after(Cursor.key(cursor), byPair, down))
                .orderBy(order.stream().map(field -> down ? field.desc() : field.asc()).toList())
                .limit(limit + 1)
                .fetch(RateQuery::rate);
        return Pages.of(found, limit, cursor, RateQuery::key, () -> Pages.count(database.reads(tenant), FX_RATE, wanted));
    }

    /// Of each pair the rate that is in force, by their codes.
    public List<SetRate> inForce(TenantId tenant, Instant at) {
        return database.reads(tenant)
                .select(FX_RATE.fields())
                .distinctOn(FX_RATE.BASE, FX_RATE.QUOTE)
                .from(FX_RATE)
                .where(FX_RATE.TENANT_ID.eq(tenant.value()), FX_RATE.EFFECTIVE_FROM.le(at))
                .orderBy(FX_RATE.BASE, FX_RATE.QUOTE, FX_RATE.EFFECTIVE_FROM.desc())
                .fetchInto(FxRateRecord.class)
                .stream()
                .map(RateQuery::rate)
                .toList();
    }

    private static String key(SetRate rate) {
        return rate.from + " " + rate.base + " " + rate.quote;
    }

    private static Condition after(@Nullable String key, boolean byPair, boolean down) {
        if (key == null) {
            return DSL.noCondition();
        }
        String[] parts = key.split(" ");
        if (parts.length != KEY_PARTS) {
            throw Cursor.notOurs();
        }
        try {
            Instant from = Instant.parse(parts[0]);
            if (byPair) {
                var rate = DSL.row(FX_RATE.BASE, FX_RATE.QUOTE, FX_RATE.EFFECTIVE_FROM);
                return down ? rate.lt(parts[1], parts[2], from) : rate.gt(parts[1], parts[2], from);
            }
            var rate = DSL.row(FX_RATE.EFFECTIVE_FROM, FX_RATE.BASE, FX_RATE.QUOTE);
            return down ? rate.lt(from, parts[1], parts[2]) : rate.gt(from, parts[1], parts[2]);
        } catch (DateTimeException e) {
            throw Cursor.notOurs();
        }
    }

    private static SetRate rate(FxRateRecord r) {
        return new SetRate(r.getBase(), r.getQuote(), r.getRate(), r.getEffectiveFrom(), r.getSource(), r.getSetBy(), r.getSetAt());
    }
}
