package com.didtron.server.reporting.internal;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.RowCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list of calls ([Page]), and whether the whole list can be had in another order than that of time.
///
/// @param sortable   whether its calls, with its filters, are few enough to be sorted by every column
/// @param mostSorted how many calls of such a list are sorted
public record CallList(List<CallRow> items, @Nullable String nextCursor, @Nullable RowCount total, boolean sortable, int mostSorted) {

    static CallList of(Page<CallRow> page, boolean sortable, int mostSorted) {
        return new CallList(page.items(), page.nextCursor(), page.total(), sortable, mostSorted);
    }

    /// The part by itself.
    public Page<CallRow> toPage() {
        return new Page<>(items, nextCursor, total);
    }
}
