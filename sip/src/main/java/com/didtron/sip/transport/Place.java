package com.didtron.sip.transport;

import com.didtron.sip.port.Transport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/// Where to listen.
///
/// @param address    port 0: any free port
/// @param network    name of the signalling address that it belongs to; empty: it has none
/// @param advertised what neighbours are told instead of the address itself; null: that
public record Place(Transport transport, InetSocketAddress address, String network, @Nullable InetAddress advertised) {

    /// One without a name, told as it is.
    public static Place of(Transport transport, InetSocketAddress address) {
        return new Place(transport, address, "", null);
    }
}
