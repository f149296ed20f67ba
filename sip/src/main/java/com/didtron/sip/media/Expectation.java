package com.didtron.sip.media;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a neighbour has described of one of its streams, for the thread that relays it.
///
/// @param generation another number than before: the neighbour may be elsewhere now
/// @param wants      whether anything is to be sent to it
/// @param media      where it receives; null: it has not said so that we understand, so where it is latched
/// @param control    where it receives RTCP; null: the port above
/// @param mux        whether RTCP goes to the port of RTP (RFC 5761)
/// @param rtp        whether it is RTP of any profile; otherwise datagrams of whatever kind
/// @param readable   whether its RTCP is not encrypted
/// @param signalling where it signals from
/// @param payloads   what its payload types mean
/// @param lastMedia  where it received when it last said so; a hold by `0.0.0.0` says nothing of where it is
record Expectation(
        int generation, boolean wants, @Nullable InetSocketAddress media, @Nullable InetSocketAddress control, boolean mux, boolean rtp, boolean readable, InetAddress signalling,
        Map<Integer, Payload> payloads, @Nullable InetSocketAddress lastMedia) {

    /// Before it has described anything: who signals may be heard, nothing is sent to it.
    static Expectation nothing(InetAddress signalling) {
        return new Expectation(0, false, null, null, false, true, true, signalling, Map.of(), null);
    }

    Payload payload(int type) {
        return payloads.getOrDefault(type, Payload.UNKNOWN);
    }
}
