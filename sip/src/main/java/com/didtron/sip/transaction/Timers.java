package com.didtron.sip.transaction;

import java.time.Duration;

/// The base timers of RFC 3261 section 17.1.1.1, in milliseconds.
///
/// @param t1 estimate of the round trip, 500 ms by the RFC
/// @param t2 longest interval between retransmissions, 4 s
/// @param t4 longest time a message stays in the network, 5 s
public record Timers(long t1, long t2, long t4) {

    /// From durations.
    public static Timers of(Duration t1, Duration t2, Duration t4) {
        return new Timers(t1.toMillis(), t2.toMillis(), t4.toMillis());
    }

    /// 64*T1: how long anything is tried.
    public long patience() {
        return 64 * t1;
    }
}
