package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.SpendLimit;
import com.didtron.server.kernel.Page;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.OneOf;
import com.didtron.server.reporting.internal.CarrierRow.CarrierSide;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands open with every carrier, and what it spent.
///
/// @param at       when this was so
/// @param rows     a page of sides of accounts
/// @param totals   of all that fit the filters, one for each currency
/// @param display  the currency that the grand total is converted to
/// @param grand    all currencies together
/// @param withoutRate currencies that are not in the grand total, because there is no exchange rate
/// @param breached    how many sides have nothing remaining, of those that fit the other filters
/// @param spendReached how many have reached the limit of their 24-hour spend, of those that fit the other filters
public record CarrierBalances(
        Instant at, Page<BalanceRow> rows, List<CurrencyTotal> totals, String display, CurrencyTotal grand, List<String> withoutRate, int breached,
        int spendReached) {

    /// Which account of a carrier.
    public enum Account {
        CUSTOMER,
        SUPPLIER,
        NET
    }

    /// One account of a carrier in one currency.
    ///
    /// @param id          names the row: carrier, account and currency
    /// @param usedPercent how much of the limit is used, in percent; null without a limit or with a limit of zero
    /// @param spendDay    charges of calls in the last 24 hours, to a quarter of an hour; null for a net account
    /// @param spendToday  the same since midnight in the carrier's zone
    /// @param spendLimit  of the last 24 hours or the day; null for a net account
    /// @param trend       decimal texts: charges of seven times 24 hours, the oldest first, the last as `spendDay`; null for a net account
    /// @param lastCall    when its last call began: one that it sent, one that it carried, or either for a net account; null: none
    public record BalanceRow(
            String id,
            Named carrier,
            @OneOf(Carrier.Kind.class) String kind,
            @OneOf(Carrier.Status.class) String status,
            @OneOf(Account.class) String account,
            String currency,
            CarrierSide side,
            @Nullable String usedPercent,
            @Nullable MoneyJson spendDay,
            @Nullable MoneyJson spendToday,
            @Nullable SpendLimitJson spendLimit,
            @Nullable List<String> trend,
            @Nullable Instant lastCall) {}

    /// How much the calls of a side may come to in 24 hours or in a day.
    ///
    /// @param amount      null: no limit
    /// @param breach      what happens when it is reached
    /// @param mode        which calls count: those of the last 24 hours, or of the day in the carrier's zone
    /// @param counted     what counts against it: charges of the last 24 hours, of the day, or since the reset; null without a limit
    /// @param remaining   null without a limit
    /// @param usedPercent null without a limit, and of a limit of zero
    /// @param reached     nothing remains of it
    /// @param resetAt     spend before this is not counted; null when nothing is left out
    /// @param restartsAt  when counting begins anew by itself: the next midnight in the carrier's zone; null while it rolls
    /// @param version     for changes; 0: there was never one
    public record SpendLimitJson(
            @Nullable MoneyJson amount,
            @OneOf(SpendLimit.Breach.class) String breach,
            @OneOf(SpendLimit.Mode.class) String mode,
            @Nullable MoneyJson counted,
            @Nullable MoneyJson remaining,
            @Nullable String usedPercent,
            boolean reached,
            @Nullable Instant resetAt,
            @Nullable Instant restartsAt,
            int version) {}

    /// Sums of one currency.
    ///
    /// @param customers    of customer balances
    /// @param suppliers    of supplier balances
    /// @param net          customers − suppliers
    /// @param customerSpend charges of calls sold in the last 24 hours
    /// @param supplierSpend charges of calls bought in the last 24 hours
    public record CurrencyTotal(
            String currency, MoneyJson customers, MoneyJson suppliers, MoneyJson net, MoneyJson customerSpend, MoneyJson supplierSpend) {}
}
