package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.EngineSettings;
import com.didtron.sip.ListenerTraffic;
import com.didtron.sip.SignallingAddress;
import com.didtron.sip.SipEngine;
import com.didtron.sip.SipListener;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.port.Caller;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.EndedCall.Outcome;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.Probe;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.ReceivedInvite;
import com.didtron.sip.ua.UserAgent;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One engine with an address for each of three networks, the last behind a NAT.
@Timeout(Loopback.HANGS)
class SignallingAddressesTest {

    private static final Duration ENOUGH = Duration.ofHours(1);
    private final List<ReceivedInvite> received = new CopyOnWriteArrayList<>();
    private final UserAgent supplier = Loopback.agent("supplier", invite -> {
        received.add(invite);
        return Behaviour.answerAtOnce();
    });
    private final UserAgent caller = Loopback.agent("caller", invite -> new Behaviour.Ignore());
    private final ScriptedBusiness business = new ScriptedBusiness(call -> ScriptedBusiness.connect(List.of()));
    private final SipEngine engine = engine();

    private SipEngine engine() {
        EngineSettings plain = Loopback.settings();
        return SipEngine.start(
                new EngineSettings(
                        List.of(), List.of(), null,
                        List.of(
                                new SignallingAddress("Inside", new InetSocketAddress("127.0.0.1", 0), null, null),
                                new SignallingAddress("Outside", new InetSocketAddress("127.0.0.2", 0), null, null),
                                new SignallingAddress("Translated", new InetSocketAddress("127.0.0.3", 0), null, InetAddress.ofLiteral("203.0.113.7"))),
                        plain.t1(), plain.t2(), plain.t4(), plain.timerC(), plain.maxCalls(), plain.maxPending(), plain.ladderMessages(), plain.workers()),
                business, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        caller.close();
        supplier.close();
        engine.close();
    }

    private InetSocketAddress at(String network, Transport transport) {
        return engine.listeners().stream().filter(l -> l.network().equals(network) && l.transport() == transport).map(SipListener::address).findFirst().orElseThrow();
    }

    private InetSocketAddress supplierOver(Transport transport) {
        return supplier.listeners().stream().filter(l -> l.transport() == transport).map(SipListener::address).findFirst().orElseThrow();
    }

    private Route route(Transport transport, String... networks) {
        return new Route(
                "r", List.of(new Hop("h", supplierOver(transport), transport, null, null, List.of(networks))), "4420", Caller.of("331", null), ENOUGH, ENOUGH,
                (code, q850) -> false, null);
    }

    private EndedCall call(String network, Transport transport, Route... routes) throws Exception {
        business.decide = incoming -> ScriptedBusiness.connect(List.of(routes));
        var plan = new CallPlan(at(network, transport), transport, "4420", "331", null, ENOUGH, Duration.ofMillis(20));
        CallOutcome outcome = caller.place(plan).get(Loopback.PATIENCE, TimeUnit.SECONDS);
        assertThat(outcome.end()).isIn(CallOutcome.End.HUNG_UP, CallOutcome.End.REFUSED);
        return business.awaitEnded();
    }

    private static String contact(EndedCall ended, String leg) {
        return ended.ladder().stream()
                .filter(m -> !m.received() && m.leg().equals(leg) && (m.text().startsWith("INVITE") || m.text().startsWith("SIP/2.0 200")))
                .findFirst().orElseThrow()
                .text().lines().filter(line -> line.startsWith("Contact:")).findFirst().orElseThrow();
    }

    @Test
    void callsComeInAndGoOutWhereTheyShould() throws Exception {
        for (Transport transport : List.of(Transport.UDP, Transport.TCP)) {
            EndedCall in = call("Inside", transport, route(transport, "Outside"));
            assertThat(in.call().network()).isEqualTo("Inside");
            assertThat(contact(in, "ingress")).contains("127.0.0.1:" + at("Inside", transport).getPort());
            assertThat(contact(in, "r")).contains("127.0.0.2:" + at("Outside", transport).getPort());
            assertThat(received.getLast().source().getAddress().getHostAddress()).as("it leaves from there").isEqualTo("127.0.0.2");

            EndedCall out = call("Outside", transport, route(transport, "Inside", "Outside"));
            assertThat(out.call().network()).isEqualTo("Outside");
            assertThat(contact(out, "ingress")).contains("127.0.0.2:" + at("Outside", transport).getPort());
            assertThat(received.getLast().source().getAddress().getHostAddress()).as("the first that can").isEqualTo("127.0.0.1");
        }
        assertThat(engine.traffic().stream().filter(t -> !t.listener().network().equals("Translated")).collect(Collectors.toMap(t -> t.listener().network() + " " + t.listener().transport(), t -> t.received() > 0 && t.sent() > 0)))
                .containsOnlyKeys("Inside UDP", "Inside TCP", "Outside UDP", "Outside TCP").containsValue(true).doesNotContainValue(false);
        assertThat(engine.traffic()).filteredOn(t -> t.listener().transport() == Transport.TCP && !t.listener().network().equals("Translated")).extracting(ListenerTraffic::connections).allMatch(n -> n > 0);
    }

    @Test
    void neighboursAreToldTheAddressThatTheNatShows() throws Exception {
        try (Neighbour neighbour = new Neighbour()) {
            String told = "203.0.113.7:" + at("Translated", Transport.UDP).getPort();
            business.decide = incoming -> ScriptedBusiness.connect(List.of(new Route(
                    "r", List.of(new Hop("h", neighbour.address(), Transport.UDP, null, null, List.of("Translated"))), "4420", Caller.of("331", null), ENOUGH, ENOUGH,
                    (code, q850) -> false, null)));
            var call = neighbour.dialogue(at("Translated", Transport.UDP));
            call.invite();
            SipRequest invite = neighbour.expect("INVITE");
            assertThat(invite.header(HeaderName.VIA)).contains(told);
            assertThat(invite.header(HeaderName.CONTACT)).contains(told);
            assertThat(invite.from().uri()).contains(told);
            neighbour.answer(invite, 180, "Ringing");
            assertThat(neighbour.expect(180, "INVITE").header(HeaderName.CONTACT)).contains(told);
            neighbour.answer(invite, 486, "Busy Here");
            call.ackFailure(neighbour.expect(486, "INVITE"));
            assertThat(business.awaitEnded().call().network()).isEqualTo("Translated");
        }
    }

    @Test
    void withoutAWayFromThereItIsUnreachableAndSaysWhy() throws Exception {
        EndedCall ended = call("Inside", Transport.UDP, route(Transport.UDP, "Gone", "Away"));
        assertThat(ended.attempts()).singleElement().satisfies(a -> {
            assertThat(a.outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(a.reason()).isEqualTo("unreachable, no way over UDP from Gone, Away");
        });
        var probe = new Probe(supplierOver(Transport.UDP), Transport.UDP, null, null, List.of("Gone"), ENOUGH);
        assertThat(engine.probe(probe).get(Loopback.PATIENCE, TimeUnit.SECONDS)).isEqualTo(new Probe.Unreachable("no way over UDP from Gone"));
    }
}
