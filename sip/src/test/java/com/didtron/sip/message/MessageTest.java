package com.didtron.sip.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reading and writing of values and messages.
class MessageTest {

    private static SipMessage read(byte[] bytes) {
        if (SipParser.parse(bytes) instanceof Parsed.Understood(SipMessage message)) {
            return message;
        }
        throw new AssertionError(new String(bytes, StandardCharsets.UTF_8) + " -> " + SipParser.parse(bytes));
    }

    private static byte[] minimal(MessageWriter writer) {
        return writer.header(HeaderName.VIA, "SIP/2.0/UDP h;branch=z9hG4bK1")
                .header(HeaderName.FROM, "<sip:a@b>;tag=1")
                .header(HeaderName.TO, "<sip:c@d>")
                .header(HeaderName.CALL_ID, "x")
                .header(HeaderName.CSEQ, "1 INVITE")
                .finish();
    }

    @Test
    void usersOfUris() throws Malformed {
        assertThat(SipUri.parse("sip:+442079460123;npdi;rn=+44@h;user=phone").user()).isEqualTo("+442079460123");
        assertThat(SipUri.parse("sip:1234%2344@h").user()).isEqualTo("1234#44");
        assertThat(SipUri.parse("sip:a:secret@h").user()).isEqualTo("a");
        assertThat(SipUri.parse("sips:h:5061").user()).isEmpty();
        assertThat(SipUri.parse("sips:h:5061").port()).isEqualTo(5061);
        assertThat(SipUri.parse("tel:+44-20;phone-context=x").user()).isEqualTo("+44-20");
        assertThat(SipUri.parse("sip:sips%3Auser%40example.com@example.net").user()).isEqualTo("sips:user@example.com");
        assertThat(SipUri.parse("sip:a@[2001:db8::1]:5070;lr").host()).isEqualTo("2001:db8::1");
        for (String bad : List.of("sip:", "sip:@h", "sip:a@", "sip:a b@h", "sip:a@h:99999", "sip:a@[::1", "tel:", ":x", "sip:a@h:", "sip:a@h/x")) {
            assertThatThrownBy(() -> SipUri.parse(bad)).as(bad).isInstanceOf(Malformed.class);
        }
    }

    /// RFC 4904 section 5.
    @Test
    void trunkGroupsOfUris() throws Malformed {
        SipUri contact = SipUri.parse("sip:+12145550101;tgrp=TG200%2f1;Trunk-Context=example.com@gw1.example.net;user=phone");
        assertThat(contact.user()).isEqualTo("+12145550101");
        assertThat(contact.userParameter("tgrp")).isEqualTo("TG200/1");
        assertThat(contact.userParameter("trunk-context")).isEqualTo("example.com");
        assertThat(contact.userParameter("user")).as("a parameter of the URI, not of its user").isEmpty();
        assertThat(SipUri.parse("sip:tgrp=TG1@h").userParameter("tgrp")).as("that is the user itself").isEmpty();
        assertThat(SipUri.parse("sip:gw1.example.net;tgrp=TG1").userParameter("tgrp")).as("without a user there is none").isEmpty();
    }

    @Test
    void percentCodeGoesBothWays() {
        for (String user : List.of("+4420", "1234#44", "a b", "Zoë", "x\r\nVia: evil", "100%", "<>\"")) {
            String encoded = PercentCode.encodeUser(user);
            assertThat(encoded).matches("[A-Za-z0-9%+\\-_.!~*'()&=$,;?/]*");
            assertThat(PercentCode.decode(encoded)).isEqualTo(user);
        }
        assertThat(PercentCode.decode("%Z%45%4")).isEqualTo("%ZE%4");
    }

