package com.didtron.sip.port;

/// How a neighbour is treated that is the same in every call.
///
/// @param media what it is to find in session descriptions
/// @param timer what is done about session timers on its side
public record LegTerms(MediaTerms media, SessionTimer timer) {

    /// Everything passes.
    public static final LegTerms PASSING = new LegTerms(MediaTerms.ANY, SessionTimer.PASS);
}
