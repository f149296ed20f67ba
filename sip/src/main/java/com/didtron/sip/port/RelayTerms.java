package com.didtron.sip.port;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Whether a neighbour's media goes through us.
///
/// @param always  it does, whatever the other neighbour's terms say; otherwise only when theirs say so
/// @param srtp    whether what goes between it and us is encrypted; when it may be, its media goes through us too
/// @param silence a relayed call ends with `media-silent` when no audio came from this neighbour for so long, unless the call is on hold; null: never
public record RelayTerms(boolean always, Srtp srtp, @Nullable Duration silence) {

    /// Media goes where the descriptions say.
    public static final RelayTerms NEVER = new RelayTerms(false, Srtp.NONE, null);

    /// Secure RTP (RFC 3711) with keys in the session description (RFC 4568), which are only told over TLS.
    public enum Srtp {
        /// it is not: what the parties agree on by themselves passes, as far as neither side has terms of its own
        NONE,
        /// when the neighbour agrees
        OPTIONAL,
        /// it is, or there is no call
        REQUIRED
    }

    /// One whose media is not encrypted by us.
    public RelayTerms(boolean always, @Nullable Duration silence) {
        this(always, Srtp.NONE, silence);
    }

    /// Whether its media goes through us in each call.
    public boolean isRelayed() {
        return always || srtp != Srtp.NONE;
    }

    public RelayTerms {
        if (silence != null && !silence.isPositive()) {
            throw new IllegalArgumentException("silence is counted from more than nothing, not " + silence);
        }
    }
}
