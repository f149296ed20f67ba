package com.didtron.server.operations.web;

import static com.didtron.server.operations.web.JobController.given;

import com.didtron.server.kernel.Page;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.operations.StartedJob;
import com.didtron.server.operations.Trash;
import com.didtron.server.operations.internal.HoldTrash;
import com.didtron.server.operations.internal.PurgeExpired;
import com.didtron.server.operations.internal.PurgeFromTrash;
import com.didtron.server.operations.internal.RestoreFromTrash;
import com.didtron.server.operations.internal.TrashKinds;
import com.didtron.server.operations.internal.TrashStore;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The trash: what was deleted, and bringing it back.
@RestController
class TrashController {

    private static final Duration SOON = Duration.ofDays(7);

    private final Database database;
    private final TrashStore store;
    private final TrashKinds kinds;
    private final Operations operations;
    private final Clock clock;

    TrashController(Database database, TrashStore store, TrashKinds kinds, Operations operations, Clock clock) {
        this.database = database;
        this.store = store;
        this.kinds = kinds;
        this.operations = operations;
        this.clock = clock;
    }

    /// @param subjectId the short id under which it comes back
    /// @param children  what comes back with it
    record TrashItemJson(
            String id, String kind, String kindTitle, String subjectId, String label, List<Trash.Child> children, Instant deletedAt, String deletedBy,
            Instant expiresAt, boolean legalHold) {}

    record TrashKindJson(String kind, String title, int items) {}

    /// @param expiringSoon purged within seven days
    record TrashSummary(int items, int expiringSoon, List<TrashKindJson> kinds) {}

    record Hold(@NotNull Boolean held, @NotBlank @Size(max = 500) String reason) {}

    /// @param sort label, kindTitle, deletedAt, deletedBy, expiresAt, with `-` in front for the other way round; without it newest first
    @Needs("operations.trash.view")
    @GetMapping("/api/admin/trash")
    Page<TrashItemJson> list(
            OperationRequest request,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Boolean expiringSoon,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filter = new TrashStore.Filter(given(kind), given(search), Boolean.TRUE.equals(expiringSoon) ? clock.instant().plus(SOON) : null);
        List<String> byTitle = kinds.all().stream().sorted(Comparator.comparing(each -> each.title())).map(each -> each.kind()).toList();
        return store.list(database.reads(request.tenant()), request.tenant(), filter, given(sort), byTitle, cursor, Cursor.limit(limit)).map(this::json);
    }

    @Needs("operations.trash.view")
    @GetMapping("/api/admin/trash/summary")
    TrashSummary summary(OperationRequest request) {
        var tx = database.reads(request.tenant());
        Map<String, Integer> counts = store.counts(tx, request.tenant());
        return new TrashSummary(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                store.expiringBefore(tx, request.tenant(), clock.instant().plus(SOON)),
                kinds.all().stream().map(k -> new TrashKindJson(k.kind(), k.title(), counts.getOrDefault(k.kind(), 0))).toList());
    }

    @Needs("operations.trash.restore")
    @PostMapping("/api/admin/trash/{id}/restore")
    RestoreFromTrash.Restored restore(OperationRequest request, @PathVariable long id) {
        return operations.run(request, new RestoreFromTrash(id));
    }

    /// Before its time.
    @Needs(value = "operations.trash.purge", stepUp = true)
    @DeleteMapping("/api/admin/trash/{id}")
    ResponseEntity<Void> purge(OperationRequest request, @PathVariable long id) {
        operations.run(request, new PurgeFromTrash(id));
        return ResponseEntity.noContent().build();
    }

    /// What happens every night, now.
    @Needs(value = "operations.trash.purge", heavy = true)
    @PostMapping("/api/admin/trash/purge-expired")
    ResponseEntity<StartedJob> purgeExpired(OperationRequest request) {
        return ResponseEntity.accepted().body(StartedJob.of(operations.enqueue(request, new PurgeExpired())));
    }

    @Needs("operations.trash.hold")
    @PutMapping("/api/admin/trash/{id}/hold")
    ResponseEntity<Void> hold(OperationRequest request, @PathVariable long id, @Valid @RequestBody Hold wanted) {
        operations.run(request, new HoldTrash(id, wanted.held, wanted.reason.strip()));
        return ResponseEntity.noContent().build();
    }

    private TrashItemJson json(TrashStore.Item item) {
        return new TrashItemJson(
                Long.toString(item.id()), item.kind(), kinds.get(item.kind()).title(), item.subjectId(), item.label(), item.children(), item.deletedAt(),
                item.deletedBy(), item.expiresAt(), item.legalHold());
    }
}
