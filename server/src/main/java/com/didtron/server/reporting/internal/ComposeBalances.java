package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.Spend;
import com.didtron.server.carriers.SpendLimit;
import com.didtron.server.currencies.ExchangeRates;
import com.didtron.server.identity.Sees;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Named;
import com.didtron.server.rating.RatedCalls;
import com.didtron.server.reporting.internal.CarrierBalances.Account;
import com.didtron.server.reporting.internal.CarrierBalances.BalanceRow;
import com.didtron.server.reporting.internal.CarrierBalances.CurrencyTotal;
import com.didtron.server.reporting.internal.CarrierBalances.SpendLimitJson;
import com.didtron.server.reporting.internal.CarrierRow.CarrierAccount;
import com.didtron.server.reporting.internal.CarrierRow.CarrierSide;
import com.didtron.server.tenancy.Tenants;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes what stands open with all carriers, and their spend.
@Component
public class ComposeBalances {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Key(long carrier, boolean sold, String currency) {}

    private final Carriers carriers;
    private final ComposeCarriers composeCarriers;
    private final RatedCalls ratedCalls;
    private final ExchangeRates exchangeRates;
    private final Tenants tenants;
    private final Spend spend;
    private final Clock clock;

    ComposeBalances(
            Carriers carriers, ComposeCarriers composeCarriers, RatedCalls ratedCalls, ExchangeRates exchangeRates, Tenants tenants, Spend spend,
            Clock clock) {
        this.carriers = carriers;
        this.composeCarriers = composeCarriers;
        this.ratedCalls = ratedCalls;
        this.exchangeRates = exchangeRates;
        this.tenants = tenants;
        this.spend = spend;
        this.clock = clock;
    }

    /// What is looked for.
    ///
    /// @param search   part of a carrier's name
    /// @param breached only accounts with nothing remaining
    /// @param above    only accounts that use more than so many percent of their limit
    /// @param spendReached only accounts whose 24-hour spend has reached its limit
    /// @param spendAbove   only accounts whose 24-hour spend uses more than so many percent of its limit
    /// @param display  currency of the grand total; null: the tenant's own
    public record Wanted(
            @Nullable String search, @Nullable Account account, @Nullable String currency, boolean breached, @Nullable Integer above, boolean spendReached,
            @Nullable Integer spendAbove, @Nullable String display) {}

    /// @param sort carrier, account, currency, balance, limit, remaining, usedPercent, spendDay, spendToday, spendLimit, spendUsed
    public CarrierBalances compose(TenantId tenant, Sees sees, Wanted wanted, @Nullable String sort, @Nullable String cursor, int limit) {
        Instant now = clock.instant();
        List<Carrier> all = carriers.directory().carriers().stream().filter(c -> c.tenant().equals(tenant) && sees.account(c.id())).toList();
        var lines = composeCarriers.lines(tenant, all);
        Map<Key, BigDecimal> day = spend(tenant, SpendLimit.dayBefore(now));
        Map<ZoneId, Map<Key, BigDecimal>> today = new HashMap<>();
        List<BalanceRow> fitting = new ArrayList<>();
        for (Carrier carrier : all) {
            if (wanted.search != null && !ComposeCarriers.sortName(carrier).contains(wanted.search.toLowerCase(Locale.ROOT))) {
                continue;
            }
            Map<Key, BigDecimal> sinceMidnight = today.computeIfAbsent(carrier.timeZone(), zone -> spend(tenant, midnight(now, zone)));
            for (String currency : carrier.currencies()) {
                if (wanted.currency == null || wanted.currency.equals(currency)) {
                    fitting.addAll(rows(carrier, Sides.account(carrier, currency, lines), day, sinceMidnight, now));
                }
            }
        }
        List<BalanceRow> ofAccount = fitting.stream().filter(r -> wanted.account == null || r.account().equals(ComposeCarriers.word(wanted.account))).toList();
        List<BalanceRow> shown = ofAccount.stream()
                .filter(r -> !wanted.breached || r.side().exhausted())
                .filter(r -> !wanted.spendReached || reached(r))
                .filter(r -> wanted.spendAbove == null || spendUsed(r).compareTo(BigDecimal.valueOf(wanted.spendAbove)) > 0)
                .filter(r -> wanted.above == null || used(r).compareTo(BigDecimal.valueOf(wanted.above)) > 0)
                .toList();
        List<CurrencyTotal> totals = totals(shown);
        String display = wanted.display == null ? tenants.get(tenant).baseCurrency() : wanted.display;
        var withoutRate = new TreeSet<String>();
        return new CarrierBalances(
                now,
                SortedRows.page(shown, orders(), ComposeBalances::place, sort, cursor, limit),
                totals,
                display,
                grand(tenant, totals, display, now, withoutRate),
                List.copyOf(withoutRate),
                (int) ofAccount.stream().filter(r -> r.side().exhausted()).count(),
                (int) ofAccount.stream().filter(ComposeBalances::reached).count());
    }

