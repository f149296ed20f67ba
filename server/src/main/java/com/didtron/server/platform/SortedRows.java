package com.didtron.server.platform;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.RowCount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Pages of what is in memory, in an order that a person chose: `name` upwards, `-name` downwards.
public final class SortedRows {

    private SortedRows() {}

    /// Pages on from the last row of the page before, wherever it stands now; when it is gone, from the place where it stood.
    ///
    /// @param orders by the names of columns; the first is the usual one
    public static <T> Page<T> page(
            List<T> rows, Map<String, Comparator<T>> orders, ToLongFunction<T> id, @Nullable String sort, @Nullable String cursor, int limit) {
        List<T> sorted = rows.stream().sorted(order(orders, sort).thenComparingLong(id)).toList();
        int from = Math.min(start(sorted, id, cursor), sorted.size());
        int to = Math.min(from + limit, sorted.size());
        List<T> page = List.copyOf(sorted.subList(from, to));
        return new Page<>(
                page, to == sorted.size() ? null : Cursor.of(id.applyAsLong(page.getLast()) + " " + to), RowCount.exactly(sorted.size()));
    }

    private static <T> Comparator<T> order(Map<String, Comparator<T>> orders, @Nullable String sort) {
        if (sort == null || sort.isBlank()) {
            return orders.values().iterator().next();
        }
        boolean down = sort.startsWith("-");
        Comparator<T> order = orders.get(down ? sort.substring(1) : sort);
        if (order == null) {
            throw ListOrder.notSortedBy(sort, orders.keySet());
        }
        return down ? order.reversed() : order;
    }

    private static <T> int start(List<T> sorted, ToLongFunction<T> id, @Nullable String cursor) {
        String key = Cursor.key(cursor);
        if (key == null) {
            return 0;
        }
        String[] parts = key.split(" ");
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,18}") || !parts[1].matches("[0-9]{1,9}")) {
            throw Cursor.notOurs();
        }
        long last = Long.parseLong(parts[0]);
        for (int i = 0; i < sorted.size(); i++) {
            if (id.applyAsLong(sorted.get(i)) == last) {
                return i + 1;
            }
        }
        return Integer.parseInt(parts[1]);
    }
}
