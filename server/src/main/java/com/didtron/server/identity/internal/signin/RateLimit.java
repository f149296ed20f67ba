package com.didtron.server.identity.internal.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts within fixed windows, in memory, for a bounded number of keys: the least used is forgotten first. Each process counts for itself.
public final class RateLimit {

    private static final int MOST_KEYS = 50_000;

    private final Clock clock;
    private final Duration window;
    private final Map<String, Window> windows = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_KEYS;
        }
    };

    public RateLimit(Clock clock, Duration window) {
        this.clock = clock;
        this.window = window;
    }

    private record Window(Instant ends, int used) {}

    /// What is left.
    ///
    /// @param allowed          whether this one may pass
    /// @param limit            how many per window
    /// @param remaining        how many more in this window
    /// @param secondsToRefresh until the window ends, at least one
    public record Left(boolean allowed, int limit, int remaining, int secondsToRefresh) {}

    /// Takes one.
    public synchronized Left take(String key, int limit) {
        Instant now = clock.instant();
        Window current = windows.get(key);
        if (current == null || !current.ends.isAfter(now)) {
            current = new Window(now.plus(window), 0);
        }
        boolean allowed = current.used < limit;
        Window next = new Window(current.ends, current.used + (allowed ? 1 : 0));
        windows.put(key, next);
        return new Left(allowed, limit, Math.max(0, limit - next.used), (int) Math.max(1, Duration.between(now, next.ends).toSeconds()));
    }
}
