package com.didtron.server.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a person signs in to.
public enum Portal {
    /// the operator's staff
    ADMIN,
    /// people of one customer
    CUSTOMER,
    /// people of one wholesale carrier
    CARRIER,
    /// staff of a class 4 renter, within their own tenant
    CLASS4;

    /// As it is written in addresses, tables and answers: `admin`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The portal that a word names.
    public static Optional<Portal> find(String word) {
        return Stream.of(values()).filter(p -> p.word().equals(word)).findFirst();
    }

    /// Whether its people run a tenant's business.
    public boolean ofStaff() {
        return this == ADMIN || this == CLASS4;
    }

    /// Whether its people belong to one carrier of the tenant.
    public boolean ofOneCarrier() {
        return this == CUSTOMER || this == CARRIER;
    }
}