    private List<BalanceRow> rows(Carrier carrier, CarrierAccount account, Map<Key, BigDecimal> day, Map<Key, BigDecimal> today, Instant now) {
        List<BalanceRow> rows = new ArrayList<>(3);
        if (account.customer() != null) {
            rows.add(row(carrier, Account.CUSTOMER, account.currency(), account.customer(), sum(day, carrier, true, account.currency()),
                    sum(today, carrier, true, account.currency()), limit(carrier, Side.CUSTOMER, account.currency(), now)));
        }
        if (account.supplier() != null) {
            rows.add(row(carrier, Account.SUPPLIER, account.currency(), account.supplier(), sum(day, carrier, false, account.currency()),
                    sum(today, carrier, false, account.currency()), limit(carrier, Side.SUPPLIER, account.currency(), now)));
        }
        if (account.net() != null) {
            rows.add(row(carrier, Account.NET, account.currency(), account.net(), null, null, null));
        }
        return rows;
    }

    private static BigDecimal sum(Map<Key, BigDecimal> spend, Carrier carrier, boolean sold, String currency) {
        return spend.getOrDefault(new Key(carrier.id(), sold, currency), BigDecimal.ZERO);
    }

    private static BalanceRow row(
            Carrier carrier, Account account, String currency, CarrierSide side, @Nullable BigDecimal day, @Nullable BigDecimal today,
            @Nullable SpendLimitJson limit) {
        BigDecimal percent = usedPercent(side);
        return new BalanceRow(
                carrier.id() + "-" + ComposeCarriers.word(account) + "-" + currency,
                Named.of(carrier.id(), carrier.name()),
                ComposeCarriers.word(carrier.kind()),
                ComposeCarriers.word(carrier.status()),
                ComposeCarriers.word(account),
                currency,
                side,
                percent == null ? null : percent.toPlainString(),
                MoneyJson.ofNullable(day, currency),
                MoneyJson.ofNullable(today, currency),
                limit);
    }

    private SpendLimitJson limit(Carrier carrier, Side side, String currency, Instant now) {
        var standing = spend.standing(carrier.id(), side, currency)
                .orElseGet(() -> new Spend.Standing(SpendLimit.none(carrier.tenant(), carrier.id(), side, currency), BigDecimal.ZERO));
        SpendLimit limit = standing.limit();
        BigDecimal amount = limit.amount();
        return new SpendLimitJson(
                MoneyJson.ofNullable(amount, currency),
                ComposeCarriers.word(limit.breach()),
                amount == null ? null : MoneyJson.of(standing.counted(), currency),
                amount == null ? null : MoneyJson.of(amount.subtract(standing.counted()), currency),
                amount == null || amount.signum() == 0 ? null : standing.counted().multiply(HUNDRED).divide(amount, 1, RoundingMode.HALF_UP).toPlainString(),
                standing.reached(),
                amount != null && limit.isReset(now) ? limit.countedFrom() : null,
                limit.version());
    }

    private static boolean reached(BalanceRow row) {
        return row.spendLimit() != null && row.spendLimit().reached();
    }

    /// A limit of zero counts as wholly used.
    private static BigDecimal spendUsed(BalanceRow row) {
        SpendLimitJson limit = row.spendLimit();
        return limit == null ? BigDecimal.ZERO : limit.usedPercent() != null ? new BigDecimal(limit.usedPercent()) : limit.reached() ? HUNDRED : BigDecimal.ZERO;
    }

    /// How much of a limit is used: −balance / limit. A balance above zero uses nothing.
    static @Nullable BigDecimal usedPercent(CarrierSide side) {
        if (side.limit() == null) {
            return null;
        }
        BigDecimal limit = new BigDecimal(side.limit().amount());
        BigDecimal owed = new BigDecimal(side.balance().amount()).negate();
        return limit.signum() == 0 ? null : owed.max(BigDecimal.ZERO).multiply(HUNDRED).divide(limit, 1, RoundingMode.HALF_UP);
    }

