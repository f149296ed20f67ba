package com.didtron.sip.media;

import com.didtron.sip.message.SessionDescription;
import com.didtron.sip.port.RelayTerms.Srtp;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The streams of a relayed call on the side of one neighbour. On the call's thread.
public final class LegMedia {

    /// Streams of one call that are relayed at most; others are refused.
    static final int MOST_STREAMS = 6;

    final String name;
    final InetAddress ours;
    final Srtp srtp;
    private final MediaRelay relay;
    private final PortPool pool;
    private final InetAddress signalling;
    private final List<@Nullable StreamSide> sides = new ArrayList<>(2);
    /// What the neighbour described last, as far as it is in force.
    private List<Described> agreed = List.of();
    private boolean closed;

    /// What it was told last that it may send, by the streams' numbers.
    private List<Map<Integer, Payload>> told = List.of();

    /// Who is told of digits that the other side does not take as events.
    private Digits.@Nullable Listener digits;

    /// An offer of the neighbour's that is not answered yet.
    @Nullable List<Described> offered;

    LegMedia(String name, MediaRelay relay, PortPool pool, InetAddress ours, InetAddress signalling, Srtp srtp) {
        this.name = name;
        this.relay = relay;
        this.pool = pool;
        this.ours = ours;
        this.signalling = signalling;
        this.srtp = srtp;
    }

    /// Who is told of digits that the other side does not take as events; on the thread that relays. Before any port is taken.
    public void tellDigits(Digits.Listener listener) {
        digits = listener;
    }

    /// The ports of a stream, taken when it has none; null when no port is free or there are too many streams.
    @Nullable StreamSide side(int stream) {
        if (closed || stream >= MOST_STREAMS) {
            return null;
        }
        while (sides.size() <= stream) {
            sides.add(null);
        }
        StreamSide side = sides.get(stream);
        if (side == null) {
            PortPair pair = pool.take();
            if (pair == null) {
                relay.noPortsLeft();
                return null;
            }
            side = new StreamSide(pair, ours, signalling, srtp == Srtp.REQUIRED, digits);
            sides.set(stream, side);
        }
        return side;
    }

    /// The ports of a stream as far as it has any.
    @Nullable StreamSide existing(int stream) {
        return stream < sides.size() ? sides.get(stream) : null;
    }

    int streams() {
        return sides.size();
    }

    /// Takes ports for so many streams; false when there are not enough.
    public boolean reserve(int streams) {
        for (int i = 0; i < Math.min(streams, MOST_STREAMS); i++) {
            if (side(i) == null) {
                return false;
            }
        }
        return true;
    }

    /// Packets of audio that were taken from the neighbour.
    public long heard() {
        long heard = 0;
        for (int i = 0; i < sides.size(); i++) {
            StreamSide side = sides.get(i);
            Described described = described(i);
            if (side != null && described != null && described.isSpeech()) {
                heard += side.heard();
            }
        }
        return heard;
    }

    List<Described> agreed() {
        return agreed;
    }

    /// What is in force of a stream.
    @Nullable Described described(int stream) {
        return stream < agreed.size() ? agreed.get(stream) : null;
    }

    /// What the neighbour asked for in the offer that is being answered.
    @Nullable Described asked(int stream) {
        List<Described> last = offered == null ? agreed : offered;
        return stream < last.size() ? last.get(stream) : null;
    }

    /// A description goes to the neighbour.
    void told(SessionDescription session) {
        told = session.streams().stream().map(stream -> Described.of(session, stream).payloads()).toList();
    }

    /// What the neighbour was told last of the payload types of a stream.
    Map<Integer, Payload> told(int stream) {
        return stream < told.size() ? told.get(stream) : Map.of();
    }

    /// What the neighbour has said of the payload types of a stream.
    Map<Integer, Payload> payloads(int stream) {
        Described described = described(stream);
        return described == null ? Map.of() : described.payloads();
    }

    /// What the neighbour has described is in force from now on.
    ///
    /// @param others what the other side has described: who sends uses the payload types of who receives
    void agree(List<Described> described, List<Described> others) {
        agreed = List.copyOf(described);
        for (int i = 0; i < described.size(); i++) {
            StreamSide side = existing(i);
            if (side != null) {
                side.secureWith(described.get(i).crypto());
                side.expect(expectation(side.expectation(), described.get(i), i < others.size() ? others.get(i).payloads() : Map.of()));
            }
        }
    }

    private Expectation expectation(Expectation before, Described now, Map<Integer, Payload> others) {
        InetSocketAddress media = now.used() ? now.media() : null;
        InetSocketAddress last = media == null ? before.lastMedia() : media;
        boolean elsewhere = media != null && !media.equals(before.lastMedia()) || now.rtp() != before.rtp();
        var payloads = new HashMap<>(now.payloads());
        payloads.putAll(others);
        return new Expectation(
                elsewhere ? before.generation() + 1 : before.generation(), now.used() && now.wants(), media, now.control(), now.mux(), now.rtp(), now.readable(), signalling,
                Map.copyOf(payloads), last);
    }

    /// No more ports are taken. True the first time.
    boolean close() {
        boolean first = !closed;
        closed = true;
        return first;
    }
}
