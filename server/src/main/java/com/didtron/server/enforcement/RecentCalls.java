package com.didtron.server.enforcement;

import java.time.Instant;

/// Counts calls of one caller that came to one rule within the rule's minutes.
@FunctionalInterface
public interface RecentCalls {

    /// Nobody called before: each call is the first.
    RecentCalls NONE = (policy, rule, caller, at) -> 1;

    /// @param rule   one that limits calls
    /// @param caller digits of E.164
    /// @param at     when this call came
    /// @return calls within the rule's minutes up to now, this one among them; one more than the rule allows stands for any number above
    int count(long policy, Rule rule, String caller, Instant at);
}
