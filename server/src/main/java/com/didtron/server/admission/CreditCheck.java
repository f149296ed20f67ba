package com.didtron.server.admission;

import com.didtron.server.admission.Available.Unlimited;
import com.didtron.server.admission.Available.UpTo;
import com.didtron.server.admission.CreditLimit.LimitOf;
import com.didtron.server.admission.CreditLimit.NoLimit;
import com.didtron.server.kernel.Money;

/// The arithmetic of available credit. Signs:
///
/// - a prepaid *balance* is money of the customer's with us: positive is good;
/// - *owed* is money of ours with the customer: positive is debt, invoiced or not;
/// - a *signed balance* is as the carrier screens show it: negative is what they owe us on the customer side and what we owe
///   them on the supplier side;
/// - *holds* are reservations of calls in progress, never negative.
///
/// All amounts of one question are in one currency; a carrier's currencies are never added up.
public final class CreditCheck {

    private CreditCheck() {}

    /// Prepaid: balance + overdraft − holds.
    public static UpTo prepaid(Money balance, Money overdraft, Money holds) {
        return new UpTo(balance.plus(notNegative(overdraft, "an overdraft")).minus(notNegative(holds, "a hold")));
    }

    /// Postpaid: limit − owed − holds. With no limit, unlimited.
    ///
    /// @param owed what the customer owes, unbilled calls included; negative when the customer has paid ahead
    public static Available postpaid(CreditLimit limit, Money owed, Money holds) {
        notNegative(holds, "a hold");
        return switch (limit) {
            case NoLimit _ -> new Unlimited();
            case LimitOf(Money amount) -> new UpTo(amount.minus(owed).minus(holds));
        };
    }

    /// What a carrier that is customer and supplier stands at: customer balance − supplier balance, both signed.
    public static Money bilateralNet(Money customerBalance, Money supplierBalance) {
        return customerBalance.minus(supplierBalance);
    }

    /// What remains of a limit at a signed balance, of the customer side or of the bilateral net: limit + balance.
    public static Available remaining(CreditLimit limit, Money signedBalance) {
        return switch (limit) {
            case NoLimit _ -> new Unlimited();
            case LimitOf(Money amount) -> new UpTo(amount.plus(signedBalance));
        };
    }

    /// Whether a hold of that size may be taken.
    public static boolean allows(Available available, Money hold) {
        notNegative(hold, "a hold");
        return !available.isExhausted()
                && switch (available) {
                    case Unlimited _ -> true;
                    case UpTo(Money amount) -> hold.compareTo(amount) <= 0;
                };
    }

    private static Money notNegative(Money amount, String what) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("%s cannot be negative: %s".formatted(what, amount));
        }
        return amount;
    }
}
