package com.didtron.server.reporting.internal;

import com.didtron.server.admission.Admission;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.SendTo;
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
import com.didtron.server.rating.RatedCalls;
import com.didtron.server.rating.RatedSummary;
import com.didtron.server.reporting.internal.CarrierPicture.CallsNow;
import com.didtron.server.reporting.internal.CarrierPicture.OwnFlow;
import com.didtron.server.reporting.internal.CarrierPicture.OwnLine;
import com.didtron.server.reporting.internal.CarrierPicture.OwnTraffic;
import com.didtron.server.reporting.internal.CarrierPicture.Way;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes what a carrier sees of itself in its own portal. The carrier is always the signed-in person's own.
@Component
public class ComposeOwnCarrier {

    private static final long QUARTER_SECONDS = 900;
    private static final long DAY_SECONDS = 86_400;

    private final Carriers carriers;
    private final Ledger ledger;
    private final Admission admission;
    private final CallRecords callRecords;
    private final RatedCalls ratedCalls;
    private final Database database;
    private final Clock clock;

    ComposeOwnCarrier(
            Carriers carriers, Ledger ledger, Admission admission, CallRecords callRecords, RatedCalls ratedCalls, Database database, Clock clock) {
        this.carriers = carriers;
        this.ledger = ledger;
        this.admission = admission;
        this.callRecords = callRecords;
        this.ratedCalls = ratedCalls;
        this.database = database;
        this.clock = clock;
    }

