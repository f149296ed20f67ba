package com.didtron.server.reporting.internal;

import com.didtron.server.cdr.MediaRecord;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What was seen of one stream of a call on the side of whoever reads it: neither addresses nor anything of the other side.
///
/// @param kind        `audio`, `video`, `image`
/// @param codec       of most packets; empty when it is not known
/// @param secure      whether it was encrypted between the reader and the platform
/// @param received    packets that the reader sent
/// @param sent        packets sent to the reader
/// @param lost        packets of the reader's that were missing
/// @param lossPercent of those expected; null when none were
/// @param jitterMs    mean, of the reader's packets
/// @param roundTripMs from the platform to the reader and back; null when its reports did not say
/// @param theirLost   packets that the reader's end says it missed; null when it did not say
/// @param mos         mean opinion score of what the reader sent, by the E-model; null for codecs without published values
public record OwnMedia(
        String kind, String codec, boolean secure, long received, long sent, long lost, @Nullable Double lossPercent, @Nullable Double jitterMs,
        @Nullable Double roundTripMs, @Nullable Long theirLost, @Nullable Double mos) {

    /// Of the sides that are the reader's own.
    static List<OwnMedia> of(List<MediaRecord> seen, Predicate<MediaRecord> own) {
        return seen.stream()
                .filter(own)
                .map(m -> new OwnMedia(
                        m.kind(), m.codec(), m.secure(), m.received(), m.sent(), m.lost(), m.lossPercent(), m.jitterMs(), m.roundTripMs(), m.theirLost(), m.mos()))
                .toList();
    }
}
