package com.didtron.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the person behind a request may do in this request, and how they came in.
///
/// @param permissions names of permissions (`billing.invoice.issue`)
/// @param roles       of the person, for people to read
/// @param scopes      whose things each permission is about
/// @param limits      how far it goes with money
/// @param door        how they came in
public record Access(Set<String> permissions, List<RoleName> roles, Scopes scopes, MoneyLimits limits, Door door) {

    /// How long a proof of who one is counts as recent.
    public static final Duration STEP_UP = Duration.ofMinutes(10);

    public Access {
        permissions = Set.copyOf(permissions);
        roles = List.copyOf(roles);
    }

    /// A role as a person reads it.
    ///
    /// @param id   `super-admin`, or the number of a tenant's own role
    /// @param name for people
    public record RoleName(String id, String name) {}

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /// How somebody came in.
    public sealed interface Door {}

    /// A session that began with a sign-in.
    ///
    /// @param id           its number, for the person's list of sessions
    /// @param provedAt     when the person last proved who they are
    /// @param enrolmentDue the tenant wants a second factor and the person has none: nothing but setting one up is open
    /// @param viewing      the customer whose portal is being looked at, if any
    public record Session(long id, Instant provedAt, boolean enrolmentDue, @Nullable Viewing viewing) implements Door {

        public boolean provedRecently(Instant now) {
            return provedAt.isAfter(now.minus(STEP_UP));
        }
    }

    /// An API key.
    ///
    /// @param id   its number
    /// @param test whether it is one of the test environment, which changes nothing
    public record Key(long id, boolean test) implements Door {}

    /// Work that goes on after the request that asked for it: it may what the person may at that moment.
    public record Later() implements Door {}

    /// A staff member looks at a customer's portal.
    ///
    /// @param visit     its number
    /// @param carrierId whose
    /// @param since     when it began
    /// @param until     when it ends by itself
    /// @param mayChange whether changing was granted; otherwise it only reads
    /// @param reason    why, as both sides read it
    public record Viewing(long visit, long carrierId, Instant since, Instant until, boolean mayChange, String reason) {}
}
