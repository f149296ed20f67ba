package com.didtron.server.reporting.web;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.OneOf;
import com.didtron.server.reporting.internal.AccountPicture;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A customer's account for staff who help it: the figures of its own first page.
///
/// @param lines    one per currency
/// @param callsNow  its calls in progress
/// @param callLimit most calls in progress that it may have; null: no limit
/// @param today     since midnight in its billing zone
/// @param hours     the last 24, the present one last, in its billing zone
record CustomersAccountJson(
        List<CustomersLineJson> lines, int callsNow, @Nullable Integer callLimit, CustomersTodayJson today, List<CustomersHourJson> hours) {

    /// @param balance   signed: negative is owed
    /// @param limit     how far below zero it may go; null: no limit
    /// @param held      reserved for calls in progress
    /// @param available balance + limit − held; null without a limit
    /// @param low       less is available than the calls of its last 24 hours came to; only in the account's primary currency
    record CustomersLineJson(
            String currency,
            @OneOf(Carrier.CreditType.class) @Nullable String creditType,
            MoneyJson balance,
            @Nullable MoneyJson limit,
            MoneyJson held,
            @Nullable MoneyJson available,
            boolean exhausted,
            boolean low) {}

    /// @param charge of the calls rated by now, in the account's primary currency
    record CustomersTodayJson(long calls, long answered, MoneyJson charge) {}

    /// @param hour   when it begins
    /// @param charge of those of its calls that are rated by now, in the account's primary currency
    record CustomersHourJson(Instant hour, long calls, long answered, String charge) {}

    static CustomersAccountJson of(AccountPicture account) {
        var today = account.today();
        return new CustomersAccountJson(
                account.lines().stream()
                        .map(l -> new CustomersLineJson(l.currency(), l.creditType(), l.balance(), l.limit(), l.held(), l.available(), l.exhausted(), l.low()))
                        .toList(),
                account.callsNow(),
                account.callLimit(),
                new CustomersTodayJson(today.calls(), today.answered(), today.charge()),
                account.hours().stream().map(h -> new CustomersHourJson(h.hour(), h.calls(), h.answered(), h.charge())).toList());
    }
}
