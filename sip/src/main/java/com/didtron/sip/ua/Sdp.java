package com.didtron.sip.ua;

import com.didtron.sip.message.SessionBody;
import com.didtron.sip.message.SessionDescription;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.transport.Flow;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A plausible offer or answer: G.711 in both laws and telephone events (RFC 4566, RFC 3551, RFC 4733). Without a telephone no media is sent.
final class Sdp {

    /// The name of a session whose caller speaks; whoever is called speaks back.
    private static final String SPEAKS = "speaks";

    private Sdp() {}

    /// Whether a message offers a call whose caller speaks.
    static boolean speaks(SipMessage message) {
        SessionBody body = SessionBody.of(message);
        return body != null && SPEAKS.equals(SessionDescription.parse(body.description()).sessionLine("s="));
    }

    /// Lets a telephone speak to where a message's description says, in the first law of G.711 that it names; to nobody when it names none, or is on hold.
    static void listen(SipMessage message, Phones.Phone phone) {
        SessionBody body = SessionBody.of(message);
        if (body == null) {
            return;
        }
        SessionDescription session = SessionDescription.parse(body.description());
        for (SessionDescription.Stream stream : session.streams()) {
            String law = stream.formats().stream().filter(format -> format.equals("8") || format.equals("0")).findFirst().orElse(null);
            if (stream.kind().equals("audio") && stream.isUsed() && stream.isRtp() && law != null) {
                String connection = stream.line("c=") == null ? session.sessionLine("c=") : stream.line("c=");
                String[] fields = connection == null ? new String[0] : connection.split(" +");
                if (fields.length == 3 && !fields[2].equals("0.0.0.0")) {
                    phone.speakTo(new InetSocketAddress(InetAddress.ofLiteral(fields[2]), stream.port()), Integer.parseInt(law));
                    return;
                }
            }
        }
        phone.beSilent();
    }

    static byte[] audio(Flow flow, long session, Phones.@Nullable Phone phone) {
        String host = Flow.host(flow.local());
        String family = host.indexOf(':') >= 0 ? "IP6" : "IP4";
        long port = phone == null ? 20_000 + session * 2 % 20_000 : phone.port();
        return ("v=0\r\no=- " + session + " 1 IN " + family + " " + host + "\r\ns=" + (phone == null ? "-" : SPEAKS) + "\r\nc=IN " + family + " " + host + "\r\nt=0 0\r\nm=audio " + port
                        + " RTP/AVP 8 0 101\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:101 telephone-event/8000\r\n"
                        + "a=fmtp:101 0-15\r\na=ptime:20\r\na=sendrecv\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
