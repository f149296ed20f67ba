package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Spend;
import com.didtron.server.carriers.SpendLimit;
import com.didtron.server.cdr.CallRecords.LastCalls;
import com.didtron.server.cdr.CallRecords;
import com.didtron.server.currencies.ExchangeRates;
import com.didtron.server.identity.Sees;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.SortedRows;
import com.didtron.server.rating.RatedCalls;
import com.didtron.server.reporting.internal.CarrierBalances.Account;
import com.didtron.server.reporting.internal.CarrierBalances.BalanceRow;
import com.didtron.server.reporting.internal.CarrierBalances.CurrencyTotal;
import com.didtron.server.tenancy.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes what stands open with all carriers, and their spend.
@Component
public class ComposeBalances {

    /// How many days a trend is of.
    private static final int DAYS = 7;

    private record Key(long carrier, boolean sold, String currency) {}

    private final Carriers carriers;
    private final ComposeCarriers composeCarriers;
    private final CallRecords callRecords;
    private final RatedCalls ratedCalls;
    private final ExchangeRates exchangeRates;
    private final Tenants tenants;
    private final Spend spend;
    private final Clock clock;

    ComposeBalances(
            Carriers carriers, ComposeCarriers composeCarriers, CallRecords callRecords, RatedCalls ratedCalls, ExchangeRates exchangeRates, Tenants tenants, Spend spend,
            Clock clock) {
        this.carriers = carriers;
        this.composeCarriers = composeCarriers;
        this.callRecords = callRecords;
        this.ratedCalls = ratedCalls;
        this.exchangeRates = exchangeRates;
        this.tenants = tenants;
        this.spend = spend;
        this.clock = clock;
    }

    /// What is looked for.
    ///
    /// @param carrier  only its accounts
    /// @param search   part of a carrier's name
    /// @param breached only accounts with nothing remaining
    /// @param above    only accounts that use more than so many percent of their limit
    /// @param spendReached only accounts whose 24-hour spend has reached its limit
    /// @param spendAbove   only accounts whose 24-hour spend uses more than so many percent of its limit
    /// @param display  currency of the grand total; null: the tenant's own
    public record Wanted(
            @Nullable Long carrier, @Nullable String search, @Nullable Account account, @Nullable String currency, boolean breached, @Nullable Integer above, boolean spendReached,
            @Nullable Integer spendAbove, @Nullable String display) {}

    /// @param sort carrier, account, currency, balance, limit, remaining, usedPercent, spendDay, spendToday, spendLimit, spendUsed
    public CarrierBalances compose(TenantId tenant, Sees sees, Wanted wanted, @Nullable String sort, @Nullable String cursor, int limit) {
        Instant now = clock.instant();
        List<Carrier> all = carriers.directory().carriers().stream().filter(c -> c.tenant().equals(tenant) && sees.account(c.id()) && (wanted.carrier == null || c.id() == wanted.carrier)).toList();
        var lines = composeCarriers.lines(tenant, all);
        Map<Key, BigDecimal> day = spend(tenant, SpendLimit.dayBefore(now));
        Map<ZoneId, Map<Key, BigDecimal>> today = new HashMap<>();
        List<BalanceLine> fitting = new ArrayList<>();
        for (Carrier carrier : all) {
            if (wanted.search != null && !ComposeCarriers.sortName(carrier).contains(wanted.search.toLowerCase(Locale.ROOT))) {
                continue;
            }
            Map<Key, BigDecimal> sinceMidnight = today.computeIfAbsent(carrier.timeZone(), zone -> spend(tenant, midnight(now, zone)));
            for (String currency : carrier.currencies()) {
                if (wanted.currency == null || wanted.currency.equals(currency)) {
                    addLines(fitting, carrier, Sides.account(carrier, currency, lines), day, sinceMidnight);
                }
            }
        }
        List<BalanceLine> ofAccount = fitting.stream().filter(l -> wanted.account == null || l.account() == wanted.account).toList();
        List<BalanceLine> shown = ofAccount.stream()
                .filter(l -> !wanted.breached || l.side().exhausted())
                .filter(l -> !wanted.spendReached || l.spendReached())
                .filter(l -> wanted.spendAbove == null || l.spendUsed().compareTo(BigDecimal.valueOf(wanted.spendAbove)) > 0)
                .filter(l -> wanted.above == null || l.used().compareTo(BigDecimal.valueOf(wanted.above)) > 0)
                .toList();
        List<Sums> sums = sums(shown);
        String display = wanted.display == null ? tenants.get(tenant).baseCurrency() : wanted.display;
        var withoutRate = new TreeSet<String>();
        return new CarrierBalances(
                now,
                told(tenant, SortedRows.page(shown, BalanceLine.orders(), BalanceLine::place, sort, cursor, limit), now),
                sums.stream().map(Sums::told).toList(),
                display,
                grand(tenant, sums, display, now, withoutRate).told(),
                List.copyOf(withoutRate),
                (int) ofAccount.stream().filter(l -> l.side().exhausted()).count(),
                (int) ofAccount.stream().filter(BalanceLine::spendReached).count());
    }

