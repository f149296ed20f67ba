package com.didtron.sip.b2bua;

import com.didtron.sip.message.SessionBody;
import com.didtron.sip.message.SessionDescription;
import com.didtron.sip.message.SessionDescription.Stream;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.port.Conversion;
import com.didtron.sip.port.MediaOffer;
import com.didtron.sip.port.MediaTerms;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes out of session descriptions what one of the two neighbours does not take, and nothing else. Pure.
///
/// A stream that is not taken keeps its line with port 0: offer and answer must have the same lines in the same order (RFC 3264 sections 6 and 8), and so
/// they have on both sides. An offer is put into the order of whoever gets it; an answer keeps the order that its author gave it (section 6.1).
final class MediaFilter {

    /// Parameters of codecs that say whether they have silence of their own, which they do unless told otherwise.
    private static final Map<String, String> SILENCE = Map.of("G729", "annexb", "G723", "annexa");

    private final MediaTerms from;
    private final MediaTerms to;
    private final Conversion conversion;

    /// Whether events are left for us, who tell of them by INFO.
    private final boolean digits;

    private MediaFilter(MediaTerms from, MediaTerms to, Conversion conversion, boolean digits) {
        this.from = from;
        this.to = to;
        this.conversion = conversion;
        this.digits = digits;
    }

    /// The body as it passes from one neighbour to the other.
    static byte[] body(SipMessage message, MediaTerms from, MediaTerms to, boolean offer) {
        return body(message, from, to, offer, Conversion.NONE, false);
    }

    /// The same of a call whose codecs are converted, or whose digits become INFO: what can be made of a codec, and events, are left with it
    /// ([com.didtron.sip.media.Transcoding] says what becomes of them).
    static byte[] body(SipMessage message, MediaTerms from, MediaTerms to, boolean offer, Conversion conversion, boolean digits) {
        SessionBody found = passesAll(from, to) ? null : SessionBody.of(message);
        return found == null ? message.body() : found.with(new MediaFilter(from, to, conversion, digits).filter(found.description(), offer));
    }

    /// Whether what passes of a message's description can make a call; true when it has none.
    static boolean isLeft(SipMessage message, MediaTerms from, MediaTerms to, Conversion conversion) {
        SessionBody found = passesAll(from, to) ? null : SessionBody.of(message);
        return found == null || new Offer(found.description()).isLeft(from, to, conversion);
    }

    /// What an INVITE offers, or null.
    static @Nullable MediaOffer offer(SipMessage invite) {
        SessionBody found = SessionBody.of(invite);
        return found == null ? null : new Offer(found.description());
    }

    private static boolean passesAll(MediaTerms from, MediaTerms to) {
        return from.equals(MediaTerms.ANY) && to.equals(MediaTerms.ANY);
    }

    private byte[] filter(byte[] description, boolean offer) {
        SessionDescription session = SessionDescription.parse(description);
        for (Stream stream : session.streams()) {
            if (!stream.isUsed()) {
                continue;
            }
            if (!takesKind(stream)) {
                stream.refuse();
            } else if (isSpeechOverRtp(stream)) {
                List<String> kept = kept(stream, offer);
                if (kept.stream().anyMatch(format -> MediaTerms.isSpeech(stream.encoding(format)))) {
                    stream.keep(kept);
                    if (!from.comfortNoise() || !to.comfortNoise()) {
                        forbidSilence(stream, kept);
                    }
                    Integer millis = packetMillis(stream, kept);
                    if (millis != null) {
                        stream.packetMillis(millis);
                    }
                } else {
                    stream.refuse();
                }
            }
        }
        return session.bytes();
    }

    /// That of the stream's first codec; of one that is turned into another for the receiver, that of the first which it can become.
    private @Nullable Integer packetMillis(Stream stream, List<String> kept) {
        String first = kept.stream().map(stream::encoding).filter(MediaTerms::isSpeech).findFirst().orElse("");
        boolean taken = to.takes(first) || !conversion.covers(stream.protocol());
        String told = taken ? first : to.codecs().stream().filter(codec -> Conversion.isPossible(first, codec)).findFirst().orElse(first);
        return to.packetMillis(told);
    }

    /// Without comfort noise nobody may stop sending while it is silent: those codecs that have their own (RFC 4856) are told not to use it.
    private static void forbidSilence(Stream stream, List<String> kept) {
        for (String format : kept) {
            String annex = SILENCE.get(stream.encoding(format));
            if (annex != null) {
                stream.parameter(format, annex, "no");
            }
        }
    }

    private List<String> kept(Stream stream, boolean offer) {
        List<String> kept = stream.formats().stream().filter(format -> takes(stream, format)).toList();
        return offer && !to.codecs().isEmpty() ? kept.stream().sorted(Comparator.comparingInt(format -> place(stream.encoding(format)))).toList() : kept;
    }

    /// What is no codec comes after them, as it came.
    private int place(String encoding) {
        int place = to.codecs().indexOf(encoding);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private boolean takes(Stream stream, String format) {
        String encoding = stream.encoding(format);
        return from.takes(encoding) && (to.takes(encoding) || digits && encoding.equals("TELEPHONE-EVENT") || conversion.covers(stream.protocol()) && Conversion.reaches(encoding, to));
    }

    private boolean takesKind(Stream stream) {
        return from.takesKind(stream.kind()) && to.takesKind(stream.kind());
    }

    private static boolean isSpeechOverRtp(Stream stream) {
        return stream.kind().equals("audio") && stream.isRtp();
    }

    /// A description that is read when somebody asks about it.
    private record Offer(byte[] description) implements MediaOffer {

        private List<Stream> used() {
            return SessionDescription.parse(description).streams().stream().filter(Stream::isUsed).toList();
        }

        @Override
        public boolean isLeft(MediaTerms one, MediaTerms other, Conversion conversion) {
            var filter = new MediaFilter(one, other, conversion, false);
            List<Stream> offered = used();
            List<Stream> left = offered.stream().filter(filter::leaves).toList();
            return offered.isEmpty() || (offered.stream().anyMatch(Offer::isAudio) ? left.stream().anyMatch(Offer::isAudio) : !left.isEmpty());
        }

        private static boolean isAudio(Stream stream) {
            return stream.kind().equals("audio");
        }

        @Override
        public List<String> codecs() {
            return used().stream()
                    .filter(MediaFilter::isSpeechOverRtp)
                    .flatMap(stream -> stream.formats().stream().map(format -> stream.encoding(format).isEmpty() ? format : stream.encoding(format)))
                    .filter(MediaTerms::isSpeech)
                    .distinct()
                    .toList();
        }
    }

    private boolean leaves(Stream stream) {
        return takesKind(stream)
                && (!isSpeechOverRtp(stream)
                        || stream.formats().stream().anyMatch(format -> MediaTerms.isSpeech(stream.encoding(format)) && takes(stream, format)));
    }
}
