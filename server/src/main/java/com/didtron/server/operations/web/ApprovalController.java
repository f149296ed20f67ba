package com.didtron.server.operations.web;

import static com.didtron.server.operations.web.JobController.given;

import com.didtron.server.kernel.Page;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.MoneyRights;
import com.didtron.server.operations.MovesMoney;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.operations.internal.ApprovalStore;
import com.didtron.server.operations.internal.ApprovalStore.Approval;
import com.didtron.server.operations.internal.DecideApproval;
import com.didtron.server.operations.internal.DecideApproval.Verdict;
import com.didtron.server.operations.internal.Handlers;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What waits for a second person.
@RestController
class ApprovalController {

    private final Database database;
    private final ApprovalStore store;
    private final Handlers handlers;
    private final MoneyRights rights;
    private final Operations operations;
    private final Clock clock;

    ApprovalController(Database database, ApprovalStore store, Handlers handlers, MoneyRights rights, Operations operations, Clock clock) {
        this.database = database;
        this.store = store;
        this.handlers = handlers;
        this.rights = rights;
        this.operations = operations;
        this.clock = clock;
    }

    /// @param amount     in the tenant's base currency
    /// @param permission that deciding needs besides operations.approval.decide
    /// @param own        whether who reads it asked for it, and can only withdraw it
    /// @param state      pending, approved, refused, withdrawn, expired
    /// @param reason     of the decision
    record ApprovalRow(
            String id, String type, String title, @OneOf(Category.class) String category, @OneOf(MovesMoney.Kind.class) String kind, String amount,
            String permission, @Nullable String subjectKind, @Nullable String subjectId, @Nullable String subjectLabel, String askedBy, boolean own,
            Instant askedAt, Instant expiresAt, String state, @Nullable String decidedBy, @Nullable Instant decidedAt, String reason) {}

    /// @param payload what was asked for, as JSON text
    /// @param before  the subject as it was when it was asked for, as JSON text
    /// @param after   the subject as it would have become, as JSON text
    record ApprovalDetail(ApprovalRow approval, String payload, @Nullable String before, @Nullable String after) {}

    record ApprovalDecision(@NotNull @Size(max = 500) String reason) {}

    record ApprovalRefusal(@NotBlank @Size(max = 500) String reason) {}

    /// @param state pending, approved, refused, withdrawn, expired
    /// @param sort  askedAt, expiresAt, amount, askedBy, with `-` in front for the other way round; without it newest first
    @Needs("operations.approval.view")
    @GetMapping("/api/admin/approvals")
    Page<ApprovalRow> list(
            OperationRequest request,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var tx = database.reads(request.tenant());
        long reader = reader(request);
        Instant now = clock.instant();
        return store.list(tx, request.tenant(), given(state), now, sort, cursor, Cursor.limit(limit)).map(a -> row(a, reader, now));
    }

    @Needs("operations.approval.view")
    @GetMapping("/api/admin/approvals/{id}")
    ApprovalDetail get(OperationRequest request, @PathVariable long id) {
        Approval approval = store.get(database.reads(request.tenant()), request.tenant(), id);
        return new ApprovalDetail(row(approval, reader(request), clock.instant()), approval.shownPayload(), approval.before(), approval.after());
    }

    /// Carries it out, in the name of who asked.
    @Needs(value = "operations.approval.decide", stepUp = true)
    @PostMapping("/api/admin/approvals/{id}/approve")
    ResponseEntity<Void> approve(OperationRequest request, @PathVariable long id, @Valid @RequestBody ApprovalDecision decision) {
        return decided(request, new DecideApproval(id, Verdict.APPROVED, decision.reason.strip()));
    }

    @Needs("operations.approval.decide")
    @PostMapping("/api/admin/approvals/{id}/refuse")
    ResponseEntity<Void> refuse(OperationRequest request, @PathVariable long id, @Valid @RequestBody ApprovalRefusal decision) {
        return decided(request, new DecideApproval(id, Verdict.REFUSED, decision.reason.strip()));
    }

    /// By who asked for it.
    @Needs("operations.approval.view")
    @PostMapping("/api/admin/approvals/{id}/withdraw")
    ResponseEntity<Void> withdraw(OperationRequest request, @PathVariable long id) {
        return decided(request, new DecideApproval(id, Verdict.WITHDRAWN, ""));
    }

    private ResponseEntity<Void> decided(OperationRequest request, DecideApproval decision) {
        operations.run(request, decision);
        return ResponseEntity.noContent().build();
    }

    /// A program reads as well, and has asked for nothing.
    private long reader(OperationRequest request) {
        return switch (request.actor().kind()) {
            case PERSON -> rights.of(database.reads(request.tenant()), request.tenant(), request.actor()).person();
            case API_KEY, SYSTEM -> 0;
        };
    }

    private ApprovalRow row(Approval a, long reader, Instant now) {
        var type = handlers.byName(a.type()).map(h -> h.type());
        return new ApprovalRow(
                Long.toString(a.id()), a.type(), type.map(t -> t.title()).orElse(a.type()), type.map(t -> t.category()).orElse(Category.SYSTEM).code(),
                a.kind().code(), a.amount().toPlainString(), a.permission(), a.subjectKind(), a.subjectId(), a.subjectLabel(), a.askedByName(),
                a.askedBy() == reader, a.askedAt(), a.expiresAt(), a.stateAt(now), a.decidedByName(), a.decidedAt(), a.reason());
    }
}
