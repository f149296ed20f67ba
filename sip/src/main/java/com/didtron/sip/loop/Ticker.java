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
            return new Machine(System.nanoTime());
        }
        return clock::millis;
    }

    /// Whether it moves by itself, as fast as waiting does: who waits for a moment may then sleep until it. Any other one may jump at any time.
    default boolean isOfTheMachine() {
        return false;
    }

    /// The machine's monotonic counter.
    ///
    /// @param origin in nanoseconds
    record Machine(long origin) implements Ticker {

        @Override
        public long millis() {
            return Duration.ofNanos(System.nanoTime() - origin).toMillis();
        }

        @Override
        public boolean isOfTheMachine() {
            return true;
        }
    }
}
