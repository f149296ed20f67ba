package com.didtron.server.platform;

import com.didtron.server.kernel.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list that can be taken away as a file. Its rows come from the very endpoint that the screen reads, page by page, so that a file holds what
/// the list shows to that person, in its order, and no more; here is said only how a row becomes cells.
///
/// @param path    of the endpoint: a GET that takes `cursor` and `limit`, or one that answers everything at once. Places in it (`{id}`) are filters of the
///                list. One of several lists that an endpoint answers is named behind a hash: `/api/admin/job-queue#workers`
/// @param title   as shown, and the file's name: "Calls"
/// @param rows    the rows in what the endpoint answers
/// @param columns in the order of the file
/// @param <A>     what the endpoint answers
/// @param <R>     a row
public record ExportedList<A, R>(String path, String title, Function<A, Page<R>> rows, List<Column<R>> columns) {

    /// What stands in a column's cells.
    public enum Kind {
        TEXT,
        /// exact; in a workbook a number that can be summed
        NUMBER,
        /// an instant, shown in the reader's time zone
        TIME,
        /// a calendar day
        DAY
    }

    /// One column of the file.
    ///
    /// @param key   the column of the table on the screen that it belongs to; several may belong to the same
    /// @param title its heading
    /// @param value of a row; null leaves the cell empty
    public record Column<R>(String key, String title, Kind kind, Function<R, @Nullable Object> value) {}

    public ExportedList {
        if (!path.startsWith("/api/")) {
            throw new IllegalArgumentException("a list is named by the address of its endpoint, not " + path);
        }
        columns = List.copyOf(columns);
    }

    /// Of the endpoint, as it is mapped.
    public String address() {
        return path.contains("#") ? path.substring(0, path.indexOf('#')) : path;
    }

    /// Rows that are all there, ordered as a screen does it that has them all: by a column, rows without a value last either way.
    ///
    /// @param sort a column's key, with `-` in front for the other way round
    /// @throws Refusal when there is no such column
    public List<R> sorted(List<R> all, String sort) {
        boolean down = sort.startsWith("-");
        String key = down ? sort.substring(1) : sort;
        Function<R, @Nullable Object> value = columns.stream().filter(c -> c.key().equals(key)).findFirst().map(Column::value).orElseThrow(
                () -> ListOrder.notSortedBy(sort, columns.stream().map(Column::key).distinct().toList()));
        Comparator<Object> order = ExportedList::compare;
        return all.stream()
                .sorted(Comparator.<R, @Nullable Object>comparing(value, Comparator.nullsLast(down ? order.reversed() : order)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return one instanceof String a && other instanceof String b
                ? String.CASE_INSENSITIVE_ORDER.compare(a, b)
                : ((Comparable<Object>) one).compareTo(other);
    }

    /// A list whose endpoint answers a page of rows.
    public static <R> ExportedList<Page<R>, R> of(String path, String title, Class<R> row) {
        return of(path, title, row, page -> page);
    }

    /// A list whose endpoint answers more than rows.
    public static <A, R> ExportedList<A, R> of(String path, String title, Class<R> row, Function<A, Page<R>> rows) {
        return new ExportedList<>(path, title, rows, List.of());
    }

    /// A list whose endpoint answers all its rows at once.
    public static <A, R> ExportedList<A, R> ofAll(String path, String title, Class<A> answer, Function<A, List<R>> rows) {
        return new ExportedList<>(path, title, all -> Page.whole(rows.apply(all)), List.of());
    }

    public ExportedList<A, R> text(String key, String heading, Function<R, @Nullable String> value) {
        return with(key, heading, Kind.TEXT, value::apply);
    }

    public ExportedList<A, R> named(String key, String heading, Function<R, @Nullable Named> value) {
        return with(key, heading, Kind.TEXT, row -> {
            Named named = value.apply(row);
            return named == null ? null : named.name();
        });
    }

    public ExportedList<A, R> flag(String key, String heading, Function<R, Boolean> value) {
        return with(key, heading, Kind.TEXT, row -> value.apply(row) ? "yes" : "no");
    }

    public ExportedList<A, R> number(String key, String heading, Function<R, @Nullable Number> value) {
        return with(key, heading, Kind.NUMBER, row -> {
            Number number = value.apply(row);
            return number == null ? null : new BigDecimal(number.toString());
        });
    }

    /// A number that travels as text.
    public ExportedList<A, R> decimal(String key, String heading, Function<R, @Nullable String> value) {
        return with(key, heading, Kind.NUMBER, row -> decimal(value.apply(row)));
    }

    /// An amount and, in a column of its own, its currency.
    public ExportedList<A, R> money(String key, String heading, Function<R, @Nullable MoneyJson> value) {
        return with(key, heading, Kind.NUMBER, row -> {
                    MoneyJson money = value.apply(row);
                    return money == null ? null : decimal(money.amount());
                })
                .with(key, heading + " currency", Kind.TEXT, row -> {
                    MoneyJson money = value.apply(row);
                    return money == null ? null : money.currency();
                });
    }

    public ExportedList<A, R> time(String key, String heading, Function<R, @Nullable Instant> value) {
        return with(key, heading, Kind.TIME, value::apply);
    }

    public ExportedList<A, R> day(String key, String heading, Function<R, @Nullable LocalDate> value) {
        return with(key, heading, Kind.DAY, value::apply);
    }

    private ExportedList<A, R> with(String key, String heading, Kind kind, Function<R, @Nullable Object> value) {
        List<Column<R>> more = new ArrayList<>(columns);
        more.add(new Column<>(key, heading, kind, value));
        return new ExportedList<>(path, title, rows, more);
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
