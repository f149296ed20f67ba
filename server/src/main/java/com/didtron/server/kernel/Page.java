package com.didtron.server.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list, and where the next part begins.
///
/// @param items      in the list's order
/// @param nextCursor opaque text to ask for the next part with, null when this is the last
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
        if (nextCursor != null && nextCursor.isEmpty()) {
            throw new IllegalArgumentException("a cursor is a text or null, never empty");
        }
    }

    /// The whole list in one page.
    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, null);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), nextCursor);
    }
}
