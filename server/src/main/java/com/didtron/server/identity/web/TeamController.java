package com.didtron.server.identity.web;

import com.didtron.server.identity.IdentityFeatures;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.access.Role;
import com.didtron.server.identity.internal.access.RoleStore;
import com.didtron.server.identity.internal.access.SystemRoles;
import com.didtron.server.identity.internal.people.PeopleChanges.AssignRoles;
import com.didtron.server.identity.internal.people.PeopleChanges.DeletePerson;
import com.didtron.server.identity.internal.people.PeopleChanges.InvitePerson;
import com.didtron.server.identity.internal.people.PeopleChanges.ReactivatePerson;
import com.didtron.server.identity.internal.people.PeopleChanges.ResendInvitation;
import com.didtron.server.identity.internal.people.PeopleChanges.SuspendPerson;
import com.didtron.server.identity.internal.people.PeopleQuery;
import com.didtron.server.identity.internal.people.PeopleQuery.Filter;
import com.didtron.server.identity.internal.people.PeopleQuery.PersonRow;
import com.didtron.server.kernel.Page;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OfFeature;
import com.didtron.server.platform.PlainName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The people of one customer or carrier, for its owners and admins.
@RestController
class TeamController {

    private final Database database;
    private final Operations operations;
    private final PeopleQuery query;
    private final SystemRoles systemRoles;
    private final RoleStore roleStore;

    TeamController(Database database, Operations operations, PeopleQuery query, SystemRoles systemRoles, RoleStore roleStore) {
        this.database = database;
        this.operations = operations;
        this.query = query;
        this.systemRoles = systemRoles;
        this.roleStore = roleStore;
    }

    /// @param state invited, pending, active, locked, suspended
    record TeamMember(
            String id,
            String email,
            String displayName,
            String state,
            List<Named> roles,
            boolean authenticator,
            @Nullable Instant lastSignInAt) {}

    record TeamRoles(List<Named> items) {}

    record NewTeamMember(
            @NotBlank @Email @Size(max = 300) String email,
            @NotBlank @Size(max = 120) @PlainName String displayName,
            @NotNull @Size(max = 20) List<@NotBlank String> roles) {}

    record TeamMemberRoles(@NotNull @Size(max = 20) List<@NotBlank String> roles) {}

    record TeamMemberSuspension(@NotBlank @Size(max = 500) String reason) {}

    /// @param id of the invited
    record InvitedTeamMember(String id) {}

    /// @param sort displayName, email, state, createdAt, lastSignInAt, with `-` in front for the other way round; without it by name
    @Needs("identity.team.view")
    @OfFeature(IdentityFeatures.TEAM)
    @GetMapping({"/api/customer/team", "/api/carrier/team"})
    Page<TeamMember> list(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filter = new Filter(person.portal(), person.ownCarrier(), null, null, null);
        return query.list(database.reads(person.tenant()), person.tenant(), filter, sort, cursor, Cursor.limit(limit)).map(TeamController::json);
    }

    /// What one may be.
    @Needs("identity.team.view")
    @OfFeature(IdentityFeatures.TEAM)
    @GetMapping({"/api/customer/team-roles", "/api/carrier/team-roles"})
    TeamRoles roles(@AuthenticationPrincipal SignedIn person) {
        return new TeamRoles(Stream.concat(
                        systemRoles.all().stream(), roleStore.list(database.reads(person.tenant()), person.tenant()).stream())
                .filter((Role r) -> r.portals().contains(person.portal()))
                .map(r -> new Named(r.id(), r.name()))
                .toList());
    }

    /// Invites by mail.
    @Needs(value = "identity.team.change", stepUp = true)
    @OfFeature(IdentityFeatures.TEAM)
    @PostMapping({"/api/customer/team", "/api/carrier/team"})
    ResponseEntity<InvitedTeamMember> invite(
            @AuthenticationPrincipal SignedIn person, OperationRequest request, @Valid @RequestBody NewTeamMember wanted) {
        long id = operations.run(request, new InvitePerson(
                wanted.email.strip(), wanted.displayName.strip(), person.portal(), person.ownCarrier(), wanted.roles));
        return ResponseEntity.created(URI.create("/api/" + person.portal().word() + "/team/" + id)).body(new InvitedTeamMember(Long.toString(id)));
    }

    @Needs(value = "identity.team.change", stepUp = true)
    @OfFeature(IdentityFeatures.TEAM)
    @PutMapping({"/api/customer/team/{id}/roles", "/api/carrier/team/{id}/roles"})
    ResponseEntity<Void> assign(OperationRequest request, @PathVariable long id, @Valid @RequestBody TeamMemberRoles wanted) {
        return done(request, new AssignRoles(id, wanted.roles));
    }

    @Needs("identity.team.change")
    @OfFeature(IdentityFeatures.TEAM)
    @PostMapping({"/api/customer/team/{id}/resend-invitation", "/api/carrier/team/{id}/resend-invitation"})
    ResponseEntity<Void> resend(OperationRequest request, @PathVariable long id) {
        return done(request, new ResendInvitation(id));
    }

    @Needs(value = "identity.team.change", stepUp = true)
    @OfFeature(IdentityFeatures.TEAM)
    @PostMapping({"/api/customer/team/{id}/suspend", "/api/carrier/team/{id}/suspend"})
    ResponseEntity<Void> suspend(OperationRequest request, @PathVariable long id, @Valid @RequestBody TeamMemberSuspension wanted) {
        return done(request, new SuspendPerson(id, wanted.reason.strip()));
    }

    @Needs(value = "identity.team.change", stepUp = true)
    @OfFeature(IdentityFeatures.TEAM)
    @PostMapping({"/api/customer/team/{id}/reactivate", "/api/carrier/team/{id}/reactivate"})
    ResponseEntity<Void> reactivate(OperationRequest request, @PathVariable long id) {
        return done(request, new ReactivatePerson(id));
    }

    /// The account ends; what the person did stays in the audit log.
    @Needs(value = "identity.team.change", stepUp = true)
    @OfFeature(IdentityFeatures.TEAM)
    @DeleteMapping({"/api/customer/team/{id}", "/api/carrier/team/{id}"})
    ResponseEntity<Void> remove(OperationRequest request, @PathVariable long id) {
        return done(request, new DeletePerson(id));
    }

    private ResponseEntity<Void> done(OperationRequest request, Operation<?> operation) {
        operations.run(request, operation);
        return ResponseEntity.noContent().build();
    }

    private static TeamMember json(PersonRow person) {
        return new TeamMember(
                person.id(), person.email(), person.displayName(), person.state(), person.roles().stream().map(r -> new Named(r.id(), r.name())).toList(),
                person.authenticator(), person.lastSignInAt());
    }
}
