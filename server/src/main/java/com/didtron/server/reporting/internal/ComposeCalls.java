package com.didtron.server.reporting.internal;

import com.didtron.server.billing.InvoicedCalls;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.cdr.AttemptRecord;
import com.didtron.server.cdr.CallEvidence;
import com.didtron.server.cdr.CallFilter;
import com.didtron.server.cdr.CallRecord;
import com.didtron.server.cdr.CallRecords;
import com.didtron.server.cdr.MediaRecord;
import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.LedgerReading;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Pages;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Composes the operator's list and detail of calls from their records, ratings, ledger entries and invoices.
@Component
public class ComposeCalls {

    private static final String[] LINE_ORDERS = Stream.of(Set.of("startedAt"), CallRecords.ORDERS, RatedCalls.ORDERS).flatMap(Set::stream).toArray(String[]::new);

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

    public Page<CallRow> list(TenantId tenant, CallFilter filter, boolean newestFirst, @Nullable String cursor, int limit) {
        Page<CallRecord> calls = callRecords.list(tenant, filter, newestFirst, cursor, limit);
        return new Page<>(rows(tenant, calls.items()), calls.nextCursor(), calls.total());
    }

    /// The calls of an invoice line.
    ///
    /// @param sort startedAt, or one of [CallRecords#ORDERS] and [RatedCalls#ORDERS], with `-` in front for the other way round; null: newest first
    /// @throws Refusal when there is no such order, or the line has more than [InvoicedCalls#MOST_SORTED] calls and is asked for by anything but time
    public Page<CallRow> ofInvoiceLine(TenantId tenant, long invoice, int position, @Nullable String sort, @Nullable String cursor, int limit) {
        Page<UUID> page = placesOfLine(tenant, invoice, position, sort == null || sort.isBlank() ? "-startedAt" : sort, cursor, limit);
        Map<UUID, CallRecord> found = callRecords.find(tenant, page.items()).stream().collect(Collectors.toMap(CallRecord::id, call -> call));
        return new Page<>(rows(tenant, page.items().stream().map(found::get).filter(Objects::nonNull).toList()), page.nextCursor(), page.total());
    }

    private Page<UUID> placesOfLine(TenantId tenant, long invoice, int position, String sort, @Nullable String cursor, int limit) {
        String column = sort.startsWith("-") ? sort.substring(1) : sort;
        boolean byRecord = CallRecords.ORDERS.contains(column);
        if (!byRecord && !RatedCalls.ORDERS.contains(column)) {
            boolean newestFirst = ListOrder.isDown(sort, sort, LINE_ORDERS);
            List<UUID> ids = invoicedCalls.ofLine(tenant, invoice, position, newestFirst, callOf(cursor), limit + 1);
            return Pages.of(ids, limit, cursor, UUID::toString, () -> invoicedCalls.count(tenant, invoice, position));
        }
        List<UUID> calls = invoicedCalls.ofLine(tenant, invoice, position, true, null, InvoicedCalls.MOST_SORTED + 1);
        if (calls.size() > InvoicedCalls.MOST_SORTED) {
            throw Refusal.invalid("invalid", "The line has more than %d calls, which are listed by time alone.".formatted(InvoicedCalls.MOST_SORTED),
                    new Refusal.Field("sort", "startedAt or -startedAt"));
        }
        return byRecord ? callRecords.sorted(tenant, calls, sort, cursor, limit) : ratedCalls.sorted(tenant, calls, sort, cursor, limit);
    }

    /// @throws Refusal not-found
    public CallDetail get(TenantId tenant, UUID id) {
        CallRecord call = callRecords.find(tenant, id).orElseThrow(() -> Refusal.notFound("call " + id));
        Directory directory = carriers.directory();
        CallEvidence evidence = callRecords.evidence(tenant, id);
        RatedSummary rated = ratedCalls.find(tenant, List.of(id)).get(id);
        ReadDecision decision = new ReadDecision(evidence.decision(), json, directory);
        return new CallDetail(
                row(call, rated, directory),
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

    private List<CallRow> rows(TenantId tenant, List<CallRecord> calls) {
        Directory directory = carriers.directory();
        Map<UUID, RatedSummary> rated = ratedCalls.find(tenant, calls.stream().map(CallRecord::id).toList());
        return calls.stream().map(call -> row(call, rated.get(call.id()), directory)).toList();
    }

    private static CallRow row(CallRecord call, @Nullable RatedSummary rated, Directory directory) {
        return new CallRow(
                call.id().toString(),
                call.startedAt(),
                call.caller(),
                call.shownCalled(),
                call.ported() == null ? null : call.ported().routingNumber(),
                call.ported() == null ? null : call.ported().network(),
                call.zone(),
                named(call.customerCarrierId(), c -> Names.carrier(directory, c)),
                named(call.supplierCarrierId(), c -> Names.carrier(directory, c)),
                result(call),
                call.sipCode(),
                call.endCode(),
                call.refusal(),
                call.verdict(),
                call.talkMs(),
                call.pddMs(),
                rated == null ? null : MoneyJson.of(rated.sell().charge()),
                rated == null || rated.buy() == null ? null : MoneyJson.of(rated.buy().charge()),
                rated == null ? null : money(rated.margin()),
                state(call, rated),
                call.simulated(),
                call.test());
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

    static String result(CallRecord call) {
        return call.result().name().toLowerCase(Locale.ROOT);
    }

    /// A rating found beats the queue: the call may have been rated between the two looks.
    static String state(CallRecord call, @Nullable RatedSummary rated) {
        if (rated != null) {
            return "rated";
        }
        return switch (call.queue()) {
            case UNRATED -> "unrated";
            case SUSPENDED -> "suspended";
            case NONE -> "not-charged";
        };
    }

    private static @Nullable Named named(@Nullable Long id, LongFunction<Named> name) {
        return id == null ? null : name.apply(id);
    }

    private static @Nullable MoneyJson money(@Nullable Money money) {
        return money == null ? null : MoneyJson.of(money);
    }

    private static @Nullable UUID callOf(@Nullable String cursor) {
        String key = Cursor.key(cursor);
        try {
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException _) {
            throw Cursor.notOurs();
        }
    }
}
