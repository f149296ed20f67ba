package com.didtron.bench;

import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.CreateCarrier;
import com.didtron.server.carriers.CarrierOperations.CreateInterconnect;
import com.didtron.server.carriers.CarrierOperations.CreateService;
import com.didtron.server.carriers.CarrierOperations.SideTerms;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.PerMinutePrice;
import com.didtron.server.kernel.Period;
import com.didtron.server.kernel.Prefix;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.kernel.TimeZones;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.rates.PlanTerms;
import com.didtron.server.rates.Rate;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.routing.Preference;
import com.didtron.server.routing.RoutingPlan;
import com.didtron.server.routing.RoutingPlans;
import com.didtron.server.routing.RoutingTerms;
import com.didtron.server.switching.CallFacts;
import com.didtron.server.switching.CallFacts.AttemptFacts;
import com.didtron.server.switching.CallFacts.CustomerSide;
import com.didtron.server.switching.CallFacts.SupplierSide;
import com.didtron.server.switching.CallFacts.Verdict;
import com.didtron.server.tenancy.Tenants;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/// The carriers whose calls are measured: twenty customers who sell from one plan, three suppliers with decks of ten thousand codes each, least cost
/// first. The first customer calls from loopback; all suppliers' trunks lead to one callee on loopback.
final class Trade {

    static final int CUSTOMERS = 20;
    static final int SUPPLIERS = 3;
    private static final int CODES = 10_000;
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private record Customer(Carrier carrier, Interconnect ingress, Service service) {}

    private record Supplier(Carrier carrier, Interconnect egress, long plan) {}

    private final ApplicationContext platform;
    private final TenantId tenant;
    private final String[] codes;
    private final int calleePort;
    private final long sellPlan;
    private final List<Supplier> suppliers = new ArrayList<>();
    private final List<Customer> customers = new ArrayList<>();

    private Trade(ApplicationContext platform) throws IOException {
        this.platform = platform;
        this.tenant = platform.getBean(Tenants.class).findOperator().orElseThrow().id();
        this.codes = PrefixLookupBench.deck(new Random(7), CODES);
        this.calleePort = Workplace.freePort();
        this.sellPlan = plan(RatingPlan.Side.SELL, 100, 60_000);
        for (int i = 1; i <= SUPPLIERS; i++) {
            suppliers.add(supplier(i));
        }
        RoutingPlan routing = platform.getBean(RoutingPlans.class).create(new RoutingPlan(
                tenant, 0, "Least cost", RoutingTerms.USUAL,
                suppliers.stream().map(s -> new RoutingPlan.Supplier(s.egress.id(), Preference.INCLUDE, 100)).toList()));
        for (int i = 1; i <= CUSTOMERS; i++) {
            customers.add(customer(i, routing.id()));
        }
    }

    static Trade open(ApplicationContext platform) throws IOException {
        return new Trade(platform);
    }

    TenantId tenant() {
        return tenant;
    }

    /// Where the suppliers' trunks lead.
    int calleePort() {
        return calleePort;
    }

    /// Numbers to dial as the first customer.
    List<String> numbers(int count) {
        var random = new Random(11);
        return IntStream.range(0, count).mapToObj(_ -> number(random)).toList();
    }

    List<Carrier> customers() {
        return customers.stream().map(Customer::carrier).toList();
    }

    List<Carrier> suppliers() {
        return suppliers.stream().map(Supplier::carrier).toList();
    }

