package com.didtron.server.kernel;

/// How many rows a list has with its filters. Counting stops early where going on would make the list slow.
///
/// @param rows   how many were counted
/// @param orMore whether counting stopped before the end, so that there may be more
public record RowCount(int rows, boolean orMore) {

    /// As far as a list is counted.
    public static final int MOST = 10_000;

    public RowCount {
        if (rows < 0) {
            throw new IllegalArgumentException("a list has no fewer than 0 rows: " + rows);
        }
    }

    /// Counted to the end.
    public static RowCount exactly(int rows) {
        return new RowCount(rows, false);
    }
}
