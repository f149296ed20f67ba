package com.didtron.server.reporting.web;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.Page;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OfFeature;
import com.didtron.server.reporting.ReportingFeatures;
import com.didtron.server.reporting.internal.AccountPicture;
import com.didtron.server.reporting.internal.ComposeAccount;
import com.didtron.server.reporting.internal.CustomerCallDetail;
import com.didtron.server.reporting.internal.CustomerCallRow;
import com.didtron.server.reporting.internal.LiveFeeds;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// A customer's own account and calls. Whose they are is taken from the session, never from the request.
@RestController
class CustomerAccountController {

    private final ComposeAccount composeAccount;
    private final LiveFeeds feeds;

    CustomerAccountController(ComposeAccount composeAccount, LiveFeeds feeds) {
        this.composeAccount = composeAccount;
        this.feeds = feeds;
    }

    @Needs("billing.account.view")
    @OfFeature(ReportingFeatures.ACCOUNT)
    @GetMapping("/api/customer/account")
    AccountPicture account(@AuthenticationPrincipal SignedIn person) {
        return composeAccount.of(person.tenant(), person.ownCarrier());
    }

    /// Server-sent event `account` ([AccountPicture]), about each second.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(implementation = AccountPicture.class)))
    @Needs("billing.account.view")
    @OfFeature(ReportingFeatures.ACCOUNT)
    @GetMapping(path = "/api/customer/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@AuthenticationPrincipal SignedIn person) {
        return feeds.ofCustomer(person);
    }

    /// @param sort startedAt, with `-` in front for the newest first; without it newest first
    @Needs("reporting.call.view")
    @OfFeature(ReportingFeatures.CALLS)
    @GetMapping("/api/customer/calls")
    Page<CustomerCallRow> calls(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String called,
            @RequestParam(required = false) @Nullable String result,
            @RequestParam(required = false) @Nullable String sipCallId,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return composeAccount.calls(
                person.tenant(),
                CallFilters.parse(
                        from, to, person.ownCarrier(), null, called, null, null, result, null, null, CallFilters.sipCallId(sipCallId, true, false)),
                CallFilters.isNewestFirst(sort),
                cursor, Cursor.limit(limit));
    }

    @Needs("reporting.call.view")
    @OfFeature(ReportingFeatures.CALLS)
    @GetMapping("/api/customer/calls/{callId}")
    CustomerCallDetail call(@AuthenticationPrincipal SignedIn person, @PathVariable UUID callId) {
        return composeAccount.call(person.tenant(), person.ownCarrier(), callId);
    }
}
