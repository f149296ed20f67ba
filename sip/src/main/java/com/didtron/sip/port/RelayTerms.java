package com.didtron.sip.port;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Whether a neighbour's media goes through us.
///
/// @param always  it does, whatever the other neighbour's terms say; otherwise only when theirs say so
/// @param srtp    whether what goes between it and us is encrypted; when it may be, its media goes through us too
/// @param silence a relayed call ends with `media-silent` when no audio came from this neighbour for so long, unless the call is on hold; null: never
/// @param converts of a caller: codecs of its call may be converted ([Conversion]) when its media goes through us. Of a supplier it means nothing
/// @param info     of a supplier: digits that the caller sends as events (RFC 4733) reach it as INFO, for which its media goes through us. Of a caller it means nothing
public record RelayTerms(boolean always, Srtp srtp, @Nullable Duration silence, boolean converts, boolean info) {

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

    /// One whose codecs are not converted.
    public RelayTerms(boolean always, Srtp srtp, @Nullable Duration silence) {
        this(always, srtp, silence, false, false);
    }

    /// One whose media is not encrypted by us.
    public RelayTerms(boolean always, @Nullable Duration silence) {
        this(always, Srtp.NONE, silence);
    }

    /// The same, of a caller whose codecs may be converted or may not.
    public RelayTerms converting(boolean may) {
        return new RelayTerms(always, srtp, silence, may, info);
    }

    /// The same, of a supplier that is told digits by INFO.
    public RelayTerms digitsByInfo() {
        return new RelayTerms(always, srtp, silence, converts, true);
    }

    /// Whether its media goes through us in each call.
    public boolean isRelayed() {
        return always || srtp != Srtp.NONE || info;
    }

    public RelayTerms {
        if (silence != null && !silence.isPositive()) {
            throw new IllegalArgumentException("silence is counted from more than nothing, not " + silence);
        }
    }
}
