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

    /// The same, of a caller whose codecs may be converted or may not.
    public LegTerms converting(boolean may) {
        return new LegTerms(media, timer, relay.converting(may), reliability);
    }

    /// The same, of a supplier that is told digits by INFO instead of events.
    public LegTerms digitsByInfo() {
        return new LegTerms(media.withoutEvents(), timer, relay.digitsByInfo(), reliability);
    }

    /// One whose reliable provisional answers pass.
    public LegTerms(MediaTerms media, SessionTimer timer, RelayTerms relay) {
        this(media, timer, relay, Reliability.PASS);
    }

    /// One whose media does not go through us either.
    public LegTerms(MediaTerms media, SessionTimer timer) {
        this(media, timer, RelayTerms.NEVER);
    }
}
