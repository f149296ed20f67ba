package com.didtron.server.enforcement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.MovableClock;
import com.didtron.server.enforcement.Attestation.Unusable;
import com.didtron.sip.tls.Identity;
import com.didtron.sip.tls.MakeCertificate;
import com.didtron.sip.tls.Pem;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Certificates got by https from a server on this machine, which only a test may do.
class FetchCertificatesTest {

    private static final Instant NOW = Instant.now();
    private static final Identity AUTHORITY = make("Authority", null);
    private static final Identity SIGNER = make("SHAKEN", AUTHORITY);
    private static final Identity STRANGER = make("Stranger", null);
    private static final Identity HOST = MakeCertificate.selfSigned("localhost", List.of("localhost"), NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)));
    /// Long enough for the slowest machine: nothing here waits for its end.
    private static final int PATIENT = 60_000;

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, byte[]> served = Map.of(
            "/good.pem", pem(SIGNER).getBytes(StandardCharsets.US_ASCII),
            "/good.der", der(SIGNER.chain().getFirst()),
            "/stranger.pem", pem(STRANGER).getBytes(StandardCharsets.US_ASCII),
            "/rubbish", "rubbish".getBytes(StandardCharsets.US_ASCII),
            "/large", new byte[70_000]);
    private HttpsServer server;
    private SSLContext tls;

    private static Identity make(String name, @Nullable Identity signer) {
        return MakeCertificate.make(name, signer == null ? List.of() : List.of("sp.example"), NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(20)), signer);
    }

    private static byte[] der(X509Certificate of) {
        try {
            return of.getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String pem(Identity of) {
        return of.chain().stream().map(c -> Pem.text("CERTIFICATE", der(c))).reduce("", String::concat);
    }

    @BeforeEach
    void serve() throws IOException, GeneralSecurityException {
        KeyStore ours = KeyStore.getInstance("PKCS12");
        ours.load(null, null);
        ours.setKeyEntry("us", HOST.key(), new char[0], HOST.chain().toArray(X509Certificate[]::new));
        ours.setCertificateEntry("trusted", HOST.chain().getFirst());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(ours, new char[0]);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(ours);
        tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] body = served.get(exchange.getRequestURI().getPath());
            if (exchange.getRequestURI().getPath().equals("/moved")) {
                exchange.getResponseHeaders().set("Location", "/good.pem");
                exchange.sendResponseHeaders(302, -1);
            } else if (body == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private FetchCertificates fetch(boolean careful) {
        var get = new CarefulGet(tls.getSocketFactory(), careful ? CarefulGet::isOutside : _ -> true, PATIENT);
        return new FetchCertificates(List.of(AUTHORITY.chain().getFirst()), get, Set.of(server.getAddress().getPort()), Duration.ofMillis(PATIENT), clock);
    }

    private String url(String path) {
        return "https://localhost:" + server.getAddress().getPort() + path;
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            /good.pem     | 0   | CN=SHAKEN
            /good.der     | 0   | CN=SHAKEN
            /stranger.pem | 437 | its certificate is not good now, or not signed by an authority that the platform takes
            /rubbish      | 437 | what is where its certificate should be is none
            /none         | 436 | its certificate cannot be got: it answers 404
            /moved        | 436 | its certificate cannot be got: it answers 302
            /large        | 436 | its certificate cannot be got: it is larger than 65536 bytes
            """)
    void whatIsThereIsLookedAt(String path, int code, String said) {
        assertThat(told(fetch(false), url(path))).isEqualTo(code + " " + said);
    }

    private static String told(FetchCertificates fetch, String url) {
        try {
            return "0 " + fetch.get(url).getSubjectX500Principal().getName();
        } catch (Unusable unusable) {
            return unusable.code() + " " + unusable.getMessage();
        }
    }

    @Test
    void nobodyIsAskedInsideOrElsewhere() {
        assertThat(told(fetch(true), url("/good.pem"))).isEqualTo("436 its certificate cannot be got: its host is not in the internet");
        assertThat(told(fetch(false), "https://localhost:" + (server.getAddress().getPort() - 1) + "/good.pem")).isEqualTo("436 its certificate is not at port 443 or 8443 of a host");
        assertThat(told(fetch(false), "https://127.0.0.1:" + server.getAddress().getPort() + "/good.pem")).as("its certificate is for another name")
                .isEqualTo("436 its certificate cannot be got: there is no https that can be trusted");
        assertThat(asked).hasValue(0);
    }

    /// Got once a day; what was not there is asked for again after a minute; and what has expired meanwhile is good no longer.
    @Test
    void whatWasGotIsKept() throws Unusable {
        FetchCertificates fetch = fetch(false);
        fetch.get(url("/good.pem"));
        fetch.get(url("/good.pem"));
        assertThat(asked).hasValue(1);
        told(fetch, url("/none"));
        told(fetch, url("/none"));
        assertThat(asked).hasValue(2);
        clock.move(Duration.ofSeconds(61));
        told(fetch, url("/none"));
        fetch.get(url("/good.pem"));
        assertThat(asked).hasValue(3);
        clock.move(Duration.ofDays(1));
        fetch.get(url("/good.pem"));
        assertThat(asked).hasValue(4);
        clock.move(Duration.ofDays(20));
        assertThatThrownBy(() -> fetch.get(url("/good.pem"))).isInstanceOf(Unusable.class).hasMessageContaining("not good now");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false", "10.1.2.3, false", "172.16.0.1, false", "192.168.1.1, false", "169.254.169.254, false", "100.64.0.1, false", "0.0.0.0, false", "0.1.2.3, false",
        "224.0.0.1, false", "255.255.255.255, false", "198.18.0.1, false", "::1, false", "fe80::1, false", "fd00::1, false", "::ffff:10.0.0.1, false", "2002:a00:1::, false",
        "64:ff9b::a00:1, false", "8.8.8.8, true", "100.63.0.1, true", "2001:4860:4860::8888, true"
    })
    void addressesOfTheInternetAreTold(String address, boolean outside) {
        assertThat(CarefulGet.isOutside(InetAddress.ofLiteral(address))).isEqualTo(outside);
    }
}
