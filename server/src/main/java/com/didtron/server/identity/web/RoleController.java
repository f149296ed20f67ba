package com.didtron.server.identity.web;

import com.didtron.server.identity.MoneyLimits;
import com.didtron.server.identity.Scope;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.access.Catalogue;
import com.didtron.server.identity.internal.access.Role;
import com.didtron.server.identity.internal.access.RoleStore;
import com.didtron.server.identity.internal.access.Roles;
import com.didtron.server.identity.internal.access.SystemRoles;
import com.didtron.server.identity.internal.people.RoleChanges.ChangeRole;
import com.didtron.server.identity.internal.people.RoleChanges.CreateRole;
import com.didtron.server.identity.internal.people.RoleChanges.DeleteRole;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.PermissionDeclaration;
import com.didtron.server.platform.PlainName;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.Tenants;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Roles and the permission catalogue, for the operator's super admins.
@RestController
class RoleController {

    private final Database database;
    private final Catalogue catalogue;
    private final SystemRoles systemRoles;
    private final RoleStore store;
    private final Roles roles;
    private final Tenants tenants;
    private final Operations operations;

    RoleController(
            Database database, Catalogue catalogue, SystemRoles systemRoles, RoleStore store, Roles roles, Tenants tenants,
            Operations operations) {
        this.database = database;
        this.catalogue = catalogue;
        this.systemRoles = systemRoles;
        this.store = store;
        this.roles = roles;
        this.tenants = tenants;
        this.operations = operations;
    }

    /// @param keepsToScope whether a role about assigned or own accounts can allow it
    record PermissionJson(
            String name, String module, String page, String action, String title, @OneOf(Portal.class) List<String> portals, boolean keepsToScope) {}

    record PermissionList(List<PermissionJson> items) {}

    /// Null: no limit (of the amounts), no second pair of eyes (of the last).
    record RoleLimits(@Valid @Nullable MoneyJson refundUpTo, @Valid @Nullable MoneyJson adjustUpTo, @Valid @Nullable MoneyJson fourEyesAbove) {}

    record RoleJson(
            String id,
            String name,
            String description,
            @OneOf(Portal.class) List<String> portals,
            boolean system,
            List<String> permissions,
            @OneOf(Scope.class) String scope,
            RoleLimits limits,
            int people,
            int version) {}

    record RoleList(List<RoleJson> items) {}

    record NewRole(
            @NotBlank @Size(max = 80) @PlainName String name,
            @NotNull @Size(max = 500) String description,
            @NotBlank @OneOf(Portal.class) String portal,
            @NotNull @Size(max = 1000) Set<@NotBlank String> permissions,
            @NotBlank @OneOf(Scope.class) String scope,
            @NotNull @Valid RoleLimits limits) {}

    record ChangedRole(
            @NotBlank @Size(max = 80) @PlainName String name,
            @NotNull @Size(max = 500) String description,
            @NotBlank @OneOf(Portal.class) String portal,
            @NotNull @Size(max = 1000) Set<@NotBlank String> permissions,
            @NotBlank @OneOf(Scope.class) String scope,
            @NotNull @Valid RoleLimits limits,
            @NotNull Integer version) {}

    /// All that roles can allow, in the order in which modules tell it.
    @Needs("identity.role.view")
    @GetMapping("/api/admin/permissions")
    PermissionList permissions(@RequestParam(required = false) @Nullable String portal) {
        Portal only = portal == null ? null : portal(portal);
        return new PermissionList(catalogue.all().stream()
                .filter(p -> only == null || p.portals().contains(only))
                .map(RoleController::json)
                .toList());
    }

    /// What one may do oneself, as one reads it: an API key gets a part of this.
    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/me/permissions")
    PermissionList own(@AuthenticationPrincipal SignedIn person) {
        return new PermissionList(catalogue.all().stream()
                .filter(p -> person.access().may(p.name()))
                .map(p -> json(p.name(), p.title(), List.of(person.portal().word()), p.keepsToScope()))
                .toList());
    }

    /// System roles and the tenant's own, with the portals that the tenant has.
    ///
    /// @param search part of a name or a description
    @Needs("identity.role.view")
    @GetMapping("/api/admin/roles")
    RoleList list(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String portal,
            @RequestParam(required = false) @Nullable String search) {
        Portal only = portal == null ? null : portal(portal);
        var tx = database.reads(person.tenant());
        Map<String, Integer> people = store.people(tx, person.tenant());
        List<Portal> portals = tenants.kind(person.tenant()).portals();
        String currency = currency(person.tenant());
        return new RoleList(Stream.concat(systemRoles.all().stream(), store.list(tx, person.tenant()).stream())
                .filter(r -> only == null || r.portals().contains(only) && portals.contains(only))
                .filter(r -> Searched.fits(search, List.of(r.name(), r.description())))
                .map(r -> json(r, portals, people.getOrDefault(r.id(), 0), currency))
                .toList());
    }

    @Needs("identity.role.view")
    @GetMapping("/api/admin/roles/{id}")
    RoleJson get(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
        var tx = database.reads(person.tenant());
        return json(
                roles.get(tx, person.tenant(), id), tenants.kind(person.tenant()).portals(), store.people(tx, person.tenant()).getOrDefault(id, 0),
                currency(person.tenant()));
    }

