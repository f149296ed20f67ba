package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.EngineSettings;
import com.didtron.sip.SipEngine;
import com.didtron.sip.port.Caller;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.EndedCall.Outcome;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.PeerTrust;
import com.didtron.sip.port.Probe;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.Transport;
import com.didtron.sip.tls.Identity;
import com.didtron.sip.tls.MakeCertificate;
import com.didtron.sip.tls.Pem;
import com.didtron.sip.tls.TlsPort;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Calls over TLS (RFC 3261 section 26) with ends of our own, the JDK's, OpenSSL's and SIPp's; and neighbours that are none.
@Timeout(Loopback.HANGS)
class TlsTest {

    private static final Instant NOW = Instant.now();
    private static final Instant LATER = NOW.plusSeconds(86_400);
    private static final Identity AUTHORITY = MakeCertificate.selfSigned("authority", List.of(), NOW.minusSeconds(60), LATER);
    static final Identity OURS = of("switch", "127.0.0.1");
    private static final Identity THEIRS = of("supplier", "sip.carrier.example");
    private static final PeerTrust TRUST = new PeerTrust(PeerTrust.Check.OWN, pem(AUTHORITY), "sip.carrier.example");

    private final UserAgent supplier = agent(invite -> Behaviour.answerAtOnce());
    private final UserAgent caller = agent(invite -> new Behaviour.Ignore());
    private final ScriptedBusiness business = new ScriptedBusiness(incoming -> ScriptedBusiness.connect(List.of(route(TRUST))));
    private final SipEngine engine = engine(Clock.systemUTC(), Loopback.T1);

    @AfterEach
    void close() {
        caller.close();
        supplier.close();
        engine.close();
    }

    private static Identity of(String name, String host) {
        return MakeCertificate.make(name, List.of(host), NOW.minusSeconds(60), LATER, AUTHORITY);
    }

