package com.didtron.sip.transport;

import com.didtron.sip.SipListener;
import com.didtron.sip.loop.Ticker;
import com.didtron.sip.port.PeerTrust;
import com.didtron.sip.port.Transport;
import com.didtron.sip.tls.Contexts;
import com.didtron.sip.tls.Identity;
import com.didtron.sip.tls.TlsPort;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
    /// @param tlsPort where to listen over TLS; null: nowhere, and nobody is reached over it
    /// @throws java.io.UncheckedIOException when an address cannot be bound
    public Sockets(
            List<InetSocketAddress> udpAddresses,
            List<InetSocketAddress> tcpAddresses,
            @Nullable TlsPort tlsPort,
            Receiver receiver,
            Counts counts,
            Ticker ticker) {
        contexts = tlsPort == null ? null : new Contexts(tlsPort.identity());
        tcp = new StreamSockets(localAddresses, null, receiver, counts, ticker);
        tls = contexts == null ? null : new StreamSockets(localAddresses, contexts, receiver, counts, ticker);
        try {
            for (InetSocketAddress address : udpAddresses) {
                udp.add(new UdpSocket(address, localAddresses, receiver, counts));
            }
            for (InetSocketAddress address : tcpAddresses) {
                tcp.listen(address);
            }
            if (tls != null) {
                tlsPort.addresses().forEach(tls::listen);
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
        var listeners = new ArrayList<SipListener>();
        udp.forEach(socket -> listeners.add(new SipListener(Transport.UDP, socket.bound())));
        tcp.bound().forEach(address -> listeners.add(new SipListener(Transport.TCP, address)));
        if (tls != null) {
            tls.bound().forEach(address -> listeners.add(new SipListener(Transport.TLS, address)));
        }
        return listeners;
    }

    @Override
    public void send(byte[] message, Flow flow, @Nullable Consumer<String> onFailure) {
        StreamSockets streams = flow.transport() == Transport.TCP ? tcp : flow.transport() == Transport.TLS ? tls : null;
        if (streams != null) {
            streams.send(message, flow, onFailure);
        } else if (flow.link() instanceof UdpSocket socket) {
            socket.send(message, flow.remote(), onFailure);
        } else if (onFailure != null) {
            onFailure.accept("");
        }
    }

    @Override
    public @Nullable Flow flowTo(Transport transport, InetSocketAddress target, @Nullable PeerTrust trust) {
        if (target.getAddress() == null) {
            return null;
        }
        UdpSocket socket = bestFor(target);
        InetSocketAddress ours = switch (transport) {
            case UDP -> socket == null ? null : socket.bound();
            case TCP -> tcp.boundFor(target) == null && socket != null ? socket.bound() : tcp.boundFor(target);
            case TLS -> tls == null ? null : tls.boundFor(target);
        };
        return ours == null ? null : new Flow(transport, localAddresses.facing(ours, target), target, transport == Transport.UDP ? socket : null, trust);
    }

    private @Nullable UdpSocket bestFor(InetSocketAddress target) {
        UdpSocket best = null;
        for (UdpSocket socket : udp) {
            if (fits(socket.bound(), target)) {
                boolean exact = socket.bound().getAddress().isLoopbackAddress() == target.getAddress().isLoopbackAddress();
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
