package com.didtron.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A received (or our own) SIP message: its bytes and the positions of its headers. Values are decoded when asked for.
/// Immutable to its users; belongs to one thread at a time because decoded values are remembered without locks.
public abstract sealed class SipMessage permits SipRequest, SipResponse {

    /// Positions of the headers: four numbers each (ordinal of [HeaderName], start of the name, start and end of the value).
    static final int STRIDE = 4;

    final byte[] bytes;
    private final int end;
    private final int[] index;
    private final int count;
    private final int bodyStart;

    private @Nullable String callId;
    private @Nullable CSeq cseq;
    private @Nullable NameAddress from;
    private @Nullable NameAddress to;
    private @Nullable Via topVia;

    SipMessage(byte[] bytes, int end, int[] index, int count, int bodyStart) {
        this.bytes = bytes;
        this.end = end;
        this.index = Arrays.copyOf(index, count * STRIDE);
        this.count = count;
        this.bodyStart = bodyStart;
    }

    /// Request line or status line.
    public abstract String summary();

    /// The whole message as it stood on the wire. Not to be changed.
    public byte[] bytes() {
        return bytes;
    }

    /// First value line of a header, unfolded, or null when it is absent.
    public @Nullable String header(HeaderName name) {
        for (int i = 0; i < count; i++) {
            if (index[i * STRIDE] == name.ordinal()) {
                return value(i);
            }
        }
        return null;
    }

    /// Whether the header is there at all.
    public boolean has(HeaderName name) {
        for (int i = 0; i < count; i++) {
            if (index[i * STRIDE] == name.ordinal()) {
                return true;
            }
        }
        return false;
    }

    /// How many lines of this header there are.
    int lines(HeaderName name) {
        int lines = 0;
        for (int i = 0; i < count; i++) {
            if (index[i * STRIDE] == name.ordinal()) {
                lines++;
            }
        }
        return lines;
    }

    /// All value lines of a header, unfolded, not split.
    public List<String> headers(HeaderName name) {
        var lines = new ArrayList<String>(2);
        for (int i = 0; i < count && lines.size() < Limits.VALUES; i++) {
            if (index[i * STRIDE] == name.ordinal()) {
                lines.add(value(i));
            }
        }
        return lines;
    }

    /// All values of a header over all its lines, split at commas; at most [Limits#VALUES].
    public List<String> values(HeaderName name) {
        var values = new ArrayList<String>(2);
        for (String line : headers(name)) {
            for (String value : Grammar.splitCommas(line)) {
                if (!value.isEmpty() && values.size() < Limits.VALUES) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /// Copies the values of all lines of a header to a writer, under its long name.
    void copyHeader(HeaderName name, MessageWriter writer) {
        for (int i = 0; i < count; i++) {
            if (index[i * STRIDE] == name.ordinal()) {
                writer.rawHeader(name, bytes, index[i * STRIDE + 2], index[i * STRIDE + 3]);
            }
        }
    }

    private String value(int i) {
        int start = index[i * STRIDE + 2];
        int stop = index[i * STRIDE + 3];
        String text = new String(bytes, start, stop - start, StandardCharsets.UTF_8);
        return text.indexOf('\n') < 0 ? text : unfold(text);
    }

    /// A line break and the blanks after it count as one blank (RFC 3261 section 7.3.1).
    private static String unfold(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n') {
                while (i + 1 < text.length() && " \t\r\n".indexOf(text.charAt(i + 1)) >= 0) {
                    i++;
                }
                plain.append(' ');
            } else {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }

    /// The Call-ID; empty only in a request that was refused.
    public String callId() {
        if (callId == null) {
            String value = header(HeaderName.CALL_ID);
            callId = value == null ? "" : value;
        }
        return callId;
    }

    /// The CSeq.
    public CSeq cseq() {
        if (cseq == null) {
            cseq = required(HeaderName.CSEQ, CSeq::parse);
        }
        return cseq;
    }

    /// The From address.
    public NameAddress from() {
        if (from == null) {
            from = required(HeaderName.FROM, NameAddress::parse);
        }
        return from;
    }

    /// The To address.
    public NameAddress to() {
        if (to == null) {
            to = required(HeaderName.TO, NameAddress::parse);
        }
        return to;
    }

    /// The topmost Via.
    public Via topVia() {
        if (topVia == null) {
            topVia = required(HeaderName.VIA, line -> Via.parse(Grammar.splitCommas(line).getFirst()));
        }
        return topVia;
    }

    /// Decodes what every message must have, once, so that later reads cannot fail.
    void decodeMandatory() throws Malformed {
        cseq = CSeq.parse(String.valueOf(header(HeaderName.CSEQ)));
        from = NameAddress.parse(String.valueOf(header(HeaderName.FROM)));
        to = NameAddress.parse(String.valueOf(header(HeaderName.TO)));
        topVia = Via.parse(Grammar.splitCommas(String.valueOf(header(HeaderName.VIA))).getFirst());
    }

    private <T> T required(HeaderName name, ValueParser<T> parser) {
        String value = header(name);
        if (value == null) {
            throw new IllegalStateException("no " + name.text() + "; the parser should have refused this message");
        }
        try {
            return parser.parse(value);
        } catch (Malformed malformed) {
            throw new IllegalStateException(name.text() + " is malformed; the parser should have refused this message", malformed);
        }
    }

    /// Turns text into a value, or says that it cannot.
    @FunctionalInterface
    interface ValueParser<T> {
        T parse(String text) throws Malformed;
    }

    /// The body, empty when there is none. A copy.
    public byte[] body() {
        return Arrays.copyOfRange(bytes, bodyStart, end);
    }

    /// Whether there is a body.
    public boolean hasBody() {
        return end > bodyStart;
    }

    /// Whether the body is (or, in a multipart, may hold) a session description.
    public boolean carriesSdp() {
        if (!hasBody()) {
            return false;
        }
        String type = header(HeaderName.CONTENT_TYPE);
        return type != null && (startsWith(type, "application/sdp") || startsWith(type, "multipart/"));
    }

    private static boolean startsWith(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    @Override
    public String toString() {
        return summary();
    }
}
