package com.didtron.sip.media;

import com.didtron.sip.port.MediaReport;
import com.didtron.sip.transport.Flow;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One side of one stream: takes in what the neighbour sends and sends it out of the other side. The thread of its ports writes what it counts; the call's
/// thread tells it what to expect and whom it is joined with.
final class StreamSide {

    /// Nobody tells how long the listener buffers; twice the jitter is what a buffer needs that loses nothing of it.
    private static final double BUFFER_PER_JITTER = 2;
    private static final double PACKET_MILLIS = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Where the neighbour certainly is.
    private record Locked(int generation, InetSocketAddress address) {}

    private final PortPair pair;
    private final InetAddress advertised;
    private volatile Expectation expectation;
    private volatile @Nullable StreamSide peer;
    private volatile @Nullable Locked locked;
    private volatile @Nullable InetSocketAddress lockedControl;
    private final Reports reports = new Reports();
    /// Nothing plain is heard or said.
    private final boolean mustBeSecure;
    private volatile @Nullable SecureRtp inbound;
    private volatile @Nullable SecureRtp outbound;
    /// What becomes of its packets on their way to the other side; null: they go as they are.
    private volatile @Nullable PayloadMap map;
    private final Tally heard = new Tally();
    /// Counted by the thread of the other side: only that one sends here.
    private final Tally sent = new Tally();

    // of the ports' thread
    private final Reception reception = new Reception();
    private final Latch latch = new Latch();
    private int latchedGeneration;
    private long wrongSource;
    private long unsent;
    private @Nullable String convertedInto;
    private final Digits events = new Digits();
    private final Digits.@Nullable Listener digits;

    // of the call's thread
    private byte @Nullable [] ourMaster;
    private byte @Nullable [] theirMaster;
    /// One for the whole call, so that no number is used twice under its key.
    private @Nullable SecureRtp ourKeys;
    private Sdes.Offered offered = Sdes.Offered.NOTHING;

    StreamSide(PortPair pair, InetAddress advertised, InetAddress signalling, boolean mustBeSecure, Digits.@Nullable Listener digits) {
        this.pair = pair;
        this.mustBeSecure = mustBeSecure;
        this.digits = digits;
        this.advertised = advertised;
        this.expectation = Expectation.nothing(signalling);
        pair.owner = this;
    }

    // ---- the call's thread

    int port() {
        return pair.port;
    }

    Expectation expectation() {
        return expectation;
    }

    void expect(Expectation next) {
        expectation = next;
    }

    /// Key and salt of ours for this side: the same in all its descriptions.
    byte[] ourMaster() {
        if (ourMaster == null) {
            ourMaster = new byte[SecureRtp.MASTER_KEY + SecureRtp.MASTER_SALT];
            RANDOM.nextBytes(ourMaster);
        }
        return ourMaster;
    }

    /// What the neighbour was offered of keys.
    Sdes.Offered offered() {
        return offered;
    }

    void offers(Sdes.Offered what) {
        offered = what;
    }

    /// What goes between the neighbour and us is encrypted from now on, or is not.
    void secureWith(Sdes.@Nullable Crypto crypto) {
        if (crypto == null) {
            inbound = null;
            outbound = null;
            theirMaster = null;
            return;
        }
        if (!Arrays.equals(theirMaster, crypto.master())) {
            theirMaster = crypto.master();
            inbound = new SecureRtp(crypto.master());
        }
        if (ourKeys == null) {
            ourKeys = new SecureRtp(ourMaster());
        }
        outbound = ourKeys;
    }

    void joinWith(@Nullable StreamSide other) {
        peer = other;
    }

    /// No more, if it was joined with this one.
    void partFrom(StreamSide other) {
        if (peer == other) {
            peer = null;
        }
    }

    /// What becomes of its packets from now on.
    void map(@Nullable PayloadMap next) {
        map = next;
    }

    @Nullable StreamSide peer() {
        return peer;
    }