    @Needs(value = "identity.role.change", stepUp = true)
    @PostMapping("/api/admin/roles")
    ResponseEntity<RoleJson> create(@AuthenticationPrincipal SignedIn person, OperationRequest request, @Valid @RequestBody NewRole wanted) {
        String currency = currency(person.tenant());
        var draft = draft(wanted.name, wanted.description, wanted.portal, wanted.permissions, wanted.scope, wanted.limits, currency);
        String id = operations.run(request, new CreateRole(draft));
        return ResponseEntity.created(URI.create("/api/admin/roles/" + id)).body(get(person, id));
    }

    @Needs(value = "identity.role.change", stepUp = true)
    @PutMapping("/api/admin/roles/{id}")
    RoleJson change(
            @AuthenticationPrincipal SignedIn person, OperationRequest request, @PathVariable String id, @Valid @RequestBody ChangedRole wanted) {
        String currency = currency(person.tenant());
        var draft = draft(wanted.name, wanted.description, wanted.portal, wanted.permissions, wanted.scope, wanted.limits, currency);
        operations.run(request, new ChangeRole(id, wanted.version, draft));
        return get(person, id);
    }

    @Needs(value = "identity.role.change", stepUp = true)
    @DeleteMapping("/api/admin/roles/{id}")
    ResponseEntity<Void> remove(OperationRequest request, @PathVariable String id) {
        operations.run(request, new DeleteRole(id));
        return ResponseEntity.noContent().build();
    }

    private String currency(TenantId tenant) {
        return tenants.get(tenant).baseCurrency();
    }

    static Portal portal(String word) {
        return Portal.find(word).orElseThrow(() -> Refusal.invalid("invalid", "There is no portal " + word + ".",
                new Refusal.Field("portal", "one of " + String.join(", ", Stream.of(Portal.values()).map(Portal::word).toList()))));
    }

    private static RoleStore.Draft draft(
            String name, String description, String portal, Set<String> permissions, String scope, RoleLimits limits, String currency) {
        Scope whose = Stream.of(Scope.values()).filter(s -> s.word().equals(scope)).findFirst().orElseThrow(() -> Refusal.invalid(
                "invalid", "There is no scope " + scope + ".", new Refusal.Field("scope", "one of all, assigned, own")));
        return new RoleStore.Draft(
                name.strip(), description.strip(), portal(portal), permissions, whose,
                new MoneyLimits(
                        amount("limits.refundUpTo", limits.refundUpTo, currency),
                        amount("limits.adjustUpTo", limits.adjustUpTo, currency),
                        amount("limits.fourEyesAbove", limits.fourEyesAbove, currency)));
    }

    private static @Nullable BigDecimal amount(String field, @Nullable MoneyJson money, String currency) {
        if (money == null) {
            return null;
        }
        if (!currency.equals(money.currency())) {
            throw Refusal.invalid("invalid", "Limits are in " + currency + ".", new Refusal.Field(field + ".currency", currency));
        }
        try {
            BigDecimal amount = new BigDecimal(money.amount());
            if (amount.signum() >= 0 && amount.precision() <= 18 && amount.scale() <= 6 && amount.scale() >= 0) {
                return amount;
            }
        } catch (NumberFormatException | NullPointerException _) {
            // said below
        }
        throw Refusal.invalid("invalid", "A limit is an amount.", new Refusal.Field(field + ".amount", "a decimal number such as 250.00, not negative"));
    }

    private static PermissionJson json(PermissionDeclaration permission) {
        return json(permission.name(), permission.title(), words(permission.portals()), permission.keepsToScope());
    }

    private static PermissionJson json(String name, String title, List<String> portals, boolean keepsToScope) {
        String[] parts = name.split("\\.");
        return new PermissionJson(name, parts[0], parts[1], parts[2], title, portals, keepsToScope);
    }

    /// A system role is told as it is in the portals that the tenant has: a class 4 renter's super admin may not do all that the operator's may.
    private RoleJson json(Role role, List<Portal> portals, int people, String currency) {
        MoneyLimits limits = role.limits();
        // one of the tenant's own stays visible, wherever it is, or nobody could delete it
        Set<Portal> shown = role.system() ? role.portals().stream().filter(portals::contains).collect(Collectors.toSet()) : role.portals();
        Stream<String> allowed = role.system() ? shown.stream().flatMap(p -> systemRoles.permissions(role.id(), p).stream()).distinct() : role.permissions().stream();
        return new RoleJson(
                role.id(), role.name(), role.description(), words(shown), role.system(), allowed.sorted().toList(),
                role.scope().name().toLowerCase(Locale.ROOT),
                new RoleLimits(
                        MoneyJson.ofNullable(limits.refundUpTo(), currency),
                        MoneyJson.ofNullable(limits.adjustUpTo(), currency),
                        MoneyJson.ofNullable(limits.fourEyesAbove(), currency)),
                people, role.version());
    }

    private static List<String> words(Set<Portal> portals) {
        return portals.stream().sorted().map(Portal::word).toList();
    }
}
