package com.didtron.server.identity.web;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Looks for what somebody typed in lists that are short enough to be looked through.
final class Searched {

    private Searched() {}

    /// @param search in either case; null or blank: everything fits
    /// @param texts  what is looked through
    static boolean fits(@Nullable String search, Collection<String> texts) {
        return search == null || String.join(" ", texts).toLowerCase(Locale.ROOT).contains(search.strip().toLowerCase(Locale.ROOT));
    }
}
