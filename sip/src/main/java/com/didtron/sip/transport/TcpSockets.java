package com.didtron.sip.transport;

import com.didtron.sip.loop.Ticker;
import com.didtron.sip.message.Parsed;
import com.didtron.sip.message.SipParser;
import com.didtron.sip.port.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All TCP listeners and connections of one engine, served by one selector thread. Connections are reused for every message to the same
/// address, whoever opened them.
final class TcpSockets {

    private static final Logger LOG = LoggerFactory.getLogger(TcpSockets.class);
    private static final int MOST_CONNECTIONS = 4096;
    private static final long IDLE_MILLIS = 3 * 3_600_000L;
    private static final long MUTE_MILLIS = 32_000;
    private static final long PING_MILLIS = 120_000;
    private static final long CONNECTING_MILLIS = 2_000;
    private static final long PARTIAL_MILLIS = 32_000;
    private static final long HOUSEKEEPING_MILLIS = 1_000;
    private static final long STALLED_MILLIS = 5;
    private static final byte[] PONG = {'\r', '\n'};
    private static final byte[] PING = {'\r', '\n', '\r', '\n'};

    private final LocalAddresses localAddresses;
    private final Receiver receiver;
    private final Counts counts;
    private final Ticker ticker;
    private final Selector selector;
    private final List<ServerSocketChannel> listeners = new ArrayList<>();
    private final ConcurrentHashMap<InetSocketAddress, TcpConnection> connections = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<TcpConnection> toRegister = new ConcurrentLinkedQueue<>();
    private final ByteBuffer input = ByteBuffer.allocateDirect(1 << 16);
    private long nextHousekeeping;
    private boolean anyStalled;

