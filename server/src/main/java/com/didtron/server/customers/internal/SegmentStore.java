package com.didtron.server.customers.internal;

import static com.didtron.server.customers.internal.sql.Tables.ACCOUNT;
import static com.didtron.server.customers.internal.sql.Tables.CATEGORY;
import static com.didtron.server.customers.internal.sql.Tables.CUSTOMER_GROUP;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Categories and groups in SQL.
@Component
public class SegmentStore {

    /// A category of customers.
    ///
    /// @param defaultBilling prepaid or postpaid
    public record Category(
            long id, String code, String name, String description, int position, String defaultBilling, boolean active, boolean showOnWebsite, int version) {}

    /// A group of customers within a category.
    public record Group(long id, long category, String code, String name, String description, int position, boolean active, int version) {}

    /// How many accounts are in each category and each group that has any.
    public record Counts(Map<Long, Integer> categories, Map<Long, Integer> groups) {

        public int inCategory(long id) {
            return categories.getOrDefault(id, 0);
        }

        public int inGroup(long id) {
            return groups.getOrDefault(id, 0);
        }
    }

    /// What a category is to be.
    public record CategoryDraft(String code, String name, String description, int position, String defaultBilling, boolean active, boolean showOnWebsite) {}

    /// What a group is to be.
    public record GroupDraft(long category, String code, String name, String description, int position, boolean active) {}

    /// Gives a tenant the categories that every tenant begins with.
    public void seed(DSLContext tx, TenantId tenant) {
        tx.execute("select customers.seed_segments({0})", DSL.val(tenant.value()));
    }

    public List<Category> categories(DSLContext tx, TenantId tenant) {
        return tx.selectFrom(CATEGORY)
                .where(CATEGORY.TENANT_ID.eq(tenant.value()), CATEGORY.DELETED_AT.isNull())
                .orderBy(CATEGORY.POSITION, CATEGORY.ID)
                .fetch(r -> new Category(
                        r.get(CATEGORY.ID), r.get(CATEGORY.CODE), r.get(CATEGORY.NAME), r.get(CATEGORY.DESCRIPTION), r.get(CATEGORY.POSITION),
                        r.get(CATEGORY.DEFAULT_BILLING), r.get(CATEGORY.ACTIVE), r.get(CATEGORY.SHOW_ON_WEBSITE), r.get(CATEGORY.VERSION)));
    }

    /// Reads every account: for pages that show the numbers, not on the way of an account that is opened.
    public Counts count(DSLContext tx, TenantId tenant) {
        return new Counts(count(tx, tenant, ACCOUNT.CATEGORY_ID), count(tx, tenant, ACCOUNT.GROUP_ID));
    }

