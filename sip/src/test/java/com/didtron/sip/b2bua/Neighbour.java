package com.didtron.sip.b2bua;

import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.Parsed;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.message.SipParser;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// A neighbour that sends exactly the bytes a test wants, in any order, and waits for what it expects. It repeats nothing, acknowledges
/// nothing and forgives nothing by itself. An INVITE that was handed to the test is not handed to it again when it is repeated, as it may be on
/// a slow machine.
final class Neighbour implements AutoCloseable {

    static final String SDP = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 40000 RTP/AVP 8\r\n";
    private static final int PATIENCE_MILLIS = Loopback.PATIENCE * 1_000;

    private final DatagramSocket socket;
    private final Set<String> handedOver = new HashSet<>();
    InetSocketAddress lastSource = new InetSocketAddress(0);

    /// Bound but not listening: whoever tries TCP on this neighbour's port is refused, and no stranger's server can stand there.
    private final Socket noTcp = new Socket();

    Neighbour() {
        DatagramSocket bound = null;
        for (int tries = 0; bound == null && tries < 20; tries++) {
            bound = bindBoth();
        }
        socket = java.util.Objects.requireNonNull(bound, "no port that is free for UDP and TCP");
    }

    private DatagramSocket bindBoth() {
        try {
            var udp = new DatagramSocket(Loopback.anyPort());
            try {
                noTcp.bind(udp.getLocalSocketAddress());
                return udp;
            } catch (IOException taken) {
                udp.close();
                return null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    String hostPort() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    void send(InetSocketAddress target, String message) {
        send(target, message.getBytes(StandardCharsets.UTF_8));
    }

    void send(InetSocketAddress target, byte[] message) {
        try {
            socket.send(new DatagramPacket(message, message.length, target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The next request of this method; what comes before it is let pass.
    SipRequest expect(String method) {
        return (SipRequest) next("request " + method, PATIENCE_MILLIS, message -> message instanceof SipRequest request && request.is(method));
    }

    /// The next answer with this code to this method; what comes before it is let pass.
    SipResponse expect(int code, String method) {
        return (SipResponse) next("answer " + code + " to " + method, PATIENCE_MILLIS,
                message -> message instanceof SipResponse response && response.code() == code && response.cseq().method().equals(method));
    }

    /// The next final answer to this method.
    SipResponse expectFinal(String method) {
        return (SipResponse) next("final answer to " + method, PATIENCE_MILLIS,
                message -> message instanceof SipResponse response && response.code() >= 200 && response.cseq().method().equals(method));
    }

    /// Fails when a message of this kind arrives within the time.
    void expectNone(String what, int millis, Predicate<SipMessage> unwanted) {
        try {
            SipMessage message = next(what, millis, unwanted);
            throw new AssertionError("did not want " + what + " but got " + message.summary());
        } catch (NothingCame expected) {
            // good
        }
    }

    private static final class NothingCame extends AssertionError {
        private static final long serialVersionUID = 1L;

        NothingCame(String message) {
            super(message);
        }
    }

    private SipMessage next(String what, int millis, Predicate<SipMessage> wanted) {
        long limit = System.nanoTime() + millis * 1_000_000L;
        var passed = new StringBuilder();
        while (true) {
            try {
                long left = (limit - System.nanoTime()) / 1_000_000L;
                if (left <= 0) {
                    throw new SocketTimeoutException();
                }
                socket.setSoTimeout((int) left);
                var packet = new DatagramPacket(new byte[65_536], 65_536);
                socket.receive(packet);
                lastSource = (InetSocketAddress) packet.getSocketAddress();
                Parsed parsed = SipParser.parse(Arrays.copyOf(packet.getData(), packet.getLength()));
                if (parsed instanceof Parsed.Understood(SipMessage message) && wanted.test(message)
                        && (!(message instanceof SipRequest request && request.is("INVITE")) || handedOver.add(new String(message.bytes(), StandardCharsets.ISO_8859_1)))) {
                    return message;
                }
                passed.append("\n  ").append(parsed instanceof Parsed.Understood(SipMessage other) ? other.summary() : parsed);
            } catch (SocketTimeoutException timeout) {
                throw new NothingCame("no " + what + " came; instead:" + passed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Answers a request to where it came from.
    ///
    /// @param extra header lines, each ended by CRLF
    void answer(SipRequest request, int code, String reason, String tag, String extra, String body) {
        var text = new StringBuilder("SIP/2.0 " + code + " " + reason + "\r\n");
        request.headers(HeaderName.VIA).forEach(via -> text.append("Via: ").append(via).append("\r\n"));
        String to = request.header(HeaderName.TO);
        text.append("From: ").append(request.header(HeaderName.FROM)).append("\r\n");
        text.append("To: ").append(to).append(code == 100 || to.contains(";tag=") ? "" : ";tag=" + tag).append("\r\n");
        text.append("Call-ID: ").append(request.callId()).append("\r\nCSeq: ").append(request.header(HeaderName.CSEQ)).append("\r\n");
        text.append("Contact: <sip:").append(hostPort()).append(">\r\n").append(extra);
        end(text, body);
        send(lastSource, text.toString());
    }

    void answer(SipRequest request, int code, String reason) {
        answer(request, code, reason, "callee", "", "");
    }

    void answerOk(SipRequest request) {
        answer(request, 200, "OK", "callee", "", request.is("INVITE") ? SDP : "");
    }

    static void end(StringBuilder text, String body) {
        if (!body.isEmpty()) {
            text.append("Content-Type: application/sdp\r\n");
        }
        text.append("Content-Length: ").append(body.getBytes(StandardCharsets.UTF_8).length).append("\r\n\r\n").append(body);
    }

    /// A call that this neighbour places by hand.
    Dialogue dialogue(InetSocketAddress target) {
        return new Dialogue(target);
    }

    /// Text for the requests of one call.
    final class Dialogue {
        final InetSocketAddress target;
        final String callId = UUID.randomUUID().toString();
        final String fromTag = callId.substring(0, 8);
        String branch = branch();
        String toTag = "";
        String contact = "";
        int cseq = 1;
        /// Of the last INVITE.
        private int invited = 1;

        Dialogue(InetSocketAddress target) {
            this.target = target;
        }

        static String branch() {
            return "z9hG4bK" + UUID.randomUUID();
        }

        String text(String method, int number, String via, String extra, String body) {
            var text = new StringBuilder(method + " sip:442079460123@127.0.0.1:" + target.getPort() + " SIP/2.0\r\n");
            text.append("Via: SIP/2.0/UDP ").append(hostPort()).append(";branch=").append(via).append("\r\n");
            text.append("Max-Forwards: 70\r\nFrom: \"Caller\" <sip:33140000000@").append(hostPort()).append(">;tag=").append(fromTag).append("\r\n");
            text.append("To: <sip:442079460123@127.0.0.1>").append(toTag.isEmpty() ? "" : ";tag=" + toTag).append("\r\n");
            text.append("Call-ID: ").append(callId).append("\r\nCSeq: ").append(number).append(' ').append(method).append("\r\n");
            text.append("Contact: <sip:caller@").append(hostPort()).append(">\r\n").append(extra);
            end(text, body);
            return text.toString();
        }

        void invite() {
            invite("", SDP);
        }

        void invite(String extra, String body) {
            invited = cseq;
            send(target, text("INVITE", cseq, branch, extra, body));
        }

        void cancel() {
            send(target, text("CANCEL", cseq, branch, "", ""));
        }

        /// ACK to a 2xx: a branch of its own.
        void ack(String body) {
            send(target, text("ACK", cseq, branch(), "", body));
        }

        /// ACK to a failure: the INVITE's branch.
        void ackFailure(SipResponse failure) {
            String tag = String.valueOf(failure.to().tag());
            String before = toTag;
            toTag = tag;
            send(target, text("ACK", cseq, branch, "", ""));
            toTag = before;
        }

        /// The answer to the last INVITE; that to an earlier one may come again before it, if its ACK was late.
        SipResponse answered() {
            SipResponse ok = expect(200, "INVITE");
            while (ok.cseq().number() != invited) {
                ok = expect(200, "INVITE");
            }
            toTag = String.valueOf(ok.to().tag());
            return ok;
        }

        void request(String method, String extra, String body) {
            cseq++;
            invited = method.equals("INVITE") ? cseq : invited;
            branch = branch();
            send(target, text(method, cseq, branch, extra, body));
        }
    }

    @Override
    public void close() {
        socket.close();
        try {
            noTcp.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
