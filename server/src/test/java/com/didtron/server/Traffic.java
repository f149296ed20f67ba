package com.didtron.server;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.cdr.Ingest;
import com.didtron.server.kernel.CallId;
import com.didtron.server.platform.Database;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.switching.CallFacts;
import com.didtron.server.switching.CallFacts.AttemptFacts;
import com.didtron.server.switching.CallFacts.CustomerSide;
import com.didtron.server.switching.CallFacts.LadderLine;
import com.didtron.server.switching.CallFacts.SupplierSide;
import com.didtron.server.switching.CallFacts.Verdict;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// A customer, a supplier and their calls, brought in as records: sold at 0.06, bought at 0.02 a minute, 60/60 and 1/1.
public final class Traffic {

    private static final Random RANDOM = new Random(20);

    private final RunningPlatform platform;
    private final World world;
    private final Carrier customer;
    private final Carrier supplier;
    private final Interconnect ingress;
    private final Interconnect egress;
    private final Service service;
    private final RatingPlan sell;
    private final RatingPlan buy;

    public Traffic(RunningPlatform platform) {
        this(platform, new World(platform));
    }

    /// The same in a world that is there.
    public Traffic(RunningPlatform platform, World world) {
        this.platform = platform;
        this.world = world;
        this.customer = world.customer(Carrier.CreditType.POSTPAID, "1000", "0");
        this.supplier = world.supplier("Supplier");
        this.sell = world.plan(RatingPlan.Side.SELL, "0.06", "60/60", "44");
        this.buy = world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44");
        this.ingress = world.ingress(customer, null);
        this.egress = world.egress(supplier, new InetSocketAddress("127.0.0.1", 9), buy.id());
        this.service = world.service(ingress, sell.id(), world.routing(egress).id());
    }

    public World world() {
        return world;
    }

    public Carrier customer() {
        return customer;
    }

    public Carrier supplier() {
        return supplier;
    }

    public Interconnect ingress() {
        return ingress;
    }

    public Interconnect egress() {
        return egress;
    }

    public RatingPlan sell() {
        return sell;
    }

    public RatingPlan buy() {
        return buy;
    }

    /// Prices for other codes, the same as for 44.
    public void addRates(String... codes) {
        RatingPlans plans = platform.bean(RatingPlans.class);
        plans.addRates(world.tenant(), sell.id(), Stream.of(codes).map(c -> World.rate(c, "0.06", "60/60")).toList());
        plans.addRates(world.tenant(), buy.id(), Stream.of(codes).map(c -> World.rate(c, "0.02", "1/1")).toList());
    }

    /// A call that was answered and talked; charged.
    public CallFacts answered(Instant startedAt, String called, long talkMs) {
        Instant answeredAt = startedAt.plusMillis(1_500);
        return call(startedAt, called, answeredAt, talkMs, 200, "normal", null, Verdict.SUCCESS);
    }

    /// A call that was let in, and the called party was busy.
    public CallFacts busy(Instant startedAt, String called) {
        return call(startedAt, called, null, 0, 486, "busy", null, Verdict.NOBODY);
    }

    /// A call that was not let in.
    public CallFacts refused(Instant startedAt, String called) {
        return call(startedAt, called, null, 0, 402, "credit-exhausted", "credit-exhausted", Verdict.CALLER);
    }

    /// Stores records and waits until all that are charged are rated or suspended.
    public void record(CallFacts... calls) {
        platform.bean(Ingest.class).ingest(List.of(calls));
        Database database = platform.bean(Database.class);
        UUID[] ids = List.of(calls).stream().map(c -> c.callId().value()).toArray(UUID[]::new);
        Awaitility.await().until(() -> database.acrossTenants()
                .fetch("select 1 from cdr.unrated_call where call_id = any ({0})", org.jooq.impl.DSL.val(ids))
                .isEmpty());
    }

    private CallFacts call(
            Instant startedAt,
            String called,
            @Nullable Instant answeredAt,
            long talkMs,
            int sipCode,
            String endCode,
            @Nullable String refusal,
            Verdict verdict) {
        boolean tried = refusal == null;
        Instant ringingAt = tried ? startedAt.plusMillis(800) : null;
        Instant endedAt = answeredAt == null ? startedAt.plusSeconds(2) : answeredAt.plusMillis(talkMs);
        List<AttemptFacts> attempts = tried
                ? List.of(new AttemptFacts(
                        egress.id(), supplier.id(), "out-" + called, startedAt.plusMillis(5), startedAt.plusMillis(20), ringingAt, answeredAt,
                        endedAt, sipCode, 16, answeredAt == null ? "Busy Here" : "OK", answeredAt == null ? "failed" : "answered"))
                : List.of();
        return new CallFacts(
                world.tenant(), CallId.create(Clock.fixed(startedAt, ZoneOffset.UTC), RANDOM), CallFacts.Source.INGEST, false, startedAt, ringingAt,
                answeredAt, endedAt, talkMs, tried ? 800 : null, "+33123456789", world.techPrefix() + called, called, "127.0.0.1:5070",
                "in-" + called, new CustomerSide(customer.id(), ingress.id(), service.id(), sell.id()),
                tried ? new SupplierSide(supplier.id(), egress.id(), buy.id()) : null, "Zone 44", tried ? "caller" : "switch", sipCode, 16,
                endCode, refusal, verdict, false, attempts, decision(tried),
                List.of(new LadderLine(startedAt, "ingress", true, "127.0.0.1:5070", "INVITE sip:" + called + "@127.0.0.1 SIP/2.0", "INVITE …", "udp")), 0);
    }

    private Map<String, Object> decision(boolean letIn) {
        Map<String, Object> check = Map.of("name", "credit", "passed", letIn, "detail", "0.06 USD held for 60 s");
        Map<String, Object> chosen = Map.of(
                "interconnect", egress.id(), "carrier", supplier.id(), "rate", 1, "code", "44", "price", "0.02", "priceCurrency", "USD",
                "buyingPerMinute", "0.021", "marginPercent", "65.00", "sameRateGroup", 1);
        Map<String, Object> dropped = Map.of("interconnect", 999_999, "carrier", 999_999, "reason", "margin", "detail", "1 % under 5 %");
        return Map.of(
                "checks", List.of(check),
                "routes", Map.of("sellingPerMinute", "0.06", "currency", "USD", "expectedSeconds", 180, "chosen", List.of(chosen), "dropped", List.of(dropped)));
    }

    /// The same call many times over, a millisecond apart, as records alone: for lists of a size that nobody dials.
    ///
    /// @param total calls that there are in the end, the given one included
    public void multiply(CallFacts call, int total) {
        platform.bean(Database.class).performAcrossTenants(tx -> {
            String columns = tx.fetch("select column_name from information_schema.columns where table_schema = 'cdr' and table_name = 'call' and is_generated = 'NEVER'")
                    .map(column -> column.get(0, String.class)).stream().sorted().collect(Collectors.joining(", "));
            String copied = Stream.of(columns.split(", "))
                    .map(column -> column.equals("id") ? "gen_random_uuid()" : column.equals("started_at") ? "started_at + n * interval '1 millisecond'" : column)
                    .collect(Collectors.joining(", "));
            tx.execute("insert into cdr.call (" + columns + ") select " + copied + " from cdr.call, generate_series(1, {0}) n where id = {1}",
                    DSL.val(total - 1), DSL.val(call.callId().value()));
        });
    }
}
