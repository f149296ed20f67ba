package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.CallerValidity;
import com.didtron.server.cdr.CallEvidence.Suspension;
import com.didtron.server.ledger.PostedEntry;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.OneOf;
import com.didtron.server.switching.CallFacts.LadderLine;
import com.didtron.server.switching.CallFacts;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known of a call, for the operator.
///
/// @param call       its row, at the same level as the rest
/// @param callerValidity what was found of the caller's number
/// @param ladderCut  messages left out of the ladder
/// @param journal    ledger entries about it
/// @param invoice    the line it was invoiced on
/// @param suspended  why it could not be rated
public record CallDetail(
        @JsonUnwrapped CallRow call,
        String calledReceived,
        @OneOf(CallerValidity.class) String callerValidity,
        @Nullable Instant ringingAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        @Schema(allowableValues = {"caller", "callee", "switch"}) String releasedBy,
        @Nullable Integer q850,
        String sourceAddress,
        String sipCallId,
        boolean earlyMedia,
        @OneOf(CallFacts.Source.class) String source,
        @Nullable Named interconnect,
        @Nullable Named service,
        List<CallAttempt> attemptList,
        List<CallCheck> checks,
        List<CallRoute> routes,
        List<LadderLine> ladder,
        int ladderCut,
        @Nullable CallRating rating,
        List<PostedEntry> journal,
        @Nullable InvoicePlace invoice,
        @Nullable Suspension suspended) {

    /// One INVITE out.
    ///
    /// @param sentTo address of the supplier: `203.0.113.10:5060 udp`; empty when it is not known
    public record CallAttempt(
            int position,
            Named supplier,
            Named interconnect,
            Instant sentAt,
            @Nullable Instant ringingAt,
            @Nullable Instant answeredAt,
            Instant endedAt,
            int sipCode,
            @Nullable Integer q850,
            String reason,
            String outcome,
            String sentTo) {}

    /// One question of the admission.
    ///
    /// @param outcome `passed` or `refused`
    public record CallCheck(String name, @Schema(allowableValues = {"passed", "refused"}) String outcome, String detail) {}

    /// A supplier that was considered.
    ///
    /// @param rank           order of trying, null when it was left out
    /// @param code           code of its rate, when it has one
    /// @param price          of that rate, per minute
    /// @param effectivePrice per minute at the expected duration, in the selling currency
    /// @param reason         why it was left out, stable
    public record CallRoute(
            @Nullable Integer rank,
            Named supplier,
            Named interconnect,
            @Nullable String code,
            @Nullable MoneyJson price,
            @Nullable MoneyJson effectivePrice,
            boolean chosen,
            @Nullable String reason) {}

    /// What the call was worth.
    public record CallRating(CallRatedSide sell, @Nullable CallRatedSide buy, @Nullable MoneyJson margin) {}

    /// One side of it.
    ///
    /// @param lines the working, step by step
    public record CallRatedSide(
            Named plan, String zone, String code, MoneyJson price, long ratedSeconds, MoneyJson charge, List<String> lines) {}

    /// A line of an invoice.
    ///
    /// @param number null while the invoice is a draft
    public record InvoicePlace(String id, @Nullable String number, int position) {}
}
