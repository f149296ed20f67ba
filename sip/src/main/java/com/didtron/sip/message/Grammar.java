package com.didtron.sip.message;

import java.util.ArrayList;
import java.util.List;

/// Character classes and small scanners of RFC 3261 section 25.1 that the value parsers share.
final class Grammar {

    private static final boolean[] TOKEN = set("-.!%*_+`'~");
    private static final boolean[] USER = set("-_.!~*'()&=+$,;?/");

    private Grammar() {}

    private static boolean[] set(String extra) {
        var table = new boolean[128];
        for (char c = 0; c < 128; c++) {
            table[c] = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || extra.indexOf(c) >= 0;
        }
        return table;
    }

    static boolean isToken(int c) {
        return c >= 0 && c < 128 && TOKEN[c];
    }

    static boolean isUser(int c) {
        return c >= 0 && c < 128 && USER[c];
    }

    static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isToken(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    static int skipBlank(String text, int at) {
        int i = at;
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int tokenEnd(String text, int at) {
        int i = at;
        while (i < text.length() && isToken(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// Position after the closing quote of the quoted string that starts at `at`.
    static int quotedEnd(String text, int at) throws Malformed {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i + 1;
            }
        }
        throw new Malformed("Unbalanced Quotes");
    }

    /// The text of a quoted string without its quotes and backslashes.
    static String unquote(String quoted) {
        if (quoted.length() < 2 || quoted.charAt(0) != '"') {
            return quoted;
        }
        var plain = new StringBuilder(quoted.length());
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            if (c == '\\' && i + 1 < quoted.length() - 1) {
                c = quoted.charAt(++i);
            }
            plain.append(c);
        }
        return plain.toString();
    }

    /// Splits at commas that stand outside quotes and angle brackets. Unbalanced text gives its rest as one value.
    static List<String> splitCommas(String text) {
        if (text.indexOf(',') < 0) {
            return List.of(text.strip());
        }
        var parts = new ArrayList<String>();
        boolean quoted = false;
        boolean bracketed = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '<') {
                bracketed = true;
            } else if (c == '>') {
                bracketed = false;
            } else if (c == ',' && !bracketed) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
                if (parts.size() >= Limits.VALUES) {
                    return parts;
                }
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    /// An unsigned decimal number of at most `limit`; leading zeros are fine.
    static long number(String text, long limit) throws Malformed {
        if (text.isEmpty()) {
            throw new Malformed("Missing Number");
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new Malformed("Bad Number");
            }
            value = value * 10 + digit;
            if (value > limit) {
                throw new Malformed("Number Out Of Range");
            }
        }
        return value;
    }
}
