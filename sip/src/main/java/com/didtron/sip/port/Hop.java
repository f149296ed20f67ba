package com.didtron.sip.port;

import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One address of a route.
///
/// @param ref       the business's name for the address, repeated in every report about it
/// @param target    where the INVITE goes: resolved, the engine looks no names up
/// @param transport over which transport (UDP switches to TCP by itself when a request nears the MTU, RFC 3261 section 18.1.1)
/// @param domain    host name, with its port when it has one, that stands in Request-URI and To (RFC 3263 section 4); null: the address itself
/// @param trust     over TLS: which certificate is taken; null: one for the target's address, signed by an authority that everybody trusts
/// @param networks  names of our signalling addresses that it may go from, the first that can; none: any
/// @param requestUri the whole Request-URI, as a redirection asks for it; null: made of what is called and the domain
public record Hop(
        String ref, InetSocketAddress target, Transport transport, @Nullable String domain, @Nullable PeerTrust trust, List<String> networks,
        @Nullable String requestUri) {

    public Hop {
        networks = List.copyOf(networks);
    }

    /// One that a neighbour has pointed to.
    public Hop at(String uri) {
        return new Hop(ref, target, transport, domain, trust, networks, uri);
    }

    /// One whose Request-URI is made of what is called.
    public Hop(
            String ref, InetSocketAddress target, Transport transport, @Nullable String domain, @Nullable PeerTrust trust, List<String> networks) {
        this(ref, target, transport, domain, trust, networks, null);
    }

    /// One that may go from any address of ours.
    public Hop(String ref, InetSocketAddress target, Transport transport, @Nullable String domain, @Nullable PeerTrust trust) {
        this(ref, target, transport, domain, trust, List.of());
    }

    /// One that is not asked for a certificate of its own.
    public Hop(String ref, InetSocketAddress target, Transport transport, @Nullable String domain) {
        this(ref, target, transport, domain, null);
    }
}
