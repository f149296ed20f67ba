package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.cdr.CallFilter;
import com.didtron.server.cdr.CallRecord;
import com.didtron.server.cdr.CallRecords;
import com.didtron.server.cdr.QuarterOfCalls;
import com.didtron.server.cdr.UnratedCalls;
import com.didtron.server.currencies.ExchangeRates;
import com.didtron.server.kernel.Rounding;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.rating.QuarterOfMoney;
import com.didtron.server.rating.RatedCalls;
import com.didtron.server.reporting.internal.Dashboard.DashboardToday;
import com.didtron.server.reporting.internal.Dashboard.HourOfCalls;
import com.didtron.server.reporting.internal.Dashboard.RefusedCall;
import com.didtron.server.switching.LiveCall;
import com.didtron.server.switching.LiveCalls;
import com.didtron.server.tenancy.Tenant;
import com.didtron.server.tenancy.Tenants;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes the [Dashboard] from sums per quarter of an hour, so that it costs the same with ten calls and with a million.
///
/// Money of other currencies is converted at the accounting rate of its quarter, or today's when there was none yet; an amount without any
/// rate is left out.
@Component
public class ComposeDashboard {

    private static final int HOURS = 24;
    private static final int REFUSALS = 10;
    private static final Rounding PERCENT = new Rounding(2, RoundingMode.HALF_UP);
    private static final Rounding TENTH = new Rounding(1, RoundingMode.HALF_UP);
    private static final CallFilter REFUSED = new CallFilter(null, null, null, null, null, null, null, CallRecord.Result.REFUSED, null, null, null);

    private final Tenants tenants;
    private final LiveCalls liveCalls;
    private final CallRecords callRecords;
    private final RatedCalls ratedCalls;
    private final UnratedCalls unratedCalls;
    private final Carriers carriers;
    private final ExchangeRates exchangeRates;
    private final Database database;
    private final Clock clock;

    ComposeDashboard(
            Tenants tenants,
            LiveCalls liveCalls,
            CallRecords callRecords,
            RatedCalls ratedCalls,
            UnratedCalls unratedCalls,
            Carriers carriers,
            ExchangeRates exchangeRates,
            Database database,
            Clock clock) {
        this.tenants = tenants;
        this.liveCalls = liveCalls;
        this.callRecords = callRecords;
        this.ratedCalls = ratedCalls;
        this.unratedCalls = unratedCalls;
        this.carriers = carriers;
        this.exchangeRates = exchangeRates;
        this.database = database;
        this.clock = clock;
    }

    public Dashboard of(TenantId tenantId) {
        Tenant tenant = tenants.get(tenantId);
        ZonedDateTime now = clock.instant().atZone(tenant.timeZone());
        Instant today = now.toLocalDate().atStartOfDay(tenant.timeZone()).toInstant();
        Instant firstHour = now.truncatedTo(ChronoUnit.HOURS).toInstant().minus(Duration.ofHours(HOURS - 1));
        Instant since = today.isBefore(firstHour) ? today : firstHour;
        List<QuarterOfCalls> calls = callRecords.quarters(tenantId, null, since);
        List<Converted> money = ratedCalls.quarters(tenantId, null, since).stream()
                .map(q -> converted(tenant, q, now.toInstant()))
                .toList();
        List<LiveCall> live = liveCalls.list(tenantId);
        return new Dashboard(
                now.toInstant(),
                live.size(),
                (int) live.stream().filter(c -> c.state() == LiveCall.State.TALKING).count(),
                TENTH.of(BigDecimal.valueOf(liveCalls.callsPerSecond(tenantId))),
                today(tenant, today, calls, money),
                refusals(tenantId),
                hours(tenant, firstHour, calls, money),
                unratedCalls.waiting(database.reads(tenantId), tenantId),
                unratedCalls.suspended(database.reads(tenantId), tenantId));
    }

    /// An amount in the tenant's base currency.
    private record Converted(Instant quarter, boolean isSell, BigDecimal amount) {}

    private Converted converted(Tenant tenant, QuarterOfMoney quarter, Instant now) {
        BigDecimal factor = exchangeRates
                .factor(tenant.id(), quarter.currency(), tenant.baseCurrency(), quarter.quarter())
                .or(() -> exchangeRates.factor(tenant.id(), quarter.currency(), tenant.baseCurrency(), now))
                .orElse(BigDecimal.ZERO);
        return new Converted(quarter.quarter(), quarter.isSell(), quarter.charge().multiply(factor));
    }

    private DashboardToday today(Tenant tenant, Instant midnight, List<QuarterOfCalls> quarters, List<Converted> money) {
        long calls = 0;
        long answered = 0;
        long talkMs = 0;
        for (QuarterOfCalls quarter : quarters) {
            if (!quarter.quarter().isBefore(midnight)) {
                calls += quarter.calls();
                answered += quarter.answered();
                talkMs += quarter.talkMs();
            }
        }
        BigDecimal revenue = sum(money, m -> m.isSell && !m.quarter.isBefore(midnight));
        BigDecimal cost = sum(money, m -> !m.isSell && !m.quarter.isBefore(midnight));
        BigDecimal margin = revenue.subtract(cost);
        var pdd = callRecords.medianPddMs(tenant.id(), midnight);
        String currency = tenant.baseCurrency();
        return new DashboardToday(
                calls,
                answered,
                percent(BigDecimal.valueOf(answered), BigDecimal.valueOf(calls)),
                answered == 0 ? null : TENTH.ofQuotient(BigDecimal.valueOf(talkMs), BigDecimal.valueOf(answered * 1000)),
                pdd.isPresent() ? pdd.getAsInt() : null,
                MoneyJson.of(revenue, currency),
                MoneyJson.of(cost, currency),
                MoneyJson.of(margin, currency),
                percent(margin, revenue));
    }

    private static List<HourOfCalls> hours(Tenant tenant, Instant first, List<QuarterOfCalls> calls, List<Converted> money) {
        List<HourOfCalls> hours = new ArrayList<>(HOURS);
        for (int i = 0; i < HOURS; i++) {
            Instant from = first.plus(Duration.ofHours(i));
            Instant to = from.plus(Duration.ofHours(1));
            long started = 0;
            long answered = 0;
            for (QuarterOfCalls quarter : calls) {
                if (isWithin(quarter.quarter(), from, to)) {
                    started += quarter.calls();
                    answered += quarter.answered();
                }
            }
            hours.add(new HourOfCalls(
                    from, started, answered,
                    MoneyJson.of(sum(money, m -> m.isSell && isWithin(m.quarter, from, to)), tenant.baseCurrency()).amount(),
                    MoneyJson.of(sum(money, m -> !m.isSell && isWithin(m.quarter, from, to)), tenant.baseCurrency()).amount()));
        }
        return hours;
    }

    private List<RefusedCall> refusals(TenantId tenant) {
        return callRecords.newest(tenant, REFUSED, REFUSALS).stream()
                .map(call -> new RefusedCall(
                        call.id().toString(), call.startedAt(), call.caller(), call.shownCalled(), carrierName(call), String.valueOf(call.refusal()),
                        call.sipCode()))
                .toList();
    }

    private @Nullable String carrierName(CallRecord call) {
        Long id = call.customerCarrierId();
        return id == null ? null : carriers.directory().carrierName(id);
    }

    private static BigDecimal sum(List<Converted> money, Predicate<Converted> wanted) {
        return Rounding.CALL.of(money.stream().filter(wanted).map(Converted::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static boolean isWithin(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : PERCENT.ofQuotient(part.movePointRight(2), whole);
    }
}
