package com.didtron.server.admission;

import com.didtron.server.kernel.Money;

/// How much may be owed. "None" and zero are opposites: without a limit nothing is ever refused, a limit of zero refuses everything.
public sealed interface CreditLimit {

    /// No limit is set.
    record NoLimit() implements CreditLimit {}

    /// At most this much may be owed.
    ///
    /// @param amount not negative; typed as 3,000 and shown as −3,000
    record LimitOf(Money amount) implements CreditLimit {
        public LimitOf {
            if (amount.isNegative()) {
                throw new IllegalArgumentException("a credit limit is written as a positive amount, not " + amount);
            }
        }
    }

    static CreditLimit none() {
        return new NoLimit();
    }

    static CreditLimit of(Money amount) {
        return new LimitOf(amount);
    }
}
