package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.SipEngine;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.ReasonHeader;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.port.Caller;
import com.didtron.sip.port.Causes;
import com.didtron.sip.port.Decision;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.EndedCall.Outcome;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.LegTerms;
import com.didtron.sip.port.MediaTerms;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.SessionTimer;
import com.didtron.sip.port.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What neighbours are sent when their terms are not the usual ones: codecs, session timers, causes. The clock stands still unless it is moved.
@Timeout(Loopback.HANGS)
class LegTermsTest {

    private static final Duration ENOUGH = Duration.ofHours(1);
    private static final SessionTimer WE_REFRESH = SessionTimer.ours(Duration.ofSeconds(1_800), Duration.ofSeconds(120), true);
    private static final SessionTimer THEY_REFRESH = SessionTimer.ours(Duration.ofSeconds(1_800), Duration.ofSeconds(120), false);

    private final MovedClock clock = new MovedClock();
    private final Neighbour caller = new Neighbour();
    private final Neighbour supplier = new Neighbour();
    private final Neighbour second = new Neighbour();
    private final ScriptedBusiness business = new ScriptedBusiness(incoming -> {
        throw new IllegalStateException("the test has not said yet");
    });
    private final SipEngine engine = SipEngine.start(Loopback.settings(), business, clock);
    private final Neighbour.Dialogue call = caller.dialogue(Loopback.udp(engine));

    @AfterEach
    void stop() {
        caller.close();
        supplier.close();
        second.close();
        engine.close();
    }

    private static LegTerms codecs(String... codecs) {
        return new LegTerms(new MediaTerms(List.of(codecs), true, true, true, true, null), SessionTimer.PASS);
    }

    private static LegTerms timer(SessionTimer timer) {
        return new LegTerms(MediaTerms.ANY, timer);
    }

    private static Route route(String ref, Neighbour to, LegTerms terms) {
        return new Route(ref, List.of(new Hop(ref, to.address(), Transport.UDP, null)), "442079460123", Caller.of("33140000000", null), ENOUGH, ENOUGH, (code, q850) -> code != 486, null, terms);
    }

    private void connect(LegTerms callersTerms, Causes causes, Route... routes) {
        business.decide = incoming ->
                new Decision.Connect(List.of(routes), ScriptedBusiness.LONG, Duration.ZERO, "credit-exhausted", ScriptedBusiness.LONG, callersTerms, causes);
    }

    /// Audio in these payload types: 0 PCMU, 8 PCMA, 9 G722, 18 G729, 101 events.
    private static String sdp(String formats, String... attributes) {
        return "v=0\r\no=- 7 7 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 40000 RTP/AVP " + formats + "\r\na=rtpmap:101 telephone-event/8000\r\n"
                + String.join("", Arrays.stream(attributes).map(a -> a + "\r\n").toList());
    }

    private static String audio(SipMessage message) {
        return new String(message.body(), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("m=audio")).findFirst().orElse("none")
                .replace("m=audio ", "").replace("RTP/AVP ", "");
    }

    /// The engine has taken the caller's ACK: what comes later on the same way has been answered.
    private void settled() {
        // what a moved clock makes due may come after the first answer, but before the second
        for (int i = 0; i < 2; i++) {
            call.request("OPTIONS", "", "");
            caller.expect(200, "OPTIONS");
        }
    }

    private EndedCall endedByUs(SipRequest toCaller, SipRequest toSupplier) throws InterruptedException {
        caller.answerOk(toCaller);
        supplier.answerOk(toSupplier);
        return business.awaitEnded();
    }

    /// The call was alive.
    private void hangUp() throws InterruptedException {
        assertThat(engine.counters().talkingNow()).isEqualTo(1);
        call.request("BYE", "", "");
        caller.expect(200, "BYE");
        supplier.answerOk(supplier.expect("BYE"));
        assertThat(business.awaitEnded().endCode()).isEqualTo("normal");
    }

    // ---- codecs

