package com.didtron.server.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Whose things each permission is about, for those that are not about everything. Of two roles that allow the same, each adds its own.
///
/// @param narrowed by permission; what is not named here is about all
public record Scopes(Map<String, Set<Scope>> narrowed) {

    /// Everything is about all.
    public static final Scopes WIDE = new Scopes(Map.of());

    public Scopes {
        narrowed = narrowed.entrySet().stream()
                .filter(e -> !e.getValue().contains(Scope.ALL))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
    }

    /// The same scope for some permissions.
    public static Scopes of(Collection<String> permissions, Scope scope) {
        return new Scopes(permissions.stream().collect(Collectors.toMap(p -> p, _ -> Set.of(scope))));
    }

    public Set<Scope> of(String permission) {
        return narrowed.getOrDefault(permission, Set.of(Scope.ALL));
    }

    /// Whether it reaches at least as far for a permission.
    public boolean covers(Scopes other, String permission) {
        return of(permission).contains(Scope.ALL) || of(permission).containsAll(other.of(permission));
    }
}
