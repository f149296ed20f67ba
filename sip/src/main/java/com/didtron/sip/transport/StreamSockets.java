package com.didtron.sip.transport;

import com.didtron.sip.loop.Ticker;
import com.didtron.sip.message.Parsed;
import com.didtron.sip.message.SipParser;
import com.didtron.sip.port.PeerTrust;
import com.didtron.sip.port.Transport;
import com.didtron.sip.tls.BadPem;
import com.didtron.sip.tls.Contexts;
import com.didtron.sip.tls.TlsSession;
import com.didtron.sip.transport.StreamConnection.Peer;
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
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All listeners and connections of one engine over TCP, or all over TLS, served by one selector thread. Connections are reused for every message to the
/// same address: over TCP whoever opened them; over TLS those that we opened with the same certificate in mind, and in a dialog the one that it came over.
///
/// What takes long in a TLS handshake runs on few threads of its own. Only so many handshakes that others began go on at once, and so many of one address,
/// each for a limited time; those that we begin are never kept waiting by them.
final class StreamSockets {

    private static final Logger LOG = LoggerFactory.getLogger(StreamSockets.class);
    private static final int MOST_CONNECTIONS = 4096;
    private static final long IDLE_MILLIS = 3 * 3_600_000L;
    private static final long MUTE_MILLIS = 32_000;
    private static final long PING_MILLIS = 120_000;
    private static final long CONNECTING_MILLIS = 2_000;
    private static final long HANDSHAKE_MILLIS = 10_000;
    private static final int MOST_HANDSHAKES = 512;
    private static final int MOST_HANDSHAKES_OF_ONE = 32;
    private static final int ACCEPTED_AT_ONCE = 64;
    private static final long PARTIAL_MILLIS = 32_000;
    private static final long HOUSEKEEPING_MILLIS = 1_000;
    private static final long STALLED_MILLIS = 5;
    private static final byte[] PONG = {'\r', '\n'};
    private static final byte[] PING = {'\r', '\n', '\r', '\n'};

    private final LocalAddresses localAddresses;
    private final Transport transport;
    private final @Nullable Contexts contexts;
    private final @Nullable ExecutorService handshakes;
    private final AtomicInteger shakingHands = new AtomicInteger();
    private final Receiver receiver;
    private final Counts counts;
    private final Ticker ticker;
    private final Selector selector;
    private final List<ServerSocketChannel> listeners = new ArrayList<>();
    private final List<Bound> bound = new ArrayList<>();
    private final ConcurrentHashMap<Peer, StreamConnection> connections = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<StreamConnection> toRegister = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<StreamConnection> toGoOn = new ConcurrentLinkedQueue<>();
    private final ByteBuffer input = ByteBuffer.allocateDirect(1 << 16);
    private long nextHousekeeping;
    private boolean anyStalled;

