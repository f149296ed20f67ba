package com.didtron.server.rates;

import com.didtron.server.kernel.Money;

/// A fixed charge for calls of a few seconds (R5). The rated seconds of the record stay those of the intervals.
///
/// @param seconds   a call of at most this talk time is short, ≥ 1
/// @param charge    of a short call, not negative
/// @param surcharge false: instead of the rate's charge; true: on top of it
public record ShortCall(int seconds, Money charge, boolean surcharge) {

    public ShortCall {
        if (seconds < 1) {
            throw new IllegalArgumentException("a short call has at least 1 second, not " + seconds);
        }
        if (charge.isNegative()) {
            throw new IllegalArgumentException("the charge of a short call cannot be negative: " + charge);
        }
    }

    boolean covers(long talkMillis) {
        return talkMillis <= seconds * 1_000L;
    }
}
