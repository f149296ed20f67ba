package com.didtron.server.customers.internal;

import static com.didtron.server.customers.internal.sql.Tables.ACCOUNT;
import static com.didtron.server.customers.internal.sql.Tables.CATEGORY;
import static com.didtron.server.customers.internal.sql.Tables.CUSTOMER_GROUP;

import com.didtron.server.customers.Customer;
import com.didtron.server.kernel.Page;
import com.didtron.server.identity.Sees;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Pages;
import com.didtron.server.platform.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Customers in SQL.
@Component
public class CustomerStore {

    private static final Map<String, Field<?>> ORDERS = Map.of(
            "companyName", DSL.lower(ACCOUNT.COMPANY_NAME),
            "number", ACCOUNT.ID,
            "category", nameIn(CATEGORY, CATEGORY.NAME, CATEGORY.TENANT_ID.eq(ACCOUNT.TENANT_ID).and(CATEGORY.ID.eq(ACCOUNT.CATEGORY_ID))),
            "group", nameIn(
                    CUSTOMER_GROUP, CUSTOMER_GROUP.NAME, CUSTOMER_GROUP.TENANT_ID.eq(ACCOUNT.TENANT_ID).and(CUSTOMER_GROUP.ID.eq(ACCOUNT.GROUP_ID))),
            "status", ACCOUNT.STATUS);

    private static Field<String> nameIn(Table<?> table, Field<String> name, Condition own) {
        return DSL.coalesce(DSL.field(DSL.select(DSL.lower(name)).from(table).where(own)), DSL.inline(""));
    }

    /// @param search a part of the name, or the number
    public record Filter(@Nullable Long category, @Nullable Long group, Customer.@Nullable Status status, @Nullable String search) {}

    public Customer insert(
            DSLContext tx, TenantId tenant, String company, long category, @Nullable Long group, Customer.Status status, @Nullable Long carrier, Instant now) {
        return tx.insertInto(ACCOUNT)
                .set(ACCOUNT.TENANT_ID, tenant.value())
                .set(ACCOUNT.COMPANY_NAME, company)
                .set(ACCOUNT.CATEGORY_ID, category)
                .set(ACCOUNT.GROUP_ID, group)
                .set(ACCOUNT.STATUS, status.word())
                .set(ACCOUNT.STATUS_SINCE, now)
                .set(ACCOUNT.CARRIER_ID, carrier)
                .set(ACCOUNT.CREATED_AT, now)
                .returning()
                .fetchSingle(CustomerStore::customer);
    }

    /// @param sort companyName, number, category, group, status, with `-` in front for the other way round; null: by name
    /// @throws Refusal when there is no such order
    public Page<Customer> list(DSLContext tx, TenantId tenant, Sees sees, Filter filter, @Nullable String sort, @Nullable String cursor, int limit) {
        List<Condition> wanted = present(tenant);
        if (!sees.all()) {
            wanted.add(ACCOUNT.CARRIER_ID.in(sees.ids()));
        }
        if (filter.category != null) {
            wanted.add(ACCOUNT.CATEGORY_ID.eq(filter.category));
        }
        if (filter.group != null) {
            wanted.add(ACCOUNT.GROUP_ID.eq(filter.group));
        }
        if (filter.status != null) {
            wanted.add(ACCOUNT.STATUS.eq(filter.status.word()));
        }
        if (filter.search != null) {
            String digits = filter.search.replaceFirst("(?i)^cust-", "");
            Condition byNumber = digits.matches("[0-9]{1,18}") ? ACCOUNT.ID.eq(Long.valueOf(digits)) : DSL.falseCondition();
            wanted.add(ACCOUNT.COMPANY_NAME.containsIgnoreCase(filter.search).or(byNumber));
        }
        ListOrder order = ListOrder.of(sort, "companyName", ORDERS, ACCOUNT.ID);
        var found = tx.select(ACCOUNT.fields())
                .select(order.selected())
                .from(ACCOUNT)
                .where(wanted)
                .and(order.after(cursor))
                .orderBy(order.fields())
                .limit(limit + 1)
                .fetch();
        return Pages.of(found, limit, cursor, order::key, () -> Pages.count(tx, ACCOUNT, wanted.toArray(Condition[]::new))).map(CustomerStore::customer);
    }

