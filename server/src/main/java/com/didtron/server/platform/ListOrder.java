package com.didtron.server.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The order of a list that the database sorts and that is read page by page: by a column that somebody chose, and rows that are equal in it by
/// their id. Its cursor holds both.
///
/// @param by      what the rows are sorted by
/// @param id      a number or a UUID
/// @param down    the largest first, ids as well
/// @param missing whether rows may have none of it: those are last either way, by their id. Otherwise `by` is null in no row
public record ListOrder(Field<?> by, Field<?> id, boolean down, boolean missing) {

    private static final String NAME = "sorted";

    /// The order that was asked for.
    ///
    /// @param sort    `name` upwards, `-name` downwards; null or blank: the usual one
    /// @param usual   likewise
    /// @param columns by the names that they are asked for with; null in no row
    /// @throws Refusal when there is no such column
    public static ListOrder of(@Nullable String sort, String usual, Map<String, Field<?>> columns, Field<?> id) {
        String asked = sort == null || sort.isBlank() ? usual : sort;
        boolean down = asked.startsWith("-");
        Field<?> by = columns.get(down ? asked.substring(1) : asked);
        if (by == null) {
            throw notSortedBy(asked, columns.keySet());
        }
        return new ListOrder(by, id, down, false);
    }

    /// The same order of rows that have been selected into a table by themselves, some of them without a value.
    ///
    /// @param rows has [#selected()] and the id
    public ListOrder missingIn(Table<?> rows) {
        return new ListOrder(column(rows, by, NAME), column(rows, id, id.getName()), down, true);
    }

    private static <T> Field<T> column(Table<?> rows, Field<T> like, String name) {
        return DSL.field(DSL.name(rows.getName(), name), like.getDataType());
    }

    /// Which way a list is asked for whose orders are those of its indexes.
    ///
    /// @param sort    `name` upwards, `-name` downwards; null or blank: the usual one
    /// @param usual   likewise
    /// @param columns by their names
    /// @return whether the largest comes first
    /// @throws Refusal when another column was asked for
    public static boolean isDown(@Nullable String sort, String usual, String... columns) {
        String asked = sort == null || sort.isBlank() ? usual : sort;
        boolean down = asked.startsWith("-");
        if (!List.of(columns).contains(down ? asked.substring(1) : asked)) {
            throw notSortedBy(asked, List.of(columns));
        }
        return down;
    }

    /// The refusal of an order that a list does not have.
    static Refusal notSortedBy(String asked, Collection<String> columns) {
        return Refusal.invalid("invalid", "The list cannot be sorted by \"" + asked + "\".", new Refusal.Field(
                "sort", "one of " + String.join(", ", columns.stream().sorted().toList()) + ", with - in front for the other way round"));
    }

    /// The place of a word among words that are in another order than their own, for example that of what people read in their stead.
    ///
    /// @param words in their order; one that is not among them comes first
    public static Field<Integer> rank(Field<String> word, List<String> words) {
        return DSL.field("coalesce(array_position({0}, {1}), 0)", Integer.class, DSL.val(words.toArray(String[]::new)), word);
    }

    /// To be selected with the rows: what [#key] reads.
    public Field<?> selected() {
        return by.as(NAME);
    }

    public List<SortField<?>> fields() {
        SortField<?> first = down ? by.desc() : by.asc();
        return List.of(missing ? first.nullsLast() : first, down ? id.desc() : id.asc());
    }

    /// The place of a row.
    public String key(Record row) {
        Object value = row.get(NAME);
        return row.get(id) + (value == null ? "" : "/" + value);
    }

    /// Whether a place is one among the rows that have none of what they are sorted by.
    ///
    /// @throws Refusal when no list gave the cursor out
    public boolean isAmongMissing(@Nullable String cursor) {
        String key = Cursor.key(cursor);
        return missing && key != null && key.indexOf('/') < 0;
    }

    /// The rows after a place, all for the first page.
    ///
    /// @throws Refusal when no list gave the cursor out
    public Condition after(@Nullable String cursor) {
        String key = Cursor.key(cursor);
        if (key == null) {
            return DSL.noCondition();
        }
        int cut = key.indexOf('/');
        if (isAmongMissing(cursor)) {
            return afterMissing(by, id, key);
        }
        if (cut < 1) {
            throw Cursor.notOurs();
        }
        return after(by, key.substring(cut + 1), id, key.substring(0, cut));
    }

    private <T, I> Condition after(Field<T> field, String value, Field<I> key, String last) {
        return parsed(() -> {
            var place = DSL.row(value(field, value), value(key, last));
            Condition after = down ? DSL.row(field, key).lt(place) : DSL.row(field, key).gt(place);
            return missing ? after.or(field.isNull()) : after;
        });
    }

    private <I> Condition afterMissing(Field<?> field, Field<I> key, String last) {
        return parsed(() -> field.isNull().and(down ? key.lt(value(key, last)) : key.gt(value(key, last))));
    }

    private static Condition parsed(Supplier<Condition> place) {
        try {
            return place.get();
        } catch (DataTypeException | DateTimeException | IllegalArgumentException e) {
            throw Cursor.notOurs();
        }
    }

    private static <T> Field<T> value(Field<T> field, String text) {
        Class<T> type = field.getType();
        Object parsed = type == Instant.class ? Instant.parse(text) : type == UUID.class ? UUID.fromString(text) : type == Long.class ? Long.valueOf(text) : text;
        return DSL.val(field.getDataType().convert(parsed), field.getDataType());
    }
}
