package com.didtron.sip.message;

import org.jspecify.annotations.Nullable;

/// The Session-Expires header (RFC 4028 section 4).
///
/// @param seconds   the session interval
/// @param refresher `uac` or `uas`, or null when it is left open
public record SessionExpires(long seconds, @Nullable String refresher) {

    private static final long MOST = 4_294_967_295L;

    /// What a message says, or null when it says nothing that can be read.
    public static @Nullable SessionExpires of(SipMessage message) {
        String value = message.header(HeaderName.SESSION_EXPIRES);
        if (value == null) {
            return null;
        }
        try {
            int end = value.indexOf(';');
            long seconds = Grammar.number((end < 0 ? value : value.substring(0, end)).strip(), MOST);
            String refresher = end < 0 ? null : Parameters.parse(value, end).value("refresher");
            boolean known = "uac".equalsIgnoreCase(refresher) || "uas".equalsIgnoreCase(refresher);
            return new SessionExpires(seconds, known ? refresher.toLowerCase(java.util.Locale.ROOT) : null);
        } catch (Malformed unreadable) {
            return null;
        }
    }

    /// The Min-SE of a message in seconds; 0 when it has none that can be read.
    public static long least(SipMessage message) {
        String value = message.header(HeaderName.MIN_SE);
        if (value == null) {
            return 0;
        }
        try {
            int end = value.indexOf(';');
            return Grammar.number((end < 0 ? value : value.substring(0, end)).strip(), MOST);
        } catch (Malformed unreadable) {
            return 0;
        }
    }

    /// The value as it is written.
    public String text() {
        return refresher == null ? Long.toString(seconds) : seconds + ";refresher=" + refresher;
    }
}
