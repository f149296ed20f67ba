package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.customers.Customer;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.OneOf;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A customer's own account.
///
/// @param status   where the account stands: `pending-approval` takes no calls until somebody has looked at it
/// @param lines    one per currency
/// @param callsNow  its calls in progress
/// @param callLimit most calls in progress that it may have; null: no limit
/// @param today     since midnight in its billing zone
/// @param hours     the last 24, the present one last, in its billing zone
public record AccountPicture(
        String name, String code, String timeZone, @OneOf(Customer.Status.class) String status, List<AccountLine> lines, int callsNow,
        @Nullable Integer callLimit, AccountToday today, List<AccountHour> hours) {

    /// What can be spent in one currency.
    ///
    /// @param balance   signed: negative is owed
    /// @param limit     how far below zero it may go; null: no limit
    /// @param held      reserved for calls in progress
    /// @param available balance + limit − held; null without a limit
    /// @param low       less is available than the calls of its last 24 hours came to; only in the account's primary currency
    public record AccountLine(
            String currency,
            @OneOf(Carrier.CreditType.class) @Nullable String creditType,
            MoneyJson balance,
            @Nullable MoneyJson limit,
            MoneyJson held,
            @Nullable MoneyJson available,
            boolean exhausted,
            boolean low) {}

    /// Today so far.
    ///
    /// @param charge of the calls rated by now, in the account's primary currency
    public record AccountToday(long calls, long answered, MoneyJson charge) {}

    /// An hour of its calls.
    ///
    /// @param hour   when it begins
    /// @param charge of those of its calls that are rated by now, in the account's primary currency
    public record AccountHour(Instant hour, long calls, long answered, String charge) {}
}
