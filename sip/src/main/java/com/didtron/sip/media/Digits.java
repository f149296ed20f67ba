package com.didtron.sip.media;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Reads digits out of events (RFC 4733), each once: its end is repeated, and may be lost as well. Pure; one thread.
public final class Digits {

    Digits() {}

    /// Who is told.
    @FunctionalInterface
    public interface Listener {
        /// @param digit  `0` to `9`, `*`, `#`, `A` to `D`
        /// @param millis how long it was pressed, as far as is known
        void pressed(char digit, int millis);
    }

    private static final String NAMES = "0123456789*#ABCD";
    private static final int SHORTEST = 4;
    private static final int PER_MILLI = 8;

    private boolean pressed;
    private int source;
    private int timestamp;
    private int event;
    private int duration;
    private boolean told;

    /// Takes a packet of events in; tells a digit when it has ended, or when the next one has begun.
    void heard(ByteBuffer packet, @Nullable Listener listener) {
        int from = Rtp.payloadFrom(packet);
        if (from < 0 || Rtp.payloadTo(packet, from) - from < SHORTEST) {
            return;
        }
        boolean another = !pressed || Rtp.timestamp(packet) != timestamp || Rtp.source(packet) != source;
        if (another) {
            tell(listener);
            pressed = true;
            told = false;
            source = Rtp.source(packet);
            timestamp = Rtp.timestamp(packet);
            duration = 0;
        }
        event = packet.get(from) & 0xff;
        duration = Math.max(duration, packet.getShort(from + 2) & 0xffff);
        if ((packet.get(from + 1) & 0x80) != 0) {
            tell(listener);
        }
    }

    private void tell(@Nullable Listener listener) {
        if (pressed && !told && event < NAMES.length() && listener != null) {
            listener.pressed(NAMES.charAt(event), Math.max(1, duration / PER_MILLI));
        }
        told = true;
    }
}
