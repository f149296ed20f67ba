package com.didtron.server.kernel;

/// What [E164] and [Prefix] ask of their digits.
final class Digits {

    static final int MOST = 15;

    private Digits() {}

    /// What is wrong with these digits, or an empty text. Never repeats the number: it may be a subscriber's.
    static String objection(String digits) {
        if (digits.isEmpty()) {
            return "it is empty";
        }
        if (digits.length() > MOST) {
            return "it has %d characters; at most %d (ITU-T E.164)".formatted(digits.length(), MOST);
        }
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return "character %d is not a digit".formatted(i + 1);
            }
        }
        if (digits.charAt(0) == '0') {
            return "it starts with 0; no country code does (strip 0, 00 or 011 in the interconnect's translation)";
        }
        return "";
    }
}
