package com.didtron.sip.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.sip.port.PeerTrust;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

/// Two ends of TLS without sockets, and which certificates are taken.
class TlsSessionTest {

    private static final Instant NOW = Instant.now();
    private static final Instant LATER = NOW.plusSeconds(86_400);
    private static final Identity AUTHORITY = MakeCertificate.selfSigned("A test's authority", List.of(), NOW.minusSeconds(86_400 * 30), LATER);
    private static final Identity CARRIER = signed("sip.carrier.example", "127.0.0.1", "sip:other.example");

    private static Identity signed(String... names) {
        return MakeCertificate.make("a carrier", List.of(names), NOW.minusSeconds(60), LATER, AUTHORITY);
    }

    private static String pem(Identity of) throws Exception {
        return Pem.text("CERTIFICATE", of.chain().getLast().getEncoded());
    }

    /// One end, what it has to send, and what it was told.
    private static final class End {
        final TlsSession session;
        final ByteArrayOutputStream toSend = new ByteArrayOutputStream();
        final ByteArrayOutputStream told = new ByteArrayOutputStream();
        TlsSession.State state = TlsSession.State.WAITING;

        End(SSLEngine engine) throws SSLException {
            session = new TlsSession(engine);
        }

        void take(byte[] bytes) throws SSLException {
            var out = new ArrayList<ByteBuffer>();
            try {
                state = session.advance(ByteBuffer.wrap(bytes), out, this::hear);
                while (state == TlsSession.State.BUSY) {
                    session.task().run();
                    state = session.advance(ByteBuffer.allocate(0), out, this::hear);
                }
            } catch (SSLException refused) {
                out.addAll(session.farewell());
                throw refused;
            } finally {
                out.forEach(each -> toSend.write(each.array(), each.position(), each.remaining()));
            }
        }

        private void hear(ByteBuffer text) {
            byte[] bytes = new byte[text.remaining()];
            text.get(bytes);
            told.writeBytes(bytes);
        }

        void say(String text) throws SSLException {
            session.seal(text.getBytes(StandardCharsets.UTF_8)).forEach(each -> toSend.write(each.array(), each.position(), each.remaining()));
        }

        byte[] sent() {
            byte[] bytes = toSend.toByteArray();
            toSend.reset();
            return bytes;
        }
    }

    /// Carries bytes both ways, so many at a time, until nobody has anything to say.
    private static void carry(End one, End other, int atATime) throws SSLException {
        byte[] there = one.sent();
        byte[] back = other.sent();
        while (there.length + back.length > 0) {
            pour(there, other, atATime);
            pour(back, one, atATime);
            there = one.sent();
            back = other.sent();
        }
    }

