package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.sql.Tables.CARRIER;
import static com.didtron.server.carriers.internal.sql.Tables.CARRIER_CURRENCY;
import static com.didtron.server.carriers.internal.sql.Tables.CONTACT;
import static com.didtron.server.carriers.internal.sql.Tables.INTERCONNECT;
import static com.didtron.server.carriers.internal.sql.Tables.SERVICE;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carrier.NetLimit;
import com.didtron.server.carriers.Contact;
import com.didtron.server.carriers.Directory;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Carriers, their currencies and contacts in SQL.
@Component
public class CarrierStore {

    static final int MOST_CONTACTS = 200;

    /// @param by the person who makes it; null: the platform, or a program
    public Carrier insert(DSLContext tx, Carrier draft, @Nullable Long by, Instant now) {
        long id = tx.insertInto(CARRIER)
                .set(described(draft))
                .set(CARRIER.TENANT_ID, draft.tenant().value())
                .set(CARRIER.STATUS, word(draft.status()))
                .set(CARRIER.SUSPENDED_FOR, draft.suspendedFor() == null ? null : word(draft.suspendedFor()))
                .set(CARRIER.CURRENCY, draft.currency())
                .set(CARRIER.CUSTOMER_CREDIT_TYPE, draft.customerCreditType() == null ? null : word(draft.customerCreditType()))
                .set(CARRIER.SIMULATED, draft.simulated())
                .set(CARRIER.CREATED_AT, now)
                .set(CARRIER.CREATED_BY, by)
                .returningResult(CARRIER.ID)
                .fetchSingle(CARRIER.ID);
        assign(tx, draft.tenant(), id, draft.currency(), now);
        limitNet(tx, draft.tenant(), id, draft.netLimits());
        return get(tx, draft.tenant(), id);
    }

