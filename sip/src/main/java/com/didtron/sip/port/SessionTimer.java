package com.didtron.sip.port;

import java.time.Duration;

/// What is done about session timers (RFC 4028) on the side of a neighbour.
///
/// @param mode      whose they are
/// @param interval  ours: the longest session interval that we agree to, and the one that we ask for, unless the neighbour's own shortest one (Min-SE) is longer
/// @param least     ours: the shortest one that we agree to; at least 90 s
/// @param refreshes ours: whether we refresh, when the neighbour leaves it open
public record SessionTimer(Mode mode, Duration interval, Duration least, boolean refreshes) {

    /// Whose the session timers are.
    public enum Mode {
        /// the other neighbour's: what each says passes, when both sides are so; otherwise none is agreed
        PASS,
        /// nobody's: nothing that is said about them passes, and none is agreed
        REMOVE,
        /// ours: agreed, refreshed and watched on this side, whatever the other side does
        OURS
    }

    public static final SessionTimer PASS = new SessionTimer(Mode.PASS, Duration.ZERO, Duration.ZERO, false);
    public static final SessionTimer REMOVE = new SessionTimer(Mode.REMOVE, Duration.ZERO, Duration.ZERO, false);

    /// The shortest interval that anybody may ask for (RFC 4028 section 4).
    public static final Duration SHORTEST = Duration.ofSeconds(90);

    public SessionTimer {
        if (mode == Mode.OURS && (least.compareTo(SHORTEST) < 0 || interval.compareTo(least) < 0)) {
            throw new IllegalArgumentException("90 s <= least <= interval, not " + least + " and " + interval);
        }
    }

    public static SessionTimer ours(Duration interval, Duration least, boolean refreshes) {
        return new SessionTimer(Mode.OURS, interval, least, refreshes);
    }
}
