package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.CallerRules;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.IngressAddress;
import com.didtron.server.carriers.IngressChecks;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.rates.RatingPlan;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;

/// Calls that a customer's proxy passes on (3.4): its Via headers say whose they are, and only its.
class ProxiedCallsTest {

    private static final String PROXY = "127.0.0.2";
    private static final String STRANGER = "127.0.0.3";
    private static final String CUSTOMER = "203.0.113.5";
    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.shared();
    }

    /// What stands below the proxy's own Via, from which socket it comes, and how it is answered: 486 is the supplier's answer, 403 ours.
    private record Case(String from, int code, String... below) {}

    @Scenario
    void onlyTheViaOfATrustedProxyTellsWhoseACallIs() throws IOException {
        World world = new World(platform);
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, "100", "0");
        Interconnect ingress = behindProxy(world, world.ingress(customer, null));
        try (UserAgent supplier = UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), _ -> Behaviour.reject(486, "Busy Here"), Clock.systemUTC())) {
            Interconnect egress = world.egress(world.supplier("Supplier"), supplier.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.12", "1/1", "44").id());
            world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.60", "1/1", "44").id(), world.routing(egress).id());
            for (Case each : List.of(
                    new Case(PROXY, 486, CUSTOMER + ":5060"),
                    new Case(PROXY, 486, "sip.customer.example;received=" + CUSTOMER),
                    new Case(PROXY, 486, CUSTOMER, "10.0.0.9"),
                    new Case(STRANGER, 403, CUSTOMER + ":5060"), // forged: nobody whom we trust says so
                    new Case(PROXY, 403, CUSTOMER + ";received=198.51.100.7"), // the proxy saw it come from elsewhere
                    new Case(PROXY, 403, "sip.customer.example"),
                    new Case(PROXY, 403, "10.0.0.9", CUSTOMER), // the last Via is not looked at
                    new Case(PROXY, 403))) {
                assertThat(invite(each, world.techPrefix())).as("%s by %s", List.of(each.below), each.from).startsWith("SIP/2.0 " + each.code + " ");
            }
        }
        List<Aftermath> calls = Aftermath.all(platform, customer, 3);
        assertThat(calls.getFirst().text("source_address")).as("the socket's").startsWith(PROXY + ":");
        assertThat(calls.getFirst().decision()).contains("Via names " + CUSTOMER);
        List<Aftermath> refused = Aftermath.where(platform, "called_received like '" + world.techPrefix() + "%' and customer_carrier_id is null", 5);
        refused.forEach(call -> call.refused(Refusal.UNKNOWN_SOURCE, "caller"));
    }

    private static Interconnect behindProxy(World world, Interconnect ingress) {
        IngressChecks none = IngressChecks.NONE;
        world.run(new ChangeInterconnect(new Interconnect(
                ingress.tenant(), ingress.id(), ingress.carrierId(), ingress.name(), ingress.direction(), ingress.currency(), ingress.position(), true, null, null,
                ingress.techPrefix(), List.of(AddressRange.parse(CUSTOMER)), ingress.numberRules(), null, null, ingress.maxTalkSeconds(), CallerRules.USUAL,
                new IngressChecks(
                        none.from(), none.contact(), none.trunk(), false, true,
                        new IngressAddress(IngressAddress.Type.VIA, false, List.of(AddressRange.parse(PROXY)))),
                ingress.version())));
        return ingress;
    }

    /// The proxy writes a name into its own Via and asks for `rport`: it is answered where it really is.
    ///
    /// @return the first final answer
    private static String invite(Case each, String techPrefix) throws IOException {
        try (var socket = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral(each.from), 0))) {
            socket.setSoTimeout(180_000);
            String call = UUID.randomUUID().toString();
            var below = new StringBuilder();
            for (String via : each.below) {
                below.append("Via: SIP/2.0/UDP ").append(via).append(";branch=z9hG4bK").append(UUID.randomUUID()).append("\r\n");
            }
            send(socket, "INVITE", call, techPrefix, "", below.toString());
            while (true) {
                var packet = new DatagramPacket(new byte[8_192], 8_192);
                socket.receive(packet);
                String answer = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
                assertThat(answer).contains(";received=" + each.from).contains(";rport=" + socket.getLocalPort()).contains(below);
                if (!answer.startsWith("SIP/2.0 1")) {
                    String to = answer.lines().filter(l -> l.startsWith("To:")).findFirst().orElseThrow();
                    send(socket, "ACK", call, techPrefix, to.substring(to.indexOf(";tag=")), "");
                    return answer;
                }
            }
        }
    }

    private static void send(DatagramSocket socket, String method, String call, String techPrefix, String toTag, String below) throws IOException {
        String sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 40000 RTP/AVP 8\r\n";
        String number = techPrefix.replace("#", "%23") + "442079460000";
        byte[] message = (method + " sip:" + number + "@127.0.0.1 SIP/2.0\r\n"
                        + "Via: SIP/2.0/UDP proxy.customer.example:5999;rport;branch=z9hG4bK" + call + "\r\n"
                        + below
                        + "Max-Forwards: 69\r\n"
                        + "From: <sip:442071234567@127.0.0.1>;tag=" + call.substring(0, 8) + "\r\n"
                        + "To: <sip:" + number + "@127.0.0.1>" + toTag + "\r\n"
                        + "Call-ID: " + call + "\r\nCSeq: 1 " + method + "\r\nContact: <sip:127.0.0.1:" + socket.getLocalPort() + ">\r\n"
                        + (method.equals("INVITE") ? "Content-Type: application/sdp\r\nContent-Length: " + sdp.length() + "\r\n\r\n" + sdp : "Content-Length: 0\r\n\r\n"))
                .getBytes(StandardCharsets.ISO_8859_1);
        socket.send(new DatagramPacket(message, message.length, platform.sip()));
    }
}
