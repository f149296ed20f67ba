package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.SipEngine;
import com.didtron.sip.port.Caller;
import com.didtron.sip.port.Causes;
import com.didtron.sip.port.Decision;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.LegTerms;
import com.didtron.sip.port.MediaReport;
import com.didtron.sip.port.MediaTerms;
import com.didtron.sip.port.RelayTerms;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.SessionTimer;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.Phones;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// User agents that speak, through the relay, so that a call of theirs has figures.
@Timeout(Loopback.HANGS)
class SpeakingAgentsTest {

    private static final Duration ENOUGH = Duration.ofHours(1);

    private static UserAgent agent(String product, Phones phones) {
        var settings = new UserAgentSettings(List.of(Loopback.anyPort()), List.of(), product, Loopback.T1, Loopback.T2, Loopback.T4, 100).speakingWith(phones);
        return UserAgent.start(settings, _ -> Behaviour.answerAtOnce(), Clock.systemUTC());
    }

    /// The caller in A-law, the supplier in the µ-law that it takes only; a caller that does not speak is not spoken to.
    @Test
    void whoeverIsSpokenToSpeaksBack() throws Exception {
        var business = new ScriptedBusiness(incoming -> {
            throw new IllegalStateException("the test has not said yet");
        });
        try (var phones = new Phones(2); UserAgent caller = agent("caller", phones); UserAgent supplier = agent("supplier", phones); SipEngine engine = Loopback.engine(business)) {
            LegTerms callers = new LegTerms(new MediaTerms(List.of("PCMA"), true, true, true, true, null), SessionTimer.PASS, new RelayTerms(true, null)).converting(true);
            LegTerms suppliers = new LegTerms(new MediaTerms(List.of("PCMU"), true, true, true, true, null), SessionTimer.PASS);
            var route = new Route(
                    "first", List.of(new Hop("first", supplier.udpAddress(), Transport.UDP, null)), "442079460123", Caller.of("33140000000", null), ENOUGH, ENOUGH,
                    (code, q850) -> true, null, suppliers);
            business.decide = incoming -> new Decision.Connect(List.of(route), ScriptedBusiness.LONG, Duration.ZERO, "credit-exhausted", ScriptedBusiness.LONG, callers, Causes.USUAL);
            CallPlan plan = Loopback.plan(engine, null);
            caller.place(plan);
            caller.place(plan.speaking(true));
            Loopback.until("both sides of the speaking call were heard", () -> engine.counters().media().converted() >= 20);
            assertThat(engine.counters().talkingNow()).isEqualTo(2);
            caller.close();
            List<EndedCall> ended = List.of(business.awaitEnded(), business.awaitEnded());
            EndedCall spoken = ended.stream().filter(call -> call.media().stream().anyMatch(side -> side.received() > 0)).findFirst().orElseThrow();
            assertThat(spoken.media()).hasSize(2).allSatisfy(side -> {
                assertThat(side.received()).isPositive();
                assertThat(side.lost()).isZero();
                assertThat(side.mos()).isBetween(1.0, 4.5);
            });
            assertThat(spoken.media()).extracting(side -> side.leg() + " " + side.codec() + " as " + side.converted())
                    .containsExactlyInAnyOrder("ingress PCMA as PCMU", "first PCMU as PCMA");
            EndedCall silent = ended.stream().filter(call -> call != spoken).findFirst().orElseThrow();
            assertThat(silent.media()).extracting(MediaReport::received).containsOnly(0L);
        }
    }
}
