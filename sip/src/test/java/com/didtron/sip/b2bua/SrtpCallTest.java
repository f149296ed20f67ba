package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.EngineSettings;
import com.didtron.sip.SipEngine;
import com.didtron.sip.media.SecureRtp;
import com.didtron.sip.message.ReasonHeader;
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
import com.didtron.sip.port.RelayTerms.Srtp;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.SessionTimer;
import com.didtron.sip.port.Transport;
import com.didtron.sip.tls.TlsPort;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Calls of which one side is encrypted: a caller over TLS, a supplier over UDP.
@Timeout(Loopback.HANGS)
class SrtpCallTest {

    private static final Duration ENOUGH = Duration.ofHours(1);
    private static final byte[] MASTER = "a key of a caller's and a salt".getBytes(StandardCharsets.US_ASCII);

    private final Neighbour caller = new Neighbour();
    private final Neighbour supplier = new Neighbour();
    private final ScriptedBusiness business = new ScriptedBusiness(incoming -> {
        throw new IllegalStateException("the test has not said yet");
    });
    private final MovedClock clock = new MovedClock();
    private final SipEngine engine = engine();

    private SipEngine engine() {
        EngineSettings plain = Loopback.settings(1);
        return SipEngine.start(
                new EngineSettings(
                        plain.udp(), plain.tcp(), new TlsPort(List.of(Loopback.anyPort()), TlsTest.OURS), List.of(), plain.t1(), plain.t2(), plain.t4(), plain.timerC(),
                        plain.maxCalls(), plain.maxPending(), plain.ladderMessages(), plain.workers()),
                business, clock);
    }

    @AfterEach
    void stop() {
        caller.close();
        supplier.close();
        Loopback.close(engine, clock);
    }

    private static LegTerms terms(Srtp srtp) {
        return new LegTerms(MediaTerms.ANY, SessionTimer.PASS, new RelayTerms(false, srtp, null));
    }

    private void connect(Srtp callers, Srtp suppliers) {
        connect(terms(callers), terms(suppliers));
    }

    private void connect(LegTerms callers, LegTerms suppliers) {
        var route = new Route(
                "first", List.of(new Hop("first", supplier.address(), Transport.UDP, null)), "442079460123", Caller.of("33140000000", null), ENOUGH, ENOUGH,
                (code, q850) -> true, null, suppliers);
        business.decide = incoming ->
                new Decision.Connect(List.of(route), ScriptedBusiness.LONG, Duration.ZERO, "credit-exhausted", ScriptedBusiness.LONG, callers, Causes.USUAL);
    }

    private static String sdp(int port, String profile, String more) {
        return "v=0\r\no=- 7 7 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + port + " " + profile + " 8\r\n" + more;
    }

    private static String crypto(String tag) {
        return "a=crypto:" + tag + " AES_CM_128_HMAC_SHA1_80 inline:" + Base64.getEncoder().encodeToString(MASTER) + "\r\n";
    }

    private static String found(String in, String pattern) {
        Matcher m = Pattern.compile(pattern).matcher(in);
        assertThat(m.find()).as(pattern + " in " + in).isTrue();
        return m.group(1);
    }

    /// The next message that starts so, with its body.
    private static String readUntil(SSLSocket socket, String start) throws IOException {
        InputStream in = socket.getInputStream();
        while (true) {
            var text = new StringBuilder();
            while (text.indexOf("\r\n\r\n") < 0) {
                int b = in.read();
                assertThat(b).as("closed after " + text).isNotNegative();
                text.append((char) b);
            }
            text.append(new String(in.readNBytes(Integer.parseInt(found(text.toString(), "Content-Length: (\\d+)"))), StandardCharsets.UTF_8));
            if (text.toString().startsWith(start)) {
                return text.toString();
            }
        }
    }

    private static DatagramSocket phone() throws IOException {
        var socket = new DatagramSocket(Loopback.anyPort());
        socket.setSoTimeout(Loopback.PATIENCE * 1_000);
        return socket;
    }

    private static byte[] rtp(int sequence) {
        return ByteBuffer.allocate(32).put((byte) 0x80).put((byte) 8).putShort((short) sequence).putInt(160 * sequence).putInt(7).putLong(1).putLong(2).array();
    }

    private static void send(DatagramSocket from, ByteBuffer packet, int to) throws IOException {
        byte[] bytes = new byte[packet.remaining()];
        packet.get(packet.position(), bytes);
        from.send(new DatagramPacket(bytes, bytes.length, new InetSocketAddress(InetAddress.getLoopbackAddress(), to)));
    }

    private static ByteBuffer hear(DatagramSocket socket) throws IOException {
        var packet = new DatagramPacket(new byte[500], 500);
        socket.receive(packet);
        return ByteBuffer.wrap(Arrays.copyOf(packet.getData(), 500), 0, packet.getLength());
    }

