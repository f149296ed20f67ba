package com.didtron.server.identity;

/// Where a person signs in to.
public enum Portal {
    /// the operator's staff
    ADMIN,
    /// people of one customer
    CUSTOMER
}
