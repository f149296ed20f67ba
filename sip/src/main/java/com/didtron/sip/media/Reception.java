package com.didtron.sip.media;

import org.jspecify.annotations.Nullable;

/// Counts what comes in from one source of RTP: loss by sequence numbers (RFC 3550 A.1 and A.3) and jitter (A.8). When the sender begins anew, with another
/// SSRC or after a jump, what was counted before stays. Pure; one thread.
final class Reception {

    private static final int MOST_DROPOUT = 3_000;
    private static final int MOST_MISORDER = 100;
    private static final int CYCLE = 1 << 16;

    private long received;
    private long bytes;
    private final int[] ofPayload = new int[128];

    // of the present run of sequence numbers
    private boolean running;
    private int ssrc;
    private int base;
    private int highest;
    private long cycles;
    private long receivedInRun;
    private int expectedAfterJump = -1;

    // of runs that are over
    private long expectedBefore;
    private long lostBefore;

    private boolean timed;
    private int timedRate;
    private int lastTimestamp;
    private long lastArrival;
    private double jitter;
    private double jitterSum;
    private double mostJitter;
    private long timedPackets;

    /// Takes a packet in.
    ///
    /// @param arrivedNanos when, by a clock that never steps
    void received(int packetSsrc, int sequence, int timestamp, int payloadType, Payload payload, int length, long arrivedNanos) {
        received++;
        bytes += length;
        ofPayload[payloadType & 0x7f]++;
        count(packetSsrc, sequence);
        if (payload.isEven()) {
            time(payload.clockRate(), timestamp, arrivedNanos);
        } else {
            timed = false;
        }
    }

    /// Takes something in that is no RTP.
    void received(int length) {
        received++;
        bytes += length;
    }

    private void count(int packetSsrc, int sequence) {
        if (!running || packetSsrc != ssrc) {
            begin(packetSsrc, sequence);
            return;
        }
        int ahead = (sequence - highest) & 0xffff;
        if (ahead < MOST_DROPOUT) {
            if (sequence < highest) {
                cycles += CYCLE;
            }
            highest = sequence;
        } else if (ahead <= CYCLE - MOST_MISORDER) {
            if (sequence != expectedAfterJump) { // one packet far away proves nothing; two in order do
                expectedAfterJump = (sequence + 1) & 0xffff;
                return;
            }
            begin(packetSsrc, sequence);
            return;
        }
        expectedAfterJump = -1;
        receivedInRun++;
    }

    private void begin(int packetSsrc, int sequence) {
        endRun();
        running = true;
        ssrc = packetSsrc;
        base = sequence;
        highest = sequence;
        cycles = 0;
        receivedInRun = 1;
        expectedAfterJump = -1;
        timed = false;
    }

    private void endRun() {
        if (running) {
            expectedBefore += expectedInRun();
            lostBefore += lostInRun();
            running = false;
        }
    }

    private long expectedInRun() {
        return running ? cycles + highest - base + 1 : 0;
    }

    /// Duplicates make it negative, which then counts as nothing.
    private long lostInRun() {
        return Math.max(0, expectedInRun() - receivedInRun);
    }

    private void time(int rate, int timestamp, long arrivedNanos) {
        if (timed && rate == timedRate) {
            double between = (arrivedNanos - lastArrival) * (double) rate / 1e9;
            double difference = Math.abs(between - (timestamp - lastTimestamp));
            if (difference < rate * 10.0) { // a clock that was set anew is no jitter
                jitter += (difference - jitter) / 16;
                double millis = jitter * 1_000 / rate;
                jitterSum += millis;
                mostJitter = Math.max(mostJitter, millis);
                timedPackets++;
            }
        }
        timed = true;
        timedRate = rate;
        lastTimestamp = timestamp;
        lastArrival = arrivedNanos;
    }

    long received() {
        return received;
    }

    long bytes() {
        return bytes;
    }

    long expected() {
        return expectedBefore + expectedInRun();
    }

    long lost() {
        return lostBefore + lostInRun();
    }

    /// Mean of the jitter over all packets, in milliseconds, or null.
    @Nullable Double jitterMillis() {
        return timedPackets == 0 ? null : jitterSum / timedPackets;
    }

    @Nullable Double mostJitterMillis() {
        return timedPackets == 0 ? null : mostJitter;
    }

    /// How many packets had a payload type.
    int ofPayload(int type) {
        return ofPayload[type];
    }
}
