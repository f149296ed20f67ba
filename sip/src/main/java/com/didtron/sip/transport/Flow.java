package com.didtron.sip.transport;

import com.didtron.sip.message.Via;
import com.didtron.sip.port.PeerTrust;
import com.didtron.sip.port.Transport;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/// A way between one of our addresses and one of a neighbour's.
///
/// @param transport over what
/// @param local     our address as the neighbour should know it: never a wildcard
/// @param remote    the neighbour's address
/// @param link      the socket or connection to use, null to let [Network#send] find or make one
/// @param trust     over TLS: which certificate is taken when a connection is made; null: one for the neighbour's address
/// @param network   name of our signalling address; empty when it has none
public record Flow(
        Transport transport, InetSocketAddress local, InetSocketAddress remote, @Nullable Link link, @Nullable PeerTrust trust, String network) {

    public Flow(Transport transport, InetSocketAddress local, InetSocketAddress remote, @Nullable Link link) {
        this(transport, local, remote, link, null, "");
    }

    /// Something that carries messages: a UDP socket, or a connection over TCP or TLS.
    public interface Link {}

    /// Where the answer to a request that came over this flow goes (RFC 3261 section 18.2.2, RFC 3581 section 4): over TCP and TLS back on the
    /// connection; over UDP to the source address, at the source port when `rport` was asked for, otherwise at the port in the Via. `maddr` is
    /// not honoured: it would let strangers aim our answers at others.
    public Flow forResponse(Via via) {
        if (transport.isStream() || via.wantsResponsePort()) {
            return this;
        }
        int port = via.port() > 0 ? via.port() : 5060;
        return port == remote.getPort() ? this : at(new InetSocketAddress(remote.getAddress(), port), link);
    }

    /// The same way to another address of the neighbour.
    public Flow to(InetSocketAddress address) {
        return address.equals(remote) ? this : at(address, transport.isStream() ? null : link);
    }

    /// The same way to another address, over a link that is given.
    public Flow at(InetSocketAddress address, @Nullable Link over) {
        return new Flow(transport, local, address, over, trust, network);
    }

    public boolean isReliable() {
        return transport.isStream();
    }

    /// `ip:port` of our side, for Via and Contact; IPv6 in brackets.
    public String localHostPort() {
        return hostPort(local);
    }

    /// `ip:port` of the neighbour.
    public String remoteHostPort() {
        return hostPort(remote);
    }

    /// `ip:port`, IPv6 in brackets.
    public static String hostPort(InetSocketAddress address) {
        String host = host(address);
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    /// The address alone, without a scope.
    public static String host(InetSocketAddress address) {
        String host = address.getAddress() == null ? address.getHostString() : address.getAddress().getHostAddress();
        int scope = host.indexOf('%');
        return scope < 0 ? host : host.substring(0, scope);
    }
}
