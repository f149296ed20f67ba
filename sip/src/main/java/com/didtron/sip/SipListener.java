package com.didtron.sip;

import com.didtron.sip.port.Transport;
import java.net.InetSocketAddress;

/// A bound socket.
///
/// @param transport over what
/// @param address   the local address, with its real port
public record SipListener(Transport transport, InetSocketAddress address) {}
