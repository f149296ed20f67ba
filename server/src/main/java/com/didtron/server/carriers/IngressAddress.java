package com.didtron.server.carriers;

import java.net.InetAddress;
import java.util.List;

/// Where the address is read that a customer interconnect's source addresses are matched with (3.4).
///
/// Whoever sends a call writes its Via headers, so they are believed of trusted proxies only: the call's socket must be one of theirs. The topmost Via is then the
/// proxy's own. The one below it names who sent the call to the proxy: its `received`, which the proxy has put there when the sender's own word was another address
/// (RFC 3261 section 18.2.1), else the address of its sent-by. A host name there, without `received`, names nobody.
///
/// @param type    socket or Via
/// @param lastVia by Via: whether the bottommost Via, of who began the call, is matched as well. Nobody vouches for it but what stands between
/// @param proxies by Via: ranges of the proxies that are believed; else none
/// @param hosts   host names, lower case, whose addresses are matched besides the interconnect's own ([SourceHost])
public record IngressAddress(Type type, boolean lastVia, List<AddressRange> proxies, List<String> hosts) {

    /// Without host names.
    public IngressAddress(Type type, boolean lastVia, List<AddressRange> proxies) {
        this(type, lastVia, proxies, List.of());
    }

    /// The socket's source.
    public static final IngressAddress TRANSPORT = new IngressAddress(Type.TRANSPORT, false, List.of());

    /// What is matched.
    public enum Type {
        /// the source of the socket that the call came from
        TRANSPORT,
        /// what a trusted proxy's Via headers say
        VIA
    }

    public IngressAddress {
        proxies = List.copyOf(proxies);
        hosts = List.copyOf(hosts);
    }

    /// Whether a call from this socket address is one of its proxies'.
    boolean believes(InetAddress source) {
        return type == Type.VIA && proxies.stream().anyMatch(proxy -> proxy.contains(source));
    }

    /// Whether the address of one call may be read for both.
    boolean meets(IngressAddress other) {
        return type == other.type && (type == Type.TRANSPORT || proxies.stream().anyMatch(p -> other.proxies.stream().anyMatch(p::overlaps)));
    }

    /// Why an interconnect that reads Via does not take a call, said for people: `Via names 203.0.113.5, which is none of its addresses`.
    String failed(InetAddress source, CallOrigin.Vias vias) {
        if (!believes(source)) {
            return "its address is read from Via, which is believed of its proxies only, and " + source.getHostAddress() + " is none of them";
        }
        return vias.equals(CallOrigin.Vias.NONE) ? "no Via of a sender stands below the proxy's" : vias.said(lastVia) + ", which is none of its addresses";
    }
}
