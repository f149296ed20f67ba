package com.didtron.server.rates;

/// What happens when a call runs from one time class into another (R13).
public enum TimeClassRule {
    /// the class at the reference instant prices the whole call, the usual one
    AT_REFERENCE,
    /// every interval is priced by the class in force when it begins, see [SplitCall]
    SPLIT_AT_BOUNDARY
}
