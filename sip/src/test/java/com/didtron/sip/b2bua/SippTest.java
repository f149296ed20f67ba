package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.SipEngine;
import com.didtron.sip.port.Decision;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.EndedCall.Outcome;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.Transport;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Calls between two SIPp instances through the engine: a second opinion on what SIP is, written by others.
@Timeout(Loopback.HANGS)
class SippTest {

    private static final int CALLS = 5;
    private static final long HOUR = 3_600_000;
    private final ScriptedBusiness business = new ScriptedBusiness(call -> new Decision.Reject(404, "no script", "no-script", null, null));
    private final MovedClock clock = new MovedClock();
    /// SIPp takes a repeated INVITE for a new message while it answers the first, so nothing is repeated by itself.
    private final SipEngine engine = SipEngine.start(Loopback.settings(), business, clock);

    @AfterEach
    void close() {
        Loopback.close(engine, clock);
    }

    private static Route route(InetSocketAddress target, Transport transport, long progressMillis, long ringMillis) {
        return new Route("to-" + target.getPort(), target, transport, "442079460123", "33140000000", "33140000000", Duration.ofMillis(progressMillis),
                Duration.ofMillis(ringMillis), (code, q850) -> code != 486);
    }

    private void routes(Sipp... suppliers) {
        routes(HOUR, HOUR, suppliers);
    }

    private void routes(long progressMillis, long ringMillis, Sipp... suppliers) {
        business.decide = call -> ScriptedBusiness.connect(
                Stream.of(suppliers).map(supplier -> route(supplier.address, Transport.UDP, progressMillis, ringMillis)).toList());
    }

    private Sipp caller(String scenario) {
        return Sipp.caller(scenario, Loopback.udp(engine), CALLS, "u1");
    }

    private void ended(String endCode, Outcome... outcomes) throws InterruptedException {
        for (int i = 0; i < CALLS; i++) {
            EndedCall ended = business.awaitEnded();
            assertThat(ended.endCode()).isEqualTo(endCode);
            assertThat(ended.attempts()).extracting(EndedCall.Attempt::outcome).containsExactly(outcomes);
        }
        assertThat(business.decided).hasSize(CALLS);
    }

    @Test
    void answered() throws Exception {
        try (Sipp supplier = Sipp.supplier("supplier-answers", CALLS, "u1")) {
            routes(supplier);
            try (Sipp caller = caller("caller-answered")) {
                caller.succeeds();
                supplier.succeeds();
                ended("normal", Outcome.ANSWERED);
            }
        }
    }

    @Test
    void busy() throws Exception {
        try (Sipp supplier = Sipp.supplier("supplier-busy", CALLS, "u1")) {
            routes(supplier);
            try (Sipp caller = caller("caller-refused-486")) {
                caller.succeeds();
                supplier.succeeds();
                ended("failed", Outcome.REFUSED);
            }
        }
    }

    @Test
    void nobodyAnswers() throws Exception {
        try (Sipp supplier = Sipp.supplier("supplier-rings", CALLS, "u1")) {
            routes(HOUR, 300, supplier);
            try (Sipp caller = caller("caller-refused-480")) {
                Loopback.until("all of them ring", () -> business.told.size() == CALLS);
                clock.pass(Duration.ofMillis(300));
                caller.succeeds();
                supplier.succeeds();
                ended("no-answer", Outcome.NO_ANSWER);
            }
        }
    }

    @Test
    void theCallerCancelsWhileItRings() throws Exception {
        try (Sipp supplier = Sipp.supplier("supplier-rings", CALLS, "u1")) {
            routes(supplier);
            try (Sipp caller = caller("caller-cancels-ringing")) {
                caller.succeeds();
                supplier.succeeds();
                ended("cancelled", Outcome.CANCELLED);
            }
        }
    }

    @Test
    void cancelCrosses200() throws Exception {
        try (Sipp supplier = Sipp.supplier("supplier-answers-the-cancelled", CALLS, "u1")) {
            routes(supplier);
            try (Sipp caller = caller("caller-cancels-ringing")) {
                caller.succeeds();
                supplier.succeeds();
                ended("cancelled", Outcome.LATE_ANSWER);
            }
        }
    }

    @Test
    void theAckIsLost() throws Exception {
        try (Sipp supplier = Sipp.supplier("supplier-answers", CALLS, "u1")) {
            routes(supplier);
            try (Sipp caller = caller("caller-never-acknowledges")) {
                Loopback.until("all of them talk", () -> engine.counters().talkingNow() == CALLS);
                clock.pass(Loopback.T1.multipliedBy(64));
                caller.succeeds();
                supplier.succeeds();
                ended("ack-timeout", Outcome.ANSWERED);
            }
        }
    }

    /// One call only: SIPp repeats its INVITE once more whenever it sees a repeated 100, so counts over several calls would say nothing.
    @Test
    void theInviteIsRepeated() throws Exception {
        try (Sipp supplier = Sipp.supplier("supplier-answers", 1, "u1")) {
            routes(supplier);
            var inner = business.decide;
            business.decide = call -> {
                Loopback.until("the INVITE has come twice", () -> engine.counters().messagesReceived() >= 2);
                return inner.apply(call);
            };
            try (Sipp caller = Sipp.caller("caller-repeats-invite", Loopback.udp(engine), 1, "u1")) {
                caller.succeeds();
                supplier.succeeds();
                assertThat(business.awaitEnded().endCode()).isEqualTo("normal");
                assertThat(business.decided).hasSize(1);
            }
        }
    }

    @Test
    void theSecondRouteAnswersAfterA503() throws Exception {
        try (Sipp first = Sipp.supplier("supplier-503", CALLS, "u1"); Sipp second = Sipp.supplier("supplier-answers", CALLS, "u1")) {
            routes(first, second);
            try (Sipp caller = caller("caller-answered")) {
                caller.succeeds();
                first.succeeds();
                second.succeeds();
                ended("normal", Outcome.REFUSED, Outcome.ANSWERED);
            }
        }
    }

    @Test
    void theSupplierNeverAnswers() throws Exception {
        try (Sipp supplier = Sipp.supplier("supplier-silent", CALLS, "u1")) {
            routes(400, HOUR, supplier);
            try (Sipp caller = caller("caller-refused-504")) {
                Loopback.until("all of them are asked for", () -> business.decided.size() == CALLS);
                supplier.succeeds(); // it has heard them all
                clock.pass(Duration.ofMillis(400));
                caller.succeeds();
                Loopback.until("they are over", () -> engine.calls().isEmpty());
                clock.pass(Loopback.T4); // whoever is silent may still answer for so long
                ended("failed", Outcome.NO_REPLY);
            }
        }
    }

    @Test
    void malformed() throws Exception {
        try (Sipp caller = caller("caller-malformed")) {
            caller.succeeds();
            assertThat(business.decided).isEmpty();
            assertThat(engine.counters().messagesMalformed()).isEqualTo(CALLS);
        }
    }

    @Test
    void aCallOverTcp() throws Exception {
        try (Sipp supplier = Sipp.supplier("supplier-answers", CALLS, "t1")) {
            business.decide = call -> ScriptedBusiness.connect(List.of(route(supplier.address, Transport.TCP, HOUR, HOUR)));
            try (Sipp caller = Sipp.caller("caller-answered", Loopback.address(engine, Transport.TCP), CALLS, "t1")) {
                caller.succeeds();
                supplier.succeeds();
                ended("normal", Outcome.ANSWERED);
                assertThat(business.decided).allSatisfy(call -> assertThat(call.transport()).isEqualTo(Transport.TCP));
            }
        }
    }
}
