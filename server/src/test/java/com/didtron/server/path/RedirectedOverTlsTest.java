package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.CertificateCheck;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Redirections;
import com.didtron.server.carriers.SendTo;
import com.didtron.server.rates.RatingPlan;
import com.didtron.sip.port.Transport;
import com.didtron.sip.tls.Pem;
import com.didtron.sip.tls.TlsPort;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.ReceivedInvite;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// A provider that is called over TLS and says where the call goes: over TLS too, with a certificate that is checked as its own is, and never in the clear.
class RedirectedOverTlsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    private final World world = new World(platform);
    private final Browser staff = world.staff();
    private volatile List<String> contacts = List.of();
    private final UserAgent provider = agent("127.0.0.1", _ -> new Behaviour.Redirect(302, contacts));
    private final UserAgent gateway = agent("127.0.0.1", _ -> Behaviour.answerAtOnce());
    private final UserAgent impostor = agent("sip.another.example", _ -> Behaviour.answerAtOnce());

    private static UserAgent agent(String host, Function<ReceivedInvite, Behaviour> script) {
        var any = List.of(new InetSocketAddress("127.0.0.1", 0));
        return UserAgent.start(
                new UserAgentSettings(
                        any, List.of(), new TlsPort(any, RunningPlatform.certificate("carrier", host)), "Test", Duration.ofMillis(500), Duration.ofSeconds(4),
                        Duration.ofSeconds(5), 100),
                script, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        Stream.of(provider, gateway, impostor).forEach(UserAgent::close);
    }

    private static int port(UserAgent agent) {
        return agent.listeners().stream().filter(l -> l.transport() == Transport.TLS).findFirst().orElseThrow().address().getPort();
    }

    private String named(String text) {
        return text.replace("GATEWAY", "127.0.0.1:" + port(gateway))
                .replace("IMPOSTOR", "127.0.0.1:" + port(impostor))
                .replace("PROVIDER", "127.0.0.1:" + port(provider))
                .replace("CLEAR", "127.0.0.1:" + gateway.udpAddress().getPort());
    }

    /// Whether it is answered, where it was sent one after the other, and what the provider's attempt tells of where it pointed.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <sip:44@GATEWAY;transport=tls>                                | true  | PROVIDER tls, GATEWAY tls               | followed to GATEWAY tls
            <sips:44@GATEWAY>                                             | true  | PROVIDER tls, GATEWAY tls               | followed to GATEWAY tls
            <sip:1@IMPOSTOR;transport=tls>,<sip:2@GATEWAY;transport=tls>  | true  | PROVIDER tls, IMPOSTOR tls, GATEWAY tls | followed to IMPOSTOR tls, GATEWAY tls
            <sip:44@CLEAR>                                                | false | PROVIDER tls                            | is not over TLS, as the address is that points there
            """)
    void aCallStaysSecureWhereverItIsPointedTo(String pointed, boolean answered, String attempts, String told) throws Exception {
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        Interconnect out = world.egress(world.supplier("Provider"), provider.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        world.service(world.ingress(customer, null), world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id(), world.routing(out).id());
        overTls(out);
        contacts = List.of(named(pointed).split(","));
        CallOutcome outcome = gateway.place(
                new CallPlan(platform.sip(), Transport.UDP, "442079460000", "442071234567", world.techPrefix(), Duration.ofMinutes(3), Duration.ofMillis(50))).join();
        assertThat(outcome.end() == CallOutcome.End.HUNG_UP).as(outcome.toString()).isEqualTo(answered);
        JsonNode call = staff.get("/api/admin/calls/" + Aftermath.of(platform, customer).id()).json();
        List<JsonNode> tried = call.path("attemptList").valueStream().toList();
        assertThat(tried.stream().map(a -> a.path("sentTo").asString()).collect(Collectors.joining(", ")))
                .as(call.path("attemptList").toString()).isEqualTo(named(attempts));
        assertThat(tried.getFirst().path("reason").asString()).contains(named(told));
        tried.stream().filter(a -> a.path("sentTo").asString().equals(named("IMPOSTOR tls"))).forEach(a -> assertThat(a.path("reason").asString())
                .isEqualTo("unreachable, no TLS: its certificate is for sip.another.example, not for 127.0.0.1"));
    }

    private void overTls(Interconnect of) throws Exception {
        Interconnect.Target t = of.outward();
        String authority = Pem.text("CERTIFICATE", RunningPlatform.AUTHORITY.chain().getFirst().getEncoded());
        world.run(new ChangeInterconnect(new Interconnect(
                of.tenant(), of.id(), of.carrierId(), of.name(), of.direction(), of.currency(), of.position(), true, null, null, of.techPrefix(), of.addresses(), of.numberRules(),
                new Interconnect.Target(
                        List.of(new SendTo("127.0.0.1", port(provider), SendTo.Transport.TLS, false, true)), t.progressTimeout(), t.ringTimeout(), t.trunkGroup(),
                        t.monitoring(), t.numbers(), new CertificateCheck(CertificateCheck.By.OWN, authority), t.defaultRouting(),
                        new Redirections(Redirections.Mode.FOLLOW, List.of(AddressRange.parse("127.0.0.0/8")))),
                of.ratingPlanId(), of.maxTalkSeconds(), of.caller(), of.checks(), of.version())));
        assertThat(platform.bean(Carriers.class).directory().interconnect(of.id()).outward().redirections().mode()).isEqualTo(Redirections.Mode.FOLLOW);
    }
}
