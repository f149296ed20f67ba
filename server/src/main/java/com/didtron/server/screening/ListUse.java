package com.didtron.server.screening;

import org.jspecify.annotations.Nullable;

/// What a number list is used for.
///
/// @param list         its id
/// @param carrier      of [Scope#CARRIER], and what the service or interconnect of a narrower one belongs to
/// @param interconnect of [Scope#SUPPLIER], and what a service belongs to
/// @param service      of [Scope#SERVICE]
public record ListUse(
        long id, long list, Scope scope, @Nullable Long carrier, @Nullable Long interconnect, @Nullable Long service, Number number, Effect effect) {

    /// Uses of one list.
    public static final int MOST = 1_000;

    /// Which calls, from the widest to the narrowest; an exception counts against refusals of its own scope and of wider ones. What is said for a
    /// supplier's interconnect is about its routes and stands by itself.
    public enum Scope {
        /// every call of the tenant's carriers
        ALL,
        /// calls from a carrier
        CARRIER,
        /// calls of a service
        SERVICE,
        /// calls that would be sent to a supplier's interconnect
        SUPPLIER
    }

    /// Which number of a call is looked at, after the interconnect's translation.
    public enum Number {
        CALLED,
        /// a caller who withholds the number, or whose number is none of E.164, is on no list
        CALLER
    }

    /// What it means to be on the list.
    public enum Effect {
        REFUSE,
        /// not refused, whatever lists of the same scope or a wider one say
        EXCEPT
    }
}