    private static ByteBuffer roomy(byte[] packet) {
        return ByteBuffer.allocate(200).put(packet).flip();
    }

    private static byte[] bytes(ByteBuffer packet) {
        return Arrays.copyOfRange(packet.array(), packet.position(), packet.limit());
    }

    @Test
    void aCallerOverTlsIsEncryptedAndTheSupplierIsNot() throws Exception {
        connect(Srtp.REQUIRED, Srtp.NONE);
        String uri = "sip:442079460123@127.0.0.1";
        try (SSLSocket socket = TlsTest.connect(Loopback.address(engine, Transport.TLS)); DatagramSocket a = phone(); DatagramSocket b = phone()) {
            TlsTest.say(socket, TlsTest.message("INVITE", uri, "i", "secure", "", 1, sdp(a.getLocalPort(), "RTP/SAVP", crypto("4"))));
            SipRequest invite = supplier.expect("INVITE");
            String offer = new String(invite.body(), StandardCharsets.UTF_8);
            assertThat(offer).contains("RTP/AVP 8").doesNotContain("crypto");
            supplier.answer(invite, 200, "OK", "callee", "", sdp(b.getLocalPort(), "RTP/AVP", ""));
            supplier.expect("ACK");
            String answer = readUntil(socket, "SIP/2.0 200");
            String toTag = found(answer, "\r\nTo: [^\r]*;tag=([^\r;]+)");
            assertThat(answer).contains("RTP/SAVP 8");
            byte[] ours = Base64.getDecoder().decode(found(answer, "a=crypto:4 AES_CM_128_HMAC_SHA1_80 inline:([^\r|]+)"));
            TlsTest.say(socket, TlsTest.message("ACK", uri, "a", "secure", toTag, 1, ""));
            int toCaller = Integer.parseInt(found(answer, "m=audio (\\d+) "));
            int toSupplier = Integer.parseInt(found(offer, "m=audio (\\d+) "));

            var callersKeys = new SecureRtp(MASTER);
            for (int i = 1; i <= 4; i++) {
                ByteBuffer packet = roomy(rtp(i));
                callersKeys.protect(packet);
                send(a, packet, toCaller);
                assertThat(bytes(hear(b))).isEqualTo(rtp(i));
            }
            var ourKeys = new SecureRtp(ours);
            for (int i = 1; i <= 3; i++) {
                send(b, ByteBuffer.wrap(rtp(i)), toSupplier);
                ByteBuffer heard = hear(a);
                assertThat(bytes(heard)).isNotEqualTo(rtp(i));
                assertThat(ourKeys.unprotect(heard)).isTrue();
                assertThat(bytes(heard)).isEqualTo(rtp(i));
            }
            long wrong = engine.counters().media().wrongSource();
            send(a, ByteBuffer.wrap(rtp(5)), toCaller);
            Loopback.until("a plain packet of the caller is not heard", () -> engine.counters().media().wrongSource() > wrong);

            TlsTest.say(socket, TlsTest.message("BYE", uri, "b", "secure", toTag, 2, ""));
            supplier.answerOk(supplier.expect("BYE"));
            readUntil(socket, "SIP/2.0 200");
        }
        EndedCall ended = business.awaitEnded();
        assertThat(ended.media()).extracting(m -> m.leg() + " " + m.secure() + " " + m.received() + " " + m.sent()).containsExactlyInAnyOrder("ingress true 4 3", "first false 3 4");
        assertThat(ended.ladder()).extracting(EndedCall.LadderMessage::text).anyMatch(text -> text.contains("inline:…")).noneMatch(
                text -> text.contains(Base64.getEncoder().encodeToString(MASTER)));
    }

