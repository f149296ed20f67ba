package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.SipEngine;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.port.Caller;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.LegTerms;
import com.didtron.sip.port.Redirect;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.Transport;
import com.didtron.sip.port.Vouching;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.UserAgent;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Neighbours that point elsewhere.
@Timeout(Loopback.HANGS)
class RedirectedCallTest {

    private static final Duration ENOUGH = Duration.ofHours(1);
    private static final Redirect ANYWHERE = (from, places) -> places.stream().map(RedirectedCallTest::reached).toList();

    private final Neighbour neighbour = new Neighbour();
    private final UserAgent answers = Loopback.agent("answers", invite -> Behaviour.answerAtOnce());
    private final UserAgent caller = Loopback.agent("caller", invite -> new Behaviour.Ignore());
    private final ScriptedBusiness business = new ScriptedBusiness(call -> ScriptedBusiness.connect(List.of()));
    private final SipEngine engine = Loopback.engine(business);
    private final List<AutoCloseable> open = new ArrayList<>(List.of(neighbour, answers, caller, engine));

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private UserAgent agent(Behaviour always) {
        UserAgent agent = Loopback.agent("agent", invite -> always);
        open.add(agent);
        return agent;
    }

    private UserAgent refusing(int code) {
        return agent(Behaviour.reject(code, "No"));
    }

    private static String at(UserAgent agent) {
        return "<sip:442079460123@127.0.0.1:" + agent.udpAddress().getPort() + ">";
    }

    private UserAgent pointing(String... contacts) {
        return agent(new Behaviour.Redirect(302, List.of(contacts)));
    }

    private static Redirect.Answer reached(Redirect.Place place) {
        return place.host().equals("127.0.0.1")
                ? new Redirect.Go(List.of(new Hop(place.told(), new InetSocketAddress(place.host(), place.port()), place.transport(), null)))
                : new Redirect.Not("is not allowed");
    }

    private static Route route(String ref, @Nullable Redirect redirect, UserAgent... hops) {
        List<Hop> all = new ArrayList<>();
        for (UserAgent each : hops) {
            all.add(new Hop(ref + (all.size() + 1), each.udpAddress(), Transport.UDP, null));
        }
        return new Route(
                ref, all, "442079460123", Caller.of("33140000000", null), ENOUGH, ENOUGH, (code, q850) -> code != 486, null, LegTerms.PASSING, Vouching.NONE, null,
                redirect);
    }

    /// Each attempt as `route code`, a redirected one with a star.
    private String place(Route... routes) throws Exception {
        business.decide = incoming -> ScriptedBusiness.connect(List.of(routes));
        caller.place(Loopback.plan(engine, Duration.ZERO)).get(Loopback.PATIENCE, TimeUnit.SECONDS);
        return String.join(", ", business.awaitEnded().attempts().stream().map(a -> a.routeRef() + " " + a.sipCode() + (a.hop().endsWith(" udp") ? "*" : "")).toList());
    }

    @Test
    void whereItLeads() throws Exception {
        UserAgent busy = refusing(486);
        UserAgent broken = refusing(500);
        UserAgent again = pointing(at(answers));
        Map<Route, String> cases = new LinkedHashMap<>();
        cases.put(route("one", ANYWHERE, pointing(at(answers))), "one 302, one 200*");
        cases.put(route("one", ANYWHERE, pointing(at(broken) + ";q=0.1", at(answers) + ";q=0.9")), "one 302, one 200*");
        cases.put(route("one", ANYWHERE, pointing(at(broken), at(answers))), "one 302, one 500*, one 200*");
        // a stop cause stays one
        cases.put(route("one", ANYWHERE, pointing(at(busy), at(answers))), "one 302, one 486*");
        // it has spoken: its other addresses are not asked
        cases.put(route("one", ANYWHERE, pointing(at(broken)), answers), "one 302, one 500*, other 200");
        cases.put(route("one", ANYWHERE, pointing("<sip:1@192.0.2.9>")), "one 302, other 200");
        cases.put(route("one", ANYWHERE, pointing()), "one 302, other 200");
        cases.put(route("one", ANYWHERE, pointing(at(again))), "one 302, one 302*, other 200");
        cases.put(route("one", null, pointing(at(answers))), "one 302, other 200");
        cases.put(route("one", ANYWHERE, agent(new Behaviour.Redirect(305, List.of(at(answers))))), "one 305, other 200");
        cases.put(route("one", ANYWHERE, refusing(503), pointing(at(answers))), "one 503, one 302, one 200*");
        Redirect broke = (from, places) -> {
            throw new IllegalStateException("broken");
        };
        cases.put(route("one", broke, pointing(at(answers))), "one 302, other 200");
        for (var each : cases.entrySet()) {
            assertThat(place(each.getKey(), route("other", null, answers))).isEqualTo(each.getValue());
        }
    }

