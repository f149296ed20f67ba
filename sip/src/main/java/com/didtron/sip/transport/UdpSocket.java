package com.didtron.sip.transport;

import com.didtron.sip.message.Parsed;
import com.didtron.sip.message.SipParser;
import com.didtron.sip.port.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One bound UDP socket and the thread that reads it.
final class UdpSocket implements Flow.Link {

    private static final Logger LOG = LoggerFactory.getLogger(UdpSocket.class);
    private static final int KERNEL_BUFFER = 4 << 20;
    private static final int LARGEST_DATAGRAM = 65_535;

    private final DatagramChannel channel;
    private final Bound bound;
    private final Receiver receiver;
    private final Counts counts;
    private final ThreadLocal<ByteBuffer> outgoing = ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(LARGEST_DATAGRAM));

    UdpSocket(Place place, LocalAddresses localAddresses, Receiver receiver, Counts counts) {
        InetSocketAddress address = place.address();
        this.receiver = receiver;
        this.counts = counts;
        try {
            boolean six = address.getAddress() instanceof java.net.Inet6Address;
            channel = DatagramChannel.open(six ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, KERNEL_BUFFER);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, KERNEL_BUFFER);
            channel.bind(address);
            bound = new Bound(place, (InetSocketAddress) channel.getLocalAddress(), localAddresses);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on UDP " + Flow.hostPort(address), e);
        }
    }

    Bound bound() {
        return bound;
    }

    void start() {
        Thread.ofPlatform().name("sip-udp-" + bound.address.getPort()).daemon().start(this::read);
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("closing UDP {} failed", Flow.hostPort(bound.address), e);
        }
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST_DATAGRAM);
        while (channel.isOpen()) {
            try {
                buffer.clear();
                var source = (InetSocketAddress) channel.receive(buffer);
                buffer.flip();
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                handle(bytes, source);
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException | RuntimeException fault) {
                LOG.error("reading UDP {} failed; going on", Flow.hostPort(bound.address), fault);
            }
        }
    }

    private void handle(byte[] bytes, InetSocketAddress source) {
        if (source.getPort() == 0) {
            return; // cannot be answered, and the kernel refuses to send there
        }
        Parsed parsed = SipParser.parse(bytes);
        counts.received.increment();
        bound.received.increment();
        if (!receiver.received(bytes, parsed, new Flow(Transport.UDP, bound.facing(source), source, this, null, bound.place.network()))) {
            counts.overflowed.increment();
        }
    }

    /// The socket's buffer is large and the call does not block for long; a full buffer loses the datagram, as UDP may.
    void send(byte[] message, InetSocketAddress target, @Nullable Consumer<String> onFailure) {
        ByteBuffer buffer = outgoing.get().clear();
        buffer.put(message).flip();
        try {
            channel.send(buffer, target);
            counts.sent.increment();
            bound.sent.increment();
        } catch (IOException | RuntimeException unreachable) {
            LOG.debug("sending to {} failed", target, unreachable);
            if (onFailure != null) {
                onFailure.accept("");
            }
        }
    }
}
