package com.didtron.sip.port;

import org.jspecify.annotations.Nullable;

/// What was seen of one stream on one side of a relayed call.
///
/// @param leg           the side: `ingress`, or the route's ref, followed by `/2` for its second address and so on
/// @param stream        which stream of the session description, from 0
/// @param kind          `audio`, `video`, `image`
/// @param codec         encoding name of most of what was received, as the description or RFC 3551 names it; empty when nothing was, or nobody knows it
/// @param converted     encoding name that we turned its packets into for the other side; null: they went as they came
/// @param local         our address and port on this side
/// @param described     where the neighbour said that it receives, `ip:port`; null when it never said, or holds
/// @param latched       where its packets really came from, once that was certain
/// @param received      packets taken from the neighbour
/// @param bytes         their payloads and headers, without UDP and IP
/// @param sent          packets of the other side sent to it
/// @param lost          packets of RTP that were missing in what it sent, by sequence numbers (RFC 3550 A.3); 0 when it is no RTP
/// @param lossPercent   the same of those expected; null when nothing was expected
/// @param jitterMs      interarrival jitter (RFC 3550 A.8) of what it sent, mean over its packets; null when it could not be told
/// @param mostJitterMs  the highest
/// @param roundTripMs   from us to it and back, by its reception reports; null when they did not allow it
/// @param theirLost     packets that it says it missed, by its last reception report; null when it sent none
/// @param wrongSource   packets that came from elsewhere, or were not genuine, and went nowhere
/// @param unsent        packets of this neighbour that could not go on: the other side had said no address or not agreed to their payload type, or the network
///                      refused them
/// @param secure        whether it was encrypted between the neighbour and us
/// @param mos           mean opinion score of what was heard of this neighbour (E-model, G.107); null for codecs without published values
public record MediaReport(
        String leg,
        int stream,
        String kind,
        String codec,
        @Nullable String converted,
        String local,
        @Nullable String described,
        @Nullable String latched,
        long received,
        long bytes,
        long sent,
        long lost,
        @Nullable Double lossPercent,
        @Nullable Double jitterMs,
        @Nullable Double mostJitterMs,
        @Nullable Double roundTripMs,
        @Nullable Long theirLost,
        long wrongSource,
        long unsent,
        boolean secure,
        @Nullable Double mos) {}
