package com.didtron.server.identity.internal.access;

import static com.didtron.server.platform.Portal.ADMIN;
import static com.didtron.server.platform.Portal.CARRIER;
import static com.didtron.server.platform.Portal.CLASS4;
import static com.didtron.server.platform.Portal.CUSTOMER;

import com.didtron.server.identity.MoneyLimits;
import com.didtron.server.identity.Scope;
import com.didtron.server.identity.Scopes;
import com.didtron.server.platform.Portal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The seventeen roles that every tenant has and nobody changes: seven of staff, five of a customer's people (matrix D2 of the
/// specification), five of a carrier's people.
///
/// They are told by patterns over the catalogue (`billing.*.*`, `*.*.view`; a pattern that begins with `!` takes away), so that a new module's
/// pages are in the right hands without a migration. See docs/decisions/0007.
@Component
public class SystemRoles {

    /// May do everything. A tenant always has one person with it.
    public static final String SUPER_ADMIN = "super-admin";
    /// May do everything for their own customer.
    public static final String CUSTOMER_OWNER = "customer-owner";
    /// May do everything for their own carrier.
    public static final String CARRIER_OWNER = "carrier-owner";

    /// Closed to every staff role but the super admin unless named: roles, settings of security, links in mail, secrets, keys.
    private static final List<String> STAFF_POWERS = List.of(
            "!identity.role.change", "!identity.security.change", "!identity.outbox-link.view", "!identity.customer-view.change",
            "!platform.secret.*");

    private static final List<Definition> DEFINITIONS = List.of(
            staff(SUPER_ADMIN, "Super admin", "Everything, roles and secrets included", MoneyLimits.UNLIMITED, "*.*.*"),
            staff("admin", "Admin", "Runs the platform; roles, secrets and security rules are the super admin's",
                    new MoneyLimits(null, null, java.math.BigDecimal.valueOf(10_000)), with("*.*.*")),
            staff("finance", "Finance", "Invoices, payments, the books; sees all else", MoneyLimits.of(1_000, 1_000, 500),
                    with("*.*.view", "operations.approval.decide", "billing.*.*", "ledger.*.*", "payments.*.*", "currencies.*.*", "rating.*.*")),
            staff("support", "Support", "Helps customers; small refunds", MoneyLimits.of(50, 0, 50),
                    with("*.*.view", "support.*.*", "customers.*.change", "switching.live-call.hang-up", "identity.customer-view.start")),
            staff("sales", "Sales", "Customers, carriers and their prices", MoneyLimits.NONE,
                    with("*.*.view", "!ledger.*.*", "!identity.*.*", "customers.*.*", "carriers.*.*", "rates.*.*", "growth.*.*")),
            staff("marketing", "Marketing", "What visitors and customers read and are offered", MoneyLimits.NONE,
                    with("reporting.dashboard.view", "customers.*.view", "growth.*.*", "social.*.*", "experience.*.*", "notify.*.*")),
            staff("viewer", "Viewer", "Sees, changes nothing", MoneyLimits.NONE, with("*.*.view")),
            customer(CUSTOMER_OWNER, "Owner", "Everything of their own company", "*.*.*"),
            customer("customer-admin", "Admin", "Everything but the owner, and money only to read and top up",
                    "*.*.*", "!billing.*.*", "!payments.*.*", "billing.*.view", "payments.*.view", "payments.top-up.create", "!identity.team-owner.change"),
            customer("customer-billing", "Billing", "Balance, invoices and payment methods; sees the rest",
                    "*.*.view", "!recordings.*.*", "!pbx.recording.*", "!identity.*.*", "billing.*.*", "payments.*.*"),
            customer("customer-technical", "Technical", "Trunks, numbers, telephones and API keys; no money",
                    "*.*.*", "!billing.*.*", "!payments.*.*", "!identity.*.*", "!dids.order.create", "!*.seat.create", "identity.api-key.*"),
            customer("customer-viewer", "Viewer", "Sees trunks, numbers and calls; no money, no recordings",
                    "*.*.view", "!billing.*.*", "!payments.*.*", "!identity.*.*", "!recordings.*.*", "!pbx.recording.*"),
            carrier(CARRIER_OWNER, "Owner", "Everything of their own company", "*.*.*"),
            carrier("carrier-admin", "Admin", "Everything but the owner", "*.*.*", "!identity.team-owner.change"),
            carrier("carrier-billing", "Billing", "Invoices, statements, disputes and rates; sees the rest",
                    "*.*.view", "!identity.*.*", "billing.*.*", "payments.*.*", "rates.*.*"),
            carrier("carrier-technical", "Technical", "Interconnects, tests and API keys; no money",
                    "*.*.*", "!billing.*.*", "!payments.*.*", "!rates.*.*", "!identity.*.*", "identity.api-key.*"),
            carrier("carrier-viewer", "Viewer", "Sees, changes nothing; no money", "*.*.view", "!billing.*.*", "!payments.*.*", "!identity.*.*"));

