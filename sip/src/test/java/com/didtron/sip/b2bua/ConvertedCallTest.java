package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A caller that speaks A-law and a supplier that takes µ-law only.
@Timeout(Loopback.HANGS)
class ConvertedCallTest {

    private static final Duration ENOUGH = Duration.ofHours(1);
    private static final String DIGITS = "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-16\r\n";

    private final Neighbour caller = new Neighbour();
    private final Neighbour supplier = new Neighbour();
    private final ScriptedBusiness business = new ScriptedBusiness(incoming -> {
        throw new IllegalStateException("the test has not said yet");
    });
    private final SipEngine engine = SipEngine.start(Loopback.settings(1), business, new MovedClock());
    private final Neighbour.Dialogue call = caller.dialogue(Loopback.udp(engine));

    @AfterEach
    void stop() {
        caller.close();
        supplier.close();
        engine.close();
    }

    private static LegTerms terms(RelayTerms relay, String... codecs) {
        return new LegTerms(new MediaTerms(List.of(codecs), true, true, true, true, null), SessionTimer.PASS, relay);
    }

    private void connect(LegTerms callers, LegTerms suppliers) {
        var route = new Route(
                "first", List.of(new Hop("first", supplier.address(), Transport.UDP, null)), "442079460123", Caller.of("33140000000", null), ENOUGH, ENOUGH,
                (code, q850) -> true, null, suppliers);
        business.decide = incoming ->
                new Decision.Connect(List.of(route), ScriptedBusiness.LONG, Duration.ZERO, "credit-exhausted", ScriptedBusiness.LONG, callers, Causes.USUAL);
    }

    private static DatagramSocket phone() throws IOException {
        var socket = new DatagramSocket(Loopback.anyPort());
        socket.setSoTimeout(Loopback.PATIENCE * 1_000);
        return socket;
    }

    private static String audio(DatagramSocket phone, String formats, String... attributes) {
        return "v=0\r\no=- 7 7 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + phone.getLocalPort() + " RTP/AVP " + formats + "\r\n" + DIGITS
                + String.join("", attributes);
    }

    /// Formats of the audio line, and the port before them.
    private static String formats(SipMessage message) {
        return found(message, "m=audio \\d+ RTP/AVP ([^\r]+)");
    }

    private static int port(SipMessage message) {
        return Integer.parseInt(found(message, "m=audio (\\d+) "));
    }

    private static String found(SipMessage message, String pattern) {
        String body = new String(message.body(), StandardCharsets.UTF_8);
        Matcher m = Pattern.compile(pattern).matcher(body);
        assertThat(m.find()).as(body).isTrue();
        return m.group(1);
    }

    /// A packet that says each of the 256 octets.
    private static byte[] everything(int type, int sequence) {
        ByteBuffer packet = ByteBuffer.allocate(12 + 256).put((byte) 0x80).put((byte) type).putShort((short) sequence).putInt(sequence * 160).putInt(7);
        for (int octet = 0; octet < 256; octet++) {
            packet.put((byte) octet);
        }
        return packet.array();
    }

    private static void send(DatagramSocket from, byte[] packet, int to) throws IOException {
        from.send(new DatagramPacket(packet, packet.length, new InetSocketAddress(InetAddress.getLoopbackAddress(), to)));
    }

