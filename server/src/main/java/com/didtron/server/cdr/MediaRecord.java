package com.didtron.server.cdr;

import org.jspecify.annotations.Nullable;

/// One stream on one side of a call whose media went through us, as recorded. Figures are of what the party of that side sent, unless they say otherwise.
///
/// @param leg            `ingress`, or the ref of the route
/// @param interconnectId whose side; null when that is not known
/// @param stream         which of the description's, from 0
/// @param kind           `audio`, `video`, `image`
/// @param codec          of most packets; empty when it is not known
/// @param converted      encoding that its packets were turned into for the other side; null: they went as they came
/// @param local          our address and port
/// @param described      where the party said that it receives; null: nowhere
/// @param latched        where its packets came from; null: never certain
/// @param received       packets
/// @param bytes          of them
/// @param sent           packets sent to the party
/// @param lost           packets that were missing
/// @param lossPercent    of those expected; null when none were
/// @param jitterMs       mean; null when it could not be told
/// @param mostJitterMs   highest
/// @param roundTripMs    to the party and back; null when its reports did not say
/// @param theirLost      packets that the party says it missed; null when it did not say
/// @param wrongSource    packets from elsewhere, dropped
/// @param unsent         packets that could not go on
/// @param secure         whether it was encrypted between the party and us
/// @param mos            mean opinion score; null for codecs without published values
public record MediaRecord(
        String leg, @Nullable Long interconnectId, int stream, String kind, String codec, @Nullable String converted, String local, @Nullable String described, @Nullable String latched,
        long received, long bytes, long sent, long lost, @Nullable Double lossPercent, @Nullable Double jitterMs, @Nullable Double mostJitterMs,
        @Nullable Double roundTripMs, @Nullable Long theirLost, long wrongSource, long unsent, boolean secure, @Nullable Double mos) {}
