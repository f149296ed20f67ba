package com.didtron.server.identity;

import java.util.Locale;

/// Whose things a role is about: accounts are carriers and the customers behind them, with all that belongs to them.
public enum Scope {
    /// all of the tenant (or, for people of one carrier, all of that carrier)
    ALL,
    /// the accounts whose account manager the person is
    ASSIGNED,
    /// the accounts that the person made
    OWN;

    /// As it is written in tables and answers: `assigned`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
