package com.didtron.server.identity.web;

import com.didtron.server.identity.CarrierNames;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.Numbers;
import com.didtron.server.identity.internal.PersonStore;
import com.didtron.server.identity.internal.SessionStore;
import com.didtron.server.identity.internal.people.PeopleChanges.AssignRoles;
import com.didtron.server.identity.internal.people.PeopleChanges.ChangePerson;
import com.didtron.server.identity.internal.people.PeopleChanges.DeletePerson;
import com.didtron.server.identity.internal.people.PeopleChanges.EndSessions;
import com.didtron.server.identity.internal.people.PeopleChanges.InvitePerson;
import com.didtron.server.identity.internal.people.PeopleChanges.ReactivatePerson;
import com.didtron.server.identity.internal.people.PeopleChanges.ResendInvitation;
import com.didtron.server.identity.internal.people.PeopleChanges.ResetSecondFactor;
import com.didtron.server.identity.internal.people.PeopleChanges.SuspendPerson;
import com.didtron.server.identity.internal.people.PeopleChanges.UnlockPerson;
import com.didtron.server.identity.internal.people.PeopleQuery;
import com.didtron.server.identity.internal.people.PeopleQuery.Filter;
import com.didtron.server.identity.internal.people.PeopleQuery.PersonRow;
import com.didtron.server.kernel.Page;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.PlainName;
import com.didtron.server.platform.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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

/// Staff and customers' people, for the operator.
@RestController
class PersonController {

    private final Database database;
    private final Operations operations;
    private final PeopleQuery query;
    private final PersonStore people;
    private final SessionStore sessions;
    private final CarrierNames carrierNames;

    PersonController(
            Database database, Operations operations, PeopleQuery query, PersonStore people, SessionStore sessions, CarrierNames carrierNames) {
        this.database = database;
        this.operations = operations;
        this.query = query;
        this.people = people;
        this.sessions = sessions;
        this.carrierNames = carrierNames;
    }

    /// @param carrierId for the portals customer and carrier
    record NewPerson(
            @NotBlank @Email @Size(max = 300) String email,
            @NotBlank @Size(max = 120) @PlainName String displayName,
            @NotBlank String portal,
            @Nullable String carrierId,
            @NotNull @Size(max = 20) List<@NotBlank String> roles) {}

    record ChangedPerson(
            @NotBlank @Size(max = 120) @PlainName String displayName, @NotNull String timeZone, @NotNull String locale, @NotNull Integer version) {}

    record GivenRoles(@NotNull @Size(max = 20) List<@NotBlank String> roles) {}

    record PersonSuspension(@NotBlank @Size(max = 500) String reason) {}

    record SessionList(List<SessionRow> items) {
        static SessionList of(List<SessionStore.OpenSession> sessions, @Nullable Long current) {
            return new SessionList(sessions.stream().map(s -> SessionRow.of(s, current)).toList());
        }
    }

    /// @param current whether it is the reader's own, of this moment
    record SessionRow(
            String id,
            Instant createdAt,
            Instant lastSeenAt,
            Instant expiresAt,
            String address,
            String device,
            boolean current) {
        static SessionRow of(SessionStore.OpenSession session, @Nullable Long current) {
            return new SessionRow(
                    Long.toString(session.id()), session.createdAt(), session.lastSeenAt(), session.expiresAt(), session.address(), session.device(),
                    current != null && current == session.id());
        }
    }

    /// @param sort displayName, email, state, createdAt, lastSignInAt, with `-` in front for the other way round; without it by name
    @Needs("identity.person.view")
    @GetMapping("/api/admin/people")
    Page<PersonRow> list(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String portal,
            @RequestParam(required = false) @Nullable Long carrier,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filter = new Filter(portal == null ? null : RoleController.portal(portal), carrier, given(search), given(state), given(role));
        return query.list(database.reads(person.tenant()), person.tenant(), filter, sort, cursor, Cursor.limit(limit));
    }

    @Needs("identity.person.view")
    @GetMapping("/api/admin/people/{id}")
    PersonRow get(@AuthenticationPrincipal SignedIn person, @PathVariable long id) {
        var tx = database.reads(person.tenant());
        return query.row(tx, people.get(tx, person.tenant(), id));
    }

