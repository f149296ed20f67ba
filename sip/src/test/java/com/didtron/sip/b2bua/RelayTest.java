package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.MediaSettings;
import com.didtron.sip.SipEngine;
import com.didtron.sip.message.ReasonHeader;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
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
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Calls whose media goes through us, with real packets both ways. The clock stands still unless it is moved.
@Timeout(Loopback.HANGS)
class RelayTest {

    private static final Duration ENOUGH = Duration.ofHours(1);
    private static final RelayTerms RELAYED = new RelayTerms(true, Duration.ofSeconds(30));

    private final MovedClock clock = new MovedClock();
    private final Neighbour caller = new Neighbour();
    private final Neighbour supplier = new Neighbour();
    private final Neighbour second = new Neighbour();
    private final ScriptedBusiness business = new ScriptedBusiness(incoming -> {
        throw new IllegalStateException("the test has not said yet");
    });
    private final List<Phone> phones = new ArrayList<>();
    private SipEngine engine = SipEngine.start(Loopback.settings(1), business, clock);
    private Neighbour.Dialogue call = caller.dialogue(Loopback.udp(engine));

    @AfterEach
    void stop() {
        caller.close();
        supplier.close();
        second.close();
        phones.forEach(phone -> phone.socket.close());
        engine.close();
    }

    /// A party's media: sends and receives RTP in G.711 A-law, and whatever else.
    private final class Phone {
        final DatagramSocket socket;
        private int sequence = 1000;
        private int ssrc = 7;

        Phone() {
            try {
                socket = new DatagramSocket(Loopback.anyPort());
                socket.setSoTimeout(Loopback.PATIENCE * 1_000);
            } catch (SocketException e) {
                throw new java.io.UncheckedIOException(e);
            }
            phones.add(this);
        }

        int port() {
            return socket.getLocalPort();
        }

