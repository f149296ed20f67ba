package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.sql.Tables.CARRIER;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.identity.People;
import com.didtron.server.platform.Refusal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a carrier must be, whoever makes or changes it.
@Component
class CarrierRules {

    /// Of ISO 3166-1, and Kosovo, which has none there but numbers of its own.
    private static final Set<String> COUNTRIES = Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK")).collect(Collectors.toUnmodifiableSet());
    private static final String CODE = "[a-z0-9][a-z0-9._-]{0,59}";

    private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+");
    private static final String A_MAIL = "one e-mail address, for example noc@example.net, or nothing; further ones belong to contacts";

    private final CarrierStore store;
    private final People people;

    CarrierRules(CarrierStore store, People people) {
        this.store = store;
        this.people = people;
    }

    /// One who is not there any more may stay until somebody else is named.
    void refuseManager(DSLContext tx, TenantId tenant, @Nullable Long wanted, @Nullable Long before) {
        if (wanted != null && !wanted.equals(before) && !people.staff(tx, tenant).containsKey(wanted)) {
            throw Refusal.invalid("invalid", "An account manager is somebody of the staff.", new Refusal.Field("accountManagerId", "an id of /api/admin/account-managers, or nothing"));
        }
    }

    /// @param before as it is kept; null of a new one. An address that stood there before addresses were looked at may stay until it is changed.
    void refuseWrong(DSLContext tx, TenantId tenant, Carrier c, @Nullable Carrier before) {
        var party = c.party();
        long id = before == null ? 0 : before.id();
        new FieldErrors()
                .name(c.name(), "name", Bounds.LONGEST_COMPANY)
                .unless(c.code().matches(CODE), "code", "1 to 60 small letters, digits, dots, hyphens and underscores, for example acme-telecom")
                .unless(Bounds.areCalls(c.capacityLimit()), "capacityLimit", Bounds.NO_CAPACITY)
                .unless(Bounds.areCps(c.cpsLimit()), "cpsLimit", Bounds.NO_CPS)
                .unless(c.terms() >= 0 && c.terms() <= Bounds.MOST_TERMS, "termsDays", "0 to " + Bounds.MOST_TERMS)
                .text(party.legalName(), "legalName", Bounds.LONGEST_TEXT)
                .text(party.company().lines(), "address", Bounds.LONGEST_TEXT)
                .text(party.company().postcode(), "postcode", Bounds.LONGEST_NAME)
                .unless(isCountry(party.company()), "country", Bounds.A_COUNTRY)
                .unless(party.billing() == null || !party.billing().lines().isBlank(), "billing.address", "the address that invoices go to")
                .unless(party.billing() == null || party.billing().lines().length() <= Bounds.LONGEST_TEXT, "billing.address", "at most " + Bounds.LONGEST_TEXT + " characters")
                .unless(party.billing() == null || party.billing().postcode().length() <= Bounds.LONGEST_NAME, "billing.postcode", "at most " + Bounds.LONGEST_NAME + " characters")
                .unless(party.billing() == null || isCountry(party.billing()), "billing.country", Bounds.A_COUNTRY)
                .text(party.billTo(), "billTo", Bounds.LONGEST_TEXT)
                .text(party.shipTo(), "shipTo", Bounds.LONGEST_TEXT)
                .text(party.taxCode(), "taxCode", Bounds.LONGEST_NAME)
                .text(party.billingEmail(), "billingEmail", Bounds.LONGEST_TEXT)
                .unless(isMail(party.billingEmail()) || before != null && party.billingEmail().equals(before.party().billingEmail()), "billingEmail", A_MAIL)
                .text(party.technicalEmail(), "technicalEmail", Bounds.LONGEST_TEXT)
                .unless(isMail(party.technicalEmail()) || before != null && party.technicalEmail().equals(before.party().technicalEmail()), "technicalEmail", A_MAIL)
                .text(party.telephone(), "telephone", Bounds.LONGEST_NAME)
                .text(party.fax(), "fax", Bounds.LONGEST_NAME)
                .text(party.website(), "website", Bounds.LONGEST_TEXT)
                .text(party.customerAccountNumber(), "customerAccountNumber", Bounds.LONGEST_NAME)
                .unless(party.supplierAccountNumber() == null || party.supplierAccountNumber().length() <= Bounds.LONGEST_NAME, "supplierAccountNumber",
                        "at most " + Bounds.LONGEST_NAME + " characters")
                .unless(party.supplierAccountNumber() != null || c.kind() == Carrier.Kind.BILATERAL, "supplierAccountNumber",
                        "a text, perhaps empty: only a bilateral carrier has a customer's number that it could be the same as")
                .unless((c.kind() == Carrier.Kind.SUPPLIER) == (c.customerCreditType() == null), "creditType",
                        "prepaid or postpaid for who sends us calls; none for a pure supplier")
                .refuse();
        if (store.isTaken(tx, tenant, CARRIER.NAME, c.name(), id)) {
            throw Refusal.invalid("name-taken", "There is a carrier of this name.", new Refusal.Field("name", "another name"));
        }
        if (store.isTaken(tx, tenant, CARRIER.CODE, c.code(), id)) {
            throw Refusal.invalid("code-taken", "There is a carrier with this code.", new Refusal.Field("code", "another code"));
        }
    }

    private static boolean isMail(String address) {
        return address.isEmpty() || MAIL.matcher(address).matches();
    }

    private static boolean isCountry(Carrier.Address address) {
        return address.country().isEmpty() || COUNTRIES.contains(address.country());
    }

    static void refuseCurrency(String currency) {
        try {
            Currency.of(currency);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("invalid", String.valueOf(unknown.getMessage()), new Refusal.Field("currency", Bounds.A_CURRENCY));
        }
    }

    /// 2.2.6: who is paid before is owed nothing; reached, it alerts and stops no calls.
    static void refuseSupplierLimit(Carrier.@Nullable CreditType type, @Nullable BigDecimal limit) {
        refuseLimit(Carrier.CreditType.POSTPAID, limit, "supplierLimit");
        if (type == Carrier.CreditType.PREPAID && (limit == null || limit.signum() != 0)) {
            throw Refusal.invalid("invalid", "A supplier that is paid before is owed nothing.", new Refusal.Field("supplierLimit", "0 for a supplier that is paid before"));
        }
    }

    /// 2.2.6: prepaid traffic ends at 0.00.
    static void refuseLimit(Carrier.CreditType type, @Nullable BigDecimal limit, String field) {
        new FieldErrors().amount(limit, field).refuse();
        if (limit != null && limit.signum() < 0) {
            throw Refusal.invalid("invalid", "A limit is not below zero.", new Refusal.Field(field, "0 or more, or nothing for no limit"));
        }
        if (type == Carrier.CreditType.PREPAID && (limit == null || limit.signum() != 0)) {
            throw Refusal.invalid("invalid", "Who pays before may owe nothing.", new Refusal.Field(field, "0 for a prepaid carrier"));
        }
    }
}
