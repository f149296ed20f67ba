package com.didtron.sip.tls;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/// One end of TLS over one connection. Knows nothing of sockets: bytes in, bytes out, and now and then a task that takes long (signatures, certificates)
/// and has to be run elsewhere. Whoever uses it calls it from one thread at a time.
public final class TlsSession {

    /// What it needs next.
    public enum State {
        /// more bytes from the neighbour
        WAITING,
        /// that [#task] is run, then [#advance] without bytes
        BUSY,
        /// nothing: the neighbour has ended it
        CLOSED
    }

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final int MOST_FAREWELLS = 4;
    private static final ThreadLocal<ByteBuffer> SCRATCH = ThreadLocal.withInitial(() -> ByteBuffer.allocate(1 << 15));

    private final SSLEngine engine;
    /// What was read and not understood yet: less than one record, but while a task runs.
    private ByteBuffer unread = NOTHING;
    private boolean established;
    /// The same before the record that was read last: the last one of the handshake is none of a renegotiation.
    private boolean wasEstablished;

    public TlsSession(SSLEngine engine) throws SSLException {
        this.engine = engine;
        engine.beginHandshake();
    }

    /// Whether both sides know each other, so that messages can be sealed.
    public boolean isEstablished() {
        return established;
    }

    /// The part of the handshake that takes long. It may run on any thread.
    public Runnable task() {
        return () -> {
            Runnable task;
            while ((task = engine.getDelegatedTask()) != null) {
                task.run();
            }
        };
    }

    /// Goes on as far as it can.
    ///
    /// @param read  what was read; empty after a task, and to begin
    /// @param out   takes what has to be sent to the neighbour
    /// @param plain takes what the neighbour says; the buffer is used again afterwards
    /// @throws SSLException when this is no TLS, or none that we take; [#farewell] has the reason for the neighbour
    public State advance(ByteBuffer read, List<ByteBuffer> out, Consumer<ByteBuffer> plain) throws SSLException {
        append(read);
        while (true) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> {
                    return State.BUSY;
                }
                case NEED_WRAP -> {
                    if (wrap(NOTHING, out).getStatus() == SSLEngineResult.Status.CLOSED) {
                        return State.CLOSED;
                    }
                }
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN, NOT_HANDSHAKING, FINISHED -> {
                    if (engine.isInboundDone()) {
                        return State.CLOSED;
                    }
                    if (!unwrap(plain)) {
                        return State.WAITING;
                    }
                }
            }
        }
    }

    private void append(ByteBuffer read) {
        if (!read.hasRemaining()) {
            return;
        }
        ByteBuffer all = ByteBuffer.allocate(unread.remaining() + read.remaining());
        all.put(unread).put(read).flip();
        unread = all;
    }

    /// @return false when more bytes are needed
    private boolean unwrap(Consumer<ByteBuffer> plain) throws SSLException {
        if (!unread.hasRemaining()) {
            unread = NOTHING;
            return false;
        }
        ByteBuffer text = scratch(engine.getSession().getApplicationBufferSize());
        SSLEngineResult result = engine.unwrap(unread, text);
        note(result);
        if (text.position() > 0) {
            plain.accept(text.flip());
        }
        switch (result.getStatus()) {
            case BUFFER_UNDERFLOW -> {
                return false;
            }
            case BUFFER_OVERFLOW -> throw new SSLException("a record longer than TLS allows");
            case OK -> refuseRenegotiation();
            case CLOSED -> {}
        }
        HandshakeStatus next = engine.getHandshakeStatus();
        return result.bytesConsumed() > 0
                || result.getStatus() == SSLEngineResult.Status.CLOSED
                || next == HandshakeStatus.NEED_TASK
                || next == HandshakeStatus.NEED_WRAP;
    }

    /// Beginning anew within TLS 1.2 costs us much and the neighbour nothing, and nobody needs it (RFC 9325 section 3.5). TLS 1.3 has none; its new keys and
    /// tickets are no renegotiation.
    private void refuseRenegotiation() throws SSLException {
        HandshakeStatus now = engine.getHandshakeStatus();
        boolean idle = now == HandshakeStatus.NOT_HANDSHAKING || now == HandshakeStatus.FINISHED;
        if (wasEstablished && !idle && !engine.getSession().getProtocol().equals("TLSv1.3")) {
            throw new SSLException("the neighbour wants to renegotiate");
        }
        wasEstablished = established;
    }

    private void note(SSLEngineResult result) {
        established |= result.getHandshakeStatus() == HandshakeStatus.FINISHED;
    }

    private SSLEngineResult wrap(ByteBuffer text, List<ByteBuffer> out) throws SSLException {
        ByteBuffer sealed = scratch(engine.getSession().getPacketBufferSize());
        SSLEngineResult result = engine.wrap(text, sealed);
        note(result);
        if (sealed.position() > 0) {
            sealed.flip();
            out.add(ByteBuffer.allocate(sealed.remaining()).put(sealed).flip());
        }
        return result;
    }

    private static ByteBuffer scratch(int least) {
        ByteBuffer scratch = SCRATCH.get();
        if (scratch.capacity() < least) {
            scratch = ByteBuffer.allocate(least);
            SCRATCH.set(scratch);
        }
        return scratch.clear();
    }

    /// Seals a message; only when established.
    public List<ByteBuffer> seal(byte[] message) throws SSLException {
        var out = new ArrayList<ByteBuffer>(1);
        ByteBuffer text = ByteBuffer.wrap(message);
        while (text.hasRemaining()) {
            if (wrap(text, out).getStatus() != SSLEngineResult.Status.OK) {
                throw new SSLException("closed");
            }
        }
        return out;
    }

    /// What is to be sent before the connection is closed: an alert that says why, or that all was said.
    public List<ByteBuffer> farewell() {
        var out = new ArrayList<ByteBuffer>(1);
        engine.closeOutbound();
        try {
            for (int i = 0; i < MOST_FAREWELLS && engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP; i++) {
                wrap(NOTHING, out);
            }
        } catch (SSLException broken) {
            return out; // there is nothing more to say
        }
        return out;
    }
}
