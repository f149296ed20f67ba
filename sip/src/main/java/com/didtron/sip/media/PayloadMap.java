package com.didtron.sip.media;

import com.didtron.sip.port.Conversion;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What becomes of a neighbour's packets on their way to the other, by their payload types: they go as they are, under another number, in another codec, or not at all.
/// Sequence numbers, timestamps and lengths stay: both codecs have one octet per sample. Immutable.
final class PayloadMap {

    /// What became of a packet.
    enum Outcome {
        /// it goes on, perhaps under another number
        AS_IT_IS,
        /// it goes on in another codec
        CONVERTED,
        /// it is a digit that the other side is told otherwise, and goes no further
        DIGIT,
        /// the other side has not agreed to its payload type, or it cannot be read
        NOT_AGREED
    }

    private static final int TYPES = 128;
    private static final int NOWHERE = -1;
    private static final int TOLD = -2;
    private static final String EVENTS = "TELEPHONE-EVENT";
    private static final String MU_LAW = "PCMU";

    /// The number that a payload type goes on with.
    private final int[] becomes = new int[TYPES];
    /// The encoding that it is turned into, or null.
    private final @Nullable String[] into = new @Nullable String[TYPES];

    private PayloadMap() {}

    /// From one neighbour to another; null when each payload type goes as it is.
    ///
    /// @param told  what the sender was told that it may send
    /// @param taken what the receiver has said that it takes
    static @Nullable PayloadMap between(Map<Integer, Payload> told, Map<Integer, Payload> taken) {
        return between(told, taken, false);
    }

    /// @param digits whether the receiver is told by other means of the events that it does not take
    static @Nullable PayloadMap between(Map<Integer, Payload> told, Map<Integer, Payload> taken, boolean digits) {
        var ordered = new TreeMap<>(taken);
        var map = new PayloadMap();
        boolean changes = false;
        for (int type = 0; type < TYPES; type++) {
            Payload sent = told.get(type);
            map.becomes[type] = taken.containsKey(type) && (sent == null || sent.equals(taken.get(type))) ? type : NOWHERE;
            if (sent != null && map.becomes[type] == NOWHERE) {
                map.find(type, sent, ordered);
                if (digits && map.becomes[type] == NOWHERE && sent.encoding().equals(EVENTS)) {
                    map.becomes[type] = TOLD;
                }
                changes = true;
            }
        }
        return changes ? map : null;
    }

    private void find(int type, Payload sent, TreeMap<Integer, Payload> taken) {
        for (var entry : taken.entrySet()) {
            if (entry.getValue().equals(sent)) {
                becomes[type] = entry.getKey();
                return;
            }
        }
        for (var entry : taken.entrySet()) {
            if (Conversion.isPossible(sent.encoding(), entry.getValue().encoding()) && sent.clockRate() == entry.getValue().clockRate()) {
                becomes[type] = entry.getKey();
                into[type] = entry.getValue().encoding();
                return;
            }
        }
    }

    /// The encoding that a payload type is turned into; null when it is not.
    @Nullable String into(int type) {
        return into[type];
    }

    /// Makes a packet what the other side takes.
    Outcome apply(ByteBuffer packet) {
        int type = Rtp.payloadType(packet);
        int wanted = becomes[type];
        if (wanted == NOWHERE) {
            return Outcome.NOT_AGREED;
        } else if (wanted == TOLD) {
            return Outcome.DIGIT;
        }
        String codec = into[type];
        if (codec != null) {
            int from = Rtp.payloadFrom(packet);
            int to = Rtp.payloadTo(packet, from);
            if (from < 0 || to < from) {
                return Outcome.NOT_AGREED;
            }
            G711.convert(packet, from, to, codec.equals(MU_LAW));
        }
        if (wanted != type) {
            int at = packet.position() + 1;
            packet.put(at, (byte) (packet.get(at) & 0x80 | wanted));
        }
        return codec == null ? Outcome.AS_IT_IS : Outcome.CONVERTED;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int type = 0; type < TYPES; type++) {
            if (becomes[type] != NOWHERE) {
                text.append(text.isEmpty() ? "" : ", ").append(type).append(" to ").append(becomes[type] == TOLD ? "INFO" : becomes[type]).append(into[type] == null ? "" : " as " + into[type]);
            }
        }
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PayloadMap map && Arrays.equals(becomes, map.becomes) && Arrays.equals(into, map.into);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(becomes) + Arrays.hashCode(into);
    }
}
