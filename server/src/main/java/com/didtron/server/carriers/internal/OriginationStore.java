package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.sql.Tables.INTERCONNECT;
import static com.didtron.server.carriers.internal.sql.Tables.ORIGINATION_LIST;
import static com.didtron.server.carriers.internal.sql.Tables.ORIGINATION_NUMBER;

import com.didtron.server.carriers.OriginationList;
import com.didtron.server.carriers.internal.sql.tables.records.OriginationListRecord;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.RowCount;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.CopyIn;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Pages;
import com.didtron.server.platform.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Origination lists and their numbers in SQL.
@Component
public class OriginationStore {

    /// A list that interconnects name.
    ///
    /// @param version of its numbers
    public record InUse(TenantId tenant, long id, int version) {}

    /// A number in its list.
    public record Placed(long list, String listName, String number) {}

    /// One list after the other in the order of turns, or all by number; the place grows from list to list as well.
    private static final Map<String, Field<?>> ORDERS = Map.of("turn", ORIGINATION_NUMBER.LIST_ID, "number", ORIGINATION_NUMBER.NUMBER);

    /// Lists that interconnects name, those of interconnects in the trash among them.
    ///
    /// @param tenant null: of all
    public List<InUse> inUse(DSLContext tx, @Nullable TenantId tenant) {
        return tx.select(ORIGINATION_LIST.TENANT_ID, ORIGINATION_LIST.ID, ORIGINATION_LIST.NUMBERS_VERSION)
                .from(ORIGINATION_LIST)
                .where(
                        tenant == null ? DSL.noCondition() : ORIGINATION_LIST.TENANT_ID.eq(tenant.value()),
                        DSL.exists(DSL.selectOne()
                                .from(INTERCONNECT)
                                .where(INTERCONNECT.TENANT_ID.eq(ORIGINATION_LIST.TENANT_ID), names(ORIGINATION_LIST.ID))))
                .fetch(r -> new InUse(new TenantId(r.value1()), r.value2(), r.value3()));
    }

    private static Condition names(Field<Long> list) {
        return INTERCONNECT.ORIGINATION_LIST_ID.eq(list).or(INTERCONNECT.SUPPLIER_LIST_ID.eq(list));
    }

    /// All numbers of a list, in their order.
    public List<String> numbers(DSLContext tx, TenantId tenant, long list) {
        return tx.select(ORIGINATION_NUMBER.NUMBER)
                .from(ORIGINATION_NUMBER)
                .where(ORIGINATION_NUMBER.TENANT_ID.eq(tenant.value()), ORIGINATION_NUMBER.LIST_ID.eq(list))
                .orderBy(ORIGINATION_NUMBER.PLACE)
                .fetch(ORIGINATION_NUMBER.NUMBER);
    }

    /// Numbers of a list, or of all that are not in the trash.
    ///
    /// @param search digits that a number has somewhere
    /// @param sort   turn or number, with `-` in front for the other way round; null: turn
    /// @throws Refusal when there is no such order, or the cursor is not ours
    public Page<Placed> page(DSLContext tx, TenantId tenant, @Nullable Long list, String search, @Nullable String sort, @Nullable String cursor, int limit) {
        ListOrder order = ListOrder.of(sort, "turn", ORDERS, ORIGINATION_NUMBER.PLACE);
        var found = tx.select(ORIGINATION_NUMBER.LIST_ID, ORIGINATION_LIST.NAME, ORIGINATION_NUMBER.PLACE, ORIGINATION_NUMBER.NUMBER)
                .select(order.selected())
                .from(ORIGINATION_NUMBER)
                .join(ORIGINATION_LIST)
                .on(ORIGINATION_LIST.TENANT_ID.eq(ORIGINATION_NUMBER.TENANT_ID), ORIGINATION_LIST.ID.eq(ORIGINATION_NUMBER.LIST_ID))
                .where(
                        ORIGINATION_NUMBER.TENANT_ID.eq(tenant.value()), ORIGINATION_LIST.DELETED_AT.isNull(),
                        list == null ? DSL.noCondition() : ORIGINATION_NUMBER.LIST_ID.eq(list),
                        order.after(cursor), search.isEmpty() ? DSL.noCondition() : ORIGINATION_NUMBER.NUMBER.contains(search))
                .orderBy(order.fields())
                .limit(limit + 1)
                .fetch();
        return Pages.of(found, limit, cursor, order::key, () -> count(tx, tenant, list, search))
                .map(r -> new Placed(r.get(ORIGINATION_NUMBER.LIST_ID), r.get(ORIGINATION_LIST.NAME), r.get(ORIGINATION_NUMBER.NUMBER)));
    }

