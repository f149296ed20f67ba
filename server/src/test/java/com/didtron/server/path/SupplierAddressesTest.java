package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Admission;
import com.didtron.server.admission.AdmissionRequest;
import com.didtron.server.admission.internal.FindRoutes;
import com.didtron.server.carriers.AddressState;
import com.didtron.server.carriers.CallerIdentity;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.CarrierOperations.CreateService;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.DefaultRouting;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Monitoring;
import com.didtron.server.carriers.OperationalStatus;
import com.didtron.server.carriers.Reachability;
import com.didtron.server.carriers.Reachability.Sign;
import com.didtron.server.carriers.SendTo;
import com.didtron.server.carriers.Service;
import com.didtron.server.kernel.CallId;
import com.didtron.server.platform.Refusal;
import com.didtron.server.rates.Rate;
import com.didtron.server.rates.RateDeck;
import com.didtron.server.rates.RateLookup;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.routing.Candidate;
import com.didtron.server.routing.RouteList;
import com.didtron.server.routing.Selling;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Suppliers with several addresses: calls go to those that serve, people are told of those that do not, and a supplier that is down is passed by.
class SupplierAddressesTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    private final World world = new World(platform);
    private final Browser staff = world.staff();
    private final Reachability reachability = platform.bean(Reachability.class);

    private static UserAgent busy() {
        return UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), _ -> Behaviour.reject(486, "Busy Here"), Clock.systemUTC());
    }

    private static Monitoring watching(Monitoring.Mode mode, int failures) {
        return new Monitoring(mode, Duration.ofHours(1), failures, Duration.ofMinutes(60), Monitoring.Mail.BREACH_AND_CLEAR, List.of("noc@example.test"));
    }

    private Interconnect change(Interconnect supplier, List<SendTo> addresses, Monitoring monitoring) {
        world.run(new ChangeInterconnect(now(supplier).sendingTo(addresses, monitoring)));
        return now(supplier);
    }

    private static Interconnect now(Interconnect of) {
        return platform.bean(Carriers.class).directory().interconnect(of.id());
    }

    private void call(UserAgent agent) {
        agent.place(new CallPlan(platform.sip(), Transport.UDP, "442079460003", "02071234567", world.techPrefix(), Duration.ofMinutes(3), null)).join();
    }

    /// Asks all addresses, and waits until each has been heard or not.
    private void check(Interconnect supplier, int times) {
        for (int i = 0; i < times; i++) {
            Instant before = Instant.now();
            assertThat(staff.post("/api/admin/interconnects/" + supplier.id() + "/check").json().path("changed").asInt()).isEqualTo(2);
            await().until(() -> checkedSince(supplier, before) == 2);
        }
    }

    private long checkedSince(Interconnect supplier, Instant before) {
        return reachability.states(supplier).values().stream().filter(s -> s.checkedAt() != null && s.checkedAt().isAfter(before)).count();
    }

    private void becomes(Interconnect supplier, OperationalStatus.State wanted) {
        await().until(() -> reachability.status(now(supplier)).state() == wanted);
    }

    private List<String> alerts(Carrier about) {
        return alerts(about, "kind");
    }

    private List<String> alerts(Carrier about, String what) {
        return StreamSupport.stream(staff.get("/api/me/alerts?limit=100").json().path("items").spliterator(), false)
                .filter(a -> a.path("subjectKind").asString().equals("interconnect") && a.path("subjectId").asString().startsWith(about.id() + "/"))
                .map(a -> a.path(what).asString())
                .toList();
    }

    @Test
    void aDeadAddressIsPassedByAndASupplierThatIsDownToo() throws IOException {
        // bound and not listening: whoever connects is refused
        try (UserAgent first = busy(); UserAgent second = busy(); Socket dead = new Socket()) {
            dead.bind(new InetSocketAddress("127.0.0.1", 0));
            Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
            Carrier cheap = world.supplier("Cheap");
            Carrier dear = world.supplier("Dear");
            Interconnect supplier = world.egress(cheap, first.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
            Interconnect other = world.egress(dear, second.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.03", "1/1", "44").id());
            world.service(world.ingress(customer, null), world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id(), world.routing(supplier, other).id());
            SendTo nobody = new SendTo("127.0.0.1", dead.getLocalPort(), SendTo.Transport.TCP, false, true);
            SendTo alive = SendTo.of("127.0.0.1", first.udpAddress().getPort());

            change(supplier, List.of(nobody, alive), Monitoring.NONE);
            call(first);
            Aftermath passed = Aftermath.all(platform, customer, 1).getLast().attempts("408 unreachable", "486 refused").supplier(cheap);
            assertThat(StreamSupport.stream(staff.get("/api/admin/calls/" + passed.id()).json().path("attemptList").spliterator(), false).map(a -> a.path("sentTo").asString()))
                    .containsExactly(nobody.address(), alive.address());

            change(supplier, List.of(nobody, alive), watching(Monitoring.Mode.OPTIONS, 2));
            check(supplier, 2);
            becomes(supplier, OperationalStatus.State.REACHABLE);
            await().until(() -> reachability.states(now(supplier)).get(nobody.address()).state() == AddressState.State.OUT);
            assertThat(alerts(cheap)).containsExactly("supplier-address-out");
            call(first);
            Aftermath.all(platform, customer, 2).getLast().attempts("486 refused").supplier(cheap);

            first.answerOptions(503);
            check(supplier, 2);
            becomes(supplier, OperationalStatus.State.DOWN);
            assertThat(alerts(cheap)).containsExactly("supplier-down", "supplier-address-out");
            call(first);
            Aftermath around = Aftermath.all(platform, customer, 3).getLast().attempts("486 refused").supplier(dear);
            assertThat(staff.get("/api/admin/calls/" + around.id()).body()).contains("monitoring-down");
            JsonNode status = staff.get("/api/admin/interconnects/" + supplier.id() + "/status").json();
            assertThat(status.path("status").path("state").asString()).isEqualTo("down");
            assertThat(status.path("addresses").path(1).path("detail").asString())
                    .as("two asked for here, and perhaps that of the beginning").matches("[23] × 503 Service Unavailable.*");

            first.answerOptions(200);
            check(supplier, 1);
            becomes(supplier, OperationalStatus.State.REACHABLE);
            assertThat(alerts(cheap)).containsExactly("supplier-back", "supplier-down", "supplier-address-out");
            call(first);
            Aftermath.all(platform, customer, 4).getLast().attempts("486 refused").supplier(cheap);
            assertThat(staff.get("/api/admin/outbox?limit=100").body()).contains("Out is down").contains("is sent calls again");
        }
    }

    @Test
    void failuresInARowTakeAnAddressOutAndOnlyWhatIsSaidOfItBringsItBack() {
        Interconnect made = world.egress(world.supplier("Supplier"), new InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        SendTo one = SendTo.of("192.0.2.1", 5060);
        SendTo two = SendTo.of("192.0.2.2", 5060);
        SendTo spare = new SendTo("192.0.2.3", 5060, SendTo.Transport.UDP, true, true);
        Interconnect supplier = change(made, List.of(one, two, spare), watching(Monitoring.Mode.CALLS, 3));
        assertThat(List.of(order(supplier), order(supplier), order(supplier))).containsExactly("123", "213", "123");

        Sign refused = new Sign(false, 503, "503 Service Unavailable");
        Sign answered = new Sign(false, 486, "486 Busy Here");
        see(supplier, one, refused, refused, answered, refused, refused);
        assertThat(state(supplier, one)).as("never three in a row").isEqualTo("REACHABLE CALLS_ANSWERED 486 Busy Here");
        see(supplier, one, refused);
        assertThat(state(supplier, one)).isEqualTo("OUT CALLS_REFUSED 3 × 503 Service Unavailable");
        assertThat(order(supplier)).isEqualTo("23");
        see(supplier, one, answered);
        assertThat(state(supplier, one)).as("a call of before says nothing of now").startsWith("OUT");
        assertThat(reachability.status(supplier).state()).isEqualTo(OperationalStatus.State.UNKNOWN);

        Sign silent = new Sign(false, 0, "no answer");
        see(supplier, two, silent, silent, silent);
        assertThat(order(supplier)).as("every other is out").isEqualTo("3");
        see(supplier, spare, silent, silent, silent);
        assertThat(reachability.isDown(supplier)).isTrue();
        assertThat(staff.post("/api/admin/interconnects/" + supplier.id() + "/put-back").json().path("changed").asInt()).isEqualTo(3);
        assertThat(state(supplier, two)).isEqualTo("UNKNOWN BY_HAND ");
        assertThat(staff.post("/api/admin/interconnects/" + supplier.id() + "/put-back").json().path("code").asString()).isEqualTo("nothing-out");
        see(supplier, two, silent, silent);
        assertThat(state(supplier, two)).as("counted anew").startsWith("UNKNOWN");
        see(supplier, two, silent);
        assertThat(state(supplier, two)).startsWith("OUT");

        Interconnect both = change(supplier, List.of(one, two, spare), watching(Monitoring.Mode.BOTH, 1));
        see(both, one, refused);
        see(both, one, new Sign(true, 200, "200 OK"));
        assertThat(state(both, one)).as("OPTIONS say nothing of calls").startsWith("OUT CALLS_REFUSED");
        see(both, two, new Sign(true, 404, "404 Not Found"));
        assertThat(state(both, two)).as("alive, whatever it says").isEqualTo("REACHABLE OPTIONS_ANSWERED 404 Not Found");

        assertThat(order(change(both, List.of(one, two, spare), Monitoring.NONE))).as("nobody watches any more").hasSize(3);
    }

    /// How an interconnect's alarm severity makes the bell ring, and its letters begin: one of two addresses goes out, then the other, then it comes back.
    @ParameterizedTest
    @CsvSource({
        // severity, one is out, the supplier is down, back
        "LOW,        info,       info,                 info,   ''",
        "MEDIUM,     info,       warning,              info,   'Warning: '",
        "HIGH,       warning,    critical,             info,   'Critical: '",
    })
    void theAlarmIsAsSevereAsTheInterconnectSays(Monitoring.Alarm alarm, String out, String down, String back, String letter) {
        Carrier carrier = world.supplier("Supplier");
        Interconnect made = world.egress(carrier, new InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        SendTo one = SendTo.of("192.0.2.1", 5060);
        SendTo two = SendTo.of("192.0.2.2", 5060);
        Monitoring usual = watching(Monitoring.Mode.BOTH, 1);
        Interconnect supplier = change(made, List.of(one, two), new Monitoring(
                usual.mode(), usual.interval(), usual.failures(), usual.restoreAfter(), usual.mail(), List.of(alarm + "@example.test"), alarm));
        assertThat(supplier.target().monitoring().alarm()).isEqualTo(alarm);
        see(supplier, one, new Sign(true, 0, "no answer"));
        see(supplier, two, new Sign(true, 0, "no answer"));
        see(supplier, two, new Sign(true, 200, "200 OK"));
        assertThat(alerts(carrier, "severity")).containsExactly(back, down, out);
        assertThat(StreamSupport.stream(staff.get("/api/admin/outbox?limit=100").json().path("items").spliterator(), false)
                        .filter(l -> l.toString().contains(alarm + "@example.test") && l.toString().contains("is down"))
                        .map(l -> l.path("subject").asString()))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains(letter + platform.bean(Carriers.class).directory().carrierName(carrier.id()));
    }

    /// 3.10: one list for all interconnects of the tenant, of answers to OPTIONS and to calls; 408 and silence count in any case.
    @Test
    void whichCodesAreFailuresIsSaidOnceForAll() {
        World own = World.ofAnotherTenant(platform);
        Browser people = own.staff();
        Interconnect made = own.egress(own.supplier("Supplier"), new InetSocketAddress("127.0.0.1", 9), own.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        String setting = "/api/admin/settings/carriers.failure-codes";
        for (String wrong : List.of("200", "503;500", "503, 503", "5xx", "700")) {
            assertThat(people.put(setting, Map.of("value", wrong, "version", 0)).body()).as(wrong).contains("SIP codes from 300 to 699");
        }
        record Row(String listed, int code, boolean fails) {}
        int version = 0;
        int address = 0;
        for (Row row : List.of(
                new Row("503", 503, true), new Row("503", 500, false), new Row("503", 408, true), new Row("503", 0, true), new Row("503", 404, false),
                new Row("500, 603", 503, false), new Row("500, 603", 500, true), new Row("500, 603", 603, true),
                new Row("", 503, false), new Row("", 408, true))) {
            Browser.Answer saved = people.put(setting, Map.of("value", row.listed, "version", version));
            assertThat(saved.status()).as(saved.body()).isEqualTo(200);
            version = saved.json().path("version").asInt();
            for (boolean asked : List.of(true, false)) {
                SendTo to = SendTo.of("192.0.2." + ++address, 5060);
                own.run(new ChangeInterconnect(now(made).sendingTo(List.of(to), watching(Monitoring.Mode.BOTH, 1))));
                see(now(made), to, new Sign(asked, row.code, Integer.toString(row.code)));
                assertThat(state(now(made), to)).as("%s, asked %s", row, asked).startsWith(row.fails ? "OUT" : "REACHABLE");
            }
        }
        assertThat(people.get("/api/admin/interconnects/" + made.id()).json().path("failureCodes").toString()).isEqualTo("[]");
        assertThat(people.get("/api/admin/audit?limit=50").body()).as("who changed it is kept").contains("carriers.failure-codes");
    }

    /// What a process that starts, or one beside it, makes of what it finds.
    @Test
    void whatIsOutStaysOutOverAStartAndComesBackByTime() {
        Interconnect made = world.egress(world.supplier("Supplier"), new InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        SendTo good = SendTo.of("192.0.2.1", 5060);
        SendTo bad = SendTo.of("192.0.2.2", 5060);
        Interconnect supplier = change(made, List.of(good, bad), watching(Monitoring.Mode.CALLS, 1));
        see(supplier, good, new Sign(false, 200, "200 OK"));
        see(supplier, bad, new Sign(false, 0, "no answer"));
        reachability.begin();
        assertThat(state(supplier, good)).as("not heard by this process").startsWith("UNKNOWN MONITORING_BEGAN");
        assertThat(state(supplier, bad)).startsWith("OUT CALLS_UNANSWERED no answer");
        reachability.restoreDue(supplier);
        assertThat(state(supplier, bad)).as("an hour has not passed").startsWith("OUT");
        Monitoring hourly = supplier.target().monitoring();
        reachability.restoreDue(supplier.sendingTo(supplier.target().sendTo(), new Monitoring(
                hourly.mode(), hourly.interval(), hourly.failures(), Duration.ZERO, hourly.mail(), hourly.recipients())));
        assertThat(state(supplier, bad)).startsWith("UNKNOWN TIME_OVER");

        Duration hour = Duration.ofHours(1);
        assertThat(reachability.claim(supplier, good.address(), "one", hour)).isTrue();
        assertThat(reachability.claim(supplier, good.address(), "another", hour)).as("one process asks").isFalse();
        assertThat(reachability.claim(supplier, good.address(), "one", hour)).as("not before it is due").isFalse();
        reachability.begin();
        assertThat(reachability.claim(supplier, good.address(), "another", hour)).as("who starts asks next").isTrue();
    }

    private void see(Interconnect supplier, SendTo address, Sign... signs) {
        for (Sign sign : signs) {
            reachability.seen(supplier, address.address(), sign);
        }
    }

    private String state(Interconnect supplier, SendTo address) {
        return Optional.ofNullable(reachability.states(supplier).get(address.address())).map(s -> s.state() + " " + s.reason() + " " + s.detail()).orElse("none");
    }

    /// Last figures of the addresses in the order in which a call is sent to them.
    private String order(Interconnect supplier) {
        return String.join("", reachability.inOrder(supplier).stream().map(a -> a.host().substring(a.host().length() - 1)).toList());
    }

    /// It may have room by the time its turn comes, and have none although it had some.
    @Test
    void whetherASupplierHasRoomIsNotAskedWhenRoutesAreChosen() {
        var nowhere = new InetSocketAddress("127.0.0.1", 9);
        Interconnect cheap = world.egress(world.supplier("Cheap"), nowhere, world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        Interconnect dear = world.egress(world.supplier("Dear"), nowhere, world.plan(RatingPlan.Side.BUY, "0.03", "1/1", "44").id());
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44");
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        world.service(world.ingress(customer, null), sell.id(), world.routing(cheap, dear).id());
        world.run(new ChangeInterconnect(new Interconnect(
                cheap.tenant(), cheap.id(), cheap.carrierId(), cheap.name(), cheap.direction(), cheap.currency(), cheap.position(), true, 1, 1, "", List.of(),
                List.of(), cheap.target(), cheap.ratingPlanId(), cheap.maxTalkSeconds(), cheap.caller(), cheap.version())));
        // both calls of the same instant: no second passes between them, however slow the machine is
        Instant at = Instant.now();
        assertThat(platform.bean(Admission.class).enterSupplier(now(cheap), at)).isNull();
        assertThat(platform.bean(Admission.class).enterSupplier(now(cheap), at)).as("it is full").isNotNull();
        assertThat(routes(customer, sell, at)).isEqualTo("tried: Cheap, Dear; not:");
        platform.bean(Admission.class).leaveSupplier(now(cheap));
    }

    /// A plan that names Named at 0.03; Unnamed costs 0.02. A plan that names it has its own say, and a direct way is nobody else's.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EXCLUDE     | plan           | tried: Named; not:
            INCLUDE     | plan           | tried: Unnamed, Named; not:
            PREFERRED   | plan           | tried: Unnamed, Named; not:
            LAST_RESORT | plan           | tried: Named, Unnamed; not:
            LAST_RESORT | plan names it  | tried: Unnamed, Named; not:
            INCLUDE     | direct         | tried: Named; not:
            """)
    void aSupplierMayBeInAllPlansThatDoNotNameIt(DefaultRouting routing, String way, String expected) {
        var nowhere = new InetSocketAddress("127.0.0.1", 9);
        Interconnect unnamed = world.egress(world.supplier("Unnamed"), nowhere, world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        Interconnect named = world.egress(world.supplier("Named"), nowhere, world.plan(RatingPlan.Side.BUY, "0.03", "1/1", "44").id());
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44");
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        Interconnect ingress = world.ingress(customer, null);
        if (way.equals("direct")) {
            world.run(new CreateService(new Service(
                    world.tenant(), 0, ingress.id(), "Direct", 1, true, sell.id(), null, new Service.Direct(named.id(), true, List.of(), List.of()), null, null,
                    Service.Matching.ALL, Service.Blocked.NOTHING, 1)));
        } else {
            world.service(ingress, sell.id(), (way.equals("plan") ? world.routing(named) : world.routing(named, unnamed)).id());
        }
        try {
            byDefault(unnamed, routing);
            assertThat(routes(customer, sell, Instant.now())).isEqualTo(expected);
        } finally {
            byDefault(unnamed, DefaultRouting.EXCLUDE);
        }
        assertThat(platform.bean(Carriers.class).directory().routedByDefault(world.tenant())).isEmpty();
    }

    private void byDefault(Interconnect of, DefaultRouting routing) {
        Interconnect now = now(of);
        Interconnect.Target t = now.outward();
        world.run(new ChangeInterconnect(new Interconnect(
                now.tenant(), now.id(), now.carrierId(), now.name(), now.direction(), now.currency(), now.position(), true, null, null, "", List.of(), List.of(),
                new Interconnect.Target(t.sendTo(), t.progressTimeout(), t.ringTimeout(), t.trunkGroup(), t.monitoring(), t.numbers(), t.certificates(), routing),
                now.ratingPlanId(), now.maxTalkSeconds(), now.caller(), now.version())));
    }

    private String routes(Carrier customer, RatingPlan sell, Instant at) {
        var caller = (CallerIdentity.Known) platform.bean(Carriers.class)
                .directory()
                .identify(platform.sip().getAddress(), world.techPrefix() + "442079460000", "02071234567", null, at);
        RateDeck deck = platform.bean(RatingPlans.class).deck(sell.id());
        Rate rate = ((RateLookup.RateFound) deck.find(caller.called(), at)).rate();
        RouteList found = platform.bean(FindRoutes.class).find(
                new AdmissionRequest(CallId.create(Clock.systemUTC(), ThreadLocalRandom.current()), at, caller, "02071234567", "442079460000", "127.0.0.1:5060", "test", false),
                new Selling(customer.id(), caller.interconnect().id(), deck.terms(), rate));
        return "tried: " + found.chosen().stream().map(c -> firstWord(c.candidate())).collect(Collectors.joining(", ")) + "; not:"
                + found.dropped().stream().map(d -> " " + firstWord(d.candidate()) + " (" + d.reason().code() + ")").collect(Collectors.joining(","));
    }

    private static String firstWord(Candidate supplier) {
        return supplier.name().replaceAll(" .*", "");
    }

    @Test
    void whatCannotBeMeantIsRefusedByName() {
        Interconnect supplier = world.egress(world.supplier("Supplier"), new InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        SendTo good = SendTo.of("192.0.2.1", 5060);
        refused(supplier, "egress.sendTo: 1 to 20 addresses", List.of(), Monitoring.NONE);
        refused(supplier, "egress.sendTo.1.host: 192.0.2.1:5060 udp stands in the list already", List.of(good, new SendTo("192.0.2.1", null, SendTo.Transport.UDP, true, true)), Monitoring.NONE);
        refused(supplier, "egress.sendTo.0.port: 1 to 65535", List.of(SendTo.of("192.0.2.1", 65_536)), Monitoring.NONE);
        refused(supplier, "egress.sendTo.0.host: an IP address", List.of(SendTo.of("300.1.1.1", 5060)), Monitoring.NONE);
        refused(supplier, "egress.sendTo.0.host: an IP address", List.of(SendTo.of("sip carrier", 5060)), Monitoring.NONE);
        refused(supplier, "egress.sendTo.0.host: 127.0.0.1:" + platform.sip().getPort() + " udp is where this platform itself listens",
                List.of(SendTo.of("127.0.0.1", platform.sip().getPort())), Monitoring.NONE);
        refused(supplier, "egress.sendTo: an address that is switched on", List.of(new SendTo("192.0.2.1", null, SendTo.Transport.UDP, false, false)), Monitoring.NONE);
        var forEver = new Monitoring(Monitoring.Mode.CALLS, Duration.ofSeconds(30), 3, null, Monitoring.Mail.NEVER, List.of());
        refused(supplier, "egress.monitoring.restoreMinutes: a number of minutes", List.of(good), forEver);
        var toNobody = new Monitoring(Monitoring.Mode.OPTIONS, Duration.ofSeconds(30), 3, null, Monitoring.Mail.BREACH, List.of());
        refused(supplier, "egress.monitoring.recipients: an e-mail address", List.of(good), toNobody);
        assertThat(change(supplier, List.of(new SendTo("sip.carrier.example", null, SendTo.Transport.TCP, false, true)), Monitoring.NONE).target().sendTo().getFirst().address())
                .isEqualTo("sip.carrier.example tcp");
    }

    private void refused(Interconnect supplier, String why, List<SendTo> addresses, Monitoring monitoring) {
        assertThatThrownBy(() -> change(supplier, addresses, monitoring)).isInstanceOfSatisfying(Refusal.class, r ->
                assertThat(r.fields().stream().map(f -> f.field() + ": " + f.message())).anySatisfy(text -> assertThat(text).startsWith(why)));
    }
}
