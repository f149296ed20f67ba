package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.SipEngine;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.port.Caller;
import com.didtron.sip.port.Causes;
import com.didtron.sip.port.Decision;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.LegTerms;
import com.didtron.sip.port.MediaTerms;
import com.didtron.sip.port.RelayTerms;
import com.didtron.sip.port.Reliability;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.SessionTimer;
import com.didtron.sip.port.Transport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reliable provisional answers (RFC 3262) across two legs, and on one alone. The clock stands still unless it is moved.
@Timeout(Loopback.HANGS)
class ReliabilityTest {

    private static final Duration ENOUGH = Duration.ofHours(1);
    private static final String SUPPORTED = "Supported: 100rel\r\n";

    private final MovedClock clock = new MovedClock();
    private final Neighbour caller = new Neighbour();
    private final Neighbour supplier = new Neighbour();
    private final ScriptedBusiness business = new ScriptedBusiness(incoming -> {
        throw new IllegalStateException("the test has not said yet");
    });
    private final SipEngine engine = SipEngine.start(Loopback.settings(), business, clock);
    private final Neighbour.Dialogue call = caller.dialogue(Loopback.udp(engine));

    @AfterEach
    void stop() {
        caller.close();
        supplier.close();
        engine.close();
    }

    private static LegTerms terms(Reliability reliability) {
        return new LegTerms(MediaTerms.ANY, SessionTimer.PASS, RelayTerms.NEVER, reliability);
    }

    private void agree(Reliability ingress, Reliability egress) {
        var route = new Route(
                "r", List.of(new Hop("h", supplier.address(), Transport.UDP, null)), "442079460123", Caller.of("33140000000", null), ENOUGH, ENOUGH, (code, q850) -> false, null,
                terms(egress));
        business.decide = incoming -> new Decision.Connect(List.of(route), ENOUGH, Duration.ZERO, "normal", ENOUGH, terms(ingress), Causes.USUAL);
    }

    private static String reliable(long number) {
        return "Require: 100rel\r\nRSeq: " + number + "\r\n";
    }

    private static long number(SipResponse response) {
        return Long.parseLong(String.valueOf(response.header(HeaderName.RSEQ)));
    }

    private void prack(SipResponse of, String body) {
        call.toTag = String.valueOf(of.to().tag());
        call.request("PRACK", "RAck: " + number(of) + " 1 INVITE\r\n", body);
    }

    private static String rack(long number, SipRequest invite) {
        return number + " " + invite.cseq().number() + " INVITE";
    }

    private EndedCall cancelled(SipRequest invite) throws InterruptedException {
        engine.hangUp(engine.calls().getFirst(), "hang-up");
        caller.expect(480, "INVITE");
        supplier.expect("CANCEL");
        supplier.answer(invite, 487, "Request Terminated");
        return business.awaitEnded();
    }

    @Test
    void whatTwoNeighboursAgreePassesWithNumbersOfOurs() throws Exception {
        agree(Reliability.PASS, Reliability.PASS);
        call.invite(SUPPORTED, Neighbour.SDP);
        SipRequest invite = supplier.expect("INVITE");
        assertThat(invite.values(HeaderName.SUPPORTED)).contains("100rel");
        supplier.answer(invite, 183, "Session Progress", "one", reliable(7), Neighbour.SDP);
        SipResponse first = caller.expect(183, "INVITE");
        assertThat(first.values(HeaderName.REQUIRE)).contains("100rel");
        supplier.answer(invite, 183, "Session Progress", "one", reliable(7), Neighbour.SDP);
        assertThat(number(caller.expect(183, "INVITE"))).as("repeated").isEqualTo(number(first));
        // the call branches: the same number of another branch is another answer
        supplier.answer(invite, 183, "Session Progress", "two", reliable(7), Neighbour.SDP);
        SipResponse second = caller.expect(183, "INVITE");
        assertThat(number(second)).isEqualTo(number(first) + 1);

        prack(second, "");
        SipRequest toTwo = supplier.expect("PRACK");
        assertThat(toTwo.header(HeaderName.RACK)).isEqualTo(rack(7, invite));
        assertThat(toTwo.to().tag()).isEqualTo("two");
        supplier.answer(toTwo, 200, "OK", "two", "", "");
        caller.expect(200, "PRACK");
        prack(first, "");
        SipRequest toOne = supplier.expect("PRACK");
        assertThat(toOne.to().tag()).isEqualTo("one");
        assertThat(toOne.cseq().number()).isGreaterThan(toTwo.cseq().number());
        supplier.answer(toOne, 200, "OK", "one", "", "");
        caller.expect(200, "PRACK");

        call.request("PRACK", "RAck: " + (number(second) + 5) + " 1 INVITE\r\n", "");
        caller.expect(481, "PRACK");
        cancelled(invite);
    }

