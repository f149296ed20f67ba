package com.didtron.server.rates;

/// Which moment of a call decides the rate in force (R11). The whole call keeps that rate (R13).
public enum ReferenceInstant {
    /// when it was answered, the usual one
    ANSWER,
    /// when the INVITE came
    SETUP
}