    private static void pour(byte[] bytes, End into, int atATime) throws SSLException {
        for (int from = 0; from < bytes.length; from += atATime) {
            into.take(java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + atATime)));
        }
    }

    private static SSLEngine version(SSLEngine engine, String version) {
        engine.setEnabledProtocols(new String[] {version});
        return engine;
    }

    private static PeerTrust own(String name) throws Exception {
        return new PeerTrust(PeerTrust.Check.OWN, pem(AUTHORITY), name);
    }

    @Test
    void handshakeAndMessagesByteByByteAndAtOnce() throws Exception {
        var contexts = new Contexts(CARRIER);
        for (String version : List.of("TLSv1.3", "TLSv1.2")) {
            for (int atATime : new int[] {1, 7, 100_000}) {
                End caller = new End(version(contexts.connecting(own("sip.carrier.example")), version));
                End called = new End(contexts.accepting());
                caller.take(new byte[0]);
                carry(caller, called, atATime);
                assertThat(caller.session.isEstablished()).as(version).isTrue();
                assertThat(called.session.isEstablished()).as(version).isTrue();
                String message = "INVITE".repeat(5_000); // several records
                caller.say(message);
                called.say("SIP/2.0 100 Trying");
                carry(caller, called, atATime);
                assertThat(called.told.toString(StandardCharsets.UTF_8)).isEqualTo(message);
                assertThat(caller.told.toString(StandardCharsets.UTF_8)).isEqualTo("SIP/2.0 100 Trying");
                caller.session.farewell().forEach(each -> caller.toSend.write(each.array(), each.position(), each.remaining()));
                carry(caller, called, atATime);
                assertThat(called.state).isEqualTo(TlsSession.State.CLOSED);
            }
        }
    }

    @Test
    void renegotiationIsRefusedOfEitherSide() throws Exception {
        var contexts = new Contexts(CARRIER);
        for (boolean callerWants : new boolean[] {true, false}) {
            SSLEngine callers = version(contexts.connecting(own("sip.carrier.example")), "TLSv1.2");
            SSLEngine calleds = contexts.accepting();
            End caller = new End(callers);
            End called = new End(calleds);
            caller.take(new byte[0]);
            carry(caller, called, 100_000);
            (callerWants ? callers : calleds).beginHandshake();
            (callerWants ? caller : called).take(new byte[0]);
            assertThatThrownBy(() -> carry(caller, called, 100_000)).hasMessageContaining("wants to renegotiate");
        }
    }

    @Test
    void whatIsNoTlsIsRefusedAtOnce() throws Exception {
        for (String said : List.of("OPTIONS sip:x@y SIP/2.0\r\nVia: SIP/2.0/TCP z\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "\0\0\0\0\0\0\0\0")) {
            End called = new End(new Contexts(CARRIER).accepting());
            assertThatThrownBy(() -> called.take(said.getBytes(StandardCharsets.UTF_8))).isInstanceOf(SSLException.class);
        }
    }

    /// What the one who connects says of a certificate; `taken` when nothing.
    private static String verdict(Identity shown, PeerTrust trust) throws Exception {
        End caller = new End(new Contexts(shown).connecting(trust));
        End called = new End(new Contexts(shown).accepting());
        caller.take(new byte[0]);
        try {
            carry(caller, called, 100_000);
        } catch (SSLException refused) {
            Throwable cause = refused;
            while (!(cause instanceof java.security.cert.CertificateException)) {
                cause = cause.getCause();
            }
            byte[] alert = caller.sent();
            assertThatThrownBy(() -> called.take(alert)).hasMessageContaining("alert"); // the neighbour learns it too
            return String.valueOf(cause.getMessage());
        }
        return caller.session.isEstablished() ? "taken" : "not established";
    }

    @Test
    void whichCertificatesAreTaken() throws Exception {
        Identity expired = MakeCertificate.make("old", List.of("sip.carrier.example"), NOW.minusSeconds(86_400 * 20), NOW.minusSeconds(86_400), AUTHORITY);
        Identity early = MakeCertificate.make("young", List.of("sip.carrier.example"), LATER.minusSeconds(60), LATER, AUTHORITY);
        Identity stranger = MakeCertificate.selfSigned("a stranger", List.of("sip.carrier.example"), NOW.minusSeconds(60), LATER);
        PeerTrust any = new PeerTrust(PeerTrust.Check.NONE, "", "sip.carrier.example");
        var found = new ArrayList<String>();
        found.add("its own authority: " + verdict(CARRIER, own("sip.carrier.example")));
        found.add("by address: " + verdict(CARRIER, own("127.0.0.1")));
        found.add("by URI: " + verdict(CARRIER, own("other.example")));
        found.add("another name: " + verdict(CARRIER, own("sip.another.example")));
        found.add("expired: " + verdict(expired, own("sip.carrier.example")).replaceAll("[0-9-]{10}", "DAY"));
        found.add("not yet: " + verdict(early, own("sip.carrier.example")).replaceAll("[0-9-]{10}", "DAY"));
        found.add("signed itself: " + verdict(stranger, own("sip.carrier.example")));
        found.add("not generally trusted: " + verdict(CARRIER, PeerTrust.of("sip.carrier.example")));
        found.add("unchecked: " + verdict(expired, any) + ", " + verdict(stranger, new PeerTrust(PeerTrust.Check.NONE, "", "x")));
        assertThat(found).containsExactly(
                "its own authority: taken",
                "by address: taken",
                "by URI: taken",
                "another name: its certificate is for sip.carrier.example, 127.0.0.1, other.example, not for sip.another.example",
                "expired: its certificate expired on DAY",
                "not yet: its certificate is not good before DAY",
                "signed itself: its certificate is signed by CN=a stranger, which is not one of the authorities given for it",
                "not generally trusted: its certificate is signed by CN=A test's authority, which is not an authority that is generally trusted",
                "unchecked: taken, taken");
    }

    @Test
    void namesOfCertificates() {
        assertThat(PeerNames.fits("*.carrier.example", "sip.carrier.example")).isTrue();
        assertThat(PeerNames.fits("SIP.Carrier.example", "sip.carrier.example")).isTrue();
        assertThat(PeerNames.fits("2001:db8:0:0:0:0:0:5", "2001:db8::5")).isTrue();
        for (String other : List.of("carrier.example", "a.b.carrier.example", "sip.carrier.example.org")) {
            assertThat(PeerNames.fits("*.carrier.example", other)).as(other).isFalse();
        }
        assertThat(PeerNames.fits("*.example", "carrier.example")).as("a whole top-level domain").isFalse();
        assertThat(PeerNames.fits("*.0.0.1", "127.0.0.1")).isFalse();
    }

    @Test
    void badFilesAreNamed() throws Exception {
        String certificate = Pem.text("CERTIFICATE", CARRIER.chain().getFirst().getEncoded());
        String key = Pem.text("PRIVATE KEY", CARRIER.key().getEncoded());
        assertThat(Pem.certificates("# ours\n" + certificate + pem(AUTHORITY))).hasSize(2);
        assertThat(Identity.of(Pem.certificates(certificate), Pem.privateKey(certificate + key)).keyFits()).isTrue();
        assertThat(new Identity(CARRIER.chain(), AUTHORITY.key()).keyFits()).isFalse();
        assertThatThrownBy(() -> Pem.certificates(key)).isInstanceOf(BadPem.class).hasMessageStartingWith("holds no certificate");
        assertThatThrownBy(() -> Pem.certificates(certificate.replaceFirst("MII", "MI!"))).hasMessageContaining("damaged");
        assertThatThrownBy(() -> Pem.privateKey(certificate)).hasMessageStartingWith("holds no private key");
        assertThatThrownBy(() -> Pem.privateKey(key.replace("PRIVATE KEY", "EC PRIVATE KEY"))).hasMessageContaining("openssl pkcs8");
        assertThatThrownBy(() -> Pem.privateKey(key.replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY"))).hasMessageContaining("encrypted");
        assertThatThrownBy(() -> Identity.of(CARRIER.chain().reversed(), CARRIER.key())).hasMessageContaining("in no order");
    }
}
