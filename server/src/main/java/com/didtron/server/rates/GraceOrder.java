package com.didtron.server.rates;

/// What is asked first of a very short call: the grace (R4) or the initial interval (R6).
public enum GraceOrder {
    /// 1 s with a grace of 3 s is free whatever the interval, the usual one
    GRACE_FIRST,
    /// 1 s on 60/1 is rated as 60 s, which is more than a grace of 3 s, and is charged
    INTERVAL_FIRST
}
