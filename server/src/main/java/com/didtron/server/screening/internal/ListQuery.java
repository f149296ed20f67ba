package com.didtron.server.screening.internal;

import static com.didtron.server.screening.internal.sql.Tables.ENTRY;
import static com.didtron.server.screening.internal.sql.Tables.LIST_USE;
import static com.didtron.server.screening.internal.sql.Tables.NUMBER_LIST;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Pages;
import com.didtron.server.screening.NumberList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Number lists and entries as screens read them.
@Component
public class ListQuery {

    private static final Map<String, Field<?>> ORDERS =
            Map.of("name", DSL.lower(NUMBER_LIST.NAME), "note", DSL.lower(NUMBER_LIST.NOTE), "entries", NUMBER_LIST.ENTRIES);

    private final Database database;

    ListQuery(Database database) {
        this.database = database;
    }

    /// An entry with its list.
    public record Entry(long list, String name, String code) {}

    /// @param search part of a name, in either case; null: all
    /// @param sort   name, note, entries, with `-` in front for the other way round; null: by name
    /// @throws com.didtron.server.platform.Refusal when there is no such order
    public Page<NumberList> lists(TenantId tenant, @Nullable String search, @Nullable String sort, @Nullable String cursor, int limit) {
        Condition wanted = NUMBER_LIST.TENANT_ID.eq(tenant.value()).and(NUMBER_LIST.DELETED_AT.isNull())
                .and(search == null ? DSL.noCondition() : NUMBER_LIST.NAME.containsIgnoreCase(search));
        ListOrder order = ListOrder.of(sort, "name", ORDERS, NUMBER_LIST.ID);
        var found = database.reads(tenant)
                .select(NUMBER_LIST.fields())
                .select(order.selected())
                .from(NUMBER_LIST)
                .where(wanted)
                .and(order.after(cursor))
                .orderBy(order.fields())
                .limit(limit + 1)
                .fetch();
        return Pages.of(found, limit, cursor, order::key, () -> Pages.count(database.reads(tenant), NUMBER_LIST, wanted))
                .map(r -> ListStore.list(r.into(NUMBER_LIST)));
    }

    /// In the order of the digits, those of one list after the other.
    ///
    /// @param list   null: of all
    /// @param search digits that a code begins with; empty: all
    ///
    /// @param down from the last to the first
    public Page<Entry> entries(TenantId tenant, @Nullable Long list, String search, boolean down, @Nullable String cursor, int limit) {
        var place = DSL.row(ENTRY.LIST_ID, ENTRY.CODE);
        String[] after = parts(cursor);
        Condition begins = search.isEmpty() ? DSL.noCondition() : DSL.and(ENTRY.CODE.ge(search), ENTRY.CODE.lt(search + ":"));
        Condition wanted = ENTRY.TENANT_ID.eq(tenant.value()).and(list == null ? DSL.noCondition() : ENTRY.LIST_ID.eq(list)).and(begins);
        List<Entry> found = database.reads(tenant)
                .select(ENTRY.LIST_ID, NUMBER_LIST.NAME, ENTRY.CODE)
                .from(ENTRY)
                .join(NUMBER_LIST)
                .on(NUMBER_LIST.TENANT_ID.eq(ENTRY.TENANT_ID), NUMBER_LIST.ID.eq(ENTRY.LIST_ID), NUMBER_LIST.DELETED_AT.isNull())
                .where(
                        wanted,
                        after == null ? DSL.noCondition() : down ? place.lt(number(after[0]), after[1]) : place.gt(number(after[0]), after[1]))
                .orderBy(down ? List.of(ENTRY.LIST_ID.desc(), ENTRY.CODE.desc()) : List.of(ENTRY.LIST_ID.asc(), ENTRY.CODE.asc()))
                .limit(limit + 1)
                .fetch(r -> new Entry(r.value1(), r.value2(), r.value3()));
        return Pages.of(found, limit, cursor, entry -> entry.list + " " + entry.code, () -> Pages.count(
                database.reads(tenant),
                ENTRY.join(NUMBER_LIST).on(NUMBER_LIST.TENANT_ID.eq(ENTRY.TENANT_ID), NUMBER_LIST.ID.eq(ENTRY.LIST_ID), NUMBER_LIST.DELETED_AT.isNull()),
                wanted));
    }

    /// How many uses each list has that has any.
    public Map<Long, Integer> useCounts(TenantId tenant) {
        return database.reads(tenant)
                .select(LIST_USE.LIST_ID, DSL.count())
                .from(LIST_USE)
                .where(LIST_USE.TENANT_ID.eq(tenant.value()))
                .groupBy(LIST_USE.LIST_ID)
                .fetchMap(LIST_USE.LIST_ID, DSL.count());
    }

    /// An id and a text.
    private static String @Nullable [] parts(@Nullable String cursor) {
        String key = Cursor.key(cursor);
        if (key == null) {
            return null;
        }
        String[] parts = key.split(" ", 2);
        if (parts.length < 2) {
            throw Cursor.notOurs();
        }
        return parts;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Cursor.notOurs();
        }
    }
}
