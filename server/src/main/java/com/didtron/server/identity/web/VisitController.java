package com.didtron.server.identity.web;

import com.didtron.server.identity.Access;
import com.didtron.server.identity.CarrierNames;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.Numbers;
import com.didtron.server.identity.internal.people.Visits;
import com.didtron.server.identity.internal.people.Visits.LeaveVisit;
import com.didtron.server.identity.internal.people.Visits.StartVisit;
import com.didtron.server.identity.internal.people.Visits.Visit;
import com.didtron.server.kernel.Page;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Looking at a customer's portal as its people see it, and who did.
@RestController
class VisitController {

    private final Database database;
    private final Operations operations;
    private final Visits visits;
    private final CarrierNames carrierNames;
    private final Clock clock;

    VisitController(Database database, Operations operations, Visits visits, CarrierNames carrierNames, Clock clock) {
        this.database = database;
        this.operations = operations;
        this.visits = visits;
        this.carrierNames = carrierNames;
        this.clock = clock;
    }

    /// @param reason    as the customer reads it
    /// @param mayChange whether to change things as well; needs a permission of its own
    record NewVisit(@NotBlank String carrierId, @NotBlank @Size(max = 500) String reason, @NotNull Boolean mayChange) {}

    record StartedVisit(String id) {}

    /// @param by    who looked
    /// @param until when it was or will be over
    /// @param over  whether it is over
    record VisitRow(String id, String by, Named customer, String reason, boolean mayChange, Instant since, Instant until, boolean over) {}

    /// @param by    who of the operator looked
    /// @param until when it was or will be over
    /// @param over  whether it is over
    record OperatorVisit(String id, String by, String reason, boolean mayChange, Instant since, Instant until, boolean over) {}

    /// From the next request on, the session is in that customer's portal.
    @Needs(value = "identity.customer-view.start", stepUp = true)
    @PostMapping("/api/admin/visits")
    ResponseEntity<StartedVisit> start(@AuthenticationPrincipal SignedIn person, OperationRequest request, @Valid @RequestBody NewVisit wanted) {
        if (wanted.mayChange && !person.access().may("identity.customer-view.change")) {
            throw Refusal.forbidden("permission-missing",
                    "Your roles do not allow this: change things while looking at a customer's portal (identity.customer-view.change).");
        }
        long id = operations.run(request, new StartVisit(
                MeController.session(person).id(), Numbers.ofField("carrierId", wanted.carrierId), wanted.reason.strip(), wanted.mayChange));
        return ResponseEntity.status(HttpStatus.CREATED).body(new StartedVisit(Long.toString(id)));
    }

    @Needs("identity.customer-view.view")
    @GetMapping("/api/admin/visits")
    Page<VisitRow> list(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable Long carrier,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Instant now = clock.instant();
        return visits.list(database.reads(person.tenant()), person.tenant(), carrier, null, cursor, Cursor.limit(limit))
                .map(v -> new VisitRow(
                        Long.toString(v.id()), v.person(), Named.of(v.carrierId(), carrierNames.find(person.tenant(), v.carrierId()).orElse("C" + v.carrierId())),
                        v.reason(), v.mayChange(), v.startedAt(), v.end(), !v.end().isAfter(now)));
    }

    /// Back to one's own portal; does nothing for somebody who is there.
    @Needs(Needs.SIGNED_IN)
    @WhileVisiting
    @DeleteMapping("/api/me/visit")
    ResponseEntity<Void> leave(@AuthenticationPrincipal SignedIn person, OperationRequest request) {
        if (person.access().door() instanceof Access.Session session && session.viewing() != null) {
            operations.run(request, new LeaveVisit(session.id(), session.viewing().visit()));
        }
        return ResponseEntity.noContent().build();
    }

    /// Who of the operator looked at this customer's portal.
    ///
    /// @param sort since, until, by, with `-` in front for the other way round; without it newest first
    @Needs("identity.customer-view.view")
    @GetMapping("/api/customer/visits")
    Page<OperatorVisit> ofOwn(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Instant now = clock.instant();
        return visits.list(database.reads(person.tenant()), person.tenant(), person.ownCarrier(), sort, cursor, Cursor.limit(limit)).map(v -> row(v, now));
    }

    private static OperatorVisit row(Visit visit, Instant now) {
        return new OperatorVisit(
                Long.toString(visit.id()), visit.person(), visit.reason(), visit.mayChange(), visit.startedAt(), visit.end(), !visit.end().isAfter(now));
    }
}