    private static RowCount count(DSLContext tx, TenantId tenant, @Nullable Long list, String search) {
        var numbers = ORIGINATION_NUMBER
                .join(ORIGINATION_LIST)
                .on(ORIGINATION_LIST.TENANT_ID.eq(ORIGINATION_NUMBER.TENANT_ID), ORIGINATION_LIST.ID.eq(ORIGINATION_NUMBER.LIST_ID));
        var wanted = List.of(
                ORIGINATION_NUMBER.TENANT_ID.eq(tenant.value()), ORIGINATION_LIST.DELETED_AT.isNull(),
                list == null ? DSL.noCondition() : ORIGINATION_NUMBER.LIST_ID.eq(list));
        return Pages.count(tx, numbers, wanted, search.isEmpty() ? List.of() : List.of(ORIGINATION_NUMBER.NUMBER.contains(search)));
    }

    /// By name.
    public List<OriginationList> list(DSLContext tx, TenantId tenant) {
        return tx.selectFrom(ORIGINATION_LIST)
                .where(ORIGINATION_LIST.TENANT_ID.eq(tenant.value()), ORIGINATION_LIST.DELETED_AT.isNull())
                .orderBy(DSL.lower(ORIGINATION_LIST.NAME), ORIGINATION_LIST.ID)
                .fetch(OriginationStore::list);
    }

    /// @throws Refusal not-found
    public OriginationList get(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(ORIGINATION_LIST).where(alive(tenant, id)).fetchOptional(OriginationStore::list).orElseThrow(() -> none(id));
    }

    /// It is neither changed nor deleted until the end of the transaction.
    ///
    /// @throws Refusal not-found
    OriginationList hold(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(ORIGINATION_LIST).where(alive(tenant, id)).forShare().fetchOptional(OriginationStore::list).orElseThrow(() -> none(id));
    }

    /// Locks it.
    ///
    /// @throws Refusal not-found
    OriginationList lock(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(ORIGINATION_LIST).where(alive(tenant, id)).forUpdate().fetchOptional(OriginationStore::list).orElseThrow(() -> none(id));
    }

    private static Refusal none(long id) {
        return Refusal.notFound("origination list " + id);
    }

    /// How many numbers a tenant's lists have together, those in the trash left out.
    public int numbers(DSLContext tx, TenantId tenant) {
        return tx.select(DSL.coalesce(DSL.sum(ORIGINATION_LIST.NUMBERS), BigDecimal.ZERO))
                .from(ORIGINATION_LIST)
                .where(ORIGINATION_LIST.TENANT_ID.eq(tenant.value()), ORIGINATION_LIST.DELETED_AT.isNull())
                .fetchSingle()
                .value1()
                .intValueExact();
    }

    int lists(DSLContext tx, TenantId tenant) {
        return tx.fetchCount(ORIGINATION_LIST, ORIGINATION_LIST.TENANT_ID.eq(tenant.value()), ORIGINATION_LIST.DELETED_AT.isNull());
    }

    /// Until this transaction ends, nobody else makes a list of the tenant or brings numbers into one.
    void holdRoom(DSLContext tx, TenantId tenant) {
        tx.execute("select pg_advisory_xact_lock(hashtext('carriers.origination'), hashtext({0}::text))", DSL.val(tenant.value()));
    }

    boolean isTaken(DSLContext tx, TenantId tenant, String name, long besides) {
        return tx.fetchExists(
                ORIGINATION_LIST, ORIGINATION_LIST.TENANT_ID.eq(tenant.value()), ORIGINATION_LIST.DELETED_AT.isNull(),
                DSL.lower(ORIGINATION_LIST.NAME).eq(name.toLowerCase(Locale.ROOT)), ORIGINATION_LIST.ID.ne(besides));
    }

