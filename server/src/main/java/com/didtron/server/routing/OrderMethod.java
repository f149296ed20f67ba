package com.didtron.server.routing;

/// By what suppliers of equal preference are ordered.
public enum OrderMethod {
    /// least effective price first (see [com.didtron.server.rates.EffectivePrice])
    COST,
    /// least rank first, as the routing plan lists them by hand
    RANK
}
