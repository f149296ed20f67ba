package com.didtron.server.rates.internal;

import static com.didtron.server.rates.internal.sql.Tables.RATE;
import static com.didtron.server.rates.internal.sql.Tables.RATING_PLAN;

import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.PerMinutePrice;
import com.didtron.server.kernel.Period;
import com.didtron.server.kernel.Prefix;
import com.didtron.server.kernel.Rounding;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.CopyIn;
import com.didtron.server.rates.DurationRounding;
import com.didtron.server.rates.PlanTerms;
import com.didtron.server.rates.Rate;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.rates.ReferenceInstant;
import com.didtron.server.rates.ShortCall;
import com.didtron.server.rates.internal.sql.tables.records.RatingPlanRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Rating plans and rates in SQL. Rates go in by COPY; a price is ended, never edited.
@Component
public class RateStore {

    private static final String COLUMNS = "tenant_id, plan_id, code, zone, effective_from, effective_to, connection_charge, initial_price,"
            + " recurring_price, initial_seconds, recurring_seconds, minimum_charge, maximum_charge, grace_seconds, blocked,"
            + " min_margin_percent";

    public long insert(DSLContext tx, RatingPlan draft, Instant now) {
        PlanTerms terms = draft.terms();
        ShortCall shortCall = terms.shortCall();
        return tx.insertInto(RATING_PLAN)
                .set(RATING_PLAN.TENANT_ID, draft.tenant().value())
                .set(RATING_PLAN.SIDE, draft.side().name().toLowerCase(Locale.ROOT))
                .set(RATING_PLAN.NAME, draft.name())
                .set(RATING_PLAN.CURRENCY, terms.currency().code())
                .set(RATING_PLAN.TIME_ZONE, terms.zone().getId())
                .set(RATING_PLAN.DURATION_ROUNDING, terms.durationRounding().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .set(RATING_PLAN.MINIMUM_RATED_MS, (int) terms.minimumRatedMillis())
                .set(RATING_PLAN.SHORT_CALL_SECONDS, shortCall == null ? null : shortCall.seconds())
                .set(RATING_PLAN.SHORT_CALL_CHARGE, shortCall == null ? null : shortCall.charge().amount())
                .set(RATING_PLAN.CALL_SCALE, terms.callRounding().scale())
                .set(RATING_PLAN.REFERENCE_INSTANT, terms.referenceInstant().name().toLowerCase(Locale.ROOT))
                .set(RATING_PLAN.MARGIN_ENFORCED, terms.minimumMarginPercent() != null)
                .set(RATING_PLAN.MIN_MARGIN_PERCENT, terms.minimumMarginPercent() == null ? BigDecimal.ZERO : terms.minimumMarginPercent())
                .set(RATING_PLAN.CREATED_AT, now)
                .returningResult(RATING_PLAN.ID)
                .fetchSingle(RATING_PLAN.ID);
    }

    public List<RatingPlan> plans(DSLContext tx) {
        return tx.selectFrom(RATING_PLAN).fetch(RateStore::plan);
    }

    /// Serialises changes of one plan.
    public void lock(DSLContext tx, long plan) {
        tx.selectFrom(RATING_PLAN).where(RATING_PLAN.ID.eq(plan)).forUpdate().execute();
    }

    public void endOpenRates(DSLContext tx, TenantId tenant, long plan, Collection<Rate> rates) {
        String[] codes = rates.stream().map(r -> r.code().digits()).toArray(String[]::new);
        Instant[] from = rates.stream().map(Rate::from).toArray(Instant[]::new);
        tx.execute(
                """
                update rates.rate old set effective_to = n.effective_from
                from (select code, min(effective_from) as effective_from
                      from unnest({2}::text[], {3}::timestamptz[]) as u (code, effective_from) group by code) n
                where old.tenant_id = {0} and old.plan_id = {1} and old.code = n.code
                  and old.effective_to is null and old.effective_from < n.effective_from
                """,
                DSL.val(tenant.value()),
                DSL.val(plan),
                DSL.val(codes),
                DSL.val(from, org.jooq.impl.SQLDataType.INSTANT.getArrayDataType()));
    }

    public void insert(DSLContext tx, TenantId tenant, long plan, Collection<Rate> rates) {
        var copy = new CopyIn("rates.rate", COLUMNS);
        for (Rate rate : rates) {
            copy.add(tenant.value())
                    .add(plan)
                    .add(rate.code().digits())
                    .add(rate.zone())
                    .add(rate.from())
                    .add(rate.to())
                    .add(rate.connectionCharge().amount())
                    .add(rate.initialPrice().amount())
                    .add(rate.recurringPrice().amount())
                    .add(rate.period().initialSeconds())
                    .add(rate.period().recurringSeconds())
                    .add(rate.minCharge() == null ? null : rate.minCharge().amount())
                    .add(rate.maxCharge() == null ? null : rate.maxCharge().amount())
                    .add(rate.graceSeconds())
                    .add(rate.blocked())
                    .add(rate.minimumMarginPercent())
                    .end();
        }
        copy.send(tx);
    }

    public List<Rate> rates(DSLContext tx, RatingPlan plan) {
        Currency currency = plan.terms().currency();
        return tx.selectFrom(RATE)
                .where(RATE.TENANT_ID.eq(plan.tenant().value()), RATE.PLAN_ID.eq(plan.id()))
                .fetchSize(10_000)
                .fetch(r -> Rate.of(
                                r.getId(),
                                r.getZone().intern(),
                                Prefix.of(r.getCode()),
                                r.getEffectiveFrom(),
                                new Period(r.getInitialSeconds(), r.getRecurringSeconds()),
                                PerMinutePrice.of(plain(r.getInitialPrice()), currency))
                        .recurringPrice(PerMinutePrice.of(plain(r.getRecurringPrice()), currency))
                        .to(r.getEffectiveTo())
                        .connectionCharge(Money.of(plain(r.getConnectionCharge()), currency))
                        .minCharge(money(r.getMinimumCharge(), currency))
                        .maxCharge(money(r.getMaximumCharge(), currency))
                        .graceSeconds(r.getGraceSeconds())
                        .blocked(r.getBlocked())
                        .minimumMarginPercent(r.getMinMarginPercent())
                        .build());
    }

    private static RatingPlan plan(RatingPlanRecord r) {
        Currency currency = Currency.of(r.getCurrency());
        PlanTerms terms = PlanTerms.of(r.getId(), currency, ZoneId.of(r.getTimeZone()))
                .withDurationRounding(DurationRounding.valueOf(r.getDurationRounding().toUpperCase(Locale.ROOT).replace('-', '_')))
                .withMinimumRatedMillis(r.getMinimumRatedMs())
                .withShortCall(r.getShortCallSeconds() == null
                        ? null
                        : new ShortCall(r.getShortCallSeconds(), Money.of(r.getShortCallCharge(), currency), false))
                .withCallRounding(new Rounding(r.getCallScale(), RoundingMode.HALF_UP))
                .withReferenceInstant(ReferenceInstant.valueOf(r.getReferenceInstant().toUpperCase(Locale.ROOT)))
                .withMinimumMarginPercent(r.getMarginEnforced() ? r.getMinMarginPercent() : null);
        return new RatingPlan(
                new TenantId(r.getTenantId()), r.getId(), r.getName(), RatingPlan.Side.valueOf(r.getSide().toUpperCase(Locale.ROOT)), terms);
    }

    private static BigDecimal plain(BigDecimal stored) {
        return stored.signum() == 0 ? BigDecimal.ZERO : stored.stripTrailingZeros();
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : Money.of(plain(amount), currency);
    }
}
