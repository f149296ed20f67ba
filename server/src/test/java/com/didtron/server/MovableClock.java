package com.didtron.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// The machine's time, or one that stands still, plus what a test has moved it by.
public final class MovableClock extends Clock {

    private final InstantSource base;
    private volatile Duration ahead = Duration.ZERO;

    public MovableClock() {
        this(InstantSource.system());
    }

    private MovableClock(InstantSource base) {
        this.base = base;
    }

    /// One that only a test moves.
    public static MovableClock standingAt(Instant instant) {
        return new MovableClock(InstantSource.fixed(instant));
    }

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
        return base.instant().plus(ahead);
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
