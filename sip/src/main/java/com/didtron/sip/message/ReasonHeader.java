package com.didtron.sip.message;

import org.jspecify.annotations.Nullable;

/// The Reason header (RFC 3326): why a request was sent or a call refused, in the words of another protocol.
public final class ReasonHeader {

    private ReasonHeader() {}

    /// The Q.850 cause of a message's Reason headers, 1–127, or null when it has none that can be read.
    public static @Nullable Integer q850(SipMessage message) {
        if (!message.has(HeaderName.REASON)) {
            return null;
        }
        for (String value : message.values(HeaderName.REASON)) {
            if (!value.regionMatches(true, 0, "Q.850", 0, 5)) {
                continue;
            }
            try {
                String cause = Parameters.parse(value, 5).value("cause");
                long number = cause == null ? 0 : Grammar.number(cause, 127);
                if (number > 0) {
                    return (int) number;
                }
            } catch (Malformed unreadable) {
                continue; // a broken Reason must not cost the call; there is simply no cause
            }
        }
        return null;
    }

    /// A Reason value for a Q.850 cause.
    public static String ofQ850(int cause, String text) {
        return "Q.850;cause=" + cause + ";text=\"" + text.replace("\\", "").replace("\"", "'") + "\"";
    }
}
