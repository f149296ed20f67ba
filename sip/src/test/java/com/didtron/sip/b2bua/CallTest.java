package com.didtron.sip.b2bua;

import static com.didtron.sip.b2bua.ScriptedBusiness.connectTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.SipEngine;
import com.didtron.sip.port.Decision;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.EndedCall.Outcome;
import com.didtron.sip.port.EndedCall.ReleasedBy;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.UserAgent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whole calls between a caller, the engine and suppliers that behave.
@Timeout(30)
class CallTest {

    @Test
    void anAnsweredCallIsToldOnceWithItsTimes() throws Exception {
        try (UserAgent supplier = Loopback.agent("supplier", invite -> Behaviour.answerAtOnce())) {
            var business = new ScriptedBusiness(connectTo(supplier.udpAddress()));
            try (SipEngine engine = Loopback.engine(business); UserAgent caller = Loopback.agent("caller", invite -> new Behaviour.Ignore())) {
                CallOutcome outcome = caller.place(Loopback.plan(engine, Duration.ofMillis(100))).get(5, TimeUnit.SECONDS);
                assertThat(outcome.end()).isEqualTo(CallOutcome.End.HUNG_UP);
                EndedCall ended = business.awaitEnded();
                assertThat(ended.endCode()).isEqualTo("normal");
                assertThat(ended.releasedBy()).isEqualTo(ReleasedBy.CALLER);
                assertThat(ended.sipCode()).isEqualTo(200);
                assertThat(ended.ringingAt()).isNotNull().isBeforeOrEqualTo(ended.answeredAt());
                assertThat(Duration.between(ended.answeredAt(), ended.endedAt())).isBetween(Duration.ofMillis(80), Duration.ofSeconds(3));
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
            CallOutcome outcome = caller.place(Loopback.plan(engine, null)).get(5, TimeUnit.SECONDS);
            assertThat(outcome.sipCode()).isEqualTo(403);
            assertThat(outcome.q850()).isEqualTo(21);
            EndedCall ended = business.awaitEnded();
            assertThat(ended.endCode()).isEqualTo("rejected");
            assertThat(ended.attempts()).isEmpty();
        }
    }
}
