package com.didtron.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The session description in a message's body: the whole of it, or one part of a multipart (RFC 5621), whose other parts stay as they are.
///
/// @param before      what stands before it, up to the number of a Content-Length of its own when the part has one
/// @param length      whether the part has a Content-Length, whose number is to be written between `before` and `between`
/// @param between     what stands between that number and the description
/// @param description the description
/// @param after       what stands behind it
public record SessionBody(String before, boolean length, String between, byte[] description, String after) {

    private static final int MOST_PARTS = 32;
    private static final String SDP = "application/sdp";

    /// The description in a message, or null when it has none that can be found.
    public static @Nullable SessionBody of(SipMessage message) {
        return message.hasBody() ? of(message, message.body()) : null;
    }

    /// The description in another body of the same type.
    public static @Nullable SessionBody of(SipMessage message, byte[] body) {
        String type = message.header(HeaderName.CONTENT_TYPE);
        if (type == null) {
            return null;
        }
        if (isSdp(type)) {
            return new SessionBody("", false, "", body, "");
        }
        String boundary = type.toLowerCase(Locale.ROOT).startsWith("multipart/") ? boundary(type) : null;
        return boundary == null ? null : inParts(new String(body, StandardCharsets.ISO_8859_1), "--" + boundary);
    }

    /// The body with another description in its place.
    public byte[] with(byte[] changed) {
        String head = before + (length ? changed.length : "") + between;
        byte[] front = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] back = after.getBytes(StandardCharsets.ISO_8859_1);
        byte[] body = new byte[front.length + changed.length + back.length];
        System.arraycopy(front, 0, body, 0, front.length);
        System.arraycopy(changed, 0, body, front.length, changed.length);
        System.arraycopy(back, 0, body, front.length + changed.length, back.length);
        return body;
    }

    private static boolean isSdp(String type) {
        String plain = type.strip();
        return plain.regionMatches(true, 0, SDP, 0, SDP.length()) && (plain.length() == SDP.length() || "; \t".indexOf(plain.charAt(SDP.length())) >= 0);
    }

    private static @Nullable String boundary(String type) {
        int at = type.indexOf(';');
        try {
            String value = at < 0 ? null : Parameters.parse(type, at).value("boundary");
            if (value == null) {
                return null;
            }
            return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"") ? value.substring(1, value.length() - 1) : value;
        } catch (Malformed unreadable) {
            return null;
        }
    }

    private static @Nullable SessionBody inParts(String body, String delimiter) {
        int at = body.startsWith(delimiter) ? 0 : next(body, delimiter, 0);
        for (int part = 0; at >= 0 && part < MOST_PARTS; part++) {
            int lineEnd = body.indexOf('\n', at);
            int end = lineEnd < 0 ? -1 : next(body, delimiter, lineEnd);
            if (end < 0) {
                return null;
            }
            SessionBody found = part(body, lineEnd + 1, contentEnd(body, lineEnd + 1, end));
            if (found != null) {
                return found;
            }
            at = end;
        }
        return null;
    }

    /// Where the next delimiter begins that stands at the beginning of a line, or -1.
    private static int next(String body, String delimiter, int from) {
        int at = body.indexOf("\n" + delimiter, from);
        return at < 0 ? -1 : at + 1;
    }

    /// The line break before a delimiter belongs to the delimiter (RFC 2046 section 5.1.1).
    private static int contentEnd(String body, int start, int delimiter) {
        int end = delimiter - 1;
        if (end > start && body.charAt(end - 1) == '\r') {
            end--;
        }
        return Math.max(start, end);
    }

    private static @Nullable SessionBody part(String body, int start, int end) {
        boolean sdp = false;
        int numberStart = -1;
        int numberEnd = -1;
        int at = start;
        while (at < end) {
            int lineEnd = body.indexOf('\n', at);
            if (lineEnd < 0 || lineEnd >= end) {
                return null; // headers without the blank line after them
            }
            String line = body.substring(at, lineEnd).strip();
            if (line.isEmpty()) {
                int content = lineEnd + 1;
                return sdp ? cut(body, numberStart, numberEnd, content, Math.max(content, end)) : null;
            }
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (name.equals("content-type") || name.equals("c")) {
                sdp = isSdp(value);
            } else if ((name.equals("content-length") || name.equals("l")) && value.matches("[0-9]{1,9}")) {
                numberStart = body.indexOf(value, body.indexOf(':', at));
                numberEnd = numberStart + value.length();
            }
            at = lineEnd + 1;
        }
        return null;
    }

    private static SessionBody cut(String body, int numberStart, int numberEnd, int start, int end) {
        boolean length = numberStart >= 0;
        return new SessionBody(
                body.substring(0, length ? numberStart : start),
                length,
                length ? body.substring(numberEnd, start) : "",
                body.substring(start, end).getBytes(StandardCharsets.ISO_8859_1),
                body.substring(end));
    }
}
