package com.didtron.server.reporting.web;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Needs;
import com.didtron.server.reporting.internal.ComposeDashboard;
import com.didtron.server.reporting.internal.Dashboard;
import com.didtron.server.reporting.internal.ListLiveCalls;
import com.didtron.server.reporting.internal.LiveCallList;
import com.didtron.server.reporting.internal.LiveFeeds;
import com.didtron.server.switching.HangUpCall;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// What happens now, for the operator.
@RestController
class DashboardController {

    private final ComposeDashboard composeDashboard;
    private final ListLiveCalls listLiveCalls;
    private final Operations operations;
    private final LiveFeeds feeds;

    DashboardController(ComposeDashboard composeDashboard, ListLiveCalls listLiveCalls, Operations operations, LiveFeeds feeds) {
        this.composeDashboard = composeDashboard;
        this.listLiveCalls = listLiveCalls;
        this.operations = operations;
        this.feeds = feeds;
    }

    @Needs("reporting.dashboard.view")
    @GetMapping("/api/admin/dashboard")
    Dashboard dashboard(@AuthenticationPrincipal SignedIn person) {
        return composeDashboard.of(person.tenant());
    }

    /// Server-sent events `dashboard` ([Dashboard]) and, for who may see them, `live-calls` ([LiveCallList]), about each second.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(oneOf = {Dashboard.class, LiveCallList.class})))
    @Needs("reporting.dashboard.view")
    @GetMapping(path = "/api/admin/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@AuthenticationPrincipal SignedIn person) {
        return feeds.ofTenant(person);
    }

    /// Calls in progress.
    ///
    /// @param search words that all occur in a call's numbers, zone, carriers or state
    @Needs("switching.live-call.view")
    @GetMapping("/api/admin/live-calls")
    LiveCallList liveCalls(@AuthenticationPrincipal SignedIn person, @RequestParam(required = false) @Nullable String search) {
        return listLiveCalls.of(person.tenant(), search);
    }

    @Needs("switching.live-call.hang-up")
    @PostMapping("/api/admin/live-calls/{callId}/hang-up")
    ResponseEntity<Void> hangUp(OperationRequest request, @PathVariable UUID callId) {
        operations.run(request, new HangUpCall(callId));
        return ResponseEntity.accepted().build();
    }
}
