package com.didtron.sip.port;

/// The business, as the SIP engine sees it.
///
/// [#decide], [#extend] and [#ended] run on virtual threads behind bounded queues and may block on a database;
/// [#ringing], [#answered] and [#tried] run there too and keep their order per call. When the queue is full the engine answers
/// new INVITEs 503 with Retry-After by itself and never asks. What a decision carries along ([Channel], [Route.Failover], [Causes]) is asked on the engine's own
/// threads instead.
public interface CallControl {

    /// Asked once for every new, well-formed INVITE outside a dialog. Retransmissions that arrive while this is
    /// pending are absorbed by the engine. An exception is a fault of ours: the engine answers 500 and reports
    /// the call through [#ended] with end code `fault`.
    Decision decide(IncomingCall call);

    /// A first 18x was received from the egress side of an attempt. Told at most once per attempt.
    void ringing(CallId call, String routeRef, java.time.Instant at);

    /// The call is answered: a 2xx arrived and was passed to the caller. Talk time starts at `at`.
    void answered(CallId call, String routeRef, java.time.Instant at);

    /// An attempt that was sent was answered or has failed; told at once, long before the call may end. Whoever does not watch addresses may ignore it.
    default void tried(CallId call, EndedCall.Attempt attempt) {}

    /// Asked ahead of the end of the granted talk time (see [Decision.Connect#grantedTalk]). The answer is the total
    /// talk time now granted, counted from the answer. When it is not more than before, the engine ends the call
    /// when the granted time has passed, with end code [Grant#endCode()].
    Grant extend(CallId call, java.time.Duration grantedSoFar);

    /// The call is over, whatever its fate: rejected, failed, cancelled, answered and released. Told exactly once
    /// for each call that [#decide] was asked about. When this throws, the engine keeps the record and tells it
    /// again with back-off until it succeeds or the process ends.
    void ended(EndedCall call);
}
