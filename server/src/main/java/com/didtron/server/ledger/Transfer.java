package com.didtron.server.ledger;

import java.math.BigDecimal;

/// One amount from one account to another of the same currency.
///
/// @param debitAccount  id of the account debited
/// @param creditAccount id of the account credited
/// @param amount        more than zero, at most 8 decimals
/// @param currency      ISO 4217 code, that of both accounts
public record Transfer(long debitAccount, long creditAccount, BigDecimal amount, String currency) {

    /// Decimals the ledger keeps; amounts with more are refused, never rounded here.
    public static final int SCALE = 8;

    public Transfer {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a transfer moves more than zero, not " + amount);
        }
        if (amount.stripTrailingZeros().scale() > SCALE) {
            throw new IllegalArgumentException("the ledger keeps " + SCALE + " decimals, not " + amount);
        }
        if (debitAccount == creditAccount) {
            throw new IllegalArgumentException("a transfer needs two accounts");
        }
    }
}
