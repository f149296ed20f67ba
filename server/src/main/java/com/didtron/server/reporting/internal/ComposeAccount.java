package com.didtron.server.reporting.internal;

import com.didtron.server.admission.Admission;
import com.didtron.server.billing.InvoicedCalls;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.customers.Customer;
import com.didtron.server.customers.Customers;
import com.didtron.server.cdr.CallFilter;
import com.didtron.server.cdr.CallRecord;
import com.didtron.server.cdr.CallRecords;
import com.didtron.server.cdr.QuarterOfCalls;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.CreditLine;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Refusal;
import com.didtron.server.rating.QuarterOfMoney;
import com.didtron.server.rating.RatedCalls;
import com.didtron.server.rating.RatedSummary;
import com.didtron.server.reporting.internal.AccountPicture.AccountHour;
import com.didtron.server.reporting.internal.AccountPicture.AccountLine;
import com.didtron.server.reporting.internal.AccountPicture.AccountToday;
import com.didtron.server.reporting.internal.CustomerCallDetail.CustomerInvoiceRef;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes what a customer sees of its own account and calls. The carrier is always the signed-in person's own.
@Component
public class ComposeAccount {

    private static final int HOURS = 24;

    private final Carriers carriers;
    private final Customers customers;
    private final Ledger ledger;
    private final Admission admission;
    private final CallRecords callRecords;
    private final RatedCalls ratedCalls;
    private final InvoicedCalls invoicedCalls;
    private final Database database;
    private final Clock clock;

    ComposeAccount(
            Carriers carriers,
            Customers customers,
            Ledger ledger,
            Admission admission,
            CallRecords callRecords,
            RatedCalls ratedCalls,
            InvoicedCalls invoicedCalls,
            Database database,
            Clock clock) {
        this.carriers = carriers;
        this.customers = customers;
        this.ledger = ledger;
        this.admission = admission;
        this.callRecords = callRecords;
        this.ratedCalls = ratedCalls;
        this.invoicedCalls = invoicedCalls;
        this.database = database;
        this.clock = clock;
    }

    /// @throws Refusal not-found
    public AccountPicture of(TenantId tenant, long carrierId) {
        Carrier carrier = carriers.directory()
                .findCarrier(carrierId)
                .filter(c -> c.tenant().equals(tenant))
                .orElseThrow(() -> Refusal.notFound("carrier " + carrierId));
        String owner = CarrierBooks.customerOwner(carrierId);
        ZonedDateTime now = clock.instant().atZone(carrier.timeZone());
        Instant midnight = now.toLocalDate().atStartOfDay(carrier.timeZone()).toInstant();
        Instant firstHour = now.truncatedTo(ChronoUnit.HOURS).toInstant().minus(Duration.ofHours(HOURS - 1L));
        // a day of 25 hours begins before them
        Instant since = midnight.isBefore(firstHour) ? midnight : firstHour;
        List<QuarterOfCalls> calls = callRecords.quarters(tenant, carrierId, since);
        List<QuarterOfMoney> charges = ratedCalls.quarters(tenant, carrierId, since).stream()
                .filter(q -> q.isSell() && q.currency().equals(carrier.currency()))
                .toList();
        List<CreditLine> lines = ledger.lines(database.reads(tenant), tenant, List.of(owner)).getOrDefault(owner, List.of());
        return new AccountPicture(
                carrier.name(),
                carrier.code(),
                carrier.timeZone().getId(),
                customers.findByCarrier(database.reads(tenant), tenant, carrierId).map(Customer::status).orElse(Customer.Status.ACTIVE).word(),
                lines.stream().map(line -> line(carrier, line, charges.stream().filter(q -> !q.quarter().isBefore(firstHour)))).toList(),
                admission.sent(carrierId),
                carrier.capacityLimit(),
                today(carrier, midnight, calls, charges),
                hours(carrier, firstHour, calls, charges));
    }

    public Page<CustomerCallRow> calls(TenantId tenant, CallFilter ownCalls, boolean newestFirst, @Nullable String cursor, int limit) {
        Page<CallRecord> calls = callRecords.list(tenant, ownCalls, newestFirst, cursor, limit);
        Map<UUID, RatedSummary> rated = ratedCalls.find(tenant, calls.items().stream().map(CallRecord::id).toList());
        return calls.map(call -> row(call, rated.get(call.id())));
    }

