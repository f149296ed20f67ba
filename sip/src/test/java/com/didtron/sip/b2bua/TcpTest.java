package com.didtron.sip.b2bua;

import static com.didtron.sip.b2bua.ScriptedBusiness.connectTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.SipEngine;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.port.EndedCall;
import com.didtron.sip.port.EndedCall.Outcome;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallOutcome;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Calls over TCP, streams that misbehave, and requests too long for a datagram.
@Timeout(Loopback.HANGS)
class TcpTest {

    private final UserAgent supplier = Loopback.agent("supplier", invite -> Behaviour.answerAtOnce());
    private final UserAgent caller = Loopback.agent("caller", invite -> new Behaviour.Ignore());
    private final ScriptedBusiness business = new ScriptedBusiness(connectTo(supplier.udpAddress()));
    private final SipEngine engine = Loopback.engine(business);

    @AfterEach
    void close() {
        caller.close();
        supplier.close();
        engine.close();
    }

    private InetSocketAddress tcp() {
        return Loopback.address(engine, Transport.TCP);
    }

    private static InetSocketAddress tcp(UserAgent agent) {
        return agent.listeners().stream().filter(l -> l.transport() == Transport.TCP).findFirst().orElseThrow().address();
    }

    private static Route route(InetSocketAddress target, Transport transport) {
        return new Route("r", target, transport, "4420", "331", null, Duration.ofHours(1), Duration.ofHours(1), (code, q850) -> true);
    }

    @Test
    void aCallOverTcpOnBothSides() throws Exception {
        business.decide = incoming -> ScriptedBusiness.connect(List.of(route(tcp(supplier), Transport.TCP)));
        var plan = new CallPlan(tcp(), Transport.TCP, "4420", "331", null, Duration.ofHours(1), Duration.ofMillis(50));
        for (int i = 0; i < 3; i++) {
            assertThat(caller.place(plan).get(Loopback.PATIENCE, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.HUNG_UP);
            EndedCall ended = business.awaitEnded();
            assertThat(ended.call().transport()).isEqualTo(Transport.TCP);
            assertThat(ended.endCode()).isEqualTo("normal");
            assertThat(ended.ladder()).anySatisfy(message -> assertThat(message.text()).contains("Via: SIP/2.0/TCP", ";transport=tcp>"));
        }
    }

    @Test
    void theSupplierHangsUpOverTheSameConnection() throws Exception {
        try (UserAgent short_ = Loopback.agent("short", invite -> new Behaviour.Answer(Duration.ZERO, true, Duration.ZERO, Duration.ofMillis(50)))) {
            business.decide = incoming -> ScriptedBusiness.connect(List.of(route(tcp(short_), Transport.TCP)));
            var plan = new CallPlan(tcp(), Transport.TCP, "4420", "331", null, Duration.ofHours(1), null);
            assertThat(caller.place(plan).get(Loopback.PATIENCE, TimeUnit.SECONDS).end()).isEqualTo(CallOutcome.End.RELEASED);
            assertThat(business.awaitEnded().releasedBy()).isEqualTo(EndedCall.ReleasedBy.CALLEE);
        }
    }

    private static String options(String branch, int length) {
        return "OPTIONS sip:x@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP 127.0.0.1:9;branch=z9hG4bK" + branch + "\r\nMax-Forwards: 70\r\nFrom: <sip:a@b>;tag=1\r\n"
                + "To: <sip:c@d>\r\nCall-ID: " + branch + "\r\nCSeq: 1 OPTIONS\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private Socket connect() throws IOException {
        var socket = new Socket(tcp().getAddress(), tcp().getPort());
        socket.setSoTimeout(Loopback.PATIENCE * 1_000);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static String read(Socket socket, String until) throws IOException {
        var text = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (text.indexOf(until) < 0) {
            int b = in.read();
            if (b < 0) {
                return text + "<closed>";
            }
            text.append((char) b);
        }
        return text.toString();
    }

    @Test
    void byteByByteAndManyAtOnce() throws Exception {
        try (Socket socket = connect()) {
            for (byte b : options("slow", 0).getBytes(StandardCharsets.UTF_8)) {
                socket.getOutputStream().write(b);
                socket.getOutputStream().flush();
            }
            assertThat(read(socket, "\r\n\r\n")).startsWith("SIP/2.0 200 OK").contains("z9hG4bKslow");
            socket.getOutputStream().write((options("a", 0) + options("b", 0) + options("c", 0)).getBytes(StandardCharsets.UTF_8));
            String answers = read(socket, "\r\n\r\n") + read(socket, "\r\n\r\n") + read(socket, "\r\n\r\n");
            assertThat(answers).contains("z9hG4bKa", "z9hG4bKb", "z9hG4bKc");
        }
    }

    @Test
    void aPingIsAnsweredByAPong() throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(read(socket, "\r\n")).isEqualTo("\r\n");
        }
    }

    @Test
    void nonsenseEndsTheConnectionAndNothingElse() throws Exception {
        for (String nonsense : List.of("GET / HTTP/1.1\r\n\r\n", "\0\0\0\0", options("x", 0).replace("Content-Length: 0", "X: 0"))) {
            try (Socket socket = connect()) {
                socket.getOutputStream().write(nonsense.getBytes(StandardCharsets.UTF_8));
                assertThat(read(socket, "never")).endsWith("<closed>");
            }
        }
        byteByByteAndManyAtOnce();
    }

    @Test
    void aMessageTooLargeIs513AndTheConnectionEnds() throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(options("big", 70_000).getBytes(StandardCharsets.UTF_8));
            assertThat(read(socket, "never")).startsWith("SIP/2.0 513 Message Too Large").endsWith("<closed>");
        }
    }

    @Test
    void aLongInviteGoesOverTcpWhenTheSupplierTakesIt() throws Exception {
        try (Neighbour caller = new Neighbour()) {
            // the agent listens on the same port number only by luck, so the route names its TCP address
            InetSocketAddress target = tcp(supplier);
            business.decide = incoming -> ScriptedBusiness.connect(List.of(route(target, Transport.UDP)));
            var call = caller.dialogue(Loopback.udp(engine));
            call.invite("", Neighbour.SDP + "a=x:y\r\n".repeat(250));
            call.answered();
            call.ack("");
            call.request("BYE", "", "");
            EndedCall ended = business.awaitEnded();
            assertThat(ended.attempts()).singleElement().extracting(EndedCall.Attempt::outcome).isEqualTo(Outcome.ANSWERED);
            assertThat(ended.ladder()).anySatisfy(message -> assertThat(message.text()).startsWith("INVITE").contains("SIP/2.0/TCP"));
        }
    }

    @Test
    void aLongInviteGoesOverUdpWhenTheSupplierHasNoTcp() throws Exception {
        try (Neighbour caller = new Neighbour(); Neighbour udpOnly = new Neighbour()) {
            business.decide = connectTo(udpOnly.address());
            var call = caller.dialogue(Loopback.udp(engine));
            call.invite("", Neighbour.SDP + "a=x:y\r\n".repeat(250));
            SipRequest invite = udpOnly.expect("INVITE");
            assertThat(invite.bytes().length).isGreaterThan(1_300);
            assertThat(invite.header(HeaderName.VIA)).startsWith("SIP/2.0/UDP");
            udpOnly.answer(invite, 486, "Busy Here");
            call.ackFailure(caller.expect(486, "INVITE"));
            assertThat(business.awaitEnded().attempts()).hasSize(1);
        }
    }
}
