package com.didtron.sip.media;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Reads RTCP on its way through (RFC 3550 section 6.4): what a neighbour says it missed, and how far away it is. The reports of one neighbour; one thread writes,
/// any may read.
///
/// Round trip: the other side's sender report went on to this neighbour at a time that we know, and its reception report says how long it kept it, so the rest is the
/// way from us to it and back.
final class Reports {

    private static final int SENDER = 200;
    private static final int RECEIVER = 201;
    private static final int REMEMBERED = 4;
    private static final int BLOCK = 24;
    private static final int MOST_PACKETS = 16;

    /// A sender report that passed, newest first.
    ///
    /// @param stamp middle 32 bits of its NTP time, by which receivers name it
    record Passed(int stamp, long atNanos, @Nullable Passed before) {}

    private volatile @Nullable Passed passed;
    private volatile double roundTripMillis = Double.NaN;
    private volatile long theirLost = -1;

    /// What passed from this neighbour, for the other's reports.
    @Nullable Passed passed() {
        return passed;
    }

    @Nullable Double roundTripMillis() {
        return Double.isNaN(roundTripMillis) ? null : (Double) roundTripMillis;
    }

    @Nullable Long theirLost() {
        return theirLost < 0 ? null : (Long) theirLost;
    }

    /// Reads a compound packet of this neighbour. What is cut off or makes no sense is passed over.
    ///
    /// @param others sender reports that passed to this neighbour
    void read(ByteBuffer compound, @Nullable Passed others, long nowNanos) {
        int at = compound.position();
        for (int packet = 0; packet < MOST_PACKETS && compound.limit() - at >= 8; packet++) {
            int length = 4 + 4 * (compound.getShort(at + 2) & 0xffff);
            int end = at + length;
            if ((compound.get(at) & 0xc0) != 0x80 || end > compound.limit()) {
                return;
            }
            int blocks = compound.get(at) & 0x1f;
            int type = compound.get(at + 1) & 0xff;
            if (type == SENDER && length >= 28) {
                remember(compound.getInt(at + 10), nowNanos);
                readBlocks(compound, at + 28, end, blocks, others, nowNanos);
            } else if (type == RECEIVER) {
                readBlocks(compound, at + 8, end, blocks, others, nowNanos);
            }
            at = end;
        }
    }

    private void remember(int stamp, long nowNanos) {
        Passed kept = passed;
        Passed oldest = null;
        Passed[] some = new Passed[REMEMBERED - 1];
        int count = 0;
        for (Passed each = kept; each != null && count < some.length; each = each.before) {
            some[count++] = each;
        }
        for (int i = count - 1; i >= 0; i--) {
            oldest = new Passed(some[i].stamp, some[i].atNanos, oldest);
        }
        passed = new Passed(stamp, nowNanos, oldest);
    }

    private void readBlocks(ByteBuffer packet, int from, int end, int blocks, @Nullable Passed others, long nowNanos) {
        for (int i = 0; i < blocks && from + (i + 1) * BLOCK <= end; i++) {
            int at = from + i * BLOCK;
            int lost = packet.getInt(at + 4) << 8 >> 8; // 24 bits, signed
            theirLost = Math.max(0, lost);
            int stamp = packet.getInt(at + 16);
            long keptMillis = (packet.getInt(at + 20) & 0xffffffffL) * 1_000 / 65_536;
            for (Passed each = others; each != null && stamp != 0; each = each.before) {
                if (each.stamp == stamp) {
                    double millis = (nowNanos - each.atNanos) / 1e6 - keptMillis;
                    roundTripMillis = Math.max(0, millis);
                    break;
                }
            }
        }
    }
}