    /// Opened with the caller's key, converted, and closed with ours on the way back.
    @Test
    void whatIsEncryptedIsConvertedToo() throws Exception {
        var muLaw = new MediaTerms(List.of("PCMU"), true, true, true, true, null);
        connect(terms(Srtp.REQUIRED).converting(true), new LegTerms(muLaw, SessionTimer.PASS));
        String uri = "sip:442079460123@127.0.0.1";
        try (SSLSocket socket = TlsTest.connect(Loopback.address(engine, Transport.TLS)); DatagramSocket a = phone(); DatagramSocket b = phone()) {
            TlsTest.say(socket, TlsTest.message("INVITE", uri, "i", "converted", "", 1, sdp(a.getLocalPort(), "RTP/SAVP", crypto("4"))));
            SipRequest invite = supplier.expect("INVITE");
            String offer = new String(invite.body(), StandardCharsets.UTF_8);
            assertThat(offer).contains("RTP/AVP 0\r\n").doesNotContain("crypto");
            supplier.answer(invite, 200, "OK", "callee", "", sdp(b.getLocalPort(), "RTP/AVP", "").replace("AVP 8", "AVP 0"));
            supplier.expect("ACK");
            String answer = readUntil(socket, "SIP/2.0 200");
            assertThat(answer).contains("RTP/SAVP 8\r\n");
            String toTag = found(answer, "\r\nTo: [^\r]*;tag=([^\r;]+)");
            var ourKeys = new SecureRtp(Base64.getDecoder().decode(found(answer, "a=crypto:4 AES_CM_128_HMAC_SHA1_80 inline:([^\r|]+)")));
            TlsTest.say(socket, TlsTest.message("ACK", uri, "a", "converted", toTag, 1, ""));

            ByteBuffer said = roomy(rtp(1));
            new SecureRtp(MASTER).protect(said);
            send(a, said, Integer.parseInt(found(answer, "m=audio (\\d+) ")));
            byte[] heard = bytes(hear(b));
            assertThat(heard[1]).as("payload type").isZero();
            assertThat(heard).as("octets 0 and 2 of A-law in µ-law").hasSize(rtp(1).length).endsWith(0x2a, 0x2a, 0x2a, 0x28, 0x2a, 0x2a, 0x2a, 0x2a);

            byte[] muLawSaid = rtp(1);
            muLawSaid[1] = 0;
            send(b, ByteBuffer.wrap(muLawSaid), Integer.parseInt(found(offer, "m=audio (\\d+) ")));
            ByteBuffer back = hear(a);
            assertThat(ourKeys.unprotect(back)).isTrue();
            assertThat(bytes(back)[1]).isEqualTo((byte) 8);
            TlsTest.say(socket, TlsTest.message("BYE", uri, "b", "converted", toTag, 2, ""));
            supplier.answerOk(supplier.expect("BYE"));
            readUntil(socket, "SIP/2.0 200");
        }
        assertThat(business.awaitEnded().media()).extracting(m -> m.leg() + " " + m.secure() + " " + m.codec() + " as " + m.converted())
                .containsExactlyInAnyOrder("ingress true PCMA as PCMU", "first false PCMU as PCMA");
    }

    @Test
    void whoMustBeEncryptedAndCannotIsRefused() throws Exception {
        connect(Srtp.REQUIRED, Srtp.NONE);
        Neighbour.Dialogue call = caller.dialogue(Loopback.udp(engine));
        call.invite("", sdp(40_000, "RTP/SAVP", crypto("1")));
        SipResponse refused = caller.expect(488, "INVITE");
        assertThat(ReasonHeader.q850(refused)).as("keys are not told over UDP").isEqualTo(58);
        call.ackFailure(refused);
        assertThat(business.awaitEnded().endCode()).isEqualTo("srtp-impossible");
        try (SSLSocket socket = TlsTest.connect(Loopback.address(engine, Transport.TLS))) {
            TlsTest.say(socket, TlsTest.message("INVITE", "sip:442079460123@127.0.0.1", "n", "keyless", "", 1, sdp(40_000, "RTP/AVP", "")));
            assertThat(readUntil(socket, "SIP/2.0 488")).contains("cause=58");
        }
        assertThat(business.awaitEnded().endCode()).isEqualTo("srtp-impossible");
        assertThat(engine.counters().media().portPairsInUse()).isZero();
    }

    @Test
    void aSupplierThatMustBeEncryptedIsNotAskedOverUdp() throws Exception {
        connect(Srtp.NONE, Srtp.REQUIRED);
        Neighbour.Dialogue call = caller.dialogue(Loopback.udp(engine));
        call.invite();
        SipResponse refused = caller.expect(488, "INVITE");
        assertThat(ReasonHeader.q850(refused)).isEqualTo(58);
        call.ackFailure(refused);
        EndedCall ended = business.awaitEnded();
        assertThat(ended.attempts()).extracting(EndedCall.Attempt::reason).containsExactly("SRTP is required and the address is not over TLS, not sent");
        assertThat(business.tried).isEmpty();
    }

    @Test
    void withoutTlsWhatIsOptionalIsPlain() throws Exception {
        connect(Srtp.OPTIONAL, Srtp.OPTIONAL);
        Neighbour.Dialogue call = caller.dialogue(Loopback.udp(engine));
        call.invite();
        SipRequest invite = supplier.expect("INVITE");
        assertThat(new String(invite.body(), StandardCharsets.UTF_8)).contains("RTP/AVP 8").doesNotContain("crypto").doesNotContain(" 40000 ");
        supplier.answer(invite, 486, "Busy Here");
        supplier.expect("ACK");
        call.ackFailure(caller.expect(486, "INVITE"));
        assertThat(business.awaitEnded().endCode()).isEqualTo("failed");
    }
}