    /// Interconnects that name a list: "interconnect Trunk 1".
    ///
    /// @param deleted those in the trash, or those that are not
    List<String> users(DSLContext tx, TenantId tenant, long list, boolean deleted) {
        return tx.select(INTERCONNECT.NAME)
                .from(INTERCONNECT)
                .where(
                        INTERCONNECT.TENANT_ID.eq(tenant.value()), names(DSL.val(list)),
                        deleted ? INTERCONNECT.DELETED_AT.isNotNull() : INTERCONNECT.DELETED_AT.isNull())
                .orderBy(INTERCONNECT.NAME)
                .fetch(INTERCONNECT.NAME);
    }

    long insert(DSLContext tx, TenantId tenant, String name, String note, Instant now) {
        return tx.insertInto(ORIGINATION_LIST)
                .set(ORIGINATION_LIST.TENANT_ID, tenant.value())
                .set(ORIGINATION_LIST.NAME, name)
                .set(ORIGINATION_LIST.NOTE, note)
                .set(ORIGINATION_LIST.CREATED_AT, now)
                .returningResult(ORIGINATION_LIST.ID)
                .fetchSingle(ORIGINATION_LIST.ID);
    }

    void update(DSLContext tx, TenantId tenant, long id, String name, String note) {
        tx.update(ORIGINATION_LIST)
                .set(ORIGINATION_LIST.NAME, name)
                .set(ORIGINATION_LIST.NOTE, note)
                .set(ORIGINATION_LIST.VERSION, ORIGINATION_LIST.VERSION.plus(1))
                .where(alive(tenant, id))
                .execute();
    }

    /// @param at null: not deleted any more
    void mark(DSLContext tx, TenantId tenant, long id, @Nullable Instant at) {
        tx.update(ORIGINATION_LIST)
                .set(ORIGINATION_LIST.DELETED_AT, at)
                .set(ORIGINATION_LIST.VERSION, ORIGINATION_LIST.VERSION.plus(1))
                .where(ORIGINATION_LIST.TENANT_ID.eq(tenant.value()), ORIGINATION_LIST.ID.eq(id))
                .execute();
    }

    /// Removes one that is in the trash.
    void purge(DSLContext tx, TenantId tenant, long id) {
        tx.deleteFrom(ORIGINATION_NUMBER).where(ORIGINATION_NUMBER.TENANT_ID.eq(tenant.value()), ORIGINATION_NUMBER.LIST_ID.eq(id)).execute();
        tx.deleteFrom(ORIGINATION_LIST)
                .where(ORIGINATION_LIST.TENANT_ID.eq(tenant.value()), ORIGINATION_LIST.ID.eq(id), ORIGINATION_LIST.DELETED_AT.isNotNull())
                .execute();
    }

    /// @param added   none of which is there when the removed are gone; they come last, in their order
    /// @param removed all of which are there
    void change(DSLContext tx, TenantId tenant, long list, Collection<String> added, Collection<String> removed) {
        if (!removed.isEmpty()) {
            tx.execute(
                    "delete from carriers.origination_number where tenant_id = {0} and list_id = {1} and number = any ({2})", DSL.val(tenant.value()), DSL.val(list),
                    DSL.val(removed.toArray(String[]::new)));
        }
        var copy = new CopyIn("carriers.origination_number", "tenant_id, list_id, number");
        added.forEach(number -> copy.add(tenant.value()).add(list).add(number).end());
        copy.send(tx);
        tx.update(ORIGINATION_LIST)
                .set(ORIGINATION_LIST.NUMBERS, ORIGINATION_LIST.NUMBERS.plus(added.size() - removed.size()))
                .set(ORIGINATION_LIST.NUMBERS_VERSION, ORIGINATION_LIST.NUMBERS_VERSION.plus(1))
                .where(alive(tenant, list))
                .execute();
    }

    private static Condition alive(TenantId tenant, long id) {
        return DSL.and(ORIGINATION_LIST.TENANT_ID.eq(tenant.value()), ORIGINATION_LIST.ID.eq(id), ORIGINATION_LIST.DELETED_AT.isNull());
    }

    private static OriginationList list(OriginationListRecord r) {
        return new OriginationList(r.getId(), r.getName(), r.getNote(), r.getNumbers(), r.getVersion());
    }
}
