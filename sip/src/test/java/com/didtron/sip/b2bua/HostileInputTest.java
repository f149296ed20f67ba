package com.didtron.sip.b2bua;

import static com.didtron.sip.b2bua.ScriptedBusiness.connectTo;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.didtron.sip.SipEngine;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.UserAgent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A running engine under messages that were changed at random (fixed seed): requests and answers of calls that exist and of calls that do not. No
/// exception may be logged, and a decent call must still go through.
@Timeout(Loopback.HANGS)
class HostileInputTest {

    private static final int DATAGRAMS = 12_000;
    private static final String SPICE = "\r\n\t :;,<>\"\\@?=%/[]()0aZ\0\u007f\u00ff";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final UserAgent answers = Loopback.agent("supplier", invite -> Behaviour.answerAtOnce());
    private final UserAgent caller = Loopback.agent("caller", invite -> new Behaviour.Ignore());
    private final Neighbour rude = new Neighbour();
    private final Neighbour rudeSupplier = new Neighbour();
    private final ScriptedBusiness business = new ScriptedBusiness(connectTo(rudeSupplier.address()));
    private final MovedClock clock = new MovedClock();
    private final SipEngine engine = SipEngine.start(Loopback.settings(), business, clock);

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) org.slf4j.LoggerFactory.getLogger("com.didtron")).addAppender(log);
    }

    @AfterEach
    void close() {
        ((Logger) org.slf4j.LoggerFactory.getLogger("com.didtron")).detachAppender(log);
        rude.close();
        rudeSupplier.close();
        caller.close();
        answers.close();
        Loopback.close(engine, clock);
    }

    @Test
    void nothingThatIsSentBreaksTheEngine() throws Exception {
        List<byte[]> seeds = seeds();
        var random = new Random(3261);
        for (int i = 0; i < DATAGRAMS; i++) {
            boolean fresh = random.nextInt(20) == 0;
            byte[] message = fresh ? freshInvite() : seeds.get(random.nextInt(seeds.size())).clone();
            for (int changes = 1 + random.nextInt(4); changes > 0 && message.length > 4; changes--) {
                message = mutate(message, random);
            }
            (random.nextBoolean() ? rude : rudeSupplier).send(Loopback.udp(engine), message);
            if (i % 200 == 0) {
                long wanted = i * 9L / 10;
                Loopback.until("the engine keeps up", () -> engine.counters().messagesReceived() >= wanted);
                clock.move(Loopback.T1); // half a minute in all: what is open is repeated, and given up
            }
        }
        business.decide = connectTo(answers.udpAddress());
        Loopback.until("decent calls go through", () -> {
            try {
                return caller.place(Loopback.plan(engine, Duration.ofMillis(10))).get(Loopback.PATIENCE, TimeUnit.SECONDS).end() == CallOutcome.End.HUNG_UP;
            } catch (Exception e) {
                return false;
            }
        });
        assertThat(log.list).filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN)).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
        assertThat(business.decided).hasSizeGreaterThan(20);
        assertThat(engine.counters().messagesMalformed()).isGreaterThan(DATAGRAMS / 10);
    }

    private byte[] freshInvite() {
        Neighbour.Dialogue dialogue = rude.dialogue(Loopback.udp(engine));
        return dialogue.text("INVITE", 1, dialogue.branch, "P-Asserted-Identity: <sip:1@2>\r\nPrivacy: id\r\n", Neighbour.SDP).getBytes(StandardCharsets.UTF_8);
    }

    /// Messages of a call that rings and one that talks, as caller and as supplier, to be spoilt.
    private List<byte[]> seeds() {
        var seeds = new ArrayList<byte[]>();
        Neighbour.Dialogue talking = rude.dialogue(Loopback.udp(engine));
        talking.invite("Record-Route: <sip:127.0.0.1:1;lr>\r\nSession-Expires: 1800\r\nSupported: timer\r\nReason: Q.850;cause=16\r\n", Neighbour.SDP);
        SipRequest first = rudeSupplier.expect("INVITE");
        rudeSupplier.answerOk(first);
        talking.answered();
        Neighbour.Dialogue ringing = rude.dialogue(Loopback.udp(engine));
        ringing.invite();
        SipRequest second = rudeSupplier.expect("INVITE");
        rudeSupplier.answer(second, 180, "Ringing");
        SipResponse progress = rude.expect(180, "INVITE");
        ringing.toTag = String.valueOf(progress.to().tag());
        for (Neighbour.Dialogue dialogue : List.of(talking, ringing)) {
            for (String method : List.of("INVITE", "ACK", "BYE", "CANCEL", "OPTIONS", "INFO", "UPDATE", "REFER", "PRACK")) {
                seeds.add(dialogue.text(method, 2, "z9hG4bKseed" + method, "Require: timer\r\n", method.equals("INVITE") ? Neighbour.SDP : "").getBytes(StandardCharsets.UTF_8));
                seeds.add(dialogue.text(method, 1, dialogue.branch, "", "").getBytes(StandardCharsets.UTF_8));
            }
        }
        for (SipRequest invite : List.of(first, second)) {
            for (int code : new int[] {100, 180, 183, 200, 302, 404, 487, 503, 699}) {
                String text = "SIP/2.0 " + code + " X\r\nVia: " + invite.header(HeaderName.VIA) + "\r\nFrom: " + invite.header(HeaderName.FROM) + "\r\nTo: "
                        + invite.header(HeaderName.TO) + ";tag=" + (code == 180 ? "callee" : "other") + "\r\nCall-ID: " + invite.callId() + "\r\nCSeq: "
                        + invite.header(HeaderName.CSEQ) + "\r\nContact: <sip:127.0.0.1:1>\r\nRecord-Route: <sip:127.0.0.1:2>\r\nReason: Q.850;cause=17\r\n"
                        + "Content-Type: application/sdp\r\nContent-Length: 5\r\n\r\nv=0\r\n";
                seeds.add(text.getBytes(StandardCharsets.UTF_8));
            }
            String bye = "BYE sip:127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:5;branch=z9hG4bKbye;rport\r\nFrom: " + invite.header(HeaderName.TO)
                    + ";tag=callee\r\nTo: " + invite.header(HeaderName.FROM) + "\r\nCall-ID: " + invite.callId() + "\r\nCSeq: 1 BYE\r\n\r\n";
            seeds.add(bye.getBytes(StandardCharsets.UTF_8));
            seeds.add(bye.replace("BYE", "INFO").getBytes(StandardCharsets.UTF_8));
            seeds.add(bye.replace("BYE", "INVITE").getBytes(StandardCharsets.UTF_8));
        }
        return seeds;
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        byte[] spiced = bytes.clone();
        switch (random.nextInt(4)) {
            case 0 -> spiced[at] = (byte) SPICE.charAt(random.nextInt(SPICE.length()));
            case 1 -> spiced[at] = (byte) random.nextInt(256);
            case 2 -> { // digits stay digits: numbers, tags and branches that are nearly right
                for (int i = at; i < spiced.length; i++) {
                    if (spiced[i] >= '0' && spiced[i] <= '9') {
                        spiced[i] = (byte) ('0' + random.nextInt(10));
                        break;
                    }
                }
            }
            default -> {
                int length = Math.min(bytes.length - at, 1 + random.nextInt(20));
                spiced = new byte[bytes.length - length];
                System.arraycopy(bytes, 0, spiced, 0, at);
                System.arraycopy(bytes, at + length, spiced, at, bytes.length - at - length);
            }
        }
        return spiced;
    }

    @Test
    void theLadderIsBounded() throws Exception {
        Neighbour.Dialogue call = rude.dialogue(Loopback.udp(engine));
        call.invite();
        SipRequest invite = rudeSupplier.expect("INVITE");
        for (int i = 0; i < 100; i++) {
            long before = engine.counters().messagesReceived();
            rudeSupplier.answer(invite, 183, "Session Progress", "callee", "", "x".repeat(8_000));
            Loopback.until("it is read", () -> engine.counters().messagesReceived() > before);
        }
        rudeSupplier.answer(invite, 486, "Busy Here");
        call.ackFailure(rude.expect(486, "INVITE"));
        EndedCall ended = business.awaitEnded();
        assertThat(ended.ladder()).hasSize(60);
        assertThat(ended.ladderCut()).isGreaterThan(50);
        assertThat(ended.ladder()).allSatisfy(message -> assertThat(message.text().length()).isLessThanOrEqualTo(4_000));
    }
}
