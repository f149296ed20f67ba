package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.SipEngine;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.port.Caller;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.Probe;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.Transport;
import com.didtron.sip.port.TrunkGroup;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.UserAgent;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Neighbours with several addresses: which of them a call is sent to, whether they answer at all, and what they are told about us.
@Timeout(Loopback.HANGS)
class AddressesTest {

    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration ENOUGH = Duration.ofHours(1);
    private static final Route.Failover UNLESS_BUSY = (code, q850) -> code != 486;

    private final Neighbour neighbour = new Neighbour();
    private final UserAgent answers = Loopback.agent("answers", invite -> Behaviour.answerAtOnce());
    private final UserAgent caller = Loopback.agent("caller", invite -> new Behaviour.Ignore());
    private final ScriptedBusiness business = new ScriptedBusiness(call -> ScriptedBusiness.connect(List.of()));
    private final MovedClock clock = new MovedClock();
    private final SipEngine engine = SipEngine.start(Loopback.settings(1), business, clock);
    private final List<AutoCloseable> open = new ArrayList<>(List.of(neighbour, answers, caller, () -> Loopback.close(engine, clock)));

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private UserAgent refusing(int code) {
        UserAgent agent = Loopback.agent("refuses", invite -> Behaviour.reject(code, "No"));
        open.add(agent);
        return agent;
    }

    private static Hop hop(String ref, InetSocketAddress target) {
        return new Hop(ref, target, Transport.UDP, null);
    }

    private static Route route(String ref, Hop... hops) {
        return new Route(ref, List.of(hops), "442079460123", Caller.of("33140000000", null), SHORT, ENOUGH, UNLESS_BUSY, null);
    }

    @Test
    void theNextAddressIsTriedOnlyWhenTheFirstDidNotServe() throws Exception {
        // time passes when it was asked, and not before
        UserAgent silent = Loopback.agent("silent", invite -> {
            clock.pass(SHORT);
            return new Behaviour.Ignore();
        });
        open.add(silent);
        Map<Hop, String> cases = new LinkedHashMap<>();
        cases.put(hop("silent", silent.udpAddress()), "one silent, one second");
        cases.put(new Hop("refuses TCP", neighbour.address(), Transport.TCP, null), "one refuses TCP, one second");
        cases.put(hop("408", refusing(408).udpAddress()), "one 408, one second");
        cases.put(hop("503", refusing(503).udpAddress()), "one 503, one second");
        // its word counts for all its addresses: the next route is asked
        cases.put(hop("500", refusing(500).udpAddress()), "one 500, other third");
        cases.put(hop("486", refusing(486).udpAddress()), "one 486");
        for (var each : cases.entrySet()) {
            business.decide = incoming -> ScriptedBusiness.connect(
                    List.of(route("one", each.getKey(), hop("second", answers.udpAddress())), route("other", hop("third", answers.udpAddress()))));
            caller.place(Loopback.plan(engine, Duration.ZERO)).get(Loopback.PATIENCE, TimeUnit.SECONDS);
            Loopback.until("it is over", () -> engine.calls().isEmpty());
            clock.pass(Loopback.T4); // whoever is silent may still answer for so long
            List<String> tried = business.awaitEnded().attempts().stream().map(a -> a.routeRef() + " " + a.hop()).toList();
            assertThat(String.join(", ", tried)).isEqualTo(each.getValue());
        }
        assertThat(business.tried).startsWith("silent NO_REPLY served=false", "second ANSWERED served=true");
    }

    /// RFC 3263 section 4.3: whether a failure is worth another supplier is asked when no address of this one is left.
    @Test
    void anAddressThatDidNotServeIsFollowedByTheNextWhateverItsFailureMeans() throws Exception {
        Route.Failover never = (code, q850) -> false;
        Hop broken = hop("first", refusing(503).udpAddress());
        Map<Hop, String> cases = new LinkedHashMap<>();
        cases.put(hop("second", answers.udpAddress()), "one first, one second");
        cases.put(hop("second", refusing(408).udpAddress()), "one first, one second");
        for (var each : cases.entrySet()) {
            business.decide = incoming -> ScriptedBusiness.connect(List.of(
                    new Route("one", List.of(broken, each.getKey()), "442079460123", Caller.of("33140000000", null), SHORT, ENOUGH, never, null),
                    route("other", hop("third", answers.udpAddress()))));
            caller.place(Loopback.plan(engine, Duration.ZERO)).get(Loopback.PATIENCE, TimeUnit.SECONDS);
            List<String> tried = business.awaitEnded().attempts().stream().map(a -> a.routeRef() + " " + a.hop()).toList();
            assertThat(String.join(", ", tried)).isEqualTo(each.getValue());
        }
    }

