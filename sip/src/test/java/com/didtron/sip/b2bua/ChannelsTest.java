package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.SipEngine;
import com.didtron.sip.message.ReasonHeader;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.port.Caller;
import com.didtron.sip.port.Causes;
import com.didtron.sip.port.Channel;
import com.didtron.sip.port.Decision;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.LegTerms;
import com.didtron.sip.port.Redirect;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.Transport;
import com.didtron.sip.port.Vouching;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.UserAgent;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// When a call takes the channel of a route, when it gives it back, and what becomes of it when there is none.
@Timeout(Loopback.HANGS)
class ChannelsTest {

    private static final Duration ENOUGH = Duration.ofHours(1);

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final UserAgent answers = agent("answers", Behaviour.answerAtOnce());
    private final UserAgent rings = agent("rings", new Behaviour.Answer(Duration.ZERO, false, null, null));
    private final UserAgent caller = Loopback.agent("caller", invite -> new Behaviour.Ignore());
    private final ScriptedBusiness business = new ScriptedBusiness(call -> ScriptedBusiness.connect(List.of()));
    private final MovedClock clock = new MovedClock();
    private final SipEngine engine = SipEngine.start(Loopback.settings(1), business, clock);
    private final List<AutoCloseable> open = new ArrayList<>(List.<AutoCloseable>of(answers, rings, caller, () -> Loopback.close(engine, clock)));

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    /// An agent that notes when it is asked.
    private UserAgent agent(String name, Behaviour behaviour) {
        return Loopback.agent(name, invite -> {
            log.add("INVITE " + name);
            return behaviour;
        });
    }

    private UserAgent refusing(int code) {
        UserAgent agent = agent(String.valueOf(code), Behaviour.reject(code, "No"));
        open.add(agent);
        return agent;
    }

    private Channel channel(String name, boolean free) {
        return new Channel() {
            @Override
            public boolean take(Instant at) {
                assertThat(at).isEqualTo(clock.instant());
                log.add((free ? "take " : "full ") + name);
                return free;
            }

            @Override
            public void leave() {
                log.add("leave " + name);
            }
        };
    }

    private Route route(String name, boolean free, UserAgent... agents) {
        List<Hop> hops = Arrays.stream(agents).map(agent -> new Hop(name, agent.udpAddress(), Transport.UDP, null)).toList();
        return new Route(name, hops, "442079460123", Caller.of("33140000000", null), ENOUGH, ENOUGH, (code, q850) -> code != 486, null).through(channel(name, free));
    }

    private CallOutcome place(Route... routes) throws Exception {
        business.decide = incoming -> ScriptedBusiness.connect(List.of(routes));
        return caller.place(Loopback.plan(engine, Duration.ZERO)).get(Loopback.PATIENCE, TimeUnit.SECONDS);
    }

    @Test
    void theChannelIsTakenBeforeTheInviteAndKeptByWhoeverCarriesTheCall() throws Exception {
        assertThat(place(route("one", true, answers), route("two", true, answers)).end()).isEqualTo(CallOutcome.End.HUNG_UP);
        business.awaitEnded();
        assertThat(log).containsExactly("take one", "INVITE answers");
    }

    @Test
    void aFullRouteIsPassedBy() throws Exception {
        assertThat(place(route("one", false, answers), route("two", true, answers)).end()).isEqualTo(CallOutcome.End.HUNG_UP);
        assertThat(business.awaitEnded().attempts()).extracting(EndedCall.Attempt::routeRef).containsExactly("two");
        assertThat(log).containsExactly("full one", "take two", "INVITE answers");
    }

    @Test
    void whoHasFailedIsLeftBeforeTheNextIsAskedAndThatOneMayBeFull() throws Exception {
        place(route("one", true, refusing(500)), route("two", false, answers), route("three", true, answers));
        assertThat(business.awaitEnded().attempts()).extracting(EndedCall.Attempt::routeRef).containsExactly("one", "three");
        assertThat(log).containsExactly("take one", "INVITE 500", "leave one", "full two", "take three", "INVITE answers");
    }

    @Test
    void allAddressesOfANeighbourAreOneCallToIt() throws Exception {
        place(route("one", true, refusing(503), refusing(408), refusing(500), answers), route("two", true, answers));
        business.awaitEnded();
        assertThat(log).containsExactly("take one", "INVITE 503", "INVITE 408", "INVITE 500", "leave one", "take two", "INVITE answers");
    }

    /// Who is told what only one call may be told, a number of a list that is taken in turn: neighbours that are full, sent nothing for other reasons, or never reached
    /// have taken none.
    @Test
    void whoIsCallingIsAskedWhenAnInviteGoesOut() throws Exception {
        Route one = telling("one", false, at(answers));
        Route two = telling("two", true, new Hop("two", new InetSocketAddress("127.0.0.1", 1), Transport.TLS, null));
        Route three = telling("three", true, at(refusing(503)), at(refusing(500)));
        Route four = telling("four", true, at(answers));
        Route five = telling("five", true, at(answers));
        assertThat(place(one, two, three, four, five).end()).isEqualTo(CallOutcome.End.HUNG_UP);
        business.awaitEnded();
        assertThat(log).containsExactly(
                "full one", "take two", "leave two", "take three", "three is told", "INVITE 503", "three is told", "INVITE 500", "leave three", "take four", "four is told",
                "INVITE answers");
    }

    private static Hop at(UserAgent agent) {
        return new Hop("at", agent.udpAddress(), Transport.UDP, null);
    }

