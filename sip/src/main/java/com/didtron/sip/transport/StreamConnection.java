package com.didtron.sip.transport;

import com.didtron.sip.port.PeerTrust;
import com.didtron.sip.tls.TlsSession;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One connection, with TLS on it or without. Written by any thread, read by the selector's thread only.
final class StreamConnection implements Flow.Link {

    /// Bytes that may wait to be written; a neighbour that reads more slowly than this is cut off.
    static final int LARGEST_BACKLOG = 1 << 20;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /// Whom a connection leads to: those who want another certificate need another connection.
    ///
    /// @param trust   null: any, or the neighbour has opened it
    /// @param network name of our signalling address
    record Peer(InetSocketAddress remote, @Nullable PeerTrust trust, String network) {}

    private record Pending(ByteBuffer bytes, @Nullable Consumer<String> onFailure) {}

    final SocketChannel channel;
    final Peer peer;
    final InetSocketAddress remote;
    /// What the neighbour is told of us.
    final InetSocketAddress local;
    /// Where it came in, or where it would have; null when we do not listen for such connections.
    final @Nullable Bound ours;
    private final @Nullable TlsSession tls;
    /// Messages that wait for the end of the handshake, not sealed yet.
    private final ArrayDeque<Pending> unsealed = new ArrayDeque<>();
    /// A task of the handshake runs: nothing is read meanwhile.
    private boolean busy;
    final long openedAt;
    /// Whether it was counted as ready or failed.
    final AtomicBoolean settled = new AtomicBoolean();
    final StreamFramer framer = new StreamFramer();
    private final ArrayDeque<Pending> backlog = new ArrayDeque<>();
    private int backlogBytes;
    private boolean connected;
    private boolean closed;
    private String told = "";
    private volatile @Nullable SelectionKey key;

    // the selector's thread only
    /// The neighbour has said over TLS that it says no more.
    boolean ended;
    long lastHeard;
    long lastPing;
    boolean hasSpoken;
    long partialSince = -1;
    StreamFramer.@Nullable Frame stalled;

    StreamConnection(
            SocketChannel channel, Peer peer, InetSocketAddress local, @Nullable Bound ours, @Nullable TlsSession tls, boolean connected, long now) {
        this.channel = channel;
        this.peer = peer;
        this.remote = peer.remote;
        this.local = local;
        this.ours = ours;
        this.tls = tls;
        this.openedAt = now;
        this.connected = connected;
        this.lastHeard = now;
    }

    void registered(SelectionKey selectionKey) {
        key = selectionKey;
        updateInterest();
    }

    /// Whether the neighbour opened it; told of those over TLS only.
    boolean isAccepted() {
        return tls != null && peer.trust() == null;
    }

    /// Whether it still waits for the neighbour to take the connection.
    synchronized boolean isConnecting() {
        return !connected && !closed;
    }

    synchronized boolean isUsable() {
        return !closed;
    }

    /// Whether messages can go over it at once, or it is closed.
    synchronized boolean isReady() {
        return connected && (tls == null || tls.isEstablished());
    }

    /// Writes or queues; false when the backlog is too long or the connection gone, and the caller has to close it and tell.
    synchronized boolean send(byte[] message, @Nullable Consumer<String> onFailure) {
        if (closed || backlogBytes + message.length > LARGEST_BACKLOG) {
            return false;
        }
        try {
            if (tls != null && !tls.isEstablished()) {
                unsealed.add(new Pending(ByteBuffer.wrap(message), onFailure));
                backlogBytes += message.length;
            } else if (tls != null) {
                queue(tls.seal(message), onFailure);
            } else {
                queue(ByteBuffer.wrap(message), onFailure);
            }
        } catch (IOException broken) {
            return false;
        }
        updateInterest();
        return true;
    }

    private void queue(List<ByteBuffer> sealed, @Nullable Consumer<String> onFailure) throws IOException {
        for (int i = 0; i < sealed.size(); i++) {
            queue(sealed.get(i), i == sealed.size() - 1 ? onFailure : null);
        }
    }

    private void queue(ByteBuffer bytes, @Nullable Consumer<String> onFailure) throws IOException {
        if (connected && backlog.isEmpty()) {
            channel.write(bytes);
            if (!bytes.hasRemaining()) {
                return;
            }
        }
        backlog.add(new Pending(bytes, onFailure));
        backlogBytes += bytes.remaining();
    }

    /// Takes what was read, or goes on after a task of the handshake, or begins one: then there is nothing read. On the selector's thread.
    ///
    /// @return a task to run elsewhere before it goes on; null: none
    /// @throws IOException when the connection is of no further use; an alert that says why was sent
    @Nullable Runnable take(ByteBuffer read) throws IOException {
        TlsSession session = tls;
        if (session == null) {
            framer.add(read);
            return null;
        }
        synchronized (this) {
            busy = false;
            var out = new ArrayList<ByteBuffer>();
            TlsSession.State state;
            try {
                state = session.advance(read, out, framer::add);
            } catch (IOException refused) {
                out.addAll(session.farewell());
                try {
                    queue(out, null);
                } catch (IOException gone) {
                    refused.addSuppressed(gone);
                }
                throw refused;
            }
            queue(out, null);
            if (session.isEstablished()) {
                sealWaiting(session);
            }
            busy = state == TlsSession.State.BUSY;
            updateInterest();
            if (state == TlsSession.State.CLOSED) {
                ended = true;
            }
            return busy ? session.task() : null;
        }
    }

    /// The same without anything read.
    @Nullable Runnable goOn() throws IOException {
        return take(NOTHING);
    }

    private void sealWaiting(TlsSession session) throws IOException {
        Pending first;
        while ((first = unsealed.poll()) != null) {
            backlogBytes -= first.bytes.remaining();
            queue(session.seal(first.bytes.array()), first.onFailure);
        }
    }

    /// The connection stands, or the socket takes bytes again.
    synchronized void flush() throws IOException {
        connected = true;
        while (!backlog.isEmpty()) {
            Pending first = backlog.getFirst();
            backlogBytes -= channel.write(first.bytes);
            if (first.bytes.hasRemaining()) {
                break;
            }
            backlog.removeFirst();
        }
        updateInterest();
    }

    /// Asks the selector for what is needed now.
    synchronized void updateInterest() {
        SelectionKey current = key;
        if (current == null || !current.isValid()) {
            return;
        }
        int interest = !connected ? SelectionKey.OP_CONNECT : stalled == null && !busy ? SelectionKey.OP_READ : 0;
        if (connected && !backlog.isEmpty()) {
            interest |= SelectionKey.OP_WRITE;
        }
        if (current.interestOps() != interest) {
            current.interestOps(interest);
            current.selector().wakeup();
        }
    }

    /// Why it ended, for people; empty when there is nothing to say about it.
    synchronized String told() {
        return told;
    }

    /// Closes and hands back whom to tell that their message was not delivered.
    ///
    /// @param why for people
    synchronized List<Consumer<String>> close(String why) {
        told = closed ? told : why;
        if (!closed && tls != null && tls.isEstablished() && backlog.isEmpty()) {
            try {
                queue(tls.farewell(), null);
            } catch (IOException alreadyGone) {
                // it need not be told
            }
        }
        closed = true;
        var toTell = new ArrayList<Consumer<String>>();
        backlog.addAll(unsealed);
        unsealed.clear();
        for (Pending pending : backlog) {
            if (pending.onFailure != null) {
                toTell.add(pending.onFailure);
            }
        }
        backlog.clear();
        backlogBytes = 0;
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // the descriptor is released either way
        }
        return toTell;
    }
}
