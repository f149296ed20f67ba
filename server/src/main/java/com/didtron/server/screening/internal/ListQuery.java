package com.didtron.server.screening.internal;

import static com.didtron.server.screening.internal.sql.Tables.ENTRY;
import static com.didtron.server.screening.internal.sql.Tables.LIST_USE;
import static com.didtron.server.screening.internal.sql.Tables.NUMBER_LIST;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.screening.NumberList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Number lists and entries as screens read them.
@Component
public class ListQuery {

    private final Database database;

    ListQuery(Database database) {
        this.database = database;
    }

    /// An entry with its list.
    public record Entry(long list, String name, String code) {}

    /// By name.
    ///
    /// @param search part of a name, in either case; null: all
    public Page<NumberList> lists(TenantId tenant, @Nullable String search, @Nullable String cursor, int limit) {
        String[] after = parts(cursor);
        List<NumberList> found = database.reads(tenant)
                .selectFrom(NUMBER_LIST)
                .where(
                        NUMBER_LIST.TENANT_ID.eq(tenant.value()), NUMBER_LIST.DELETED_AT.isNull(),
                        search == null ? DSL.noCondition() : NUMBER_LIST.NAME.containsIgnoreCase(search),
                        after == null ? DSL.noCondition() : DSL.row(DSL.lower(NUMBER_LIST.NAME), NUMBER_LIST.ID).gt(after[1], number(after[0])))
                .orderBy(DSL.lower(NUMBER_LIST.NAME), NUMBER_LIST.ID)
                .limit(limit + 1)
                .fetch(ListStore::list);
        return page(found, limit, list -> list.id() + " " + list.name().toLowerCase(java.util.Locale.ROOT));
    }

    /// In the order of the digits, those of one list after the other.
    ///
    /// @param list   null: of all
    /// @param search digits that a code begins with; empty: all
    public Page<Entry> entries(TenantId tenant, @Nullable Long list, String search, @Nullable String cursor, int limit) {
        String[] after = parts(cursor);
        Condition begins = search.isEmpty() ? DSL.noCondition() : DSL.and(ENTRY.CODE.ge(search), ENTRY.CODE.lt(search + ":"));
        List<Entry> found = database.reads(tenant)
                .select(ENTRY.LIST_ID, NUMBER_LIST.NAME, ENTRY.CODE)
                .from(ENTRY)
                .join(NUMBER_LIST)
                .on(NUMBER_LIST.TENANT_ID.eq(ENTRY.TENANT_ID), NUMBER_LIST.ID.eq(ENTRY.LIST_ID), NUMBER_LIST.DELETED_AT.isNull())
                .where(
                        ENTRY.TENANT_ID.eq(tenant.value()), list == null ? DSL.noCondition() : ENTRY.LIST_ID.eq(list), begins,
                        after == null ? DSL.noCondition() : DSL.row(ENTRY.LIST_ID, ENTRY.CODE).gt(number(after[0]), after[1]))
                .orderBy(ENTRY.LIST_ID, ENTRY.CODE)
                .limit(limit + 1)
                .fetch(r -> new Entry(r.value1(), r.value2(), r.value3()));
        return page(found, limit, entry -> entry.list + " " + entry.code);
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

    private static <T> Page<T> page(List<T> found, int limit, Function<T, String> key) {
        boolean more = found.size() > limit;
        List<T> items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? Cursor.of(key.apply(items.getLast())) : null);
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
