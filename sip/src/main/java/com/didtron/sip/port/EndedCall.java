package com.didtron.sip.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a call: the fact that CDRs are made of.
///
/// @param call        the INVITE as received
/// @param decision    what the business decided, null when deciding failed
/// @param ringingAt   first 18x passed to the caller
/// @param answeredAt  when the 2xx was passed to the caller, null when never answered
/// @param endedAt     first BYE or CANCEL seen, final failure sent, or our own release
/// @param releasedBy  who ended it
/// @param sipCode     final status sent to the caller: 200 for an answered call
/// @param usualCode   the same, but what it would have been without causes of the business's own ([Causes])
/// @param q850        Q.850 cause from a Reason header of the side that released, or null
/// @param endCode     our stable code of the end: `normal`, `cancelled`, `no-answer`, `rejected` (by decision, or because no route had a channel), `failed` (all routes),
///                    `max-duration`, `hang-up` or the code given to [com.didtron.sip.SipEngine#hangUp], `ack-timeout`,
///                    `dialog-lost` (one side does not know the call any more: 481 or no answer inside the dialog), `session-expired` (a session timer of
///                    ours was not refreshed), `session-too-short` (422: the caller asks for a shorter session interval than its terms allow), `reliability-refused` (420, 421:
///                    caller and terms do not agree on reliable provisional answers), `media-impossible` (answered, but nothing is left of the answer), `media-silent` (no audio came for as long as its terms allow), `media-ports-exhausted` (it was
///                    to be relayed, and no ports were free), `srtp-impossible` (its caller's media has to be encrypted, and it does not signal over TLS or gives
///                    no keys), `fault`, `shutdown`, or the grant's end code
/// @param earlyMedia  whether a provisional answer with SDP was passed before the answer
/// @param attempts    one per INVITE sent, in order
/// @param ladder      messages of the call in order of time, bounded
/// @param ladderCut   how many messages were left out of `ladder` because of its bound
/// @param media       what was seen of media that went through us; null when it did not
public record EndedCall(
        IncomingCall call,
        @Nullable Decision decision,
        @Nullable Instant ringingAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        ReleasedBy releasedBy,
        int sipCode,
        int usualCode,
        @Nullable Integer q850,
        String endCode,
        boolean earlyMedia,
        List<Attempt> attempts,
        List<LadderMessage> ladder,
        int ladderCut,
        @Nullable List<MediaReport> media) {

    /// A call whose caller was told what the engine tells.
    public EndedCall(
            IncomingCall call, @Nullable Decision decision, @Nullable Instant ringingAt, @Nullable Instant answeredAt, Instant endedAt, ReleasedBy releasedBy,
            int sipCode, @Nullable Integer q850, String endCode, boolean earlyMedia, List<Attempt> attempts, List<LadderMessage> ladder, int ladderCut) {
        this(call, decision, ringingAt, answeredAt, endedAt, releasedBy, sipCode, sipCode, q850, endCode, earlyMedia, attempts, ladder, ladderCut, null);
    }

    public EndedCall {
        attempts = List.copyOf(attempts);
        ladder = List.copyOf(ladder);
        media = media == null ? null : List.copyOf(media);
    }

    /// Who ended a call.
    public enum ReleasedBy {
        CALLER,
        CALLEE,
        SWITCH
    }

    /// One INVITE out.
    ///
    /// @param routeRef   the route's name as the business gave it
    /// @param hop        the name of its address that was tried
    /// @param sipCallId  Call-ID we sent
    /// @param sentAt     when the INVITE was first sent
    /// @param tryingAt   first provisional of any kind
    /// @param ringingAt  first 18x
    /// @param answeredAt 2xx
    /// @param endedAt    final answer, BYE, or our own giving up
    /// @param sipCode    final status of the attempt; 408 when our timer ended it, 487 when cancelled
    /// @param q850       Q.850 cause of its Reason header, or null
    /// @param reason     reason phrase received, or why we ended it
    /// @param outcome    what happened
    public record Attempt(
            String routeRef,
            String hop,
            String sipCallId,
            Instant sentAt,
            @Nullable Instant tryingAt,
            @Nullable Instant ringingAt,
            @Nullable Instant answeredAt,
            Instant endedAt,
            int sipCode,
            @Nullable Integer q850,
            String reason,
            Outcome outcome) {

        /// Whether the address served us at all: it was reached, said something, and did not answer 408 or 503.
        public boolean isServed() {
            return switch (outcome) {
                case UNREACHABLE -> false;
                case NO_REPLY -> tryingAt != null;
                case REFUSED -> sipCode != 408 && sipCode != 503;
                case ANSWERED, NO_ANSWER, CANCELLED, LATE_ANSWER -> true;
            };
        }
    }

    /// How an attempt ended.
    public enum Outcome {
        /// it carried the call
        ANSWERED,
        /// a final failure was received
        REFUSED,
        /// no provisional or final answer in time (timer B, or the route's progress timeout)
        NO_REPLY,
        /// rang until the ring timeout
        NO_ANSWER,
        /// the caller gave up, or we stopped
        CANCELLED,
        /// answered after it had been given up; ACK and BYE were sent at once, never bridged
        LATE_ANSWER,
        /// the target could not be reached at all (connection refused, no route)
        UNREACHABLE
    }

    /// One SIP message sent or received.
    ///
    /// @param at       when
    /// @param leg      `ingress`, or the route's ref, followed by `/2` for its second address and so on
    /// @param received true when we received it
    /// @param transport over what
    /// @param peer     the other side's address, `ip:port`
    /// @param summary  request line or status line
    /// @param text     the whole message, cut at 4,000 characters
    public record LadderMessage(
            Instant at, String leg, boolean received, Transport transport, String peer, String summary, String text) {}
}
