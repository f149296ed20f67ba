package com.didtron.sip.message;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One Via value (RFC 3261 section 20.42, RFC 3581).
///
/// @param transport  transport as written, upper case
/// @param host       host of sent-by, IPv6 without brackets
/// @param port       port of sent-by, or -1
/// @param parameters `branch`, `received`, `rport` ...
public record Via(String transport, String host, int port, Parameters parameters) {

    /// What every branch of RFC 3261 begins with (section 8.1.1.7).
    public static final String MAGIC = "z9hG4bK";

    /// Blanks may stand around the slashes: `SIP / 2.0 / UDP host`.
    ///
    /// @throws Malformed when it is no Via of SIP 2.0
    public static Via parse(String text) throws Malformed {
        int at = literal(text, 0, "SIP");
        at = literal(text, literal(text, at, "/"), "2.0");
        at = Grammar.skipBlank(text, literal(text, at, "/"));
        int end = Grammar.tokenEnd(text, at);
        String transport = text.substring(at, end).toUpperCase(Locale.ROOT);
        int hostStart = Grammar.skipBlank(text, end);
        if (end == at || hostStart == end || hostStart == text.length()) {
            throw new Malformed("Bad Via");
        }
        String host;
        if (text.charAt(hostStart) == '[') {
            end = text.indexOf(']', hostStart);
            if (end < 0) {
                throw new Malformed("Bad Via");
            }
            host = text.substring(hostStart + 1, end);
            end++;
        } else {
            end = hostStart;
            while (end < text.length() && ";: \t,".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            host = text.substring(hostStart, end);
        }
        if (host.isEmpty()) {
            throw new Malformed("Bad Via");
        }
        int port = -1;
        int next = Grammar.skipBlank(text, end);
        if (next < text.length() && text.charAt(next) == ':') {
            int digits = Grammar.skipBlank(text, next + 1);
            end = digits;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            port = (int) Grammar.number(text.substring(digits, end), 65_535);
            next = end;
        }
        return new Via(transport, host, port, Parameters.parse(text, next));
    }

    private static int literal(String text, int from, String expected) throws Malformed {
        int at = Grammar.skipBlank(text, from);
        if (!text.regionMatches(true, at, expected, 0, expected.length())) {
            throw new Malformed("Bad Via");
        }
        return at + expected.length();
    }

    /// The branch, or null.
    public @Nullable String branch() {
        return parameters.value("branch");
    }

    /// Whether the sender asks for the answer at the port it sent from (RFC 3581).
    public boolean wantsResponsePort() {
        return parameters.has("rport");
    }

    /// Where its sender was: `received`, which the next hop fills in when that is another address than the sender's own word, else the host of sent-by
    /// (RFC 3261 section 18.2.1). IPv6 without brackets.
    public String sender() {
        String received = parameters.value("received");
        if (received == null || received.isEmpty()) {
            return host;
        }
        return received.startsWith("[") && received.endsWith("]") ? received.substring(1, received.length() - 1) : received;
    }

    /// This Via with `received` and, when it was asked for, `rport` filled in from the source of the request (RFC 3261 section 18.2.1,
    /// RFC 3581 section 4). A value that the sender put there itself is dropped.
    public String withSource(String sourceHost, int sourcePort) {
        var text = new StringBuilder(96).append("SIP/2.0/").append(transport).append(' ').append(bracketed(host));
        if (port >= 0) {
            text.append(':').append(port);
        }
        boolean symmetric = false;
        for (Parameters.Parameter parameter : parameters.list()) {
            if (parameter.name().equalsIgnoreCase("rport")) {
                symmetric = true;
            } else if (!parameter.name().equalsIgnoreCase("received")) {
                text.append(';').append(parameter.name());
                if (parameter.value() != null) {
                    text.append('=').append(parameter.value());
                }
            }
        }
        if (symmetric || !host.equals(sourceHost)) {
            text.append(";received=").append(sourceHost);
        }
        if (symmetric) {
            text.append(";rport=").append(sourcePort);
        }
        return text.toString();
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }
}
