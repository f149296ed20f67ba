package com.didtron.server.rates;

import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.Prefix;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Caller numbers that have a price of their own for the same destination, for example callers from the EEA.
///
/// @param name  within the plan
/// @param codes beginnings of caller numbers, at least one
public record OriginSet(String name, Set<Prefix> codes) {

    public OriginSet {
        codes = Set.copyOf(codes);
        if (name.isBlank() || codes.isEmpty()) {
            throw new IllegalArgumentException("an origin set has a name and at least one code");
        }
    }

    /// Digits of the longest code that the caller's number begins with, 0 when none does or the caller is unknown.
    int longestMatch(@Nullable E164 caller) {
        if (caller == null) {
            return 0;
        }
        int longest = 0;
        for (Prefix code : codes) {
            if (code.length() > longest && code.matches(caller)) {
                longest = code.length();
            }
        }
        return longest;
    }

    @Override
    public String toString() {
        return name;
    }
}
