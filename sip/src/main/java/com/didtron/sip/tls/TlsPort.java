package com.didtron.sip.tls;

import java.net.InetSocketAddress;
import java.util.List;

/// Where to listen over TLS, and as whom.
///
/// @param addresses port 0: any free port
public record TlsPort(List<InetSocketAddress> addresses, Identity identity) {

    public TlsPort {
        addresses = List.copyOf(addresses);
    }
}
