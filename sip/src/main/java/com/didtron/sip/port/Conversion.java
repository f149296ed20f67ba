package com.didtron.sip.port;

import java.util.List;

/// Which codecs of a call are turned into one another on their way through us. All other codecs are relayed as they come, or not at all.
public enum Conversion {
    /// none: the neighbours agree on a codec, or there is no call
    NONE,
    /// those of media that is not encrypted
    PLAIN,
    /// those of any media that goes through us: what is encrypted is encrypted between a neighbour and us
    ANY;

    /// Encoding names of the codecs that we can turn into one another: the two laws of G.711 (RFC 3551 section 4.5.14).
    public static final List<String> CODECS = List.of("PCMA", "PCMU");

    /// What is converted between two neighbours: nothing unless it is wanted and their media goes through us.
    public static Conversion between(boolean wanted, RelayTerms one, RelayTerms other) {
        if (!wanted || !one.isRelayed() && !other.isRelayed()) {
            return NONE;
        }
        return one.srtp() == RelayTerms.Srtp.NONE && other.srtp() == RelayTerms.Srtp.NONE ? PLAIN : ANY;
    }

    /// Whether a codec can be turned into another.
    ///
    /// @param encoding in upper case
    public static boolean isPossible(String encoding, String wanted) {
        return !encoding.equals(wanted) && CODECS.contains(encoding) && CODECS.contains(wanted);
    }

    /// Whether it is about streams of such a transport, `RTP/AVP` or `RTP/SAVP`.
    public boolean covers(String protocol) {
        return this == ANY || this == PLAIN && !protocol.contains("SAVP");
    }

    /// Whether a codec can reach whoever does not take it.
    ///
    /// @param encoding in upper case
    public static boolean reaches(String encoding, MediaTerms to) {
        return CODECS.stream().anyMatch(codec -> isPossible(encoding, codec) && to.takes(codec));
    }
}