    /// An exhausted limit of zero counts as wholly used.
    private static BigDecimal used(BalanceRow row) {
        return row.usedPercent() != null ? new BigDecimal(row.usedPercent()) : row.side().exhausted() ? HUNDRED : BigDecimal.ZERO;
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

    private static List<CurrencyTotal> totals(List<BalanceRow> rows) {
        Map<String, List<BalanceRow>> byCurrency = new TreeMap<>();
        rows.forEach(r -> byCurrency.computeIfAbsent(r.currency(), _ -> new ArrayList<>()).add(r));
        return byCurrency.entrySet().stream().map(e -> total(e.getKey(), e.getValue())).toList();
    }

    private static CurrencyTotal total(String currency, List<BalanceRow> rows) {
        return total(
                currency,
                sum(rows, Account.CUSTOMER, r -> r.side().balance()),
                sum(rows, Account.SUPPLIER, r -> r.side().balance()),
                sum(rows, Account.CUSTOMER, BalanceRow::spendDay),
                sum(rows, Account.SUPPLIER, BalanceRow::spendDay));
    }

    private static CurrencyTotal total(String currency, BigDecimal customers, BigDecimal suppliers, BigDecimal sold, BigDecimal bought) {
        return new CurrencyTotal(
                currency, MoneyJson.of(customers, currency), MoneyJson.of(suppliers, currency), MoneyJson.of(customers.subtract(suppliers), currency),
                MoneyJson.of(sold, currency), MoneyJson.of(bought, currency));
    }

    private static BigDecimal sum(List<BalanceRow> rows, Account account, Function<BalanceRow, @Nullable MoneyJson> money) {
        return rows.stream()
                .filter(r -> r.account().equals(ComposeCarriers.word(account)))
                .map(money)
                .flatMap(m -> Optional.ofNullable(m).stream())
                .map(m -> new BigDecimal(m.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private CurrencyTotal grand(TenantId tenant, List<CurrencyTotal> totals, String display, Instant now, TreeSet<String> withoutRate) {
        BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        for (CurrencyTotal total : totals) {
            Optional<BigDecimal> factor = exchangeRates.factor(tenant, total.currency(), display, now);
            if (factor.isEmpty()) {
                withoutRate.add(total.currency());
                continue;
            }
            List<MoneyJson> parts = List.of(total.customers(), total.suppliers(), total.customerSpend(), total.supplierSpend());
            for (int i = 0; i < sums.length; i++) {
                sums[i] = sums[i].add(new BigDecimal(Sides.converted(parts.get(i), display, factor.get()).amount()));
            }
        }
        return total(display, sums[0], sums[1], sums[2], sums[3]);
    }

    private static Map<String, Comparator<BalanceRow>> orders() {
        Map<String, Comparator<BalanceRow>> orders = new LinkedHashMap<>();
        orders.put("carrier", Comparator.comparing(r -> r.carrier().name().toLowerCase(Locale.ROOT)));
        orders.put("account", Comparator.comparing(BalanceRow::account));
        orders.put("currency", Comparator.comparing(BalanceRow::currency));
        orders.put("balance", byMoney(r -> r.side().balance()));
        orders.put("limit", byMoney(r -> r.side().limit()));
        orders.put("remaining", byMoney(r -> r.side().remaining()));
        orders.put("usedPercent", Comparator.comparing(ComposeBalances::used));
        orders.put("spendDay", byMoney(BalanceRow::spendDay));
        orders.put("spendToday", byMoney(BalanceRow::spendToday));
        orders.put("spendLimit", byMoney(r -> r.spendLimit() == null ? null : r.spendLimit().amount()));
        orders.put("spendUsed", Comparator.comparing(ComposeBalances::spendUsed));
        return orders;
    }

    private static Comparator<BalanceRow> byMoney(Function<BalanceRow, @Nullable MoneyJson> money) {
        return Comparator.comparing(
                r -> {
                    MoneyJson amount = money.apply(r);
                    return amount == null ? null : new BigDecimal(amount.amount());
                },
                Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /// Tells the rows of a page apart: carrier, then customer, supplier and net, then currency.
    private static long place(BalanceRow row) {
        long account = Account.valueOf(row.account().toUpperCase(Locale.ROOT)).ordinal();
        long currency = 0;
        for (char letter : row.currency().toCharArray()) {
            currency = currency * 26 + letter - 'A';
        }
        return (Long.parseLong(row.carrier().id()) * 3 + account) * 17_576 + currency;
    }
}