    /// Packets that were taken from the neighbour.
    long heard() {
        return heard.get();
    }

    // ---- the ports' thread

    /// A packet on the port of RTP.
    void mediaCame(ByteBuffer packet, InetSocketAddress source, long now) {
        Expectation e = expectation;
        if (e.rtp() && Rtp.isRtcp(packet)) {
            controlCame(packet, source, now);
            return;
        }
        if (e.generation() != latchedGeneration) {
            latch.reset();
            latchedGeneration = e.generation();
            lockedControl = null;
        }
        boolean rtp = e.rtp() && Rtp.isRtp(packet);
        SecureRtp keys = inbound;
        boolean genuine = keys == null ? !mustBeSecure : rtp && latch.isPossible(e.media(), e.signalling(), source) && keys.unprotect(packet);
        boolean taken = genuine && (!e.rtp() || rtp
                ? takes(e, packet, source, rtp)
                : !Rtp.isStun(packet) && source.equals(target())); // neither RTP nor STUN: keys of DTLS, which only come from where media goes
        if (!taken) {
            wrongSource++;
            pair.loop.counts().wrongSource.add();
            return;
        }
        if (rtp) {
            int type = Rtp.payloadType(packet);
            reception.received(Rtp.source(packet), Rtp.sequence(packet), Rtp.timestamp(packet), type, e.payload(type), packet.remaining(), now);
        } else {
            reception.received(packet.remaining());
        }
        heard.add();
        PayloadMap between = map;
        if (rtp && between != null) {
            PayloadMap.Outcome outcome = make(packet, between);
            if (outcome == PayloadMap.Outcome.DIGIT) {
                events.heard(packet, digits);
                return;
            } else if (outcome == PayloadMap.Outcome.NOT_AGREED) {
                unsent++;
                pair.loop.counts().notAgreed.add();
                return;
            }
        }
        StreamSide other = peer;
        pass(packet, other, other == null ? null : other.target(), false);
    }

    /// Makes of a packet what the other side takes.
    private PayloadMap.Outcome make(ByteBuffer packet, PayloadMap between) {
        String into = between.into(Rtp.payloadType(packet));
        PayloadMap.Outcome outcome = between.apply(packet);
        if (outcome == PayloadMap.Outcome.CONVERTED) {
            convertedInto = into;
            pair.loop.counts().converted.add();
        }
        return outcome;
    }

    private boolean takes(Expectation e, ByteBuffer packet, InetSocketAddress source, boolean rtp) {
        boolean wasLocked = latch.locked() != null;
        boolean taken = latch.takes(e.media(), e.signalling(), source, rtp, rtp ? Rtp.source(packet) : 0, rtp ? Rtp.sequence(packet) : 0);
        InetSocketAddress now = latch.locked();
        if (!wasLocked && now != null) {
            locked = new Locked(e.generation(), now);
        }
        return taken;
    }

    /// A packet of RTCP, on either port. It is heard from where media comes from, or will.
    void controlCame(ByteBuffer packet, InetSocketAddress source, long now) {
        Expectation e = expectation;
        Locked where = locked;
        InetAddress from = source.getAddress();
        InetSocketAddress known = lockedControl;
        boolean taken = known != null
                ? known.equals(source)
                : where != null && where.generation == e.generation()
                        ? from.equals(where.address.getAddress())
                        : from.equals(e.signalling()) || e.media() != null && from.equals(e.media().getAddress());
        SecureRtp keys = inbound;
        if (!taken || !Rtp.isRtcp(packet) || (keys == null ? mustBeSecure : !keys.unprotectControl(packet))) {
            wrongSource++;
            pair.loop.counts().wrongSource.add();
            return;
        }
        if (known == null && where != null) {
            lockedControl = source;
        }
        StreamSide other = peer;
        if (e.readable()) {
            reports.read(packet, other == null ? null : other.reports.passed(), now);
        }
        InetSocketAddress target = other == null ? null : other.controlTarget();
        if (target != null && other.secured(packet, true)) {
            other.pair.send(packet, target, !other.expectation.mux());
        }
    }

