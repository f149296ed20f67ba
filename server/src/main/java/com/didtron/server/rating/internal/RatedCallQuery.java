package com.didtron.server.rating.internal;

import static com.didtron.server.rating.internal.sql.Tables.QUARTER_OF_MONEY;
import static com.didtron.server.rating.internal.sql.Tables.RATED_CALL;

import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.rates.Working;
import com.didtron.server.rating.QuarterOfMoney;
import com.didtron.server.rating.RatedCalls.WorkingLines;
import com.didtron.server.rating.RatedCalls.Spend;
import com.didtron.server.rating.RatedSummary;
import com.didtron.server.rating.RatedSummary.Side;
import com.didtron.server.platform.Database;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import com.didtron.server.rating.RatedCalls.DaySpend;
import org.jooq.Field;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reads rated calls for screens.
@Component
public class RatedCallQuery {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    RatedCallQuery(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public Map<UUID, RatedSummary> find(TenantId tenant, Collection<UUID> calls) {
        if (calls.isEmpty()) {
            return Map.of();
        }
        var r = RATED_CALL;
        return database.reads(tenant)
                .select(r.CALL_ID, r.RATED_AT, r.JOURNAL_ID, r.FX_BUY_TO_SELL)
                .select(r.SELL_PLAN_ID, r.SELL_ZONE, r.SELL_CODE, r.SELL_CURRENCY, r.SELL_PRICE, r.SELL_SECONDS, r.SELL_CHARGE)
                .select(r.BUY_PLAN_ID, r.BUY_ZONE, r.BUY_CODE, r.BUY_CURRENCY, r.BUY_PRICE, r.BUY_SECONDS, r.BUY_CHARGE)
                .from(r)
                .where(r.TENANT_ID.eq(tenant.value()), r.CALL_ID.eq(DSL.any(calls.toArray(UUID[]::new))))
                .fetchMap(r.CALL_ID, RatedCallQuery::summary);
    }

    public WorkingLines workingLines(TenantId tenant, UUID call) {
        return database.reads(tenant)
                .select(RATED_CALL.WORKING)
                .from(RATED_CALL)
                .where(RATED_CALL.TENANT_ID.eq(tenant.value()), RATED_CALL.CALL_ID.eq(call))
                .fetchOptional(RATED_CALL.WORKING)
                .map(working -> json.readTree(working.data()))
                .map(working -> new WorkingLines(lines(working.path("sell")), lines(working.path("buy"))))
                .orElse(WorkingLines.NONE);
    }

    public List<QuarterOfMoney> quarters(TenantId tenant, @Nullable Long customer, Instant since) {
        var q = QUARTER_OF_MONEY;
        return database.reads(tenant)
                .select(q.QUARTER, q.SIDE, q.CURRENCY, q.CHARGE)
                .from(q)
                .where(
                        q.TENANT_ID.eq(tenant.value()),
                        q.CUSTOMER_CARRIER_ID.eq(customer == null ? QuarterStore.ALL : customer),
                        q.QUARTER.ge(since))
                .orderBy(q.QUARTER, q.SIDE, q.CURRENCY)
                .fetch(r -> new QuarterOfMoney(r.value1(), r.value2().equals("sell"), r.value3(), r.value4()));
    }

    public List<Spend> spend(TenantId tenant, Instant since) {
        var q = QUARTER_OF_MONEY;
        var charge = DSL.sum(q.CHARGE);
        return database.reads(tenant)
                .select(q.CUSTOMER_CARRIER_ID, q.SIDE, q.CURRENCY, charge)
                .from(q)
                .where(
                        q.TENANT_ID.eq(tenant.value()),
                        q.QUARTER.ge(since),
                        q.CUSTOMER_CARRIER_ID.ne(QuarterStore.ALL),
                        q.SIDE.in("sell", QuarterStore.BOUGHT))
                .groupBy(q.CUSTOMER_CARRIER_ID, q.SIDE, q.CURRENCY)
                .fetch(r -> new Spend(r.value1(), r.value2().equals("sell"), r.value3(), r.value4()));
    }

    /// @see com.didtron.server.rating.RatedCalls#daily
    public List<DaySpend> daily(TenantId tenant, Collection<Long> carriers, Instant since) {
        var q = QUARTER_OF_MONEY;
        Field<Integer> day = DSL.field("floor(extract(epoch from {0} - {1}) / 86400)::int", Integer.class, q.QUARTER, DSL.val(since, q.QUARTER)).as("day");
        return database.reads(tenant)
                .select(q.CUSTOMER_CARRIER_ID, q.SIDE, q.CURRENCY, day, DSL.sum(q.CHARGE))
                .from(q)
                .where(
                        q.TENANT_ID.eq(tenant.value()),
                        q.CUSTOMER_CARRIER_ID.in(carriers),
                        q.QUARTER.ge(since),
                        q.SIDE.in("sell", QuarterStore.BOUGHT))
                .groupBy(q.CUSTOMER_CARRIER_ID, q.SIDE, q.CURRENCY, DSL.field(DSL.name("day")))
                .fetch(r -> new DaySpend(r.value1(), r.value2().equals("sell"), r.value3(), r.value4(), r.value5()));
    }

    private static RatedSummary summary(Record row) {
        var r = RATED_CALL;
        Currency sold = Currency.of(row.get(r.SELL_CURRENCY));
        Side sell = new Side(
                row.get(r.SELL_PLAN_ID), row.get(r.SELL_ZONE), row.get(r.SELL_CODE), Money.of(row.get(r.SELL_PRICE), sold),
                row.get(r.SELL_SECONDS), Money.of(row.get(r.SELL_CHARGE), sold));
        Side buy = null;
        if (row.get(r.BUY_CURRENCY) != null) {
            Currency bought = Currency.of(row.get(r.BUY_CURRENCY));
            buy = new Side(
                    row.get(r.BUY_PLAN_ID), row.get(r.BUY_ZONE), row.get(r.BUY_CODE), Money.of(row.get(r.BUY_PRICE), bought),
                    row.get(r.BUY_SECONDS), Money.of(row.get(r.BUY_CHARGE), bought));
        }
        return new RatedSummary(
                row.get(r.CALL_ID), row.get(r.RATED_AT), row.get(r.JOURNAL_ID), sell, buy, row.get(r.FX_BUY_TO_SELL));
    }

    private List<String> lines(JsonNode facts) {
        return facts.isMissingNode() ? List.of() : Working.lines(json.convertValue(facts, FACTS));
    }
}