    @Test
    void anOfferInAPrackPassesAndCounts() throws Exception {
        agree(Reliability.PASS, Reliability.PASS);
        call.invite(SUPPORTED, Neighbour.SDP);
        SipRequest invite = supplier.expect("INVITE");
        supplier.answer(invite, 183, "Session Progress", "one", reliable(1), Neighbour.SDP);
        prack(caller.expect(183, "INVITE"), Neighbour.SDP);
        SipRequest prack = supplier.expect("PRACK");
        assertThat(prack.carriesSdp()).isTrue();
        supplier.send(Loopback.udp(engine), "UPDATE sip:x@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP " + supplier.hostPort() + ";branch=z9hG4bKupdate\r\nMax-Forwards: 70\r\nFrom: "
                + invite.header(HeaderName.TO) + ";tag=one\r\nTo: " + invite.header(HeaderName.FROM) + "\r\nCall-ID: " + invite.callId()
                + "\r\nCSeq: 1 UPDATE\r\nContact: <sip:" + supplier.hostPort() + ">\r\nContent-Type: application/sdp\r\nContent-Length: " + Neighbour.SDP.length() + "\r\n\r\n"
                + Neighbour.SDP);
        supplier.expect(491, "UPDATE");
        supplier.answer(prack, 200, "OK", "one", "", Neighbour.SDP);
        assertThat(caller.expect(200, "PRACK").carriesSdp()).isTrue();
        cancelled(invite);
    }

    @Test
    void ourOwnAreRepeatedOneAtATimeUntilTheyAreAcknowledged() throws Exception {
        agree(Reliability.SUPPORTED, Reliability.BLOCKED);
        call.invite(SUPPORTED, Neighbour.SDP);
        SipRequest invite = supplier.expect("INVITE");
        assertThat(invite.has(HeaderName.SUPPORTED)).isFalse();
        supplier.answer(invite, 180, "Ringing");
        SipResponse first = caller.expect(180, "INVITE");
        assertThat(first.values(HeaderName.REQUIRE)).contains("100rel");
        clock.move(Loopback.T1.plusMillis(20));
        assertThat(number(caller.expect(180, "INVITE"))).as("repeated").isEqualTo(number(first));
        supplier.answer(invite, 181, "Call Is Being Forwarded", "t", "", "");
        caller.expectNone("the next before the first is acknowledged", 100, message -> message instanceof SipResponse response && response.code() == 181);
        prack(first, "");
        caller.expect(200, "PRACK");
        SipResponse second = caller.expect(181, "INVITE");
        assertThat(number(second)).isEqualTo(number(first) + 1);
        // what the supplier may still change is no answer: it is not reliable
        prack(second, "");
        caller.expect(200, "PRACK");
        supplier.answer(invite, 183, "Session Progress", "t", "", Neighbour.SDP);
        assertThat(caller.expect(183, "INVITE").has(HeaderName.RSEQ)).isFalse();
        supplier.answer(invite, 486, "Busy Here");
        caller.expect(486, "INVITE");
        assertThat(business.awaitEnded().sipCode()).isEqualTo(486);
    }

    @Test
    void whoAcknowledgesNothingIsRefused() throws Exception {
        agree(Reliability.SUPPORTED, Reliability.BLOCKED);
        call.invite(SUPPORTED, Neighbour.SDP);
        SipRequest invite = supplier.expect("INVITE");
        supplier.answer(invite, 180, "Ringing");
        caller.expect(180, "INVITE");
        clock.move(Loopback.T1.multipliedBy(64).plusMillis(20));
        caller.expect(504, "INVITE");
        supplier.expect("CANCEL");
        supplier.answer(invite, 487, "Request Terminated");
        assertThat(business.awaitEnded().endCode()).isEqualTo("ack-timeout");
    }