    /// @throws Refusal not-found, also when the call is somebody else's
    public CustomerCallDetail call(TenantId tenant, long carrierId, UUID id) {
        CallRecord call = callRecords
                .find(tenant, id)
                .filter(c -> Long.valueOf(carrierId).equals(c.customerCarrierId()))
                .orElseThrow(() -> Refusal.notFound("call " + id));
        RatedSummary rated = ratedCalls.find(tenant, List.of(id)).get(id);
        return new CustomerCallDetail(
                row(call, rated),
                call.ringingAt(),
                call.answeredAt(),
                call.endedAt(),
                call.releasedBy(),
                rated == null ? null : MoneyJson.of(rated.sell().price()),
                rated == null ? null : rated.sell().code(),
                ratedCalls.workingLines(tenant, id).sell(),
                call.refusal(),
                invoice(tenant, id),
                OwnMedia.of(callRecords.media(tenant, id), m -> m.leg().equals("ingress")));
    }

    private static AccountToday today(Carrier carrier, Instant midnight, List<QuarterOfCalls> calls, List<QuarterOfMoney> charges) {
        return new AccountToday(
                calls.stream().filter(q -> !q.quarter().isBefore(midnight)).mapToLong(QuarterOfCalls::calls).sum(),
                calls.stream().filter(q -> !q.quarter().isBefore(midnight)).mapToLong(QuarterOfCalls::answered).sum(),
                MoneyJson.of(sum(charges.stream().filter(q -> !q.quarter().isBefore(midnight))), carrier.currency()));
    }

    private static List<AccountHour> hours(Carrier carrier, Instant first, List<QuarterOfCalls> calls, List<QuarterOfMoney> charges) {
        return IntStream.range(0, HOURS).mapToObj(i -> hour(carrier, first.plus(Duration.ofHours(i)), calls, charges)).toList();
    }

    private static AccountHour hour(Carrier carrier, Instant from, List<QuarterOfCalls> calls, List<QuarterOfMoney> charges) {
        Instant to = from.plus(Duration.ofHours(1));
        List<QuarterOfCalls> within = calls.stream().filter(q -> !q.quarter().isBefore(from) && q.quarter().isBefore(to)).toList();
        BigDecimal charge = sum(charges.stream().filter(q -> !q.quarter().isBefore(from) && q.quarter().isBefore(to)));
        return new AccountHour(
                from, within.stream().mapToLong(QuarterOfCalls::calls).sum(), within.stream().mapToLong(QuarterOfCalls::answered).sum(),
                MoneyJson.of(charge, carrier.currency()).amount());
    }

    private static BigDecimal sum(Stream<QuarterOfMoney> charges) {
        return charges.map(QuarterOfMoney::charge).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// A draft is the operator's business: the customer sees the invoice when it has a number.
    private @Nullable CustomerInvoiceRef invoice(TenantId tenant, UUID call) {
        InvoicedCalls.Place place = invoicedCalls.find(tenant, List.of(call)).get(call);
        return place == null || place.number() == null
                ? null
                : new CustomerInvoiceRef(Long.toString(place.invoiceId()), place.number());
    }

    /// @param charges in the account's primary currency
    private static AccountLine line(Carrier carrier, CreditLine line, Stream<QuarterOfMoney> charges) {
        boolean low = line.currency().equals(carrier.currency()) && low(line, sum(charges));
        return new AccountLine(
                line.currency(),
                Sides.creditType(carrier),
                MoneyJson.of(line.balance(), line.currency()),
                MoneyJson.ofNullable(line.limit(), line.currency()),
                MoneyJson.of(line.held(), line.currency()),
                MoneyJson.ofNullable(line.available(), line.currency()),
                line.exhausted(),
                low);
    }

    /// Less is available than a day like the last one takes. What is exhausted, or has no limit, is not low.
    static boolean low(CreditLine line, BigDecimal dayOfCalls) {
        BigDecimal available = line.available();
        return available != null && !line.exhausted() && available.compareTo(dayOfCalls) < 0;
    }

    private static CustomerCallRow row(CallRecord call, @Nullable RatedSummary rated) {
        return new CustomerCallRow(
                call.id().toString(),
                call.startedAt(),
                call.caller(),
                call.shownCalled(),
                call.zone(),
                ListCalls.result(call),
                call.sipCode(),
                call.talkMs(),
                rated == null ? null : rated.sell().ratedSeconds(),
                rated == null ? null : MoneyJson.of(rated.sell().charge()),
                ListCalls.state(call, rated));
    }
}
