package com.didtron.server.platform;

import com.didtron.server.platform.database.DatabaseRoles;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows on their way into a table through PostgreSQL's COPY, inside the caller's transaction: the way for bulk.
///
/// The rows are kept in COPY's binary format, which neither side has to print or parse. So the Java type of a value must be that of its column:
/// `short` smallint, `int` integer, `long` bigint, `boolean` boolean, [BigDecimal] numeric, [Instant] timestamptz, [LocalDate] date, [UUID] uuid, [String] text or json, `byte[]` bytea.
public final class CopyIn {

    /// Key in a context's configuration: the database role that may COPY into tables, where the connection's own may not.
    static final String ROLE = "didtron.copy-role";

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final int CHUNK = 1 << 16;
    /// 2000-01-01T00:00:00Z, from which PostgreSQL counts.
    private static final long POSTGRES_EPOCH_SECOND = 946_684_800;

    private final String table;
    private final String names;
    private final short columns;
    /// Chunks that are full; they are sent one by one, so nothing is ever copied to grow.
    private final List<ByteBuffer> full = new ArrayList<>();
    private ByteBuffer rows = ByteBuffer.allocate(CHUNK).put(SIGNATURE);
    private int count;
    private int column;

    /// @param table   schema-qualified table
    /// @param columns comma-separated column names, in the order of the values to come
    public CopyIn(String table, String columns) {
        this.table = table;
        this.names = columns;
        this.columns = (short) (1 + columns.chars().filter(c -> c == ',').count());
    }

    /// Adds a value to the present row; null is SQL's null.
    public CopyIn add(@Nullable Object value) {
        return switch (value) {
            case null -> {
                field(0).putInt(-1);
                yield this;
            }
            case String text -> text(text);
            case Long number -> add(number.longValue());
            case Integer number -> add(number.intValue());
            case Short number -> add(number.shortValue());
            case Boolean flag -> add(flag.booleanValue());
            case BigDecimal decimal -> numeric(decimal);
            case Instant instant -> {
                // to the microsecond, which is all that a column keeps
                yield add((instant.getEpochSecond() - POSTGRES_EPOCH_SECOND) * 1_000_000 + instant.getNano() / 1_000);
            }
            case byte[] bytes -> {
                field(bytes.length).putInt(bytes.length).put(bytes);
                yield this;
            }
            case LocalDate day -> add(Math.toIntExact(day.toEpochDay() - POSTGRES_EPOCH_SECOND / 86_400));
            case UUID id -> {
                field(16).putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
                yield this;
            }
            default -> throw new IllegalArgumentException("COPY does not know how to write a " + value.getClass().getName());
        };
    }

    public CopyIn add(long number) {
        field(8).putInt(8).putLong(number);
        return this;
    }

    public CopyIn add(int number) {
        field(4).putInt(4).putInt(number);
        return this;
    }

    public CopyIn add(short number) {
        field(2).putInt(2).putShort(number);
        return this;
    }

    public CopyIn add(boolean flag) {
        field(1).putInt(1).put((byte) (flag ? 1 : 0));
        return this;
    }

    private CopyIn text(String text) {
        // text columns take every character but NUL
        byte[] bytes = (text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD')).getBytes(StandardCharsets.UTF_8);
        field(bytes.length).putInt(bytes.length).put(bytes);
        return this;
    }

    private CopyIn numeric(BigDecimal decimal) {
        ByteBuffer to = field(BinaryNumeric.MOST_BYTES);
        int start = to.position();
        to.putInt(0);
        BinaryNumeric.put(decimal, to);
        to.putInt(start, to.position() - start - Integer.BYTES);
        return this;
    }

    /// Begins a field, and a row with its first one.
    private ByteBuffer field(int bytes) {
        int wanted = Short.BYTES + Integer.BYTES + bytes;
        if (rows.remaining() < wanted) {
            full.add(rows);
            rows = ByteBuffer.allocate(Math.max(CHUNK, wanted));
        }
        if (column++ == 0) {
            rows.putShort(columns);
        }
        return rows;
    }

    /// Ends the present row.
    ///
    /// @throws IllegalStateException when it has too few or too many values
    public void end() {
        if (column != columns) {
            throw new IllegalStateException(column + " values for " + table + " (" + names + ")");
        }
        column = 0;
        count++;
    }

    public int count() {
        return count;
    }

    /// Sends all rows, once. Nothing is sent when there are none. PostgreSQL refuses COPY under row security: work across tenants takes the role
    /// that may add rows past it ([DatabaseRoles#intake]) and nothing else; one tenant's rows go through a table of the session's own and then through the fence.
    public void send(DSLContext tx) {
        if (count == 0) {
            return;
        }
        full.add(rows);
        // the trailer: a row of -1 fields
        full.add(ByteBuffer.allocate(Short.BYTES).putShort((short) -1));
        if (tx.configuration().data(ROLE) instanceof String role) {
            // until the end of the transaction at the latest, also when COPY fails
            tx.execute("set local role " + role);
            copyTo(tx, table);
            tx.execute("set local role none");
            return;
        }
        String staging = "arriving_%s_%08x".formatted(table.replace('.', '_'), names.hashCode());
        tx.execute("create temporary table if not exists %s on commit delete rows as select %s from %s with no data".formatted(staging, names, table));
        copyTo(tx, staging);
        tx.execute("insert into %s (%s) select %s from %s".formatted(table, names, names, staging));
        tx.execute("delete from " + staging);
    }

    private void copyTo(DSLContext tx, String target) {
        tx.connection(connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + target + " (" + names + ") FROM STDIN (FORMAT binary)");
            try {
                for (ByteBuffer chunk : full) {
                    copy.writeToCopy(chunk.array(), 0, chunk.position());
                }
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }
}
