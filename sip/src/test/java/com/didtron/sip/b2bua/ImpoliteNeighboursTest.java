package com.didtron.sip.b2bua;

import static com.didtron.sip.b2bua.ScriptedBusiness.connectTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.SipEngine;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.ReasonHeader;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.EndedCall.Outcome;
import com.didtron.sip.port.EndedCall.ReleasedBy;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What callers and suppliers do when they are late, lost, crossed or rude. The neighbours here are raw sockets.
@Timeout(Loopback.HANGS)
class ImpoliteNeighboursTest {

    private final Neighbour caller = new Neighbour();
    private final Neighbour supplier = new Neighbour();
    private final Neighbour second = new Neighbour();
    private final MovedClock clock = new MovedClock();
    private ScriptedBusiness business;
    private SipEngine engine;
    private Neighbour.Dialogue call;

    @BeforeEach
    void start() {
        business = new ScriptedBusiness(connectTo(supplier.address()));
        engine = SipEngine.start(Loopback.settings(), business, clock);
        call = caller.dialogue(Loopback.udp(engine));
    }

    @AfterEach
    void stop() {
        caller.close();
        supplier.close();
        second.close();
        Loopback.close(engine, clock);
    }

    /// Sets up a call up to the exchange of ACKs; answers the supplier's INVITE.
    private SipRequest talking() {
        call.invite();
        SipRequest invite = supplier.expect("INVITE");
        supplier.answerOk(invite);
        supplier.expect("ACK");
        call.answered();
        call.ack("");
        return invite;
    }

    private String fromCallee(SipRequest invite, String method, int cseq, String branch, String body) {
        var text = new StringBuilder(method + " sip:" + "127.0.0.1:" + call.target.getPort() + " SIP/2.0\r\n");
        text.append("Via: SIP/2.0/UDP ").append(supplier.hostPort()).append(";branch=").append(branch).append("\r\n");
        text.append("From: ").append(invite.header(HeaderName.TO)).append(";tag=callee\r\nTo: ").append(invite.header(HeaderName.FROM));
        text.append("\r\nCall-ID: ").append(invite.callId()).append("\r\nCSeq: ").append(cseq).append(' ').append(method).append("\r\n");
        text.append("Contact: <sip:").append(supplier.hostPort()).append(">\r\nMax-Forwards: 70\r\n");
        Neighbour.end(text, body);
        return text.toString();
    }

    @Test
    void topologyIsHidden() {
        call.invite("Record-Route: <sip:10.9.8.7;lr>\r\nUser-Agent: secret-pbx\r\nX-Inside: 10.1.1.1\r\nSupported: 100rel, timer, replaces\r\n"
                + "P-Asserted-Identity: <sip:33140000001@inside.example>\r\nDiversion: <sip:99@10.2.2.2>\r\n", Neighbour.SDP);
        SipRequest invite = supplier.expect("INVITE");
        String text = new String(invite.bytes(), StandardCharsets.UTF_8);
        assertThat(text.substring(0, text.indexOf("\r\n\r\n")))
                .doesNotContain("10.9.8.7", "secret-pbx", "X-Inside", "10.2.2.2", "inside.example", call.callId, call.fromTag, caller.hostPort(), "replaces")
                .contains("Supported: timer");
        assertThat(invite.body()).asString(StandardCharsets.UTF_8).isEqualTo(Neighbour.SDP);
        assertThat(invite.maxForwards()).isEqualTo(69);
        supplier.answer(invite, 183, "Session Progress", "callee", "Server: secret-gw\r\nRecord-Route: <sip:10.3.3.3;lr>\r\n", Neighbour.SDP);
        SipResponse progress = caller.expect(183, "INVITE");
        String shown = new String(progress.bytes(), StandardCharsets.UTF_8);
        assertThat(shown).doesNotContain("secret-gw", "10.3.3.3", "callee", supplier.hostPort(), invite.callId()).contains("Record-Route: <sip:10.9.8.7;lr>");
        assertThat(progress.body()).asString(StandardCharsets.UTF_8).isEqualTo(Neighbour.SDP);
    }

