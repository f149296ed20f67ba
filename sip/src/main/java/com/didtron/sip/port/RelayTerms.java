package com.didtron.sip.port;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Whether a neighbour's media goes through us.
///
/// @param always  it does, whatever the other neighbour's terms say; otherwise only when theirs say so
/// @param silence a relayed call ends with `media-silent` when no audio came from this neighbour for so long, unless the call is on hold; null: never
public record RelayTerms(boolean always, @Nullable Duration silence) {

    /// Media goes where the descriptions say.
    public static final RelayTerms NEVER = new RelayTerms(false, null);

    public RelayTerms {
        if (silence != null && !silence.isPositive()) {
            throw new IllegalArgumentException("silence is counted from more than nothing, not " + silence);
        }
    }
}
