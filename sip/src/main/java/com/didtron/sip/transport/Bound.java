package com.didtron.sip.transport;

import com.didtron.sip.SipListener;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.LongAdder;

/// A place that is bound, and what went through it.
final class Bound {

    final Place place;
    final InetSocketAddress address;
    final LongAdder received = new LongAdder();
    final LongAdder sent = new LongAdder();
    private final LocalAddresses localAddresses;

    /// @param address the real one
    Bound(Place place, InetSocketAddress address, LocalAddresses localAddresses) {
        this.place = place;
        this.address = address;
        this.localAddresses = localAddresses;
    }

    /// What a neighbour is told.
    InetSocketAddress facing(InetSocketAddress remote) {
        InetAddress advertised = place.advertised();
        return advertised == null ? localAddresses.facing(address, remote) : new InetSocketAddress(advertised, address.getPort());
    }

    /// Whether a neighbour can be reached from there.
    boolean fits(InetSocketAddress remote) {
        return Sockets.fits(address, remote);
    }

    SipListener listener() {
        InetAddress advertised = place.advertised();
        return new SipListener(
                place.transport(), address, place.network(), advertised == null ? address : new InetSocketAddress(advertised, address.getPort()));
    }
}
