package com.didtron.sip.b2bua;

import static com.didtron.sip.b2bua.ScriptedBusiness.connectTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.EngineSettings;
import com.didtron.sip.SipEngine;
import com.didtron.sip.port.Decision;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.EndedCall.Outcome;
import com.didtron.sip.port.EndedCall.ReleasedBy;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whole calls between a caller, the engine and suppliers that behave.
@Timeout(Loopback.HANGS)
class CallTest {

    @Test
    void anAnsweredCallIsToldOnceWithItsTimes() throws Exception {
        try (UserAgent supplier = Loopback.agent("supplier", invite -> Behaviour.answerAtOnce())) {
            var business = new ScriptedBusiness(connectTo(supplier.udpAddress()));
            try (SipEngine engine = Loopback.engine(business); UserAgent caller = Loopback.agent("caller", invite -> new Behaviour.Ignore())) {
                CallOutcome outcome = caller.place(Loopback.plan(engine, Duration.ofMillis(100))).get(Loopback.PATIENCE, TimeUnit.SECONDS);
                assertThat(outcome.end()).isEqualTo(CallOutcome.End.HUNG_UP);
                EndedCall ended = business.awaitEnded();
                assertThat(ended.endCode()).isEqualTo("normal");
                assertThat(ended.releasedBy()).isEqualTo(ReleasedBy.CALLER);
                assertThat(ended.sipCode()).isEqualTo(200);
                assertThat(ended.ringingAt()).isNotNull().isBeforeOrEqualTo(ended.answeredAt());
                assertThat(ended.answeredAt()).as("before the caller was told").isBetween(ended.ringingAt(), outcome.answeredAt());
                assertThat(ended.endedAt()).as("when the caller had talked, and not when somebody looked").isBetween(ended.answeredAt().plusMillis(80), Instant.now());
                assertThat(ended.attempts()).singleElement().satisfies(attempt -> {
                    assertThat(attempt.outcome()).isEqualTo(Outcome.ANSWERED);
                    assertThat(attempt.sipCode()).isEqualTo(200);
                });
                assertThat(ended.ladder()).extracting(EndedCall.LadderMessage::summary).contains("SIP/2.0 180 Ringing", "SIP/2.0 200 OK");
                assertThat(business.told).containsExactly("ringing " + ended.attempts().getFirst().routeRef(), "answered " + ended.attempts().getFirst().routeRef());
                assertThat(engine.calls()).isEmpty();
                assertThat(engine.counters().talkingNow()).isZero();
                assertThat(engine.counters().callsAnswered()).isEqualTo(1);
                assertThat(business.ended.poll(100, TimeUnit.MILLISECONDS)).isNull();
            }
        }
    }

    @Test
    void aRejectedCallNeverReachesASupplier() throws Exception {
        var business = new ScriptedBusiness(call -> new Decision.Reject(403, "No credit", "credit-exhausted", 21, null));
        try (SipEngine engine = Loopback.engine(business); UserAgent caller = Loopback.agent("caller", invite -> new Behaviour.Ignore())) {
            CallOutcome outcome = caller.place(Loopback.plan(engine, null)).get(Loopback.PATIENCE, TimeUnit.SECONDS);
            assertThat(outcome.sipCode()).isEqualTo(403);
            assertThat(outcome.q850()).isEqualTo(21);
            EndedCall ended = business.awaitEnded();
            assertThat(ended.endCode()).isEqualTo("rejected");
            assertThat(ended.attempts()).isEmpty();
        }
    }

    @Test
    void hoursOfTalkPassWhenTheClockIsMoved() throws Exception {
        var clock = new MovedClock();
        try (UserAgent supplier = Loopback.agent("supplier", invite -> Behaviour.answerAtOnce())) {
            var business = new ScriptedBusiness(connectTo(supplier.udpAddress()));
            try (SipEngine engine = SipEngine.start(Loopback.settings(1), business, clock);
                    UserAgent caller = Loopback.agent("caller", invite -> new Behaviour.Ignore())) {
                var outcome = caller.place(Loopback.plan(engine, null));
                Loopback.until("it talks", () -> business.told.size() == 2);
                // moved before the caller's ACK is taken, the clock would make it a lost one: the BYE of a later call on the same way comes after it
                assertThat(caller.place(Loopback.plan(engine, Duration.ofMillis(1))).get(Loopback.PATIENCE, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.HUNG_UP);
                assertThat(business.awaitEnded().endCode()).isEqualTo("normal");
                clock.move(ScriptedBusiness.LONG.minusSeconds(1));
                assertThat(engine.counters().talkingNow()).isEqualTo(1);
                clock.move(Duration.ofSeconds(1));
                assertThat(outcome.get(Loopback.PATIENCE, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.RELEASED);
                EndedCall ended = business.awaitEnded();
                assertThat(ended.endCode()).isEqualTo("max-duration");
                assertThat(Duration.between(ended.answeredAt(), ended.endedAt())).isEqualTo(ScriptedBusiness.LONG);
            }
        }
    }

    @Test
    void callsOverIpv6() throws Exception {
        var any = new java.net.InetSocketAddress("::1", 0);
        Assumptions.assumeTrue(hasIpv6(), "this machine has no IPv6 loopback");
        var agentSettings = new UserAgentSettings(List.of(any), List.of(), "six", Loopback.T1, Loopback.T2, Loopback.T4, 10);
        try (UserAgent supplier = UserAgent.start(agentSettings, invite -> Behaviour.answerAtOnce(), Clock.systemUTC());
                UserAgent caller = UserAgent.start(agentSettings, invite -> new Behaviour.Ignore(), Clock.systemUTC())) {
            var business = new ScriptedBusiness(connectTo(supplier.udpAddress()));
            var anywhere = new java.net.InetSocketAddress("::", 0);
            try (SipEngine engine = SipEngine.start(EngineSettings.listening(List.of(anywhere), List.of()), business, Clock.systemUTC())) {
                var target = new java.net.InetSocketAddress("::1", Loopback.udp(engine).getPort());
                var plan = new CallPlan(target, Transport.UDP, "4420", "331", null, Duration.ofHours(1), Duration.ofMillis(20));
                assertThat(caller.place(plan).get(Loopback.PATIENCE, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.HUNG_UP);
                EndedCall ended = business.awaitEnded();
                assertThat(ended.endCode()).isEqualTo("normal");
                assertThat(ended.ladder()).anySatisfy(message -> assertThat(message.text()).contains("Contact: <sip:[0:0:0:0:0:0:0:1]:"));
            }
        }
    }

    private static boolean hasIpv6() {
        try (var socket = new java.net.DatagramSocket(new java.net.InetSocketAddress("::1", 0))) {
            return socket.isBound();
        } catch (java.net.SocketException none) {
            return false;
        }
    }

    @Test
    void warmingUpMakesCallsAndLeavesNothingBehind() {
        assertThat(WarmUp.run(20, Duration.ofSeconds(Loopback.PATIENCE))).isEqualTo(20);
    }
}
