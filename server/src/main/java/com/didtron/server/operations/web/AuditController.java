package com.didtron.server.operations.web;

import static com.didtron.server.operations.web.JobController.given;

import com.didtron.server.kernel.Page;
import com.didtron.server.operations.Actor;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.operations.StartedJob;
import com.didtron.server.operations.internal.EntryQuery;
import com.didtron.server.operations.internal.EntryQuery.EntryRow;
import com.didtron.server.operations.internal.EntryStore;
import com.didtron.server.operations.internal.Handlers;
import com.didtron.server.operations.internal.VerifyJournal;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The audit log: every operation and sign-in of a tenant, and the chain that proves that none was touched.
@RestController
class AuditController {

    private final EntryQuery entries;
    private final Handlers handlers;
    private final Operations operations;

    AuditController(EntryQuery entries, Handlers handlers, Operations operations) {
        this.entries = entries;
        this.handlers = handlers;
        this.operations = operations;
    }

    /// @param title of the type, where it is an operation's
    record EntryJson(
            String id, Instant at, String type, String title, @OneOf(Category.class) String category, @OneOf(Actor.Kind.class) String actorKind,
            String actorId, String actorName, @Nullable String onBehalfOf, @OneOf(OperationRequest.Source.class) String source, String address,
            @Nullable String subjectKind, @Nullable String subjectId, @Nullable String subjectLabel,
            @OneOf(EntryStore.Outcome.class) String outcome,
            @Nullable String code, @Nullable String explanation, @Nullable String jobId) {}

    /// @param payload what was asked for, as JSON text, secrets masked
    /// @param before  the subject as it was, as JSON text
    /// @param after   the subject as it became, as JSON text
    record EntryDetail(
            EntryJson entry, String requestId, String agent, @Nullable String payload, @Nullable String before, @Nullable String after, String digest,
            @Nullable Long position, @Nullable String hash) {}

    record ChainJson(long links, @Nullable String head, @Nullable Instant sealedAt, long waiting, @Nullable EntryJson lastVerification) {}

    record EntryTypeJson(String type, String title, @OneOf(Category.class) String category) {}

    record EntryTypesJson(List<EntryTypeJson> items) {}

    /// @param sort at, with `-` in front for the newest first; without it newest first
    @Needs("operations.audit.view")
    @GetMapping("/api/admin/audit")
    Page<EntryJson> list(
            OperationRequest request,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String subjectKind,
            @RequestParam(required = false) @Nullable String subjectId,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filter = new EntryQuery.Filter(
                given(type), given(category), given(actor), given(subjectKind), given(subjectId), given(outcome), from, to, given(search));
        return entries.list(request.tenant(), filter, given(sort), cursor, Cursor.limit(limit)).map(this::json);
    }

    @Needs("operations.audit.view")
    @GetMapping("/api/admin/audit/types")
    EntryTypesJson types() {
        return new EntryTypesJson(handlers.types().stream().map(t -> new EntryTypeJson(t.name(), t.title(), t.category().code())).toList());
    }

    @Needs("operations.audit.view")
    @GetMapping("/api/admin/audit/chain")
    ChainJson chain(OperationRequest request) {
        var state = entries.chain(request.tenant());
        var last = entries.list(
                request.tenant(), new EntryQuery.Filter("operations.verify-journal", null, null, null, null, "done", null, null, null), null, 1);
        return new ChainJson(
                state.links(), state.head(), state.sealedAt(), state.waiting(), last.items().isEmpty() ? null : json(last.items().getFirst()));
    }

    @Needs("operations.audit.view")
    @GetMapping("/api/admin/audit/entries/{id}")
    EntryDetail get(OperationRequest request, @PathVariable long id) {
        return entries.find(request.tenant(), id)
                .map(e -> new EntryDetail(
                        json(e.entry()), e.requestId(), e.agent(), e.payload(), e.before(), e.after(), e.digest(), e.position(), e.hash()))
                .orElseThrow(() -> Refusal.notFound("entry " + id));
    }

    @Needs(value = "operations.audit.verify", heavy = true)
    @PostMapping("/api/admin/audit/verify")
    ResponseEntity<StartedJob> verify(OperationRequest request) {
        return ResponseEntity.accepted().body(StartedJob.of(operations.enqueue(request, new VerifyJournal())));
    }

    private EntryJson json(EntryRow e) {
        String title = handlers.byName(e.type()).map(h -> h.type().title()).orElse(e.type());
        return new EntryJson(
                Long.toString(e.id()), e.at(), e.type(), title, e.category(), e.actorKind(), e.actorId(), e.actorName(), e.onBehalfOf(), e.source(), e.address(),
                e.subjectKind(), e.subjectId(), e.subjectLabel(), e.outcome(), e.code(), e.explanation(), e.jobId() == null ? null : e.jobId().toString());
    }
}