        void send(byte[] packet, int to) {
            try {
                socket.send(new DatagramPacket(packet, packet.length, new InetSocketAddress(InetAddress.getLoopbackAddress(), to)));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        byte[] speak(int to) {
            sequence++;
            ByteBuffer packet = ByteBuffer.allocate(172).put((byte) 0x80).put((byte) 8).putShort((short) sequence).putInt(sequence * 160).putInt(ssrc);
            while (packet.hasRemaining()) {
                packet.put((byte) sequence);
            }
            send(packet.array(), to);
            return packet.array();
        }

        /// The next packet, and the port that it came from.
        Heard hear() {
            var packet = new DatagramPacket(new byte[2_000], 2_000);
            try {
                socket.receive(packet);
            } catch (IOException e) {
                throw new AssertionError("nothing came to " + port(), e);
            }
            return new Heard(java.util.Arrays.copyOf(packet.getData(), packet.getLength()), packet.getPort());
        }

        /// What it sends is what the other hears.
        void talkTo(int to, Phone other, int from) {
            for (int i = 0; i < 4; i++) {
                byte[] said = speak(to);
                Heard heard = other.hear();
                assertThat(heard.packet()).isEqualTo(said);
                assertThat(heard.from()).isEqualTo(from);
            }
        }
    }

    private record Heard(byte[] packet, int from) {}

    private static String sdp(String media, String... attributes) {
        return "v=0\r\no=host 7 7 IN IP4 127.0.0.9\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=" + media + "\r\n" + String.join("", java.util.Arrays.stream(attributes).map(a -> a + "\r\n").toList());
    }

    private static String audio(Phone phone, String... attributes) {
        return sdp("audio " + phone.port() + " RTP/AVP 8", attributes);
    }

    private static String body(SipMessage message) {
        return new String(message.body(), StandardCharsets.UTF_8);
    }

    private static int port(SipMessage message) {
        Matcher m = Pattern.compile("m=[a-z]+ (\\d+) ").matcher(body(message));
        assertThat(m.find()).as(body(message)).isTrue();
        assertThat(body(message)).contains("o=- 7 7 IN IP4 127.0.0.1").doesNotContain("127.0.0.9");
        return Integer.parseInt(m.group(1));
    }

    private static LegTerms terms(RelayTerms relay) {
        return new LegTerms(MediaTerms.ANY, SessionTimer.PASS, relay);
    }

    private Route route(String ref, Neighbour to, LegTerms terms) {
        return new Route(ref, List.of(new Hop(ref, to.address(), Transport.UDP, null)), "442079460123", Caller.of("33140000000", null), ENOUGH, ENOUGH, (code, q850) -> true, null, terms);
    }

    private void connect(LegTerms callers, Route... routes) {
        business.decide = incoming ->
                new Decision.Connect(List.of(routes), ScriptedBusiness.LONG, Duration.ZERO, "credit-exhausted", ScriptedBusiness.LONG, callers, Causes.USUAL);
    }

    private void settled() {
        // what a moved clock makes due may come after the first answer, but before the second
        for (int i = 0; i < 2; i++) {
            call.request("OPTIONS", "", "");
            caller.expect(200, "OPTIONS");
        }
    }

    private void hangUp(Neighbour other) {
        call.request("BYE", "", "");
        caller.expect(200, "BYE");
        other.answerOk(other.expect("BYE"));
    }

    @Test
    void mediaFollowsTheCallThroughFailoverReInviteAndHoldAndItsSilenceEndsIt() throws Exception {
        connect(terms(RELAYED), route("first", supplier, LegTerms.PASSING), route("second", second, LegTerms.PASSING));
        Phone a = new Phone();
        Phone b = new Phone();
        Phone c = new Phone();
        call.invite("", audio(a));

        // early media of the first supplier, both ways
        SipRequest invite = supplier.expect("INVITE");
        int toFirst = port(invite);
        supplier.answer(invite, 183, "Session Progress", "one", "", audio(b));
        int toCaller = port(caller.expect(183, "INVITE"));
        assertThat(toCaller % 2).isZero();
        b.talkTo(toFirst, a, toCaller);
        a.talkTo(toCaller, b, toFirst);

        // it fails: what it still sends reaches nobody, and it hears nothing any more
        supplier.answer(invite, 503, "Service Unavailable", "one", "", "");
        supplier.expect("ACK");
        SipRequest again = second.expect("INVITE");
        int toSecond = port(again);
        assertThat(toSecond).isNotEqualTo(toFirst);
        long stray = engine.counters().media().stray();
        b.speak(toFirst);
        Loopback.until("the late packet has come", () -> engine.counters().media().stray() > stray);
        long unsent = engine.counters().media().unsent();
        a.speak(toCaller);
        Loopback.until("the caller's packet had nowhere to go", () -> engine.counters().media().unsent() > unsent);

        // the second answers
        second.answer(again, 200, "OK", "two", "", audio(c));
        second.expect("ACK");
        assertThat(port(call.answered())).isEqualTo(toCaller);
        call.ack("");
        settled();
        c.talkTo(toSecond, a, toCaller);
        a.talkTo(toCaller, c, toSecond);

        // a stranger, once it is certain who is who
        long strangers = engine.counters().media().wrongSource();
        new Phone().speak(toCaller);
        Loopback.until("the stranger was not heard", () -> engine.counters().media().wrongSource() > strangers);

        // RTCP passes on the ports above
        try (var control = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            byte[] report = ByteBuffer.allocate(8).put((byte) 0x80).put((byte) 201).putShort((short) 1).putInt(7).array();
            control.setSoTimeout(Loopback.PATIENCE * 1_000);
            // who receives RTCP elsewhere than one above says so
            call.request("INVITE", "", audio(a, "a=rtcp:" + control.getLocalPort()));
            SipRequest refresh = second.expect("INVITE");
            assertThat(body(refresh)).doesNotContain("a=rtcp:");
            second.answer(refresh, 200, "OK", "two", "", audio(c));
            second.expect("ACK");
            assertThat(port(call.answered())).isEqualTo(toCaller);
            call.ack("");
            settled();
            c.send(report, toSecond + 1);
            var got = new DatagramPacket(new byte[100], 100);
            control.receive(got);
            assertThat(java.util.Arrays.copyOf(got.getData(), got.getLength())).isEqualTo(report);
            assertThat(got.getPort()).isEqualTo(toCaller + 1);
        }

        // a re-INVITE that is refused changes nothing; one that is taken moves the caller's end
        Phone moved = new Phone();
        call.request("INVITE", "", audio(moved));
        SipRequest refused = second.expect("INVITE");
        assertThat(port(refused)).isEqualTo(toSecond);
        second.answer(refused, 488, "Not Acceptable Here", "two", "", "");
        second.expect("ACK");
        call.ackFailure(caller.expect(488, "INVITE"));
        settled();
        c.talkTo(toSecond, a, toCaller);
        call.request("INVITE", "", audio(moved));
        second.answer(second.expect("INVITE"), 200, "OK", "two", "", audio(c));
        second.expect("ACK");
        call.answered();
        call.ack("");
        settled();
        c.talkTo(toSecond, moved, toCaller);
        moved.talkTo(toCaller, c, toSecond);

        // on hold nobody has to be heard
        call.request("INVITE", "", audio(moved, "a=sendonly"));
        SipRequest hold = second.expect("INVITE");
        assertThat(body(hold)).contains("a=sendonly");
        second.answer(hold, 200, "OK", "two", "", audio(c, "a=recvonly"));
        second.expect("ACK");
        call.answered();
        call.ack("");
        settled();
        clock.move(Duration.ofSeconds(100));
        settled();
        assertThat(engine.counters().talkingNow()).isEqualTo(1);

        // taken up again: what is said keeps the call, silence of one side ends it
        call.request("INVITE", "", audio(moved));
        second.answer(second.expect("INVITE"), 200, "OK", "two", "", audio(c));
        second.expect("ACK");
        call.answered();
        call.ack("");
        settled();
        moved.talkTo(toCaller, c, toSecond);
        clock.move(Duration.ofSeconds(29));
        settled();
        moved.talkTo(toCaller, c, toSecond);
        clock.move(Duration.ofSeconds(29));
        settled();
        c.talkTo(toSecond, moved, toCaller);
        clock.move(Duration.ofSeconds(31));
        SipRequest bye = caller.expect("BYE");
        assertThat(ReasonHeader.q850(bye)).isEqualTo(102);
        caller.answerOk(bye);
        second.answerOk(second.expect("BYE"));
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("media-silent");
        assertThat(ended.media()).extracting(m -> m.leg() + " " + m.kind() + " " + m.codec() + " received " + m.received() + " sent " + m.sent() + " lost " + m.lost() + " wrong "
                + m.wrongSource() + " unsent " + m.unsent() + " at " + m.latched()).containsExactlyInAnyOrder(
                "first audio PCMA received 4 sent 4 lost 0 wrong 0 unsent 0 at 127.0.0.1:" + b.port(),
                "ingress audio PCMA received 21 sent 20 lost 0 wrong 1 unsent 1 at 127.0.0.1:" + moved.port(),
                "second audio PCMA received 16 sent 16 lost 0 wrong 0 unsent 0 at 127.0.0.1:" + c.port());
        MediaReport ingress = ended.media().stream().filter(m -> m.leg().equals("ingress")).findFirst().orElseThrow();
        assertThat(ingress.mos()).isBetween(1.0, 4.5);
        assertThat(ingress.jitterMs()).isNotNegative();
        assertThat(engine.counters().media().portPairsInUse()).isZero();
    }

    @Test
    void aLateOfferATonedOutStreamAndFaxAreRelayedToo() throws Exception {
        connect(LegTerms.PASSING, route("first", supplier, terms(new RelayTerms(true, null))));
        Phone a = new Phone();
        Phone b = new Phone();
        call.invite("", "");
        SipRequest invite = supplier.expect("INVITE");
        supplier.answer(invite, 200, "OK", "callee", "", audio(b) + "m=video 5000 RTP/AVP 97\r\nm=message 6000 TCP/MSRP *\r\n");
        SipResponse offered = call.answered();
        int toCaller = port(offered);
        assertThat(body(offered)).containsPattern("m=video [1-9]\\d* RTP/AVP 97").contains("m=message 0 TCP/MSRP *");
        call.ack(audio(a) + "m=video 0 RTP/AVP 97\r\nm=message 0 TCP/MSRP *\r\n");
        SipRequest ack = supplier.expect("ACK");
        int toSupplier = port(ack);
        assertThat(body(ack)).contains("m=video 0 RTP/AVP 97");
        settled();
        a.talkTo(toCaller, b, toSupplier);
        b.talkTo(toSupplier, a, toCaller);

        // hold of the old kind: nothing goes there until it is lifted
        call.request("INVITE", "", audio(a).replace("c=IN IP4 127.0.0.1", "c=IN IP4 0.0.0.0"));
        SipRequest hold = supplier.expect("INVITE");
        assertThat(body(hold)).contains("c=IN IP4 0.0.0.0");
        supplier.answer(hold, 200, "OK", "callee", "", audio(b));
        supplier.expect("ACK");
        call.answered();
        call.ack("");
        settled();
        long unsent = engine.counters().media().unsent();
        b.speak(toSupplier);
        Loopback.until("it went nowhere", () -> engine.counters().media().unsent() > unsent);

        // the same line becomes fax
        call.request("INVITE", "", sdp("image " + a.port() + " udptl t38", "a=T38FaxVersion:0"));
        SipRequest fax = supplier.expect("INVITE");
        assertThat(port(fax)).isEqualTo(toSupplier);
        supplier.answer(fax, 200, "OK", "callee", "", sdp("image " + b.port() + " udptl t38"));
        supplier.expect("ACK");
        call.answered();
        call.ack("");
        settled();
        byte[] datagram = {0, 1, 2, 3};
        a.send(datagram, toCaller);
        assertThat(b.hear().packet()).isEqualTo(datagram);
        hangUp(supplier);
        assertThat(business.awaitEnded().media()).extracting(m -> m.leg() + " " + m.kind()).contains("ingress image", "first image");
    }

    @Test
    void whoIsNotRelayedSeesTheOther() throws Exception {
        connect(LegTerms.PASSING, route("first", supplier, LegTerms.PASSING));
        Phone a = new Phone();
        call.invite("", audio(a));
        SipRequest invite = supplier.expect("INVITE");
        assertThat(body(invite)).isEqualTo(audio(a));
        supplier.answer(invite, 486, "Busy Here");
        supplier.expect("ACK");
        SipResponse busy = caller.expect(486, "INVITE");
        call.ackFailure(busy);
        assertThat(business.awaitEnded().media()).as("it did not pass us").isNull();
        assertThat(engine.counters().media().portPairsInUse()).isZero();
    }

    /// They would be nobody's to give back: the call is over before it has media.
    @Test
    void aCallerThatHasGoneBeforeTheBusinessDecidesTakesNoPorts() throws Exception {
        connect(terms(RELAYED), route("first", supplier, LegTerms.PASSING));
        var decides = business.decide;
        var asked = new CountDownLatch(1);
        var gone = new CountDownLatch(1);
        business.decide = incoming -> {
            asked.countDown();
            try {
                assertThat(gone.await(Loopback.PATIENCE, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return decides.apply(incoming);
        };
        call.invite("", audio(new Phone()));
        assertThat(asked.await(Loopback.PATIENCE, TimeUnit.SECONDS)).isTrue();
        call.cancel();
        call.ackFailure(caller.expect(487, "INVITE"));
        gone.countDown();
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("cancelled");
        assertThat(ended.media()).isNull();
        assertThat(engine.counters().media().portPairsInUse()).isZero();
    }

    @Test
    void withoutPortsACallIsRefusedBeforeAnythingIsSent() throws Exception {
        engine.close();
        engine = SipEngine.start(Loopback.settings(1).with(new MediaSettings(24_680, 24_681, null, null, Duration.ofSeconds(5), 1)), business, clock);
        call = caller.dialogue(Loopback.udp(engine));
        connect(terms(RELAYED), route("first", supplier, LegTerms.PASSING), route("second", second, LegTerms.PASSING));
        call.invite("", audio(new Phone()));
        SipResponse refused = caller.expect(503, "INVITE");
        assertThat(ReasonHeader.q850(refused)).isEqualTo(34);
        assertThat(refused.header(com.didtron.sip.message.HeaderName.RETRY_AFTER)).isEqualTo("5");
        call.ackFailure(refused);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("media-ports-exhausted");
        assertThat(ended.attempts()).extracting(EndedCall.Attempt::reason).allMatch("no media ports free, not sent"::equals);
        assertThat(business.tried).isEmpty();
        assertThat(engine.counters().media().noPorts()).isEqualTo(1);
        assertThat(engine.counters().media().portPairsInUse()).as("given back").isZero();
    }
}
