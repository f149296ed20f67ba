package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A wholesale counterparty.
///
/// @param tenant               whose counterparty
/// @param id                   permanent number for people to quote
/// @param name                 as people call it, unique per tenant
/// @param code                 short text code, unique per tenant
/// @param kind                 which way traffic flows
/// @param status               where the account stands, and with that whether traffic may flow
/// @param suspendedFor         why, of a suspended one; else null
/// @param currency             primary currency, ISO 4217, immutable
/// @param timeZone             zone of its billing days
/// @param accountManager       number of the person of the staff who looks after it; null: nobody
/// @param capacityLimit        simultaneous calls, those it sends and those it takes together (2.1); null: unrestricted
/// @param cpsLimit             new calls per second, both ways; null: unrestricted
/// @param circularRouting      whether its own supplier interconnects may carry its own customer traffic
/// @param customerCreditType   how its customer side pays; null for a pure supplier
/// @param supplierCreditType   how we pay its supplier side; null for a pure customer. It alerts and never stops calls (2.2.6)
/// @param netLimits            how far its net exposure may go, by currency: each has its own (2.2.2); of others there is no limit
/// @param terms                payment terms in days after the invoice date
/// @param billingMode          what the run of invoices does with it; of a carrier that pays before it is never asked
/// @param party                as printed on documents
/// @param simulated            made up for the demonstration world
/// @param currencies           all that it has balances in, the primary one first
/// @param version              for changes
public record Carrier(
        TenantId tenant,
        long id,
        String name,
        String code,
        Kind kind,
        Status status,
        @Nullable SuspensionCause suspendedFor,
        String currency,
        ZoneId timeZone,
        @Nullable Long accountManager,
        @Nullable Integer capacityLimit,
        @Nullable Integer cpsLimit,
        boolean circularRouting,
        @Nullable CreditType customerCreditType,
        @Nullable CreditType supplierCreditType,
        Map<String, NetLimit> netLimits,
        int terms,
        BillingMode billingMode,
        Party party,
        boolean simulated,
        List<String> currencies,
        int version) {

    public Carrier {
        currencies = List.copyOf(currencies);
        // a carrier that waits for a second person's agreement may have been described before each currency had its own
        netLimits = Map.copyOf(Objects.requireNonNullElse(netLimits, Map.of()));
        billingMode = Objects.requireNonNullElse(billingMode, BillingMode.AUTOMATIC);
        supplierCreditType = kind == Kind.CUSTOMER ? null : Objects.requireNonNullElse(supplierCreditType, CreditType.POSTPAID);
        suspendedFor = status == Status.SUSPENDED ? Objects.requireNonNullElse(suspendedFor, SuspensionCause.ADMIN) : null;
    }

    /// One to be made, with its primary currency alone; a supplier is paid after, a customer billed by the run.
    public Carrier(
            TenantId tenant, long id, String name, String code, Kind kind, Status status, String currency, ZoneId timeZone, @Nullable Long accountManager,
            @Nullable Integer capacityLimit, @Nullable Integer cpsLimit, boolean circularRouting, @Nullable CreditType customerCreditType, NetLimit netLimit,
            int terms, Party party, boolean simulated) {
        this(
                tenant, id, name, code, kind, status, null, currency, timeZone, accountManager, capacityLimit, cpsLimit, circularRouting, customerCreditType, null,
                Map.of(currency, netLimit), terms, BillingMode.AUTOMATIC, party, simulated, List.of(currency), 1);
    }

    /// Which way traffic flows.
    public enum Kind {
        /// they send us calls
        CUSTOMER,
        /// they terminate our calls
        SUPPLIER,
        /// both
        BILATERAL
    }

    /// Where an account stands (2.6, decision 0020). Deleting is what the trash does to one that is settled.
    public enum Status {
        /// talked with; nothing is agreed, no calls
        PROSPECT,
        /// agreed; who they are is being checked, no calls
        PENDING_KYC,
        /// calls flow as for an active one, while both sides try them
        TESTING,
        ACTIVE,
        /// no calls, for a cause ([SuspensionCause])
        SUSPENDED,
        /// its calls are refused and no interconnect is added; it may still carry calls, by which a debt is worked off
        CLOSING,
        /// settled, for good
        CLOSED;

        /// Where it may go from here; a suspended one may also be suspended for another cause.
        public Set<Status> next() {
            return switch (this) {
                case PROSPECT -> EnumSet.of(PENDING_KYC, CLOSED);
                case PENDING_KYC -> EnumSet.of(TESTING, CLOSED);
                case TESTING -> EnumSet.of(ACTIVE, SUSPENDED, CLOSING);
                case ACTIVE -> EnumSet.of(SUSPENDED, CLOSING);
                case SUSPENDED -> EnumSet.of(TESTING, ACTIVE, SUSPENDED, CLOSING);
                case CLOSING -> EnumSet.of(ACTIVE, SUSPENDED, CLOSED);
                case CLOSED -> EnumSet.noneOf(Status.class);
            };
        }

        /// Whether its own calls are let in.
        public boolean sendsCalls() {
            return this == ACTIVE || this == TESTING;
        }

        /// Whether calls are sent to it.
        public boolean takesCalls() {
            return sendsCalls() || this == CLOSING;
        }

        /// Whether interconnects may be added to it.
        public boolean grows() {
            return this != CLOSING && this != CLOSED;
        }

        /// Whether somebody must say why.
        public boolean needsReason() {
            return this == SUSPENDED || this == CLOSING || this == CLOSED;
        }

        /// Whether a carrier may be made so.
        public boolean begins() {
            return this == PROSPECT || this == PENDING_KYC || this == TESTING || this == ACTIVE;
        }
    }

    /// Why a carrier is suspended.
    public enum SuspensionCause {
        /// it does not pay
        CREDIT,
        FRAUD,
        /// any other decision of ours
        ADMIN
    }

    /// What the run of invoices does with a carrier.
    public enum BillingMode {
        /// makes its draft
        AUTOMATIC,
        /// makes its draft and rings the bell of who issues invoices, to look at it
        MANUAL_NOTIFICATION,
        /// leaves it out
        NOT_DEFINED
    }

    /// How a side pays.
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

    /// How far the net exposure of a bilateral carrier may go in one currency.
    ///
    /// @param amount how far below zero, stored positive; null: no limit
    /// @param breach what happens then
    public record NetLimit(@Nullable BigDecimal amount, BilateralBreach breach) {

        /// No limit.
        public static final NetLimit NONE = new NetLimit(null, BilateralBreach.ALERT_ONLY);
    }

    /// Name and addresses on documents, and how it is reached.
    ///
    /// @param billing               where invoices go; null: to the company's address
    /// @param billTo                whom invoices name; empty: the legal name
    /// @param shipTo                for whom the service is, when that is somebody else; empty: for itself
    /// @param customerAccountNumber its number as a customer in the books of an ERP
    /// @param supplierAccountNumber its number as a supplier there; null: the same
    public record Party(
            String legalName, Address company, @Nullable Address billing, String billTo, String shipTo, String taxCode, String billingEmail,
            String technicalEmail, String telephone, String fax, String website, String customerAccountNumber, @Nullable String supplierAccountNumber) {

        public Party(String legalName, String address, String country, String taxCode, String billingEmail, String technicalEmail) {
            this(legalName, new Address(address, "", country), null, "", "", taxCode, billingEmail, technicalEmail, "", "", "", "", "");
        }

        public Party {
            // a carrier that waits for a second person's agreement may have been described before these were asked for
            company = Objects.requireNonNullElse(company, new Address("", "", ""));
            billTo = Objects.requireNonNullElse(billTo, "");
            shipTo = Objects.requireNonNullElse(shipTo, "");
            fax = Objects.requireNonNullElse(fax, "");
        }

        /// Whom invoices name.
        public String invoiced() {
            return billTo.isEmpty() ? legalName : billTo;
        }

        /// Where invoices go.
        public Address invoicedAt() {
            return billing == null ? company : billing;
        }
    }

    /// @param lines   street and town, as written on an envelope
    /// @param country two letters of ISO 3166; empty: not said
    public record Address(String lines, String postcode, String country) {

        /// Lines and postcode below each other, as on an envelope; the country is not among them.
        public String printed() {
            return postcode.isEmpty() ? lines : lines.isEmpty() ? postcode : lines + "\n" + postcode;
        }
    }

    /// The same of another tenant.
    public Carrier of(TenantId whose) {
        return new Carrier(
                whose, id, name, code, kind, status, suspendedFor, currency, timeZone, accountManager, capacityLimit, cpsLimit, circularRouting,
                customerCreditType, supplierCreditType, netLimits, terms, billingMode, party, simulated, currencies, version);
    }

    /// With another's description; status, currencies and credit limits stay.
    ///
    /// @param credit how its customer side pays
    public Carrier describedAs(Carrier other, @Nullable CreditType credit) {
        return new Carrier(
                tenant, id, other.name, other.code, other.kind, status, suspendedFor, currency, other.timeZone, other.accountManager, other.capacityLimit,
                other.cpsLimit, other.circularRouting, credit, supplierCreditType, netLimits, other.terms, other.billingMode, other.party, simulated, currencies,
                version);
    }

    /// One to be made, whose supplier side is paid like that.
    public Carrier paidAs(@Nullable CreditType supplierCredit) {
        return withCredit(customerCreditType, supplierCredit, currency, netLimit(currency));
    }

    /// With other terms of credit: how its sides pay, and how far its net exposure may go in one currency.
    public Carrier withCredit(@Nullable CreditType credit, @Nullable CreditType supplierCredit, String inCurrency, NetLimit netLimit) {
        Map<String, NetLimit> limits = new HashMap<>(netLimits);
        limits.put(inCurrency, netLimit);
        return new Carrier(
                tenant, id, name, code, kind, status, suspendedFor, currency, timeZone, accountManager, capacityLimit, cpsLimit, circularRouting, credit,
                supplierCredit, limits, terms, billingMode, party, simulated, currencies, version);
    }

    /// How far its net exposure may go in a currency.
    public NetLimit netLimit(String inCurrency) {
        return netLimits.getOrDefault(inCurrency, NetLimit.NONE);
    }

    public boolean isCustomer() {
        return kind != Kind.SUPPLIER;
    }

    public boolean isSupplier() {
        return kind != Kind.CUSTOMER;
    }
}
