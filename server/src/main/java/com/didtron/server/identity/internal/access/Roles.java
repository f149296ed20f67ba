package com.didtron.server.identity.internal.access;

import com.didtron.server.identity.internal.access.FindAccess.Granted;
import com.didtron.server.identity.Scope;
import com.didtron.server.identity.Scopes;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.Tenants;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rules of roles: nobody gives what they do not have, system roles are fixed, and there is always one who may do everything.
@Component
public class Roles {

    private final Catalogue catalogue;
    private final FindAccess findAccess;
    private final RoleStore store;
    private final Tenants tenants;

    Roles(Catalogue catalogue, FindAccess findAccess, RoleStore store, Tenants tenants) {
        this.catalogue = catalogue;
        this.findAccess = findAccess;
        this.store = store;
        this.tenants = tenants;
    }

    /// @throws Refusal invalid naming the field, role-beyond-own, role-name-taken
    public Role create(DSLContext tx, Acting actor, RoleStore.Draft draft, Instant now) {
        refuse(actor, draft);
        refuseTakenName(tx, actor.tenant(), draft, null);
        return store.insert(tx, actor.tenant(), draft, now);
    }

    /// @throws Refusal not-found, role-fixed, changed-meanwhile and as for [#create]
    public Role change(DSLContext tx, Acting actor, String id, int version, RoleStore.Draft draft) {
        Role before = own(tx, actor.tenant(), id);
        if (!before.portals().contains(draft.portal())) {
            throw Refusal.invalid("invalid", "A role stays in its portal.", new Refusal.Field("portal", "leave it as it is"));
        }
        refuse(actor, draft);
        refuseTakenName(tx, actor.tenant(), draft, id);
        if (!store.update(tx, actor.tenant(), Long.parseLong(id), version, draft)) {
            throw Refusal.conflict("changed-meanwhile", "Somebody changed this role meanwhile. Look at it again.");
        }
        store.touchPeopleOf(tx, actor.tenant(), id);
        return store.find(tx, actor.tenant(), Long.parseLong(id)).orElseThrow();
    }

    /// @throws Refusal not-found, role-fixed, role-in-use
    public Role remove(DSLContext tx, TenantId tenant, String id, Instant now) {
        Role role = own(tx, tenant, id);
        int people = store.people(tx, tenant).getOrDefault(id, 0);
        if (people > 0) {
            throw Refusal.conflict("role-in-use", people + " people have this role. Give them another one first.");
        }
        store.delete(tx, tenant, Long.parseLong(id), now);
        return role;
    }

    /// A role, system or own.
    ///
    /// @throws Refusal not-found
    public Role get(DSLContext tx, TenantId tenant, String id) {
        Role role = findAccess.find(tx, tenant, id);
        if (role == null) {
            throw Refusal.notFound("role " + id);
        }
        return role;
    }

    /// Whether the actor may give these roles to somebody of a portal.
    ///
    /// @throws Refusal invalid when there is no such role in the portal, role-beyond-own
    public void refuseBeyondOwn(DSLContext tx, Acting actor, Portal portal, Collection<String> roles) {
        if (roles.isEmpty()) {
            throw Refusal.invalid("invalid", "A person needs at least one role.", new Refusal.Field("roles", "the id of at least one role"));
        }
        for (String key : roles) {
            Role role = findAccess.find(tx, actor.tenant(), key);
            if (role == null || !role.portals().contains(portal)) {
                throw Refusal.invalid("invalid", "There is no role " + key + " in the portal " + portal.word() + ".",
                        new Refusal.Field("roles", "ids of roles of the portal " + portal.word()));
            }
        }
        if (!actor.covers(portal, findAccess.together(tx, actor.tenant(), portal, roles))) {
            throw Refusal.forbidden("role-beyond-own", "You cannot give what you may not do yourself. Ask somebody with more rights.");
        }
    }

    /// Whether the actor may change somebody with these rights.
    ///
    /// @throws Refusal person-beyond-own
    public void refuseActingOnStronger(DSLContext tx, Acting actor, Portal portal, Collection<String> roles) {
        if (!actor.covers(portal, findAccess.together(tx, actor.tenant(), portal, roles))) {
            throw Refusal.forbidden("person-beyond-own", "This person may do more than you. Ask somebody with as many rights.");
        }
    }

    /// Refuses to take the full role from its last holder: of the tenant for staff, of the customer or carrier for their people.
    ///
    /// @throws Refusal last-super-admin
    public void refuseLastFull(DSLContext tx, TenantId tenant, Portal portal, @Nullable Long carrier, long person) {
        String full = SystemRoles.fullRole(portal);
        boolean has = store.rolesOf(tx, tenant, List.of(person)).getOrDefault(person, List.of()).contains(full);
        if (has && store.othersAbleWith(tx, tenant, full, portal, carrier, person) == 0) {
            throw Refusal.conflict("last-super-admin",
                    "This is the last person who may do everything here. Give somebody else the role " + full + " first.");
        }
    }

    private Role own(DSLContext tx, TenantId tenant, String id) {
        Role role = get(tx, tenant, id);
        if (role.system()) {
            throw Refusal.conflict("role-fixed", "System roles are the same everywhere and cannot be changed. Make a role of your own.");
        }
        return role;
    }

    private void refuse(Acting actor, RoleStore.Draft draft) {
        List<Portal> portals = tenants.kind(actor.tenant()).portals();
        if (!portals.contains(draft.portal())) {
            throw Refusal.invalid("invalid", "Nobody here works in the portal " + draft.portal().word() + ".",
                    new Refusal.Field("portal", "one of " + String.join(", ", portals.stream().map(Portal::word).toList())));
        }
        // a role that promised less than it gives would be worse than none
        if (draft.scope() != Scope.ALL) {
            if (draft.portal().ofOneCarrier()) {
                throw Refusal.invalid("scope-not-kept", "In this portal everybody sees the one account that they belong to.", new Refusal.Field("scope", Scope.ALL.word()));
            }
            Set<String> wide = new TreeSet<>(draft.permissions());
            wide.removeIf(p -> catalogue.find(p).isEmpty() || catalogue.keepsToScope(p));
            if (!wide.isEmpty()) {
                throw Refusal.invalid("scope-not-kept", "A role about " + draft.scope().word() + " accounts cannot allow what is about all of them: " + String.join(", ", wide) + ".",
                        new Refusal.Field("permissions", "those that /api/admin/permissions says keep to a scope"));
            }
        }
        Set<String> unknown = new TreeSet<>(draft.permissions());
        unknown.removeAll(catalogue.of(draft.portal()));
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("invalid", "The portal " + draft.portal().word() + " has no permission " + String.join(", ", unknown) + ".",
                    new Refusal.Field("permissions", "names from /api/admin/permissions that belong to the portal"));
        }
        if (!actor.covers(draft.portal(), new Granted(draft.permissions(), List.of(), Scopes.of(draft.permissions(), draft.scope()), draft.limits()))) {
            throw Refusal.forbidden("role-beyond-own", "A role cannot allow what you may not do yourself.");
        }
    }

    private void refuseTakenName(DSLContext tx, TenantId tenant, RoleStore.Draft draft, @Nullable String except) {
        boolean taken = store.list(tx, tenant).stream()
                .anyMatch(r -> r.portals().contains(draft.portal()) && r.name().equalsIgnoreCase(draft.name()) && !r.id().equals(except));
        if (taken) {
            throw Refusal.conflict("role-name-taken", "There is a role \"" + draft.name() + "\" already.");
        }
    }
}