    /// Those that are not deleted, by name.
    public List<Customer> all(DSLContext tx, TenantId tenant, int most) {
        return tx.selectFrom(ACCOUNT).where(present(tenant)).orderBy(DSL.lower(ACCOUNT.COMPANY_NAME), ACCOUNT.ID).limit(most).fetch(CustomerStore::customer);
    }

    public Optional<Customer> find(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(ACCOUNT).where(present(tenant)).and(ACCOUNT.ID.eq(id)).fetchOptional(CustomerStore::customer);
    }

    public Optional<Customer> findByCarrier(DSLContext tx, TenantId tenant, long carrier) {
        return tx.selectFrom(ACCOUNT).where(present(tenant)).and(ACCOUNT.CARRIER_ID.eq(carrier)).fetchOptional(CustomerStore::customer);
    }

    /// Locks it.
    ///
    /// @throws Refusal not-found, changed-meanwhile
    public Customer lock(DSLContext tx, TenantId tenant, long id, int version) {
        Customer customer = tx.selectFrom(ACCOUNT)
                .where(present(tenant))
                .and(ACCOUNT.ID.eq(id))
                .forUpdate()
                .fetchOptional(CustomerStore::customer)
                .orElseThrow(() -> Refusal.notFound("customer " + id));
        if (customer.version() != version) {
            throw Refusal.conflict("changed-meanwhile", "Somebody changed this customer meanwhile. Look at it again.");
        }
        return customer;
    }

    /// Writes all that may change of a locked one.
    public Customer update(DSLContext tx, Customer customer, Instant statusSince) {
        return tx.update(ACCOUNT)
                .set(ACCOUNT.COMPANY_NAME, customer.companyName())
                .set(ACCOUNT.CATEGORY_ID, customer.category())
                .set(ACCOUNT.GROUP_ID, customer.group())
                .set(ACCOUNT.STATUS_SINCE, DSL.when(ACCOUNT.STATUS.eq(customer.status().word()), ACCOUNT.STATUS_SINCE).otherwise(DSL.val(statusSince, ACCOUNT.STATUS_SINCE)))
                .set(ACCOUNT.STATUS, customer.status().word())
                .set(ACCOUNT.STATUS_REASON, customer.statusReason())
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.TENANT_ID.eq(customer.tenant().value()), ACCOUNT.ID.eq(customer.id()))
                .returning()
                .fetchSingle(CustomerStore::customer);
    }

    /// @param at null: not deleted any more
    public Customer mark(DSLContext tx, TenantId tenant, long id, @Nullable Instant at) {
        return tx.update(ACCOUNT)
                .set(ACCOUNT.DELETED_AT, at)
                .where(ACCOUNT.TENANT_ID.eq(tenant.value()), ACCOUNT.ID.eq(id))
                .returning()
                .fetchSingle(CustomerStore::customer);
    }

    public void purge(DSLContext tx, TenantId tenant, long id) {
        tx.deleteFrom(ACCOUNT).where(ACCOUNT.TENANT_ID.eq(tenant.value()), ACCOUNT.ID.eq(id), ACCOUNT.DELETED_AT.isNotNull()).execute();
    }

    private static List<Condition> present(TenantId tenant) {
        return new ArrayList<>(List.of(ACCOUNT.TENANT_ID.eq(tenant.value()), ACCOUNT.DELETED_AT.isNull()));
    }

    private static Customer customer(Record r) {
        return new Customer(
                new TenantId(r.get(ACCOUNT.TENANT_ID)), r.get(ACCOUNT.ID), r.get(ACCOUNT.COMPANY_NAME), r.get(ACCOUNT.CATEGORY_ID), r.get(ACCOUNT.GROUP_ID),
                Customer.Status.of(r.get(ACCOUNT.STATUS)), r.get(ACCOUNT.STATUS_REASON), r.get(ACCOUNT.CARRIER_ID), r.get(ACCOUNT.VERSION));
    }
}
