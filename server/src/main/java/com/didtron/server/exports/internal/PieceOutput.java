package com.didtron.server.exports.internal;

import com.didtron.server.kernel.TenantId;
import java.io.OutputStream;
import java.util.Arrays;

/// Writes a file into the database, a piece at a time.
final class PieceOutput extends OutputStream {

    static final int PIECE = 256 * 1024;

    private final ExportStore store;
    private final TenantId tenant;
    private final long export;
    private final byte[] buffer = new byte[PIECE];
    private int filled;
    private int pieces;
    private long bytes;

    PieceOutput(ExportStore store, TenantId tenant, long export) {
        this.store = store;
        this.tenant = tenant;
        this.export = export;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        int at = offset;
        int left = length;
        while (left > 0) {
            int now = Math.min(left, PIECE - filled);
            System.arraycopy(from, at, buffer, filled, now);
            filled += now;
            bytes += now;
            at += now;
            left -= now;
            if (filled == PIECE) {
                put();
            }
        }
    }

    private void put() {
        store.put(tenant, export, pieces++, Arrays.copyOf(buffer, filled));
        filled = 0;
    }

    @Override
    public void close() {
        if (filled > 0) {
            put();
        }
    }
}
