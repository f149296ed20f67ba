package com.didtron.server.tenancy;

import com.didtron.server.platform.Portal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a tenant is, which says in which portal its staff works and whether it opens tenants of its own.
public enum TenantKind {
    /// the root of the tree
    OPERATOR,
    /// runs a business of its own under its own name, and opens tenants below it
    WHITE_LABEL,
    /// rents the softswitch; there is nothing below it
    CLASS4;

    /// As it is written in tables and answers: `white-label`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind that a word names.
    public static Optional<TenantKind> find(String word) {
        return Stream.of(values()).filter(k -> k.word().equals(word)).findFirst();
    }

    /// Where its staff signs in to.
    public Portal staffPortal() {
        return this == CLASS4 ? Portal.CLASS4 : Portal.ADMIN;
    }

    /// The portals that its people can sign in to.
    public List<Portal> portals() {
        return List.of(staffPortal(), Portal.CUSTOMER, Portal.CARRIER);
    }
}
