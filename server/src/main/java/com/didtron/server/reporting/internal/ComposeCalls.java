package com.didtron.server.reporting.internal;

import com.didtron.server.billing.InvoicedCalls;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.cdr.AttemptRecord;
import com.didtron.server.cdr.CallEvidence;
import com.didtron.server.cdr.CallRecord;
import com.didtron.server.cdr.CallRecords;
import com.didtron.server.cdr.MediaRecord;
import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.LedgerReading;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Refusal;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.rating.RatedCalls;
import com.didtron.server.rating.RatedCalls.WorkingLines;
import com.didtron.server.rating.RatedSummary;
import com.didtron.server.reporting.internal.CallDetail.CallAttempt;
import com.didtron.server.reporting.internal.CallDetail.CallMedia;
import com.didtron.server.reporting.internal.CallDetail.CallRatedSide;
import com.didtron.server.reporting.internal.CallDetail.CallRating;
import com.didtron.server.reporting.internal.CallDetail.InvoicePlace;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Composes the operator's detail of a call from its records, ratings, ledger entries and invoices.
@Component
public class ComposeCalls {

    private final CallRecords callRecords;
    private final RatedCalls ratedCalls;
    private final InvoicedCalls invoicedCalls;
    private final LedgerReading ledger;
    private final Carriers carriers;
    private final RatingPlans ratingPlans;
    private final ObjectMapper json;

    ComposeCalls(
            CallRecords callRecords,
            RatedCalls ratedCalls,
            InvoicedCalls invoicedCalls,
            LedgerReading ledger,
            Carriers carriers,
            RatingPlans ratingPlans,
            ObjectMapper json) {
        this.callRecords = callRecords;
        this.ratedCalls = ratedCalls;
        this.invoicedCalls = invoicedCalls;
        this.ledger = ledger;
        this.carriers = carriers;
        this.ratingPlans = ratingPlans;
        this.json = json;
    }

    /// @throws Refusal not-found
    public CallDetail get(TenantId tenant, UUID id) {
        CallRecord call = callRecords.find(tenant, id).orElseThrow(() -> Refusal.notFound("call " + id));
        Directory directory = carriers.directory();
        CallEvidence evidence = callRecords.evidence(tenant, id);
        RatedSummary rated = ratedCalls.find(tenant, List.of(id)).get(id);
        ReadDecision decision = new ReadDecision(evidence.decision(), json, directory);
        return new CallDetail(
                ListCalls.row(call, rated, directory),
                call.calledReceived(),
                EgressJson.word(call.callerValidity()),
                call.ringingAt(),
                call.answeredAt(),
                call.endedAt(),
                call.releasedBy(),
                call.q850(),
                call.sourceAddress(),
                call.sipCallId(),
                call.earlyMedia(),
                call.ported() != null && call.ported().sold(),
                call.source(),
                named(call.customerInterconnectId(), i -> Names.interconnect(directory, i)),
                named(call.serviceId(), s -> Names.service(directory, s)),
                callRecords.attempts(tenant, id).stream().map(a -> attempt(a, directory)).toList(),
                decision.checks(),
                decision.routes(),
                evidence.ladder(),
                evidence.ladderCut(),
                rated == null ? null : rating(rated, ratedCalls.workingLines(tenant, id)),
                ledger.entries(tenant, "call:" + id),
                invoice(tenant, id),
                evidence.suspended(),
                callRecords.media(tenant, id).stream().map(m -> media(m, directory)).toList());
    }

    private CallRating rating(RatedSummary rated, WorkingLines lines) {
        return new CallRating(
                side(rated.sell(), lines.sell()), rated.buy() == null ? null : side(rated.buy(), lines.buy()), money(rated.margin()));
    }

    private CallRatedSide side(RatedSummary.Side side, List<String> lines) {
        return new CallRatedSide(
                Names.ratingPlan(ratingPlans, side.planId()), side.zone(), side.code(), MoneyJson.of(side.price()), side.ratedSeconds(),
                MoneyJson.of(side.charge()), lines);
    }

    private @Nullable InvoicePlace invoice(TenantId tenant, UUID call) {
        InvoicedCalls.Place place = invoicedCalls.find(tenant, List.of(call)).get(call);
        return place == null ? null : new InvoicePlace(Long.toString(place.invoiceId()), place.number(), place.position());
    }

    private static CallAttempt attempt(AttemptRecord attempt, Directory directory) {
        return new CallAttempt(
                attempt.position(),
                Names.carrier(directory, attempt.carrierId()),
                Names.interconnect(directory, attempt.interconnectId()),
                attempt.sentAt(),
                attempt.ringingAt(),
                attempt.answeredAt(),
                attempt.endedAt(),
                attempt.sipCode(),
                attempt.q850(),
                attempt.reason(),
                attempt.outcome(),
                attempt.sentTo());
    }

    private static CallMedia media(MediaRecord m, Directory directory) {
        return new CallMedia(
                m.leg().equals("ingress"), named(m.interconnectId(), i -> Names.interconnect(directory, i)), m.stream(), m.kind(), m.codec(), m.converted(), m.local(), m.described(),
                m.latched(), m.received(), m.bytes(), m.sent(), m.lost(), m.lossPercent(), m.jitterMs(), m.mostJitterMs(), m.roundTripMs(), m.theirLost(),
                m.wrongSource(), m.unsent(), m.secure(), m.mos());
    }

    private static @Nullable Named named(@Nullable Long id, LongFunction<Named> name) {
        return id == null ? null : name.apply(id);
    }

    private static @Nullable MoneyJson money(@Nullable Money money) {
        return money == null ? null : MoneyJson.of(money);
    }
}
