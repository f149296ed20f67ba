package com.didtron.sip.media;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/// Finds out where a neighbour's packets really come from, which behind a NAT is not what it wrote (symmetric RTP). Pure; one thread.
///
/// Whoever could send the first packet could steal a call (RFC 7362 section 4), therefore: only the address of the description, or the one that the
/// neighbour signals from, is looked at; and only after [#NEEDED] packets in a row of one source, with one SSRC and sequence numbers that go on, it is certain.
/// From then on nobody else is heard until the neighbour describes itself anew. The very address and port of the description are heard from the start.
final class Latch {

    /// Packets of one source in a row that make it certain.
    static final int NEEDED = 3;
    /// How far a sequence number may be ahead of the one before: lost packets are no break.
    private static final int MOST_AHEAD = 100;

    private @Nullable InetSocketAddress locked;
    private @Nullable InetSocketAddress candidate;
    private int seen;
    private int ssrc;
    private int sequence;

    /// Where the neighbour certainly is, or null.
    @Nullable InetSocketAddress locked() {
        return locked;
    }

    /// The neighbour has described itself anew.
    void reset() {
        locked = null;
        candidate = null;
        seen = 0;
    }

    /// Whether a source is one that is looked at.
    boolean isPossible(@Nullable InetSocketAddress described, InetAddress signalling, InetSocketAddress source) {
        return locked != null
                ? locked.equals(source)
                : source.getAddress().equals(signalling) || described != null && source.getAddress().equals(described.getAddress());
    }

    /// Whether a packet may come from the neighbour.
    ///
    /// @param described  where the description says that it is, or null
    /// @param signalling where it signals from
    /// @param source     where the packet came from
    /// @param ordered    whether it has a source identifier and a sequence number; otherwise only its address counts
    boolean takes(@Nullable InetSocketAddress described, InetAddress signalling, InetSocketAddress source, boolean ordered, int packetSsrc, int packetSequence) {
        if (locked != null) {
            return locked.equals(source);
        }
        boolean exact = source.equals(described);
        if (!isPossible(described, signalling, source)) {
            return false;
        }
        int ahead = (packetSequence - sequence) & 0xffff;
        boolean goesOn = source.equals(candidate) && (!ordered || packetSsrc == ssrc && ahead >= 1 && ahead <= MOST_AHEAD);
        seen = goesOn ? seen + 1 : 1;
        candidate = source;
        ssrc = packetSsrc;
        sequence = packetSequence;
        if (seen >= NEEDED) {
            locked = source;
            return true;
        }
        return exact;
    }
}
