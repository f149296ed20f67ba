package com.didtron.server.carriers;

/// What a supplier's interconnect is to routing plans that do not name it (3.6, "Default Routing Priority"). A plan that names it has its own say.
public enum DefaultRouting {
    /// nothing: only plans that name it use it
    EXCLUDE,
    /// a supplier among the others
    INCLUDE,
    /// before the others
    PREFERRED,
    /// after all others
    LAST_RESORT
}