    @Test
    void codecsAreFilteredInOfferAnswerAndReInvite() throws Exception {
        connect(codecs("PCMU", "PCMA"), Causes.USUAL, route("first", supplier, codecs("PCMA", "PCMU", "G722")));
        call.invite("", sdp("18 0 8 9 101", "a=fmtp:18 annexb=no"));
        SipRequest invite = supplier.expect("INVITE");
        assertThat(invite.body()).asString(StandardCharsets.UTF_8).isEqualTo(sdp("8 0 101"));
        assertThat(invite.header(HeaderName.CONTENT_LENGTH)).isEqualTo(Integer.toString(sdp("8 0 101").length()));
        supplier.answer(invite, 183, "Session Progress", "callee", "", sdp("9"));
        assertThat(caller.expect(183, "INVITE").hasBody()).as("nothing is left of that answer").isFalse();
        supplier.answer(invite, 200, "OK", "callee", "", sdp("0 9 101"));
        supplier.expect("ACK");
        assertThat(audio(call.answered())).isEqualTo("40000 0 101");
        call.ack("");
        settled();

        call.request("INVITE", "", sdp("0 18", "a=sendonly"));
        SipRequest hold = supplier.expect("INVITE");
        assertThat(hold.body()).asString(StandardCharsets.UTF_8).isEqualTo(sdp("0", "a=sendonly"));
        supplier.answer(hold, 200, "OK", "callee", "", sdp("0", "a=recvonly"));
        supplier.expect("ACK");
        assertThat(call.answered().body()).asString(StandardCharsets.UTF_8).isEqualTo(sdp("0", "a=recvonly"));
        call.ack("");
        settled();

        call.request("INVITE", "", sdp("18 9"));
        SipResponse refused = caller.expect(488, "INVITE");
        assertThat(ReasonHeader.q850(refused)).isEqualTo(65);
        call.ackFailure(refused);
        hangUp();
    }

    @Test
    void aLateOfferIsFilteredAndItsAnswerToo() throws Exception {
        connect(codecs("PCMU", "PCMA"), Causes.USUAL, route("first", supplier, codecs()));
        call.invite("", "");
        SipRequest invite = supplier.expect("INVITE");
        supplier.answer(invite, 200, "OK", "callee", "", sdp("18 8 0 101"));
        assertThat(audio(call.answered())).as("in the caller's order").isEqualTo("40000 0 8 101");
        call.ack(sdp("0 18"));
        assertThat(audio(supplier.expect("ACK"))).isEqualTo("40000 0");
        hangUp();
    }

    @Test
    void anAnswerToALateOfferThatTakesNothingAllowedEndsTheCall() throws Exception {
        connect(codecs("PCMU"), Causes.USUAL, route("first", supplier, codecs()));
        call.invite("", "");
        supplier.answer(supplier.expect("INVITE"), 200, "OK", "callee", "", sdp("18 0"));
        call.answered();
        call.ack(sdp("18"));
        assertThat(audio(supplier.expect("ACK"))).isEqualTo("0 18");
        SipRequest bye = supplier.expect("BYE");
        assertThat(ReasonHeader.q850(bye)).isEqualTo(65);
        assertThat(endedByUs(caller.expect("BYE"), bye).endCode()).isEqualTo("media-impossible");
    }