    @Test
    void namesAndAddresses() throws Malformed {
        assertThat(NameAddress.parse("\"A, \\\"B\\\"\" <sip:a@h;x=1>;tag=t;q=\"a;b\"").display()).isEqualTo("A, \"B\"");
        assertThat(NameAddress.parse("sip:a@h;tag=t").tag()).isEqualTo("t");
        assertThat(NameAddress.parse("sip:a@h;tag=t").uri()).isEqualTo("sip:a@h");
        assertThat(NameAddress.parse("<isbn:2983792873>").user()).isEmpty();
        for (String bad : List.of("\"A <sip:a@h>", "A, B <sip:a@h>", "< sip:a@h >", "<sip:a@h", "", "sip:a@h?x=1", "\"A\" sip:a@h", "<sip:a@h>;;", "<sip:a@h>x")) {
            assertThatThrownBy(() -> NameAddress.parse(bad)).as(bad).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void viasGetTheirSource() throws Malformed {
        assertThat(Via.parse("SIP / 2.0 / UDP   h : 5061 ; branch=z9hG4bK1 ;rport").withSource("1.2.3.4", 9)).isEqualTo(
                "SIP/2.0/UDP h:5061;branch=z9hG4bK1;received=1.2.3.4;rport=9");
        assertThat(Via.parse("SIP/2.0/UDP 1.2.3.4;branch=z9hG4bK1;received=6.6.6.6").withSource("1.2.3.4", 9)).isEqualTo(
                "SIP/2.0/UDP 1.2.3.4;branch=z9hG4bK1");
        assertThat(Via.parse("SIP/2.0/TCP [2001:db8::1];branch=z").withSource("2001:db8::2", 9)).isEqualTo(
                "SIP/2.0/TCP [2001:db8::1];branch=z;received=2001:db8::2");
    }

    @Test
    void noValueEndsItsLine() {
        byte[] bytes = minimal(new MessageWriter()
                .request("INVITE", "sip:1\r\nX-Evil: 1@h".replace(" ", "\n"))
                .header(HeaderName.SUBJECT, "a\r\nVia: SIP/2.0/UDP evil\r\n\r\nv=0\0\u007f"));
        assertThat(new String(bytes, StandardCharsets.UTF_8).split("\r\n")).hasSize(8).noneMatch(line -> line.startsWith("X-Evil") || line.startsWith("Via: SIP/2.0/UDP evil"));
        byte[] status = minimal(new MessageWriter().status(200, "OK\r\nX-Evil: 1"));
        assertThat(read(status)).isInstanceOfSatisfying(SipResponse.class, response -> assertThat(response.reason()).isEqualTo("OK  X-Evil: 1"));
    }

    @Test
    void headersByAnyNameUnfoldedAndSplit() {
        byte[] bytes = ("INVITE sip:a@b SIP/2.0\r\nv: SIP/2.0/UDP h;branch=z9hG4bK1 ,\r\n SIP/2.0/UDP g;branch=z9hG4bK2\r\nVIA: SIP/2.0/UDP f\r\n"
                        + "f: a <sip:a@b>;tag=1\r\nTO:<sip:c@d>\r\ni: x\r\ncSeQ: 1 INVITE\r\nk: timer,100rel\r\nSupported:\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        SipMessage message = read(bytes);
        assertThat(message.values(HeaderName.VIA)).containsExactly("SIP/2.0/UDP h;branch=z9hG4bK1", "SIP/2.0/UDP g;branch=z9hG4bK2", "SIP/2.0/UDP f");
        assertThat(message.values(HeaderName.SUPPORTED)).containsExactly("timer", "100rel");
        assertThat(message.topVia().branch()).isEqualTo("z9hG4bK1");
        assertThat(message.from().tag()).isEqualTo("1");
    }

    @Test
    void reasonsOfQ850() {
        var writer = new MessageWriter().request("BYE", "sip:a@b").header(HeaderName.REASON, "SIP;cause=200;text=\"x, y\", q.850 ;cause=31;text=\"a\"");
        byte[] bytes = new String(minimal(writer), StandardCharsets.UTF_8).replace("1 INVITE", "1 BYE").getBytes(StandardCharsets.UTF_8);
        assertThat(ReasonHeader.q850(read(bytes))).isEqualTo(31);
        for (String none : List.of("Q.850;cause=0", "Q.850;cause=999", "Q.850;cause", "Q.850;;", "SIP;cause=486")) {
            var other = new MessageWriter().request("INVITE", "sip:a@b").header(HeaderName.REASON, none);
            assertThat(ReasonHeader.q850(read(minimal(other)))).as(none).isNull();
        }
        assertThat(ReasonHeader.ofQ850(17, "a\"b\\")).isEqualTo("Q.850;cause=17;text=\"a'b\"");
    }

    @Test
    void whatFollowsContentLengthInADatagramIsNotOfTheMessage() {
        byte[] bytes = (new String(minimal(new MessageWriter().request("INVITE", "sip:a@b")), StandardCharsets.UTF_8) + "INVITE sip:x SIP/2.0\r\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(read(bytes).hasBody()).isFalse();
    }
}
