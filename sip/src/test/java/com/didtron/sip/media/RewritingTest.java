package com.didtron.sip.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.message.SessionDescription;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of the lines of a description, and what is read from them.
class RewritingTest {

    private static final InetAddress FOUR = InetAddress.ofLiteral("203.0.113.1");
    private static final InetAddress SIX = InetAddress.ofLiteral("2001:db8::1");

    private static String hidden(String lines, InetAddress ours) {
        SessionDescription session = SessionDescription.parse((lines.replace("|", "\r\n") + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        Rewriting.hide(session, ours);
        return new String(session.bytes(), StandardCharsets.ISO_8859_1).strip().replace("\r\n", "|");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "o=root 77 78 IN IP4 10.0.0.7          > o=- 77 78 IN IP4 203.0.113.1",
        "o=- 1 1 IN IP6 2001:db8::9            > o=- 1 1 IN IP4 203.0.113.1",
        "c=IN IP4 10.0.0.7                     > c=IN IP4 203.0.113.1",
        "c=IN IP6 2001:db8::9                  > c=IN IP4 203.0.113.1",
        "c=IN IP4 gateway.example              > c=IN IP4 203.0.113.1",
        "c=IN IP4 0.0.0.0                      > c=IN IP4 0.0.0.0",
        "s=A call                              > s=A call",
        "b=AS:64                               > b=AS:64",
        "a=group:BUNDLE 0 1|a=group:LS 0 1     > a=group:LS 0 1",
        "m=audio 4000 RTP/AVP 8|c=IN IP4 10.0.0.8|a=rtcp:4001 IN IP4 10.0.0.8|a=rtcp-mux|a=ptime:20 > m=audio 4000 RTP/AVP 8|c=IN IP4 203.0.113.1|a=rtcp-mux|a=ptime:20",
        "m=audio 4000 RTP/AVP 8|a=candidate:1 1 UDP 1 10.0.0.8 4000 typ host|a=ice-ufrag:x|a=ice-pwd:y|a=end-of-candidates|a=sendonly > m=audio 4000 RTP/AVP 8|a=sendonly",
        "m=audio 4000 RTP/AVP 8|a=alt:1 1 : 1 2 10.0.0.8 4000|a=rtpmap:8 PCMA/8000 > m=audio 4000 RTP/AVP 8|a=rtpmap:8 PCMA/8000",
    })
    void addressesBecomeOurs(String before, String after) {
        assertThat(hidden(before.strip(), FOUR)).isEqualTo(after.strip());
    }

    @Test
    void aNeighbourOfTheOtherFamilyIsToldThat() {
        assertThat(hidden("o=x 1 2 IN IP4 10.0.0.7|c=IN IP4 10.0.0.7", SIX)).isEqualTo("o=- 1 2 IN IP6 2001:db8:0:0:0:0:0:1|c=IN IP6 2001:db8:0:0:0:0:0:1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        // description                                                     > used, where, RTCP, mux, rtp, hold
        "c=IN IP4 10.0.0.7|m=audio 4000 RTP/AVP 8                          > true 10.0.0.7:4000 null false true false",
        "c=IN IP4 10.0.0.7|m=audio 4000 RTP/AVP 8|c=IN IP4 10.0.0.8        > true 10.0.0.8:4000 null false true false",
        "c=IN IP4 10.0.0.7|m=audio 4000 RTP/AVP 8|a=rtcp:4009|a=rtcp-mux   > true 10.0.0.7:4000 10.0.0.7:4009 true true false",
        "c=IN IP4 10.0.0.7|m=audio 4000 RTP/AVP 8|a=rtcp:4009 IN IP4 10.0.0.9 > true 10.0.0.7:4000 10.0.0.9:4009 false true false",
        "c=IN IP4 10.0.0.7|m=audio 4000 RTP/AVP 8|a=sendonly               > true 10.0.0.7:4000 null false true true",
        "c=IN IP4 10.0.0.7|a=inactive|m=audio 4000 RTP/AVP 8               > true 10.0.0.7:4000 null false true true",
        "c=IN IP4 10.0.0.7|a=inactive|m=audio 4000 RTP/AVP 8|a=sendrecv    > true 10.0.0.7:4000 null false true false",
        "c=IN IP4 0.0.0.0|m=audio 4000 RTP/AVP 8                           > true null null false true true",
        "c=IN IP4 gateway.example|m=audio 4000 RTP/AVP 8                   > true null null false true false",
        "c=IN IP4 224.2.1.1/127|m=audio 4000 RTP/AVP 8                     > true null null false true true",
        "c=IN IP4 999.2.1.1|m=audio 4000 RTP/AVP 8                         > true null null false true false",
        "c=IN IP4 10.0.0.7|m=audio 0 RTP/AVP 8                             > false null null false true true",
        "c=IN IP4 10.0.0.7|m=image 4000 udptl t38                          > true 10.0.0.7:4000 null false false false",
        "c=IN IP4 10.0.0.7|m=image 4000 tcp t38                            > false 10.0.0.7:4000 null false false false",
        "c=IN IP4 10.0.0.7|m=message 4000 TCP/MSRP *                       > false 10.0.0.7:4000 null false false false",
        "c=IN IP6 2001:db8::9|m=audio 4000 RTP/SAVP 8                      > true 2001:db8:0:0:0:0:0:9:4000 null false true false",
    })
    void whatAStreamSays(String lines, String read) {
        SessionDescription session = SessionDescription.parse((lines.strip().replace("|", "\r\n") + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        Described d = Described.of(session, session.streams().getFirst());
        assertThat(d.used() + " " + at(d.media()) + " " + at(d.control()) + " " + d.mux() + " " + d.rtp() + " " + d.onHold()).isEqualTo(read.strip());
    }

    private static String at(java.net.InetSocketAddress address) {
        return address == null ? "null" : address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    @ParameterizedTest
    @CsvSource({
        "8,   a=ptime:20,                   PCMA, 8000",
        "9,   a=ptime:20,                   G722, 8000",
        "111, a=rtpmap:111 opus/48000/2,    OPUS, 48000",
        "0,   a=rtpmap:0 PCMU/8000,         PCMU, 8000",
        "97,  a=ptime:20,                   '',   0",
        "97,  a=rtpmap:97 odd,              ODD,  0",
    })
    void payloadTypesHaveNamesAndClocks(String format, String attribute, String name, int rate) {
        SessionDescription session = SessionDescription.parse(("m=audio 4000 RTP/AVP " + format + "\r\n" + attribute + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Described.of(session, session.streams().getFirst()).payloads()).containsEntry(Integer.parseInt(format), new Payload(name, rate));
    }
}