    @Test
    void aRetransmittedInviteIsAbsorbedWhileTheBusinessDecides() throws Exception {
        var decide = new CountDownLatch(1);
        var inner = business.decide;
        business.decide = incoming -> {
            try {
                decide.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return inner.apply(incoming);
        };
        call.invite();
        caller.expect(100, "INVITE");
        call.invite();
        caller.expect(100, "INVITE");
        call.invite();
        caller.expect(100, "INVITE");
        decide.countDown();
        SipRequest invite = supplier.expect("INVITE");
        supplier.answer(invite, 486, "Busy Here");
        supplier.expect("ACK");
        call.ackFailure(caller.expect(486, "INVITE"));
        business.awaitEnded();
        assertThat(business.decided).hasSize(1);
        assertThat(engine.counters().invitesReceived()).isEqualTo(1);
    }

    @Test
    void anInviteThatArrivesByTwoWaysIsMerged() {
        call.invite();
        caller.expect(100, "INVITE");
        caller.send(call.target, call.text("INVITE", 1, Neighbour.Dialogue.branch(), "", Neighbour.SDP));
        caller.expect(482, "INVITE");
    }

    @Test
    void cancelWaitsForTheFirstProvisionalAnswer() throws Exception {
        call.invite();
        SipRequest invite = supplier.expect("INVITE");
        call.cancel();
        caller.expect(200, "CANCEL");
        call.ackFailure(caller.expect(487, "INVITE"));
        supplier.expectNone("CANCEL before a provisional answer", 150, message -> message instanceof SipRequest request && request.is("CANCEL"));
        supplier.answer(invite, 100, "Trying");
        SipRequest cancel = supplier.expect("CANCEL");
        assertThat(cancel.topVia().branch()).isEqualTo(invite.topVia().branch());
        supplier.answer(cancel, 200, "OK");
        supplier.answer(invite, 487, "Request Terminated");
        supplier.expect("ACK");
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("cancelled");
        assertThat(ended.releasedBy()).isEqualTo(ReleasedBy.CALLER);
        assertThat(ended.sipCode()).isEqualTo(487);
        assertThat(ended.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo(Outcome.CANCELLED);
            assertThat(attempt.sipCode()).isEqualTo(487);
        });
    }

