package com.didtron.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// The machine's time plus what a test has moved it by.
public final class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /// One at noon of this day or the next (UTC): no day ends while a test of it runs.
    public static MovableClock atNoon() {
        var clock = new MovableClock();
        Instant now = clock.instant();
        Instant noon = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
        clock.move(Duration.between(now, noon.isBefore(now) ? noon.plus(Duration.ofDays(1)) : noon));
        return clock;
    }

    public void move(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
