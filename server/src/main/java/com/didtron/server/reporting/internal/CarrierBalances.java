package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Carrier;
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
public record CarrierBalances(
        Instant at, Page<BalanceRow> rows, List<CurrencyTotal> totals, String display, CurrencyTotal grand, List<String> withoutRate, int breached) {

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
            @Nullable MoneyJson spendToday) {}

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
