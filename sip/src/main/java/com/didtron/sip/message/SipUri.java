package com.didtron.sip.message;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A `sip:`, `sips:` or `tel:` URI (RFC 3261 section 19.1, RFC 3966).
///
/// @param scheme     `sip`, `sips` or `tel`, lower case
/// @param rawUser    user part as written, without password; the number for `tel:`; null when there is none
/// @param host       host name or address, IPv6 without brackets; empty for `tel:`
/// @param port       port, or -1 when none is given
/// @param parameters `;name=value` after the host, or after the number for `tel:`
/// @param headers    what stands behind `?`, or null
public record SipUri(
        String scheme, @Nullable String rawUser, String host, int port, Parameters parameters, @Nullable String headers) {

    /// @throws Malformed when the text is no such URI, or has blanks or angle brackets in it
    public static SipUri parse(String text) throws Malformed {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '<' || c == '>' || c == '"' || c == 0x7f) {
                throw new Malformed("Bad URI");
            }
        }
        int colon = text.indexOf(':');
        if (colon <= 0) {
            throw new Malformed("Bad URI");
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "sip", "sips" -> parseSip(scheme, text.substring(colon + 1));
            case "tel" -> parseTel(text.substring(colon + 1));
            default -> throw new Malformed("Unsupported URI Scheme");
        };
    }

    private static SipUri parseTel(String rest) throws Malformed {
        int semicolon = rest.indexOf(';');
        String number = semicolon < 0 ? rest : rest.substring(0, semicolon);
        if (number.isEmpty()) {
            throw new Malformed("Bad URI");
        }
        Parameters parameters = semicolon < 0 ? Parameters.NONE : Parameters.parse(rest, semicolon);
        return new SipUri("tel", number, "", -1, parameters, null);
    }

    private static SipUri parseSip(String scheme, String rest) throws Malformed {
        int at = rest.indexOf('@');
        String user = null;
        if (at >= 0) {
            String userInfo = rest.substring(0, at);
            int password = userInfo.indexOf(':');
            user = password < 0 ? userInfo : userInfo.substring(0, password);
            if (user.isEmpty()) {
                throw new Malformed("Bad URI");
            }
        }
        int i = at + 1;
        int hostEnd;
        String host;
        if (i < rest.length() && rest.charAt(i) == '[') {
            hostEnd = rest.indexOf(']', i) + 1;
            if (hostEnd == 0) {
                throw new Malformed("Bad URI Host");
            }
            host = rest.substring(i + 1, hostEnd - 1);
        } else {
            hostEnd = i;
            while (hostEnd < rest.length() && isHost(rest.charAt(hostEnd))) {
                hostEnd++;
            }
            host = rest.substring(i, hostEnd);
        }
        if (host.isEmpty()) {
            throw new Malformed("Bad URI Host");
        }
        int port = -1;
        i = hostEnd;
        if (i < rest.length() && rest.charAt(i) == ':') {
            int end = i + 1;
            while (end < rest.length() && Character.digit(rest.charAt(end), 10) >= 0) {
                end++;
            }
            port = (int) Grammar.number(rest.substring(i + 1, end), 65_535);
            i = end;
        }
        int question = rest.indexOf('?', i);
        String headers = question < 0 ? null : rest.substring(question + 1);
        String parameterText = question < 0 ? rest.substring(i) : rest.substring(i, question);
        return new SipUri(scheme, user, host, port, Parameters.parse(parameterText, 0), headers);
    }

    private static boolean isHost(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '.' || c == '-' || c == '_';
    }

    /// A `sip:` URI as text.
    ///
    /// @param plainUser user part, not encoded yet; may be empty
    /// @param hostPort  host and port, IPv6 in brackets
    public static String text(String plainUser, String hostPort) {
        return plainUser.isEmpty() ? "sip:" + hostPort : "sip:" + PercentCode.encodeUser(plainUser) + "@" + hostPort;
    }

    /// The same for a number with parameters of its own (RFC 3966): `sip:44…;npdi@host;user=phone`.
    ///
    /// @param plainUser  not empty
    /// @param parameters as written, each with its semicolon
    public static String number(String plainUser, String parameters, String hostPort) {
        return "sip:" + PercentCode.encodeUser(plainUser) + parameters + "@" + hostPort + ";user=phone";
    }

    /// The same for a number of a trunk group (RFC 4904 section 4): `sip:44…;tgrp=TG-1;trunk-context=example.net@host;user=phone`.
    ///
    /// @param plainUser  not empty
    /// @param parameters other ones of the number, each with its semicolon; possibly empty
    public static String text(String plainUser, String parameters, String group, String context, String hostPort) {
        return number(
                plainUser, parameters + ";tgrp=" + PercentCode.encodeUser(group) + ";trunk-context=" + PercentCode.encodeUser(context), hostPort);
    }

    /// A parameter of the user part, percent-decoded: `TG-1` of `sip:+4420…;tgrp=TG-1;trunk-context=example.com@host` (RFC 4904). Empty when there is
    /// none. Names are compared without regard to case.
    public String userParameter(String name) {
        if (rawUser == null) {
            return "";
        }
        String[] parts = rawUser.split(";");
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0 && parts[i].substring(0, equals).equalsIgnoreCase(name)) {
                return PercentCode.decode(parts[i].substring(equals + 1));
            }
        }
        return "";
    }

    /// The user part percent-decoded and without its own parameters: `+4420…` of `sip:+4420…;npdi;rn=…@host`. Empty when there is none.
    public String user() {
        if (rawUser == null) {
            return "";
        }
        int semicolon = rawUser.indexOf(';');
        return PercentCode.decode(semicolon < 0 ? rawUser : rawUser.substring(0, semicolon));
    }
}
