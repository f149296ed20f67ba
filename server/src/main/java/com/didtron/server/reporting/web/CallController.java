package com.didtron.server.reporting.web;

import com.didtron.server.billing.Invoices;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Needs;
import com.didtron.server.reporting.internal.CallDetail;
import com.didtron.server.reporting.internal.CallList;
import com.didtron.server.reporting.internal.ComposeCalls;
import com.didtron.server.reporting.internal.ListCalls;
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

    private final ListCalls listCalls;
    private final ComposeCalls composeCalls;
    private final Invoices invoices;

    CallController(ListCalls listCalls, ComposeCalls composeCalls, Invoices invoices) {
        this.listCalls = listCalls;
        this.composeCalls = composeCalls;
        this.invoices = invoices;
    }

    /// @param sort startedAt; and unless there are too many calls (`too-many-to-sort`) caller, called, routingNumber, network, result, talkMs, zone, customer, charge,
    ///             supplier, cost, margin, pddMs, state; with `-` in front for the other way round; without it the newest first. Amounts are compared in the
    ///             tenant's own currency; calls that have none of it are last either way
    @Needs("reporting.call.view")
    @GetMapping("/api/admin/calls")
    CallList list(
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
        return listCalls.list(
                person.tenant(),
                CallFilters.parse(
                        from, to, customer, supplier, called, caller, callerValidity, result, code, test, CallFilters.sipCallId(sipCallId, true, true)),
                sort, cursor, Cursor.limit(limit));
    }

    @Needs("reporting.call.view")
    @GetMapping("/api/admin/calls/{callId}")
    CallDetail get(@AuthenticationPrincipal SignedIn person, @PathVariable UUID callId) {
        return composeCalls.get(person.tenant(), callId);
    }

    /// @param sort as of the list of all calls, unless the line has too many
    @Needs("reporting.call.view")
    @GetMapping("/api/admin/invoices/{id}/lines/{position}/calls")
    CallList ofInvoiceLine(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable long id,
            @PathVariable int position,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        long invoice = invoices.get(person.tenant(), id).id();
        return listCalls.ofInvoiceLine(person.tenant(), invoice, position, sort, cursor, Cursor.limit(limit));
    }
}
