package com.didtron.server.identity.internal.access;

import com.didtron.server.identity.Access.RoleName;
import com.didtron.server.identity.MoneyLimits;
import com.didtron.server.identity.Scope;
import com.didtron.server.platform.Portal;
import java.util.Set;

/// What a person with this role may do.
///
/// @param id          key of a system role, or the number of a tenant's own
/// @param name        for people
/// @param description what it is for
/// @param portals     where people can have it; a tenant's own role belongs to one
/// @param system      fixed: the same for every tenant, changed by nobody
/// @param permissions resolved against the catalogue, per portal of the person (see [SystemRoles#permissions])
/// @param scope       whose things it is about
/// @param limits      how far it goes with money
/// @param version     for updates; 0 for system roles
public record Role(
        String id,
        String name,
        String description,
        Set<Portal> portals,
        boolean system,
        Set<String> permissions,
        Scope scope,
        MoneyLimits limits,
        int version) {

    public Role {
        portals = Set.copyOf(portals);
        permissions = Set.copyOf(permissions);
    }

    public RoleName named() {
        return new RoleName(id, name);
    }
}