    @Test
    void aRouteWithoutAnAddressLeftIsFollowedByTheNext() throws Exception {
        Hop dead = new Hop("dead", neighbour.address(), Transport.TCP, null);
        business.decide = incoming -> ScriptedBusiness.connect(List.of(route("one", dead, dead), route("other", hop("alive", answers.udpAddress()))));
        caller.place(Loopback.plan(engine, Duration.ZERO)).get(Loopback.PATIENCE, TimeUnit.SECONDS);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.attempts()).extracting(EndedCall.Attempt::hop).containsExactly("dead", "dead", "alive");
        assertThat(ended.ladder().stream().map(EndedCall.LadderMessage::leg).distinct()).containsExactly("ingress", "one", "one/2", "other");
    }

    @Test
    void trunkGroupAndDomainAreInTheInvite() throws Exception {
        var group = new TrunkGroup("TG-1", "carrier.example", true, true);
        business.decide = incoming -> ScriptedBusiness.connect(List.of(new Route(
                "one", List.of(new Hop("h", neighbour.address(), Transport.UDP, "sip.carrier.example")), "442079460123", Caller.of("33140000000", null), ENOUGH, ENOUGH,
                UNLESS_BUSY, group)));
        var call = caller.place(Loopback.plan(engine, Duration.ZERO));
        SipRequest invite = neighbour.expect("INVITE");
        assertThat(invite.uri()).isEqualTo("sip:442079460123;tgrp=TG-1;trunk-context=carrier.example@sip.carrier.example;user=phone");
        assertThat(invite.header(HeaderName.CONTACT))
                .isEqualTo("<sip:33140000000;tgrp=TG-1;trunk-context=carrier.example@127.0.0.1:" + Loopback.udp(engine).getPort() + ";user=phone>");
        neighbour.answer(invite, 486, "Busy Here");
        assertThat(call.get(Loopback.PATIENCE, TimeUnit.SECONDS).sipCode()).isEqualTo(486);
    }

    @Test
    void optionsAreAnsweredWithWhateverCode() throws Exception {
        var probe = new Probe(answers.udpAddress(), Transport.UDP, null, ENOUGH);
        assertThat(engine.probe(probe).get(Loopback.PATIENCE, TimeUnit.SECONDS)).isInstanceOfSatisfying(Probe.Answered.class, a -> assertThat(a.code()).isEqualTo(200));
        answers.answerOptions(503);
        assertThat(engine.probe(probe).get(Loopback.PATIENCE, TimeUnit.SECONDS)).isInstanceOfSatisfying(Probe.Answered.class, a -> assertThat(a.code()).isEqualTo(503));
    }

    @Test
    void whoSaysNothingIsSilentWhenPatienceIsOver() throws Exception {
        var clock = new MovedClock();
        try (SipEngine still = SipEngine.start(Loopback.settings(), business, clock)) {
            var asked = still.probe(new Probe(neighbour.address(), Transport.UDP, "carrier.example:5070", Duration.ofSeconds(2)));
            SipRequest options = neighbour.expect("OPTIONS");
            assertThat(options.uri()).isEqualTo("sip:carrier.example:5070");
            assertThat(asked).isNotDone();
            clock.move(Duration.ofSeconds(2));
            assertThat(asked.get(Loopback.PATIENCE, TimeUnit.SECONDS)).isInstanceOf(Probe.Silent.class);
            // what comes later is nobody's
            neighbour.answerOk(options);
            var again = still.probe(new Probe(neighbour.address(), Transport.UDP, null, Duration.ofHours(1)));
            while (neighbour.expect("OPTIONS").callId().equals(options.callId())) {
                // the first, repeated when the clock moved
            }
            clock.move(Loopback.T1.multipliedBy(64));
            assertThat(again.get(Loopback.PATIENCE, TimeUnit.SECONDS)).as("timer F").isInstanceOf(Probe.Silent.class);
        }
    }

    @Test
    void whoRefusesTheConnectionIsUnreachable() throws Exception {
        assertThat(engine.probe(new Probe(neighbour.address(), Transport.TCP, null, ENOUGH)).get(Loopback.PATIENCE, TimeUnit.SECONDS)).isInstanceOf(Probe.Unreachable.class);
    }
}
