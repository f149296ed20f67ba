package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.RunningPlatform;
import com.didtron.server.Sipp;
import com.didtron.server.World;
import com.didtron.server.admission.Admission;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carrier.BilateralBreach;
import com.didtron.server.carriers.Carrier.Kind;
import com.didtron.server.carriers.CarrierOperations.EnableInterconnects;
import com.didtron.server.carriers.CarrierOperations.Pick;
import com.didtron.server.carriers.CarrierOperations.SideTerms;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.tenancy.ReactivateTenant;
import com.didtron.server.tenancy.SuspendTenant;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import com.didtron.sip.ua.Behaviour;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;

/// Calls that are not let in: what the caller hears, and that the record tells why. No supplier hears of them.
class RefusalsTest {

    private static final String NUMBER = "442079460000";
    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.shared();
    }

    private static SideTerms terms(String limit, String balance) {
        return new SideTerms(new BigDecimal(limit), new BigDecimal(balance));
    }

    private static Carrier onAccount(World world) {
        return world.customer(Carrier.CreditType.POSTPAID, "100", "0");
    }

    private static Interconnect supplier(World world, Carrier carrier, Sipp callee) {
        return world.egress(carrier, callee.address(), world.plan(RatingPlan.Side.BUY, "0.12", "1/1", "44").id());
    }

    /// A service over an interconnect to one good supplier, at which nobody must call.
    private static void refused(World world, Carrier customer, Interconnect ingress, Refusal refusal, String verdict) {
        try (Sipp callee = Sipp.callee("callee-answers")) {
            RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44");
            world.service(ingress, sell.id(), world.routing(supplier(world, world.supplier("Supplier"), callee)).id());
            call(world, refusal);
            callee.wasNotCalled();
        }
        Aftermath.of(platform, customer).refused(refusal, verdict);
        assertThat(Aftermath.customerLine(platform, customer).held()).isEqualByComparingTo("0");
    }

    private static void call(World world, Refusal refusal) {
        call(world.techPrefix() + NUMBER, refusal);
    }

    private static void call(String dialled, Refusal refusal) {
        try (Sipp caller = Sipp.callerIsRefused(refusal.sipCode(), platform.sip(), dialled)) {
            caller.succeeds();
            assertThat(caller.messages())
                    .contains("SIP/2.0 " + refusal.sipCode() + " " + refusal.phrase())
                    .contains("cause=" + refusal.q850());
        }
    }

    @Scenario
    void anUnknownPrefixIsRefusedAndRecorded() {
        String dialled = "nobody" + RunningPlatform.freePort() + "#442079460000";
        call(dialled, Refusal.UNKNOWN_SOURCE);
        Aftermath call = Aftermath.where(platform, "called_received = '" + dialled + "'", 1).getFirst().refused(Refusal.UNKNOWN_SOURCE, "caller");
        assertThat(call.text("customer_carrier_id")).isNull();
        assertThat(call.text("source_address")).startsWith("127.0.0.1:");
    }

    @Scenario
    void aDisabledInterconnectIsRefused() {
        World world = new World(platform);
        Carrier customer = onAccount(world);
        Interconnect ingress = world.ingress(customer, null);
        world.run(new EnableInterconnects(List.of(new Pick(ingress.id(), ingress.version())), false));
        refused(world, customer, ingress, Refusal.INTERCONNECT_DISABLED, "caller");
    }

    @Scenario
    void aSuspendedCarrierIsRefused() {
        World world = new World(platform);
        Carrier customer = world.party("Suspended", Kind.CUSTOMER).customerSide(terms("100", "0")).status(Carrier.Status.SUSPENDED).create();
        refused(world, customer, world.ingress(customer, null), Refusal.CARRIER_DISABLED, "caller");
    }

    /// No call of a suspended tenant's carriers is let in; afterwards they are.
    @Scenario
    void aSuspendedTenantsCallsAreRefused() {
        World operator = new World(platform);
        World world = World.ofAnotherTenant(platform);
        Carrier customer = onAccount(world);
        Interconnect ingress = world.ingress(customer, null);
        operator.run(new SuspendTenant(world.tenant().value(), "Unpaid"));
        refused(world, customer, ingress, Refusal.TENANT_SUSPENDED, "ours");
        operator.run(new ReactivateTenant(world.tenant().value()));
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44");
        try (Sipp callee = Sipp.callee("callee-answers")) {
            World other = world.another();
            Carrier active = onAccount(other);
            other.service(other.ingress(active, null), sell.id(), other.routing(supplier(other, other.supplier("Supplier"), callee)).id());
            talk(other);
            callee.succeeds();
            Aftermath.of(platform, active).ended("normal", 200, "success", "caller");
        }
    }

    @Scenario
    void aNumberThatIsNoneIsRefused() {
        World world = new World(platform);
        Carrier customer = onAccount(world);
        world.ingress(customer, null);
        call(world.techPrefix() + "0207946", Refusal.NUMBER_INVALID);
        Aftermath.of(platform, customer).refused(Refusal.NUMBER_INVALID, "caller");
    }

    @Scenario
    void anInterconnectWithoutServiceIsRefused() {
        World world = new World(platform);
        Carrier customer = onAccount(world);
        world.ingress(customer, null);
        call(world, Refusal.NO_SERVICE);
        Aftermath.of(platform, customer).refused(Refusal.NO_SERVICE, "caller");
    }

    /// R10: the blocked longer code does not fall back to the shorter one.
    @Scenario
    void aBlockedDestinationIsRefused() {
        World world = new World(platform);
        Carrier customer = onAccount(world);
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "USD", List.of(
                World.rate("44", "0.60", "1/1"), World.rateIn("USD", "4420", "0.60", "1/1").blocked(true).build()));
        try (Sipp callee = Sipp.callee("callee-answers")) {
            world.service(world.ingress(customer, null), sell.id(), world.routing(supplier(world, world.supplier("Supplier"), callee)).id());
            call(world, Refusal.DESTINATION_BLOCKED);
            callee.wasNotCalled();
        }
        Aftermath.of(platform, customer).refused(Refusal.DESTINATION_BLOCKED, "caller");
    }

    @Scenario
    void aDestinationWithoutSellRateIsNeverFree() {
        World world = new World(platform);
        Carrier customer = onAccount(world);
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "33");
        try (Sipp callee = Sipp.callee("callee-answers")) {
            world.service(world.ingress(customer, null), sell.id(), world.routing(supplier(world, world.supplier("Supplier"), callee)).id());
            call(world, Refusal.NO_SELL_RATE);
            callee.wasNotCalled();
        }
        Aftermath.of(platform, customer).refused(Refusal.NO_SELL_RATE, "ours");
    }

    /// One supplier without a rate for the number, one whose plan blocks it, one in a currency that nobody knows the worth of, one switched off.
    @Scenario
    void withoutRouteTheReasonOfEverySupplierIsKept() {
        World world = new World(platform);
        Carrier customer = onAccount(world);
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44");
        InetSocketAddress nowhere = new InetSocketAddress("127.0.0.1", RunningPlatform.freePort());
        Interconnect unrated = world.egress(world.supplier("Unrated"), nowhere, world.plan(RatingPlan.Side.BUY, "0.12", "1/1", "33").id());
        Interconnect blocked = world.egress(world.supplier("Blocked"), nowhere, world.plan(RatingPlan.Side.BUY, "USD", List.of(
                World.rateIn("USD", "44", "0.12", "1/1").blocked(true).build())).id());
        Interconnect yen = world.egress(world.party("Yen", Kind.SUPPLIER).currency("JPY").create(), nowhere, world.plan(RatingPlan.Side.BUY, "JPY", List.of(
                World.rateIn("JPY", "44", "1", "1/1").build())).id());
        Interconnect off = world.egress(world.supplier("Off"), nowhere, world.plan(RatingPlan.Side.BUY, "0.12", "1/1", "44").id());
        world.run(new EnableInterconnects(List.of(new Pick(off.id(), off.version())), false));
        world.service(world.ingress(customer, null), sell.id(), world.routing(unrated, blocked, yen, off).id());
        call(world, Refusal.NO_ROUTE);
        Aftermath call = Aftermath.of(platform, customer).refused(Refusal.NO_ROUTE, "ours");
        assertThat(call.decision()).contains("no-rate", "rate-blocked", "currency-rate-missing", "\"disabled\"");
    }

    /// T12: the customer's own supplier side is left out, unless circular routing is on.
    @Scenario
    void ownSupplierSideIsTakenOnlyWithCircularRouting() {
        for (boolean circular : new boolean[] {false, true}) {
            World world = new World(platform);
            World.Party party = world.party("Both", Kind.BILATERAL).customerSide(terms("100", "0"));
            Carrier both = (circular ? party.circular() : party).create();
            RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44");
            try (Sipp callee = Sipp.callee("callee-answers")) {
                world.service(world.ingress(both, null), sell.id(), world.routing(supplier(world, both, callee)).id());
                if (circular) {
                    talk(world);
                    callee.succeeds();
                    Aftermath call = Aftermath.of(platform, both).ended("normal", 200, "success", "caller").supplier(both).chargedBySecond("0.01", "0.002");
                    assertThat(Aftermath.customerLine(platform, both).balance()).isEqualByComparingTo(call.sold().negate());
                    assertThat(Aftermath.supplierLine(platform, both).balance()).isEqualByComparingTo(call.bought().negate());
                } else {
                    call(world, Refusal.NO_ROUTE);
                    callee.wasNotCalled();
                    assertThat(Aftermath.of(platform, both).refused(Refusal.NO_ROUTE, "ours").decision()).contains("own-carrier");
                }
            }
        }
    }

    /// T2: customer −4,714.26 and supplier −2,936.64 are net −1,777.62; 3,000 leaves 1,222.38, and exactly 1,777.62 leaves nothing.
    @Scenario
    void netExposureBeyondTheLimitBlocksTheCustomerSide() {
        record Case(String limit, BilateralBreach breach, boolean passes) {}
        for (Case c : List.of(
                new Case("3000", BilateralBreach.BLOCK, true),
                new Case("1777.62", BilateralBreach.BLOCK, false),
                new Case("1777.62", BilateralBreach.ALERT_ONLY, true))) {
            World world = new World(platform);
            Carrier both = world.party("Both", Kind.BILATERAL)
                    .customerSide(terms("16000", "-4714.26"))
                    .supplierSide(new SideTerms(null, new BigDecimal("-2936.64")))
                    .netLimit(c.limit, c.breach)
                    .create();
            RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44");
            try (Sipp callee = Sipp.callee("callee-answers")) {
                world.service(world.ingress(both, null), sell.id(), world.routing(supplier(world, world.supplier("Supplier"), callee)).id());
                if (c.passes) {
                    talk(world);
                    callee.succeeds();
                    Aftermath call = Aftermath.of(platform, both).ended("normal", 200, "success", "caller").chargedBySecond("0.01", "0.002");
                    assertThat(Aftermath.customerLine(platform, both).balance()).isEqualByComparingTo(new BigDecimal("-4714.26").subtract(call.sold()));
                } else {
                    call(world, Refusal.NET_EXPOSURE);
                    callee.wasNotCalled();
                    Aftermath.of(platform, both).refused(Refusal.NET_EXPOSURE, "caller");
                    assertThat(Aftermath.customerLine(platform, both).balance()).isEqualByComparingTo("-4714.26");
                }
            }
        }
    }

    @Scenario
    void aFullInterconnectTakesNoMoreUntilACallEnds() {
        World world = new World(platform);
        Carrier customer = onAccount(world);
        Interconnect ingress = world.ingress(customer, 1);
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44");
        try (UserAgent agent = UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), _ -> Behaviour.answerAtOnce(), Clock.systemUTC())) {
            Interconnect egress = world.egress(world.supplier("Supplier"), agent.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.12", "1/1", "44").id());
            world.service(ingress, sell.id(), world.routing(egress).id());
            Admission admission = platform.bean(Admission.class);
            CompletableFuture<CallOutcome> running = agent.place(plan(world, null));
            await().until(() -> admission.calls("interconnect", egress.id()) == 1 && agent.callsNow() == 2);
            try (Sipp caller = Sipp.callerIsRefused(503, platform.sip(), world.techPrefix() + NUMBER)) {
                caller.succeeds();
                assertThat(caller.messages()).contains("Retry-After: ", "cause=34");
            }
            Aftermath.hangUp(platform, customer);
            assertThat(running.join().end()).isEqualTo(CallOutcome.End.RELEASED);
            await().untilAsserted(() -> {
                assertThat(admission.calls("interconnect", ingress.id())).isZero();
                assertThat(admission.calls("interconnect", egress.id())).isZero();
            });
            assertThat(agent.place(plan(world, Duration.ofMillis(300))).join().end()).isEqualTo(CallOutcome.End.HUNG_UP);
        }
        List<Aftermath> calls = Aftermath.all(platform, customer, 3);
        calls.get(0).ended("hang-up", 200, "success", "switch");
        calls.get(1).refused(Refusal.INTERCONNECT_CAPACITY, "capacity");
        calls.get(2).ended("normal", 200, "success", "caller");
    }

    /// 2.1: while its one channel carries a call that it takes, it can send none and take no other.
    @Scenario
    void channelsOfABilateralCarrierAreForBothWays() {
        World world = new World(platform);
        Admission admission = platform.bean(Admission.class);
        Carrier both = world.party("Both", Kind.BILATERAL).customerSide(terms("100", "0")).capacity(1).create();
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44");
        World fromOther = new World(platform);
        try (Sipp callee = Sipp.callee("callee-answers"); Sipp itself = Sipp.callee("callee-answers")) {
            world.service(world.ingress(both, null), sell.id(), world.routing(supplier(world, world.supplier("Supplier"), callee)).id());
            Interconnect taking = supplier(world, both, itself);
            Carrier sender = onAccount(fromOther);
            RatingPlan sellOther = fromOther.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44");
            fromOther.service(fromOther.ingress(sender, null), sellOther.id(), fromOther.routing(taking).id());

            admission.enterSupplier(taking, Instant.now());
            call(world, Refusal.CARRIER_CAPACITY);
            Aftermath.of(platform, both).refused(Refusal.CARRIER_CAPACITY, "capacity");
            call(fromOther, Refusal.NO_ROUTE);
            assertThat(Aftermath.of(platform, sender).refused(Refusal.NO_ROUTE, "ours").decision())
                    .contains("capacity-full", "carrier " + both.id() + " has reached its limit of 1 simultaneous calls: 1 of 1 are in use");
            callee.wasNotCalled();
            itself.wasNotCalled();

            admission.leaveSupplier(taking);
            assertThat(admission.calls("carrier", both.id())).isZero();
            talk(world);
            callee.succeeds();
        }
    }

    /// Four at once, one a second: one passes, and another for each second that a slow machine takes for them.
    @Scenario
    void callsPerSecondAreLimited() {
        World world = new World(platform);
        Carrier customer = onAccount(world);
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44");
        List<CallOutcome> outcomes;
        Duration took;
        try (UserAgent agent = UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), _ -> Behaviour.answerAtOnce(), Clock.systemUTC())) {
            Interconnect egress = world.egress(world.supplier("Supplier"), agent.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.12", "1/1", "44").id());
            world.service(world.ingress(customer, null, 1), sell.id(), world.routing(egress).id());
            Instant before = Instant.now();
            List<CompletableFuture<CallOutcome>> placed =
                    IntStream.range(0, 4).mapToObj(_ -> agent.place(plan(world, Duration.ofMillis(300)))).toList();
            outcomes = placed.stream().map(CompletableFuture::join).toList();
            took = Duration.between(before, Instant.now());
        }
        long passed = outcomes.stream().filter(o -> o.end() == CallOutcome.End.HUNG_UP).count();
        assertThat(passed).isBetween(1L, 1 + took.toSeconds());
        assertThat(outcomes.stream().filter(o -> o.sipCode() == 503 && Integer.valueOf(42).equals(o.q850())).count()).isEqualTo(4 - passed);
        List<Aftermath> calls = Aftermath.all(platform, customer, 4);
        List<Aftermath> refused = calls.stream().filter(c -> c.text("refusal") != null).toList();
        refused.forEach(c -> c.refused(Refusal.INTERCONNECT_CPS, "capacity"));
        assertThat(refused).hasSize((int) (4 - passed));
    }

    /// A Content-Length that lies is answered; noise is dropped. The next call works.
    @Scenario
    void malformedMessagesDoNoHarm() throws IOException {
        World world = new World(platform);
        Carrier customer = onAccount(world);
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44");
        try (Sipp callee = Sipp.callee("callee-answers"); DatagramSocket socket = new DatagramSocket()) {
            world.service(world.ingress(customer, null), sell.id(), world.routing(supplier(world, world.supplier("Supplier"), callee)).id());
            for (String noise : List.of("", "\r\n\r\n", "INVITE", "SIP/2.0 200 OK\r\n\r\n", "INVITE sip:x SIP/2.0\r\nVia: \r\nCSeq: -1\r\n\r\n", "\0".repeat(3000))) {
                byte[] bytes = noise.getBytes(StandardCharsets.ISO_8859_1);
                socket.send(new DatagramPacket(bytes, bytes.length, platform.sip()));
            }
            try (Sipp caller = Sipp.caller("caller-malformed", platform.sip(), world.techPrefix() + NUMBER)) {
                caller.succeeds();
            }
            callee.wasNotCalled();
            talk(world);
            callee.succeeds();
        }
        Aftermath.of(platform, customer).ended("normal", 200, "success", "caller").chargedBySecond("0.01", "0.002");
    }

    private static void talk(World world) {
        try (Sipp caller = Sipp.caller("caller-talks", platform.sip(), world.techPrefix() + NUMBER, "-d", "300")) {
            caller.succeeds();
        }
    }

    private static CallPlan plan(World world, Duration talk) {
        return new CallPlan(platform.sip(), Transport.UDP, NUMBER, "442071234567", world.techPrefix(), Duration.ofMinutes(3), talk);
    }
}
