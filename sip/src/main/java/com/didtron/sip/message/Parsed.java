package com.didtron.sip.message;

/// What came of reading bytes.
public sealed interface Parsed {

    /// A message that can be worked with.
    record Understood(SipMessage message) implements Parsed {}

    /// A request that has to be refused. Enough of it was understood to answer it.
    ///
    /// @param request what could be read
    /// @param code    status to answer with: 400, 505 or 513
    /// @param reason  what is wrong, fit for a reason phrase
    record Refused(SipRequest request, int code, String reason) implements Parsed {}

    /// Bytes to forget: keep-alives, broken responses, broken requests that cannot or must not (ACK) be answered.
    ///
    /// @param malformed whether it looked like a message at all; false for keep-alives
    /// @param why       for the log
    record Dropped(boolean malformed, String why) implements Parsed {}
}
