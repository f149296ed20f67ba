package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.PlatformProcess;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Admission;
import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Redirections;
import com.didtron.server.rates.RatingPlan;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Calls that are not as usual and were in progress when their process was killed: one whose supplier pointed elsewhere, one of our own test system, and three on their second
/// supplier: two that talk and one that rings.
final class KilledCalls implements AutoCloseable {

    /// How many of them talk.
    static final int CALLS = 4;

    private static final String NUMBER = "442079460000";
    private static final String RINGS = "442079460001";

    private final UserAgent gateway = UserAgent.start(settings(), _ -> Behaviour.answerAtOnce(), Clock.systemUTC());
    private final UserAgent provider =
            UserAgent.start(settings(), _ -> new Behaviour.Redirect(302, List.of("<sip:44@127.0.0.1:" + gateway.udpAddress().getPort() + ">")), Clock.systemUTC());
    private final AtomicInteger askedFirst = new AtomicInteger();
    private final AtomicInteger askedSecond = new AtomicInteger();
    private final UserAgent refusing = UserAgent.start(settings(), _ -> {
        askedFirst.incrementAndGet();
        return Behaviour.reject(503, "Service Unavailable");
    }, Clock.systemUTC());
    private final UserAgent taking = UserAgent.start(settings(), invite -> {
        askedSecond.incrementAndGet();
        return invite.calledUser().equals(RINGS) ? new Behaviour.Answer(Duration.ZERO, false, null, null) : Behaviour.answerAtOnce();
    }, Clock.systemUTC());
    private final Carrier failedOver;
    private final Carrier first;
    private final Carrier second;
    private final String failedOverPrefix;
    private final Carrier redirected;
    private final Carrier tested;
    private final Carrier pointing;
    private final Carrier direct;
    private final String redirectedPrefix;
    private final String testedPrefix;
    private final String token;

