package com.didtron.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads one message from bytes. Strict where leniency would let two readers see two different messages (lengths, duplicates, quotes,
/// blanks in the start line), lenient about line feeds without carriage returns and about everything that nobody asks for.
public final class SipParser {

    private final byte[] bytes;
    private int end;
    private int at;
    private int[] index = new int[24 * SipMessage.STRIDE];
    private int count;

    private SipParser(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    /// Reads a datagram, or one frame of a stream.
    ///
    /// @param bytes the message; kept, not copied
    /// @return what came of it; never an exception
    public static Parsed parse(byte[] bytes) {
        return new SipParser(bytes).read();
    }

    private Parsed read() {
        while (at < end && (bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        if (at == end) {
            return new Parsed.Dropped(false, "keep-alive");
        }
        int lineEnd = lineEnd(at);
        if (lineEnd < 0) {
            return new Parsed.Dropped(true, "no start line");
        }
        String startLine = new String(bytes, at, contentEnd(at, lineEnd) - at, StandardCharsets.UTF_8);
        at = lineEnd + 1;
        String problem = indexHeaders();
        return startLine.regionMatches(true, 0, "SIP/", 0, 4) ? response(startLine, problem) : request(startLine, problem);
    }

    // ---- headers

    /// Fills the index; answers what is wrong, or null.
    private @Nullable String indexHeaders() {
        while (true) {
            if (at >= end) {
                return "Missing End Of Headers";
            }
            int lineEnd = lineEnd(at);
            if (lineEnd < 0) {
                at = end;
                return "Missing End Of Headers";
            }
            if (contentEnd(at, lineEnd) == at) {
                at = lineEnd + 1;
                return null;
            }
            while (lineEnd + 1 < end && Grammar.isBlank(bytes[lineEnd + 1])) {
                int next = lineEnd(lineEnd + 1);
                if (next < 0) {
                    at = end;
                    return "Missing End Of Headers";
                }
                lineEnd = next;
            }
            String problem = indexHeader(at, contentEnd(at, lineEnd));
            if (problem != null) {
                return problem;
            }
            at = lineEnd + 1;
        }
    }

    private @Nullable String indexHeader(int start, int stop) {
        int nameEnd = start;
        while (nameEnd < stop && Grammar.isToken(bytes[nameEnd])) {
            nameEnd++;
        }
        int colon = nameEnd;
        while (colon < stop && Grammar.isBlank(bytes[colon])) {
            colon++;
        }
        if (nameEnd == start || colon == stop || bytes[colon] != ':') {
            return "Bad Header";
        }
        if (count == Limits.HEADERS) {
            return "Too Many Headers";
        }
        int valueStart = colon + 1;
        while (valueStart < stop && isWhite(bytes[valueStart])) {
            valueStart++;
        }
        int valueEnd = stop;
        while (valueEnd > valueStart && isWhite(bytes[valueEnd - 1])) {
            valueEnd--;
        }
        for (int i = valueStart; i < valueEnd; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] != '\n') {
                return "Bare Carriage Return";
            }
        }
        if ((count + 1) * SipMessage.STRIDE > index.length) {
            index = Arrays.copyOf(index, index.length * 2);
        }
        int i = count * SipMessage.STRIDE;
        index[i] = HeaderName.of(bytes, start, nameEnd).ordinal();
        index[i + 1] = start;
        index[i + 2] = valueStart;
        index[i + 3] = valueEnd;
        count++;
        return null;
    }

    private static boolean isWhite(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    /// Position of the line feed that ends the line, or -1.
    private int lineEnd(int from) {
        for (int i = from; i < end; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private int contentEnd(int start, int lineFeed) {
        return lineFeed > start && bytes[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
    }

    // ---- kinds

    private Parsed request(String startLine, @Nullable String headerProblem) {
        int first = startLine.indexOf(' ');
        int last = startLine.lastIndexOf(' ');
        String method = first < 0 ? startLine : startLine.substring(0, first);
        if (!Grammar.isToken(method) || method.length() > 64) {
            return new Parsed.Dropped(true, "no SIP message");
        }
        String uri = first < 0 || last <= first ? "" : startLine.substring(first + 1, last);
        String version = last < 0 ? "" : startLine.substring(last + 1);
        String problem = headerProblem;
        int code = 400;
        int bodyStart = Math.min(at, end);
        try {
            if (problem == null) {
                end = bodyEnd(bodyStart);
                checkStartLine(uri, version);
            }
        } catch (Malformed malformed) {
            problem = malformed.reason();
            code = problem.equals("Version Not Supported") ? 505 : 400;
        }
        var request = new SipRequest(bytes, end, index, count, bodyStart, method, uri);
        if (problem == null) {
            problem = checkHeaders(request);
        }
        if (problem == null && !request.cseq().method().equals(method)) {
            problem = "CSeq Names Another Method";
        }
        if (problem == null) {
            return new Parsed.Understood(request);
        }
        boolean answerable = !request.is("ACK") && request.has(HeaderName.VIA);
        return answerable ? new Parsed.Refused(request, code, problem) : new Parsed.Dropped(true, problem);
    }

    private void checkStartLine(String uri, String version) throws Malformed {
        if (!version.equalsIgnoreCase("SIP/2.0")) {
            boolean other = version.toUpperCase(Locale.ROOT).matches("SIP/\\d{1,4}\\.\\d{1,4}");
            throw new Malformed(other ? "Version Not Supported" : "Bad Request Line");
        }
        int colon = uri.indexOf(':');
        if (colon <= 0 || uri.indexOf(' ') >= 0 || uri.indexOf('<') >= 0) {
            throw new Malformed("Bad Request-URI");
        }
        String scheme = uri.substring(0, colon).toLowerCase(Locale.ROOT);
        if (scheme.equals("sip") || scheme.equals("sips") || scheme.equals("tel")) {
            SipUri parsed = SipUri.parse(uri);
            if (parsed.headers() != null) {
                throw new Malformed("Headers In Request-URI");
            }
        }
    }

    private Parsed response(String startLine, @Nullable String headerProblem) {
        int bodyStart = Math.min(at, end);
        try {
            if (headerProblem != null) {
                return new Parsed.Dropped(true, headerProblem);
            }
            if (!startLine.regionMatches(true, 0, "SIP/2.0 ", 0, 8) || startLine.length() < 11) {
                return new Parsed.Dropped(true, "bad status line");
            }
            int code = (int) Grammar.number(startLine.substring(8, 11), 699);
            if (code < 100 || startLine.length() > 11 && startLine.charAt(11) != ' ') {
                return new Parsed.Dropped(true, "bad status code");
            }
            end = bodyEnd(bodyStart);
            String reason = startLine.length() > 12 ? startLine.substring(12) : "";
            var response = new SipResponse(bytes, end, index, count, bodyStart, code, reason);
            String problem = checkHeaders(response);
            return problem == null ? new Parsed.Understood(response) : new Parsed.Dropped(true, problem);
        } catch (Malformed malformed) {
            return new Parsed.Dropped(true, malformed.reason());
        }
    }

    /// Content-Length decides; what follows it in a datagram is no part of the message (RFC 3261 section 18.3).
    private int bodyEnd(int bodyStart) throws Malformed {
        long length = -1;
        for (int i = 0; i < count; i++) {
            if (index[i * SipMessage.STRIDE] == HeaderName.CONTENT_LENGTH.ordinal()) {
                int start = index[i * SipMessage.STRIDE + 2];
                int stop = index[i * SipMessage.STRIDE + 3];
                long value = Grammar.number(new String(bytes, start, stop - start, StandardCharsets.US_ASCII), Integer.MAX_VALUE);
                if (length >= 0 && length != value) {
                    throw new Malformed("Two Content-Lengths");
                }
                length = value;
            }
        }
        if (length > end - bodyStart) {
            throw new Malformed("Content-Length Beyond Message");
        }
        return length < 0 ? end : bodyStart + (int) length;
    }

    /// The headers that every message needs, each once and readable; answers what is wrong, or null.
    private static @Nullable String checkHeaders(SipMessage message) {
        try {
            one(message, HeaderName.CALL_ID);
            one(message, HeaderName.CSEQ);
            one(message, HeaderName.FROM);
            one(message, HeaderName.TO);
            if (message.lines(HeaderName.MAX_FORWARDS) > 1 || message.lines(HeaderName.CONTENT_TYPE) > 1) {
                return "Header Given Twice";
            }
            String via = message.header(HeaderName.VIA);
            if (via == null) {
                return "Missing Via";
            }
            if (message.lines(HeaderName.VIA) > 1 || via.indexOf(',') >= 0) {
                for (String each : message.values(HeaderName.VIA)) {
                    Via.parse(each);
                }
            }
            message.decodeMandatory();
            if (message.callId().isEmpty() || message.callId().indexOf(' ') >= 0) {
                return "Bad Call-ID";
            }
            String hops = message.header(HeaderName.MAX_FORWARDS);
            if (hops != null) {
                Grammar.number(hops, 255);
            }
            if (message instanceof SipRequest request && request.is("INVITE")) {
                for (String contact : message.values(HeaderName.CONTACT)) {
                    NameAddress.parse(contact);
                }
            }
            return null;
        } catch (Malformed malformed) {
            return malformed.reason();
        }
    }

    private static void one(SipMessage message, HeaderName name) throws Malformed {
        int lines = message.lines(name);
        if (lines != 1) {
            throw new Malformed(lines == 0 ? "Missing " + name.text() : name.text() + " Given Twice");
        }
    }
}
