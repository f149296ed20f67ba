package com.didtron.server.rates;

/// From where recurring intervals are counted. A deck has to say which, because 31 s on 30/60 are 90 s or 60 s.
public enum IntervalAnchor {
    /// after the initial interval, the usual one (R6): 31 s on 30/60 are 30 + 60
    AFTER_INITIAL,
    /// from the start of talk, the initial interval being a minimum only: 31 s on 30/60 are 60
    FROM_ZERO
}