    KilledCalls(RunningPlatform platform) {
        World world = new World(platform);
        redirectedPrefix = world.techPrefix();
        redirected = world.customer(Carrier.CreditType.POSTPAID, "100", "0");
        pointing = world.supplier("Pointing");
        Interconnect egress = world.egress(pointing, provider.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.12", "1/1", "44").id());
        follow(world, egress);
        long sell = world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44").id();
        world.service(world.ingress(redirected, null), sell, world.routing(egress).id());

        World twice = new World(platform);
        failedOverPrefix = twice.techPrefix();
        failedOver = twice.customer(Carrier.CreditType.POSTPAID, "100", "0");
        first = twice.party("First", Carrier.Kind.SUPPLIER).capacity(1).create();
        second = twice.supplier("Second");
        twice.service(twice.ingress(failedOver, null), sell, twice.routing(
                twice.egress(first, refusing.udpAddress(), twice.plan(RatingPlan.Side.BUY, "0.06", "1/1", "44").id()),
                twice.egress(second, taking.udpAddress(), twice.plan(RatingPlan.Side.BUY, "0.12", "1/1", "44").id())).id());

        World testing = new World(platform);
        testedPrefix = testing.techPrefix();
        tested = testing.customer(Carrier.CreditType.PREPAID, "0", "0");
        direct = testing.supplier("Direct");
        Interconnect ingress = testing.ingress(tested, null);
        testing.service(ingress, sell, testing.routing(testing.egress(direct, gateway.udpAddress(), testing.plan(RatingPlan.Side.BUY, "0.12", "1/1", "44").id())).id());
        token = testing.staff()
                .post("/api/admin/interconnects/" + ingress.id() + "/test-calls", Map.of("until", Instant.now().plus(Duration.ofHours(1)).toString(), "reason", "before the kill"))
                .json().path("token").asString();
    }

    private static UserAgentSettings settings() {
        return UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test");
    }

    private static void follow(World world, Interconnect now) {
        Interconnect.Target t = now.outward();
        world.run(new ChangeInterconnect(new Interconnect(
                now.tenant(), now.id(), now.carrierId(), now.name(), now.direction(), now.currency(), now.position(), true, null, null, "", List.of(), List.of(),
                new Interconnect.Target(
                        t.sendTo(), t.progressTimeout(), t.ringTimeout(), t.trunkGroup(), t.monitoring(), t.numbers(), t.certificates(), t.defaultRouting(),
                        new Redirections(Redirections.Mode.FOLLOW, List.of(AddressRange.parse("127.0.0.0/8")))),
                now.ratingPlanId(), now.maxTalkSeconds(), now.caller(), now.version())));
    }

    /// All but the one that rings are answered soon, and nobody hangs up.
    void place(PlatformProcess process) {
        gateway.place(call(process, redirectedPrefix));
        gateway.place(call(process, testedPrefix).testing(token));
        int calls = 0;
        for (String number : List.of(NUMBER, NUMBER, RINGS)) {
            gateway.place(call(process, failedOverPrefix, number));
            int placed = ++calls;
            await().untilAsserted(() -> assertThat(askedSecond).hasValue(placed));
            assertThat(askedFirst).as("whoever is on the second supplier has given the one channel of the first back").hasValue(placed);
        }
    }

    private static CallPlan call(PlatformProcess process, String prefix) {
        return call(process, prefix, NUMBER);
    }

    private static CallPlan call(PlatformProcess process, String prefix, String number) {
        return new CallPlan(process.sip(), Transport.UDP, number, "442071234567", prefix, Duration.ofMinutes(3), null);
    }

    /// Who carried each was found again and is paid; the customer of the test still pays nothing.
    void wereChargedRightly(RunningPlatform platform) {
        Aftermath call = Aftermath.of(platform, redirected).ended("switch-restart", 200, "ours", "switch").supplier(pointing).chargedBySecond("0.01", "0.002");
        assertThat(call.talkMs()).isGreaterThanOrEqualTo(1_000);
        assertThat(Aftermath.customerLine(platform, redirected).balance()).isEqualByComparingTo(call.sold().negate());
        assertThat(Aftermath.supplierLine(platform, pointing).balance()).isEqualByComparingTo(call.bought().negate());

        Aftermath test = Aftermath.of(platform, tested).ended("switch-restart", 200, "ours", "switch").supplier(direct);
        assertThat(test.bought()).isPositive();
        test.charged("0", test.bought().toPlainString());
        assertThat(Aftermath.customerLine(platform, tested).balance()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(Aftermath.supplierLine(platform, direct).balance()).isEqualByComparingTo(test.bought().negate());

        onTheSecondSupplier(platform);
    }

    /// The second is paid for those that talked; nobody for the one that rang, of which it is not known any more where. No channel is left taken.
    private void onTheSecondSupplier(RunningPlatform platform) {
        List<Aftermath> calls = Aftermath.all(platform, failedOver, 3);
        List<Aftermath> talked = calls.subList(0, 2);
        talked.forEach(call -> call.ended("switch-restart", 200, "ours", "switch").supplier(second).chargedBySecond("0.01", "0.002"));
        calls.getLast().ended("switch-restart", 500, "ours", "switch").unrated();
        assertThat(calls.getLast().text("supplier_carrier_id")).isNull();
        assertThat(Aftermath.customerLine(platform, failedOver).balance()).isEqualByComparingTo(talked.stream().map(Aftermath::sold).reduce(BigDecimal.ZERO, BigDecimal::subtract));
        assertThat(Aftermath.supplierLine(platform, second).balance()).isEqualByComparingTo(talked.stream().map(Aftermath::bought).reduce(BigDecimal.ZERO, BigDecimal::subtract));
        assertThat(Aftermath.supplierLine(platform, first).balance()).isEqualByComparingTo(BigDecimal.ZERO);
        Admission admission = platform.bean(Admission.class);
        assertThat(List.of(admission.calls("carrier", first.id()), admission.calls("carrier", second.id()), admission.calls("carrier", failedOver.id()))).containsOnly(0);
    }

    @Override
    public void close() {
        taking.close();
        refusing.close();
        provider.close();
        gateway.close();
    }
}