    @Test
    void whoeverPointsToItselfIsNotAskedAgain() throws Exception {
        UserAgent pointsBack = Loopback.agent("self", invite -> new Behaviour.Redirect(301, List.of("<sip:1@" + invite.requestUri().replaceAll(".*@|;.*", "") + ">")));
        open.add(pointsBack);
        business.decide = incoming -> ScriptedBusiness.connect(List.of(route("one", ANYWHERE, pointsBack)));
        assertThat(caller.place(Loopback.plan(engine, Duration.ZERO)).get(Loopback.PATIENCE, TimeUnit.SECONDS).sipCode()).as("the caller learns nothing of it").isEqualTo(503);
        EndedCall ended = business.awaitEnded();
        String address = "127.0.0.1:" + pointsBack.udpAddress().getPort();
        assertThat(ended.attempts()).singleElement().satisfies(a -> assertThat(a.reason())
                .isEqualTo("Moved Permanently; not followed; not taken: " + address + " udp was asked already"));
    }

    @Test
    void theCallerIsToldWhatTheOneSaidWhoWasAsked() throws Exception {
        business.decide = incoming -> ScriptedBusiness.connect(List.of(route("one", ANYWHERE, pointing("<sip:1@192.0.2.9>", at(refusing(404))))));
        assertThat(caller.place(Loopback.plan(engine, Duration.ZERO)).get(Loopback.PATIENCE, TimeUnit.SECONDS).sipCode()).isEqualTo(404);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.attempts()).extracting(EndedCall.Attempt::reason).first().asString()
                .matches("Moved Temporarily; followed to 127\\.0\\.0\\.1:[0-9]+ udp; not taken: 192\\.0\\.2\\.9 udp is not allowed");
        assertThat(ended.ladder().stream().map(EndedCall.LadderMessage::leg).distinct()).containsExactly("ingress", "one", "one/2");
        // a redirection ranks before a 5xx, but one that was followed is no failure
        business.decide = incoming -> ScriptedBusiness.connect(List.of(route("one", ANYWHERE, pointing(at(refusing(501))))));
        assertThat(caller.place(Loopback.plan(engine, Duration.ZERO)).get(Loopback.PATIENCE, TimeUnit.SECONDS).sipCode()).isEqualTo(501);
    }

    @Test
    void whatIsAskedForStandsInTheRequestUriAndToStays() throws Exception {
        UserAgent points = pointing("<sip:+12125550123;rn=+12025550100;npdi@" + neighbour.hostPort() + ";user=phone;transport=udp>");
        business.decide = incoming -> ScriptedBusiness.connect(List.of(route("one", ANYWHERE, points)));
        var call = caller.place(Loopback.plan(engine, Duration.ZERO));
        SipRequest invite = neighbour.expect("INVITE");
        assertThat(invite.uri()).isEqualTo("sip:+12125550123;rn=+12025550100;npdi@" + neighbour.hostPort() + ";user=phone");
        assertThat(invite.header(HeaderName.TO)).isEqualTo("<sip:442079460123@127.0.0.1:" + points.udpAddress().getPort() + ">");
        assertThat(invite.header(HeaderName.FROM)).startsWith("<sip:33140000000@");
        neighbour.answer(invite, 486, "Busy Here");
        assertThat(call.get(Loopback.PATIENCE, TimeUnit.SECONDS).sipCode()).isEqualTo(486);
        assertThat(neighbour.expect("ACK").uri()).isEqualTo(invite.uri());
    }

    @Test
    void aCallerWhoGivesUpWhileItIsLookedUpIsNotConnected() throws Exception {
        var asked = new CountDownLatch(1);
        var maySay = new CountDownLatch(1);
        Redirect slow = (from, places) -> {
            asked.countDown();
            try {
                assertThat(maySay.await(Loopback.PATIENCE, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return ANYWHERE.follow(from, places);
        };
        business.decide = incoming -> ScriptedBusiness.connect(List.of(route("one", slow, pointing(at(answers)))));
        var dialogue = neighbour.dialogue(Loopback.udp(engine));
        dialogue.invite();
        assertThat(asked.await(Loopback.PATIENCE, TimeUnit.SECONDS)).isTrue();
        dialogue.cancel();
        dialogue.ackFailure(neighbour.expect(487, "INVITE"));
        maySay.countDown();
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("cancelled");
        assertThat(ended.attempts()).extracting(a -> a.sipCode() + " " + a.outcome()).containsExactly("302 REFUSED");
    }
}
