package com.didtron.server.switching.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How fast a counter rises, told from two looks at it: as long as somebody looks, and not from looks that are far apart.
final class RelayRate {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(20);

    private @Nullable Instant lookedAt;
    private long seen;
    private @Nullable Double perSecond;

    /// Per second; null when nobody has looked lately.
    synchronized @Nullable Double at(Instant now, long count) {
        Duration since = lookedAt == null ? MOST.plus(LEAST) : Duration.between(lookedAt, now);
        if (since.compareTo(LEAST) < 0 && !since.isNegative()) {
            return perSecond;
        }
        boolean lately = !since.isNegative() && since.compareTo(MOST) <= 0 && count >= seen;
        perSecond = lately ? (Double) ((count - seen) * 1_000.0 / since.toMillis()) : null;
        lookedAt = now;
        seen = count;
        return perSecond;
    }
}
