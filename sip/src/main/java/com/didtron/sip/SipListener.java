package com.didtron.sip;

import com.didtron.sip.port.Transport;
import java.net.InetSocketAddress;

/// A bound socket.
///
/// @param transport  over what
/// @param address    the local address, with its real port
/// @param network    name of the signalling address that it belongs to; empty when there are no names
/// @param advertised what neighbours are told; the same as `address` without NAT
public record SipListener(Transport transport, InetSocketAddress address, String network, InetSocketAddress advertised) {}
