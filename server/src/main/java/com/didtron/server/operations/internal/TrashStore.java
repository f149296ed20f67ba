package com.didtron.server.operations.internal;

import static com.didtron.server.operations.internal.sql.Tables.TRASH;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Trash.Child;
import com.didtron.server.operations.internal.sql.tables.records.TrashRecord;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Pages;
import com.didtron.server.platform.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// What is in the trash.
@Component
public class TrashStore {

    private static final TypeReference<List<Child>> CHILDREN = new TypeReference<>() {};

    private final ObjectMapper json;

    TrashStore(ObjectMapper json) {
        this.json = json;
    }

    /// A deleted thing.
    public record Item(
            long id, String kind, String subjectId, String label, List<Child> children, Instant deletedAt, String deletedBy, Instant expiresAt, boolean legalHold) {}

    /// @param search a part of the label, or the whole id
    public record Filter(@Nullable String kind, @Nullable String search, @Nullable Instant expiresBefore) {}

    public void insert(
            DSLContext tx, TenantId tenant, String kind, String subject, String label, List<Child> children, Instant at, String by, Instant expires) {
        tx.insertInto(TRASH)
                .set(TRASH.TENANT_ID, tenant.value())
                .set(TRASH.KIND, kind)
                .set(TRASH.SUBJECT_ID, subject)
                .set(TRASH.LABEL, label)
                .set(TRASH.CHILDREN, JSON.valueOf(json.writeValueAsString(children)))
                .set(TRASH.DELETED_AT, at)
                .set(TRASH.DELETED_BY, by)
                .set(TRASH.EXPIRES_AT, expires)
                .execute();
    }

    /// @param sort  label, kindTitle, deletedAt, deletedBy, expiresAt, with `-` in front for the other way round; null: newest first
    /// @param kinds in the order of their titles
    /// @throws Refusal when there is no such order
    public Page<Item> list(
            DSLContext tx, TenantId tenant, Filter filter, @Nullable String sort, List<String> kinds, @Nullable String cursor, int limit) {
        ListOrder order = ListOrder.of(sort, "-deletedAt", Map.of(
                "label", DSL.lower(TRASH.LABEL),
                "kindTitle", ListOrder.rank(TRASH.KIND, kinds),
                "deletedAt", TRASH.DELETED_AT,
                "deletedBy", DSL.lower(TRASH.DELETED_BY),
                "expiresAt", TRASH.EXPIRES_AT), TRASH.ID);
        List<Condition> filters = new ArrayList<>();
        if (filter.kind != null) {
            filters.add(TRASH.KIND.eq(filter.kind));
        }
        if (filter.search != null) {
            filters.add(TRASH.SUBJECT_ID.eq(filter.search).or(TRASH.LABEL.containsIgnoreCase(filter.search)));
        }
        if (filter.expiresBefore != null) {
            filters.add(TRASH.EXPIRES_AT.lt(filter.expiresBefore));
        }
        var found = tx.select(TRASH.fields())
                .select(order.selected())
                .from(TRASH)
                .where(present(tenant))
                .and(DSL.and(filters))
                .and(order.after(cursor))
                .orderBy(order.fields())
                .limit(limit + 1)
                .fetch();
        return Pages.of(found, limit, cursor, order::key, () -> Pages.count(tx, TRASH, present(tenant), filters)).map(this::item);
    }

    /// How many things of each kind are in the trash.
    public Map<String, Integer> counts(DSLContext tx, TenantId tenant) {
        return tx.select(TRASH.KIND, DSL.count()).from(TRASH).where(present(tenant)).groupBy(TRASH.KIND).fetchMap(TRASH.KIND, DSL.count());
    }

    public int expiringBefore(DSLContext tx, TenantId tenant, Instant when) {
        return tx.fetchCount(TRASH, DSL.and(present(tenant)).and(TRASH.EXPIRES_AT.lt(when)));
    }

    /// Ids of what may be purged by now, the oldest first.
    public List<Long> expired(DSLContext tx, TenantId tenant, Instant now, long after, int most) {
        return tx.select(TRASH.ID)
                .from(TRASH)
                .where(present(tenant))
                .and(TRASH.EXPIRES_AT.le(now))
                .and(TRASH.LEGAL_HOLD.isFalse())
                .and(TRASH.ID.gt(after))
                .orderBy(TRASH.ID)
                .limit(most)
                .fetch(TRASH.ID);
    }

    /// Locks an item that is still in the trash.
    ///
    /// @throws Refusal not-found
    public Item lock(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(TRASH)
                .where(present(tenant))
                .and(TRASH.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::item)
                .orElseThrow(() -> Refusal.notFound("item " + id + " in the trash"));
    }

    public void hold(DSLContext tx, TenantId tenant, long id, boolean held) {
        tx.update(TRASH).set(TRASH.LEGAL_HOLD, held).where(TRASH.TENANT_ID.eq(tenant.value()), TRASH.ID.eq(id)).execute();
    }

    /// @param as restored or purged
    public void end(DSLContext tx, TenantId tenant, long id, String as, Instant at) {
        tx.update(TRASH)
                .set(TRASH.ENDED_AS, as)
                .set(TRASH.ENDED_AT, at)
                .where(TRASH.TENANT_ID.eq(tenant.value()), TRASH.ID.eq(id))
                .execute();
    }

    private static List<Condition> present(TenantId tenant) {
        return new ArrayList<>(List.of(TRASH.TENANT_ID.eq(tenant.value()), TRASH.ENDED_AT.isNull()));
    }

    private Item item(Record row) {
        TrashRecord r = row.into(TRASH);
        return new Item(
                r.getId(), r.getKind(), r.getSubjectId(), r.getLabel(), json.readValue(r.getChildren().data(), CHILDREN), r.getDeletedAt(),
                r.getDeletedBy(), r.getExpiresAt(), r.getLegalHold());
    }
}
