package com.didtron.sip.media;

import com.didtron.sip.message.SessionDescription;
import com.didtron.sip.message.SessionDescription.Stream;
import com.didtron.sip.port.MediaReport;
import com.didtron.sip.port.RelayTerms.Srtp;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The media of one call that goes through us. On the call's thread, but for [#reports].
///
/// Descriptions follow offer and answer (RFC 3264): what an offer says counts when it is answered, so that a refused one changes nothing. Only a call's first offer
/// counts at once, for media that comes before any answer. Of several answers (forks, several provisional ones) the latest counts.
public final class CallMedia {

    private static final Logger LOG = LoggerFactory.getLogger(CallMedia.class);
    private static final long LONGEST_WAIT_SECONDS = 5;
    private static final String OUR_TAG = "1";

    private final MediaRelay relay;
    private final List<LegMedia> legs = new ArrayList<>(2);
    private boolean ended;
    private final List<CompletableFuture<@Nullable MediaReport>> seen = new ArrayList<>(2);

    CallMedia(MediaRelay relay) {
        this.relay = relay;
    }

    /// The side of one neighbour.
    ///
    /// @param name     what its reports are called
    /// @param local    the address of ours that it signals with
    /// @param neighbour the address that it signals from
    /// @param srtp      whether what goes between it and us is encrypted; only of a neighbour whose signalling nobody can read
    public LegMedia leg(String name, InetAddress local, InetAddress neighbour, Srtp srtp) {
        MediaRelay.Place place = relay.place(local);
        var leg = new LegMedia(name, relay, place.pool(), place.advertised(), neighbour, srtp);
        legs.add(leg);
        return leg;
    }

    /// Whether a description says of its audio what the neighbour's terms ask for: keys, when they are required. True when it has no audio in use.
    ///
    /// @param offer whether it is an offer, not an answer
    public static boolean isSecureEnough(byte[] description, Srtp terms, boolean offer) {
        List<Stream> audio = SessionDescription.parse(description).streams().stream().filter(stream -> stream.isUsed() && stream.isRtp() && stream.kind().equals("audio")).toList();
        return terms != Srtp.REQUIRED
                || audio.isEmpty()
                || audio.stream().anyMatch(stream -> (offer ? Sdes.ofOffer(stream, terms) : Sdes.ofAnswer(stream, terms, Sdes.offeredBy(terms))).taken());
    }

    /// How many streams a description has in use, for their ports.
    public static int streamsOf(byte[] description) {
        SessionDescription session = SessionDescription.parse(description);
        return (int) session.streams().stream().filter(stream -> Described.of(session, stream).used()).count();
    }

    /// A description as it passes from one neighbour to another: with our ports on the other side. A stream for which there are none is refused.
    ///
    /// @param offer whether it is an offer, not an answer
    public byte[] pass(byte[] description, LegMedia from, LegMedia to, boolean offer) {
        return pass(description, from, to, offer, Transcoding.NONE);
    }

    /// The same, of a call whose codecs may be converted.
    public byte[] pass(byte[] description, LegMedia from, LegMedia to, boolean offer, Transcoding transcoding) {
        var session = SessionDescription.parse(description);
        var described = new ArrayList<Described>();
        List<Stream> streams = session.streams();
        for (int i = 0; i < streams.size(); i++) {
            described.add(place(session, streams.get(i), i, from, to, offer, transcoding));
        }
        to.told(session);
        if (offer) {
            from.offered = described;
            if (from.agreed().isEmpty()) {
                from.agree(described, List.of());
            }
        } else {
            if (to.offered != null) {
                to.agree(to.offered, described);
                to.offered = null;
            }
            from.agree(described, to.agreed());
        }
        map(from, to, offer, transcoding);
        Rewriting.hide(session, to.ours);
        return session.bytes();
    }

    /// What each side is told it may send becomes what the other takes. Of an offer that is not the first one nothing is in force before it is answered.
    private static void map(LegMedia from, LegMedia to, boolean offer, Transcoding transcoding) {
        for (int i = 0; i < from.streams(); i++) {
            StreamSide mine = from.existing(i);
            StreamSide theirs = to.existing(i);
            if (mine == null || theirs == null) {
                continue;
            }
            if (!offer) {
                mine.map(transcoding.isWanted() ? PayloadMap.between(from.told(i), to.payloads(i), transcoding.events() == Transcoding.Events.BY_INFO) : null);
            }
            if (!offer || to.agreed().isEmpty()) {
                theirs.map(transcoding.isWanted() ? PayloadMap.between(to.told(i), from.payloads(i), transcoding.events() == Transcoding.Events.FOR_CALLER) : null);
            }
        }
    }

