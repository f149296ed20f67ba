package com.didtron.server.identity.web;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.access.SystemRoles;
import com.didtron.server.identity.internal.people.PeopleChanges.InvitePerson;
import com.didtron.server.identity.internal.people.PeopleQuery;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Actor;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.PlainName;
import com.didtron.server.platform.Portal;
import com.didtron.server.tenancy.Hosts;
import com.didtron.server.tenancy.OpenTenant;
import com.didtron.server.tenancy.ReactivateTenant;
import com.didtron.server.tenancy.SuspendTenant;
import com.didtron.server.tenancy.Suspension;
import com.didtron.server.tenancy.TenantKind;
import com.didtron.server.tenancy.Tenants;
import com.didtron.server.tenancy.Tenants.Below;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The tenants directly below one's own, and how their first people get in. Their business is not seen from here.
@RestController
class TenantController {

    private final Tenants tenants;
    private final Hosts hosts;
    private final PeopleQuery people;
    private final Operations operations;
    private final Database database;

    TenantController(Tenants tenants, Hosts hosts, PeopleQuery people, Operations operations, Database database) {
        this.tenants = tenants;
        this.hosts = hosts;
        this.people = people;
        this.operations = operations;
        this.database = database;
    }

    /// @param administrators   people of its staff who can sign in
    /// @param suspendedAt      since when it reads only; null: it works
    /// @param suspendedReason  as its staff reads it
    record TenantRow(
            String id, String name, String legalName, @OneOf(TenantKind.class) String kind, String contactEmail, String baseCurrency, String timeZone,
            List<String> hosts, int administrators, Instant openedAt, @Nullable Instant suspendedAt, @Nullable String suspendedReason) {}

    record TenantList(List<TenantRow> items) {}

    /// @param kind white-label or class4
    record NewTenant(
            @NotBlank @OneOf(TenantKind.class) String kind,
            @NotBlank @Size(max = 120) @PlainName String name,
            @NotBlank @Size(max = 120) @PlainName String legalName,
            @NotNull @Size(max = 200) String contactEmail,
            @NotBlank String baseCurrency,
            @NotBlank String timeZone) {}

    record NewAdministrator(@NotBlank @Size(max = 200) String email, @NotBlank @Size(max = 120) @PlainName String displayName) {}

    record Invited(String email) {}

    /// @param reason as the tenant's staff reads it
    record TenantSuspension(@NotBlank @Size(max = 500) String reason) {}

    /// @param search part of a name, a legal name or a host name
    @Needs("tenancy.tenant.view")
    @GetMapping("/api/admin/tenants")
    TenantList list(OperationRequest request, @RequestParam(required = false) @Nullable String search) {
        return new TenantList(tenants.below(request.tenant()).stream()
                .map(this::row)
                .filter(t -> Searched.fits(search, Stream.concat(Stream.of(t.name(), t.legalName()), t.hosts().stream()).toList()))
                .toList());
    }

    @Needs(value = "tenancy.tenant.open", stepUp = true)
    @PostMapping("/api/admin/tenants")
    ResponseEntity<TenantRow> open(OperationRequest request, @Valid @RequestBody NewTenant wanted) {
        long id = operations.run(request, new OpenTenant(
                wanted.kind, wanted.name.strip(), wanted.legalName.strip(), wanted.contactEmail.strip(), wanted.baseCurrency.strip(), wanted.timeZone.strip()));
        return ResponseEntity.created(URI.create("/api/admin/tenants")).body(row(tenants.getBelow(request.tenant(), id)));
    }

    /// Invites somebody by mail who may do everything within that tenant. Both journals tell: the tenant's, that they were invited by its parent; ours,
    /// by the entry of the tenant, that it was opened.
    @Needs(value = "tenancy.tenant.open", stepUp = true)
    @PostMapping("/api/admin/tenants/{id}/administrators")
    ResponseEntity<Invited> invite(
            @AuthenticationPrincipal SignedIn person, OperationRequest request, @PathVariable long id, @Valid @RequestBody NewAdministrator wanted) {
        Below below = tenants.getBelow(request.tenant(), id);
        TenantId there = below.tenant().id();
        Portal portal = below.kind().staffPortal();
        String from = tenants.get(request.tenant()).name();
        // known there as the parent, not as a person of its own
        var actor = new Actor(Actor.Kind.SYSTEM, "parent", request.actor().name() + " of " + from, request.actor().key());
        var as = new OperationRequest(
                there, actor, request.source(), request.requestId(), request.idempotencyKey(), request.address(), request.agent(), request.reason());
        operations.run(as, new InvitePerson(
                wanted.email.strip(), wanted.displayName.strip(), portal, null, List.of(SystemRoles.fullRole(portal))));
        return ResponseEntity.status(201).body(new Invited(wanted.email.strip()));
    }

    /// From the next request on its people, and those of all tenants below it, read only, and new calls of its carriers are not let in. Calls in
    /// progress go on; what it has stays.
    @Needs(value = "tenancy.tenant.suspend", stepUp = true)
    @PostMapping("/api/admin/tenants/{id}/suspend")
    TenantRow suspend(OperationRequest request, @PathVariable long id, @Valid @RequestBody TenantSuspension wanted) {
        operations.run(request, new SuspendTenant(id, wanted.reason.strip()));
        return row(tenants.getBelow(request.tenant(), id));
    }

    @Needs(value = "tenancy.tenant.suspend", stepUp = true)
    @PostMapping("/api/admin/tenants/{id}/reactivate")
    TenantRow reactivate(OperationRequest request, @PathVariable long id) {
        operations.run(request, new ReactivateTenant(id));
        return row(tenants.getBelow(request.tenant(), id));
    }

    private TenantRow row(Below below) {
        var tenant = below.tenant();
        Suspension suspension = below.suspension();
        return new TenantRow(
                Long.toString(tenant.id().value()), tenant.name(), tenant.legalName(), below.kind().word(), tenant.contactEmail(), tenant.baseCurrency(),
                tenant.timeZone().getId(), hosts.of(tenant.id()), people.administrators(database.reads(tenant.id()), tenant.id()), below.openedAt(),
                suspension == null ? null : suspension.since(), suspension == null ? null : suspension.reason());
    }
}
