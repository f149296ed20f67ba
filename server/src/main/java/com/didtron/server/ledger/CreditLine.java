package com.didtron.server.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What one party can spend in one currency.
///
/// @param id       identity
/// @param owner    the party as its module names it, for example `carrier:42:customer`
/// @param currency ISO 4217 code
/// @param balance  signed from the party's point of view: negative is debt within the line's meaning
/// @param held     reserved by holds, zero or more
/// @param limit    how far below zero the balance may go, stored positive; 0: not at all; null: no limit
public record CreditLine(
        long id, String owner, String currency, BigDecimal balance, BigDecimal held, @Nullable BigDecimal limit) {

    /// What may still be held: balance + limit − held; null when there is no limit.
    public @Nullable BigDecimal available() {
        return limit == null ? null : balance.add(limit).subtract(held);
    }

    /// What is left against the limit before holds: balance + limit; null when there is no limit.
    public @Nullable BigDecimal remaining() {
        return limit == null ? null : balance.add(limit);
    }

    /// Rule 2.2.5: exhausted while remaining is zero or less; a line without limit never is.
    public boolean exhausted() {
        BigDecimal remaining = remaining();
        return remaining != null && remaining.signum() <= 0;
    }
}
