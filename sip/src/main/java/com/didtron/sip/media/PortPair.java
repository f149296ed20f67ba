package com.didtron.sip.media;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import org.jspecify.annotations.Nullable;

/// An even port for RTP and the odd one above it for RTCP (RFC 3550 section 11). Bound once and used by one call after the other; read by one [RelayLoop].
final class PortPair {

    private static final int KERNEL_BUFFER = 256 << 10;

    final PortPool pool;
    final RelayLoop loop;
    final int port;
    private final DatagramChannel media;
    private final DatagramChannel control;
    /// Whose call it is in; null: nobody's, and what comes is thrown away.
    volatile @Nullable StreamSide owner;
    /// When it was given back.
    long restsSince;

    /// @throws IOException when one of the ports is in use by somebody else
    PortPair(PortPool pool, RelayLoop loop, int port) throws IOException {
        this.pool = pool;
        this.loop = loop;
        this.port = port;
        this.media = bind(new InetSocketAddress(pool.bound(), port));
        try {
            this.control = bind(new InetSocketAddress(pool.bound(), port + 1));
        } catch (IOException taken) {
            media.close();
            throw taken;
        }
        loop.watch(media, new Way(this, false));
        loop.watch(control, new Way(this, true));
    }

    private static DatagramChannel bind(InetSocketAddress address) throws IOException {
        boolean six = address.getAddress() instanceof java.net.Inet6Address;
        DatagramChannel channel = DatagramChannel.open(six ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, KERNEL_BUFFER);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, KERNEL_BUFFER);
            channel.bind(address);
            return channel;
        } catch (IOException refused) {
            channel.close();
            throw refused;
        }
    }

    /// One of the two sockets, as its selection key carries it.
    ///
    /// @param control whether it is that of RTCP
    record Way(PortPair pair, boolean control) {

        /// Takes what has come, up to `most` packets. True when there may be more.
        boolean read(ByteBuffer buffer, SelectionKey key, int most) throws IOException {
            var channel = (DatagramChannel) key.channel();
            for (int i = 0; i < most; i++) {
                buffer.clear();
                var source = (InetSocketAddress) channel.receive(buffer);
                if (source == null) {
                    return false;
                }
                buffer.flip();
                StreamSide side = pair.owner;
                if (side == null) {
                    pair.loop.counts().stray.add();
                } else if (control) {
                    side.controlCame(buffer, source, System.nanoTime());
                } else {
                    side.mediaCame(buffer, source, System.nanoTime());
                }
            }
            return true;
        }
    }

    /// Sends; false when the network refused it. Any thread.
    boolean send(ByteBuffer packet, InetSocketAddress target, boolean asControl) {
        try {
            return (asControl ? control : media).send(packet, target) > 0;
        } catch (IOException | RuntimeException refused) {
            return false; // counted by whoever asked: a log line per packet would be an attack of its own
        }
    }
}
