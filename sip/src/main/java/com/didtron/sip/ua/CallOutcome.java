package com.didtron.sip.ua;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of a placed call.
///
/// @param end        how it ended
/// @param sipCode    final status received: 200 when answered, 408 when nothing came
/// @param reason     reason phrase received, empty when none
/// @param q850       cause of a Reason header in the final answer or the BYE, or null
/// @param sipCallId  Call-ID sent
/// @param sentAt     when the INVITE was first sent
/// @param ringingAt  first 18x
/// @param answeredAt 2xx
/// @param endedAt    BYE sent or received, or final answer
public record CallOutcome(
        End end,
        int sipCode,
        String reason,
        @Nullable Integer q850,
        String sipCallId,
        Instant sentAt,
        @Nullable Instant ringingAt,
        @Nullable Instant answeredAt,
        Instant endedAt) {

    /// How a placed call ended.
    public enum End {
        /// answered, and we hung up
        HUNG_UP,
        /// answered, and the other side hung up
        RELEASED,
        /// a final failure came
        REFUSED,
        /// we cancelled before an answer
        GAVE_UP,
        /// nothing came, or the target could not be reached
        NO_REPLY
    }
}
