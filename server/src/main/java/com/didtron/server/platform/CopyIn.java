package com.didtron.server.platform;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows on their way into a table through PostgreSQL's COPY, inside the caller's transaction: the way for bulk.
public final class CopyIn {

    private final String target;
    private final StringBuilder rows = new StringBuilder(64 * 1024);
    private int count;
    private boolean rowStarted;

    /// @param table   schema-qualified table
    /// @param columns comma-separated column names, in the order of the values to come
    public CopyIn(String table, String columns) {
        this.target = "COPY " + table + " (" + columns + ") FROM STDIN";
    }

    /// Adds a value to the present row; null is SQL's null.
    public CopyIn add(@Nullable Object value) {
        if (rowStarted) {
            rows.append('\t');
        }
        rowStarted = true;
        switch (value) {
            case null -> rows.append("\\N");
            case String text -> escape(text);
            case BigDecimal decimal -> rows.append(decimal.toPlainString());
            case Instant instant -> rows.append(instant);
            case Boolean flag -> rows.append(flag ? 't' : 'f');
            default -> rows.append(value);
        }
        return this;
    }

    /// Ends the present row.
    public void end() {
        rows.append('\n');
        rowStarted = false;
        count++;
    }

    public int count() {
        return count;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\t' -> rows.append("\\t");
                case '\0' -> rows.append('\uFFFD');
                default -> rows.append(c);
            }
        }
    }

    /// Sends all rows. Nothing is sent when there are none.
    public void send(DSLContext tx) {
        if (count == 0) {
            return;
        }
        tx.connection(connection -> {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(target, new StringReader(rows.toString()), 1 << 16);
            } catch (IOException e) {
                throw new SQLException("COPY into " + target + " broke off", e);
            }
        });
    }
}
