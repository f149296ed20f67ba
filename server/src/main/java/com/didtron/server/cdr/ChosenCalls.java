package com.didtron.server.cdr;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/// Calls that were chosen to be looked at by another module, which sorts them by what it knows of them. Some ten thousand of them go from one statement
/// into another without being read on the way.
///
/// @param ids   as PostgreSQL writes an array of UUIDs: `{0190…,0190…}`
/// @param count how many they are
public record ChosenCalls(String ids, int count) {

    public static ChosenCalls of(Collection<UUID> calls) {
        return new ChosenCalls(calls.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")), calls.size());
    }
}