    private Route telling(String name, boolean free, Hop... hops) {
        return new Route(
                name, List.of(hops), "442079460123",
                () -> {
                    log.add(name + " is told");
                    return Caller.of("33140000000", null);
                },
                ENOUGH, ENOUGH, (code, q850) -> code != 486, null, LegTerms.PASSING, Vouching.NONE, null, null, channel(name, free));
    }

    @Test
    void soAreThoseThatItPointsTo() throws Exception {
        UserAgent broken = refusing(500);
        UserAgent points = agent("points", new Behaviour.Redirect(302, List.of(uri(broken), uri(answers))));
        open.add(points);
        Redirect anywhere = (from, places) -> places.stream()
                .<Redirect.Answer>map(p -> new Redirect.Go(List.of(new Hop(p.told(), new InetSocketAddress(p.host(), p.port()), p.transport(), null))))
                .toList();
        Route one = new Route(
                "one", List.of(new Hop("one", points.udpAddress(), Transport.UDP, null)), "442079460123", Caller.of("33140000000", null), ENOUGH, ENOUGH,
                (code, q850) -> true, null, LegTerms.PASSING, Vouching.NONE, null, anywhere).through(channel("one", true));
        place(one, route("two", true, answers));
        business.awaitEnded();
        assertThat(log).containsExactly("take one", "INVITE points", "INVITE 500", "INVITE answers");
    }

    private static String uri(UserAgent agent) {
        return "<sip:442079460123@127.0.0.1:" + agent.udpAddress().getPort() + ">";
    }

    @Test
    void aStopCauseLeavesTheChannelAndTakesNoOther() throws Exception {
        assertThat(place(route("one", true, refusing(486)), route("two", true, answers)).sipCode()).isEqualTo(486);
        business.awaitEnded();
        assertThat(log).containsExactly("take one", "INVITE 486", "leave one");
    }

    @Test
    void theFailureOfWhoWasTriedCountsWhenAllOthersAreFull() throws Exception {
        assertThat(place(route("one", true, refusing(500)), route("two", false, answers)).sipCode()).isEqualTo(500);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("failed");
        assertThat(log).containsExactly("take one", "INVITE 500", "leave one", "full two");
    }

    @Test
    void aCallWithoutAnyChannelIsRejectedInTheBusinesssWords() throws Exception {
        var noChannel = new Decision.Reject(503, "No route available", "no-route", 34, Duration.ofSeconds(7));
        try (Neighbour neighbour = new Neighbour()) {
            business.decide = incoming -> new Decision.Connect(
                    List.of(route("one", false, answers), route("two", false, answers)), ENOUGH, Duration.ZERO, "credit-exhausted", null, LegTerms.PASSING, Causes.USUAL,
                    noChannel);
            Neighbour.Dialogue call = neighbour.dialogue(Loopback.udp(engine));
            call.invite();
            SipResponse refusal = neighbour.expectFinal("INVITE");
            assertThat(refusal.code() + " " + refusal.reason() + ", cause " + ReasonHeader.q850(refusal)).isEqualTo("503 No route available, cause 34");
            call.ackFailure(refusal);
        }
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode() + ", " + ended.releasedBy() + ", " + ended.sipCode()).isEqualTo("rejected, SWITCH, 503");
        assertThat(ended.attempts()).isEmpty();
        assertThat(log).containsExactly("full one", "full two");
    }

    /// It is refused, and told, and not forgotten among the calls.
    @Test
    void aFaultWhileAChannelIsTakenEndsTheCallAlone() throws Exception {
        Route broken = route("one", true, answers).through(new Channel() {
            @Override
            public boolean take(Instant at) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void leave() {
                log.add("leave broken");
            }
        });
        assertThat(place(broken, route("two", true, answers)).sipCode()).isEqualTo(500);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode() + ", " + ended.sipCode()).isEqualTo("fault, 500");
        assertThat(place(route("one", true, answers)).end()).isEqualTo(CallOutcome.End.HUNG_UP);
        business.awaitEnded();
        Loopback.until("no call is left", () -> engine.calls().isEmpty());
    }

    @Test
    void aCallerThatHasGoneWhileTheBusinessDecidedTakesNothing() throws Exception {
        var asked = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        business.decide = incoming -> {
            asked.countDown();
            try {
                assertThat(goOn.await(Loopback.PATIENCE, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return ScriptedBusiness.connect(List.of(route("one", true, answers)));
        };
        try (Neighbour neighbour = new Neighbour()) {
            Neighbour.Dialogue call = neighbour.dialogue(Loopback.udp(engine));
            call.invite();
            assertThat(asked.await(Loopback.PATIENCE, TimeUnit.SECONDS)).isTrue();
            call.cancel();
            call.ackFailure(neighbour.expect(487, "INVITE"));
            goOn.countDown();
            assertThat(business.awaitEnded().endCode()).isEqualTo("cancelled");
        }
        assertThat(log).isEmpty();
    }

    @Test
    void aCallThatEndsWhileItRingsLeavesItsChannelWithItsEnd() throws Exception {
        business.decide = incoming -> ScriptedBusiness.connect(List.of(route("one", true, rings)));
        try (Neighbour neighbour = new Neighbour()) {
            Neighbour.Dialogue call = neighbour.dialogue(Loopback.udp(engine));
            call.invite();
            neighbour.expect(180, "INVITE");
            call.cancel();
            call.ackFailure(neighbour.expect(487, "INVITE"));
            assertThat(business.awaitEnded().endCode()).isEqualTo("cancelled");
        }
        assertThat(log).as("the end of the call says it").containsExactly("take one", "INVITE rings");
    }
}
