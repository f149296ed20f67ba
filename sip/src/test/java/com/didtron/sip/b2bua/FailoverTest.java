package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.SipEngine;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.EndedCall.Outcome;
import com.didtron.sip.port.EndedCall.ReleasedBy;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.UserAgent;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Which route is tried when, and what the caller hears when none is left.
@Timeout(Loopback.HANGS)
class FailoverTest {

    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration ENOUGH = Duration.ofHours(1);

    private final UserAgent answers = Loopback.agent("answers", invite -> Behaviour.answerAtOnce());
    private final UserAgent busy = Loopback.agent("busy", invite -> new Behaviour.Reject(Duration.ZERO, 486, "Busy Here", 17));
    private final UserAgent broken = Loopback.agent("broken", invite -> Behaviour.reject(503, "Service Unavailable"));
    private final UserAgent asksForPassword = Loopback.agent("asks", invite -> Behaviour.reject(407, "Proxy Authentication Required"));
    private final UserAgent redirects = Loopback.agent("redirects", invite -> Behaviour.reject(302, "Moved Temporarily"));
    private final UserAgent declines = Loopback.agent("declines", invite -> Behaviour.reject(603, "Decline"));
    private final AtomicInteger unheard = new AtomicInteger();
    private final UserAgent silent = Loopback.agent("silent", invite -> {
        unheard.incrementAndGet();
        return new Behaviour.Ignore();
    });
    private final UserAgent rings = Loopback.agent("rings", invite -> new Behaviour.Answer(Duration.ZERO, false, null, null));
    private final UserAgent caller = Loopback.agent("caller", invite -> new Behaviour.Ignore());
    private final ScriptedBusiness business = new ScriptedBusiness(call -> ScriptedBusiness.connect(List.of()));
    private final MovedClock clock = new MovedClock();
    private final SipEngine engine = SipEngine.start(Loopback.settings(1), business, clock);

    @AfterEach
    void close() {
        for (UserAgent agent : List.of(answers, busy, broken, asksForPassword, redirects, declines, silent, rings, caller)) {
            agent.close();
        }
        Loopback.close(engine, clock);
    }

    private static Route route(String ref, InetSocketAddress target, Duration progress, Duration ring) {
        return new Route(ref, target, Transport.UDP, "442079460123", "33140000000", null, progress, ring, (code, q850) -> code != 486 && code != 603);
    }

    private static Route route(String ref, UserAgent agent) {
        return route(ref, agent.udpAddress(), ENOUGH, ENOUGH);
    }

    private CompletableFuture<CallOutcome> place(Route... routes) {
        business.decide = incoming -> ScriptedBusiness.connect(List.of(routes));
        return caller.place(Loopback.plan(engine, Duration.ofMillis(50)));
    }

    private static CallOutcome over(CompletableFuture<CallOutcome> call) throws Exception {
        return call.get(Loopback.PATIENCE, TimeUnit.SECONDS);
    }

    private CallOutcome call(Route... routes) throws Exception {
        return over(place(routes));
    }

    private void isSilent() {
        Loopback.until("the silent supplier is asked", () -> unheard.get() == 1);
    }

    private void rings() {
        Loopback.until("it rings", () -> !business.told.isEmpty());
    }

