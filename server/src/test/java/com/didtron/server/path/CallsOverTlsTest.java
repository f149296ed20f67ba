package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.CertificateCheck;
import com.didtron.server.carriers.IngressChecks;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.SendTo;
import com.didtron.server.rates.RatingPlan;
import com.didtron.sip.port.Transport;
import com.didtron.sip.tls.Pem;
import com.didtron.sip.tls.TlsPort;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Calls over TLS from a customer and to a supplier: who may, which certificates are taken, and what people see of it.
class CallsOverTlsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final String NUMBER = "442079460123";
    private final World world = new World(platform);
    private final Browser staff = world.staff();

    private static UserAgent agent(String host) {
        var any = List.of(new InetSocketAddress("127.0.0.1", 0));
        return UserAgent.start(
                new UserAgentSettings(
                        any, List.of(), new TlsPort(any, RunningPlatform.certificate("carrier", host)), "Test", Duration.ofMillis(500), Duration.ofSeconds(4),
                        Duration.ofSeconds(5), 100),
                _ -> Behaviour.answerAtOnce(), Clock.systemUTC());
    }

    private CallOutcome call(UserAgent from, Transport transport) {
        InetSocketAddress to = transport == Transport.TLS ? platform.sipTls() : platform.sip();
        return from.place(new CallPlan(to, transport, NUMBER, "442071234567", world.techPrefix(), Duration.ofMinutes(3), Duration.ofMillis(20))).join();
    }

    private Interconnect change(Interconnect of, List<SendTo> addresses, CertificateCheck certificates) {
        Interconnect.Target t = of.outward();
        return changed(new Interconnect(
                of.tenant(), of.id(), of.carrierId(), of.name(), of.direction(), of.currency(), of.position(), of.enabled(), of.capacityLimit(), of.cpsLimit(), of.techPrefix(),
                of.addresses(), of.numberRules(),
                new Interconnect.Target(addresses, t.progressTimeout(), t.ringTimeout(), t.trunkGroup(), t.monitoring(), t.numbers(), certificates), of.ratingPlanId(),
                of.maxTalkSeconds(), of.caller(), of.checks(), of.version()));
    }

    private Interconnect changed(Interconnect wanted) {
        world.run(new ChangeInterconnect(wanted));
        return platform.bean(com.didtron.server.carriers.Carriers.class).directory().interconnect(wanted.id());
    }

    private static String authority() throws Exception {
        return Pem.text("CERTIFICATE", RunningPlatform.AUTHORITY.chain().getFirst().getEncoded());
    }

    @Test
    void fromCallerToSupplierAndInTheRecord() throws Exception {
        try (UserAgent caller = agent("127.0.0.1"); UserAgent supplier = agent("127.0.0.1"); UserAgent wrong = agent("sip.another.example")) {
            Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
            Interconnect in = world.ingress(customer, null);
            Interconnect out = world.egress(world.supplier("Supplier"), supplier.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
            world.service(in, world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id(), world.routing(out).id());
            SendTo right = tls(supplier);
            out = change(out, List.of(tls(wrong), right), new CertificateCheck(CertificateCheck.By.OWN, authority()));
            changed(new Interconnect(
                    in.tenant(), in.id(), in.carrierId(), in.name(), in.direction(), in.currency(), in.position(), true, null, null, in.techPrefix(), in.addresses(),
                    in.numberRules(), null, null, in.maxTalkSeconds(), in.caller(),
                    new IngressChecks(in.checks().from(), in.checks().contact(), in.checks().trunk(), true), in.version()));

            assertThat(call(caller, Transport.UDP).sipCode()).isEqualTo(Refusal.NOT_VALIDATED.sipCode());
            Aftermath refused = Aftermath.all(platform, customer, 1).getLast().refused(Refusal.NOT_VALIDATED, "caller");
            assertThat(refused.decision()).contains("it did not come over TLS, which is demanded");
            String asked = "/api/admin/who-calls?address=127.0.0.1&called=" + world.techPrefix().replace("#", "%23") + NUMBER + "&tls=";
            assertThat(staff.get(asked + "false").json().path("outcome").asString()).isEqualTo("not-validated");
            assertThat(staff.get(asked + "true").json().path("outcome").asString()).isEqualTo("known");

            // both addresses are tried in turn, and begin with another one each time
            for (int i = 0; i < 2; i++) {
                assertThat(call(caller, Transport.TLS).end()).isEqualTo(CallOutcome.End.HUNG_UP);
            }
            List<Aftermath> calls = Aftermath.all(platform, customer, 3);
            JsonNode passed = calls.stream().skip(1)
                    .map(c -> staff.get("/api/admin/calls/" + c.id()).json())
                    .filter(c -> c.path("attemptList").size() == 2)
                    .findFirst().orElseThrow();
            assertThat(passed.at("/attemptList/0/reason").asString())
                    .isEqualTo("unreachable, no TLS: its certificate is for sip.another.example, not for 127.0.0.1");
            assertThat(passed.at("/attemptList/1/sentTo").asString()).isEqualTo(right.address());
            assertThat(passed.path("sourceAddress").asString()).endsWith(" tls");
            assertThat(StreamSupport.stream(passed.path("ladder").spliterator(), false).map(m -> m.path("transport").asString())).containsOnly("tls");

            staff.post("/api/admin/interconnects/" + out.id() + "/check", Map.of());
            JsonNode form = staff.get("/api/admin/interconnects/" + out.id()).json();
            assertThat(form.at("/egress/certificates/by").asString()).isEqualTo("own");
            assertThat(form.at("/egress/sendTo/1/transport").asString()).isEqualTo("tls");
        }
    }

    private static SendTo tls(UserAgent agent) {
        int port = agent.listeners().stream().filter(l -> l.transport() == Transport.TLS).findFirst().orElseThrow().address().getPort();
        return new SendTo("127.0.0.1", port, SendTo.Transport.TLS, false, true);
    }

    @Test
    void anAuthorityThatCannotBeReadIsRefusedAndACopyKeepsAGoodOne() throws Exception {
        Interconnect out = world.egress(world.supplier("Supplier"), new InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        String path = "/api/admin/interconnects/" + out.id();
        for (Map.Entry<String, String> each : Map.of("own", "not a certificate", "system", authority()).entrySet()) {
            Browser.Answer answer = staff.put(path, form(path, each.getKey(), each.getValue()));
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.json().at("/fields/0/field").asString()).isEqualTo("egress.certificates.authorities");
        }
        Browser.Answer saved = staff.put(path, form(path, "own", authority()));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        Browser.Answer copy = staff.post(path + "/copy", Map.of("carrierId", out.carrierId(), "name", "Copy", "currency", "USD", "groups", List.of()));
        assertThat(staff.get("/api/admin/interconnects/" + copy.json().path("id").asString()).json().path("egress").path("certificates"))
                .isEqualTo(staff.get(path).json().path("egress").path("certificates"));
    }

    private Map<String, Object> form(String path, String by, String authorities) {
        JsonNode record = staff.get(path).json();
        Map<String, Object> body = new HashMap<>();
        List.of("name", "enabled", "capacityLimit", "cpsLimit", "techPrefix", "addresses", "numberRules", "callerRules", "callerSource", "asserted", "caller", "checks", "media",
                "signalling", "progressTimeoutMs", "ringTimeoutMs", "ratingPlanId", "maxTalkSeconds", "version").forEach(name -> body.put(name, record.path(name)));
        Map<String, Object> egress = new HashMap<>();
        record.path("egress").properties().forEach(e -> egress.put(e.getKey(), e.getValue()));
        egress.put("certificates", Map.of("by", by, "authorities", authorities));
        body.put("egress", egress);
        return body;
    }

    /// Where the switch listens is one address here, which serves everybody.
    @Test
    void signallingAddressesAreChosenAndCounted() {
        JsonNode all = staff.get("/api/admin/signalling-addresses").json();
        assertThat(all.at("/addresses/0/name").asString()).isEqualTo("Main");
        assertThat(StreamSupport.stream(all.at("/addresses/0/sockets").spliterator(), false).map(s -> s.path("transport").asString())).containsExactly("udp", "tcp", "tls");
        assertThat(all.at("/tls/certificate").asString()).isNotEmpty().doesNotContain("=", "\\");
        try (UserAgent caller = agent("127.0.0.1")) {
            call(caller, Transport.TLS);
            JsonNode after = staff.get("/api/admin/signalling-addresses").json();
            assertThat(after.at("/addresses/0/sockets/2/received").asLong()).isGreaterThan(all.at("/addresses/0/sockets/2/received").asLong());
            assertThat(after.at("/tls/established").asLong()).isGreaterThan(all.at("/tls/established").asLong());
        }
        Interconnect out = world.egress(world.supplier("Supplier"), new InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        String path = "/api/admin/interconnects/" + out.id();
        assertThat(staff.get(path).json().path("networks").toString()).isEqualTo("[\"Main\"]");
        for (String name : List.of("Main", "Nowhere")) {
            Map<String, Object> body = form(path, "system", "");
            Map<String, Object> signalling = new HashMap<>();
            staff.get(path).json().path("signalling").properties().forEach(e -> signalling.put(e.getKey(), e.getValue()));
            signalling.put("networks", List.of(name));
            body.put("signalling", signalling);
            Browser.Answer answer = staff.put(path, body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(name.equals("Main") ? 200 : 422);
            assertThat(name.equals("Main") ? answer.body() : answer.json().at("/fields/0/message").asString()).contains(name.equals("Main") ? "version" : "of: Main");
        }
        assertThat(staff.get(path).json().at("/signalling/networks/0").asString()).isEqualTo("Main");
    }

    /// Shows what the platform shows, whoever signed it.
    private static String shown() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        }}, null);
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket(platform.sipTls().getAddress(), platform.sipTls().getPort())) {
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSubjectX500Principal().getName();
        }
    }

    @Test
    void anotherCertificateIsReadByItselfUnlessItCannotBeUsed() throws Exception {
        
        Files.writeString(platform.data().resolve("tls.pem"), "damaged");
        await().until(() -> staff.get("/api/me/alerts?limit=100").body().contains("certificate-unusable"));
        assertThat(shown()).as("the one before").startsWith("CN=");
        RunningPlatform.show(platform.data(), RunningPlatform.certificate("renewed", "127.0.0.1"));
        await().until(() -> shown().equals("CN=renewed"));
    }
}
