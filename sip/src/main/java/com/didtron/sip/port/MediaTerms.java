package com.didtron.sip.port;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a neighbour is to find in session descriptions. A call's streams and codecs are those that both its neighbours' terms take.
///
/// @param codecs       encoding names of audio (RFC 3551, rtpmap), in the order in which they are offered to it, in upper case; empty: every one, in
///                     the order in which they come
/// @param events       whether it takes `telephone-event` (RFC 4733): digits as packets of their own
/// @param comfortNoise whether it takes `CN` (RFC 3389)
/// @param fax          whether it takes streams of images, which is fax by T.38
/// @param video        whether it takes streams of video
/// @param packetMillis how much audio it is asked to put into a packet, in milliseconds (`ptime`); null: as it comes
/// @param packets      the same by codec, under their encoding names in upper case. A description says it once for a stream, so that of its first codec counts (RFC 8866
///                     section 6.4); where that has none here, packetMillis does
public record MediaTerms(
        List<String> codecs, boolean events, boolean comfortNoise, boolean fax, boolean video, @Nullable Integer packetMillis, Map<String, Integer> packets) {

    /// The same for every codec.
    public MediaTerms(List<String> codecs, boolean events, boolean comfortNoise, boolean fax, boolean video, @Nullable Integer packetMillis) {
        this(codecs, events, comfortNoise, fax, video, packetMillis, Map.of());
    }

    /// Everything passes as it comes.
    public static final MediaTerms ANY = new MediaTerms(List.of(), true, true, true, true, null);

    private static final String EVENTS = "TELEPHONE-EVENT";
    private static final String NOISE = "CN";

    public MediaTerms {
        codecs = codecs.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
        packets = Map.copyOf(packets);
    }

    /// How much audio it is asked to put into a packet of a stream.
    ///
    /// @param encoding of the stream's first codec that carries speech, in upper case
    /// @return milliseconds; null: as it comes
    public @Nullable Integer packetMillis(String encoding) {
        return packets.getOrDefault(encoding, packetMillis);
    }

    /// The same without events.
    public MediaTerms withoutEvents() {
        return new MediaTerms(codecs, false, comfortNoise, fax, video, packetMillis, packets);
    }

    /// Whether a kind of stream is taken: `audio`, `video`, `image` and so on.
    public boolean takesKind(String kind) {
        return switch (kind) {
            case "image" -> fax;
            case "video" -> video;
            default -> true;
        };
    }

    /// Whether a format of an audio stream is taken.
    ///
    /// @param encoding its name in upper case; empty when nobody knows it
    public boolean takes(String encoding) {
        return switch (encoding) {
            case EVENTS -> events;
            case NOISE -> comfortNoise;
            default -> codecs.isEmpty() || codecs.contains(encoding);
        };
    }

    /// Whether a format carries speech; events and comfort noise only go beside one that does.
    public static boolean isSpeech(String encoding) {
        return !encoding.equals(EVENTS) && !encoding.equals(NOISE);
    }
}