    /// @return false when it was assigned before
    public boolean assign(DSLContext tx, TenantId tenant, long carrier, String currency, Instant now) {
        return tx.insertInto(CARRIER_CURRENCY)
                        .set(CARRIER_CURRENCY.TENANT_ID, tenant.value())
                        .set(CARRIER_CURRENCY.CARRIER_ID, carrier)
                        .set(CARRIER_CURRENCY.CURRENCY, currency)
                        .set(CARRIER_CURRENCY.ASSIGNED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    /// @throws Refusal not-found, also for one in the trash
    public Carrier get(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(CARRIER).where(present(tenant, id)).fetchOptional(r -> carrier(r, currencies(tx, tenant, id)))
                .orElseThrow(() -> Refusal.notFound("carrier " + id));
    }

    /// Locks it.
    ///
    /// @throws Refusal not-found, changed-meanwhile
    public Carrier lock(DSLContext tx, TenantId tenant, long id, int version) {
        Carrier carrier = lock(tx, tenant, id);
        if (carrier.version() != version) {
            throw Refusal.conflict("changed-meanwhile", "Somebody changed " + carrier.name() + " meanwhile. Look at it again.");
        }
        return carrier;
    }

    /// It is not deleted before the transaction ends.
    ///
    /// @throws Refusal not-found
    public void hold(DSLContext tx, TenantId tenant, long id) {
        tx.select(CARRIER.ID).from(CARRIER).where(present(tenant, id)).forShare().fetchOptional().orElseThrow(() -> Refusal.notFound("carrier " + id));
    }

    /// Locks it, whatever its version.
    public Carrier lock(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(CARRIER).where(present(tenant, id)).forUpdate().fetchOptional(r -> carrier(r, currencies(tx, tenant, id)))
                .orElseThrow(() -> Refusal.notFound("carrier " + id));
    }

    /// Writes what describes a locked one, with kind and credit type.
    public Carrier update(DSLContext tx, Carrier carrier) {
        tx.update(CARRIER)
                .set(described(carrier))
                .set(CARRIER.CUSTOMER_CREDIT_TYPE, carrier.customerCreditType() == null ? null : word(carrier.customerCreditType()))
                .set(CARRIER.VERSION, CARRIER.VERSION.plus(1))
                .where(CARRIER.TENANT_ID.eq(carrier.tenant().value()), CARRIER.ID.eq(carrier.id()))
                .execute();
        limitNet(tx, carrier.tenant(), carrier.id(), carrier.netLimits());
        return get(tx, carrier.tenant(), carrier.id());
    }

    private static void limitNet(DSLContext tx, TenantId tenant, long carrier, Map<String, NetLimit> limits) {
        limits.forEach((currency, limit) -> tx.update(CARRIER_CURRENCY)
                .set(CARRIER_CURRENCY.NET_LIMIT, limit.amount())
                .set(CARRIER_CURRENCY.NET_BREACH, word(limit.breach()))
                .where(CARRIER_CURRENCY.TENANT_ID.eq(tenant.value()), CARRIER_CURRENCY.CARRIER_ID.eq(carrier), CARRIER_CURRENCY.CURRENCY.eq(currency))
                .execute());
    }

    private static Map<Field<?>, Object> described(Carrier c) {
        Map<Field<?>, Object> row = new LinkedHashMap<>();
        row.put(CARRIER.NAME, c.name());
        row.put(CARRIER.CODE, c.code());
        row.put(CARRIER.KIND, word(c.kind()));
        row.put(CARRIER.TIME_ZONE, c.timeZone().getId());
        row.put(CARRIER.ACCOUNT_MANAGER_ID, c.accountManager());
        row.put(CARRIER.CAPACITY_LIMIT, c.capacityLimit());
        row.put(CARRIER.CPS_LIMIT, c.cpsLimit());
        row.put(CARRIER.CIRCULAR_ROUTING, c.circularRouting());
        row.put(CARRIER.TERMS_DAYS, c.terms());
        row.put(CARRIER.BILLING_MODE, word(c.billingMode()));
        row.put(CARRIER.SUPPLIER_CREDIT_TYPE, c.supplierCreditType() == null ? null : word(c.supplierCreditType()));
        row.put(CARRIER.LEGAL_NAME, c.party().legalName());
        row.put(CARRIER.ADDRESS, c.party().company().lines());
        row.put(CARRIER.POSTCODE, c.party().company().postcode());
        row.put(CARRIER.COUNTRY, c.party().company().country());
        Carrier.Address billing = c.party().billing();
        row.put(CARRIER.BILLING_ADDRESS, billing == null ? null : billing.lines());
        row.put(CARRIER.BILLING_POSTCODE, billing == null ? "" : billing.postcode());
        row.put(CARRIER.BILLING_COUNTRY, billing == null ? "" : billing.country());
        row.put(CARRIER.BILL_TO, c.party().billTo());
        row.put(CARRIER.SHIP_TO, c.party().shipTo());
        row.put(CARRIER.FAX, c.party().fax());
        row.put(CARRIER.TAX_CODE, c.party().taxCode());
        row.put(CARRIER.BILLING_EMAIL, c.party().billingEmail());
        row.put(CARRIER.TECHNICAL_EMAIL, c.party().technicalEmail());
        row.put(CARRIER.TELEPHONE, c.party().telephone());
        row.put(CARRIER.WEBSITE, c.party().website());
        row.put(CARRIER.CUSTOMER_ACCOUNT_NUMBER, c.party().customerAccountNumber());
        row.put(CARRIER.SUPPLIER_ACCOUNT_NUMBER, c.party().supplierAccountNumber());
        return row;
    }

    /// Whether another that is not in the trash has this name or code.
    ///
    /// @param id of the one that may have it; 0 for none
    public boolean isTaken(DSLContext tx, TenantId tenant, Field<String> field, String text, long id) {
        return tx.fetchExists(
                CARRIER, CARRIER.TENANT_ID.eq(tenant.value()), DSL.lower(field).eq(text.toLowerCase(Locale.ROOT)), CARRIER.DELETED_AT.isNull(), CARRIER.ID.ne(id));
    }

    /// @param at null: not deleted any more
    public void mark(DSLContext tx, TenantId tenant, long id, @Nullable Instant at) {
        tx.update(CARRIER).set(CARRIER.DELETED_AT, at).where(CARRIER.TENANT_ID.eq(tenant.value()), CARRIER.ID.eq(id)).execute();
    }

    /// Also one in the trash.
    public Optional<Carrier> findAny(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(CARRIER).where(CARRIER.TENANT_ID.eq(tenant.value()), CARRIER.ID.eq(id)).fetchOptional(r -> carrier(r, currencies(tx, tenant, id)));
    }

    /// Removes one that is in the trash; its interconnects must be gone before.
    public void purge(DSLContext tx, TenantId tenant, long id) {
        tx.deleteFrom(CARRIER).where(CARRIER.TENANT_ID.eq(tenant.value()), CARRIER.ID.eq(id), CARRIER.DELETED_AT.isNotNull()).execute();
    }

    public List<Contact> contacts(DSLContext tx, TenantId tenant, long carrier) {
        return tx.selectFrom(CONTACT)
                .where(CONTACT.TENANT_ID.eq(tenant.value()), CONTACT.CARRIER_ID.eq(carrier))
                .orderBy(DSL.lower(CONTACT.NAME), CONTACT.ID)
                .limit(MOST_CONTACTS)
                .fetch(CarrierStore::contact);
    }

    public Optional<Contact> findContact(DSLContext tx, TenantId tenant, long carrier, long id) {
        return tx.selectFrom(CONTACT)
                .where(CONTACT.TENANT_ID.eq(tenant.value()), CONTACT.CARRIER_ID.eq(carrier), CONTACT.ID.eq(id))
                .forUpdate()
                .fetchOptional(CarrierStore::contact);
    }

    public Contact insertContact(DSLContext tx, TenantId tenant, long carrier, Contact draft, Instant now) {
        return tx.insertInto(CONTACT)
                .set(told(draft))
                .set(CONTACT.TENANT_ID, tenant.value())
                .set(CONTACT.CARRIER_ID, carrier)
                .set(CONTACT.CREATED_AT, now)
                .returning()
                .fetchSingle(CarrierStore::contact);
    }

    public Contact updateContact(DSLContext tx, TenantId tenant, Contact contact) {
        return tx.update(CONTACT)
                .set(told(contact))
                .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                .where(CONTACT.TENANT_ID.eq(tenant.value()), CONTACT.ID.eq(contact.id()))
                .returning()
                .fetchSingle(CarrierStore::contact);
    }

    public void deleteContact(DSLContext tx, TenantId tenant, long id) {
        tx.deleteFrom(CONTACT).where(CONTACT.TENANT_ID.eq(tenant.value()), CONTACT.ID.eq(id)).execute();
    }

    private static Map<Field<?>, Object> told(Contact c) {
        return Map.of(
                CONTACT.NAME, c.name(), CONTACT.JOB_TITLE, c.jobTitle(), CONTACT.TELEPHONE, c.telephone(), CONTACT.MOBILE, c.mobile(), CONTACT.FAX, c.fax(), CONTACT.EMAIL, c.email(),
                CONTACT.NOTE, c.note());
    }

    private static Contact contact(Record r) {
        return new Contact(
                r.get(CONTACT.ID), r.get(CONTACT.NAME), r.get(CONTACT.JOB_TITLE), r.get(CONTACT.TELEPHONE), r.get(CONTACT.MOBILE), r.get(CONTACT.FAX), r.get(CONTACT.EMAIL),
                r.get(CONTACT.NOTE), r.get(CONTACT.VERSION));
    }

    private static Condition present(TenantId tenant, long id) {
        return CARRIER.TENANT_ID.eq(tenant.value()).and(CARRIER.ID.eq(id)).and(CARRIER.DELETED_AT.isNull());
    }

    private static Map<String, NetLimit> currencies(DSLContext tx, TenantId tenant, long carrier) {
        return tx.selectFrom(CARRIER_CURRENCY)
                .where(CARRIER_CURRENCY.TENANT_ID.eq(tenant.value()), CARRIER_CURRENCY.CARRIER_ID.eq(carrier))
                .fetchMap(CARRIER_CURRENCY.CURRENCY, CarrierStore::netLimit);
    }

    private static NetLimit netLimit(Record r) {
        return new NetLimit(r.get(CARRIER_CURRENCY.NET_LIMIT), value(Carrier.BilateralBreach.class, r.get(CARRIER_CURRENCY.NET_BREACH)));
    }

    private static List<String> primaryFirst(String primary, Collection<String> currencies) {
        return Stream.concat(Stream.of(primary), currencies.stream().filter(c -> !c.equals(primary)).sorted()).toList();
    }

    /// Everything, of every tenant: calls arrive at sockets that all tenants share.
    public Directory load(DSLContext tx) {
        return new Directory(contents(tx, Scope.ALL), timeClasses(tx));
    }

    /// One carrier with all that is its; nothing when it was purged.
    public Directory.Contents contents(DSLContext tx, TenantId tenant, long carrier) {
        return contents(tx, Scope.of(tenant, List.of(carrier)));
    }

    /// The time classes of all tenants.
    public Directory.TimeClasses timeClasses(DSLContext tx) {
        return new Directory.TimeClasses(TimeClassStore.all(tx), TimeClassStore.deleted(tx));
    }

    private static Directory.Contents contents(DSLContext tx, Scope ofCarriers) {
        Map<Long, Map<String, NetLimit>> currencies = tx.selectFrom(CARRIER_CURRENCY)
                .where(ofCarriers.rows(CARRIER_CURRENCY.TENANT_ID, CARRIER_CURRENCY.CARRIER_ID))
                .collect(Collectors.groupingBy(r -> r.get(CARRIER_CURRENCY.CARRIER_ID),
                        Collectors.toMap(r -> r.get(CARRIER_CURRENCY.CURRENCY), CarrierStore::netLimit)));
        var carriers = tx.selectFrom(CARRIER).where(ofCarriers.rows(CARRIER.TENANT_ID, CARRIER.ID)).fetch();
        var interconnects = tx.selectFrom(INTERCONNECT).where(ofCarriers.rows(INTERCONNECT.TENANT_ID, INTERCONNECT.CARRIER_ID)).fetch();
        Scope ofInterconnects = ofCarriers.having(interconnects.getValues(INTERCONNECT.ID));
        var services = tx.selectFrom(SERVICE).where(ofInterconnects.rows(SERVICE.TENANT_ID, SERVICE.INTERCONNECT_ID)).fetch();
        var parts = InterconnectStore.Parts.of(tx, ofInterconnects);
        var rules = ServiceStore.Rules.of(tx, ofInterconnects.having(services.getValues(SERVICE.ID)));
        return new Directory.Contents(
                carriers.map(r -> carrier(r, currencies.getOrDefault(r.getId(), Map.of()))),
                interconnects.map(r -> InterconnectStore.interconnect(r, parts)),
                services.map(r -> ServiceStore.service(r, rules)),
                deleted(carriers, CARRIER.DELETED_AT, CARRIER.ID),
                deleted(interconnects, INTERCONNECT.DELETED_AT, INTERCONNECT.ID),
                deleted(services, SERVICE.DELETED_AT, SERVICE.ID));
    }

    private static Set<Long> deleted(Result<? extends Record> rows, Field<Instant> deletedAt, Field<Long> id) {
        return rows.stream().filter(r -> r.get(deletedAt) != null).map(r -> r.get(id)).collect(Collectors.toSet());
    }

    static Carrier carrier(Record r, Map<String, NetLimit> currencies) {
        return new Carrier(
                new TenantId(r.get(CARRIER.TENANT_ID)),
                r.get(CARRIER.ID),
                r.get(CARRIER.NAME),
                r.get(CARRIER.CODE),
                value(Carrier.Kind.class, r.get(CARRIER.KIND)),
                value(Carrier.Status.class, r.get(CARRIER.STATUS)),
                Optional.ofNullable(r.get(CARRIER.SUSPENDED_FOR)).map(c -> value(Carrier.SuspensionCause.class, c)).orElse(null),
                r.get(CARRIER.CURRENCY),
                ZoneId.of(r.get(CARRIER.TIME_ZONE)),
                r.get(CARRIER.ACCOUNT_MANAGER_ID),
                r.get(CARRIER.CAPACITY_LIMIT),
                r.get(CARRIER.CPS_LIMIT),
                r.get(CARRIER.CIRCULAR_ROUTING),
                creditType(r.get(CARRIER.CUSTOMER_CREDIT_TYPE)),
                creditType(r.get(CARRIER.SUPPLIER_CREDIT_TYPE)),
                currencies,
                r.get(CARRIER.TERMS_DAYS),
                value(Carrier.BillingMode.class, r.get(CARRIER.BILLING_MODE)),
                party(r),
                r.get(CARRIER.SIMULATED),
                primaryFirst(r.get(CARRIER.CURRENCY), currencies.keySet()),
                r.get(CARRIER.VERSION));
    }

    private static Carrier.@Nullable CreditType creditType(@Nullable String word) {
        return word == null ? null : value(Carrier.CreditType.class, word);
    }

    private static Carrier.Party party(Record r) {
        String billing = r.get(CARRIER.BILLING_ADDRESS);
        return new Carrier.Party(
                r.get(CARRIER.LEGAL_NAME),
                new Carrier.Address(r.get(CARRIER.ADDRESS), r.get(CARRIER.POSTCODE), r.get(CARRIER.COUNTRY)),
                billing == null ? null : new Carrier.Address(billing, r.get(CARRIER.BILLING_POSTCODE), r.get(CARRIER.BILLING_COUNTRY)),
                r.get(CARRIER.BILL_TO),
                r.get(CARRIER.SHIP_TO),
                r.get(CARRIER.TAX_CODE),
                r.get(CARRIER.BILLING_EMAIL),
                r.get(CARRIER.TECHNICAL_EMAIL),
                r.get(CARRIER.TELEPHONE),
                r.get(CARRIER.FAX),
                r.get(CARRIER.WEBSITE),
                r.get(CARRIER.CUSTOMER_ACCOUNT_NUMBER),
                r.get(CARRIER.SUPPLIER_ACCOUNT_NUMBER));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E value(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
