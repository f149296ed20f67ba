package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.admission.Refusal;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Media;
import com.didtron.server.carriers.Media.Codec;
import com.didtron.server.carriers.Signalling;
import com.didtron.server.carriers.Signalling.CauseRule;
import com.didtron.server.carriers.Signalling.FailoverRule;
import com.didtron.server.carriers.Signalling.SessionTimer;
import com.didtron.server.carriers.Signalling.TimerMode;
import com.didtron.server.rates.RatingPlan;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Media and signalling of interconnects, as they are set by people and as calls meet them.
class CallTermsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final SessionTimer PASS = SessionTimer.PASS;

    private final World world = new World(platform);
    private final Browser staff = world.staff();

    private static UserAgent busy() {
        return UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), _ -> new Behaviour.Reject(Duration.ZERO, 486, "Busy Here", 17), Clock.systemUTC());
    }

    private static Media codecs(Codec... codecs) {
        return new Media(List.of(codecs), true, true, true, true, null);
    }

    private static Signalling told(CauseRule... rules) {
        return new Signalling(PASS, List.of(rules), List.of());
    }

    private Interconnect change(Interconnect of, Media media, Signalling signalling) {
        world.run(new ChangeInterconnect(now(of).with(media, signalling)));
        return now(of);
    }

    private static Interconnect now(Interconnect of) {
        return platform.bean(Carriers.class).directory().interconnect(of.id());
    }

    private CallOutcome call(UserAgent agent) {
        return agent.place(new CallPlan(platform.sip(), Transport.UDP, "442079460003", "02071234567", world.techPrefix(), Duration.ofMinutes(3), null)).join();
    }

    /// The INVITE that a supplier was sent, as the call's page shows it.
    private String sent(Aftermath call, Interconnect to) {
        return StreamSupport.stream(staff.get("/api/admin/calls/" + call.id()).json().path("ladder").spliterator(), false)
                .filter(message -> message.path("leg").asString().equals("I" + to.id()) && message.path("summary").asString().startsWith("INVITE"))
                .map(message -> message.path("text").asString())
                .findFirst()
                .orElse("none");
    }

    /// The user agents offer PCMA, PCMU and events, and refuse with 486 and cause 17.
    @Test
    void callsMeetWhatIsSetAtTheNextCall() {
        try (UserAgent agent = busy()) {
            Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
            Interconnect cheap = world.egress(world.supplier("Cheap"), agent.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
            Interconnect dear = world.egress(world.supplier("Dear"), agent.udpAddress(), world.plan(RatingPlan.Side.BUY, "0.03", "1/1", "44").id());
            Interconnect ingress = world.ingress(customer, null);
            world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id(), world.routing(cheap, dear).id());

            // a supplier without a codec in common is left out, the other is offered what it allows in its order; the timer and ptime are its own
            change(cheap, codecs(Codec.G722, Codec.AMR_WB), Signalling.USUAL);
            Map<Codec, Integer> packets = Map.of(Codec.G729, 60, Codec.PCMU, 40); // the call has no G.729, so PCMU's is told
            change(dear, new Media(List.of(Codec.G729, Codec.PCMU, Codec.PCMA), false, true, true, true, 30, Media.Relay.NEVER, Media.Srtp.NONE, null, false, packets),
                    new Signalling(new SessionTimer(TimerMode.OURS, 600, 120, true), List.of(), List.of()));
            assertThat(call(agent).sipCode()).isEqualTo(486);
            Aftermath first = Aftermath.all(platform, customer, 1).getLast().attempts("486 refused").ended("failed", 486, "nobody", "callee");
            assertThat(first.decision()).contains("media-impossible");
            assertThat(sent(first, dear)).contains("RTP/AVP 0 8\r\n", "a=ptime:40", "Session-Expires: 600;refresher=uac", "Min-SE: 120").doesNotContain("telephone-event");

            // no supplier has one
            change(dear, codecs(Codec.G729), Signalling.USUAL);
            CallOutcome none = call(agent);
            assertThat(List.of(none.sipCode(), none.reason(), none.q850())).containsExactly(488, "No codec in common", 65);
            assertThat(Aftermath.all(platform, customer, 2).getLast().refused(Refusal.MEDIA_IMPOSSIBLE, "caller").decision())
                    .contains("offers PCMA, PCMU, which no supplier that might carry it allows");

            // nor may the customer use what it offers
            change(dear, Media.ALL, Signalling.USUAL);
            change(ingress, codecs(Codec.OPUS), Signalling.USUAL);
            assertThat(call(agent).sipCode()).isEqualTo(488);
            assertThat(Aftermath.all(platform, customer, 3).getLast().refused(Refusal.MEDIA_IMPOSSIBLE, "caller").decision())
                    .contains("offers PCMA, PCMU; interconnect I" + ingress.id() + " allows OPUS");

            // the first rule that fits says what the customer is told; the record keeps whose fault it was
            change(ingress, Media.ALL, told(new CauseRule("404", null, 503, "", null), new CauseRule("4xx", 17, 503, "Try later", 42), new CauseRule("486", null, 480, "", null)));
            CallOutcome told = call(agent);
            assertThat(List.of(told.sipCode(), told.reason(), told.q850())).containsExactly(503, "Try later", 42);
            Aftermath.all(platform, customer, 4).getLast().attempts("486 refused").ended("failed", 503, "nobody", "callee");

            // what is a stop cause elsewhere is not for this supplier
            change(ingress, Media.ALL, Signalling.USUAL);
            change(cheap, Media.ALL, new Signalling(PASS, List.of(), List.of(new FailoverRule(486, null, true))));
            assertThat(call(agent).sipCode()).isEqualTo(486);
            Aftermath.all(platform, customer, 5).getLast().attempts("486 refused", "486 refused");
        }
    }

    /// Let in, its credit held, and then refused by the engine: nothing of it stays.
    @Test
    void aCallWhoseCallerDoesNotAgreeLeavesNothingHeld() throws IOException {
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        Interconnect egress = world.egress(world.supplier("Supplier"), new InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        Interconnect ingress = world.ingress(customer, null);
        world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id(), world.routing(egress).id());
        change(ingress, Media.ALL, timer(1800, 300));
        assertThat(answer("short", "Supported: timer\r\nSession-Expires: 299\r\n")).startsWith("SIP/2.0 422 ").contains("Min-SE: 300");
        Aftermath.of(platform, customer).ended("session-too-short", 422, "caller", "switch").attempts().unrated();
        change(ingress, Media.ALL, Signalling.USUAL.with(Signalling.Reliability.REQUIRED));
        assertThat(answer("unreliable", "Supported: timer\r\n")).startsWith("SIP/2.0 421 ").contains("Require: 100rel");
        change(ingress, Media.ALL, Signalling.USUAL.with(Signalling.Reliability.BLOCKED));
        assertThat(answer("reliable", "Require: 100rel\r\n")).startsWith("SIP/2.0 420 ").contains("Unsupported: 100rel");
        List<Aftermath> all = Aftermath.all(platform, customer, 3);
        all.get(1).ended("reliability-refused", 421, "caller", "switch").attempts().unrated();
        all.get(2).ended("reliability-refused", 420, "caller", "switch").attempts().unrated();
    }

    /// What an INVITE with such a header is answered in the end.
    private String answer(String name, String header) throws IOException {
        try (var socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            socket.setSoTimeout(180_000);
            byte[] invite = ("INVITE sip:" + world.techPrefix() + "442079460003@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + socket.getLocalPort()
                    + ";branch=z9hG4bK" + name + "\r\nFrom: <sip:02071234567@127.0.0.1>;tag=1\r\nTo: <sip:442079460003@127.0.0.1>\r\nCall-ID: " + name + "-" + world.techPrefix()
                    + "\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:127.0.0.1:" + socket.getLocalPort()
                    + ">\r\n" + header + "Content-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            socket.send(new DatagramPacket(invite, invite.length, platform.sip()));
            String answer;
            do {
                var packet = new DatagramPacket(new byte[4_000], 4_000);
                socket.receive(packet);
                answer = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
            } while (answer.startsWith("SIP/2.0 100"));
            return answer;
        }
    }

    @Test
    void theFormsKeepAndCopyWhatIsSet() {
        Interconnect made = world.egress(world.supplier("Supplier"), new InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        Interconnect supplier = change(
                made, new Media(List.of(Codec.G729, Codec.AMR_WB, Codec.ILBC), false, false, false, false, 20, Media.Relay.ALWAYS, Media.Srtp.OPTIONAL, 45, true, Map.of(Codec.ILBC, 30, Codec.G729, 40)),
                new Signalling(new SessionTimer(TimerMode.REMOVE, 1800, 90, false), List.of(), List.of(new FailoverRule(404, null, true), new FailoverRule(null, 3, false)))
                        .with(Signalling.Reliability.REQUIRED).with(Signalling.IdentityHeader.REMOVE).on(List.of("Main")));
        JsonNode shown = staff.get("/api/admin/interconnects/" + supplier.id()).json();
        assertThat(shown.path("media").toString()).isEqualTo("{\"codecs\":[\"g729\",\"amr-wb\",\"ilbc\"],\"dtmf\":false,\"comfortNoise\":false,\"fax\":false,\"video\":false,\"packetMillis\":20,"
                + "\"relay\":\"always\",\"srtp\":\"optional\",\"silenceSeconds\":45,\"digitsAsInfo\":true,\"packets\":[{\"codec\":\"g729\",\"millis\":40},{\"codec\":\"ilbc\",\"millis\":30}]}");
        assertThat(shown.path("signalling").toString())
                .isEqualTo("{\"timer\":{\"mode\":\"remove\",\"intervalSeconds\":1800,\"leastSeconds\":90,\"refreshes\":false},\"causes\":[],"
                        + "\"failover\":[{\"code\":404,\"cause\":null,\"next\":true},{\"code\":null,\"cause\":3,\"next\":false}],\"reliability\":\"required\",\"identityHeader\":\"remove\",\"networks\":[\"Main\"]}");
        assertThat(copy(supplier, "all", List.of("media", "signalling"))).isEqualTo(List.of(supplier.media(), supplier.signalling()));
        assertThat(copy(supplier, "none", List.of("limits"))).isEqualTo(List.of(Media.NEW, Signalling.USUAL));
        change(supplier, Media.ALL, Signalling.USUAL);
        assertThat(now(supplier).media()).isEqualTo(Media.ALL);
    }

    private List<Object> copy(Interconnect of, String name, List<String> groups) {
        Browser.Answer answer = staff.post(
                "/api/admin/interconnects/" + of.id() + "/copy", Map.of("carrierId", of.carrierId(), "name", name, "currency", "USD", "groups", groups));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        Interconnect made = platform.bean(Carriers.class).directory().interconnect(answer.json().path("id").asLong());
        return List.of(made.media(), made.signalling());
    }

    @Test
    void whatCannotBeMeantIsRefusedByName() {
        Interconnect supplier = world.egress(world.supplier("Supplier"), new InetSocketAddress("127.0.0.1", 9), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        Interconnect customer = world.ingress(world.customer(Carrier.CreditType.POSTPAID, null, "0"), null);
        refused(supplier, "media.codecs: each codec once", codecs(Codec.PCMA, Codec.PCMA), Signalling.USUAL);
        refused(supplier, "media.packetMillis: 10 to 100", new Media(List.of(), true, true, true, true, 25), Signalling.USUAL);
        refused(supplier, "media.packets: for G723 one of 30, 60 milliseconds", new Media(List.of(Codec.G723), true, true, true, true, null, Media.Relay.ALWAYS, Media.Srtp.NONE, null, false, Map.of(Codec.G723, 20)), Signalling.USUAL);
        refused(supplier, "media.packets: only for codecs of the list", new Media(List.of(Codec.PCMA), true, true, true, true, null, Media.Relay.ALWAYS, Media.Srtp.NONE, null, false, Map.of(Codec.PCMU, 20)), Signalling.USUAL);
        refused(supplier, "media.silenceSeconds: 5 to 7200 seconds", new Media(List.of(), true, true, true, true, null, Media.Relay.ALWAYS, Media.Srtp.NONE, 4), Signalling.USUAL);
        refused(
                supplier, "media.srtp: required only where every address is over TLS",
                new Media(List.of(), true, true, true, true, null, Media.Relay.ALWAYS, Media.Srtp.REQUIRED, null), Signalling.USUAL);
        refused(
                customer, "media.digitsAsInfo: only of an interconnect that takes calls",
                new Media(List.of(), true, true, true, true, null, Media.Relay.ALWAYS, Media.Srtp.NONE, null, true), Signalling.USUAL);
        refused(supplier, "signalling.timer.leastSeconds: 90 seconds (RFC 4028)", Media.ALL, timer(1800, 60));
        refused(supplier, "signalling.timer.leastSeconds: 90 seconds (RFC 4028)", Media.ALL, timer(600, 700));
        refused(supplier, "signalling.timer.intervalSeconds: 90 to 7200", Media.ALL, timer(7_201, 90));
        refused(supplier, "signalling.causes: none", Media.ALL, told(new CauseRule("404", null, 480, "", null)));
        refused(customer, "signalling.failover: none", Media.ALL, new Signalling(PASS, List.of(), List.of(new FailoverRule(404, null, true))));
        refused(customer, "signalling.causes.0.told: a SIP code from 400 to 699 that says why a call failed; not 407", Media.ALL, told(new CauseRule("404", null, 407, "", null)));
        refused(customer, "signalling.causes.1.code: a SIP code or a cause", Media.ALL, told(new CauseRule("404", null, 480, "", null), new CauseRule("", null, 480, "", null)));
        refused(customer, "signalling.causes.0.code: a SIP code from 300", Media.ALL, told(new CauseRule("2xx", null, 480, "", null)));
        refused(customer, "signalling.causes.0.phrase: at most 60", Media.ALL, told(new CauseRule("5xx", 128, 480, "a\r\nb", null)));
        refused(customer, "signalling.causes.0.cause: a Q.850 cause", Media.ALL, told(new CauseRule("5xx", 128, 480, "", null)));
        refused(supplier, "signalling.failover.1.code: another", Media.ALL, failover(new FailoverRule(404, null, true), new FailoverRule(404, null, false)));
        refused(supplier, "signalling.failover.0.code: a SIP code, or a Q.850 cause", Media.ALL, failover(new FailoverRule(404, 1, true)));
    }

    private static Signalling timer(int interval, int least) {
        return new Signalling(new SessionTimer(TimerMode.OURS, interval, least, true), List.of(), List.of());
    }

    private static Signalling failover(FailoverRule... rules) {
        return new Signalling(PASS, List.of(), List.of(rules));
    }

    private void refused(Interconnect of, String why, Media media, Signalling signalling) {
        assertThatThrownBy(() -> change(of, media, signalling)).isInstanceOfSatisfying(com.didtron.server.platform.Refusal.class, r ->
                assertThat(r.fields().stream().map(f -> f.field() + ": " + f.message())).anySatisfy(text -> assertThat(text).startsWith(why)));
    }
}
