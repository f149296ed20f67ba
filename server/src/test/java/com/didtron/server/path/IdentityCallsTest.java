package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.CarrierOperations.ChangeService;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.carriers.Signalling;
import com.didtron.server.carriers.Signalling.IdentityHeader;
import com.didtron.server.enforcement.Attest;
import com.didtron.server.enforcement.Attestation;
import com.didtron.server.enforcement.BlockReason;
import com.didtron.server.enforcement.CallerType;
import com.didtron.server.enforcement.Certificates;
import com.didtron.server.enforcement.EnforcementOperations.SaveCertificate;
import com.didtron.server.enforcement.EnforcementOperations.SavePolicy;
import com.didtron.server.enforcement.Policy;
import com.didtron.server.enforcement.Rule;
import com.didtron.server.enforcement.Rule.Attested;
import com.didtron.server.enforcement.Rule.Validity;
import com.didtron.server.kernel.E164;
import com.didtron.server.rates.RatingPlan;
import com.didtron.sip.tls.Identity;
import com.didtron.sip.tls.MakeCertificate;
import com.didtron.sip.tls.Pem;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Who vouches for a caller, from the customer's INVITE to the supplier's.
class IdentityCallsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final String CALLER = "442079460003";
    private static final String CALLED = "442071234567";
    private static final String PAYPHONE = "P-Asserted-Identity: <sip:" + CALLER + ";cpc=payphone@127.0.0.1>\r\n";

    private final World world = World.ofAnotherTenant(platform);
    private final Certificates certificates = platform.bean(Certificates.class);

    private static Identity certificate() {
        return MakeCertificate.selfSigned("SHAKEN", List.of("sp.example"), Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(90)));
    }

    /// Keeps a certificate, with its key or without.
    private long keep(String name, String url, Identity of, boolean withKey) throws CertificateEncodingException {
        String chain = Pem.text("CERTIFICATE", of.chain().getFirst().getEncoded());
        return world.run(new SaveCertificate(0, name, url, chain, withKey ? Pem.text("PRIVATE KEY", of.key().getEncoded()) : null, 1));
    }

    private static Rule rule(String called, Attested attested, List<CallerType> types, @Nullable BlockReason blocks, @Nullable Attest attests) {
        return new Rule(List.of(), List.of(called), Validity.ANY, attested, false, types, null, null, null, null, null, blocks, attests);
    }

    /// Places a call over a datagram and waits for its end, 486 of the supplier or a refusal of ours.
    private void call(String called, String headers) throws IOException {
        String id = UUID.randomUUID().toString();
        try (var socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            socket.setSoTimeout(180_000);
            byte[] invite = ("INVITE sip:" + world.techPrefix() + called + "@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + socket.getLocalPort() + ";branch=z9hG4bK" + id
                    + "\r\nFrom: <sip:" + CALLER + "@127.0.0.1>;tag=1\r\nTo: <sip:" + called + "@127.0.0.1>\r\nCall-ID: " + id + "\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70\r\n"
                    + "Contact: <sip:127.0.0.1:" + socket.getLocalPort() + ">\r\n" + headers + "Content-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            socket.send(new DatagramPacket(invite, invite.length, platform.sip()));
            String answer;
            do {
                var packet = new DatagramPacket(new byte[4_000], 4_000);
                socket.receive(packet);
                answer = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
            } while (answer.startsWith("SIP/2.0 100"));
        }
    }

    /// The lines of Identity in the INVITE that the supplier was sent.
    private List<String> sent(Aftermath call, Interconnect to) {
        JsonNode ladder = world.staff().get("/api/admin/calls/" + call.id()).json().path("ladder");
        return StreamSupport.stream(ladder.spliterator(), false)
                .filter(message -> message.path("leg").asString().equals("I" + to.id()) && message.path("summary").asString().startsWith("INVITE"))
                .findFirst()
                .orElseThrow()
                .path("text").asString().lines().filter(line -> line.startsWith("Identity: ")).map(line -> line.substring(10)).toList();
    }

    /// The first call's attestation passes as the customer sent it, though nobody knows the certificate; the second's is proved by the certificate, known by then;
    /// the third goes to a supplier who gets none; the fourth, a forged one, is refused; the fifth is of a payphone; the sixth is attested by us.
    @Scenario
    void attestationsPassAreCheckedAndMade() throws Exception {
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, "100", "0");
        try (UserAgent agent = UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), _ -> new Behaviour.Reject(Duration.ZERO, 486, "Busy Here", 17), Clock.systemUTC())) {
            Interconnect egress = world.egress(world.supplier("Supplier"), agent.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.01", "1/1", "44", "49").id());
            Service service = world.service(
                    world.ingress(customer, null), world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44", "49").id(), world.routing(egress).id());
            // signed by the customer: the same key signs here what it would sign there
            Identity theirs = certificate();
            String theirUrl = "https://customer" + world.techPrefix().hashCode() + ".example/cert.pem";
            long signing = keep("Theirs, with the key", theirUrl, theirs, true);
            String identity = identity(signing);
            assertThat(identity).contains(";info=<" + theirUrl + ">;alg=ES256;ppt=shaken");
            world.run(new com.didtron.server.enforcement.EnforcementOperations.DeleteCertificate(signing, 1));
            Identity ours = certificate();
            String ourUrl = "https://us.example/cert.pem";
            long own = keep("Ours", ourUrl, ours, true);
            long policy = world.run(new SavePolicy(new Policy(0, "Gate", "", List.of(
                    rule("44", Attested.ANY, List.of(CallerType.PAYPHONE), BlockReason.POLICY_DECLINED, null),
                    rule("44", Attested.YES, List.of(), null, null),
                    rule("44", Attested.NO, List.of(), BlockReason.POLICY_IDENTITY_WANTED, null),
                    rule("49", Attested.ANY, List.of(), null, new Attest(Attest.Level.B, own))), 1)));
            world.run(new ChangeService(new Service(
                    service.tenant(), service.id(), service.interconnectId(), service.name(), service.position(), true, service.ratingPlanId(), service.routingPlanId(),
                    null, null, null, service.matching(), new Service.Blocked(List.of(), List.of(), policy), service.version())));

            call(CALLED, "y: " + identity + "\r\n");
            keep("Theirs", theirUrl, theirs, false);
            call(CALLED, "Identity: " + identity + "\r\n");
            change(egress, IdentityHeader.REMOVE);
            call(CALLED, "Identity: " + identity + "\r\n");
            change(egress, IdentityHeader.PASS);
            call(CALLED, "Identity: " + identity.replaceFirst("\\.[^.;]+;", "." + "A".repeat(86) + ";") + "\r\n");
            call(CALLED, PAYPHONE);
            call("498912345678", "Identity: " + identity + "\r\n");

            List<Aftermath> calls = Aftermath.all(platform, customer, 6);
            assertThat(calls.get(0).attempts("486 refused").decision()).contains("attested at level A, signature not checked: its certificate is not known", "Gate: rule 2");
            assertThat(sent(calls.get(0), egress)).containsExactly(identity);
            assertThat(calls.get(1).attempts("486 refused").decision()).contains("attested at level A, signature verified");
            assertThat(sent(calls.get(1), egress)).containsExactly(identity);
            assertThat(sent(calls.get(2).attempts("486 refused"), egress)).isEmpty();
            assertThat(calls.get(3).refused(Refusal.POLICY_IDENTITY_INVALID, "caller").decision()).contains("not attested: its signature is not its certificate's", "Gate: rule 3");
            assertThat(calls.get(4).refused(Refusal.POLICY_DECLINED, "caller").decision()).contains("Gate: rule 1, the called number begins with 44; the caller's type is payphone");

            assertThat(calls.get(5).attempts("486 refused").decision()).contains("not attested: its PASSporT is about another called number", "attested at level B with Ours");
            List<String> made = sent(calls.get(5), egress);
            assertThat(made).as("ours in place of theirs").hasSize(1);
            Attestation checked = Attestation.of(made, Set.of(CALLER), E164.parse("498912345678"), Instant.now(), url -> url.equals(ourUrl) ? ours.chain().getFirst() : null);
            assertThat(checked.said()).isEqualTo("attested at level B, signature verified");
        }
    }

    private String identity(long certificate) {
        assertThat(certificates.find(world.tenant(), certificate)).as("this process sees it").isPresent();
        return certificates.sign(world.tenant(), new Attest(Attest.Level.A, certificate), E164.parse(CALLER), E164.parse(CALLED), UUID.randomUUID(), Instant.now()).orElseThrow();
    }

    private void change(Interconnect of, IdentityHeader header) {
        Interconnect now = platform.bean(Carriers.class).directory().interconnect(of.id());
        world.run(new ChangeInterconnect(now.with(now.media(), Signalling.USUAL.with(header))));
    }
}
