package com.didtron.sip.port;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether an address answers, asked by OPTIONS (RFC 3261 section 11).
///
/// @param target    whom to ask: resolved
/// @param transport over which transport
/// @param domain    host name for the Request-URI, see [Hop#domain]; null: the address itself
/// @param trust     over TLS: which certificate is taken; null: one for the target's address
/// @param networks  names of our signalling addresses that it may go from, see [Hop#networks]
/// @param patience  how long to wait; no longer than 64·T1 in any case (timer F)
public record Probe(InetSocketAddress target, Transport transport, @Nullable String domain, @Nullable PeerTrust trust, List<String> networks, Duration patience) {

    /// One that is not asked for a certificate of its own.
    public Probe(InetSocketAddress target, Transport transport, @Nullable String domain, Duration patience) {
        this(target, transport, domain, null, List.of(), patience);
    }

    /// What came of it.
    public sealed interface Outcome {}

    /// A final answer came, of whatever code.
    ///
    /// @param reason reason phrase as received
    /// @param took   from sending to the answer
    public record Answered(int code, String reason, Duration took) implements Outcome {}

    /// Nothing came in time.
    public record Silent() implements Outcome {}

    /// It could not be sent: connection refused, no route, no socket for addresses of that kind, no TLS.
    ///
    /// @param why for people; empty when there is nothing to say about it
    public record Unreachable(String why) implements Outcome {}
}
