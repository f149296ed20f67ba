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
/// @param soldByRoutingNumber whether the customer pays by the routing number; otherwise by the number that was dialled
/// @param ladderCut  messages left out of the ladder
/// @param journal    ledger entries about it
/// @param invoice    the line it was invoiced on
/// @param suspended  why it could not be rated
/// @param media      each stream of each side when its media went through the platform; empty when it did not
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
        boolean soldByRoutingNumber,
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
        @Nullable Suspension suspended,
        List<CallMedia> media) {

    /// One stream on one side. Figures are of what the party of that side sent, unless they say otherwise.
    ///
    /// @param caller      whether it is the caller's side
    /// @param kind        `audio`, `video`, `image`
    /// @param codec       of most packets; empty when it is not known
    /// @param converted   codec that its packets were turned into for the other side; null: they went as they came
    /// @param local       our address and port
    /// @param described   where the party said that it receives; null: nowhere, or the call was on hold
    /// @param latched     where its packets came from; null: never certain
    /// @param received    packets
    /// @param sent        packets sent to the party
    /// @param lost        packets that were missing
    /// @param lossPercent of those expected; null when none were
    /// @param jitterMs    mean
    /// @param mostJitterMs highest
    /// @param roundTripMs to the party and back; null when its reports did not say
    /// @param theirLost   packets that the party says it missed; null when it did not say
    /// @param wrongSource packets from elsewhere, dropped
    /// @param unsent      packets that could not go on
    /// @param secure      whether it was encrypted between the party and the platform
    /// @param mos         mean opinion score by the E-model; null for codecs without published values
    public record CallMedia(
            boolean caller, @Nullable Named interconnect, int stream, String kind, String codec, @Nullable String converted, String local, @Nullable String described, @Nullable String latched,
            long received, long bytes, long sent, long lost, @Nullable Double lossPercent, @Nullable Double jitterMs, @Nullable Double mostJitterMs,
            @Nullable Double roundTripMs, @Nullable Long theirLost, long wrongSource, long unsent, boolean secure, @Nullable Double mos) {}

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
    /// @param detail         what exactly, for people: which limit, number or rule; null when the reason says it all
    public record CallRoute(
            @Nullable Integer rank,
            Named supplier,
            Named interconnect,
            @Nullable String code,
            @Nullable MoneyJson price,
            @Nullable MoneyJson effectivePrice,
            boolean chosen,
            @Nullable String reason,
            @Nullable String detail) {}

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
