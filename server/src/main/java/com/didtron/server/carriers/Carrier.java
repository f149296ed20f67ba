package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A wholesale counterparty.
///
/// @param tenant               whose counterparty
/// @param id                   permanent number for people to quote
/// @param name                 as people call it, unique per tenant
/// @param code                 short text code, unique per tenant
/// @param kind                 which way traffic flows
/// @param status               whether traffic may flow
/// @param currency             primary currency, ISO 4217, immutable
/// @param timeZone             zone of its billing days
/// @param accountManager       who looks after it, free text
/// @param capacityLimit        simultaneous calls; null: unrestricted
/// @param cpsLimit             new calls per second; null: unrestricted
/// @param circularRouting      whether its own supplier interconnects may carry its own customer traffic
/// @param customerCreditType   how its customer side pays; null for a pure supplier
/// @param bilateralCreditLimit how far the net exposure may go below zero, stored positive; null: no limit
/// @param bilateralBreach      what a breach of that limit does
/// @param terms                payment terms in days after the invoice date
/// @param party                as printed on documents
/// @param simulated            made up for the demonstration world
public record Carrier(
        TenantId tenant,
        long id,
        String name,
        String code,
        Kind kind,
        Status status,
        String currency,
        ZoneId timeZone,
        String accountManager,
        @Nullable Integer capacityLimit,
        @Nullable Integer cpsLimit,
        boolean circularRouting,
        @Nullable CreditType customerCreditType,
        @Nullable BigDecimal bilateralCreditLimit,
        BilateralBreach bilateralBreach,
        int terms,
        Party party,
        boolean simulated) {

    /// Which way traffic flows.
    public enum Kind {
        /// they send us calls
        CUSTOMER,
        /// they terminate our calls
        SUPPLIER,
        /// both
        BILATERAL
    }

    /// Whether traffic may flow.
    public enum Status {
        ACTIVE,
        TESTING,
        SUSPENDED,
        CLOSED;

        /// Calls are taken from and sent to active carriers and those under test.
        public boolean takesCalls() {
            return this == ACTIVE || this == TESTING;
        }
    }

    /// How the customer side pays.
    public enum CreditType {
        PREPAID,
        POSTPAID
    }

    /// What a breach of the bilateral limit does (2.2.6).
    public enum BilateralBreach {
        ALERT_ONLY,
        /// refuses customer traffic until the exposure is inside the limit again
        BLOCK
    }

    /// Name and address on documents.
    public record Party(
            String legalName, String address, String country, String taxCode, String billingEmail, String technicalEmail) {}

    public boolean isCustomer() {
        return kind != Kind.SUPPLIER;
    }

    public boolean isSupplier() {
        return kind != Kind.CUSTOMER;
    }
}
