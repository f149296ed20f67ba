package com.didtron.server.rates;

import com.didtron.server.kernel.Money;

/// What an unanswered call costs: nothing (R14), unless a fee per attempt is agreed.
///
/// @param customerFee what the customer pays once for a call that reached a supplier and was not answered
/// @param supplierFee what a supplier takes for each attempt
public record UnansweredCall(Money customerFee, Money supplierFee) {

    public UnansweredCall {
        if (customerFee.isNegative() || supplierFee.isNegative()) {
            throw new IllegalArgumentException("a fee per attempt cannot be negative");
        }
    }

    /// The customer's side of one attempt: charged once per call, with its last attempt; not when a package covers
    /// such calls, and not when no supplier was ever tried.
    public Money customerCharge(boolean lastAttempt, boolean coveredByPackage, boolean supplierTried) {
        return lastAttempt && !coveredByPackage && supplierTried ? customerFee : Money.zero(customerFee.currency());
    }

    /// The supplier's side of one attempt.
    public Money supplierCharge(boolean supplierTried) {
        return supplierTried ? supplierFee : Money.zero(supplierFee.currency());
    }
}
