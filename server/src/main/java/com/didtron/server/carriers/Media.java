package com.didtron.server.carriers;

import com.didtron.sip.port.Conversion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the calls of an interconnect may carry, and whether it goes through us. What is said here is kept in the session descriptions that pass: a codec or
/// stream that either interconnect of a call does not allow is not offered, nor answered.
///
/// @param codecs       allowed, in the order in which they are offered to this party; empty: all, in the order in which they come
/// @param dtmf         whether digits may go as RFC 4733 events
/// @param comfortNoise whether silence may go as RFC 3389 comfort noise
/// @param fax          whether T.38 may be agreed
/// @param video        whether video may be agreed
/// @param packetMillis milliseconds of audio that this party is asked to put into a packet; null: as the other asks
/// @param packets      the same of single codecs of the list: that of the first codec which a stream is left with is told, as session descriptions say it once for a stream
/// @param relay        whether its media goes through us
/// @param srtp         whether what goes between this party and us is encrypted; when it may be, it is relayed too
/// @param silence      seconds without audio of this party after which a relayed call ends; null: never
/// @param digitsAsInfo supplier: digits that the other party sends as events reach it as SIP INFO; its calls go through us for that
public record Media(
        List<Codec> codecs, boolean dtmf, boolean comfortNoise, boolean fax, boolean video, @Nullable Integer packetMillis, Relay relay, Srtp srtp, @Nullable Integer silence,
        boolean digitsAsInfo, Map<Codec, Integer> packets) {

    /// Everything passes as it comes, and goes directly between the parties.
    public static final Media ALL = new Media(List.of(), true, true, true, true, null);

    /// What a new interconnect has: everything passes, and goes through us, so that neither party learns where the other is.
    public static final Media NEW = new Media(List.of(), true, true, true, true, null, Relay.ALWAYS, Srtp.NONE, null);

    /// The shortest and the longest silence that can be asked for, in seconds.
    public static final int LEAST_SILENCE = 5;
    public static final int MOST_SILENCE = 7_200;

    /// One that asks for the same packets with every codec.
    public Media(
            List<Codec> codecs, boolean dtmf, boolean comfortNoise, boolean fax, boolean video, @Nullable Integer packetMillis, Relay relay, Srtp srtp,
            @Nullable Integer silence, boolean digitsAsInfo) {
        this(codecs, dtmf, comfortNoise, fax, video, packetMillis, relay, srtp, silence, digitsAsInfo, Map.of());
    }

    /// One that takes no digits as INFO.
    public Media(
            List<Codec> codecs, boolean dtmf, boolean comfortNoise, boolean fax, boolean video, @Nullable Integer packetMillis, Relay relay, Srtp srtp,
            @Nullable Integer silence) {
        this(codecs, dtmf, comfortNoise, fax, video, packetMillis, relay, srtp, silence, false);
    }

    /// One whose media goes directly between the parties.
    public Media(List<Codec> codecs, boolean dtmf, boolean comfortNoise, boolean fax, boolean video, @Nullable Integer packetMillis) {
        this(codecs, dtmf, comfortNoise, fax, video, packetMillis, Relay.NEVER, Srtp.NONE, null);
    }

    /// Secure RTP with keys in the session description (RFC 4568), told over TLS only.
    public enum Srtp {
        NONE,
        /// when the party agrees
        OPTIONAL,
        /// or there is no call
        REQUIRED
    }

    /// Whether the media of a party goes through us.
    public enum Relay {
        /// only when the other party's interconnect says so
        NEVER,
        /// in each call
        ALWAYS
    }

    public Media {
        codecs = List.copyOf(codecs);
        packets = Map.copyOf(packets);
    }

    /// The codecs in wide use, under their encoding names (RFC 3551 and the IANA registry of RTP payload formats). Hyphens stand as underscores.
    public enum Codec {
        PCMA,
        PCMU,
        G722,
        G729,
        G723,
        G726_16,
        G726_24,
        G726_32,
        G726_40,
        G728,
        GSM,
        ILBC,
        SPEEX,
        OPUS,
        AMR,
        AMR_WB,
        EVS,
        G7221,
        L16,
        SILK;

        /// Those that relayed calls can be converted between, when their service allows it.
        public static List<Codec> converted() {
            return Arrays.stream(values()).filter(codec -> Conversion.CODECS.contains(codec.encoding())).toList();
        }

        /// Milliseconds of audio that a packet of it can be asked to have: whole frames (RFC 3551 section 4.5; RFC 3952, 4867, 5574, 5577, 7587).
        public List<Integer> packets() {
            return switch (this) {
                case G723 -> List.of(30, 60);
                case ILBC -> List.of(20, 30, 40, 60);
                case OPUS -> List.of(10, 20, 40, 60);
                case GSM, SPEEX, AMR, AMR_WB, EVS, G7221, SILK -> List.of(20, 40, 60);
                case PCMA, PCMU, G722, G729, G726_16, G726_24, G726_32, G726_40, G728, L16 -> List.of(10, 20, 30, 40, 60);
            };
        }

        /// As session descriptions say it, in upper case: `G726-32`.
        public String encoding() {
            return name().replace('_', '-').toUpperCase(Locale.ROOT);
        }
    }
}