    private static byte[] hear(DatagramSocket phone) throws IOException {
        var packet = new DatagramPacket(new byte[500], 500);
        phone.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    /// What is said in one law is heard in the other: number and time as they were, silence as silence, the loudest as the loudest.
    private static void speak(DatagramSocket from, int to, DatagramSocket ear, int said, int heardAs, int sequence) throws IOException {
        send(from, everything(said, sequence), to);
        byte[] heard = hear(ear);
        byte[] sameHeader = everything(heardAs, sequence);
        assertThat(Arrays.copyOf(heard, 12)).isEqualTo(Arrays.copyOf(sameHeader, 12));
        assertThat(heard).hasSize(sameHeader.length);
        boolean toMu = heardAs == 0;
        int quiet = toMu ? 0xd5 : 0xff;
        int loud = toMu ? 0xaa : 0x80;
        assertThat(heard[12 + quiet] & 0xff).as("quiet").isEqualTo(toMu ? 0xfe : 0xd5);
        assertThat(heard[12 + loud] & 0xff).as("loud").isEqualTo(toMu ? 0x80 : 0xaa);
    }

    private void reInvite(DatagramSocket a, DatagramSocket b, String direction, String answered) throws IOException {
        call.request("INVITE", "", audio(a, "8 101", "a=" + direction + "\r\n"));
        SipRequest again = supplier.expect("INVITE");
        assertThat(formats(again)).isEqualTo("0 101");
        supplier.answer(again, 200, "OK", "callee", "", audio(b, "0 101", "a=" + answered + "\r\n"));
        supplier.expect("ACK");
        assertThat(formats(call.answered())).isEqualTo("8 101");
        call.ack("");
        call.request("OPTIONS", "", "");
        caller.expect(200, "OPTIONS");
    }

    @Test
    void eachHearsItsOwnLawAlsoAfterAHold() throws Exception {
        var relayed = new RelayTerms(true, null);
        connect(terms(relayed, "PCMA", "G729").converting(true), terms(RelayTerms.NEVER, "PCMU"));
        try (DatagramSocket a = phone(); DatagramSocket b = phone()) {
            call.invite("", audio(a, "8 101"));
            SipRequest invite = supplier.expect("INVITE");
            assertThat(formats(invite)).isEqualTo("0 101");
            assertThat(found(invite, "a=rtpmap:(0 [^\r]+)")).isEqualTo("0 PCMU/8000");
            int toSupplier = port(invite);

            // before any answer: what the supplier plays is heard
            supplier.answer(invite, 183, "Session Progress", "callee", "", audio(b, "0 101"));
            SipResponse early = caller.expect(183, "INVITE");
            assertThat(formats(early)).isEqualTo("8 101");
            int toCaller = port(early);
            speak(b, toSupplier, a, 0, 8, 1);

            supplier.answer(invite, 200, "OK", "callee", "", audio(b, "0 101"));
            supplier.expect("ACK");
            assertThat(formats(call.answered())).isEqualTo("8 101");
            call.ack("");
            speak(a, toCaller, b, 8, 0, 1);
            speak(b, toSupplier, a, 0, 8, 2);

            // a digit is no speech
            byte[] digit = ByteBuffer.allocate(16).put((byte) 0x80).put((byte) 101).putShort((short) 2).putInt(320).putInt(7).putInt(0x050a00a0).array();
            send(a, digit, toCaller);
            assertThat(hear(b)).isEqualTo(digit);

            reInvite(a, b, "sendonly", "recvonly");
            reInvite(a, b, "sendrecv", "sendrecv");
            speak(a, toCaller, b, 8, 0, 3);
            speak(b, toSupplier, a, 0, 8, 3);

            // nobody has agreed to G.729
            send(b, everything(18, 4), toSupplier);
            Loopback.until("it was left out", () -> engine.counters().media().notAgreed() == 1);
            assertThat(engine.counters().media().converted()).isEqualTo(5);
            assertThat(engine.counters().media().calls()).isEqualTo(1);
            call.request("BYE", "", "");
            caller.expect(200, "BYE");
            supplier.answerOk(supplier.expect("BYE"));
        }
        EndedCall ended = business.awaitEnded();
        assertThat(ended.media()).extracting(m -> m.leg() + " " + m.codec() + " as " + m.converted() + " received " + m.received() + " sent " + m.sent() + " unsent " + m.unsent())
                .containsExactlyInAnyOrder("ingress PCMA as PCMU received 3 sent 3 unsent 0", "first PCMU as PCMA received 4 sent 3 unsent 1");
        assertThat(engine.counters().media().calls()).isZero();
    }

    /// The supplier takes A-law too, and answers µ-law, which was added to the offer.
    @Test
    void aSupplierMayAnswerWhatWasAdded() throws Exception {
        var relayed = new RelayTerms(true, null);
        connect(terms(relayed).converting(true), terms(relayed));
        try (DatagramSocket a = phone(); DatagramSocket b = phone()) {
            call.invite("", audio(a, "8 101"));
            SipRequest invite = supplier.expect("INVITE");
            assertThat(formats(invite)).isEqualTo("8 0 101");
            supplier.answer(invite, 200, "OK", "callee", "", audio(b, "0 101"));
            supplier.expect("ACK");
            SipResponse answer = call.answered();
            assertThat(formats(answer)).isEqualTo("8 101");
            call.ack("");
            speak(a, port(answer), b, 8, 0, 1);
            speak(b, port(invite), a, 0, 8, 1);
            call.request("BYE", "", "");
            caller.expect(200, "BYE");
            supplier.answerOk(supplier.expect("BYE"));
        }
        assertThat(business.awaitEnded().endCode()).isEqualTo("normal");
    }

    /// The supplier takes no events; the caller is not to know.
    @Test
    void digitsReachASupplierAsInfo() throws Exception {
        connect(terms(RelayTerms.NEVER), terms(RelayTerms.NEVER).digitsByInfo());
        try (DatagramSocket a = phone(); DatagramSocket b = phone()) {
            call.invite("", audio(a, "8 101"));
            SipRequest invite = supplier.expect("INVITE");
            assertThat(formats(invite)).isEqualTo("8");
            supplier.answer(invite, 200, "OK", "callee", "", audio(b, "8").replace(DIGITS, ""));
            supplier.expect("ACK");
            SipResponse answer = call.answered();
            assertThat(formats(answer)).isEqualTo("8 101");
            assertThat(found(answer, "a=rtpmap:101 ([^\r]+)")).isEqualTo("telephone-event/8000");
            call.ack("");
            call.request("OPTIONS", "", "");
            caller.expect(200, "OPTIONS");
            int toCaller = port(answer);
            for (int sequence = 2; sequence < 5; sequence++) { // an end is sent three times
                send(a, ByteBuffer.allocate(16).put((byte) 0x80).put((byte) 101).putShort((short) sequence).putInt(320).putInt(7).putInt(0x0b8a0320).array(), toCaller);
            }
            SipRequest info = supplier.expect("INFO");
            assertThat(info.header(com.didtron.sip.message.HeaderName.CONTENT_TYPE)).isEqualTo("application/dtmf-relay");
            assertThat(new String(info.body(), StandardCharsets.US_ASCII)).isEqualTo("Signal=#\r\nDuration=100\r\n");
            supplier.answerOk(info);
            // speech goes on, and the digit has gone no other way
            byte[] speech = everything(8, 5);
            send(a, speech, toCaller);
            assertThat(hear(b)).isEqualTo(speech);
            call.request("BYE", "", "");
            caller.expect(200, "BYE");
            SipRequest bye = supplier.expect("BYE");
            assertThat(bye.cseq().number()).as("one INFO in between").isEqualTo(info.cseq().number() + 1);
            supplier.answerOk(bye);
        }
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("normal");
        assertThat(ended.media()).extracting(m -> m.leg() + " received " + m.received() + " sent " + m.sent() + " unsent " + m.unsent())
                .containsExactlyInAnyOrder("ingress received 4 sent 0 unsent 0", "first received 0 sent 1 unsent 0");
    }

    /// Nothing is converted that does not go through us, nor when the caller's terms do not say so.
    @Test
    void withoutRelayOrLeaveThereIsNoCall() throws Exception {
        for (LegTerms callers : List.of(terms(RelayTerms.NEVER, "PCMA").converting(true), terms(new RelayTerms(true, null), "PCMA"))) {
            connect(callers, terms(RelayTerms.NEVER, "PCMU"));
            Neighbour.Dialogue asked = caller.dialogue(Loopback.udp(engine));
            asked.invite();
            SipResponse refused = caller.expect(488, "INVITE");
            assertThat(ReasonHeader.q850(refused)).isEqualTo(65);
            asked.ackFailure(refused);
            assertThat(business.awaitEnded().attempts()).extracting(EndedCall.Attempt::reason).containsExactly("no codec in common, not sent");
        }
    }
}