    private static String pem(Identity of) {
        try {
            return Pem.text("CERTIFICATE", of.chain().getLast().getEncoded());
        } catch (java.security.cert.CertificateEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private SipEngine engine(Clock clock, Duration t1) {
        EngineSettings plain = Loopback.settings();
        return SipEngine.start(
                new EngineSettings(
                        plain.udp(), plain.tcp(), new TlsPort(List.of(Loopback.anyPort()), OURS), List.of(), t1, plain.t2(), plain.t4(), plain.timerC(), plain.maxCalls(),
                        plain.maxPending(), plain.ladderMessages(), plain.workers()),
                business, clock);
    }

    private static UserAgent agent(java.util.function.Function<com.didtron.sip.ua.ReceivedInvite, Behaviour> script) {
        var settings = new UserAgentSettings(
                List.of(Loopback.anyPort()), List.of(), new TlsPort(List.of(Loopback.anyPort()), THEIRS), "agent", Loopback.T1, Loopback.T2, Loopback.T4, 1_000);
        return UserAgent.start(settings, script, Clock.systemUTC());
    }

    private static InetSocketAddress tls(UserAgent agent) {
        return agent.listeners().stream().filter(l -> l.transport() == Transport.TLS).findFirst().orElseThrow().address();
    }

    private InetSocketAddress tls() {
        return Loopback.address(engine, Transport.TLS);
    }

    private Route route(PeerTrust trust) {
        return new Route(
                "r", List.of(new Hop("h", tls(supplier), Transport.TLS, "sip.carrier.example", trust)), "442079460123", Caller.of("33140000000", null),
                Duration.ofHours(1), Duration.ofHours(1), (code, q850) -> true, null);
    }

    private CallPlan plan() {
        return new CallPlan(tls(), Transport.TLS, "4420", "331", null, Duration.ofHours(1), Duration.ofMillis(20));
    }

    @Test
    void callsOnBothSidesOverOneConnectionEach() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(caller.place(plan()).get(Loopback.PATIENCE, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.HUNG_UP);
            EndedCall ended = business.awaitEnded();
            assertThat(ended.endCode()).isEqualTo("normal");
            assertThat(ended.call().transport()).isEqualTo(Transport.TLS);
            assertThat(ended.ladder()).allSatisfy(message -> assertThat(message.transport()).isEqualTo(Transport.TLS));
            assertThat(ended.ladder()).anySatisfy(
                    message -> assertThat(message.text()).startsWith("INVITE sip:442079460123@sip.carrier.example").contains("Via: SIP/2.0/TLS", ";transport=tls>"));
        }
        assertThat(engine.counters().tlsConnections()).as("one from the caller, one to the supplier").isEqualTo(2);
    }

    @Test
    void aSupplierWithoutTheRightCertificateIsUnreachableAndSaysWhy() throws Exception {
        var another = new PeerTrust(PeerTrust.Check.OWN, pem(AUTHORITY), "sip.another.example");
        business.decide = incoming -> ScriptedBusiness.connect(List.of(route(another), route(PeerTrust.of("sip.carrier.example")), route(TRUST)));
        assertThat(caller.place(plan()).get(Loopback.PATIENCE, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.HUNG_UP);
        List<EndedCall.Attempt> attempts = business.awaitEnded().attempts();
        assertThat(attempts).extracting(EndedCall.Attempt::outcome).containsExactly(Outcome.UNREACHABLE, Outcome.UNREACHABLE, Outcome.ANSWERED);
        assertThat(attempts.getFirst().reason()).isEqualTo("unreachable, no TLS: its certificate is for sip.carrier.example, not for sip.another.example");
        assertThat(attempts.get(1).reason()).contains("not an authority that is generally trusted");

        assertThat(probe(another)).isInstanceOfSatisfying(Probe.Unreachable.class, u -> assertThat(u.why()).contains("not for sip.another.example"));
        assertThat(probe(TRUST)).isInstanceOfSatisfying(Probe.Answered.class, a -> assertThat(a.code()).isEqualTo(200));
        assertThat(probe(new PeerTrust(PeerTrust.Check.OWN, "nothing", "x"))).isInstanceOfSatisfying(
                Probe.Unreachable.class, u -> assertThat(u.why()).contains("holds no certificate"));
        assertThat(probe(new PeerTrust(PeerTrust.Check.NONE, "", "x"))).isInstanceOf(Probe.Answered.class);
    }

    private Probe.Outcome probe(PeerTrust trust) throws Exception {
        return engine.probe(new Probe(tls(supplier), Transport.TLS, null, trust, List.of(), Duration.ofHours(1))).get(Loopback.PATIENCE, TimeUnit.SECONDS);
    }

    @Test
    void aSupplierThatSpeaksNoTlsIsUnreachableAndOneThatSaysNothingInTime() throws Exception {
        var clock = new MovedClock();
        try (SipEngine own = engine(clock, Duration.ofMillis(500)); var server = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            var target = (InetSocketAddress) server.getLocalSocketAddress();
            var asked = own.probe(new Probe(target, Transport.TLS, null, TRUST, List.of(), Duration.ofSeconds(30)));
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write("SIP/2.0 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                assertThat(asked.get(Loopback.PATIENCE, TimeUnit.SECONDS)).isInstanceOfSatisfying(Probe.Unreachable.class, u -> assertThat(u.why()).startsWith("no TLS: "));
            }
            asked = own.probe(new Probe(target, Transport.TLS, null, TRUST, List.of(), Duration.ofSeconds(30)));
            try (Socket socket = server.accept()) {
                assertThat(socket.getInputStream().read()).as("a handshake begins").isEqualTo(22);
                clock.move(Duration.ofSeconds(11));
                assertThat(asked.get(Loopback.PATIENCE, TimeUnit.SECONDS)).isEqualTo(new Probe.Unreachable("no TLS: the neighbour did not finish the handshake in 10 s"));
            }
        }
    }

    @Test
    void halfOpenConnectionsEndAndOthersStay() throws Exception {
        var clock = new MovedClock();
        try (SipEngine own = engine(clock, Duration.ofMillis(500))) {
            InetSocketAddress address = Loopback.address(own, Transport.TLS);
            try (SSLSocket good = connect(address); Socket mute = new Socket(address.getAddress(), address.getPort()); Socket half = new Socket(address.getAddress(), address.getPort())) {
                assertThat(options(good, "before")).startsWith("SIP/2.0 200 OK");
                half.getOutputStream().write(new byte[] {22, 3, 1, 2, 0}); // the head of a record, and no more
                assertThat(options(good, "again")).as("what came before this is taken").startsWith("SIP/2.0 200 OK");
                clock.move(Duration.ofSeconds(11));
                assertThat(mute.getInputStream().read()).isEqualTo(-1);
                assertThat(half.getInputStream().readAllBytes()).hasSizeLessThan(100);
                assertThat(options(good, "after")).startsWith("SIP/2.0 200 OK");
                assertThat(own.counters().tlsFailures()).isEqualTo(2);
            }
        }
    }

    @Test
    void whoBeginsManyHandshakesKeepsNobodyElseOut() throws Exception {
        var open = new java.util.ArrayList<Socket>();
        try {
            for (int i = 0; i < 40; i++) {
                var socket = new Socket();
                open.add(socket);
                socket.bind(new InetSocketAddress("127.0.0.9", 0));
                socket.connect(tls());
                socket.setSoTimeout(Loopback.PATIENCE * 1_000);
            }
            assertThat(open.getLast().getInputStream().read()).as("cut off at once").isEqualTo(-1);
            try (SSLSocket other = connect(tls())) {
                assertThat(options(other, "other")).startsWith("SIP/2.0 200 OK");
            }
            assertThat(probe(TRUST)).isInstanceOf(Probe.Answered.class);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    static SSLSocket connect(InetSocketAddress address) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", AUTHORITY.chain().getFirst());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        var socket = (SSLSocket) context.getSocketFactory().createSocket(address.getAddress(), address.getPort());
        socket.setSoTimeout(Loopback.PATIENCE * 1_000);
        socket.setTcpNoDelay(true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the name is looked at, as by every browser
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String options(Socket socket, String branch) throws IOException {
        say(socket, message("OPTIONS", "sip:x@127.0.0.1", branch, "1", "", 1, ""));
        return read(socket);
    }

    static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    static String message(String method, String uri, String branch, String callId, String toTag, int cseq, String body) {
        return method + " " + uri + " SIP/2.0\r\nVia: SIP/2.0/TLS 127.0.0.1:9;branch=z9hG4bK" + branch + "\r\nMax-Forwards: 70\r\nFrom: <sip:331@b>;tag=1\r\nTo: <sip:c@d>"
                + (toTag.isEmpty() ? "" : ";tag=" + toTag) + "\r\nCall-ID: " + callId + "\r\nCSeq: " + cseq + " " + method + "\r\nContact: <sip:331@127.0.0.1:9;transport=tls>\r\n"
                + (body.isEmpty() ? "" : "Content-Type: application/sdp\r\n") + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /// A message without its body.
    private static String read(Socket socket) throws IOException {
        var text = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (text.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                return text + "<closed>";
            }
            text.append((char) b);
        }
        Matcher length = Pattern.compile("Content-Length: (\\d+)").matcher(text);
        assertThat(length.find()).isTrue();
        in.readNBytes(Integer.parseInt(length.group(1)));
        return text.toString();
    }

    private static String readUntil(Socket socket, String start) throws IOException {
        String message = read(socket);
        while (!message.startsWith(start)) {
            message = read(socket);
        }
        return message;
    }

    @Test
    void byteByByteAndManyAtOnce() throws Exception {
        try (SSLSocket socket = connect(tls())) {
            for (byte b : message("OPTIONS", "sip:x@127.0.0.1", "slow", "1", "", 1, "").getBytes(StandardCharsets.UTF_8)) {
                socket.getOutputStream().write(b);
                socket.getOutputStream().flush();
            }
            assertThat(read(socket)).startsWith("SIP/2.0 200 OK").contains("z9hG4bKslow");
            say(socket, message("OPTIONS", "sip:x@y", "a", "1", "", 1, "") + message("OPTIONS", "sip:x@y", "b", "1", "", 1, ""));
            assertThat(read(socket) + read(socket)).contains("z9hG4bKa", "z9hG4bKb");
            say(socket, "\r\n\r\n");
            assertThat(socket.getInputStream().readNBytes(2)).containsExactly('\r', '\n');
        }
    }

    @Test
    void whoSpeaksNoTlsIsCutOffAndNobodyElse() throws Exception {
        for (String said : List.of(message("OPTIONS", "sip:x@y", "plain", "1", "", 1, ""), "GET / HTTP/1.1\r\n\r\n")) {
            try (Socket socket = new Socket(tls().getAddress(), tls().getPort())) {
                socket.setSoTimeout(Loopback.PATIENCE * 1_000);
                say(socket, said);
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)).doesNotContain("SIP/2.0");
            }
        }
        try (SSLSocket socket = connect(tls())) {
            say(socket, "GET / HTTP/1.1\r\n\r\n");
            assertThat(read(socket)).isEqualTo("<closed>");
        }
        byteByByteAndManyAtOnce();
    }

    @Test
    void aCallerWhoseConnectionDiesGoesOnOverAnother() throws Exception {
        String uri = "sips:442079460123@127.0.0.1";
        String toTag;
        try (SSLSocket socket = connect(tls())) {
            say(socket, message("INVITE", uri, "i", "killed", "", 1, Neighbour.SDP));
            String answer = readUntil(socket, "SIP/2.0 200");
            assertThat(answer).contains("Contact: <sips:127.0.0.1:" + tls().getPort() + ">"); // RFC 5630: who called by sips is told sips
            toTag = answer.replaceAll("(?s).*\r\nTo: [^\r]*;tag=([^\r;]+).*", "$1");
            say(socket, message("ACK", uri, "a", "killed", toTag, 1, ""));
            socket.setSoLinger(true, 0); // reset, without a word
        }
        try (SSLSocket socket = connect(tls())) {
            say(socket, message("BYE", uri, "b", "killed", toTag, 2, ""));
            assertThat(readUntil(socket, "SIP/2.0 ")).startsWith("SIP/2.0 200").contains("CSeq: 2 BYE");
        }
        EndedCall ended = business.awaitEnded();
        assertThat(ended.endCode()).isEqualTo("normal");
        assertThat(ended.releasedBy()).isEqualTo(EndedCall.ReleasedBy.CALLER);
    }

    @Test
    void anotherCertificateIsShownToWhoConnectsThenAndCutsNobodyOff() throws Exception {
        try (SSLSocket before = connect(tls())) {
            assertThat(engine.present(of("renewed", "127.0.0.1"))).isTrue();
            assertThat(options(before, "x")).startsWith("SIP/2.0 200 OK");
            assertThat(shown(before)).isEqualTo("CN=switch");
            try (SSLSocket after = connect(tls())) {
                assertThat(shown(after)).isEqualTo("CN=renewed");
            }
        }
    }

    private static String shown(SSLSocket socket) throws Exception {
        return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSubjectX500Principal().getName();
    }

    @Test
    void openSslSpeaksWithUsInBothVersions(@TempDir Path folder) throws Exception {
        Path authority = Files.writeString(folder.resolve("authority.pem"), pem(AUTHORITY));
        for (String version : List.of("-tls1_2", "-tls1_3")) {
            Process openssl = new ProcessBuilder(
                            "openssl", "s_client", "-connect", "127.0.0.1:" + tls().getPort(), version, "-CAfile", authority.toString(), "-verify_return_error",
                            "-verify_ip", "127.0.0.1", "-quiet", "-no_ign_eof")
                    .redirectErrorStream(true)
                    .start();
            try (var in = openssl.inputReader(StandardCharsets.ISO_8859_1)) {
                openssl.getOutputStream().write(message("OPTIONS", "sip:x@y", "o", "1", "", 1, "").getBytes(StandardCharsets.UTF_8));
                openssl.getOutputStream().flush();
                var said = new StringBuilder();
                String line;
                while ((line = in.readLine()) != null && !line.startsWith("SIP/2.0")) {
                    said.append(line).append('\n');
                }
                assertThat(line).as(version + ": " + said).isEqualTo("SIP/2.0 200 OK");
            } finally {
                openssl.destroyForcibly();
            }
        }
    }
}
