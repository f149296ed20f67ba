package com.didtron.server.switching.internal;

import java.time.Clock;

/// Counts events per second over the last ten full seconds.
final class CallRate {

    private static final int SECONDS = 10;

    private final Clock clock;
    private final long[] counts = new long[SECONDS + 1];
    private long newest;

    CallRate(Clock clock) {
        this.clock = clock;
        this.newest = clock.instant().getEpochSecond();
    }

    synchronized void count() {
        forward();
        counts[slot(newest)]++;
    }

    synchronized double perSecond() {
        forward();
        long sum = 0;
        for (long second = newest - SECONDS; second < newest; second++) {
            sum += counts[slot(second)];
        }
        return sum / (double) SECONDS;
    }

    private void forward() {
        long now = clock.instant().getEpochSecond();
        for (long second = newest + 1; second <= now && second - newest <= counts.length; second++) {
            counts[slot(second)] = 0;
        }
        newest = Math.max(newest, now);
    }

    private static int slot(long second) {
        return (int) Math.floorMod(second, SECONDS + 1L);
    }
}