    @Test
    void theSecondRouteAnswersWhenTheFirstIsBroken() throws Exception {
        assertThat(call(route("broken", broken), route("answers", answers)).end()).isEqualTo(CallOutcome.End.HUNG_UP);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.attempts()).extracting(EndedCall.Attempt::outcome).containsExactly(Outcome.REFUSED, Outcome.ANSWERED);
        assertThat(ended.attempts()).extracting(EndedCall.Attempt::sipCode).containsExactly(503, 200);
        assertThat(ended.attempts().getFirst().sipCallId()).isNotEqualTo(ended.attempts().getLast().sipCallId());
    }

    @Test
    void aStopCauseIsPassedAtOnceWithItsReason() throws Exception {
        CallOutcome outcome = call(route("busy", busy), route("answers", answers));
        assertThat(outcome.sipCode()).isEqualTo(486);
        assertThat(outcome.q850()).isEqualTo(17);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("failed");
        assertThat(ended.releasedBy()).isEqualTo(ReleasedBy.CALLEE);
        assertThat(ended.q850()).isEqualTo(17);
        assertThat(ended.attempts()).singleElement().extracting(EndedCall.Attempt::q850).isEqualTo(17);
    }

    @Test
    void sixHundredsAreTriedElsewhereOnlyIfTheRouteSaysSo() throws Exception {
        assertThat(call(route("declines", declines), route("answers", answers)).sipCode()).isEqualTo(603);
        assertThat(business.awaitEnded().attempts()).hasSize(1);
    }

    @Test
    void aSilentSupplierIsLeftByTheProgressTimer() throws Exception {
        var call = place(route("silent", silent.udpAddress(), SHORT, ENOUGH), route("answers", answers));
        isSilent();
        clock.pass(SHORT);
        assertThat(over(call).end()).isEqualTo(CallOutcome.End.HUNG_UP);
        Loopback.until("it is over", () -> engine.calls().isEmpty());
        clock.pass(Loopback.T4); // whoever is silent may still answer for so long
        EndedCall ended = business.awaitEnded();
        assertThat(ended.attempts()).extracting(EndedCall.Attempt::outcome).containsExactly(Outcome.NO_REPLY, Outcome.ANSWERED);
        assertThat(ended.attempts().getFirst().sipCode()).isEqualTo(408);
    }

    @Test
    void aSilentSupplierWithoutProgressTimerIsLeftByTimerB() throws Exception {
        var call = place(route("silent", silent.udpAddress(), ENOUGH, ENOUGH));
        isSilent();
        clock.pass(Loopback.T1.multipliedBy(64));
        CallOutcome outcome = over(call);
        assertThat(outcome.sipCode()).isEqualTo(504);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.releasedBy()).isEqualTo(ReleasedBy.SWITCH);
        assertThat(ended.attempts()).singleElement().extracting(EndedCall.Attempt::outcome).isEqualTo(Outcome.NO_REPLY);
    }

    @Test
    void ringingWithoutAnswerIsNoAnswer() throws Exception {
        var call = place(route("rings", rings.udpAddress(), ENOUGH, SHORT));
        rings();
        clock.pass(SHORT);
        CallOutcome outcome = over(call);
        assertThat(outcome.sipCode()).isEqualTo(480);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("no-answer");
        assertThat(ended.ringingAt()).isNotNull();
        assertThat(ended.attempts()).singleElement().extracting(EndedCall.Attempt::outcome).isEqualTo(Outcome.NO_ANSWER);
    }

    @Test
    void ringingEndsTheProgressTimer() throws Exception {
        var theirs = new MovedClock();
        try (UserAgent later = Loopback.agent("later", invite -> new Behaviour.Answer(Duration.ZERO, true, SHORT, null), theirs)) {
            var call = place(route("later", later.udpAddress(), SHORT, ENOUGH));
            rings();
            clock.pass(SHORT);
            theirs.pass(SHORT);
            assertThat(over(call).end()).isEqualTo(CallOutcome.End.HUNG_UP);
            EndedCall ended = business.awaitEnded();
            assertThat(ended.earlyMedia()).isTrue();
            assertThat(ended.attempts()).hasSize(1);
        }
    }

    @Test
    void aSuppliersWishForCredentialsIsOurFault() throws Exception {
        assertThat(call(route("asks", asksForPassword)).sipCode()).isEqualTo(500);
        assertThat(business.awaitEnded().attempts().getFirst().sipCode()).isEqualTo(407);
    }

    @Test
    void aRedirectionIsAFailure() throws Exception {
        assertThat(call(route("redirects", redirects)).sipCode()).isEqualTo(503);
    }

    @Test
    void theVerdictAboutTheNumberBeatsTheNetworksTroubles() throws Exception {
        business.decide = incoming -> ScriptedBusiness.connect(List.of(
                new Route("busy", busy.udpAddress(), Transport.UDP, "4420", "331", null, ENOUGH, ENOUGH, (code, q850) -> true), route("broken", broken)));
        assertThat(caller.place(Loopback.plan(engine, null)).get(Loopback.PATIENCE, TimeUnit.SECONDS).sipCode()).isEqualTo(486);
        assertThat(business.awaitEnded().attempts()).hasSize(2);
    }

    @Test
    void anUnreachableTcpTargetIsUnreachable() throws Exception {
        Route nobody = new Route("nobody", new InetSocketAddress("127.0.0.1", 1), Transport.TCP, "4420", "331", null, ENOUGH, ENOUGH, (code, q850) -> true);
        assertThat(call(nobody, route("answers", answers)).end()).isEqualTo(CallOutcome.End.HUNG_UP);
        assertThat(business.awaitEnded().attempts()).extracting(EndedCall.Attempt::outcome).containsExactly(Outcome.UNREACHABLE, Outcome.ANSWERED);
        assertThat(call(nobody).sipCode()).isEqualTo(503);
    }

    @Test
    void aFailoverRuleThatThrowsEndsThatCallOnly() throws Exception {
        Route throwing = new Route("broken", broken.udpAddress(), Transport.UDP, "4420", "331", null, ENOUGH, ENOUGH, (code, q850) -> {
            throw new IllegalStateException("a fault on purpose");
        });
        assertThat(call(throwing, route("answers", answers)).sipCode()).isEqualTo(500);
        assertThat(business.awaitEnded().endCode()).isEqualTo("fault");
        assertThat(call(route("answers", answers)).end()).isEqualTo(CallOutcome.End.HUNG_UP);
        assertThat(business.awaitEnded().endCode()).isEqualTo("normal");
    }
}
