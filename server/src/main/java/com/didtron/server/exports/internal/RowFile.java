package com.didtron.server.exports.internal;

import com.didtron.server.platform.ExportedList.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file that is written row by row and never lies in memory as a whole.
interface RowFile extends Closeable {

    /// A heading with what stands beneath it.
    record Heading(String title, Kind kind) {}

    /// @param cells text, exact decimals, instants and days, as the headings say; null: empty
    void row(List<@Nullable Object> cells) throws IOException;
}