    /// @param contexts makes the ends of TLS; null: there is none on these connections
    StreamSockets(LocalAddresses localAddresses, @Nullable Contexts contexts, Receiver receiver, Counts counts, Ticker ticker) {
        this.localAddresses = localAddresses;
        this.contexts = contexts;
        this.transport = contexts == null ? Transport.TCP : Transport.TLS;
        this.handshakes = contexts == null ? null : Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Thread.ofPlatform().name("sip-tls-handshake-", 0).daemon().factory());
        this.receiver = receiver;
        this.counts = counts;
        this.ticker = ticker;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void listen(Place place) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            listeners.add(channel);
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(place.address(), 1024);
            channel.configureBlocking(false);
            var ours = new Bound(place, (InetSocketAddress) channel.getLocalAddress(), localAddresses);
            bound.add(ours);
            channel.register(selector, SelectionKey.OP_ACCEPT, ours);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + transport + " " + Flow.hostPort(place.address()), e);
        }
    }

    List<Bound> bound() {
        return List.copyOf(bound);
    }

    /// @param network name of our signalling address; null: any
    @Nullable Bound boundFor(InetSocketAddress target, @Nullable String network) {
        for (Bound each : bound) {
            if (each.fits(target) && (network == null || network.equals(each.place.network()))) {
                return each;
            }
        }
        return null;
    }

    int connectionsOf(Bound ours) {
        return (int) connections.values().stream().filter(each -> each.ours == ours && each.isReady()).count();
    }

    void start() {
        Thread.ofPlatform().name(contexts == null ? "sip-tcp" : "sip-tls").daemon().start(this::run);
    }

    void close() {
        try {
            for (ServerSocketChannel listener : listeners) {
                listener.close();
            }
            connections.values().forEach(each -> each.close(""));
            selector.close();
            if (handshakes != null) {
                handshakes.shutdownNow();
            }
        } catch (IOException e) {
            LOG.warn("closing {} failed", transport, e);
        }
    }

    void send(byte[] message, Flow flow, @Nullable Consumer<String> onFailure) {
        StreamConnection connection;
        try {
            connection = flow.link() instanceof StreamConnection own && own.isUsable() ? own : connectionTo(flow);
        } catch (IOException | RuntimeException unreachable) {
            LOG.debug("connecting to {} failed", flow.remote(), unreachable);
            connection = null;
        } catch (BadPem unusable) {
            tell(onFailure, "what is given as certificate authority " + unusable.getMessage());
            return;
        }
        if (connection != null && connection.send(message, onFailure)) {
            counts.sent.increment();
            if (connection.ours != null) {
                connection.ours.sent.increment();
            }
            return;
        }
        if (connection == null) {
            tell(onFailure, "");
            return;
        }
        drop(connection, "cannot take more", "");
        tell(onFailure, connection.told()); // it may have ended meanwhile, and not for this
    }

    private static void tell(@Nullable Consumer<String> onFailure, String why) {
        if (onFailure != null) {
            onFailure.accept(why);
        }
    }

    private @Nullable StreamConnection connectionTo(Flow flow) throws IOException, BadPem {
        var peer = new Peer(flow.remote(), contexts == null ? null : flow.trust() == null ? PeerTrust.of(Flow.host(flow.remote())) : flow.trust(), flow.network());
        StreamConnection known = connections.get(peer);
        if (known != null && known.isUsable()) {
            return known;
        }
        if (connections.size() >= MOST_CONNECTIONS) {
            return null;
        }
        TlsSession tls = contexts == null || peer.trust() == null ? null : new TlsSession(contexts.connecting(peer.trust()));
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            Bound ours = boundFor(peer.remote(), peer.network());
            if (ours != null && !peer.network().isEmpty() && !ours.address.getAddress().isAnyLocalAddress()) {
                channel.bind(new InetSocketAddress(ours.address.getAddress(), 0)); // who knows us by this address is to see it
            }
            var connection = new StreamConnection(channel, peer, flow.local(), ours, tls, channel.connect(peer.remote()), ticker.millis());
            connection.hasSpoken = true; // we did
            StreamConnection other = connections.putIfAbsent(peer, connection);
            if (other != null && other.isUsable()) {
                connection.close("");
                return other;
            }
            connections.put(peer, connection);
            toRegister.add(connection);
            selector.wakeup();
            return connection;
        } catch (IOException | RuntimeException unreachable) {
            channel.close();
            throw unreachable;
        }
    }

    private boolean mayShakeHands(InetSocketAddress source) {
        return contexts == null || shakingHands.get() < MOST_HANDSHAKES && connections.values().stream()
                .filter(each -> each.isAccepted() && !each.settled.get() && each.remote.getAddress().equals(source.getAddress()))
                .count() < MOST_HANDSHAKES_OF_ONE;
    }

    // ---- the selector's thread

    private void run() {
        while (selector.isOpen()) {
            try {
                selector.select(this::serve, anyStalled ? STALLED_MILLIS : HOUSEKEEPING_MILLIS);
                registerNew();
                afterTasks();
                if (anyStalled) {
                    retryStalled();
                }
                housekeeping();
            } catch (ClosedSelectorException closed) {
                return;
            } catch (IOException | RuntimeException fault) {
                LOG.error("serving {} failed; going on", transport, fault);
            }
        }
    }

    private void registerNew() throws IOException {
        StreamConnection connection;
        while ((connection = toRegister.poll()) != null) {
            if (connection.isUsable()) {
                connection.registered(connection.channel.register(selector, 0, connection));
                if (!connection.isConnecting()) {
                    goOn(connection); // a neighbour on this machine may take it at once
                }
            }
        }
    }

    private void serve(SelectionKey key) {
        if (!(key.attachment() instanceof StreamConnection connection)) {
            for (int i = 0; i < ACCEPTED_AT_ONCE && accept((ServerSocketChannel) key.channel(), (Bound) key.attachment()); i++) {
                // those that wait are taken together
            }
            return;
        }
        try {
            if (key.isConnectable()) {
                connection.channel.finishConnect();
                connection.flush();
                goOn(connection);
            }
            if (key.isWritable()) {
                connection.flush();
            }
            if (key.isReadable()) {
                read(connection);
            }
        } catch (IOException | RuntimeException broken) {
            drop(connection, String.valueOf(broken.getMessage()), told(connection, broken));
        }
    }

    /// The handshakes whose tasks are done go on.
    private void afterTasks() {
        StreamConnection connection;
        while ((connection = toGoOn.poll()) != null) {
            if (connection.isUsable()) {
                goOn(connection);
            }
        }
    }

    private void goOn(StreamConnection connection) {
        try {
            took(connection, connection.goOn());
            handleFrames(connection);
        } catch (IOException | RuntimeException broken) {
            drop(connection, String.valueOf(broken.getMessage()), told(connection, broken));
        }
    }

    private void took(StreamConnection connection, @Nullable Runnable task) {
        if (task != null && handshakes != null) {
            handshakes.execute(() -> {
                try {
                    task.run();
                } finally {
                    // what failed in it, the engine says when it goes on
                    toGoOn.add(connection);
                    selector.wakeup();
                }
            });
        } else if (connection.isReady()) {
            settle(connection, counts.tlsEstablished);
        }
        if (connection.ended) {
            drop(connection, "ended by the neighbour", "");
        }
    }

    private void settle(StreamConnection connection, LongAdder counter) {
        if (connection.settled.compareAndSet(false, true)) {
            if (connection.isAccepted()) {
                shakingHands.decrementAndGet();
            }
            if (contexts != null) {
                counter.increment();
            }
        }
    }

    /// Why there is no TLS with a neighbour that we connect to, for people.
    private String told(StreamConnection connection, Exception broken) {
        if (contexts == null || connection.isReady()) {
            return "";
        }
        Throwable cause = broken;
        while (cause != null && !(cause instanceof CertificateException)) {
            cause = cause.getCause();
        }
        return cause == null ? "no TLS: " + broken.getMessage() : "no TLS: " + cause.getMessage();
    }

    /// @return false when nobody waits any more
    private boolean accept(ServerSocketChannel listener, Bound ours) {
        try {
            SocketChannel channel = listener.accept();
            if (channel == null) {
                return false;
            }
            if (connections.size() >= MOST_CONNECTIONS || !mayShakeHands((InetSocketAddress) channel.getRemoteAddress())) {
                channel.close();
                return true;
            }
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            var peer = new Peer((InetSocketAddress) channel.getRemoteAddress(), null, ours.place.network());
            TlsSession tls = contexts == null ? null : new TlsSession(contexts.accepting());
            var connection = new StreamConnection(channel, peer, ours.facing(peer.remote()), ours, tls, true, ticker.millis());
            connections.put(peer, connection);
            if (tls == null) {
                settle(connection, counts.tlsEstablished);
            } else {
                shakingHands.incrementAndGet();
            }
            connection.registered(channel.register(selector, 0, connection));
            return true;
        } catch (IOException e) {
            LOG.warn("accepting a connection failed", e);
            return false;
        }
    }

    private void read(StreamConnection connection) throws IOException {
        input.clear();
        int read = connection.channel.read(input);
        if (read < 0) {
            drop(connection, "closed by the neighbour", contexts == null || connection.isReady() ? "" : "no TLS: the neighbour closed the connection");
            return;
        }
        connection.lastHeard = ticker.millis();
        Runnable task = connection.take(input.flip());
        handleFrames(connection); // before the end that may have come with them
        took(connection, task);
    }

    private void handleFrames(StreamConnection connection) {
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

    private void handle(StreamConnection connection, StreamFramer.Frame frame) {
        switch (frame) {
            case StreamFramer.Frame.Ping ping -> connection.send(PONG, null);
            case StreamFramer.Frame.Message message -> {
                connection.hasSpoken = true;
                if (receiver.received(message.bytes(), SipParser.parse(message.bytes()), flow(connection))) {
                    counts.received.increment();
                    if (connection.ours != null) {
                        connection.ours.received.increment();
                    }
                } else {
                    connection.stalled = frame;
                    anyStalled = true;
                    connection.updateInterest();
                }
            }
            case StreamFramer.Frame.Nonsense nonsense -> {
                counts.received.increment();
                refuse(connection, nonsense);
                drop(connection, "sent nonsense", "");
            }
        }
    }

    /// The answer has to be written before the connection closes, so it does not take the way over the workers.
    private void refuse(StreamConnection connection, StreamFramer.Frame.Nonsense nonsense) {
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

    private Flow flow(StreamConnection connection) {
        return new Flow(transport, connection.local, connection.remote, connection, connection.peer.trust(), connection.peer.network());
    }

    private void retryStalled() {
        anyStalled = false;
        for (StreamConnection connection : connections.values()) {
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
        for (StreamConnection connection : connections.values()) {
            if (connection.isConnecting() && now - connection.lastHeard > CONNECTING_MILLIS) {
                drop(connection, "nobody takes the connection", ""); // who waits for it may still fall back to UDP
            } else if (!connection.isReady() && now - connection.openedAt > HANDSHAKE_MILLIS) {
                drop(connection, "no handshake in time", "no TLS: the neighbour did not finish the handshake in " + HANDSHAKE_MILLIS / 1_000 + " s");
            } else if (now - connection.lastHeard > (connection.hasSpoken ? IDLE_MILLIS : MUTE_MILLIS)) {
                drop(connection, "idle", "");
            } else if (connection.hasSpoken && now - Math.max(connection.lastHeard, connection.lastPing) > PING_MILLIS) {
                connection.lastPing = now;
                connection.send(PING, null); // RFC 5626 section 3.5.1; keeps NATs open under a long call, RFC 3261 section 7.5 makes it harmless
            } else if (connection.partialSince >= 0 && now - connection.partialSince > PARTIAL_MILLIS) {
                drop(connection, "half a message for too long", "");
            }
        }
    }

    /// @param told why, for those whose messages were not delivered; empty: there is nothing to say about it
    private void drop(StreamConnection connection, String why, String told) {
        LOG.debug("{} connection with {} ended: {}", transport, connection.remote, why);
        connections.remove(connection.peer, connection);
        List<Consumer<String>> undelivered = connection.close(told);
        settle(connection, counts.tlsFailed);
        undelivered.forEach(each -> each.accept(told));
    }
}