    @Test
    void aRouteWithoutACodecInCommonIsLeftOut() throws Exception {
        connect(codecs(), Causes.USUAL, route("unfit", second, codecs("G722")), route("lies", supplier, codecs("PCMA")), route("none", second, codecs("OPUS")));
        call.invite("", sdp("0 8"));
        SipRequest invite = supplier.expect("INVITE");
        assertThat(audio(invite)).isEqualTo("40000 8");
        supplier.answer(invite, 200, "OK", "callee", "", sdp("0"));
        supplier.expect("ACK");
        supplier.answerOk(supplier.expect("BYE"));
        SipResponse refused = caller.expect(488, "INVITE");
        assertThat(ReasonHeader.q850(refused)).isEqualTo(65);
        call.ackFailure(refused);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.answeredAt()).isNull();
        assertThat(ended.attempts()).extracting(a -> a.routeRef() + " " + a.sipCode() + " " + a.outcome() + " " + a.reason()).containsExactly(
                "unfit 488 REFUSED no codec in common, not sent", "lies 488 REFUSED answered without a codec in common", "none 488 REFUSED no codec in common, not sent");
        second.expectNone("INVITE", 1, message -> true);
        assertThat(business.tried).as("who was not asked has said nothing").containsExactly("lies REFUSED served=true");
    }

    // ---- causes

    @ParameterizedTest
    @CsvSource({
        // supplier says,  is told,              what stands in the record as usual
        "404, 1,           480 Not here 31,      404",
        "503, 34,          503 Full 42,          503",
        "403, ,            503 Full ,            503",
        "486, 17,          486 Busy Here 17,     486",
        "500, 41,          500 Server Internal Error 41, 500",
    })
    void theCallerIsToldByCausesOfItsOwn(int code, @Nullable Integer q850, String told, int usual) throws Exception {
        Causes causes = (sip, cause) -> sip == 404 ? new Causes.Cause(480, "Not here", 31)
                : sip == 503 ? new Causes.Cause(503, "Full", 42)
                : sip == 403 ? new Causes.Cause(503, "Full", null) : null;
        connect(LegTerms.PASSING, causes, route("first", supplier, LegTerms.PASSING));
        call.invite();
        SipRequest invite = supplier.expect("INVITE");
        supplier.answer(invite, code, code == 486 ? "Busy Here" : "Whatever", "callee", q850 == null ? "" : "Reason: Q.850;cause=" + q850 + "\r\n", "");
        supplier.expect("ACK");
        SipResponse failure = caller.expectFinal("INVITE");
        Integer cause = ReasonHeader.q850(failure);
        assertThat((failure.code() + " " + failure.reason() + " " + (cause == null ? "" : cause)).strip()).isEqualTo(told.strip());
        call.ackFailure(failure);
        EndedCall ended = business.awaitEnded();
        assertThat(List.of(ended.sipCode(), ended.usualCode())).containsExactly(failure.code(), usual);
        assertThat(ended.q850()).as("the supplier's").isEqualTo(q850);
    }

    // ---- session timers

    private SipRequest talking(LegTerms callersTerms, LegTerms suppliersTerms, String fromCaller, String fromSupplier) {
        connect(callersTerms, Causes.USUAL, route("first", supplier, suppliersTerms));
        call.invite(fromCaller, Neighbour.SDP);
        SipRequest invite = supplier.expect("INVITE");
        supplier.answer(invite, 200, "OK", "callee", fromSupplier, Neighbour.SDP);
        supplier.expect("ACK");
        return invite;
    }

    private static String session(SipMessage message) {
        return message.header(HeaderName.SESSION_EXPIRES) + ", least " + message.header(HeaderName.MIN_SE) + ", supports " + message.header(HeaderName.SUPPORTED) + ", requires "
                + message.header(HeaderName.REQUIRE);
    }

    @Test
    void weRefreshASupplierAtHalfTimeAndEndTheCallWhenItIsSilent() throws Exception {
        SipRequest invite = talking(LegTerms.PASSING, timer(WE_REFRESH), "Supported: timer\r\nSession-Expires: 600\r\n",
                "Session-Expires: 1000;refresher=uac\r\nRequire: timer\r\nAllow: INVITE, ACK, BYE, UPDATE\r\n");
        assertThat(session(invite)).isEqualTo("1800;refresher=uac, least 120, supports timer, requires null");
        assertThat(session(call.answered())).as("the caller's side is not asked").isEqualTo("null, least null, supports null, requires null");
        call.ack("");
        settled();
        for (int time = 1; time <= 2; time++) {
            clock.move(Duration.ofSeconds(500));
            SipRequest refresh = supplier.expect("UPDATE");
            assertThat(refresh.hasBody()).isFalse();
            assertThat(session(refresh)).isEqualTo("1000;refresher=uac, least 120, supports timer, requires null");
            supplier.answer(refresh, 200, "OK", "callee", "Session-Expires: 1000;refresher=uac\r\n", "");
            supplier.send(call.target, options(invite, time));
            supplier.expect(200, "OPTIONS");
        }
        clock.move(Duration.ofSeconds(500));
        supplier.expect("UPDATE");
        clock.move(Loopback.T1.multipliedBy(65));
        SipRequest bye = caller.expect("BYE");
        assertThat(ReasonHeader.q850(bye)).isEqualTo(102);
        EndedCall ended = endedByUs(bye, supplier.expect("BYE"));
        assertThat(ended.endCode()).isEqualTo("session-expired");
        assertThat(ended.releasedBy()).isEqualTo(EndedCall.ReleasedBy.SWITCH);
    }

    /// It must not (RFC 4028 section 9), and does: a supplier that is gone would be missed after a day.
    @Test
    void aSupplierThatSaysALongerIntervalThanItWasAskedForIsRefreshedAtOurs() throws Exception {
        talking(LegTerms.PASSING, timer(THEY_REFRESH), "", "Session-Expires: 86400;refresher=uas\r\nRequire: timer\r\nAllow: INVITE, ACK, BYE, UPDATE\r\n");
        call.answered();
        call.ack("");
        settled();
        clock.move(Duration.ofSeconds(900));
        SipRequest refresh = supplier.expect("UPDATE");
        assertThat(session(refresh)).isEqualTo("1800;refresher=uac, least 120, supports timer, requires null");
        supplier.answer(refresh, 481, "Call Does Not Exist");
        assertThat(endedByUs(caller.expect("BYE"), supplier.expect("BYE")).endCode()).isEqualTo("session-expired");
    }

    /// Something that is answered after what the supplier sent before.
    private String options(SipRequest invite, int number) {
        return "OPTIONS sip:127.0.0.1:" + call.target.getPort() + " SIP/2.0\r\nVia: SIP/2.0/UDP " + supplier.hostPort() + ";branch=z9hG4bKo" + number + "\r\nFrom: "
                + invite.header(HeaderName.TO) + ";tag=callee\r\nTo: " + invite.header(HeaderName.FROM) + "\r\nCall-ID: " + invite.callId() + "\r\nCSeq: " + number
                + " OPTIONS\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n";
    }

    @Test
    void whoTakesNoUpdateIsRefreshedByTheOfferItHas() throws Exception {
        SipRequest invite = talking(LegTerms.PASSING, timer(WE_REFRESH), "", "Allow: INVITE, ACK, BYE\r\n");
        call.answered();
        call.ack("");
        settled();
        clock.move(Duration.ofSeconds(900));
        SipRequest refresh = supplier.expect("INVITE");
        assertThat(refresh.body()).isEqualTo(invite.body());
        assertThat(refresh.cseq().number()).isEqualTo(invite.cseq().number() + 1);
        assertThat(session(refresh)).isEqualTo("1800;refresher=uac, least 120, supports timer, requires null");
        call.request("INVITE", "", Neighbour.SDP);
        call.ackFailure(caller.expect(491, "INVITE"));
        supplier.answer(refresh, 200, "OK", "callee", "", Neighbour.SDP);
        assertThat(supplier.expect("ACK").cseq().number()).isEqualTo(refresh.cseq().number());
        clock.move(Duration.ofSeconds(900));
        SipRequest again = supplier.expect("INVITE");
        supplier.answer(again, 481, "Call Does Not Exist");
        supplier.expect("ACK");
        assertThat(endedByUs(caller.expect("BYE"), supplier.expect("BYE")).endCode()).isEqualTo("session-expired");
    }

    @Test
    void aCallerThatRefreshesIsAnsweredByUsAndMissedWhenItDoesNot() throws Exception {
        SipRequest invite = talking(timer(THEY_REFRESH), timer(SessionTimer.REMOVE), "Supported: timer\r\nSession-Expires: 3600\r\nMin-SE: 300\r\n",
                "Session-Expires: 90;refresher=uac\r\nRequire: timer\r\n");
        assertThat(session(invite)).isEqualTo("null, least null, supports null, requires null");
        assertThat(session(call.answered())).isEqualTo("1800;refresher=uac, least null, supports timer, requires timer");
        call.ack("");
        settled();
        clock.move(Duration.ofSeconds(1_700));
        call.request("UPDATE", "Supported: timer\r\nSession-Expires: 60;refresher=uac\r\n", "");
        assertThat(caller.expect(422, "UPDATE").header(HeaderName.MIN_SE)).isEqualTo("120");
        call.request("UPDATE", "Supported: timer\r\nSession-Expires: 900;refresher=uac\r\n", "");
        assertThat(session(caller.expect(200, "UPDATE"))).isEqualTo("900;refresher=uac, least null, supports timer, requires timer");
        clock.move(Duration.ofSeconds(860));
        settled();
        assertThat(engine.counters().talkingNow()).isEqualTo(1);
        clock.move(Duration.ofSeconds(10));
        SipRequest bye = supplier.expect("BYE");
        assertThat(endedByUs(caller.expect("BYE"), bye).endCode()).isEqualTo("session-expired");
    }

    @Test
    void aCallersIntervalThatIsTooShortIs422() throws Exception {
        connect(timer(WE_REFRESH), Causes.USUAL, route("first", supplier, LegTerms.PASSING));
        call.invite("Supported: timer\r\nSession-Expires: 100\r\n", Neighbour.SDP);
        SipResponse refused = caller.expect(422, "INVITE");
        assertThat(refused.header(HeaderName.MIN_SE)).isEqualTo("120");
        call.ackFailure(refused);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("session-too-short");
        assertThat(ended.attempts()).isEmpty();
    }

    @Test
    void aSupplierThatWantsLongerIsAskedAgain() throws Exception {
        connect(timer(WE_REFRESH), Causes.USUAL, route("first", supplier, timer(THEY_REFRESH)));
        call.invite();
        SipRequest first = supplier.expect("INVITE");
        assertThat(session(first)).isEqualTo("1800;refresher=uas, least 120, supports timer, requires null");
        supplier.answer(first, 422, "Session Interval Too Small", "callee", "Min-SE: 2000\r\n", "");
        supplier.expect("ACK");
        SipRequest again = supplier.expect("INVITE");
        assertThat(session(again)).isEqualTo("2000;refresher=uas, least 2000, supports timer, requires null");
        assertThat(again.callId()).isEqualTo(first.callId());
        assertThat(again.cseq().number()).isEqualTo(first.cseq().number() + 1);
        supplier.answer(again, 422, "Session Interval Too Small", "callee", "Min-SE: 2000\r\n", "");
        supplier.expect("ACK");
        SipResponse refused = caller.expectFinal("INVITE");
        assertThat(refused.code()).as("the caller was not asked for an interval").isEqualTo(500);
        call.ackFailure(refused);
        assertThat(business.awaitEnded().attempts()).extracting(a -> a.sipCode() + " " + a.outcome()).containsExactly("422 " + Outcome.REFUSED);
    }

    @Test
    void aReInviteIsARefreshOfBothSides() throws Exception {
        SipRequest invite = talking(timer(THEY_REFRESH), timer(WE_REFRESH), "Supported: timer\r\n", "Session-Expires: 1800;refresher=uac\r\nAllow: UPDATE\r\n");
        assertThat(session(call.answered())).isEqualTo("1800;refresher=uac, least null, supports timer, requires timer");
        call.ack("");
        settled();
        clock.move(Duration.ofSeconds(800));
        call.request("INVITE", "Supported: timer\r\nSession-Expires: 1800;refresher=uac\r\n", Neighbour.SDP);
        SipRequest again = supplier.expect("INVITE");
        assertThat(again.cseq().number()).isEqualTo(invite.cseq().number() + 1);
        assertThat(session(again)).isEqualTo("1800;refresher=uac, least 120, supports timer, requires null");
        supplier.answer(again, 200, "OK", "callee", "Session-Expires: 1800;refresher=uac\r\n", Neighbour.SDP);
        supplier.expect("ACK");
        assertThat(session(call.answered())).isEqualTo("1800;refresher=uac, least null, supports timer, requires timer");
        call.ack("");
        settled();
        clock.move(Duration.ofSeconds(800));
        settled();
        assertThat(engine.counters().talkingNow()).as("both began anew").isEqualTo(1);
        clock.move(Duration.ofSeconds(100));
        supplier.answerOk(supplier.expect("UPDATE"));
        hangUp();
    }
}
