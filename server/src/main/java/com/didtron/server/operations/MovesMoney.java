package com.didtron.server.operations;

import java.math.BigDecimal;
import java.util.Locale;

/// An operation that gives money away or puts it right. It is asked for with [Operations#ask]: how much a person may move, and above which amount a
/// second person must agree, say their roles.
///
/// @param <R> as for [Operation]
public interface MovesMoney<R> extends Operation<R> {

    /// How much it moves. Computed on the server from what is stored, never taken from the caller as it is.
    Moved moved();

    /// The permission that its endpoint needs; whoever approves needs it as well.
    String permission();

    /// An amount that limits are held against.
    ///
    /// @param kind   which limit; an operation that moves zero is held to none
    /// @param inBase how much, without sign, in the tenant's base currency
    record Moved(Kind kind, BigDecimal inBase) {

        /// What has no limit: more than any role's limit names.
        public static final BigDecimal WITHOUT_END = new BigDecimal("1000000000000");

        public Moved {
            if (inBase.signum() < 0) {
                throw new IllegalArgumentException("an amount that is moved has no sign");
            }
        }
    }

    /// Which limit of a role holds.
    enum Kind {
        /// money goes back to a customer: refund up to
        REFUND,
        /// a balance is put right: adjust up to
        ADJUSTMENT;

        /// As stored and sent: `refund`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