    @Test
    void cancelThatCrossesThe200OfTheSupplierLosesToItAndTheLegIsReleased() throws Exception {
        call.invite();
        SipRequest invite = supplier.expect("INVITE");
        supplier.answer(invite, 180, "Ringing");
        caller.expect(180, "INVITE");
        call.cancel();
        call.ackFailure(caller.expect(487, "INVITE"));
        SipRequest cancel = supplier.expect("CANCEL");
        supplier.answerOk(invite);
        supplier.answer(cancel, 200, "OK");
        assertThat(supplier.expect("ACK").cseq().number()).isEqualTo(invite.cseq().number());
        supplier.answerOk(supplier.expect("BYE"));
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("cancelled");
        assertThat(ended.answeredAt()).isNull();
        assertThat(ended.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo(Outcome.LATE_ANSWER);
            assertThat(attempt.answeredAt()).isNotNull();
        });
    }

    @Test
    void cancelAfterOur200ChangesNothing() throws Exception {
        call.invite();
        supplier.answerOk(supplier.expect("INVITE"));
        call.answered();
        call.cancel();
        caller.expect(200, "CANCEL");
        call.ack("");
        Loopback.until("the call talks", () -> engine.counters().talkingNow() == 1);
        call.request("BYE", "Reason: Q.850;cause=16;text=\"bye\"\r\n", "");
        caller.expect(200, "BYE");
        SipRequest bye = supplier.expect("BYE");
        assertThat(ReasonHeader.q850(bye)).isEqualTo(16);
        supplier.answerOk(bye);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("normal");
        assertThat(ended.q850()).isEqualTo(16);
    }

    @Test
    void aCancelForNothingIs481() {
        call.cancel();
        caller.expect(481, "CANCEL");
    }

    @Test
    void aLostAckEndsTheCallOnBothSides() throws Exception {
        call.invite();
        SipRequest invite = supplier.expect("INVITE");
        supplier.answerOk(invite);
        supplier.expect("ACK");
        call.answered();
        clock.pass(Loopback.T1);
        caller.expect(200, "INVITE");
        clock.pass(Loopback.T1.multipliedBy(2));
        caller.expect(200, "INVITE");
        clock.pass(Loopback.T1.multipliedBy(60));
        caller.expectNone("BYE before 64*T1", 50, message -> message instanceof SipRequest request && request.is("BYE"));
        clock.pass(Loopback.T1);
        SipRequest toCaller = caller.expect("BYE");
        assertThat(ReasonHeader.q850(toCaller)).isEqualTo(102);
        caller.answerOk(toCaller);
        supplier.answerOk(supplier.expect("BYE"));
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("ack-timeout");
        assertThat(ended.releasedBy()).isEqualTo(ReleasedBy.SWITCH);
        assertThat(engine.counters().retransmissions()).isGreaterThan(2);
    }

    @Test
    void theAckOfAnOfferlessInviteCarriesItsAnswerAcross() {
        call.invite("", "");
        SipRequest invite = supplier.expect("INVITE");
        assertThat(invite.hasBody()).isFalse();
        supplier.answerOk(invite);
        SipResponse ok = call.answered();
        assertThat(ok.body()).asString(StandardCharsets.UTF_8).isEqualTo(Neighbour.SDP);
        String answer = Neighbour.SDP.replace("40000", "41000");
        call.ack(answer);
        SipRequest ack = supplier.expect("ACK");
        assertThat(ack.body()).asString(StandardCharsets.UTF_8).isEqualTo(answer);
        supplier.answerOk(invite); // our ACK was lost
        assertThat(supplier.expect("ACK").body()).asString(StandardCharsets.UTF_8).isEqualTo(answer);
    }

    @Test
    void aLateAnswerOfAnAbandonedAttemptIsAcknowledgedReleasedAndRecorded() throws Exception {
        business.decide = incoming -> ScriptedBusiness.connect(List.of(
                route("first", supplier, Duration.ofMillis(200)), route("second", second, Duration.ofHours(1))));
        call.invite();
        SipRequest first = supplier.expect("INVITE");
        supplier.answer(first, 100, "Trying");
        clock.pass(Duration.ofMillis(200));
        SipRequest cancel = supplier.expect("CANCEL");
        SipRequest other = second.expect("INVITE");
        second.answerOk(other);
        second.expect("ACK");
        call.answered();
        call.ack("");
        supplier.answer(cancel, 200, "OK");
        supplier.answerOk(first);
        supplier.expect("ACK");
        supplier.answerOk(supplier.expect("BYE"));
        call.request("BYE", "", "");
        second.answerOk(second.expect("BYE"));
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("normal");
        assertThat(ended.attempts()).extracting(EndedCall.Attempt::outcome).containsExactly(Outcome.LATE_ANSWER, Outcome.ANSWERED);
        assertThat(ended.attempts()).extracting(EndedCall.Attempt::routeRef).containsExactly("first", "second");
    }

    private static Route route(String ref, Neighbour to, Duration progress) {
        return new Route(ref, to.address(), Transport.UDP, "442079460123", "33140000000", null, progress, Duration.ofHours(1), (code, q850) -> true);
    }

    @Test
    void anInviteForNobodyGoesToTheHostAlone() {
        caller.send(call.target, call.text("INVITE", 1, call.branch, "", Neighbour.SDP).replaceFirst("sip:442079460123@", "sip:"));
        SipRequest invite = supplier.expect("INVITE");
        assertThat(invite.uri()).isEqualTo("sip:" + supplier.hostPort());
        supplier.answer(invite, 404, "Not Found");
        supplier.expect("ACK");
        caller.expect(404, "INVITE");
    }

    @Test
    void aForkThatAnswersSecondIsReleased() {
        call.invite();
        SipRequest invite = supplier.expect("INVITE");
        supplier.answer(invite, 200, "OK", "one", "", Neighbour.SDP);
        supplier.expect("ACK");
        call.answered();
        call.ack("");
        supplier.answer(invite, 200, "OK", "two", "", Neighbour.SDP);
        SipRequest ack = supplier.expect("ACK");
        assertThat(ack.to().tag()).isEqualTo("two");
        assertThat(supplier.expect("BYE").to().tag()).isEqualTo("two");
        assertThat(engine.counters().talkingNow()).isEqualTo(1);
    }

    @Test
    void aReInviteAndItsAnswerPass() {
        SipRequest invite = talking();
        String held = Neighbour.SDP + "a=sendonly\r\n";
        call.request("INVITE", "Session-Expires: 1800;refresher=uac\r\nSupported: timer\r\n", held);
        SipRequest again = supplier.expect("INVITE");
        assertThat(again.to().tag()).isEqualTo("callee");
        assertThat(again.callId()).isEqualTo(invite.callId());
        assertThat(again.cseq().number()).isEqualTo(invite.cseq().number() + 1);
        assertThat(again.body()).asString(StandardCharsets.UTF_8).isEqualTo(held);
        assertThat(again.header(HeaderName.SESSION_EXPIRES)).isEqualTo("1800;refresher=uac");
        supplier.answer(again, 200, "OK", "callee", "Session-Expires: 1800;refresher=uac\r\nRequire: timer\r\n", held);
        assertThat(call.answered().header(HeaderName.SESSION_EXPIRES)).isEqualTo("1800;refresher=uac");
        supplier.expect("ACK");
        call.ack("");
        assertThat(engine.counters().talkingNow()).isEqualTo(1);
    }

    @Test
    void reInvitesThatCrossAreGlare() {
        SipRequest invite = talking();
        call.request("INVITE", "", Neighbour.SDP);
        SipRequest again = supplier.expect("INVITE");
        supplier.send(call.target, fromCallee(invite, "INVITE", 1, "z9hG4bKglare", Neighbour.SDP));
        supplier.expect(491, "INVITE");
        supplier.answer(again, 491, "Request Pending");
        caller.expect(491, "INVITE");
        assertThat(engine.counters().talkingNow()).isEqualTo(1);
    }

    @Test
    void a488LeavesTheCallAsItWasAnd481EndsIt() throws Exception {
        talking();
        call.request("INVITE", "", Neighbour.SDP);
        supplier.answer(supplier.expect("INVITE"), 488, "Not Acceptable Here");
        call.ackFailure(caller.expect(488, "INVITE"));
        assertThat(engine.counters().talkingNow()).isEqualTo(1);
        call.request("INVITE", "", Neighbour.SDP);
        supplier.answer(supplier.expect("INVITE"), 481, "Call Does Not Exist");
        call.ackFailure(caller.expect(481, "INVITE"));
        caller.answerOk(caller.expect("BYE"));
        supplier.answerOk(supplier.expect("BYE"));
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("dialog-lost");
        assertThat(ended.releasedBy()).isEqualTo(ReleasedBy.CALLEE);
    }

    @Test
    void infoUpdateAndOptionsInsideTheCall() {
        SipRequest invite = talking();
        call.request("INFO", "Content-Type: application/dtmf-relay\r\n", "");
        SipRequest info = supplier.expect("INFO");
        supplier.answer(info, 200, "OK");
        caller.expect(200, "INFO");
        call.request("UPDATE", "Session-Expires: 90\r\n", "");
        supplier.answer(supplier.expect("UPDATE"), 200, "OK", "callee", "Session-Expires: 90;refresher=uac\r\n", "");
        assertThat(caller.expect(200, "UPDATE").header(HeaderName.SESSION_EXPIRES)).isEqualTo("90;refresher=uac");
        call.request("OPTIONS", "", "");
        assertThat(caller.expect(200, "OPTIONS").header(HeaderName.ALLOW)).contains("UPDATE");
        call.request("REFER", "Refer-To: <sip:0900@elsewhere>\r\n", "");
        caller.expect(405, "REFER");
        supplier.send(call.target, fromCallee(invite, "INFO", 7, "z9hG4bKinfo", ""));
        caller.answer(caller.expect("INFO"), 200, "OK");
        supplier.expect(200, "INFO");
    }

    @Test
    void aRequestOutOfOrderIs500() {
        talking();
        call.cseq = 10;
        call.request("INFO", "", "");
        supplier.answerOk(supplier.expect("INFO"));
        caller.expect(200, "INFO");
        call.cseq = 4;
        call.request("INFO", "", "");
        caller.expect(500, "INFO");
    }

    @Test
    void theCalleeHangsUpBeforeTheCallersAckArrives() throws Exception {
        call.invite();
        SipRequest invite = supplier.expect("INVITE");
        supplier.answerOk(invite);
        supplier.expect("ACK");
        call.answered();
        supplier.send(call.target, fromCallee(invite, "BYE", 1, "z9hG4bKbye", ""));
        supplier.expect(200, "BYE");
        caller.expectNone("BYE before the ACK", 120, message -> message instanceof SipRequest request && request.is("BYE"));
        call.ack("");
        caller.answerOk(caller.expect("BYE"));
        EndedCall ended = business.awaitEnded();
        assertThat(ended.releasedBy()).isEqualTo(ReleasedBy.CALLEE);
        assertThat(ended.endCode()).isEqualTo("normal");
    }

    @Test
    void byesThatCrossAreBothAnswered() throws Exception {
        SipRequest invite = talking();
        call.request("BYE", "", "");
        SipRequest bye = supplier.expect("BYE");
        supplier.send(call.target, fromCallee(invite, "BYE", 1, "z9hG4bKcross", ""));
        supplier.expect(200, "BYE");
        supplier.answerOk(bye);
        caller.expect(200, "BYE");
        assertThat(business.awaitEnded().releasedBy()).isEqualTo(ReleasedBy.CALLER);
    }

    @Test
    void byeBeforeTheAnswerIsACancel() throws Exception {
        call.invite();
        SipRequest invite = supplier.expect("INVITE");
        supplier.answer(invite, 180, "Ringing");
        call.toTag = String.valueOf(caller.expect(180, "INVITE").to().tag());
        call.request("BYE", "", "");
        caller.expect(200, "BYE");
        caller.expect(487, "INVITE");
        supplier.answer(supplier.expect("CANCEL"), 200, "OK");
        supplier.answer(invite, 487, "Request Terminated");
        assertThat(business.awaitEnded().endCode()).isEqualTo("cancelled");
    }

    @Test
    void strayRequestsInNoDialogAre481AndStrayAcksAreIgnored() {
        call.toTag = "nobody";
        call.ack("");
        call.request("BYE", "", "");
        caller.expect(481, "BYE");
        call.request("INVITE", "", Neighbour.SDP);
        caller.expect(481, "INVITE");
        call.request("INFO", "", "");
        caller.expect(481, "INFO");
    }

    @Test
    void aLoopIsSeenByOurOwnBranch() {
        call.invite();
        SipRequest invite = supplier.expect("INVITE");
        String looped = new String(invite.bytes(), StandardCharsets.UTF_8)
                .replaceFirst("Via: ", "Via: SIP/2.0/UDP " + supplier.hostPort() + ";branch=z9hG4bKproxy\r\nVia: ");
        supplier.send(call.target, looped);
        supplier.expect(482, "INVITE");
    }

    @Test
    void answersFollowViaReceivedAndRport() {
        String text = call.text("OPTIONS", 1, "z9hG4bKo1;rport", "", "").replace("SIP/2.0/UDP " + caller.hostPort(), "SIP/2.0/UDP hidden.example:5999");
        caller.send(call.target, text);
        SipResponse answer = caller.expect(200, "OPTIONS");
        assertThat(answer.topVia().parameters().value("rport")).isEqualTo(String.valueOf(caller.address().getPort()));
        assertThat(answer.topVia().parameters().value("received")).isEqualTo("127.0.0.1");
        String other = call.text("OPTIONS", 2, "z9hG4bKo2", "", "").replace("SIP/2.0/UDP " + caller.hostPort(), "SIP/2.0/UDP " + second.hostPort());
        caller.send(call.target, other);
        second.expect(200, "OPTIONS");
    }
}
