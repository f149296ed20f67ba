package com.didtron.server.carriers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/// Tells people when a balance of a carrier falls to a threshold.
///
/// @param threshold  signed, as balances are
/// @param recipients addresses of those who are told
/// @param triggered  the balance is at the threshold or below, and they were told
/// @param changedAt  when that changed last
public record CreditAlert(
        long id, Account account, String currency, BigDecimal threshold, List<String> recipients, boolean triggered, Instant changedAt) {

    private static final BigDecimal MARGIN = new BigDecimal("0.02");

    public CreditAlert {
        recipients = List.copyOf(recipients);
    }

    /// Which balance is watched.
    public enum Account {
        CUSTOMER,
        SUPPLIER,
        NET
    }

    /// Whether it is triggered at a balance. Once it is, the balance must rise above the threshold by a fiftieth of it before it is armed again, so that
    /// it does not flap.
    public boolean triggeredAt(BigDecimal balance) {
        if (!triggered) {
            return balance.compareTo(threshold) <= 0;
        }
        BigDecimal margin = threshold.abs().multiply(MARGIN).setScale(2, RoundingMode.UP);
        return balance.compareTo(threshold.add(margin)) <= 0;
    }
}