    /// A page with what is read for it alone.
    private Page<BalanceRow> told(TenantId tenant, Page<BalanceLine> page, Instant now) {
        Set<Long> shown = page.items().stream().map(l -> l.carrier().id()).collect(Collectors.toSet());
        Map<Long, LastCalls> last = callRecords.last(tenant, shown);
        Map<Key, BigDecimal[]> trends = new HashMap<>();
        Instant since = SpendLimit.dayBefore(now).minus(DAYS - 1, ChronoUnit.DAYS);
        for (RatedCalls.DaySpend day : ratedCalls.daily(tenant, shown, since)) {
            if (day.day() < DAYS) {
                trends.computeIfAbsent(new Key(day.carrier(), day.sold(), day.currency()), _ -> none())[day.day()] = day.charge();
            }
        }
        return page.map(l -> l.told(now, last(l.account(), last.get(l.carrier().id())), trend(l, trends)));
    }

    private static BigDecimal[] none() {
        return Collections.nCopies(DAYS, BigDecimal.ZERO).toArray(BigDecimal[]::new);
    }

    private static @Nullable List<BigDecimal> trend(BalanceLine line, Map<Key, BigDecimal[]> trends) {
        return line.account() == Account.NET
                ? null
                : List.of(trends.getOrDefault(new Key(line.carrier().id(), line.account() == Account.CUSTOMER, line.currency()), none()));
    }

    private static @Nullable Instant last(Account account, @Nullable LastCalls calls) {
        if (calls == null) {
            return null;
        }
        return switch (account) {
            case CUSTOMER -> calls.sent();
            case SUPPLIER -> calls.carried();
            case NET -> Stream.of(calls.sent(), calls.carried()).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
        };
    }

    private void addLines(List<BalanceLine> lines, Carrier carrier, Sides.Account account, Map<Key, BigDecimal> day, Map<Key, BigDecimal> today) {
        String currency = account.currency();
        if (account.customer() != null) {
            lines.add(new BalanceLine(carrier, Account.CUSTOMER, account.customer(), sum(day, carrier, true, currency), sum(today, carrier, true, currency),
                    standing(carrier, Side.CUSTOMER, currency)));
        }
        if (account.supplier() != null) {
            lines.add(new BalanceLine(carrier, Account.SUPPLIER, account.supplier(), sum(day, carrier, false, currency), sum(today, carrier, false, currency),
                    standing(carrier, Side.SUPPLIER, currency)));
        }
        if (account.net() != null) {
            lines.add(new BalanceLine(carrier, Account.NET, account.net(), null, null, null));
        }
    }

    private Spend.Standing standing(Carrier carrier, Side side, String currency) {
        return spend.standing(carrier.id(), side, currency)
                .orElseGet(() -> new Spend.Standing(SpendLimit.none(carrier, side, currency), BigDecimal.ZERO));
    }

    private static BigDecimal sum(Map<Key, BigDecimal> spend, Carrier carrier, boolean sold, String currency) {
        return spend.getOrDefault(new Key(carrier.id(), sold, currency), BigDecimal.ZERO);
    }

    private Map<Key, BigDecimal> spend(TenantId tenant, Instant since) {
        Map<Key, BigDecimal> sums = new HashMap<>();
        for (RatedCalls.Spend one : ratedCalls.spend(tenant, since)) {
            sums.put(new Key(one.carrier(), one.sold(), one.currency()), one.charge());
        }
        return sums;
    }

    private static Instant midnight(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    /// What lines of one currency come to.
    private record Sums(String currency, BigDecimal customers, BigDecimal suppliers, BigDecimal sold, BigDecimal bought) {

        static Sums of(String currency, List<BalanceLine> lines) {
            return new Sums(
                    currency, sum(lines, Account.CUSTOMER, l -> l.side().balance()), sum(lines, Account.SUPPLIER, l -> l.side().balance()),
                    sum(lines, Account.CUSTOMER, BalanceLine::day), sum(lines, Account.SUPPLIER, BalanceLine::day));
        }

        private static BigDecimal sum(List<BalanceLine> lines, Account account, Function<BalanceLine, @Nullable BigDecimal> amount) {
            return lines.stream().filter(l -> l.account() == account).map(amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        Sums plusConverted(Sums other, BigDecimal factor) {
            return new Sums(
                    currency, customers.add(Sides.converted(other.customers, currency, factor)), suppliers.add(Sides.converted(other.suppliers, currency, factor)),
                    sold.add(Sides.converted(other.sold, currency, factor)), bought.add(Sides.converted(other.bought, currency, factor)));
        }

        CurrencyTotal told() {
            return new CurrencyTotal(
                    currency, MoneyJson.of(customers, currency), MoneyJson.of(suppliers, currency), MoneyJson.of(customers.subtract(suppliers), currency),
                    MoneyJson.of(sold, currency), MoneyJson.of(bought, currency));
        }
    }

    private static List<Sums> sums(List<BalanceLine> lines) {
        Map<String, List<BalanceLine>> byCurrency = lines.stream().collect(Collectors.groupingBy(BalanceLine::currency, TreeMap::new, Collectors.toList()));
        return byCurrency.entrySet().stream().map(e -> Sums.of(e.getKey(), e.getValue())).toList();
    }

    private Sums grand(TenantId tenant, List<Sums> sums, String display, Instant now, TreeSet<String> withoutRate) {
        Sums grand = Sums.of(display, List.of());
        for (Sums each : sums) {
            Optional<BigDecimal> factor = exchangeRates.factor(tenant, each.currency, display, now);
            if (factor.isEmpty()) {
                withoutRate.add(each.currency);
            } else {
                grand = grand.plusConverted(each, factor.get());
            }
        }
        return grand;
    }
}