    private static Map<Long, Integer> count(DSLContext tx, TenantId tenant, Field<Long> by) {
        return tx.select(by, DSL.count())
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenant.value()), ACCOUNT.DELETED_AT.isNull(), by.isNotNull())
                .groupBy(by)
                .fetchMap(by, DSL.count());
    }

    /// @throws Refusal not-found
    public Category category(DSLContext tx, TenantId tenant, long id) {
        return categories(tx, tenant).stream().filter(c -> c.id == id).findFirst().orElseThrow(() -> Refusal.notFound("category " + id));
    }

    /// @param category null: of all
    public List<Group> groups(DSLContext tx, TenantId tenant, @Nullable Long category) {
        return tx.selectFrom(CUSTOMER_GROUP)
                .where(
                        CUSTOMER_GROUP.TENANT_ID.eq(tenant.value()),
                        CUSTOMER_GROUP.DELETED_AT.isNull(),
                        category == null ? DSL.noCondition() : CUSTOMER_GROUP.CATEGORY_ID.eq(category))
                .orderBy(CUSTOMER_GROUP.CATEGORY_ID, CUSTOMER_GROUP.POSITION, CUSTOMER_GROUP.ID)
                .fetch(r -> new Group(
                        r.get(CUSTOMER_GROUP.ID), r.get(CUSTOMER_GROUP.CATEGORY_ID), r.get(CUSTOMER_GROUP.CODE), r.get(CUSTOMER_GROUP.NAME),
                        r.get(CUSTOMER_GROUP.DESCRIPTION), r.get(CUSTOMER_GROUP.POSITION), r.get(CUSTOMER_GROUP.ACTIVE), r.get(CUSTOMER_GROUP.VERSION)));
    }

    /// @throws Refusal not-found
    public Group group(DSLContext tx, TenantId tenant, long id) {
        return groups(tx, tenant, null).stream().filter(g -> g.id == id).findFirst().orElseThrow(() -> Refusal.notFound("group " + id));
    }

    private static Map<Field<?>, Object> fields(CategoryDraft draft) {
        return Map.of(
                CATEGORY.CODE, draft.code,
                CATEGORY.NAME, draft.name,
                CATEGORY.DESCRIPTION, draft.description,
                CATEGORY.POSITION, draft.position,
                CATEGORY.DEFAULT_BILLING, draft.defaultBilling,
                CATEGORY.ACTIVE, draft.active,
                CATEGORY.SHOW_ON_WEBSITE, draft.showOnWebsite);
    }

    private static Map<Field<?>, Object> fields(GroupDraft draft) {
        return Map.of(
                CUSTOMER_GROUP.CODE, draft.code,
                CUSTOMER_GROUP.NAME, draft.name,
                CUSTOMER_GROUP.DESCRIPTION, draft.description,
                CUSTOMER_GROUP.POSITION, draft.position,
                CUSTOMER_GROUP.ACTIVE, draft.active);
    }

    /// Makes a category, or changes one.
    ///
    /// @param id null: a new one
    /// @throws Refusal code-taken, changed-meanwhile
    public long save(DSLContext tx, TenantId tenant, @Nullable Long id, int version, CategoryDraft draft) {
        refuseTaken(tx.fetchExists(CATEGORY, CATEGORY.TENANT_ID.eq(tenant.value()), CATEGORY.DELETED_AT.isNull(),
                DSL.lower(CATEGORY.CODE).eq(draft.code), id == null ? DSL.noCondition() : CATEGORY.ID.ne(id)));
        if (id == null) {
            return tx.insertInto(CATEGORY)
                    .set(CATEGORY.TENANT_ID, tenant.value())
                    .set(fields(draft))
                    .returningResult(CATEGORY.ID)
                    .fetchSingle(CATEGORY.ID);
        }
        refuseChanged(tx.update(CATEGORY)
                .set(fields(draft))
                .set(CATEGORY.VERSION, CATEGORY.VERSION.plus(1))
                .where(CATEGORY.TENANT_ID.eq(tenant.value()), CATEGORY.ID.eq(id), CATEGORY.VERSION.eq(version), CATEGORY.DELETED_AT.isNull())
                .execute());
        return id;
    }

    /// Makes a group, or changes one; a group stays in its category.
    ///
    /// @throws Refusal code-taken, changed-meanwhile
    public long save(DSLContext tx, TenantId tenant, @Nullable Long id, int version, GroupDraft draft) {
        refuseTaken(tx.fetchExists(CUSTOMER_GROUP, CUSTOMER_GROUP.TENANT_ID.eq(tenant.value()), CUSTOMER_GROUP.DELETED_AT.isNull(),
                CUSTOMER_GROUP.CATEGORY_ID.eq(draft.category), DSL.lower(CUSTOMER_GROUP.CODE).eq(draft.code),
                id == null ? DSL.noCondition() : CUSTOMER_GROUP.ID.ne(id)));
        if (id == null) {
            return tx.insertInto(CUSTOMER_GROUP)
                    .set(CUSTOMER_GROUP.TENANT_ID, tenant.value())
                    .set(CUSTOMER_GROUP.CATEGORY_ID, draft.category)
                    .set(fields(draft))
                    .returningResult(CUSTOMER_GROUP.ID)
                    .fetchSingle(CUSTOMER_GROUP.ID);
        }
        refuseChanged(tx.update(CUSTOMER_GROUP)
                .set(fields(draft))
                .set(CUSTOMER_GROUP.VERSION, CUSTOMER_GROUP.VERSION.plus(1))
                .where(CUSTOMER_GROUP.TENANT_ID.eq(tenant.value()), CUSTOMER_GROUP.ID.eq(id), CUSTOMER_GROUP.VERSION.eq(version),
                        CUSTOMER_GROUP.DELETED_AT.isNull())
                .execute());
        return id;
    }

    /// @param at null: not deleted any more
    public void markCategory(DSLContext tx, TenantId tenant, long id, @Nullable Instant at) {
        tx.update(CATEGORY).set(CATEGORY.DELETED_AT, at).where(CATEGORY.TENANT_ID.eq(tenant.value()), CATEGORY.ID.eq(id)).execute();
    }

    /// @param at null: not deleted any more
    public void markGroup(DSLContext tx, TenantId tenant, long id, @Nullable Instant at) {
        tx.update(CUSTOMER_GROUP)
                .set(CUSTOMER_GROUP.DELETED_AT, at)
                .where(CUSTOMER_GROUP.TENANT_ID.eq(tenant.value()), CUSTOMER_GROUP.ID.eq(id))
                .execute();
    }

    /// @throws Refusal restore-clash when its code is taken meanwhile
    public void restoreCategory(DSLContext tx, TenantId tenant, long id) {
        String code = tx.fetchSingle(CATEGORY, CATEGORY.TENANT_ID.eq(tenant.value()), CATEGORY.ID.eq(id)).getCode();
        refuseClash(tx.fetchExists(CATEGORY, CATEGORY.TENANT_ID.eq(tenant.value()), DSL.lower(CATEGORY.CODE).eq(code.toLowerCase(java.util.Locale.ROOT)),
                CATEGORY.DELETED_AT.isNull()), "The code " + code + " belongs to another category now.");
        markCategory(tx, tenant, id, null);
    }

    /// @throws Refusal restore-clash when its code is taken meanwhile, or its category is gone
    public void restoreGroup(DSLContext tx, TenantId tenant, long id) {
        var group = tx.fetchSingle(CUSTOMER_GROUP, CUSTOMER_GROUP.TENANT_ID.eq(tenant.value()), CUSTOMER_GROUP.ID.eq(id));
        refuseClash(!tx.fetchExists(CATEGORY, CATEGORY.TENANT_ID.eq(tenant.value()), CATEGORY.ID.eq(group.getCategoryId()), CATEGORY.DELETED_AT.isNull()),
                "Its category was deleted. Restore that first.");
        refuseClash(tx.fetchExists(CUSTOMER_GROUP, CUSTOMER_GROUP.TENANT_ID.eq(tenant.value()), CUSTOMER_GROUP.CATEGORY_ID.eq(group.getCategoryId()),
                DSL.lower(CUSTOMER_GROUP.CODE).eq(group.getCode().toLowerCase(java.util.Locale.ROOT)), CUSTOMER_GROUP.DELETED_AT.isNull()),
                "The code " + group.getCode() + " belongs to another group now.");
        markGroup(tx, tenant, id, null);
    }

    /// @throws Refusal purge-refused while a deleted customer may still come back into it
    public void purgeCategory(DSLContext tx, TenantId tenant, long id) {
        refuseUsed(tx.fetchExists(ACCOUNT, ACCOUNT.TENANT_ID.eq(tenant.value()), ACCOUNT.CATEGORY_ID.eq(id))
                || tx.fetchExists(CUSTOMER_GROUP, CUSTOMER_GROUP.TENANT_ID.eq(tenant.value()), CUSTOMER_GROUP.CATEGORY_ID.eq(id)));
        tx.deleteFrom(CATEGORY).where(CATEGORY.TENANT_ID.eq(tenant.value()), CATEGORY.ID.eq(id)).execute();
    }

    /// @throws Refusal purge-refused while a deleted customer may still come back into it
    public void purgeGroup(DSLContext tx, TenantId tenant, long id) {
        refuseUsed(tx.fetchExists(ACCOUNT, ACCOUNT.TENANT_ID.eq(tenant.value()), ACCOUNT.GROUP_ID.eq(id)));
        tx.deleteFrom(CUSTOMER_GROUP).where(CUSTOMER_GROUP.TENANT_ID.eq(tenant.value()), CUSTOMER_GROUP.ID.eq(id)).execute();
    }

    private static void refuseUsed(boolean used) {
        if (used) {
            throw Refusal.conflict("purge-refused", "Deleted customers or groups still belong to it. Purge those first.");
        }
    }

    private static void refuseClash(boolean clash, String why) {
        if (clash) {
            throw Refusal.conflict("restore-clash", why);
        }
    }

    private static void refuseTaken(boolean taken) {
        if (taken) {
            throw Refusal.invalid("code-taken", "This code is taken.", new Refusal.Field("code", "one that no other has"));
        }
    }

    private static void refuseChanged(int updated) {
        if (updated == 0) {
            throw Refusal.conflict("changed-meanwhile", "Somebody changed this meanwhile, or deleted it. Look at it again.");
        }
    }
}
