package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Media;
import com.didtron.server.carriers.Signalling;
import com.didtron.server.rates.RatingPlan;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A call whose media goes through the platform, from its descriptions to what its record says of it. Both parties are sockets of this test.
class RelayedCallTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    private final World world = new World(platform);
    private final Browser staff = world.staff();

    /// A party's signalling and media.
    private static final class Party implements AutoCloseable {
        final DatagramSocket sip = socket();
        final DatagramSocket rtp = socket();
        SocketAddress from = new InetSocketAddress(0);

        private static DatagramSocket socket() {
            try {
                var socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0));
                socket.setSoTimeout(20_000);
                return socket;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        String sdp() {
            return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + rtp.getLocalPort() + " RTP/AVP 8\r\n";
        }

        void send(SocketAddress to, String head, String body) throws IOException {
            String type = body.isEmpty() ? "" : "Content-Type: application/sdp\r\n";
            byte[] message = (head + type + "Content-Length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
            sip.send(new DatagramPacket(message, message.length, to));
        }

        /// The next message of this kind; others, repeated ones too, are let pass.
        String next(Predicate<String> wanted) throws IOException {
            while (true) {
                var packet = new DatagramPacket(new byte[8_000], 8_000);
                sip.receive(packet);
                from = packet.getSocketAddress();
                String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
                if (wanted.test(text)) {
                    return text;
                }
            }
        }

        void answerOk(String request, String body) throws IOException {
            String to = value(request, "To");
            send(from, "SIP/2.0 200 OK\r\n" + lines(request, "Via") + "From: " + value(request, "From") + "\r\nTo: " + to + (to.contains("tag=") ? "" : ";tag=callee")
                    + "\r\nCall-ID: " + value(request, "Call-ID") + "\r\nCSeq: " + value(request, "CSeq") + "\r\nContact: <sip:127.0.0.1:" + sip.getLocalPort() + ">\r\n", body);
        }

        void speak(int to, int count) throws IOException {
            for (int i = 1; i <= count; i++) {
                byte[] packet = new byte[172];
                packet[0] = (byte) 0x80;
                packet[1] = 8;
                packet[3] = (byte) i;
                rtp.send(new DatagramPacket(packet, packet.length, new InetSocketAddress("127.0.0.1", to)));
            }
        }

        void hear(int count) throws IOException {
            for (int i = 0; i < count; i++) {
                rtp.receive(new DatagramPacket(new byte[2_000], 2_000));
            }
        }

        @Override
        public void close() {
            sip.close();
            rtp.close();
        }
    }

    private static String lines(String message, String header) {
        Matcher m = Pattern.compile("(?mi)^" + header + ":.*\r\n").matcher(message);
        var found = new StringBuilder();
        while (m.find()) {
            found.append(m.group());
        }
        return found.toString();
    }

    private static String value(String message, String header) {
        String line = lines(message, header);
        assertThat(line).as(header + " of " + message).isNotEmpty();
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private static int port(String message) {
        Matcher m = Pattern.compile("m=audio (\\d+) ").matcher(message);
        assertThat(m.find()).as(message).isTrue();
        return Integer.parseInt(m.group(1));
    }

    private void relay(Interconnect of) {
        Interconnect now = platform.bean(Carriers.class).directory().interconnect(of.id());
        world.run(new ChangeInterconnect(now.with(new Media(List.of(), true, true, true, true, null, Media.Relay.ALWAYS, Media.Srtp.NONE, 60), Signalling.USUAL)));
    }

    @Test
    void theRecordSaysWhatWasSeenOfTheMedia() throws IOException {
        try (var caller = new Party(); var supplier = new Party()) {
            Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
            Interconnect egress = world.egress(
                    world.supplier("Supplier"), new InetSocketAddress("127.0.0.1", supplier.sip.getLocalPort()), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
            Interconnect ingress = world.ingress(customer, null);
            world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id(), world.routing(egress).id());
            relay(ingress);
            String target = world.techPrefix() + "442079460003@127.0.0.1";
            String callId = "relayed-" + world.techPrefix();
            String common = "From: <sip:02071234567@127.0.0.1>;tag=1\r\nCall-ID: " + callId + "\r\nMax-Forwards: 70\r\nContact: <sip:127.0.0.1:" + caller.sip.getLocalPort() + ">\r\n";
            String via = "Via: SIP/2.0/UDP 127.0.0.1:" + caller.sip.getLocalPort() + ";branch=z9hG4bK";
            caller.send(platform.sip(), "INVITE sip:" + target + " SIP/2.0\r\n" + via + callId + "\r\nTo: <sip:" + target + ">\r\nCSeq: 1 INVITE\r\n" + common, caller.sdp());
            String invite = supplier.next(text -> text.startsWith("INVITE"));
            assertThat(port(invite)).isNotEqualTo(caller.rtp.getLocalPort());
            supplier.answerOk(invite, supplier.sdp());
            String answer = caller.next(text -> text.startsWith("SIP/2.0 200"));
            caller.send(platform.sip(), "ACK sip:" + target + " SIP/2.0\r\n" + via + callId + "a\r\nTo: " + value(answer, "To") + "\r\nCSeq: 1 ACK\r\n" + common, "");
            caller.speak(port(answer), 5);
            supplier.hear(5);
            supplier.speak(port(invite), 4);
            caller.hear(4);
            caller.send(platform.sip(), "BYE sip:" + target + " SIP/2.0\r\n" + via + callId + "b\r\nTo: " + value(answer, "To") + "\r\nCSeq: 2 BYE\r\n" + common, "");
            caller.next(text -> text.startsWith("SIP/2.0 200") && text.contains("2 BYE"));
            supplier.answerOk(supplier.next(text -> text.startsWith("BYE")), "");

            Aftermath call = Aftermath.of(platform, customer);
            JsonNode media = staff.get("/api/admin/calls/" + call.id()).json().path("media");
            assertThat(media.size()).isEqualTo(2);
            for (JsonNode side : media) {
                boolean callers = side.path("caller").asBoolean();
                Party party = callers ? caller : supplier;
                String at = "127.0.0.1:" + party.rtp.getLocalPort();
                assertThat(List.of(side.path("interconnect").path("id").asString(), side.path("kind").asString(), side.path("codec").asString(), side.path("described").asString(),
                                side.path("latched").asString(), side.path("received").asLong(), side.path("sent").asLong(), side.path("lossPercent").asDouble()))
                        .isEqualTo(List.of(Long.toString(callers ? ingress.id() : egress.id()), "audio", "PCMA", at, at, callers ? 5L : 4L, callers ? 4L : 5L, 0.0));
                assertThat(side.path("mos").asDouble()).isBetween(1.0, 4.5);
                assertThat(side.path("local").asString()).isEqualTo("127.0.0.1:" + port(callers ? answer : invite));
            }
        }
    }

    @Test
    void whatIsMadeByPeopleIsRelayedFromTheStart() {
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        Browser.Answer made = staff.post(
                "/api/admin/interconnects", Map.of("carrierId", customer.id(), "name", "New", "direction", "customer", "currency", "USD"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(platform.bean(Carriers.class).directory().interconnect(made.json().path("id").asLong()).media()).isEqualTo(Media.NEW);
    }
}
