package com.didtron.server.identity;

import com.didtron.server.platform.Refusal;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which accounts a request is about, from the scope of the roles that allow it: all of the tenant, or some carriers (and what belongs to them).
///
/// An endpoint that can keep to it takes one as an argument; whoever has a narrower scope is refused at all others (see `PermissionCheck`).
///
/// @param only ids of carriers; null: all
public record Sees(@Nullable Set<Long> only) {

    /// All accounts of the tenant.
    public static final Sees ALL = new Sees(null);

    public Sees {
        only = only == null ? null : Set.copyOf(only);
    }

    public boolean all() {
        return only == null;
    }

    /// @param carrier null for what belongs to none: seen by those alone who see all
    public boolean account(@Nullable Long carrier) {
        return only == null || carrier != null && only.contains(carrier);
    }

    /// To whom it is not shown it is not there.
    ///
    /// @param what as the refusal names it: `carrier 42`
    /// @throws Refusal not-found
    public void refuseOthers(@Nullable Long carrier, String what) {
        if (!account(carrier)) {
            throw Refusal.notFound(what);
        }
    }

    /// The ids for a condition in SQL.
    ///
    /// @throws IllegalStateException for somebody who sees all: no condition then
    public Collection<Long> ids() {
        if (only == null) {
            throw new IllegalStateException("all accounts are seen: there is nothing to compare with");
        }
        return Objects.requireNonNull(only);
    }
}