    /// @throws Refusal not-found
    public CarrierPicture of(TenantId tenant, long id) {
        Carrier carrier = carrier(tenant, id);
        Instant now = clock.instant();
        Instant midnight = LocalDate.ofInstant(now, carrier.timeZone()).atStartOfDay(carrier.timeZone()).toInstant();
        Instant yesterday = Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond() - DAY_SECONDS, QUARTER_SECONDS) * QUARTER_SECONDS);
        return new CarrierPicture(
                carrier.name(), carrier.code(), carrier.timeZone().getId(), word(carrier.kind()), lines(carrier),
                new CallsNow(
                        admission.sent(id),
                        carriers.directory().interconnectsOf(id).stream().mapToInt(i -> admission.taken(i.id())).sum()),
                traffic(carrier, midnight),
                traffic(carrier, yesterday));
    }

    /// @throws Refusal not-found
    public List<OwnInterconnect> interconnects(TenantId tenant, long id) {
        return carriers.directory().interconnectsOf(carrier(tenant, id).id()).stream().map(this::row).toList();
    }

    /// Whether a carrier that names no way is shown the calls that it sent or those that it received.
    public Way usualWay(TenantId tenant, long id) {
        return carrier(tenant, id).isCustomer() ? Way.SENT : Way.RECEIVED;
    }

    /// @param ownCalls the carrier stands in it as customer or as supplier, as `way` says
    public Page<CarrierCallRow> calls(TenantId tenant, Way way, CallFilter ownCalls, boolean newestFirst, @Nullable String cursor, int limit) {
        Page<CallRecord> calls = callRecords.list(tenant, ownCalls, newestFirst, cursor, limit);
        Map<UUID, RatedSummary> rated = ratedCalls.find(tenant, calls.items().stream().map(CallRecord::id).toList());
        return calls.map(call -> row(way, call, rated.get(call.id())));
    }

    /// @throws Refusal not-found, also when the call is somebody else's
    public CarrierCallDetail call(TenantId tenant, long carrier, UUID id) {
        Long own = carrier;
        CallRecord call = callRecords.find(tenant, id)
                .filter(c -> own.equals(c.customerCarrierId()) || own.equals(c.supplierCarrierId()))
                .orElseThrow(() -> Refusal.notFound("call " + id));
        Way way = own.equals(call.customerCarrierId()) ? Way.SENT : Way.RECEIVED;
        RatedSummary rated = ratedCalls.find(tenant, List.of(id)).get(id);
        RatedSummary.Side side = side(way, rated);
        var lines = ratedCalls.workingLines(tenant, id);
        Long interconnect = way == Way.SENT ? call.customerInterconnectId() : call.supplierInterconnectId();
        return new CarrierCallDetail(
                row(way, call, rated),
                interconnect == null ? null : carriers.directory().interconnectName(interconnect),
                call.ringingAt(),
                call.answeredAt(),
                call.endedAt(),
                call.releasedBy(),
                side == null ? null : MoneyJson.of(side.price()),
                side == null ? null : side.code(),
                way == Way.SENT ? lines.sell() : lines.buy(),
                way == Way.SENT ? call.refusal() : null,
                OwnMedia.of(callRecords.media(tenant, id), m -> m.leg().equals("ingress") == (way == Way.SENT) && interconnect != null && interconnect.equals(m.interconnectId())));
    }

    private Carrier carrier(TenantId tenant, long id) {
        return carriers.directory().findCarrier(id).filter(c -> c.tenant().equals(tenant)).orElseThrow(() -> Refusal.notFound("carrier " + id));
    }

    private List<OwnLine> lines(Carrier carrier) {
        String sends = CarrierBooks.customerOwner(carrier.id());
        String receives = CarrierBooks.supplierOwner(carrier.id());
        Map<String, List<CreditLine>> lines = ledger.lines(database.reads(carrier.tenant()), carrier.tenant(), List.of(sends, receives));
        List<OwnLine> own = new ArrayList<>();
        if (carrier.isCustomer()) {
            lines.getOrDefault(sends, List.of()).forEach(line -> own.add(line(Way.SENT, Sides.creditType(carrier), line, line.balance())));
        }
        if (carrier.isSupplier()) {
            // ours is negative when we owe, theirs positive when it is owed
            lines.getOrDefault(receives, List.of()).forEach(line -> own.add(line(Way.RECEIVED, null, line, line.balance().negate())));
        }
        return own;
    }

    private static OwnLine line(Way way, @Nullable String creditType, CreditLine line, BigDecimal balance) {
        return new OwnLine(
                line.currency(), word(way), creditType, MoneyJson.of(balance, line.currency()), MoneyJson.ofNullable(line.limit(), line.currency()),
                MoneyJson.of(line.held(), line.currency()), MoneyJson.ofNullable(line.available(), line.currency()), line.exhausted());
    }

    private OwnTraffic traffic(Carrier carrier, Instant since) {
        List<RatedCalls.Spend> spent = ratedCalls.spend(carrier.tenant(), since).stream().filter(s -> s.carrier() == carrier.id()).toList();
        return new OwnTraffic(
                carrier.isCustomer() ? flow(callRecords.quarters(carrier.tenant(), carrier.id(), since), spent, true) : null,
                carrier.isSupplier() ? flow(callRecords.quartersOfSupplier(carrier.tenant(), carrier.id(), since), spent, false) : null);
    }

    private static OwnFlow flow(List<QuarterOfCalls> quarters, List<RatedCalls.Spend> spent, boolean sold) {
        return new OwnFlow(
                quarters.stream().mapToLong(QuarterOfCalls::calls).sum(),
                quarters.stream().mapToLong(QuarterOfCalls::answered).sum(),
                quarters.stream().mapToLong(QuarterOfCalls::talkMs).sum(),
                spent.stream().filter(s -> s.sold() == sold).map(s -> MoneyJson.of(s.charge(), s.currency())).toList());
    }

    private OwnInterconnect row(Interconnect i) {
        return new OwnInterconnect(
                Long.toString(i.id()),
                i.name(),
                word(ways(i.direction())),
                i.currency(),
                i.enabled(),
                i.techPrefix(),
                i.target() == null ? "" : i.target().numbers().techPrefix(),
                i.addresses().stream().map(Object::toString).toList(),
                i.target() == null ? List.of() : i.target().sendTo().stream().filter(SendTo::enabled).map(SendTo::address).toList(),
                i.capacityLimit(),
                i.cpsLimit(),
                admission.calls("interconnect", i.id()));
    }

    private static OwnInterconnect.Ways ways(Interconnect.Direction direction) {
        return switch (direction) {
            case CUSTOMER -> OwnInterconnect.Ways.SENT;
            case SUPPLIER -> OwnInterconnect.Ways.RECEIVED;
            case BILATERAL -> OwnInterconnect.Ways.BOTH;
        };
    }

    private CarrierCallRow row(Way way, CallRecord call, @Nullable RatedSummary rated) {
        RatedSummary.Side side = side(way, rated);
        return new CarrierCallRow(word(way), new CustomerCallRow(
                call.id().toString(),
                call.startedAt(),
                caller(way, call),
                way == Way.SENT ? call.shownCalled() : call.called() == null ? "" : call.called(),
                // the record's own zone is named by the plan of whoever sent the call
                side != null ? side.zone() : way == Way.SENT ? call.zone() : null,
                ListCalls.result(call),
                call.sipCode(),
                call.talkMs(),
                side == null ? null : side.ratedSeconds(),
                side == null ? null : MoneyJson.of(side.charge()),
                ListCalls.state(call, rated)));
    }

    /// As it was on the wire: who receives a call is told the number that it was sent.
    private String caller(Way way, CallRecord call) {
        if (way == Way.SENT) {
            return call.caller();
        }
        Directory directory = carriers.directory();
        Long egress = call.supplierInterconnectId();
        return egress == null ? call.caller() : directory.interconnect(egress).outward().numbers().writeCaller(call.caller());
    }

    private static RatedSummary.@Nullable Side side(Way way, @Nullable RatedSummary rated) {
        return rated == null ? null : way == Way.SENT ? rated.sell() : rated.buy();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
