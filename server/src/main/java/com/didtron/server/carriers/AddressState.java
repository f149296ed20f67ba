package com.didtron.server.carriers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of one address of a supplier.
///
/// @param since     when the state began
/// @param detail    what was seen, for people; may be empty
/// @param checkedAt last OPTIONS; null: none yet
/// @param checked   what came of it, for people
public record AddressState(State state, Instant since, Reason reason, String detail, @Nullable Instant checkedAt, String checked) {

    /// Whether it is used.
    public enum State {
        /// used; nothing was heard of it yet
        UNKNOWN,
        /// used; it answers
        REACHABLE,
        /// not used
        OUT
    }

    /// Why it is in its state. The codes are stable.
    public enum Reason {
        NEVER_HEARD,
        /// watching began anew: what was known before is not known to be true now
        MONITORING_BEGAN,
        OPTIONS_ANSWERED,
        CALLS_ANSWERED,
        OPTIONS_FAILED,
        CALLS_UNANSWERED,
        CALLS_REFUSED,
        /// it was out for long enough
        TIME_OVER,
        /// somebody put it back
        BY_HAND
    }
}