    /// Invites by mail.
    @Needs(value = "identity.person.change", stepUp = true)
    @PostMapping("/api/admin/people")
    ResponseEntity<PersonRow> invite(@AuthenticationPrincipal SignedIn person, OperationRequest request, @Valid @RequestBody NewPerson wanted) {
        Long carrier = wanted.carrierId == null ? null : carrier(person, Numbers.ofField("carrierId", wanted.carrierId));
        long id = operations.run(request, new InvitePerson(
                wanted.email.strip(), wanted.displayName.strip(), RoleController.portal(wanted.portal), carrier, wanted.roles));
        return ResponseEntity.created(URI.create("/api/admin/people/" + id)).body(get(person, id));
    }

    @Needs("identity.person.change")
    @PutMapping("/api/admin/people/{id}")
    PersonRow change(
            @AuthenticationPrincipal SignedIn person, OperationRequest request, @PathVariable long id, @Valid @RequestBody ChangedPerson wanted) {
        operations.run(request, new ChangePerson(id, wanted.displayName.strip(), wanted.timeZone, wanted.locale, wanted.version));
        return get(person, id);
    }

    @Needs(value = "identity.role.change", stepUp = true)
    @PutMapping("/api/admin/people/{id}/roles")
    PersonRow roles(@AuthenticationPrincipal SignedIn person, OperationRequest request, @PathVariable long id, @Valid @RequestBody GivenRoles wanted) {
        operations.run(request, new AssignRoles(id, wanted.roles));
        return get(person, id);
    }

    @Needs("identity.person.change")
    @PostMapping("/api/admin/people/{id}/resend-invitation")
    ResponseEntity<Void> resend(OperationRequest request, @PathVariable long id) {
        return done(request, new ResendInvitation(id));
    }

    @Needs(value = "identity.person.change", stepUp = true)
    @PostMapping("/api/admin/people/{id}/suspend")
    ResponseEntity<Void> suspend(OperationRequest request, @PathVariable long id, @Valid @RequestBody PersonSuspension wanted) {
        return done(request, new SuspendPerson(id, wanted.reason.strip()));
    }

    @Needs(value = "identity.person.change", stepUp = true)
    @PostMapping("/api/admin/people/{id}/reactivate")
    ResponseEntity<Void> reactivate(OperationRequest request, @PathVariable long id) {
        return done(request, new ReactivatePerson(id));
    }

    @Needs("identity.person.change")
    @PostMapping("/api/admin/people/{id}/unlock")
    ResponseEntity<Void> unlock(OperationRequest request, @PathVariable long id) {
        return done(request, new UnlockPerson(id));
    }

    /// Takes authenticator app, recovery codes and passkeys away; the person's sessions end.
    @Needs(value = "identity.person.change", stepUp = true)
    @PostMapping("/api/admin/people/{id}/reset-second-factor")
    ResponseEntity<Void> resetSecondFactor(OperationRequest request, @PathVariable long id) {
        return done(request, new ResetSecondFactor(id));
    }

    @Needs(value = "identity.person.change", stepUp = true)
    @DeleteMapping("/api/admin/people/{id}")
    ResponseEntity<Void> delete(OperationRequest request, @PathVariable long id) {
        return done(request, new DeletePerson(id));
    }

    @Needs("identity.person.view")
    @GetMapping("/api/admin/people/{id}/sessions")
    SessionList sessions(@AuthenticationPrincipal SignedIn person, @PathVariable long id) {
        var tx = database.reads(person.tenant());
        return SessionList.of(sessions.list(tx, person.tenant(), people.get(tx, person.tenant(), id).id()), null);
    }

    @Needs("identity.person.change")
    @DeleteMapping("/api/admin/people/{id}/sessions")
    ResponseEntity<Void> endSessions(OperationRequest request, @PathVariable long id) {
        return done(request, new EndSessions(id));
    }

    /// @param sort at, outcome, method, address, with `-` in front for the other way round; without it newest first
    @Needs("identity.person.view")
    @GetMapping("/api/admin/people/{id}/sign-ins")
    Page<SignInRow> signIns(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var tx = database.reads(person.tenant());
        return sessions.history(tx, person.tenant(), people.get(tx, person.tenant(), id).id(), sort, cursor, Cursor.limit(limit)).map(SignInRow::of);
    }

    private Long carrier(SignedIn person, long id) {
        carrierNames.find(person.tenant(), id).orElseThrow(() -> Refusal.notFound("carrier " + id));
        return id;
    }

    private ResponseEntity<Void> done(OperationRequest request, Operation<?> operation) {
        operations.run(request, operation);
        return ResponseEntity.noContent().build();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
