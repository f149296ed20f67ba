package com.didtron.server.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list, and where the next part begins.
///
/// @param items      in the list's order
/// @param nextCursor opaque text to ask for the next part with, null when this is the last
/// @param total      how many there are in all; null where it was not counted: most lists count with their first part alone,
///                   and not for one of fewer than ten
public record Page<T>(List<T> items, @Nullable String nextCursor, @Nullable RowCount total) {

    public Page {
        items = List.copyOf(items);
        if (nextCursor != null && nextCursor.isEmpty()) {
            throw new IllegalArgumentException("a cursor is a text or null, never empty");
        }
    }

    /// The whole list in one page.
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, RowCount.exactly(items.size()));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), nextCursor, total);
    }
}
