package com.didtron.server.routing;

/// How a routing plan regards a supplier, whatever it costs.
public enum Preference {
    /// before all others
    PREFERRED,
    /// by the plan's order
    INCLUDE,
    /// after all others, in addition to the plan's most routes
    LAST_RESORT,
    /// never
    EXCLUDE
}
