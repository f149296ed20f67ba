package com.didtron.sip.transport;

import com.didtron.sip.ListenerTraffic;
import com.didtron.sip.SipListener;
import com.didtron.sip.loop.Ticker;
import com.didtron.sip.port.PeerTrust;
import com.didtron.sip.port.Transport;
import com.didtron.sip.tls.Contexts;
import com.didtron.sip.tls.Identity;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All listening sockets of one engine or user agent, and the connections made through them.
public final class Sockets implements Network, AutoCloseable {

    private final LocalAddresses localAddresses = new LocalAddresses();
    private final List<UdpSocket> udp = new ArrayList<>();
    private final StreamSockets tcp;
    private final @Nullable StreamSockets tls;
    private final @Nullable Contexts contexts;

    /// Binds everything or nothing. Reading starts with [#start].
    ///
    /// @param identity who we are over TLS; null: nobody is reached over it, and no place may be of it
    /// @throws java.io.UncheckedIOException when an address cannot be bound
    public Sockets(List<Place> places, @Nullable Identity identity, Receiver receiver, Counts counts, Ticker ticker) {
        contexts = identity == null ? null : new Contexts(identity);
        tcp = new StreamSockets(localAddresses, null, receiver, counts, ticker);
        tls = contexts == null ? null : new StreamSockets(localAddresses, contexts, receiver, counts, ticker);
        try {
            for (Place place : places) {
                switch (place.transport()) {
                    case UDP -> udp.add(new UdpSocket(place, localAddresses, receiver, counts));
                    case TCP -> tcp.listen(place);
                    case TLS -> Objects.requireNonNull(tls, "TLS without a certificate").listen(place);
                }
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Starts the reading threads.
    public void start() {
        udp.forEach(UdpSocket::start);
        tcp.start();
        if (tls != null) {
            tls.start();
        }
    }

    /// Shows another certificate to whoever connects from now on. Connections that stand are left alone.
    ///
    /// @return false when there is no TLS here
    public boolean present(Identity identity) {
        if (contexts == null) {
            return false;
        }
        contexts.change(identity);
        return true;
    }

    /// What is bound, with real ports.
    public List<SipListener> listeners() {
        return bound().map(Bound::listener).toList();
    }

    /// What went through each.
    public List<ListenerTraffic> traffic() {
        return bound().map(each -> {
            StreamSockets streams = streams(each.place.transport());
            return new ListenerTraffic(each.listener(), each.received.sum(), each.sent.sum(), streams == null ? 0 : streams.connectionsOf(each));
        }).toList();
    }

    private Stream<Bound> bound() {
        return Stream.of(udp.stream().map(UdpSocket::bound), tcp.bound().stream(), tls == null ? Stream.<Bound>empty() : tls.bound().stream()).flatMap(each -> each);
    }

    private @Nullable StreamSockets streams(Transport transport) {
        return switch (transport) {
            case UDP -> null;
            case TCP -> tcp;
            case TLS -> tls;
        };
    }

    @Override
    public void send(byte[] message, Flow flow, @Nullable Consumer<String> onFailure) {
        StreamSockets streams = streams(flow.transport());
        if (streams != null) {
            streams.send(message, flow, onFailure);
        } else if (flow.link() instanceof UdpSocket socket) {
            socket.send(message, flow.remote(), onFailure);
        } else if (onFailure != null) {
            onFailure.accept("");
        }
    }

    @Override
    public @Nullable Flow flowTo(Transport transport, InetSocketAddress target, @Nullable PeerTrust trust, List<String> networks) {
        if (target.getAddress() == null) {
            return null;
        }
        if (networks.isEmpty()) {
            return flowFrom(null, transport, target, trust);
        }
        return networks.stream().map(network -> flowFrom(network, transport, target, trust)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /// @param network null: any
    private @Nullable Flow flowFrom(@Nullable String network, Transport transport, InetSocketAddress target, @Nullable PeerTrust trust) {
        UdpSocket socket = bestFor(target, network);
        Bound ours = switch (transport) {
            case UDP -> socket == null ? null : socket.bound();
            case TCP -> tcp.boundFor(target, network) == null && socket != null ? socket.bound() : tcp.boundFor(target, network);
            case TLS -> tls == null ? null : tls.boundFor(target, network);
        };
        return ours == null
                ? null
                : new Flow(transport, ours.facing(target), target, transport == Transport.UDP ? socket : null, trust, ours.place.network());
    }

    private @Nullable UdpSocket bestFor(InetSocketAddress target, @Nullable String network) {
        UdpSocket best = null;
        for (UdpSocket socket : udp) {
            Bound bound = socket.bound();
            if (bound.fits(target) && (network == null || network.equals(bound.place.network()))) {
                boolean exact = bound.address.getAddress().isLoopbackAddress() == target.getAddress().isLoopbackAddress();
                if (exact) {
                    return socket;
                }
                best = best == null ? socket : best;
            }
        }
        return best;
    }

    /// Same family; the wildcard of IPv6 serves both.
    static boolean fits(InetSocketAddress bound, InetSocketAddress target) {
        boolean both = bound.getAddress() instanceof Inet6Address && bound.getAddress().isAnyLocalAddress();
        return both || bound.getAddress() instanceof Inet6Address == target.getAddress() instanceof Inet6Address;
    }

    @Override
    public void close() {
        udp.forEach(UdpSocket::close);
        tcp.close();
        if (tls != null) {
            tls.close();
        }
    }
}
