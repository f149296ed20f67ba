package com.didtron.sip.port;

/// How a neighbour is treated that is the same in every call.
///
/// @param media what it is to find in session descriptions
/// @param timer what is done about session timers on its side
/// @param relay whether its media goes through us
public record LegTerms(MediaTerms media, SessionTimer timer, RelayTerms relay) {

    /// Everything passes.
    public static final LegTerms PASSING = new LegTerms(MediaTerms.ANY, SessionTimer.PASS);

    /// One whose media does not go through us.
    public LegTerms(MediaTerms media, SessionTimer timer) {
        this(media, timer, RelayTerms.NEVER);
    }
}
