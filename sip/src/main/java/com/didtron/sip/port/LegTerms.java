package com.didtron.sip.port;

/// How a neighbour is treated that is the same in every call.
///
/// @param media       what it is to find in session descriptions
/// @param timer       what is done about session timers on its side
/// @param relay       whether its media goes through us
/// @param reliability what is done about reliable provisional answers on its side
public record LegTerms(MediaTerms media, SessionTimer timer, RelayTerms relay, Reliability reliability) {

    /// Everything passes.
    public static final LegTerms PASSING = new LegTerms(MediaTerms.ANY, SessionTimer.PASS);

    /// One whose reliable provisional answers pass.
    public LegTerms(MediaTerms media, SessionTimer timer, RelayTerms relay) {
        this(media, timer, relay, Reliability.PASS);
    }

    /// One whose media does not go through us either.
    public LegTerms(MediaTerms media, SessionTimer timer) {
        this(media, timer, RelayTerms.NEVER);
    }
}
