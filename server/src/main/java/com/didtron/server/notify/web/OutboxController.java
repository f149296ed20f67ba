package com.didtron.server.notify.web;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.RowCount;
import com.didtron.server.notify.internal.Outbox;
import com.didtron.server.notify.internal.Outbox.OutboxLetter;
import com.didtron.server.notify.internal.TryLetterAgain;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Needs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Mail that went out, waits, or could not go out. Links that only the reader may know are shown to super admins alone.
@RestController
class OutboxController {

    private final Operations operations;
    private final Outbox outbox;

    OutboxController(Operations operations, Outbox outbox) {
        this.operations = operations;
        this.outbox = outbox;
    }

    /// @param link the address behind `{{link}}` in the text, for super admins while the letter was not delivered
    record LetterJson(
            String id,
            String kind,
            String to,
            String subject,
            String text,
            @Nullable String link,
            String state,
            String reason,
            int attempts,
            Instant createdAt,
            @Nullable Instant deliveredAt) {}

    /// @param closed why no mail goes out at all; null when it does
    record OutboxPage(List<LetterJson> items, @Nullable String nextCursor, @Nullable RowCount total, @Nullable String closed) {}

    @Needs("identity.outbox.view")
    @GetMapping("/api/admin/outbox")
    OutboxPage list(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        boolean links = person.access().may("identity.outbox-link.view");
        Page<LetterJson> page = outbox.list(person.tenant(), state, to, cursor, Cursor.limit(limit)).map(l -> json(l, links));
        return new OutboxPage(page.items(), page.nextCursor(), page.total(), outbox.closed(person.tenant()));
    }

    @Needs("identity.person.change")
    @PostMapping("/api/admin/outbox/{id}/try-again")
    ResponseEntity<Void> tryAgain(OperationRequest request, @PathVariable long id) {
        operations.run(request, new TryLetterAgain(id));
        return ResponseEntity.noContent().build();
    }

    private static LetterJson json(OutboxLetter letter, boolean links) {
        return new LetterJson(
                Long.toString(letter.id()), letter.kind(), letter.to(), letter.subject(), letter.text(), links ? letter.link() : null,
                letter.state(), letter.reason(), letter.attempts(), letter.createdAt(), letter.deliveredAt());
    }
}
