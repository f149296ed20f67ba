package com.didtron.sip;

/// Counts since the engine started, and the present number of calls.
///
/// @param callsNow           calls in progress (deciding, ringing, talking)
/// @param talkingNow         of those, answered
/// @param invitesReceived    new INVITEs outside dialogs, without retransmissions
/// @param callsAnswered      calls that were answered
/// @param refusedOverload    INVITEs refused 503 by the engine itself because its queue was full or it drains
/// @param messagesReceived   SIP messages read
/// @param messagesSent       SIP messages written
/// @param messagesMalformed  messages that could not be understood, whether answered 400 or dropped
/// @param retransmissions    messages we had to send again
/// @param tlsConnections     connections over TLS on which both sides knew each other
/// @param tlsFailures        connections that ended before that: no TLS, no certificate that is taken, or no handshake in time
/// @param media              what was relayed
public record EngineCounters(
        int callsNow,
        int talkingNow,
        long invitesReceived,
        long callsAnswered,
        long refusedOverload,
        long messagesReceived,
        long messagesSent,
        long messagesMalformed,
        long retransmissions,
        long tlsConnections,
        long tlsFailures,
        MediaCounters media) {}
