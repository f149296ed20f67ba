package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.CarrierOperations.ChangeService;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.CertificateCheck;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Media;
import com.didtron.server.carriers.SendTo;
import com.didtron.server.carriers.Service;
import com.didtron.server.carriers.Signalling;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.reporting.internal.ComposeTrace;
import com.didtron.sip.media.SecureRtp;
import com.didtron.sip.tls.Identity;
import com.didtron.sip.tls.Pem;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A call whose media goes through the platform, from its descriptions to what its record says of it. Both parties are sockets of this test.
class RelayedCallTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    private final World world = new World(platform);
    private final Browser staff = world.staff();

    /// A party's signalling and media.
    private static class Party implements AutoCloseable {
        final DatagramSocket sip = socket();
        final DatagramSocket rtp = socket();
        SocketAddress from = new InetSocketAddress(0);
        /// Payload type of its law of G.711: 8 is A-law, 0 is µ-law.
        private final int law;

        Party(int law) {
            this.law = law;
        }

        private static DatagramSocket socket() {
            try {
                var socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0));
                socket.setSoTimeout(180_000);
                return socket;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        String sdp() {
            return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + rtp.getLocalPort() + " RTP/AVP " + law + "\r\n";
        }

        String contact() {
            return "<sip:127.0.0.1:" + sip.getLocalPort() + ">";
        }

        /// A packet as it goes over the network.
        ByteBuffer closed(ByteBuffer packet) {
            return packet;
        }

        /// A packet of the network as it was said.
        ByteBuffer opened(ByteBuffer packet) {
            return packet;
        }

        void send(SocketAddress to, String head, String body) throws IOException {
            byte[] message = message(head, body);
            sip.send(new DatagramPacket(message, message.length, to));
        }

        static byte[] message(String head, String body) {
            String type = body.isEmpty() ? "" : "Content-Type: application/sdp\r\n";
            return (head + type + "Content-Length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
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
                    + "\r\nCall-ID: " + value(request, "Call-ID") + "\r\nCSeq: " + value(request, "CSeq") + "\r\nContact: " + contact() + "\r\n", body);
        }

        void speak(int to, int count) throws IOException {
            for (int i = 1; i <= count; i++) {
                byte[] packet = new byte[172];
                packet[0] = (byte) 0x80;
                packet[1] = (byte) law;
                packet[3] = (byte) i;
                ByteBuffer sent = closed(ByteBuffer.allocate(250).put(packet).flip());
                rtp.send(new DatagramPacket(sent.array(), sent.limit(), new InetSocketAddress("127.0.0.1", to)));
            }
        }

        void hear(int count) throws IOException {
            for (int i = 0; i < count; i++) {
                var packet = new DatagramPacket(new byte[2_000], 2_000);
                rtp.receive(packet);
                ByteBuffer heard = opened(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
                assertThat(heard.get(1)).as("payload type").isEqualTo((byte) law);
                assertThat(heard.remaining()).isEqualTo(172);
            }
        }

        @Override
        public void close() {
            sip.close();
            rtp.close();
        }
    }

    /// One that is called over TLS and encrypts what it says.
    private static final class EncryptedParty extends Party {
        private static final byte[] MASTER = "a key of a supplier and a salt".getBytes(StandardCharsets.US_ASCII);
        private final ServerSocket door;
        private final SecureRtp ours = new SecureRtp(MASTER);
        private Socket line;
        private SecureRtp theirs;

        EncryptedParty(Identity shown) throws IOException, GeneralSecurityException {
            super(8);
            KeyStore keys = KeyStore.getInstance(KeyStore.getDefaultType());
            keys.load(null, null);
            keys.setKeyEntry("shown", shown.key(), new char[0], shown.chain().toArray(X509Certificate[]::new));
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            door = context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
            door.setSoTimeout(180_000);
        }

        @Override
        String contact() {
            return "<sip:127.0.0.1:" + door.getLocalPort() + ";transport=tls>";
        }

        @Override
        String sdp() {
            return super.sdp().replace("RTP/AVP", "RTP/SAVP") + "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:" + Base64.getEncoder().encodeToString(MASTER) + "\r\n";
        }

        @Override
        ByteBuffer closed(ByteBuffer packet) {
            assertThat(ours.protect(packet)).isTrue();
            return packet;
        }

        @Override
        ByteBuffer opened(ByteBuffer packet) {
            assertThat(packet.remaining()).as("encrypted").isGreaterThan(172);
            assertThat(theirs.unprotect(packet)).as("by the key of the offer").isTrue();
            return packet;
        }

        @Override
        void send(SocketAddress to, String head, String body) throws IOException {
            line.getOutputStream().write(message(head, body));
        }

        @Override
        String next(Predicate<String> wanted) throws IOException {
            if (line == null) {
                line = door.accept();
                line.setSoTimeout(180_000);
            }
            while (true) {
                var text = new StringBuilder();
                while (text.indexOf("\r\n\r\n") < 0) {
                    int octet = line.getInputStream().read();
                    assertThat(octet).as("closed after " + text).isNotNegative();
                    text.append((char) octet);
                }
                text.append(new String(line.getInputStream().readNBytes(Integer.parseInt(value(text.toString(), "Content-Length"))), StandardCharsets.US_ASCII));
                Matcher key = Pattern.compile("a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:([^\\r|]+)").matcher(text);
                if (key.find()) {
                    theirs = new SecureRtp(Base64.getDecoder().decode(key.group(1)));
                }
                if (wanted.test(text.toString())) {
                    return text.toString();
                }
            }
        }

        @Override
        public void close() {
            super.close();
            try {
                door.close();
                if (line != null) {
                    line.close();
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
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

    private void allowCodec(Interconnect of, Media.Codec codec) {
        Interconnect now = platform.bean(Carriers.class).directory().interconnect(of.id());
        world.run(new ChangeInterconnect(now.with(new Media(List.of(codec), true, true, true, true, null), Signalling.USUAL)));
    }

    /// Whom a call is between, and what was told of where media goes.
    private record Between(Carrier customer, Interconnect ingress, Carrier supplier, Interconnect egress, Service service) {}

    private record Talk(UUID call, JsonNode media, int toCaller, int toSupplier) {}

    private Between between(Party supplier) {
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        Carrier supplies = world.supplier("Supplier");
        Interconnect egress = world.egress(
                supplies, new InetSocketAddress("127.0.0.1", supplier.sip.getLocalPort()), world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44").id());
        Interconnect ingress = world.ingress(customer, null);
        Service service = world.service(ingress, world.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44").id(), world.routing(egress).id());
        relay(ingress);
        return new Between(customer, ingress, supplies, egress, service);
    }

    private String target() {
        return world.techPrefix() + "442079460003@127.0.0.1";
    }

    private String common(Party caller, String callId) {
        return "From: <sip:02071234567@127.0.0.1>;tag=1\r\nCall-ID: " + callId + "\r\nMax-Forwards: 70\r\nContact: <sip:127.0.0.1:" + caller.sip.getLocalPort() + ">\r\n";
    }

    private String via(Party caller, String callId) {
        return "Via: SIP/2.0/UDP 127.0.0.1:" + caller.sip.getLocalPort() + ";branch=z9hG4bK" + callId;
    }

    private void invite(Party caller, String callId) throws IOException {
        caller.send(platform.sip(), "INVITE sip:" + target() + " SIP/2.0\r\n" + via(caller, callId) + "\r\nTo: <sip:" + target() + ">\r\nCSeq: 1 INVITE\r\n" + common(caller, callId), caller.sdp());
    }

    /// A call in which the caller says five packets and the supplier four, and what its record says of them.
    private Talk talk(Between between, Party caller, Party supplier) throws IOException {
        String callId = "relayed-" + world.techPrefix();
        invite(caller, callId);
        String invite = supplier.next(text -> text.startsWith("INVITE"));
        assertThat(port(invite)).isNotEqualTo(caller.rtp.getLocalPort());
        supplier.answerOk(invite, supplier.sdp());
        String answer = caller.next(text -> text.startsWith("SIP/2.0 200"));
        String rest = "\r\nTo: " + value(answer, "To") + "\r\nCSeq: ";
        caller.send(platform.sip(), "ACK sip:" + target() + " SIP/2.0\r\n" + via(caller, callId) + "a" + rest + "1 ACK\r\n" + common(caller, callId), "");
        caller.speak(port(answer), 5);
        supplier.hear(5);
        supplier.speak(port(invite), 4);
        caller.hear(4);
        caller.send(platform.sip(), "BYE sip:" + target() + " SIP/2.0\r\n" + via(caller, callId) + "b" + rest + "2 BYE\r\n" + common(caller, callId), "");
        caller.next(text -> text.startsWith("SIP/2.0 200") && text.contains("2 BYE"));
        supplier.answerOk(supplier.next(text -> text.startsWith("BYE")), "");
        Aftermath call = Aftermath.where(platform, "answered_at is not null and customer_carrier_id = " + between.customer.id(), 1).getFirst();
        JsonNode media = staff.get("/api/admin/calls/" + call.id()).json().path("media");
        assertThat(media.size()).isEqualTo(2);
        return new Talk(call.id(), media, port(answer), port(invite));
    }

    @Test
    void theRecordSaysWhatWasSeenOfTheMedia() throws IOException {
        try (var caller = new Party(8); var supplier = new Party(8)) {
            Between between = between(supplier);
            Talk talk = talk(between, caller, supplier);
            for (JsonNode side : talk.media) {
                boolean callers = side.path("caller").asBoolean();
                Party party = callers ? caller : supplier;
                String at = "127.0.0.1:" + party.rtp.getLocalPort();
                assertThat(List.of(side.path("interconnect").path("id").asString(), side.path("kind").asString(), side.path("codec").asString(), side.path("described").asString(),
                                side.path("latched").asString(), side.path("received").asLong(), side.path("sent").asLong(), side.path("lossPercent").asDouble(), side.path("converted").isNull()))
                        .isEqualTo(List.of(Long.toString(callers ? between.ingress.id() : between.egress.id()), "audio", "PCMA", at, at, callers ? 5L : 4L, callers ? 4L : 5L, 0.0, true));
                assertThat(side.path("mos").asDouble()).isBetween(1.0, 4.5);
                assertThat(side.path("local").asString()).isEqualTo("127.0.0.1:" + (callers ? talk.toCaller : talk.toSupplier));
            }
        }
    }

    /// The customer speaks A-law, the supplier takes µ-law only: no call, until the service allows transcoding.
    @Test
    void aServiceThatAllowsTranscodingConvertsBetweenItsPartiesCodecs() throws IOException {
        try (var caller = new Party(8); var supplier = new Party(0)) {
            Between between = between(supplier);
            allowCodec(between.egress, Media.Codec.PCMU);
            invite(caller, "refused-" + world.techPrefix());
            assertThat(caller.next(text -> text.startsWith("SIP/2.0 4"))).contains("488", "cause=65");

            String id = Long.toString(between.service.id());
            world.run(new ChangeService(between.service.withTranscoding(true)));
            assertThat(staff.get("/api/admin/services/" + id).json().path("allowTranscoding").asBoolean()).isTrue();
            Talk talk = talk(between, caller, supplier);
            for (JsonNode side : talk.media) {
                boolean callers = side.path("caller").asBoolean();
                assertThat(List.of(side.path("codec").asString(), side.path("converted").asString(), side.path("received").asLong(), side.path("sent").asLong(), side.path("unsent").asLong()))
                        .isEqualTo(callers ? List.of("PCMA", "PCMU", 5L, 4L, 0L) : List.of("PCMU", "PCMA", 4L, 5L, 0L));
            }

            // each party is told its own side, the operator all of it
            seesItsSide(world.person(between.customer), "/api/customer/calls/" + talk.call, "PCMA", 5, 4, supplier, "PCMU");
            seesItsSide(world.carrierPerson(between.supplier), "/api/carrier/calls/" + talk.call, "PCMU", 4, 5, caller, "PCMA");
            assertThat(platform.bean(ComposeTrace.class).of(world.tenant(), talk.call))
                    .contains("media of the caller: audio, PCMA converted to PCMU, received 5 packets, sent 4, lost 0 (0.0 %)", ", MOS ")
                    .contains("audio, PCMU converted to PCMA, received 4 packets, sent 5, lost 0 (0.0 %)");
            JsonNode relay = staff.get("/api/admin/signalling-addresses").json().path("relay");
            assertThat(relay.path("converted").asLong()).isGreaterThanOrEqualTo(9);
            assertThat(relay.path("relayed").asLong()).isGreaterThanOrEqualTo(relay.path("converted").asLong());
            assertThat(relay.path("portPairs").asInt()).isGreaterThanOrEqualTo(relay.path("portPairsInUse").asInt());
        }
    }

    private static void seesItsSide(Browser party, String path, String codec, long received, long sent, Party other, String othersCodec) {
        Browser.Answer answer = party.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode media = answer.json().path("media");
        assertThat(media.size()).as(answer.body()).isEqualTo(1);
        assertThat(List.of(media.at("/0/codec").asString(), media.at("/0/received").asLong(), media.at("/0/sent").asLong())).isEqualTo(List.of(codec, received, sent));
        assertThat(answer.body()).doesNotContain(othersCodec).doesNotContain(":" + other.rtp.getLocalPort());
    }

    /// The customer over UDP in plain RTP, the supplier over TLS in SRTP that it must have.
    @Test
    void theSuppliersSideIsEncryptedAndTheCustomersIsNot() throws Exception {
        try (var caller = new Party(8); var supplier = new EncryptedParty(RunningPlatform.certificate("supplier", "127.0.0.1"))) {
            Between between = between(supplier);
            var overTls = new SendTo("127.0.0.1", supplier.door.getLocalPort(), SendTo.Transport.TLS, false, true);
            Interconnect of = platform.bean(Carriers.class).directory().interconnect(between.egress.id());
            Interconnect.Target t = of.outward();
            var authority = new CertificateCheck(CertificateCheck.By.OWN, Pem.text("CERTIFICATE", RunningPlatform.AUTHORITY.chain().getFirst().getEncoded()));
            world.run(new ChangeInterconnect(new Interconnect(
                            of.tenant(), of.id(), of.carrierId(), of.name(), of.direction(), of.currency(), of.position(), of.enabled(), of.capacityLimit(), of.cpsLimit(),
                            of.techPrefix(), of.addresses(), of.numberRules(),
                            new Interconnect.Target(List.of(overTls), t.progressTimeout(), t.ringTimeout(), t.trunkGroup(), t.monitoring(), t.numbers(), authority), of.ratingPlanId(),
                            of.maxTalkSeconds(), of.caller(), of.checks(), of.version())
                    .with(new Media(List.of(), true, true, true, true, null, Media.Relay.NEVER, Media.Srtp.REQUIRED, null), Signalling.USUAL)));
            Talk talk = talk(between, caller, supplier);
            for (JsonNode side : talk.media) {
                boolean callers = side.path("caller").asBoolean();
                assertThat(List.of(side.path("secure").asBoolean(), side.path("codec").asString(), side.path("received").asLong(), side.path("sent").asLong(), side.path("wrongSource").asLong()))
                        .isEqualTo(callers ? List.of(false, "PCMA", 5L, 4L, 0L) : List.of(true, "PCMA", 4L, 5L, 0L));
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
