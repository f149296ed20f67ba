package com.didtron.server.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The order of a list that the database sorts and that is read page by page: by a column that somebody chose, and rows that are equal in it by
/// their id. Its cursor holds both.
///
/// @param by   never null in any row
/// @param down the largest first, ids as well
public record ListOrder(Field<?> by, Field<Long> id, boolean down) {

    private static final String NAME = "sorted";

    /// The order that was asked for.
    ///
    /// @param sort    `name` upwards, `-name` downwards; null or blank: the usual one
    /// @param usual   likewise
    /// @param columns by the names that they are asked for with; null in no row
    /// @throws Refusal when there is no such column
    public static ListOrder of(@Nullable String sort, String usual, Map<String, Field<?>> columns, Field<Long> id) {
        String asked = sort == null || sort.isBlank() ? usual : sort;
        boolean down = asked.startsWith("-");
        Field<?> by = columns.get(down ? asked.substring(1) : asked);
        if (by == null) {
            throw Refusal.invalid("invalid", "The list cannot be sorted by \"" + sort + "\".", new Refusal.Field(
                    "sort", "one of " + String.join(", ", columns.keySet().stream().sorted().toList()) + ", with - in front for the other way round"));
        }
        return new ListOrder(by, id, down);
    }

    /// To be selected with the rows: what [#key] reads.
    public Field<?> selected() {
        return by.as(NAME);
    }

    public List<SortField<?>> fields() {
        return down ? List.of(by.desc(), id.desc()) : List.of(by.asc(), id.asc());
    }

    /// The place of a row.
    public String key(Record row) {
        return row.get(id) + "/" + row.get(NAME);
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
        if (cut < 1 || !key.substring(0, cut).matches("[0-9]{1,18}")) {
            throw Cursor.notOurs();
        }
        return after(by, key.substring(cut + 1), Long.valueOf(key.substring(0, cut)));
    }

    private <T> Condition after(Field<T> field, String value, Long last) {
        try {
            Object parsed = field.getType() == Instant.class ? Instant.parse(value) : value;
            var place = DSL.row(DSL.val(field.getDataType().convert(parsed), field.getDataType()), DSL.val(last));
            return down ? DSL.row(field, id).lt(place) : DSL.row(field, id).gt(place);
        } catch (DataTypeException | DateTimeException e) {
            throw Cursor.notOurs();
        }
    }
}
