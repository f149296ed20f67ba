package com.didtron.server.ledger;

/// The four kinds of account that the product needs.
public enum AccountKind {
    ASSET,
    LIABILITY,
    INCOME,
    EXPENSE
}
