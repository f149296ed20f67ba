package com.didtron.server.identity;

import java.util.Locale;

/// Whose things a role is about. The order matters: a later one sees less.
public enum Scope {
    /// all of the tenant (or, for people of one carrier, all of that carrier)
    ALL,
    /// the accounts that are assigned to the person
    ASSIGNED,
    /// what the person made
    OWN;

    /// As it is written in tables and answers: `assigned`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The scope of somebody with two roles.
    public Scope and(Scope other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
