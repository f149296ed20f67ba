package com.didtron.server.reporting.web;

import com.didtron.server.cdr.CallFilter;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.Page;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Refusal;
import com.didtron.server.reporting.internal.CarrierCallDetail;
import com.didtron.server.reporting.internal.CarrierCallRow;
import com.didtron.server.reporting.internal.CarrierPicture;
import com.didtron.server.reporting.internal.CarrierPicture.Way;
import com.didtron.server.reporting.internal.ComposeOwnCarrier;
import com.didtron.server.reporting.internal.OwnInterconnect;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A carrier's own portal: how it stands, its trunks, its calls. Whose they are is taken from the session, never from the request.
@RestController
class OwnCarrierController {

    private final ComposeOwnCarrier compose;

    OwnCarrierController(ComposeOwnCarrier compose) {
        this.compose = compose;
    }

    record OwnInterconnects(List<OwnInterconnect> items) {}

    @Needs("billing.account.view")
    @GetMapping("/api/carrier/account")
    CarrierPicture account(@AuthenticationPrincipal SignedIn person) {
        return compose.of(person.tenant(), person.ownCarrier());
    }

    @Needs("carriers.interconnect.view")
    @GetMapping("/api/carrier/interconnects")
    OwnInterconnects interconnects(@AuthenticationPrincipal SignedIn person) {
        return new OwnInterconnects(compose.interconnects(person.tenant(), person.ownCarrier()));
    }

    /// Calls that the carrier sent or, with `way=received`, those that it carried or was tried for last.
    ///
    /// @param way  sent or received; without it what the carrier does, and of one that does both the calls that it sent
    /// @param sort startedAt, with `-` in front for the newest first; without it newest first
    @Needs("reporting.call.view")
    @GetMapping("/api/carrier/calls")
    Page<CarrierCallRow> calls(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String called,
            @RequestParam(required = false) @Nullable String result,
            @RequestParam(required = false) @Nullable String sipCallId,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Long own = person.ownCarrier();
        Way wanted = way == null || way.isBlank() ? compose.usualWay(person.tenant(), own) : way(way);
        boolean sent = wanted == Way.SENT;
        CallFilter filter = CallFilters.parse(
                from, to, sent ? own : null, sent ? null : own, called, null, null, result, null, null, CallFilters.sipCallId(sipCallId, sent, !sent));
        return compose.calls(person.tenant(), wanted, filter, CallFilters.isNewestFirst(sort), cursor, Cursor.limit(limit));
    }

    @Needs("reporting.call.view")
    @GetMapping("/api/carrier/calls/{callId}")
    CarrierCallDetail call(@AuthenticationPrincipal SignedIn person, @PathVariable UUID callId) {
        return compose.call(person.tenant(), person.ownCarrier(), callId);
    }

    private static Way way(String word) {
        return switch (word) {
            case "sent" -> Way.SENT;
            case "received" -> Way.RECEIVED;
            default -> throw Refusal.invalid("invalid", "There is no way \"" + word + "\".", new Refusal.Field("way", "sent or received"));
        };
    }
}