    private final Catalogue catalogue;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Map<Portal, Set<String>>> permissions;

    public SystemRoles(Catalogue catalogue) {
        this.catalogue = catalogue;
        DEFINITIONS.forEach(d -> roles.put(d.id, new Role(
                d.id, d.name, d.description, d.portals, true, resolve(d, d.portals.iterator().next()), Scope.ALL, d.limits, 0)));
        this.permissions = DEFINITIONS.stream().collect(Collectors.toUnmodifiableMap(
                d -> d.id, d -> d.portals.stream().collect(Collectors.toUnmodifiableMap(p -> p, p -> resolve(d, p)))));
    }

    public Collection<Role> all() {
        return List.copyOf(roles.values());
    }

    public Optional<Role> find(String id) {
        return Optional.ofNullable(roles.get(id));
    }

    /// What a system role allows in a portal.
    public Set<String> permissions(String role, Portal portal) {
        return permissions.getOrDefault(role, Map.of()).getOrDefault(portal, Set.of());
    }

    /// What staff may do while they look at a customer's portal: see all that its owner sees and, if that was granted, do what its owner does.
    public FindAccess.Granted visitor(boolean mayChange) {
        Role owner = Objects.requireNonNull(roles.get(CUSTOMER_OWNER));
        Set<String> owners = permissions(CUSTOMER_OWNER, CUSTOMER);
        Set<String> granted = mayChange ? owners : owners.stream().filter(p -> p.endsWith(".view")).collect(Collectors.toUnmodifiableSet());
        return new FindAccess.Granted(granted, List.of(owner.named()), Scopes.WIDE, MoneyLimits.NONE);
    }

    /// The role of the first person of a customer, carrier or tenant.
    public static String fullRole(Portal portal) {
        return switch (portal) {
            case ADMIN, CLASS4 -> SUPER_ADMIN;
            case CUSTOMER -> CUSTOMER_OWNER;
            case CARRIER -> CARRIER_OWNER;
        };
    }

    private Set<String> resolve(Definition definition, Portal portal) {
        return catalogue.of(portal).stream().filter(definition::allows).collect(Collectors.toUnmodifiableSet());
    }

    /// The last pattern that fits decides.
    private record Definition(
            String id, String name, String description, Set<Portal> portals, MoneyLimits limits, List<String> patterns) {

        boolean allows(String permission) {
            boolean allowed = false;
            for (String pattern : patterns) {
                boolean takesAway = pattern.startsWith("!");
                if (fits(takesAway ? pattern.substring(1) : pattern, permission)) {
                    allowed = !takesAway;
                }
            }
            return allowed;
        }

        private static boolean fits(String pattern, String permission) {
            String[] wanted = pattern.split("\\.");
            String[] parts = permission.split("\\.");
            return wanted.length == parts.length
                    && IntStream.range(0, parts.length).allMatch(i -> wanted[i].equals("*") ? !parts[i].isEmpty() : wanted[i].equals(parts[i]));
        }
    }

    private static String[] with(String... patterns) {
        return Stream.concat(Stream.of(patterns), STAFF_POWERS.stream()).toArray(String[]::new);
    }

    private static Definition staff(String id, String name, String description, MoneyLimits limits, String... patterns) {
        // in the order in which the screen of roles asks
        return new Definition(id, name, description, new java.util.LinkedHashSet<>(List.of(ADMIN, CLASS4)), limits, List.of(patterns));
    }

    private static Definition customer(String id, String name, String description, String... patterns) {
        return new Definition(id, name, description, Set.of(CUSTOMER), MoneyLimits.NONE, List.of(patterns));
    }

    private static Definition carrier(String id, String name, String description, String... patterns) {
        return new Definition(id, name, description, Set.of(CARRIER), MoneyLimits.NONE, List.of(patterns));
    }
}