    /// Answered calls of all customers over all suppliers, spread over the hour before an instant in order of time, as a feed of records brings
    /// them: one attempt each.
    List<CallFacts> calls(int count, Instant before, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> call(before.minusMillis(3_600_000L - 3_600_000L * i / count), random))
                .toList();
    }

    private CallFacts call(Instant startedAt, Random random) {
        Customer customer = customers.get(random.nextInt(CUSTOMERS));
        Supplier supplier = suppliers.get(random.nextInt(SUPPLIERS));
        String called = number(random);
        CallId id = CallId.create(Clock.fixed(startedAt, ZoneOffset.UTC), random);
        Instant ringingAt = startedAt.plusMillis(800 + random.nextInt(2_000));
        Instant answeredAt = ringingAt.plusMillis(1_000 + random.nextInt(20_000));
        Instant endedAt = answeredAt.plusMillis(1_000 + random.nextInt(600_000));
        var attempt = new AttemptFacts(
                supplier.egress.id(), supplier.carrier.id(), "out-" + id, startedAt, startedAt.plusMillis(10), ringingAt, answeredAt, endedAt, 200, 16, "OK",
                "answered");
        return new CallFacts(
                tenant, id, CallFacts.Source.INGEST, true, startedAt, ringingAt, answeredAt, endedAt,
                Duration.between(answeredAt, endedAt).toMillis(), (int) Duration.between(startedAt, ringingAt).toMillis(),
                "4420" + (70_000_000 + random.nextInt(9_999_999)), called, called, "127.0.0.1:5060", "in-" + id,
                new CustomerSide(customer.carrier.id(), customer.ingress.id(), customer.service.id(), sellPlan),
                new SupplierSide(supplier.carrier.id(), supplier.egress.id(), supplier.plan), "Zone", "caller", 200, 16, "normal", null,
                Verdict.SUCCESS, false, List.of(attempt), null, List.of(), 0);
    }

    private String number(Random random) {
        return PrefixLookupBench.fill(random, codes[random.nextInt(codes.length)], 12);
    }

    private Customer customer(int number, long routing) {
        long carrier = run(new CreateCarrier(
                draft("Customer " + number, Carrier.Kind.CUSTOMER, Carrier.CreditType.POSTPAID),
                new SideTerms(new BigDecimal("1000000000"), BigDecimal.ZERO), new SideTerms(null, BigDecimal.ZERO)));
        long ingress = run(new CreateInterconnect(new Interconnect(
                tenant, 0, carrier, "In", Interconnect.Direction.CUSTOMER, "USD", 1, true, null, null, "",
                List.of(AddressRange.parse("127.0.0." + number + "/32")), List.of(), null, null, 14_400)));
        long service = run(new CreateService(new Service(tenant, 0, ingress, "Standard", 1, true, sellPlan, routing, null, null, List.of())));
        Directory directory = platform.getBean(Carriers.class).directory();
        return new Customer(directory.carrier(carrier), directory.interconnect(ingress), directory.findService(service).orElseThrow());
    }

    private Supplier supplier(int number) {
        long plan = plan(RatingPlan.Side.BUY, number, 30_000);
        long carrier = run(new CreateCarrier(
                draft("Supplier " + number, Carrier.Kind.SUPPLIER, null), SideTerms.ZERO, new SideTerms(null, BigDecimal.ZERO)));
        long egress = run(new CreateInterconnect(new Interconnect(
                tenant, 0, carrier, "Out", Interconnect.Direction.SUPPLIER, "USD", 1, true, null, null, "", List.of(), List.of(),
                new Interconnect.Target("127.0.0.1", calleePort, false, Duration.ofSeconds(3), Duration.ofSeconds(20)), plan, null)));
        Directory directory = platform.getBean(Carriers.class).directory();
        return new Supplier(directory.carrier(carrier), directory.interconnect(egress), plan);
    }

    /// A customer without traffic, with a trunk of its own.
    void another(int number) {
        long carrier = run(new CreateCarrier(
                draft("Customer " + number, Carrier.Kind.CUSTOMER, number % 2 == 0 ? Carrier.CreditType.POSTPAID : Carrier.CreditType.PREPAID),
                new SideTerms(BigDecimal.valueOf(number % 2 == 0 ? number % 500 * 100L : 0), BigDecimal.ZERO), new SideTerms(null, BigDecimal.ZERO)));
        run(new CreateInterconnect(new Interconnect(
                tenant, 0, carrier, "In", Interconnect.Direction.CUSTOMER, "USD", 1, true, null, null, "",
                List.of(AddressRange.parse("10." + (number >> 8) + "." + (number & 255) + ".0/24")), List.of(), null, null, 14_400)));
    }

    /// Plans with so many rates more than there are.
    void moreRates(int missing) {
        for (int made = 0; made < missing; made += CODES) {
            plan(RatingPlan.Side.BUY, 1_000 + made / CODES, 40_000);
        }
    }

    private long run(Operation<Long> operation) {
        return platform.getBean(Operations.class).run(OperationRequest.system(tenant, "benchmark"), operation);
    }

    private Carrier draft(String name, Carrier.Kind kind, Carrier.CreditType type) {
        return new Carrier(
                tenant, 0, name, name.toLowerCase(Locale.ROOT).replace(" ", ""), kind, Carrier.Status.ACTIVE, "USD", TimeZones.UTC, null, null, null,
                false, type, Carrier.NetLimit.NONE, 7, new Carrier.Party(name + " Ltd", "1 Test Street\nLondon", "GB", "", "", ""),
                true);
    }

    private long plan(RatingPlan.Side side, int seed, int mostMicros) {
        RatingPlans plans = platform.getBean(RatingPlans.class);
        Currency usd = Currency.of("USD");
        RatingPlan plan = plans.create(
                new RatingPlan(tenant, 0, side + " " + seed, side, PlanTerms.of(0, usd, TimeZones.UTC)));
        var random = new Random(seed);
        List<Rate> rates = new ArrayList<>(codes.length);
        for (String code : codes) {
            int micros = mostMicros / 2 + random.nextInt(mostMicros / 2);
            rates.add(Rate.of(
                            0, "Zone " + code.substring(0, Math.min(3, code.length())), Prefix.of(code), LONG_AGO, Period.parse("1/1"),
                            new PerMinutePrice(BigDecimal.valueOf(micros, 6), usd))
                    .build());
        }
        plans.addRates(tenant, plan.id(), rates);
        return plan.id();
    }
}
