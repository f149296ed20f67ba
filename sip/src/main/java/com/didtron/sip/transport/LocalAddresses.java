package com.didtron.sip.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds which of the machine's addresses faces a neighbour when a socket is bound to the wildcard, by asking the kernel's routing table.
final class LocalAddresses {

    private static final Logger LOG = LoggerFactory.getLogger(LocalAddresses.class);
    private static final int REMEMBERED = 4096;

    private final ConcurrentHashMap<InetAddress, InetAddress> facing = new ConcurrentHashMap<>();

    /// `bound` itself unless it is a wildcard; then the address that packets to `remote` leave from, with the bound port.
    InetSocketAddress facing(InetSocketAddress bound, InetSocketAddress remote) {
        if (!bound.getAddress().isAnyLocalAddress()) {
            return bound;
        }
        InetAddress known = facing.get(remote.getAddress());
        if (known == null) {
            if (facing.size() >= REMEMBERED) {
                facing.clear();
            }
            known = ask(bound, remote);
            facing.put(remote.getAddress(), known);
        }
        return new InetSocketAddress(known, bound.getPort());
    }

    private static InetAddress ask(InetSocketAddress bound, InetSocketAddress remote) {
        try (DatagramChannel probe = DatagramChannel.open()) {
            probe.connect(new InetSocketAddress(remote.getAddress(), remote.getPort() == 0 ? 5060 : remote.getPort()));
            return ((InetSocketAddress) probe.getLocalAddress()).getAddress();
        } catch (IOException | RuntimeException noRoute) {
            LOG.debug("no route to {}", remote, noRoute);
            return bound.getAddress();
        }
    }
}
