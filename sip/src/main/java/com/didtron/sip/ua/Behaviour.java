package com.didtron.sip.ua;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a user agent does with an INVITE. Durations count from the INVITE unless said otherwise.
public sealed interface Behaviour {

    /// Stays silent, as an unreachable supplier would.
    record Ignore() implements Behaviour {}

    /// Refuses.
    ///
    /// @param after  when
    /// @param code   final status, 300–699
    /// @param reason reason phrase
    /// @param q850   cause for a Reason header, or null for none
    record Reject(Duration after, int code, String reason, @Nullable Integer q850) implements Behaviour {}

    /// Answers, perhaps after ringing.
    ///
    /// @param ringAfter   when to send the provisional answer, or null for none
    /// @param earlyMedia  whether that is 183 with a session description instead of 180
    /// @param answerAfter when to answer, or null to ring until the caller gives up
    /// @param talk        how long after the answer to hang up, or null to wait for the caller's BYE
    record Answer(@Nullable Duration ringAfter, boolean earlyMedia, @Nullable Duration answerAfter, @Nullable Duration talk)
            implements Behaviour {}

    /// Points elsewhere, at once.
    ///
    /// @param code     300–399
    /// @param contacts values of Contact as they stand in the answer: `<sip:4420…@203.0.113.9:5070>;q=0.5`
    record Redirect(int code, List<String> contacts) implements Behaviour {
        public Redirect {
            contacts = List.copyOf(contacts);
        }
    }

    /// Rings at once and answers at once; the caller hangs up.
    static Behaviour answerAtOnce() {
        return new Answer(Duration.ZERO, false, Duration.ZERO, null);
    }

    /// Refuses at once.
    static Behaviour reject(int code, String reason) {
        return new Reject(Duration.ZERO, code, reason, null);
    }
}
