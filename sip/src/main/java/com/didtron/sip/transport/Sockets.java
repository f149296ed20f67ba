package com.didtron.sip.transport;

import com.didtron.sip.SipListener;
import com.didtron.sip.loop.Ticker;
import com.didtron.sip.port.Transport;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All listening sockets of one engine or user agent, and the connections made through them.
public final class Sockets implements Network, AutoCloseable {

    private final LocalAddresses localAddresses = new LocalAddresses();
    private final List<UdpSocket> udp = new ArrayList<>();
    private final TcpSockets tcp;

    /// Binds everything or nothing. Reading starts with [#start].
    ///
    /// @throws java.io.UncheckedIOException when an address cannot be bound
    public Sockets(
            List<InetSocketAddress> udpAddresses,
            List<InetSocketAddress> tcpAddresses,
            Receiver receiver,
            Counts counts,
            Ticker ticker) {
        tcp = new TcpSockets(localAddresses, receiver, counts, ticker);
        try {
            for (InetSocketAddress address : udpAddresses) {
                udp.add(new UdpSocket(address, localAddresses, receiver, counts));
            }
            for (InetSocketAddress address : tcpAddresses) {
                tcp.listen(address);
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
    }

    /// What is bound, with real ports.
    public List<SipListener> listeners() {
        var listeners = new ArrayList<SipListener>();
        udp.forEach(socket -> listeners.add(new SipListener(Transport.UDP, socket.bound())));
        tcp.bound().forEach(address -> listeners.add(new SipListener(Transport.TCP, address)));
        return listeners;
    }

    @Override
    public void send(byte[] message, Flow flow, @Nullable Runnable onFailure) {
        if (flow.transport() == Transport.TCP) {
            tcp.send(message, flow, onFailure);
        } else if (flow.link() instanceof UdpSocket socket) {
            socket.send(message, flow.remote(), onFailure);
        } else if (onFailure != null) {
            onFailure.run();
        }
    }

    @Override
    public @Nullable Flow flowTo(Transport transport, InetSocketAddress target) {
        if (target.getAddress() == null) {
            return null;
        }
        UdpSocket socket = bestFor(target);
        if (transport == Transport.UDP) {
            return socket == null ? null : new Flow(Transport.UDP, localAddresses.facing(socket.bound(), target), target, socket);
        }
        InetSocketAddress listening = tcp.boundFor(target);
        if (listening == null && socket != null) {
            listening = socket.bound();
        }
        return listening == null ? null : new Flow(Transport.TCP, localAddresses.facing(listening, target), target, null);
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
    }
}
