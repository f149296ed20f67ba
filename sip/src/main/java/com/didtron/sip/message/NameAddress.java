package com.didtron.sip.message;

import org.jspecify.annotations.Nullable;

/// A `name-addr` or `addr-spec` with header parameters: the value of From, To, Contact, Route and their like (RFC 3261 section 20.10).
///
/// @param display    display name without quotes, or null
/// @param uri        the URI as written, of any scheme
/// @param parameters header parameters (`tag`, `expires` ...)
public record NameAddress(@Nullable String display, String uri, Parameters parameters) {

    /// @throws Malformed when quotes are unbalanced, a bare display name holds separators, or the URI holds blanks
    public static NameAddress parse(String text) throws Malformed {
        int at = Grammar.skipBlank(text, 0);
        String display = null;
        if (at < text.length() && text.charAt(at) == '"') {
            int end = Grammar.quotedEnd(text, at);
            display = Grammar.unquote(text.substring(at, end));
            at = Grammar.skipBlank(text, end);
            if (at == text.length() || text.charAt(at) != '<') {
                throw new Malformed("Bad Address");
            }
        } else {
            int bracket = text.indexOf('<', at);
            if (bracket < 0) {
                return bare(text, at);
            }
            String words = text.substring(at, bracket).strip();
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (!Grammar.isToken(c) && !Grammar.isBlank(c) && c < 128) {
                    throw new Malformed("Bad Display Name");
                }
            }
            display = words.isEmpty() ? null : words;
            at = bracket;
        }
        int close = text.indexOf('>', at);
        if (close < 0) {
            throw new Malformed("Bad Address");
        }
        String uri = text.substring(at + 1, close);
        checkUri(uri);
        return new NameAddress(display, uri, Parameters.parse(text, close + 1));
    }

    /// Without angle brackets everything behind the first semicolon belongs to the header, and the URI may hold neither `?` nor `,`.
    private static NameAddress bare(String text, int at) throws Malformed {
        int semicolon = text.indexOf(';', at);
        String uri = (semicolon < 0 ? text.substring(at) : text.substring(at, semicolon)).strip();
        checkUri(uri);
        if (uri.indexOf('?') >= 0 || uri.indexOf(',') >= 0) {
            throw new Malformed("Bad Address");
        }
        return new NameAddress(null, uri, semicolon < 0 ? Parameters.NONE : Parameters.parse(text, semicolon));
    }

    private static void checkUri(String uri) throws Malformed {
        if (uri.indexOf(':') <= 0) {
            throw new Malformed("Bad Address");
        }
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c <= ' ' || c == '<' || c == '"') {
                throw new Malformed("Bad Address");
            }
        }
    }

    /// The tag parameter, or null.
    public @Nullable String tag() {
        return parameters.value("tag");
    }

    /// User part of the URI, decoded; empty when it has none or is of a scheme without.
    public String user() {
        try {
            return SipUri.parse(uri).user();
        } catch (Malformed notSip) {
            return "";
        }
    }
}
