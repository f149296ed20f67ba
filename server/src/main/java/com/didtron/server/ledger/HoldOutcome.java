package com.didtron.server.ledger;

import java.math.BigDecimal;

/// The answer to a [HoldRequest].
public sealed interface HoldOutcome {

    /// Reserved.
    ///
    /// @param added what was added now
    /// @param total what the hold reserves in all
    record Held(BigDecimal added, BigDecimal total) implements HoldOutcome {}

    /// Not enough.
    ///
    /// @param available what could have been held, possibly below zero
    record NotEnough(BigDecimal available) implements HoldOutcome {}
}
