package com.didtron.sip.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Percent-encoding of URI parts (RFC 3261 section 19.1.2).
public final class PercentCode {

    private PercentCode() {}

    /// Decodes `%XX`; what is no such sequence stays as it is. Bytes are read as UTF-8.
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var bytes = new ByteArrayOutputStream(text.length());
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
            if (raw[i] == '%' && high >= 0 && low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(raw[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// Encodes a plain user part for a URI. `#` of dialling prefixes becomes `%23`; CR, LF and anything else that could end the URI or the
    /// header is encoded, so a number can never add a header.
    public static String encodeUser(String plain) {
        int i = 0;
        while (i < plain.length() && Grammar.isUser(plain.charAt(i))) {
            i++;
        }
        if (i == plain.length()) {
            return plain;
        }
        var encoded = new StringBuilder(plain.length() + 8);
        for (byte b : plain.getBytes(StandardCharsets.UTF_8)) {
            if (Grammar.isUser(b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
