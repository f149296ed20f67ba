package com.didtron.sip.transport;

import com.didtron.sip.message.Limits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts a stream into messages by their Content-Length (RFC 3261 section 18.3). Knows nothing of sockets: bytes in, frames out.
final class StreamFramer {

    /// What the stream held next.
    sealed interface Frame {
        /// A whole message.
        record Message(byte[] bytes) implements Frame {}

        /// A double CRLF, to be answered with a single one (RFC 5626 section 4.4.1).
        record Ping() implements Frame {}

        /// Something that cannot be framed. The stream is of no further use.
        ///
        /// @param head the message's head when it was complete, else empty
        /// @param code what to answer to the head: 400 or 513
        record Nonsense(byte[] head, int code) implements Frame {}
    }

    private byte[] buffer = new byte[4096];
    private int start;
    private int end;
    private int scanned;

    /// Takes what was read.
    void add(ByteBuffer read) {
        int more = read.remaining();
        if (end + more > buffer.length) {
            int held = end - start;
            byte[] target = held + more > buffer.length ? new byte[Math.max(buffer.length * 2, held + more)] : buffer;
            System.arraycopy(buffer, start, target, 0, held);
            buffer = target;
            scanned -= start;
            start = 0;
            end = held;
        }
        read.get(buffer, end, more);
        end += more;
    }

    /// Whether part of a message is waiting for its rest.
    boolean isPartial() {
        return end > start;
    }

    /// The next frame, or null when more bytes are needed.
    @Nullable Frame next() {
        int breaks = start;
        while (breaks < end && (buffer[breaks] == '\r' || buffer[breaks] == '\n')) {
            breaks++;
            if (breaks - start == 4) {
                start = breaks;
                return new Frame.Ping();
            }
        }
        if (breaks == end) {
            return null; // one CRLF may be the first half of a ping
        }
        start = breaks;
        int headEnd = headEnd();
        if (headEnd < 0) {
            boolean tooLong = end - start > Limits.MESSAGE;
            return tooLong || looksForeign() ? new Frame.Nonsense(new byte[0], 400) : null;
        }
        long length = contentLength(headEnd);
        byte[] head = Arrays.copyOfRange(buffer, start, headEnd);
        if (length < 0) {
            return new Frame.Nonsense(head, 400);
        }
        if (headEnd - start + length > Limits.MESSAGE) {
            return new Frame.Nonsense(head, 513);
        }
        int messageEnd = headEnd + (int) length;
        if (messageEnd > end) {
            return null;
        }
        byte[] message = Arrays.copyOfRange(buffer, start, messageEnd);
        start = messageEnd;
        scanned = start;
        return new Frame.Message(message);
    }

    /// The first line of anything SIP is ASCII and, when complete, names SIP at one of its ends.
    private boolean looksForeign() {
        int lineEnd = start;
        while (lineEnd < end && buffer[lineEnd] != '\n') {
            if (buffer[lineEnd] == 0) {
                return true;
            }
            lineEnd++;
        }
        return lineEnd < end && !new String(buffer, start, lineEnd - start, StandardCharsets.ISO_8859_1).contains("SIP/");
    }

    /// Position behind the empty line, or -1; remembers how far it looked, so that byte-wise senders cost no more than others.
    private int headEnd() {
        int i = Math.max(start, scanned - 3);
        for (; i < end; i++) {
            if (buffer[i] != '\n') {
                continue;
            }
            if (i + 1 < end && buffer[i + 1] == '\n') {
                return i + 2;
            }
            if (i + 2 < end && buffer[i + 1] == '\r' && buffer[i + 2] == '\n') {
                return i + 3;
            }
        }
        scanned = end;
        return -1;
    }

    /// The Content-Length of the head, or -1 when there is none, when it is no number, or when there are two that differ.
    private long contentLength(int headEnd) {
        long found = -1;
        int line = start;
        while (line < headEnd) {
            int lineEnd = line;
            while (buffer[lineEnd] != '\n') {
                lineEnd++;
            }
            int value = lengthValue(line, lineEnd);
            if (value >= 0) {
                long length = number(value, headEnd);
                if (length < 0 || found >= 0 && found != length) {
                    return -1;
                }
                found = length;
            }
            line = lineEnd + 1;
        }
        return found;
    }

    /// Position of the value when the line is a Content-Length, else -1.
    private int lengthValue(int line, int lineEnd) {
        int nameEnd = line;
        while (nameEnd < lineEnd && buffer[nameEnd] != ':' && buffer[nameEnd] != ' ' && buffer[nameEnd] != '\t') {
            nameEnd++;
        }
        int colon = nameEnd;
        while (colon < lineEnd && (buffer[colon] == ' ' || buffer[colon] == '\t')) {
            colon++;
        }
        if (colon == lineEnd || buffer[colon] != ':' || nameEnd == line) {
            return -1;
        }
        String name = new String(buffer, line, nameEnd - line, StandardCharsets.ISO_8859_1);
        return name.equalsIgnoreCase("Content-Length") || name.equalsIgnoreCase("l") ? colon + 1 : -1;
    }

    private long number(int from, int headEnd) {
        int i = from;
        while (i < headEnd && (buffer[i] == ' ' || buffer[i] == '\t' || buffer[i] == '\r' && isFold(i + 1) || buffer[i] == '\n' && isFold(i))) {
            i++;
        }
        long value = 0;
        int digits = 0;
        while (i < headEnd && buffer[i] >= '0' && buffer[i] <= '9' && digits < 10) {
            value = value * 10 + buffer[i] - '0';
            digits++;
            i++;
        }
        while (i < headEnd && (buffer[i] == ' ' || buffer[i] == '\t' || buffer[i] == '\r')) {
            i++;
        }
        return digits == 0 || i >= headEnd || buffer[i] != '\n' ? -1 : value;
    }

    private boolean isFold(int lineFeed) {
        return lineFeed + 1 < end && buffer[lineFeed] == '\n' && (buffer[lineFeed + 1] == ' ' || buffer[lineFeed + 1] == '\t');
    }
}