    private static Described place(SessionDescription session, Stream stream, int number, LegMedia from, LegMedia to, boolean offer, Transcoding transcoding) {
        Described described = Described.of(session, stream);
        StreamSide mine = described.used() ? from.side(number) : null;
        StreamSide theirs = mine == null ? null : to.side(number);
        if (mine == null || theirs == null) {
            stream.refuse();
            return described.refused();
        }
        if (!described.rtp() && (from.srtp == Srtp.REQUIRED || to.srtp == Srtp.REQUIRED)) {
            stream.refuse(); // fax by T.38 has no keys
            return described.refused();
        }
        if (described.rtp() && (from.srtp != Srtp.NONE || to.srtp != Srtp.NONE)) {
            Sdes.Verdict verdict = offer ? Sdes.ofOffer(stream, from.srtp) : Sdes.ofAnswer(stream, from.srtp, mine.offered());
            if (!verdict.taken()) {
                stream.refuse();
                return described.refused();
            }
            described = described.with(verdict.crypto());
            if (offer) {
                theirs.offers(Sdes.offeredBy(to.srtp));
                boolean keys = theirs.offered() != Sdes.Offered.NOTHING;
                Sdes.write(stream, theirs.offered() == Sdes.Offered.SECURE, keys ? OUR_TAG : null, keys ? theirs.ourMaster() : null);
            } else {
                answerKeys(stream, theirs, to.asked(number));
            }
        }
        if (transcoding.isWanted() && described.isSpeech() && !isLeft(stream, described, offer ? null : to.asked(number), transcoding)) {
            return described.refused();
        }
        mine.joinWith(theirs);
        theirs.joinWith(mine);
        stream.moveTo(theirs.port());
        return described;
    }

    /// @param asked what its reader had asked for; null: it is an offer
    private static boolean isLeft(Stream stream, Described described, @Nullable Described asked, Transcoding transcoding) {
        boolean readable = described.readable();
        return asked == null ? transcoding.offer(stream, readable) : transcoding.answer(stream, readable, asked.payloads());
    }

    /// In the profile that was offered, with our key under the tag of the one that we took.
    private static void answerKeys(Stream stream, StreamSide to, @Nullable Described asked) {
        Sdes.Crypto taken = asked == null ? null : asked.crypto();
        Sdes.write(stream, asked != null && asked.secureProfile(), taken == null ? null : taken.tag(), taken == null ? null : to.ourMaster());
    }

    /// Whether both are to send audio: there is a stream for it, and neither has put it on hold.
    public static boolean isSpoken(LegMedia one, LegMedia other) {
        for (int i = 0; i < one.streams(); i++) {
            Described mine = one.described(i);
            Described theirs = other.described(i);
            if (mine != null && theirs != null && mine.isSpeech() && theirs.isSpeech() && !mine.onHold() && !theirs.onHold()) {
                return true;
            }
        }
        return false;
    }

    /// A neighbour is out of the call: nothing goes to it and nothing of it is heard any more; its ports rest.
    public void leave(LegMedia leg) {
        if (!leg.close()) {
            return;
        }
        for (int i = 0; i < leg.streams(); i++) {
            StreamSide side = leg.existing(i);
            if (side == null) {
                continue;
            }
            StreamSide peer = side.peer();
            for (LegMedia other : legs) {
                StreamSide joined = other.existing(i);
                if (joined != null) {
                    joined.partFrom(side);
                }
            }
            side.leave();
            tellLater(leg, i, side, peer);
            side.giveBack();
        }
    }

    private void tellLater(LegMedia leg, int stream, StreamSide side, @Nullable StreamSide peer) {
        var report = new CompletableFuture<@Nullable MediaReport>();
        seen.add(report);
        Described described = leg.described(stream);
        side.post(() -> {
            MediaReport told = side.report(leg.name, stream, described == null ? "" : described.kind(), peer);
            report.complete(described != null && described.used() || told.received() > 0 ? told : null);
        });
    }

    /// The call is over. Once.
    public void end() {
        legs.forEach(this::leave);
        if (!ended) {
            ended = true;
            relay.ended();
        }
    }

    /// What was seen, when the call has ended: of each side the streams that were described or heard. Waits for the threads that relay, which is soon. Any thread.
    public List<MediaReport> reports() {
        var reports = new ArrayList<MediaReport>(seen.size());
        for (CompletableFuture<@Nullable MediaReport> each : seen) {
            try {
                MediaReport report = each.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
                if (report != null) {
                    reports.add(report);
                }
            } catch (ExecutionException | TimeoutException missing) {
                LOG.error("what was relayed of a call could not be told", missing);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return reports;
            }
        }
        return reports;
    }
}
