package com.didtron.sip.message;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Messages changed at random, with a fixed seed: whatever comes, the parser answers, and what it understood can be used.
class MutationTest {

    private static final int ROUNDS = 60_000;

    private static final List<String> SEEDS = List.of(
            """
            INVITE sip:+442079460123;npdi@192.0.2.1:5060;transport=udp SIP/2.0
            v: SIP / 2.0 / UDP [2001:db8::9]:5060 ;rport;branch=z9hG4bK77,SIP/2.0/TCP b.example;branch=z9hG4bK78
            Max-Forwards: 70
            f: "Cal\\"ler" <sip:331%34@192.0.2.9>;tag=1
            To: Bob Smith
             <sip:+442079460123@192.0.2.1;x="y">
            i: a@192.0.2.9
            CSeq: 1 INVITE
            m: <sip:33140000000@192.0.2.9>;q=0.3,"x,y" <tel:+1;phone-context=e>
            Record-Route: <sip:p1;lr>,<sip:p2;lr>
            P-Asserted-Identity: "A" <sip:+3314@h>, tel:+331
            Reason: SIP;cause=200, Q.850;cause=16;text="a;b"
            c: application/sdp
            l: 5

            v=0
            """,
            """
            SIP/2.0 183 Session Progress
            Via: SIP/2.0/UDP 127.0.0.1:5060;branch=z9hG4bKabc-1.0123456789ab;received=1.2.3.4;rport=9
            From: <sip:a@b>;tag=x
            To: <sip:c@d>;tag=y
            Call-ID: 1
            CSeq: 2147483647 INVITE
            Reason: Q.850 ; cause=17
            Content-Length: 0

            """);
    private static final String SPICE = "\r\n\t :;,<>\"\\@?=%/[]()0aZ\0\u007f\u00ff";

    @Test
    void neverAnException() {
        var random = new Random(4475);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = SEEDS.get(round % SEEDS.size()).replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            int changes = 1 + random.nextInt(6);
            for (int i = 0; i < changes; i++) {
                bytes = mutate(bytes, random);
            }
            byte[] tried = bytes;
            assertThatCode(() -> use(SipParser.parse(tried)))
                    .as("round %d: %s", round, new String(tried, StandardCharsets.ISO_8859_1))
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        if (bytes.length < 4) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(12));
        var head = new java.io.ByteArrayOutputStream();
        head.write(bytes, 0, at);
        switch (random.nextInt(5)) {
            case 0 -> head.write(bytes, at + length, bytes.length - at - length); // cut out
            case 1 -> { // doubled
                head.write(bytes, at, length);
                head.write(bytes, at, bytes.length - at);
            }
            case 2 -> { // one character spiced
                head.write(SPICE.charAt(random.nextInt(SPICE.length())));
                head.write(bytes, at + 1, bytes.length - at - 1);
            }
            case 3 -> { // a character put in
                head.write(SPICE.charAt(random.nextInt(SPICE.length())));
                head.write(bytes, at, bytes.length - at);
            }
            default -> { // any byte
                head.write(random.nextInt(256));
                head.write(bytes, at + 1, bytes.length - at - 1);
            }
        }
        return head.toByteArray();
    }

    /// Everything that the layers above ask a message for.
    private static void use(Parsed parsed) {
        switch (parsed) {
            case Parsed.Understood(SipMessage message) -> {
                message.callId();
                message.cseq().method();
                message.from().user();
                message.to().tag();
                message.topVia().withSource("192.0.2.77", 5061);
                message.body();
                message.carriesSdp();
                ReasonHeader.q850(message);
                for (HeaderName name : HeaderName.values()) {
                    message.values(name);
                }
                var writer = new MessageWriter();
                if (message instanceof SipRequest request) {
                    request.maxForwards();
                    writer.request(request.method(), request.uri());
                } else {
                    writer.status(200, "OK");
                }
                writer.copy(message, HeaderName.VIA, HeaderName.FROM, HeaderName.TO, HeaderName.CALL_ID, HeaderName.CSEQ, HeaderName.REASON);
                SipParser.parse(writer.finish(message.body()));
            }
            case Parsed.Refused refused -> {
                refused.request().callId();
                refused.request().values(HeaderName.VIA);
            }
            case Parsed.Dropped dropped -> dropped.why();
        }
    }
}
