package com.didtron.server.identity.internal.access;

import com.didtron.server.identity.Access;
import com.didtron.server.identity.MoneyLimits;
import com.didtron.server.identity.Scope;
import com.didtron.server.identity.Scopes;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Portal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a person may do: their roles put together, kept in memory until the person's access version says that something changed.
///
/// The version is read with the session anyway, so a change counts at the next request, in every process, without anybody being told.
@Component
public class FindAccess {

    private static final int MOST_KEPT = 20_000;

    private final Database database;
    private final Catalogue catalogue;
    private final SystemRoles systemRoles;
    private final RoleStore store;
    private final Map<Person, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Person, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    });

    FindAccess(Database database, Catalogue catalogue, SystemRoles systemRoles, RoleStore store) {
        this.database = database;
        this.catalogue = catalogue;
        this.systemRoles = systemRoles;
        this.store = store;
    }

    private record Person(TenantId tenant, long id) {}

    private record Kept(int version, Granted granted) {}

    /// Roles put together.
    public record Granted(Set<String> permissions, List<Access.RoleName> roles, Scopes scopes, MoneyLimits limits) {

        public Access through(Access.Door door) {
            return new Access(permissions, roles, scopes, limits, door);
        }

        /// Whether this allows everything that the other does.
        public boolean covers(Granted other) {
            return permissions.containsAll(other.permissions)
                    && other.limits.within(limits)
                    && other.permissions.stream().allMatch(p -> scopes.covers(other.scopes, p));
        }
    }

    /// @param version the person's access version as read with this request
    public Granted of(TenantId tenant, long person, Portal portal, int version) {
        Person key = new Person(tenant, person);
        Kept known = kept.get(key);
        if (known == null || known.version != version) {
            known = new Kept(version, of(database.reads(tenant), tenant, person, portal));
            kept.put(key, known);
        }
        return known.granted;
    }

    /// The same, freshly read.
    public Granted of(DSLContext tx, TenantId tenant, long person, Portal portal) {
        return together(tx, tenant, portal, store.rolesOf(tx, tenant, List.of(person)).getOrDefault(person, List.of()));
    }

    /// What some roles allow together in a portal. Roles that there are no more allow nothing.
    public Granted together(DSLContext tx, TenantId tenant, Portal portal, Collection<String> roles) {
        Set<String> permissions = new HashSet<>();
        List<Access.RoleName> names = new ArrayList<>();
        Map<String, Set<Scope>> scopes = new HashMap<>();
        MoneyLimits limits = MoneyLimits.NONE;
        for (String key : roles) {
            Role role = find(tx, tenant, key);
            if (role == null || !role.portals().contains(portal)) {
                continue;
            }
            names.add(role.named());
            Set<String> allowed = role.system() ? systemRoles.permissions(key, portal) : role.permissions();
            // a page that cannot keep to a narrower scope is not open to it, whatever the role said when it was made
            allowed.stream().filter(p -> role.scope() == Scope.ALL || catalogue.keepsToScope(p)).forEach(p -> {
                permissions.add(p);
                scopes.computeIfAbsent(p, _ -> EnumSet.noneOf(Scope.class)).add(role.scope());
            });
            limits = limits.and(role.limits());
        }
        permissions.retainAll(catalogue.of(portal));
        return new Granted(Set.copyOf(permissions), List.copyOf(names), new Scopes(scopes), limits);
    }

    /// A role by its key, system or the tenant's own.
    public @Nullable Role find(DSLContext tx, TenantId tenant, String key) {
        return systemRoles.find(key).orElseGet(() -> key.matches("[0-9]{1,18}") ? store.find(tx, tenant, Long.parseLong(key)).orElse(null) : null);
    }
}
