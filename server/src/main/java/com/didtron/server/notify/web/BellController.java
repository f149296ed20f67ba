package com.didtron.server.notify.web;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.RowCount;
import com.didtron.server.notify.internal.BellFeed;
import com.didtron.server.notify.internal.BellFeed.BellRings;
import com.didtron.server.notify.internal.BellStore;
import com.didtron.server.notify.internal.BellStore.Rung;
import com.didtron.server.notify.internal.BellStore.Unread;
import com.didtron.server.notify.internal.BellStore.Wanted;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.RaisesAlerts.Severity;
import com.didtron.server.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The bell: what staff should know, read or unread for each of them.
@RestController
class BellController {

    private final BellStore store;
    private final BellFeed feed;

    BellController(BellStore store, BellFeed feed) {
        this.store = store;
        this.feed = feed;
    }

    /// @param kind        `credit-alert`, `credit-alert-cleared`, `job-dead`, `journal-broken`, `letter-failed`, `supplier-address-out`, `supplier-address-back`,
    ///                    `supplier-down`, `supplier-back`, `source-host-lost`, `source-host-back`, `approval-waits`, `certificate-expires`, `certificate-unusable`
    /// @param subjectKind of the record that it leads to: `carrier`, `interconnect`, `job`, `journal`, `approval`
    /// @param subjectId   its id; of an interconnect after its carrier's: `7/12`
    record AlertJson(
            String id, @OneOf(Severity.class) String severity, String kind, @Nullable String subjectKind, @Nullable String subjectId, String text, Instant raisedAt,
            boolean read) {
        static AlertJson of(Rung rung) {
            return new AlertJson(
                    Long.toString(rung.id()), rung.severity(), rung.kind(), rung.subjectKind(), rung.subjectId(), rung.text(), rung.raisedAt(), rung.read());
        }
    }

    /// @param unread how many the caller has not read, counted to a hundred
    /// @param worst  severity of the worst of these; null when there is none
    record AlertsJson(List<AlertJson> items, @Nullable String nextCursor, @Nullable RowCount total, int unread, @OneOf(Severity.class) @Nullable String worst) {}

    /// @param upTo id of the newest alert that was shown: what rings meanwhile stays unread
    record ReadAlerts(@NotNull Long upTo) {}

    /// Those that the caller's roles let them see.
    ///
    /// @param read     only those that the caller has read, or has not
    /// @param severity only these
    /// @param kind     only these
    /// @param sort     raisedAt, severity, kind, with `-` in front for the other way round; without it newest first
    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/me/alerts")
    AlertsJson list(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable Boolean read,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Page<Rung> page = store.list(person, new Wanted(read, severity(severity), kind), sort, cursor, Cursor.limit(limit));
        Unread unread = store.unread(person);
        return new AlertsJson(page.items().stream().map(AlertJson::of).toList(), page.nextCursor(), page.total(), unread.alerts(), unread.worst());
    }

    private static @Nullable Severity severity(@Nullable String word) {
        return word == null ? null : Arrays.stream(Severity.values()).filter(s -> s.code().equals(word)).findFirst().orElseThrow(() -> Refusal.invalid(
                "invalid", "There is no severity \"" + word + "\".",
                new Refusal.Field("severity", "one of " + Arrays.stream(Severity.values()).map(Severity::code).collect(Collectors.joining(", ")))));
    }

    /// Server-sent events `bell` ([BellRings]): one at once, one whenever the caller's alerts may be others, and the last again every ten seconds.
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(implementation = BellRings.class)))
    @Needs(Needs.SIGNED_IN)
    @GetMapping(path = "/api/me/alerts/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@AuthenticationPrincipal SignedIn person) {
        return feed.open(person);
    }

    @Needs(Needs.SIGNED_IN)
    @PostMapping("/api/me/alerts/{id}/read")
    ResponseEntity<Void> read(@AuthenticationPrincipal SignedIn person, @PathVariable long id) {
        store.read(person, id);
        return ResponseEntity.noContent().build();
    }

    @Needs(Needs.SIGNED_IN)
    @PostMapping("/api/me/alerts/read")
    ResponseEntity<Void> readAll(@AuthenticationPrincipal SignedIn person, @Valid @RequestBody ReadAlerts wanted) {
        store.readAll(person, wanted.upTo);
        return ResponseEntity.noContent().build();
    }
}
