package com.didtron.sip.port;

/// What is done on the side of a neighbour about reliable provisional answers (`100rel`, RFC 3262).
public enum Reliability {
    /// the two neighbours agree on them between themselves, when both sides are so; otherwise the same as [#SUPPORTED]
    PASS,
    /// we give and take them when the neighbour can
    SUPPORTED,
    /// the same, and without them there is no call: a caller is told 421, a supplier is sent Require
    REQUIRED,
    /// there are none: a caller that requires them is told 420
    BLOCKED
}
