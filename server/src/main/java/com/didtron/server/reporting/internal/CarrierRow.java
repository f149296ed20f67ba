package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A carrier in a list.
///
/// @param suspendedFor  why, of a suspended one
/// @param nextStatuses  where it may go from where it stands
/// @param currency      its primary currency, in which its sides are told unless another is asked for
/// @param currencies    all that it has balances in, the primary one first
/// @param interconnects how many it has
/// @param shownIn       the currency of the sides: the one asked for, or its own when there is no exchange rate
/// @param customer      what it owes us for calls it sent; null for a pure supplier
/// @param supplier      what we owe it for calls it carried; null for a pure customer
/// @param net           both together, for a bilateral carrier
/// @param version       for changes
public record CarrierRow(
        String id,
        String name,
        String code,
        @OneOf(Carrier.Kind.class) String kind,
        @OneOf(Carrier.Status.class) String status,
        @OneOf(Carrier.SuspensionCause.class) @Nullable String suspendedFor,
        @OneOf(Carrier.Status.class) List<String> nextStatuses,
        String currency,
        List<String> currencies,
        @Nullable Named accountManager,
        int interconnects,
        boolean simulated,
        String shownIn,
        @Nullable CarrierSide customer,
        @Nullable CarrierSide supplier,
        @Nullable CarrierSide net,
        int version) {

    /// One side of a carrier's account, signed from the carrier's point of view.
    ///
    /// @param creditType `prepaid` or `postpaid`; null where it does not apply
    /// @param limit      how far below zero it may go; null: no limit
    /// @param held       reserved for calls in progress
    /// @param remaining  limit + balance; null without a limit
    /// @param exhausted  remaining is zero or less
    public record CarrierSide(
            @OneOf(Carrier.CreditType.class) @Nullable String creditType,
            MoneyJson balance,
            @Nullable MoneyJson limit,
            MoneyJson held,
            @Nullable MoneyJson remaining,
            boolean exhausted) {}

    /// A carrier's account in one currency.
    ///
    /// @param netBreach what happens when the net limit is reached
    public record CarrierAccount(
            String currency, @Nullable CarrierSide customer, @Nullable CarrierSide supplier, @Nullable CarrierSide net,
            @OneOf(Carrier.BilateralBreach.class) String netBreach) {}
}
