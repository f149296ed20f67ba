package com.didtron.sip.b2bua;

import com.didtron.sip.message.SessionBody;
import com.didtron.sip.message.SessionDescription;
import com.didtron.sip.message.SessionDescription.Stream;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.port.MediaOffer;
import com.didtron.sip.port.MediaTerms;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes out of session descriptions what one of the two neighbours does not take, and nothing else. Pure.
///
/// A stream that is not taken keeps its line with port 0: offer and answer must have the same lines in the same order (RFC 3264 sections 6 and 8), and so
/// they have on both sides. An offer is put into the order of whoever gets it; an answer keeps the order that its author gave it (section 6.1).
final class MediaFilter {

    private final MediaTerms from;
    private final MediaTerms to;

    private MediaFilter(MediaTerms from, MediaTerms to) {
        this.from = from;
        this.to = to;
    }

    /// The body as it passes from one neighbour to the other.
    static byte[] body(SipMessage message, MediaTerms from, MediaTerms to, boolean offer) {
        SessionBody found = passesAll(from, to) ? null : SessionBody.of(message);
        return found == null ? message.body() : found.with(new MediaFilter(from, to).filter(found.description(), offer));
    }

    /// Whether what passes of a message's description can make a call; true when it has none.
    static boolean isLeft(SipMessage message, MediaTerms from, MediaTerms to) {
        SessionBody found = passesAll(from, to) ? null : SessionBody.of(message);
        return found == null || new Offer(found.description()).isLeft(from, to);
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
                    if (to.packetMillis() != null) {
                        stream.packetMillis(to.packetMillis());
                    }
                } else {
                    stream.refuse();
                }
            }
        }
        return session.bytes();
    }

    private List<String> kept(Stream stream, boolean offer) {
        List<String> kept = stream.formats().stream().filter(format -> takes(stream.encoding(format))).toList();
        return offer && !to.codecs().isEmpty() ? kept.stream().sorted(Comparator.comparingInt(format -> place(stream.encoding(format)))).toList() : kept;
    }

    /// What is no codec comes after them, as it came.
    private int place(String encoding) {
        int place = to.codecs().indexOf(encoding);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private boolean takes(String encoding) {
        return from.takes(encoding) && to.takes(encoding);
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
        public boolean isLeft(MediaTerms one, MediaTerms other) {
            var filter = new MediaFilter(one, other);
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
                        || stream.formats().stream().map(stream::encoding).anyMatch(name -> MediaTerms.isSpeech(name) && takes(name)));
    }
}