    @Test
    void aSuppliersAreAcknowledgedByUsInTheirOrder() throws Exception {
        agree(Reliability.BLOCKED, Reliability.SUPPORTED);
        call.invite(SUPPORTED, Neighbour.SDP);
        SipRequest invite = supplier.expect("INVITE");
        assertThat(invite.values(HeaderName.SUPPORTED)).contains("100rel");
        supplier.answer(invite, 183, "Session Progress", "one", reliable(3), "");
        SipRequest first = supplier.expect("PRACK");
        assertThat(first.header(HeaderName.RACK)).isEqualTo(rack(3, invite));
        supplier.answer(first, 200, "OK", "one", "", "");
        SipResponse told = caller.expect(183, "INVITE");
        assertThat(told.has(HeaderName.REQUIRE)).isFalse();
        supplier.answer(invite, 180, "Ringing", "one", reliable(5), ""); // one is missing before it
        supplier.answer(invite, 180, "Ringing", "one", reliable(4), "");
        SipRequest second = supplier.expect("PRACK");
        assertThat(second.header(HeaderName.RACK)).isEqualTo(rack(4, invite));
        supplier.answer(second, 200, "OK", "one", "", "");
        caller.expect(180, "INVITE");
        cancelled(invite);
    }

    @Test
    void theAnswerWaitsUntilItsDescriptionIsAcknowledged() throws Exception {
        agree(Reliability.SUPPORTED, Reliability.REQUIRED);
        call.invite(SUPPORTED, Neighbour.SDP);
        SipRequest invite = supplier.expect("INVITE");
        assertThat(invite.values(HeaderName.REQUIRE)).contains("100rel");
        supplier.answer(invite, 183, "Session Progress", "one", reliable(1), Neighbour.SDP);
        supplier.answer(supplier.expect("PRACK"), 200, "OK", "one", "", "");
        SipResponse early = caller.expect(183, "INVITE");
        assertThat(early.has(HeaderName.RSEQ)).isTrue();
        supplier.answer(invite, 200, "OK", "one", "", Neighbour.SDP);
        supplier.expect("ACK");
        caller.expectNone("the answer before the PRACK", 100, message -> message instanceof SipResponse response && response.code() == 200);
        prack(early, "");
        caller.expect(200, "PRACK");
        call.answered();
        call.cseq = 1;
        call.ack("");
        call.cseq = 2;
        call.request("BYE", "", "");
        caller.expect(200, "BYE");
        supplier.answer(supplier.expect("BYE"), 200, "OK", "one", "", "");
        assertThat(business.awaitEnded().endCode()).isEqualTo("normal");
    }

    @ParameterizedTest
    @CsvSource({
        // terms,   what the caller says, told, with
        "BLOCKED,   Require: 100rel,      420,  Unsupported: 100rel",
        "REQUIRED,  Supported: timer,     421,  Require: 100rel",
    })
    void whoDoesNotAgreeIsToldWhy(Reliability ingress, String says, int told, String with) throws Exception {
        agree(ingress, Reliability.PASS);
        call.invite(says + "\r\n", Neighbour.SDP);
        SipResponse refused = caller.expectFinal("INVITE");
        assertThat(refused.code()).isEqualTo(told);
        assertThat(new String(refused.bytes(), java.nio.charset.StandardCharsets.UTF_8)).contains(with);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("reliability-refused");
        assertThat(ended.attempts()).isEmpty();
    }

    @Test
    void aLateOfferIsNotSentToWhoRequiresThem() throws Exception {
        agree(Reliability.PASS, Reliability.REQUIRED);
        call.invite("", "");
        caller.expectFinal("INVITE");
        assertThat(business.awaitEnded().attempts()).singleElement().satisfies(a -> assertThat(a.reason()).contains("the caller offers late"));
    }
}