    TcpSockets(LocalAddresses localAddresses, Receiver receiver, Counts counts, Ticker ticker) {
        this.localAddresses = localAddresses;
        this.receiver = receiver;
        this.counts = counts;
        this.ticker = ticker;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void listen(InetSocketAddress address) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            listeners.add(channel);
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(address, 1024);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on TCP " + Flow.hostPort(address), e);
        }
    }

    List<InetSocketAddress> bound() {
        return listeners.stream().map(TcpSockets::address).toList();
    }

    @Nullable InetSocketAddress boundFor(InetSocketAddress target) {
        return bound().stream().filter(address -> Sockets.fits(address, target)).findFirst().orElse(null);
    }

    private static InetSocketAddress address(ServerSocketChannel channel) {
        try {
            return (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        Thread.ofPlatform().name("sip-tcp").daemon().start(this::run);
    }

    void close() {
        try {
            for (ServerSocketChannel listener : listeners) {
                listener.close();
            }
            connections.values().forEach(TcpConnection::close);
            selector.close();
        } catch (IOException e) {
            LOG.warn("closing TCP failed", e);
        }
    }

    void send(byte[] message, Flow flow, @Nullable Runnable onFailure) {
        TcpConnection connection = flow.link() instanceof TcpConnection own && own.isUsable() ? own : connectionTo(flow.remote());
        if (connection != null && connection.send(message, onFailure)) {
            counts.sent.increment();
            return;
        }
        if (connection != null) {
            drop(connection, "cannot take more");
        }
        if (onFailure != null) {
            onFailure.run();
        }
    }

    private @Nullable TcpConnection connectionTo(InetSocketAddress remote) {
        TcpConnection known = connections.get(remote);
        if (known != null && known.isUsable()) {
            return known;
        }
        if (connections.size() >= MOST_CONNECTIONS) {
            return null;
        }
        try {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            var connection = new TcpConnection(channel, remote, channel.connect(remote), ticker.millis());
            connection.hasSpoken = true; // we did
            TcpConnection other = connections.putIfAbsent(remote, connection);
            if (other != null && other.isUsable()) {
                connection.close();
                return other;
            }
            connections.put(remote, connection);
            toRegister.add(connection);
            selector.wakeup();
            return connection;
        } catch (IOException | RuntimeException unreachable) {
            LOG.debug("connecting to {} failed", remote, unreachable);
            return null;
        }
    }

    // ---- the selector's thread

    private void run() {
        while (selector.isOpen()) {
            try {
                selector.select(this::serve, anyStalled ? STALLED_MILLIS : HOUSEKEEPING_MILLIS);
                registerNew();
                if (anyStalled) {
                    retryStalled();
                }
                housekeeping();
            } catch (ClosedSelectorException closed) {
                return;
            } catch (IOException | RuntimeException fault) {
                LOG.error("serving TCP failed; going on", fault);
            }
        }
    }

    private void registerNew() throws IOException {
        TcpConnection connection;
        while ((connection = toRegister.poll()) != null) {
            if (connection.isUsable()) {
                connection.registered(connection.channel.register(selector, 0, connection));
            }
        }
    }

    private void serve(SelectionKey key) {
        if (!(key.attachment() instanceof TcpConnection connection)) {
            accept((ServerSocketChannel) key.channel());
            return;
        }
        try {
            if (key.isConnectable()) {
                connection.channel.finishConnect();
                connection.flush();
            }
            if (key.isWritable()) {
                connection.flush();
            }
            if (key.isReadable()) {
                read(connection);
            }
        } catch (IOException | RuntimeException broken) {
            drop(connection, String.valueOf(broken.getMessage()));
        }
    }

    private void accept(ServerSocketChannel listener) {
        try {
            SocketChannel channel = listener.accept();
            if (channel == null) {
                return;
            }
            if (connections.size() >= MOST_CONNECTIONS) {
                channel.close();
                return;
            }
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            var connection = new TcpConnection(channel, (InetSocketAddress) channel.getRemoteAddress(), true, ticker.millis());
            connections.put(connection.remote, connection);
            connection.registered(channel.register(selector, 0, connection));
        } catch (IOException e) {
            LOG.warn("accepting a connection failed", e);
        }
    }

    private void read(TcpConnection connection) throws IOException {
        input.clear();
        int read = connection.channel.read(input);
        if (read < 0) {
            drop(connection, "closed by the neighbour");
            return;
        }
        connection.lastHeard = ticker.millis();
        connection.framer.add(input.flip());
        handleFrames(connection);
    }

    private void handleFrames(TcpConnection connection) {
        StreamFramer.Frame frame;
        while (connection.stalled == null && connection.isUsable() && (frame = connection.framer.next()) != null) {
            handle(connection, frame);
        }
        if (!connection.framer.isPartial()) {
            connection.partialSince = -1;
        } else if (connection.partialSince < 0) {
            connection.partialSince = ticker.millis();
        }
    }

    private void handle(TcpConnection connection, StreamFramer.Frame frame) {
        switch (frame) {
            case StreamFramer.Frame.Ping ping -> connection.send(PONG, null);
            case StreamFramer.Frame.Message message -> {
                connection.hasSpoken = true;
                if (receiver.received(message.bytes(), SipParser.parse(message.bytes()), flow(connection))) {
                    counts.received.increment();
                } else {
                    connection.stalled = frame;
                    anyStalled = true;
                    connection.updateInterest();
                }
            }
            case StreamFramer.Frame.Nonsense nonsense -> {
                counts.received.increment();
                refuse(connection, nonsense);
                drop(connection, "sent nonsense");
            }
        }
    }

    /// The answer has to be written before the connection closes, so it does not take the way over the workers.
    private void refuse(TcpConnection connection, StreamFramer.Frame.Nonsense nonsense) {
        Parsed parsed = SipParser.parse(nonsense.head());
        counts.malformed.increment();
        byte[] answer = switch (parsed) {
            case Parsed.Understood(com.didtron.sip.message.SipRequest request) -> StatelessAnswer.to(request, flow(connection), nonsense.code());
            case Parsed.Understood understood -> new byte[0];
            case Parsed.Refused refused -> StatelessAnswer.to(refused.request(), flow(connection), nonsense.code());
            case Parsed.Dropped dropped -> new byte[0];
        };
        if (answer.length > 0 && connection.send(answer, null)) {
            counts.sent.increment();
        }
    }

    private Flow flow(TcpConnection connection) {
        InetSocketAddress local = boundFor(connection.remote);
        try {
            var actual = (InetSocketAddress) connection.channel.getLocalAddress();
            local = local == null ? actual : localAddresses.facing(local, connection.remote);
        } catch (IOException gone) {
            local = local == null ? connection.remote : local;
        }
        return new Flow(Transport.TCP, local, connection.remote, connection);
    }

    private void retryStalled() {
        anyStalled = false;
        for (TcpConnection connection : connections.values()) {
            StreamFramer.Frame frame = connection.stalled;
            if (frame != null) {
                connection.stalled = null;
                handle(connection, frame);
                handleFrames(connection);
                connection.updateInterest();
            }
        }
    }

    private void housekeeping() {
        long now = ticker.millis();
        if (now < nextHousekeeping) {
            return;
        }
        nextHousekeeping = now + HOUSEKEEPING_MILLIS;
        for (TcpConnection connection : connections.values()) {
            if (connection.isConnecting() && now - connection.lastHeard > CONNECTING_MILLIS) {
                drop(connection, "nobody takes the connection"); // who waits for it may still fall back to UDP
            } else if (now - connection.lastHeard > (connection.hasSpoken ? IDLE_MILLIS : MUTE_MILLIS)) {
                drop(connection, "idle");
            } else if (connection.hasSpoken && now - Math.max(connection.lastHeard, connection.lastPing) > PING_MILLIS) {
                connection.lastPing = now;
                connection.send(PING, null); // RFC 5626 section 3.5.1; keeps NATs open under a long call, RFC 3261 section 7.5 makes it harmless
            } else if (connection.partialSince >= 0 && now - connection.partialSince > PARTIAL_MILLIS) {
                drop(connection, "half a message for too long");
            }
        }
    }

    private void drop(TcpConnection connection, String why) {
        LOG.debug("TCP connection with {} ended: {}", connection.remote, why);
        connections.remove(connection.remote, connection);
        connection.close().forEach(Runnable::run);
    }
}
