package com.didtron.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Writes messages. One per thread, used again and again. Values may come from anywhere: control characters in them, CR and LF above all,
/// are written as blanks, so that no value can end its line.
public final class MessageWriter {

    private byte[] buffer = new byte[2048];
    private int length;

    /// Begins a request.
    public MessageWriter request(String method, String uri) {
        length = 0;
        return text(method).raw(' ').text(uri).text(" SIP/2.0").line();
    }

    /// Begins a response.
    public MessageWriter status(int code, String reason) {
        length = 0;
        return text("SIP/2.0 ").text(Integer.toString(code)).raw(' ').text(reason).line();
    }

    /// Adds a header.
    public MessageWriter header(HeaderName name, String value) {
        return text(name.text()).raw(':').raw(' ').text(value).line();
    }

    /// Adds a header with a number as its value.
    public MessageWriter header(HeaderName name, long value) {
        return header(name, Long.toString(value));
    }

    /// Adds one line per value.
    public MessageWriter headers(HeaderName name, List<String> values) {
        for (String value : values) {
            header(name, value);
        }
        return this;
    }

    /// Copies all lines of these headers from a message, in the order of `names`.
    public MessageWriter copy(SipMessage message, HeaderName... names) {
        for (HeaderName name : names) {
            message.copyHeader(name, this);
        }
        return this;
    }

    /// Ends the message without a body.
    public byte[] finish() {
        return text("Content-Length: 0").line().line().take();
    }

    /// Ends the message with this body; Content-Type has to be among the headers already.
    public byte[] finish(byte[] body) {
        text("Content-Length: ").text(Integer.toString(body.length)).line().line();
        ensure(body.length);
        System.arraycopy(body, 0, buffer, length, body.length);
        length += body.length;
        return take();
    }

    void rawHeader(HeaderName name, byte[] source, int start, int end) {
        text(name.text()).raw(':').raw(' ');
        ensure(end - start);
        for (int i = start; i < end; i++) {
            buffer[length++] = clean(source[i]);
        }
        line();
    }

    private byte[] take() {
        return Arrays.copyOf(buffer, length);
    }

    private MessageWriter text(String value) {
        int size = value.length();
        ensure(size * 3);
        for (int i = 0; i < size; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                return unicode(value.substring(i));
            }
            buffer[length++] = clean((byte) c);
        }
        return this;
    }

    private MessageWriter unicode(String rest) {
        byte[] encoded = rest.getBytes(StandardCharsets.UTF_8);
        ensure(encoded.length);
        for (byte b : encoded) {
            buffer[length++] = clean(b);
        }
        return this;
    }

    private static byte clean(byte b) {
        return b >= 0 && b < 0x20 || b == 0x7f ? (byte) ' ' : b;
    }

    private MessageWriter raw(char c) {
        ensure(1);
        buffer[length++] = (byte) c;
        return this;
    }

    private MessageWriter line() {
        return raw('\r').raw('\n');
    }

    private void ensure(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
