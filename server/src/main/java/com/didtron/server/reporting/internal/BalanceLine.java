package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Spend;
import com.didtron.server.carriers.SpendLimit;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Named;
import com.didtron.server.reporting.internal.CarrierBalances.Account;
import com.didtron.server.reporting.internal.CarrierBalances.BalanceRow;
import com.didtron.server.reporting.internal.CarrierBalances.SpendLimitJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One account of a carrier in numbers: all of them are filtered, summed and sorted, and a page of them becomes [BalanceRow]s.
///
/// @param day   charges of the last 24 hours; null for a net account, as the other two
/// @param today charges since midnight in the carrier's zone
/// @param spend where the limit of the 24 hours stands
record BalanceLine(
        Carrier carrier, Account account, Sides.Side side, @Nullable BigDecimal day, @Nullable BigDecimal today, Spend.@Nullable Standing spend) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    String currency() {
        return side.currency();
    }

    /// How much of the limit is used, in percent: −balance / limit. A balance above zero uses nothing; without a limit, or with a limit of zero, there is none.
    @Nullable BigDecimal usedPercent() {
        BigDecimal limit = side.limit();
        return limit == null || limit.signum() == 0
                ? null
                : side.balance().negate().max(BigDecimal.ZERO).multiply(HUNDRED).divide(limit, 1, RoundingMode.HALF_UP);
    }

    /// An exhausted limit of zero counts as wholly used.
    BigDecimal used() {
        BigDecimal percent = usedPercent();
        return percent != null ? percent : side.exhausted() ? HUNDRED : BigDecimal.ZERO;
    }

    boolean spendReached() {
        return spend != null && spend.reached();
    }

    private @Nullable BigDecimal spendPercent() {
        BigDecimal amount = spendLimit();
        return spend == null || amount == null || amount.signum() == 0 ? null : spend.counted().multiply(HUNDRED).divide(amount, 1, RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal spendLimit() {
        return spend == null ? null : spend.limit().amount();
    }

    /// A limit of zero that is reached counts as wholly used.
    BigDecimal spendUsed() {
        BigDecimal percent = spendPercent();
        return percent != null ? percent : spendReached() ? HUNDRED : BigDecimal.ZERO;
    }

    /// @param lastCall when a call of the account began last; null: none
    /// @param trend    charges of the last days, the oldest first; null for a net account
    BalanceRow told(Instant now, @Nullable Instant lastCall, @Nullable List<BigDecimal> trend) {
        BigDecimal percent = usedPercent();
        return new BalanceRow(
                carrier.id() + "-" + ComposeCarriers.word(account) + "-" + currency(),
                Named.of(carrier.id(), carrier.name()),
                ComposeCarriers.word(carrier.kind()),
                ComposeCarriers.word(carrier.status()),
                ComposeCarriers.word(account),
                currency(),
                side.told(),
                percent == null ? null : percent.toPlainString(),
                MoneyJson.ofNullable(day, currency()),
                MoneyJson.ofNullable(today, currency()),
                spend == null ? null : told(spend, now),
                trend == null ? null : trend.stream().map(amount -> MoneyJson.of(amount, currency()).amount()).toList(),
                lastCall);
    }

    private SpendLimitJson told(Spend.Standing standing, Instant now) {
        SpendLimit limit = standing.limit();
        BigDecimal amount = limit.amount();
        BigDecimal percent = spendPercent();
        return new SpendLimitJson(
                MoneyJson.ofNullable(amount, currency()),
                ComposeCarriers.word(limit.breach()),
                ComposeCarriers.word(limit.mode()),
                amount == null ? null : MoneyJson.of(standing.counted(), currency()),
                amount == null ? null : MoneyJson.of(amount.subtract(standing.counted()), currency()),
                percent == null ? null : percent.toPlainString(),
                standing.reached(),
                amount != null && limit.isReset(now) ? limit.countedFrom() : null,
                limit.restartsAt(now),
                limit.version());
    }

    /// Orders by the names of columns; the first is the usual one.
    static Map<String, Comparator<BalanceLine>> orders() {
        Map<String, Comparator<BalanceLine>> orders = new LinkedHashMap<>();
        orders.put("carrier", Comparator.comparing(l -> ComposeCarriers.sortName(l.carrier)));
        orders.put("account", Comparator.comparing(l -> ComposeCarriers.word(l.account)));
        orders.put("currency", Comparator.comparing(BalanceLine::currency));
        orders.put("balance", by(l -> l.side.balance()));
        orders.put("limit", by(l -> l.side.limit()));
        orders.put("remaining", by(l -> l.side.remaining()));
        orders.put("usedPercent", Comparator.comparing(BalanceLine::used));
        orders.put("spendDay", by(BalanceLine::day));
        orders.put("spendToday", by(BalanceLine::today));
        orders.put("spendLimit", by(BalanceLine::spendLimit));
        orders.put("spendUsed", Comparator.comparing(BalanceLine::spendUsed));
        return orders;
    }

    private static Comparator<BalanceLine> by(Function<BalanceLine, @Nullable BigDecimal> amount) {
        return Comparator.comparing(amount, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /// Tells the lines of a page apart: carrier, then customer, supplier and net, then currency.
    long place() {
        long number = 0;
        for (char letter : currency().toCharArray()) {
            number = number * 26 + letter - 'A';
        }
        return (carrier.id() * 3 + account.ordinal()) * 17_576 + number;
    }
}
