package com.didtron.sip.message;

/// A CSeq value (RFC 3261 section 20.16).
///
/// @param number below 2^31
/// @param method the method, case kept
public record CSeq(long number, String method) {

    /// @throws Malformed when the number is missing or out of range, or the method is no token
    public static CSeq parse(String text) throws Malformed {
        int start = Grammar.skipBlank(text, 0);
        int end = Grammar.tokenEnd(text, start);
        long number = Grammar.number(text.substring(start, end), Integer.MAX_VALUE);
        int methodStart = Grammar.skipBlank(text, end);
        String method = text.substring(methodStart).strip();
        if (methodStart == end || !Grammar.isToken(method)) {
            throw new Malformed("Bad CSeq");
        }
        return new CSeq(number, method);
    }
}
