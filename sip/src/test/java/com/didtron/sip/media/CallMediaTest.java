package com.didtron.sip.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.sip.MediaSettings;
import com.didtron.sip.loop.Ticker;
import com.didtron.sip.port.RelayTerms.Srtp;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ports and packets of a call without its signalling.
class CallMediaTest {

    private static final InetAddress LOCAL = InetAddress.getLoopbackAddress();

    private static String sdp(int port, String more) {
        return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + port + " RTP/AVP 8\r\n" + more;
    }

    private static int pass(CallMedia call, String description, LegMedia from, LegMedia to, boolean offer) {
        String passed = new String(call.pass(description.getBytes(StandardCharsets.ISO_8859_1), from, to, offer), StandardCharsets.ISO_8859_1);
        Matcher m = Pattern.compile("m=audio (\\d+) ").matcher(passed);
        assertThat(m.find()).isTrue();
        return Integer.parseInt(m.group(1));
    }

    private static DatagramSocket socket() throws IOException {
        var socket = new DatagramSocket(new InetSocketAddress(LOCAL, 0));
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void send(DatagramSocket from, byte[] packet, int to) throws IOException {
        from.send(new DatagramPacket(packet, packet.length, new InetSocketAddress(LOCAL, to)));
    }

    private static DatagramPacket hear(DatagramSocket socket) throws IOException {
        var packet = new DatagramPacket(new byte[200], 200);
        socket.receive(packet);
        return packet;
    }

    private static byte[] bytes(DatagramPacket packet) {
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    /// One side takes RTCP on the port of RTP (RFC 5761), the other where it says (RFC 3605).
    @Test
    void reportsGoWhereEachSideTakesThem() throws IOException {
        try (var relay = new MediaRelay(MediaSettings.USUAL, Ticker.of(Clock.systemUTC())); var a = socket(); var reports = socket(); var b = socket()) {
            CallMedia call = relay.call();
            LegMedia caller = call.leg("ingress", LOCAL, LOCAL, Srtp.NONE);
            LegMedia callee = call.leg("first", LOCAL, LOCAL, Srtp.NONE);
            int toCallee = pass(call, sdp(a.getLocalPort(), "a=rtcp:" + reports.getLocalPort() + "\r\n"), caller, callee, true);
            int toCaller = pass(call, sdp(b.getLocalPort(), "a=rtcp-mux\r\n"), callee, caller, false);
            byte[] fromCallee = ByteBuffer.allocate(8).put((byte) 0x80).put((byte) 201).putShort((short) 1).putInt(1).array();
            send(b, fromCallee, toCallee);
            DatagramPacket heard = hear(reports);
            assertThat(bytes(heard)).isEqualTo(fromCallee);
            assertThat(heard.getPort()).isEqualTo(toCaller + 1);
            byte[] fromCaller = ByteBuffer.allocate(8).put((byte) 0x80).put((byte) 201).putShort((short) 1).putInt(2).array();
            send(reports, fromCaller, toCaller + 1);
            heard = hear(b);
            assertThat(bytes(heard)).isEqualTo(fromCaller);
            assertThat(heard.getPort()).isEqualTo(toCallee);
            call.end();
            assertThat(call.reports()).as("reports are no media").extracting(m -> m.received() + m.sent()).containsOnly(0L);
        }
    }

    @Test
    void whatIsNoRtpOfAStreamOfRtpIsNotPassedToStrangers() throws IOException {
        try (var relay = new MediaRelay(MediaSettings.USUAL, Ticker.of(Clock.systemUTC())); var a = socket(); var b = socket(); var stranger = socket()) {
            CallMedia call = relay.call();
            LegMedia caller = call.leg("ingress", LOCAL, LOCAL, Srtp.NONE);
            LegMedia callee = call.leg("first", LOCAL, LOCAL, Srtp.NONE);
            pass(call, sdp(a.getLocalPort(), ""), caller, callee, true);
            int toCaller = pass(call, sdp(b.getLocalPort(), ""), callee, caller, false);
            byte[] keys = {22, 1, 0, 0}; // a handshake of DTLS
            send(stranger, keys, toCaller);
            send(a, keys, toCaller);
            assertThat(bytes(hear(b))).isEqualTo(keys);
            call.end();
            assertThat(call.reports()).extracting(m -> m.leg() + " " + m.received() + " " + m.wrongSource()).contains("ingress 1 1");
        }
    }

    @Test
    void aPortRestsBetweenTwoCalls() {
        long[] now = {0};
        for (int base = 20_000; base < 30_000; base += 4) {
            var settings = new MediaSettings(base, base + 3, null, null, Duration.ofSeconds(5), 1);
            try (var relay = new MediaRelay(settings, () -> now[0])) {
                PortPool pool = relay.place(LOCAL).pool();
                PortPair one = pool.take();
                PortPair other = pool.take();
                if (one == null || other == null) {
                    continue; // somebody else on this machine has one of them
                }
                assertThat(pool.take()).isNull();
                pool.giveBack(one);
                now[0] += 4_999;
                assertThat(pool.take()).isNull();
                now[0] += 1;
                assertThat(pool.take()).isSameAs(one);
                assertThat(pool.inUse()).isEqualTo(2);
                return;
            }
        }
        throw new AssertionError("no four ports in a row are free");
    }

    @ParameterizedTest
    @CsvSource({"16385, 20000", "1000, 20000", "16384, 16384", "16384, 65536"})
    void whatIsNoRangeIsRefused(int first, int last) {
        assertThatThrownBy(() -> new MediaSettings(first, last, null, null, Duration.ZERO, 0)).hasMessageContaining("must begin with an even number from 1024").hasMessageContaining(first + " to " + last);
    }
}
