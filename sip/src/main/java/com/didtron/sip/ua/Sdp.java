package com.didtron.sip.ua;

import com.didtron.sip.transport.Flow;
import java.nio.charset.StandardCharsets;

/// A plausible offer or answer: G.711 in both laws and telephone events (RFC 4566, RFC 3551, RFC 4733). No media is sent.
final class Sdp {

    private Sdp() {}

    static byte[] audio(Flow flow, long session) {
        String host = Flow.host(flow.local());
        String family = host.indexOf(':') >= 0 ? "IP6" : "IP4";
        long port = 20_000 + session * 2 % 20_000;
        return ("v=0\r\no=- " + session + " 1 IN " + family + " " + host + "\r\ns=-\r\nc=IN " + family + " " + host + "\r\nt=0 0\r\nm=audio " + port
                        + " RTP/AVP 8 0 101\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:101 telephone-event/8000\r\n"
                        + "a=fmtp:101 0-15\r\na=ptime:20\r\na=sendrecv\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
