package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.OneOf;
import org.jspecify.annotations.Nullable;

/// A carrier in a list.
///
/// @param interconnects how many it has
/// @param customer      what it owes us for calls it sent; null for a pure supplier
/// @param supplier      what we owe it for calls it carried; null for a pure customer
/// @param net           both together, for a bilateral carrier
public record CarrierRow(
        String id,
        String name,
        String code,
        @OneOf(Carrier.Kind.class) String kind,
        @OneOf(Carrier.Status.class) String status,
        String currency,
        String accountManager,
        int interconnects,
        boolean simulated,
        @Nullable CarrierSide customer,
        @Nullable CarrierSide supplier,
        @Nullable CarrierSide net) {

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
}
