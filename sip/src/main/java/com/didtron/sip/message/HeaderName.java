package com.didtron.sip.message;

import java.util.Arrays;
import java.util.Locale;

/// The headers we know by name, with their compact forms (RFC 3261 section 7.3.3).
public enum HeaderName {
    VIA("Via", 'v'),
    FROM("From", 'f'),
    TO("To", 't'),
    CALL_ID("Call-ID", 'i'),
    CSEQ("CSeq"),
    CONTACT("Contact", 'm'),
    MAX_FORWARDS("Max-Forwards"),
    ROUTE("Route"),
    RECORD_ROUTE("Record-Route"),
    CONTENT_LENGTH("Content-Length", 'l'),
    CONTENT_TYPE("Content-Type", 'c'),
    CONTENT_ENCODING("Content-Encoding", 'e'),
    CONTENT_DISPOSITION("Content-Disposition"),
    CONTENT_LANGUAGE("Content-Language"),
    MIME_VERSION("MIME-Version"),
    REQUIRE("Require"),
    PROXY_REQUIRE("Proxy-Require"),
    SUPPORTED("Supported", 'k'),
    UNSUPPORTED("Unsupported"),
    ALLOW("Allow"),
    ACCEPT("Accept"),
    ACCEPT_ENCODING("Accept-Encoding"),
    ACCEPT_LANGUAGE("Accept-Language"),
    SUBJECT("Subject", 's'),
    PRIORITY("Priority"),
    EXPIRES("Expires"),
    DATE("Date"),
    RSEQ("RSeq"),
    RACK("RAck"),
    REASON("Reason"),
    RETRY_AFTER("Retry-After"),
    WARNING("Warning"),
    SESSION_EXPIRES("Session-Expires", 'x'),
    MIN_SE("Min-SE"),
    INFO_PACKAGE("Info-Package"),
    RECV_INFO("Recv-Info"),
    P_ASSERTED_IDENTITY("P-Asserted-Identity"),
    REMOTE_PARTY_ID("Remote-Party-ID"),
    PRIVACY("Privacy"),
    IDENTITY("Identity", 'y'),
    P_EARLY_MEDIA("P-Early-Media"),
    USER_TO_USER("User-to-User"),
    USER_AGENT("User-Agent"),
    SERVER("Server"),
    REFER_TO("Refer-To", 'r'),
    EVENT("Event", 'o'),
    /// of our own: what a test system shows that its call is one of its
    X_TEST_CALL("X-Test-Call"),
    /// Any header that is not in this list.
    OTHER("");

    private static final HeaderName[][] BY_LENGTH = byLength();
    private static final HeaderName[] BY_COMPACT = byCompact();

    private final String text;
    private final byte[] lower;
    private final char compact;

    HeaderName(String text) {
        this(text, '\0');
    }

    HeaderName(String text, char compact) {
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        this.compact = compact;
    }

    /// The name as we write it.
    public String text() {
        return text;
    }

    /// The header whose name, long or compact, stands in `bytes` from `start` to `end` (exclusive), whatever its case.
    static HeaderName of(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length == 1) {
            int c = bytes[start] | 0x20;
            HeaderName known = c >= 0 && c < BY_COMPACT.length ? BY_COMPACT[c] : null;
            return known == null ? OTHER : known;
        }
        if (length >= BY_LENGTH.length) {
            return OTHER;
        }
        for (HeaderName candidate : BY_LENGTH[length]) {
            if (candidate.equalsIgnoringCase(bytes, start)) {
                return candidate;
            }
        }
        return OTHER;
    }

    private boolean equalsIgnoringCase(byte[] bytes, int start) {
        for (int i = 0; i < lower.length; i++) {
            int c = bytes[start + i];
            if (c >= 'A' && c <= 'Z') {
                c |= 0x20;
            }
            if (c != lower[i]) {
                return false;
            }
        }
        return true;
    }

    private static HeaderName[][] byLength() {
        var lists = new HeaderName[32][];
        for (int length = 0; length < lists.length; length++) {
            int wanted = length;
            lists[length] = Arrays.stream(values())
                    .filter(name -> name != OTHER && name.lower.length == wanted)
                    .toArray(HeaderName[]::new);
        }
        return lists;
    }

    private static HeaderName[] byCompact() {
        var table = new HeaderName[128];
        for (HeaderName name : values()) {
            if (name.compact != '\0') {
                table[name.compact] = name;
            }
        }
        return table;
    }
}