    private void pass(ByteBuffer packet, @Nullable StreamSide other, @Nullable InetSocketAddress target, boolean control) {
        if (other != null && target != null && other.secured(packet, false)) {
            // before it goes: a leg that ends as soon as it has heard this one reports it
            other.sent.add();
            if (other.pair.send(packet, target, control)) {
                pair.loop.counts().relayed.add();
                return;
            }
            other.sent.takeBack();
        }
        unsent++;
        pair.loop.counts().unsent.add();
    }

    /// Encrypts what is to go to the neighbour, when that is agreed; false when it may not go as it is.
    private boolean secured(ByteBuffer packet, boolean asControl) {
        SecureRtp keys = outbound;
        return keys == null ? !mustBeSecure : asControl ? keys.protectControl(packet) : keys.protect(packet);
    }

    /// Where media for the neighbour goes; null: nowhere. Any thread.
    @Nullable InetSocketAddress target() {
        Expectation e = expectation;
        Locked where = locked;
        return !e.wants() ? null : where != null && where.generation == e.generation() ? where.address : e.media();
    }

    private @Nullable InetSocketAddress controlTarget() {
        Expectation e = expectation;
        InetSocketAddress media = target();
        InetSocketAddress known = lockedControl;
        if (media == null || e.mux()) {
            return media;
        }
        if (known != null) {
            return known;
        }
        boolean asDescribed = media.equals(e.media());
        return asDescribed && e.control() != null ? e.control() : new InetSocketAddress(media.getAddress(), Math.min(65_535, media.getPort() + 1));
    }

    @Nullable Double roundTripMillis() {
        return reports.roundTripMillis();
    }

    /// Ends its use of the ports: what comes from now on reaches nobody.
    void leave() {
        pair.owner = null;
        peer = null;
    }

    void giveBack() {
        pair.pool.giveBack(pair);
    }

    /// Runs something on the thread that counts here.
    void post(Runnable task) {
        pair.loop.post(task);
    }

    /// What was seen. On the ports' thread.
    ///
    /// @param other the side that it was joined with, for how long the way was in all
    MediaReport report(String leg, int stream, String kind, @Nullable StreamSide other) {
        Expectation e = expectation;
        Payload most = Payload.UNKNOWN;
        int count = 0;
        for (int type = 0; type < 128; type++) {
            Payload payload = e.payload(type);
            if (reception.ofPayload(type) > count && !payload.encoding().equals("TELEPHONE-EVENT") && !payload.encoding().equals("CN")) {
                most = payload;
                count = reception.ofPayload(type);
            }
        }
        long expected = reception.expected();
        Double lossPercent = expected == 0 ? null : (Double) (100.0 * reception.lost() / expected);
        Double jitter = reception.jitterMillis();
        Double mine = reports.roundTripMillis();
        Double theirs = other == null ? null : other.roundTripMillis();
        double delay = (mine == null ? 0 : mine / 2) + (theirs == null ? 0 : theirs / 2) + PACKET_MILLIS + (jitter == null ? 0 : BUFFER_PER_JITTER * jitter);
        Locked where = locked;
        return new MediaReport(
                leg, stream, kind, most.encoding(), most.encoding().equals(convertedInto) ? null : convertedInto,
                Flow.hostPort(new InetSocketAddress(advertised, pair.port)),
                e.media() == null ? null : Flow.hostPort(e.media()),
                where == null ? null : Flow.hostPort(where.address),
                reception.received(), reception.bytes(), sent.get(), reception.lost(), lossPercent, jitter, reception.mostJitterMillis(), mine, reports.theirLost(),
                wrongSource, unsent, inbound != null, lossPercent == null ? null : EModel.score(most.encoding(), lossPercent, delay));
    }
}
