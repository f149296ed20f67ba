package com.didtron.server.screening.internal;

import static com.didtron.server.screening.internal.sql.Tables.ENTRY;
import static com.didtron.server.screening.internal.sql.Tables.LIST_USE;
import static com.didtron.server.screening.internal.sql.Tables.NUMBER_LIST;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.numbering.PrefixIndex;
import com.didtron.server.platform.CopyIn;
import com.didtron.server.platform.Refusal;
import com.didtron.server.screening.ListUse;
import com.didtron.server.screening.ListUse.Effect;
import com.didtron.server.screening.ListUse.Number;
import com.didtron.server.screening.ListUse.Scope;
import com.didtron.server.screening.NumberList;
import com.didtron.server.screening.internal.sql.tables.records.ListUseRecord;
import com.didtron.server.screening.internal.sql.tables.records.NumberListRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Number lists, their entries and their uses in SQL.
@Component
public class ListStore {

    /// A use with what is needed of its list.
    public record InUse(TenantId tenant, ListUse use, String name, int entriesVersion) {}

    /// Every use of lists.
    ///
    /// @param tenant null: of all
    public List<InUse> inUse(DSLContext tx, @Nullable TenantId tenant) {
        return tx.select(LIST_USE.fields())
                .select(NUMBER_LIST.NAME, NUMBER_LIST.ENTRIES_VERSION)
                .from(LIST_USE)
                .join(NUMBER_LIST)
                .on(NUMBER_LIST.TENANT_ID.eq(LIST_USE.TENANT_ID), NUMBER_LIST.ID.eq(LIST_USE.LIST_ID))
                .where(tenant == null ? DSL.noCondition() : LIST_USE.TENANT_ID.eq(tenant.value()))
                .fetch(r -> new InUse(
                        new TenantId(r.get(LIST_USE.TENANT_ID)), use(r.into(LIST_USE)), r.get(NUMBER_LIST.NAME), r.get(NUMBER_LIST.ENTRIES_VERSION)));
    }

    /// A list, and which version its entries have.
    public record Version(long id, String name, int entries) {}

    /// Every list of a tenant that is not in the trash.
    public List<Version> versions(DSLContext tx, TenantId tenant) {
        return tx.select(NUMBER_LIST.ID, NUMBER_LIST.NAME, NUMBER_LIST.ENTRIES_VERSION)
                .from(NUMBER_LIST)
                .where(NUMBER_LIST.TENANT_ID.eq(tenant.value()), NUMBER_LIST.DELETED_AT.isNull())
                .fetch(r -> new Version(r.value1(), r.value2(), r.value3()));
    }

    /// The codes of a list, as calls ask for them.
    public PrefixIndex index(DSLContext tx, TenantId tenant, long list) {
        PrefixIndex.Builder index = PrefixIndex.builder();
        codes(tx, tenant, list).forEach(code -> index.add(code, 0));
        return index.build();
    }

    /// All codes of a list.
    Set<String> codes(DSLContext tx, TenantId tenant, long list) {
        return tx.select(ENTRY.CODE).from(ENTRY).where(ENTRY.TENANT_ID.eq(tenant.value()), ENTRY.LIST_ID.eq(list)).fetchSet(ENTRY.CODE);
    }

    /// @throws Refusal not-found
    public NumberList get(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(NUMBER_LIST).where(alive(tenant, id)).fetchOptional(ListStore::list).orElseThrow(() -> Refusal.notFound("number list " + id));
    }

    /// The same, and nobody else changes it before this transaction ends.
    NumberList lock(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(NUMBER_LIST).where(alive(tenant, id)).forUpdate().fetchOptional(ListStore::list).orElseThrow(() -> Refusal.notFound("number list " + id));
    }

    /// The name of one that is neither renamed nor deleted until the end of the transaction; empty when there is none.
    Optional<String> hold(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(NUMBER_LIST).where(alive(tenant, id)).forShare().fetchOptional(NUMBER_LIST.NAME);
    }

    /// How many codes a tenant's lists have together, those in the trash left out.
    public int entries(DSLContext tx, TenantId tenant) {
        return tx.select(DSL.coalesce(DSL.sum(NUMBER_LIST.ENTRIES), java.math.BigDecimal.ZERO))
                .from(NUMBER_LIST)
                .where(NUMBER_LIST.TENANT_ID.eq(tenant.value()), NUMBER_LIST.DELETED_AT.isNull())
                .fetchSingle()
                .value1()
                .intValueExact();
    }

    int lists(DSLContext tx, TenantId tenant) {
        return tx.fetchCount(NUMBER_LIST, NUMBER_LIST.TENANT_ID.eq(tenant.value()), NUMBER_LIST.DELETED_AT.isNull());
    }

    /// Until this transaction ends, nobody else brings entries into the tenant's lists.
    void holdRoom(DSLContext tx, TenantId tenant) {
        tx.execute("select pg_advisory_xact_lock(hashtext('screening.entries'), hashtext({0}::text))", DSL.val(tenant.value()));
    }

    /// @throws Refusal name-taken
    long insert(DSLContext tx, TenantId tenant, String name, String note, Instant now) {
        refuseTaken(tx, tenant, name, 0);
        return tx.insertInto(NUMBER_LIST)
                .set(NUMBER_LIST.TENANT_ID, tenant.value())
                .set(NUMBER_LIST.NAME, name)
                .set(NUMBER_LIST.NOTE, note)
                .set(NUMBER_LIST.CREATED_AT, now)
                .returningResult(NUMBER_LIST.ID)
                .fetchSingle()
                .value1();
    }

