package com.didtron.server.reporting.web;

import com.didtron.server.billing.Invoices;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.Page;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Needs;
import com.didtron.server.reporting.internal.CallDetail;
import com.didtron.server.reporting.internal.CallRow;
import com.didtron.server.reporting.internal.ComposeCalls;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The operator's explorer of calls.
@RestController
class CallController {

    private final ComposeCalls composeCalls;
    private final Invoices invoices;

    CallController(ComposeCalls composeCalls, Invoices invoices) {
        this.composeCalls = composeCalls;
        this.invoices = invoices;
    }

    /// @param sort startedAt, with `-` in front for the newest first; without it newest first
    @Needs("reporting.call.view")
    @GetMapping("/api/admin/calls")
    Page<CallRow> list(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable Long supplier,
            @RequestParam(required = false) @Nullable String called,
            @RequestParam(required = false) @Nullable String caller,
            @RequestParam(required = false) @Nullable String callerValidity,
            @RequestParam(required = false) @Nullable String result,
            @RequestParam(required = false) @Nullable Integer code,
            @RequestParam(required = false) @Nullable Boolean test,
            @RequestParam(required = false) @Nullable String sipCallId,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return composeCalls.list(
                person.tenant(),
                CallFilters.parse(
                        from, to, customer, supplier, called, caller, callerValidity, result, code, test, CallFilters.sipCallId(sipCallId, true, true)),
                CallFilters.isNewestFirst(sort),
                cursor, Cursor.limit(limit));
    }

    @Needs("reporting.call.view")
    @GetMapping("/api/admin/calls/{callId}")
    CallDetail get(@AuthenticationPrincipal SignedIn person, @PathVariable UUID callId) {
        return composeCalls.get(person.tenant(), callId);
    }

    /// @param sort startedAt; and unless the line has too many calls caller, called, routingNumber, network, talkMs, pddMs, charge, cost, margin; with `-` in
    ///             front for the other way round; without it the newest first
    @Needs("reporting.call.view")
    @GetMapping("/api/admin/invoices/{id}/lines/{position}/calls")
    Page<CallRow> ofInvoiceLine(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable long id,
            @PathVariable int position,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        long invoice = invoices.get(person.tenant(), id).id();
        return composeCalls.ofInvoiceLine(person.tenant(), invoice, position, sort, cursor, Cursor.limit(limit));
    }
}
