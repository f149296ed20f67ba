package com.didtron.sip.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One TCP connection. Written by any thread, read by the selector's thread only.
final class TcpConnection implements Flow.Link {

    /// Bytes that may wait to be written; a neighbour that reads more slowly than this is cut off.
    static final int LARGEST_BACKLOG = 1 << 20;

    private record Pending(ByteBuffer bytes, @Nullable Runnable onFailure) {}

    final SocketChannel channel;
    final InetSocketAddress remote;
    final StreamFramer framer = new StreamFramer();
    private final ArrayDeque<Pending> backlog = new ArrayDeque<>();
    private int backlogBytes;
    private boolean connected;
    private boolean closed;
    private volatile @Nullable SelectionKey key;

    // the selector's thread only
    long lastHeard;
    long lastPing;
    boolean hasSpoken;
    long partialSince = -1;
    StreamFramer.@Nullable Frame stalled;

    TcpConnection(SocketChannel channel, InetSocketAddress remote, boolean connected, long now) {
        this.channel = channel;
        this.remote = remote;
        this.connected = connected;
        this.lastHeard = now;
    }

    void registered(SelectionKey selectionKey) {
        key = selectionKey;
        updateInterest();
    }

    /// Whether it still waits for the neighbour to take the connection.
    synchronized boolean isConnecting() {
        return !connected && !closed;
    }

    synchronized boolean isUsable() {
        return !closed;
    }

    /// Writes or queues; false when the backlog is too long or the connection gone, and the caller has to close it and tell.
    synchronized boolean send(byte[] message, @Nullable Runnable onFailure) {
        if (closed || backlogBytes + message.length > LARGEST_BACKLOG) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap(message);
        if (connected && backlog.isEmpty()) {
            try {
                channel.write(bytes);
            } catch (IOException broken) {
                return false;
            }
            if (!bytes.hasRemaining()) {
                return true;
            }
        }
        backlog.add(new Pending(bytes, onFailure));
        backlogBytes += bytes.remaining();
        updateInterest();
        return true;
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
        int interest = !connected ? SelectionKey.OP_CONNECT : stalled == null ? SelectionKey.OP_READ : 0;
        if (connected && !backlog.isEmpty()) {
            interest |= SelectionKey.OP_WRITE;
        }
        if (current.interestOps() != interest) {
            current.interestOps(interest);
            current.selector().wakeup();
        }
    }

    /// Closes and hands back whom to tell that their message was not delivered.
    synchronized List<Runnable> close() {
        closed = true;
        var toTell = new ArrayList<Runnable>();
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
