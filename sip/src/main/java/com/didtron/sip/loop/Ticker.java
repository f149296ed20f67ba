package com.didtron.sip.loop;

import java.time.Clock;
import java.time.Duration;

/// Milliseconds that never run backwards, for timers. Their zero means nothing.
@FunctionalInterface
public interface Ticker {

    /// Milliseconds now.
    long millis();

    /// The ticker that belongs to a clock. Behind the system clock stands the machine's monotonic counter, so that a step of the wall clock
    /// neither fires nor delays timers; any other clock (a test's) is followed as it is.
    static Ticker of(Clock clock) {
        if (clock.withZone(java.time.ZoneOffset.UTC).equals(Clock.systemUTC())) {
            long origin = System.nanoTime();
            return () -> Duration.ofNanos(System.nanoTime() - origin).toMillis();
        }
        return clock::millis;
    }
}
