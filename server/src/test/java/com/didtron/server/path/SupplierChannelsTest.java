package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Admission;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.routing.RoutingTerms;
import com.didtron.server.switching.LiveCall;
import com.didtron.server.switching.LiveCalls;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.ReceivedInvite;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/// Suppliers' limits hold for every call that is sent to them: the first that is tried, those after it, and however many calls come at once.
class SupplierChannelsTest {

    private static final String NUMBER = "442079460000";
    private static final RunningPlatform platform = RunningPlatform.shared();

    private final World world = new World(platform);
    private final Admission admission = platform.bean(Admission.class);
    private final List<UserAgent> agents = new ArrayList<>();
    private final UserAgent caller = agent(_ -> new Behaviour.Ignore());
    private final Carrier customer = world.customer(Carrier.CreditType.POSTPAID, "1000", "0");

    @AfterEach
    void close() {
        agents.forEach(UserAgent::close);
    }

    private UserAgent agent(Function<ReceivedInvite, Behaviour> script) {
        UserAgent agent = UserAgent.start(UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), script, Clock.systemUTC());
        agents.add(agent);
        return agent;
    }

    /// A supplier's interconnect with limits, named by what it costs.
    private Interconnect supplier(Carrier carrier, UserAgent at, String price, @Nullable Integer capacity, @Nullable Integer callsPerSecond) {
        Interconnect made = world.egress(carrier, at.udpAddress(), world.plan(RatingPlan.Side.BUY, price, "1/1", "44").id());
        world.run(new ChangeInterconnect(new Interconnect(
                made.tenant(), made.id(), made.carrierId(), made.name() + " at " + price, made.direction(), made.currency(), made.position(), true, capacity, callsPerSecond, "",
                List.of(), List.of(), made.target(), made.ratingPlanId(), made.maxTalkSeconds(), made.caller(), made.version())));
        return platform.bean(Carriers.class).directory().interconnect(made.id());
    }

    private void serve(Interconnect... suppliers) {
        world.service(world.ingress(customer, null), world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44").id(), world.routing(suppliers).id());
    }

    private CompletableFuture<CallOutcome> place(@Nullable Duration talk) {
        return caller.place(new CallPlan(platform.sip(), Transport.UDP, NUMBER, "442071234567", world.techPrefix(), Duration.ofMinutes(3), talk));
    }

    private List<LiveCall> live() {
        return platform.bean(LiveCalls.class).list(customer.tenant()).stream().filter(c -> c.customer().id() == customer.id()).toList();
    }

    /// Eight calls at once, and the cheap one has one channel.
    @Scenario
    void ofCallsAtOnceOneGetsTheLastChannelAndTheOthersTheNextRoute() {
        Carrier cheap = world.supplier("Cheap");
        Carrier dear = world.supplier("Dear");
        UserAgent one = agent(_ -> Behaviour.answerAtOnce());
        UserAgent two = agent(_ -> Behaviour.answerAtOnce());
        serve(supplier(cheap, one, "0.12", 1, null), supplier(dear, two, "0.30", null, null));
        List<CompletableFuture<CallOutcome>> placed = IntStream.range(0, 8).mapToObj(_ -> place(null)).toList();
        await().until(() -> live().stream().filter(c -> c.state() == LiveCall.State.TALKING).count() == 8);
        assertThat(List.of(one.callsNow(), two.callsNow())).containsExactly(1, 7);
        assertThat(live()).filteredOn(c -> Objects.requireNonNull(c.supplier()).id() == cheap.id()).hasSize(1);
        live().forEach(c -> platform.bean(LiveCalls.class).hangUp(customer.tenant(), c.callId()));
        placed.forEach(call -> assertThat(call.join().end()).isEqualTo(CallOutcome.End.RELEASED));
        List<Aftermath> calls = Aftermath.all(platform, customer, 8);
        assertThat(calls).allSatisfy(c -> c.attempts("200 answered"));
        assertThat(calls).filteredOn(c -> c.decision().contains("capacity-full")).hasSize(7).allSatisfy(c -> c.supplier(dear));
        await().untilAsserted(() -> assertThat(List.of(admission.calls("carrier", cheap.id()), admission.calls("carrier", dear.id()))).containsExactly(0, 0));
    }

    /// The record tells that they were let in, and which limit of whom they met.
    @Scenario
    void ofCallsAtOnceWithoutAnotherRouteTheOthersAreRefused() {
        UserAgent one = agent(_ -> Behaviour.answerAtOnce());
        Carrier only = world.supplier("Only");
        serve(supplier(only, one, "0.12", 1, null));
        List<CompletableFuture<CallOutcome>> placed = IntStream.range(0, 8).mapToObj(_ -> place(null)).toList();
        await().until(() -> placed.stream().filter(CompletableFuture::isDone).count() == 7);
        placed.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join).forEach(outcome -> {
            assertThat(outcome.sipCode()).isEqualTo(503);
            assertThat(outcome.q850()).isEqualTo(34);
        });
        Aftermath.hangUp(platform, customer);
        placed.forEach(CompletableFuture::join);
        List<Aftermath> calls = Aftermath.all(platform, customer, 8);
        assertThat(calls).filteredOn(c -> c.text("refusal") == null).singleElement().satisfies(c -> c.supplier(only).attempts("200 answered"));
        assertThat(calls).filteredOn(c -> c.text("refusal") != null).hasSize(7)
                .allSatisfy(c -> assertThat(c.refused(Refusal.NO_ROUTE, "ours").decision()).contains("capacity-full"));
    }

    /// The second has room when the routes are chosen. While the first is asked its channel is taken, so the third carries the call.
    @Scenario
    void aSupplierThatIsFullWhenItsTurnComesIsPassedBy() {
        var second = new AtomicReference<Interconnect>();
        Carrier dear = world.supplier("Dear");
        AtomicInteger asked = new AtomicInteger();
        UserAgent full = agent(_ -> {
            asked.incrementAndGet();
            return Behaviour.answerAtOnce();
        });
        second.set(supplier(world.supplier("Middle"), full, "0.20", 1, null));
        UserAgent broken = agent(_ -> {
            assertThat(admission.enterSupplier(second.get(), Instant.now())).isNull();
            return Behaviour.reject(503, "Service Unavailable");
        });
        serve(supplier(world.supplier("Cheap"), broken, "0.12", null, null), second.get(), supplier(dear, agent(_ -> Behaviour.answerAtOnce()), "0.30", null, null));
        assertThat(place(Duration.ofMillis(300)).join().end()).isEqualTo(CallOutcome.End.HUNG_UP);
        Aftermath call = Aftermath.of(platform, customer).ended("normal", 200, "success", "caller").attempts("503 refused", "200 answered").supplier(dear);
        assertThat(call.decision())
                .contains("capacity-full", "when its turn came, interconnect " + second.get().id() + " has reached its limit of 1 simultaneous calls: 1 of 1 are in use");
        assertThat(asked).hasValue(0);
        assertThat(admission.taken(second.get().id())).as("the call that holds it").isEqualTo(1);
        admission.leaveSupplier(second.get());
    }

    /// The second carries another call when the routes are chosen, which ends while the first is asked: the call goes there, not to the third.
    @Scenario
    void aSupplierThatHasRoomAgainWhenItsTurnComesCarriesTheCall() {
        var second = new AtomicReference<Interconnect>();
        Carrier middle = world.supplier("Middle");
        AtomicInteger third = new AtomicInteger();
        second.set(supplier(middle, agent(_ -> Behaviour.answerAtOnce()), "0.20", 1, null));
        UserAgent broken = agent(_ -> {
            admission.leaveSupplier(second.get());
            return Behaviour.reject(503, "Service Unavailable");
        });
        UserAgent dear = agent(_ -> {
            third.incrementAndGet();
            return Behaviour.answerAtOnce();
        });
        serve(supplier(world.supplier("Cheap"), broken, "0.12", null, null), second.get(), supplier(world.supplier("Dear"), dear, "0.30", null, null));
        assertThat(admission.enterSupplier(second.get(), Instant.now())).isNull();
        assertThat(place(Duration.ofMillis(300)).join().end()).isEqualTo(CallOutcome.End.HUNG_UP);
        Aftermath call = Aftermath.of(platform, customer).ended("normal", 200, "success", "caller").attempts("503 refused", "200 answered").supplier(middle);
        assertThat(call.decision()).doesNotContain("capacity-full", "cps-full");
        assertThat(third).hasValue(0);
        await().untilAsserted(() -> assertThat(admission.taken(second.get().id())).isZero());
    }

    /// A plan that asks two suppliers: the first is full, so it asks the second and the third. The fourth, which would answer, is one too many.
    @Scenario
    void aFullSupplierIsNoneOfThoseThatAPlanAsksAtMost() {
        UserAgent broken = agent(_ -> Behaviour.reject(503, "Service Unavailable"));
        UserAgent answers = agent(_ -> Behaviour.answerAtOnce());
        Carrier cheap = world.supplier("Cheap");
        Interconnect first = supplier(cheap, answers, "0.12", 1, null);
        Interconnect second = supplier(world.supplier("Second"), broken, "0.20", null, null);
        Interconnect third = supplier(world.supplier("Third"), broken, "0.30", null, null);
        Interconnect fourth = supplier(world.supplier("Fourth"), answers, "0.40", null, null);
        world.service(
                world.ingress(customer, null), world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44").id(),
                world.routing(RoutingTerms.USUAL.withMostRoutes(2), first, second, third, fourth).id());
        assertThat(admission.enterSupplier(first, Instant.now())).isNull();
        assertThat(place(Duration.ofMillis(300)).join().sipCode()).isEqualTo(503);
        Aftermath call = Aftermath.of(platform, customer).attempts("503 refused", "503 refused");
        JsonNode routes = world.staff().get("/api/admin/calls/" + call.id()).json().path("routes");
        assertThat(routes.valueStream().map(r -> r.path("interconnect").path("id").asLong() + " " + r.path("reason").asString("asked")).toList())
                .containsExactly(second.id() + " asked", third.id() + " asked", first.id() + " capacity-full", fourth.id() + " beyond-most-routes");
        admission.leaveSupplier(first);
        assertThat(place(Duration.ofMillis(300)).join().end()).isEqualTo(CallOutcome.End.HUNG_UP);
        Aftermath.all(platform, customer, 2).getLast().attempts("200 answered").supplier(cheap);
    }

    /// Two interconnects of one carrier that takes one call: the second is asked when the first has failed, not kept out by it.
    @Scenario
    void whoHasFailedHoldsNoChannelWhileTheNextRings() {
        Carrier both = world.party("Both", Carrier.Kind.SUPPLIER).capacity(1).create();
        UserAgent broken = agent(_ -> Behaviour.reject(503, "Service Unavailable"));
        var first = new AtomicReference<Interconnect>();
        var second = new AtomicReference<Interconnect>();
        List<String> seen = new CopyOnWriteArrayList<>();
        // as it is when the INVITE comes: nothing has rung
        UserAgent rings = agent(_ -> {
            seen.add(admission.taken(first.get().id()) + " at the first, " + admission.taken(second.get().id()) + " at the second, live: "
                    + live().stream().map(c -> c.state() + " " + (c.supplier() == null ? "nobody" : c.supplier().name())).toList());
            return new Behaviour.Answer(Duration.ZERO, false, null, null);
        });
        first.set(supplier(world.supplier("Cheap"), broken, "0.12", 1, null));
        Interconnect middle = supplier(both, broken, "0.20", 1, null);
        second.set(supplier(both, rings, "0.30", 1, null));
        serve(first.get(), middle, second.get());
        CompletableFuture<CallOutcome> running = place(null);
        await().until(() -> live().stream().map(LiveCall::state).toList().equals(List.of(LiveCall.State.RINGING)));
        assertThat(seen).containsExactly("0 at the first, 1 at the second, live: [ROUTING " + both.name() + "]");
        assertThat(List.of(admission.taken(first.get().id()), admission.taken(middle.id()), admission.taken(second.get().id()), admission.calls("carrier", both.id())))
                .containsExactly(0, 0, 1, 1);
        live().forEach(c -> platform.bean(LiveCalls.class).hangUp(customer.tenant(), c.callId()));
        running.join();
        Aftermath.of(platform, customer).attempts("503 refused", "503 refused", "487 cancelled").supplier(both);
        await().untilAsserted(() -> assertThat(admission.calls("carrier", both.id())).isZero());
    }

    /// Four calls at once, a second supplier that never rings and takes one a second: one reaches it, and another for each second that a slow machine takes.
    @Scenario
    void callsPerSecondHoldForASupplierThatNeverRings() {
        AtomicInteger asked = new AtomicInteger();
        UserAgent first = agent(_ -> Behaviour.reject(500, "Server Internal Error"));
        UserAgent second = agent(_ -> {
            asked.incrementAndGet();
            return Behaviour.reject(500, "Server Internal Error");
        });
        Carrier last = world.supplier("Last");
        serve(
                supplier(world.supplier("Cheap"), first, "0.12", null, null), supplier(world.supplier("Middle"), second, "0.20", null, 1),
                supplier(last, agent(_ -> Behaviour.answerAtOnce()), "0.30", null, null));
        Instant before = Instant.now();
        List<CompletableFuture<CallOutcome>> placed = IntStream.range(0, 4).mapToObj(_ -> place(Duration.ofMillis(100))).toList();
        placed.forEach(call -> assertThat(call.join().end()).isEqualTo(CallOutcome.End.HUNG_UP));
        Duration took = Duration.between(before, Instant.now());
        assertThat(asked.get()).isBetween(1, (int) (1 + took.toSeconds()));
        List<Aftermath> calls = Aftermath.all(platform, customer, 4);
        assertThat(calls).allSatisfy(c -> c.supplier(last));
        assertThat(calls).filteredOn(c -> c.decision().contains("cps-full")).hasSize(4 - asked.get()).allSatisfy(c -> c.attempts("500 refused", "200 answered"));
    }
}