    /// @throws Refusal name-taken
    void update(DSLContext tx, TenantId tenant, long id, String name, String note) {
        refuseTaken(tx, tenant, name, id);
        tx.update(NUMBER_LIST)
                .set(NUMBER_LIST.NAME, name)
                .set(NUMBER_LIST.NOTE, note)
                .set(NUMBER_LIST.VERSION, NUMBER_LIST.VERSION.plus(1))
                .where(alive(tenant, id))
                .execute();
    }

    /// @param at null: not deleted any more
    void mark(DSLContext tx, TenantId tenant, long id, @Nullable Instant at) {
        tx.update(NUMBER_LIST)
                .set(NUMBER_LIST.DELETED_AT, at)
                .set(NUMBER_LIST.VERSION, NUMBER_LIST.VERSION.plus(1))
                .where(NUMBER_LIST.TENANT_ID.eq(tenant.value()), NUMBER_LIST.ID.eq(id))
                .execute();
    }

    /// One in the trash.
    NumberList deleted(DSLContext tx, TenantId tenant, long id) {
        return tx.fetchSingle(NUMBER_LIST, NUMBER_LIST.TENANT_ID.eq(tenant.value()), NUMBER_LIST.ID.eq(id)).map(r -> list((NumberListRecord) r));
    }

    boolean isTaken(DSLContext tx, TenantId tenant, String name, long besides) {
        return tx.fetchExists(
                NUMBER_LIST, NUMBER_LIST.TENANT_ID.eq(tenant.value()), NUMBER_LIST.DELETED_AT.isNull(),
                DSL.lower(NUMBER_LIST.NAME).eq(name.toLowerCase(Locale.ROOT)), NUMBER_LIST.ID.ne(besides));
    }

    private void refuseTaken(DSLContext tx, TenantId tenant, String name, long besides) {
        if (isTaken(tx, tenant, name, besides)) {
            throw Refusal.invalid("name-taken", "Another number list has this name.", new Refusal.Field("name", "one that no other list has"));
        }
    }

    void purge(DSLContext tx, TenantId tenant, long id) {
        tx.deleteFrom(ENTRY).where(ENTRY.TENANT_ID.eq(tenant.value()), ENTRY.LIST_ID.eq(id)).execute();
        tx.deleteFrom(NUMBER_LIST).where(NUMBER_LIST.TENANT_ID.eq(tenant.value()), NUMBER_LIST.ID.eq(id)).execute();
    }

    /// @param added   none of which is there
    /// @param removed all of which are there
    void change(DSLContext tx, TenantId tenant, long list, Collection<String> added, Collection<String> removed) {
        if (!removed.isEmpty()) {
            tx.execute(
                    "delete from screening.entry where tenant_id = {0} and list_id = {1} and code = any ({2})", DSL.val(tenant.value()), DSL.val(list),
                    DSL.val(removed.toArray(String[]::new)));
        }
        var copy = new CopyIn("screening.entry", "tenant_id, list_id, code");
        added.forEach(code -> copy.add(tenant.value()).add(list).add(code).end());
        copy.send(tx);
        tx.update(NUMBER_LIST)
                .set(NUMBER_LIST.ENTRIES, NUMBER_LIST.ENTRIES.plus(added.size() - removed.size()))
                .set(NUMBER_LIST.ENTRIES_VERSION, NUMBER_LIST.ENTRIES_VERSION.plus(1))
                .where(alive(tenant, list))
                .execute();
    }

    public List<ListUse> uses(DSLContext tx, TenantId tenant, Condition which) {
        return tx.selectFrom(LIST_USE).where(LIST_USE.TENANT_ID.eq(tenant.value()), which).orderBy(LIST_USE.ID).fetch(ListStore::use);
    }

    /// Of a list, in the order in which they were made.
    public List<ListUse> usesOf(DSLContext tx, TenantId tenant, long list) {
        return uses(tx, tenant, LIST_USE.LIST_ID.eq(list));
    }

    /// @param use its id is ignored
    /// @return empty when there is such a use already
    Optional<Long> insert(DSLContext tx, TenantId tenant, ListUse use, Instant now) {
        return tx.insertInto(LIST_USE)
                .set(LIST_USE.TENANT_ID, tenant.value())
                .set(LIST_USE.LIST_ID, use.list())
                .set(LIST_USE.SCOPE, word(use.scope()))
                .set(LIST_USE.CARRIER_ID, use.carrier())
                .set(LIST_USE.INTERCONNECT_ID, use.interconnect())
                .set(LIST_USE.SERVICE_ID, use.service())
                .set(LIST_USE.NUMBER, word(use.number()))
                .set(LIST_USE.EFFECT, word(use.effect()))
                .set(LIST_USE.CREATED_AT, now)
                .onConflictDoNothing()
                .returningResult(LIST_USE.ID)
                .fetchOptional(LIST_USE.ID);
    }

    void remove(DSLContext tx, TenantId tenant, long use) {
        tx.deleteFrom(LIST_USE).where(LIST_USE.TENANT_ID.eq(tenant.value()), LIST_USE.ID.eq(use)).execute();
    }

    private static Condition alive(TenantId tenant, long id) {
        return DSL.and(NUMBER_LIST.TENANT_ID.eq(tenant.value()), NUMBER_LIST.ID.eq(id), NUMBER_LIST.DELETED_AT.isNull());
    }

    static NumberList list(NumberListRecord r) {
        return new NumberList(r.getId(), r.getName(), r.getNote(), r.getEntries(), r.getVersion());
    }

    private static ListUse use(ListUseRecord r) {
        return new ListUse(
                r.getId(), r.getListId(), Scope.valueOf(r.getScope().toUpperCase(Locale.ROOT)), r.getCarrierId(), r.getInterconnectId(), r.getServiceId(),
                Number.valueOf(r.getNumber().toUpperCase(Locale.ROOT)), Effect.valueOf(r.getEffect().toUpperCase(Locale.ROOT)));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
