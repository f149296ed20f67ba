package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.SipEngine;
import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.port.Caller;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.IncomingCall;
import com.didtron.sip.port.LegTerms;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.Transport;
import com.didtron.sip.port.Vouching;
import com.didtron.sip.port.Vouching.Vouched;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.UserAgent;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Identity headers (RFC 8224) and the calling party's category: what the business is told, and what it has a neighbour told.
@Timeout(Loopback.HANGS)
class VouchingTest {

    private static final Duration ENOUGH = Duration.ofHours(1);
    /// Of the length of real ones: an INVITE with two is beyond a datagram.
    private static final String LONG = "e".repeat(700) + ";info=<https://cert.example/a,b.pem>;alg=ES256;ppt=shaken";

    private final Neighbour neighbour = new Neighbour();
    private final Neighbour customer = new Neighbour();
    private final ScriptedBusiness business = new ScriptedBusiness(call -> ScriptedBusiness.connect(List.of()));
    private final MovedClock clock = new MovedClock();
    private final SipEngine engine = SipEngine.start(Loopback.settings(), business, clock);

    @AfterEach
    void close() {
        Loopback.close(engine, clock);
        neighbour.close();
        customer.close();
    }

    private void vouchTo(InetSocketAddress supplier, Vouching vouching) {
        business.decide = incoming -> ScriptedBusiness.connect(List.of(new Route(
                "one", List.of(new Hop("h", supplier, Transport.UDP, null)), "442079460123", Caller.of("331", null), ENOUGH, ENOUGH, (code, q850) -> false, null,
                LegTerms.PASSING, vouching)));
    }

    private SipRequest sent(String extra) throws InterruptedException {
        customer.dialogue(Loopback.udp(engine)).invite(extra, Neighbour.SDP);
        return neighbour.expect("INVITE");
    }

    /// None passes by itself; several lines, the compact form and commas are several values, and the Date of the caller goes with what passes. Nobody listens over
    /// TCP, so what is too long for a datagram goes as one all the same (RFC 3261 section 18.1.1).
    @Test
    void theCallersOwnPassAsTheBusinessSays() throws Exception {
        String headers = "y: " + LONG + ", two;info=<x>\r\nIDENTITY: three\r\nDate: Sat, 07 Mar 2026 12:00:00 GMT\r\n";
        vouchTo(neighbour.address(), Vouching.NONE);
        SipRequest none = sent(headers);
        assertThat(none.has(HeaderName.IDENTITY)).isFalse();
        assertThat(none.has(HeaderName.DATE)).isFalse();
        assertThat(business.decided.getLast().identities()).containsExactly(LONG, "two;info=<x>", "three");

        vouchTo(neighbour.address(), _ -> new Vouched(business.decided.getLast().identities().subList(0, 2), null));
        SipRequest passed = sent(headers);
        assertThat(passed.headers(HeaderName.IDENTITY)).containsExactly(LONG, "two;info=<x>");
        assertThat(passed.header(HeaderName.DATE)).isEqualTo("Sat, 07 Mar 2026 12:00:00 GMT");
        assertThat(passed.bytes().length).isGreaterThan(1_300);
    }

    @Test
    void whatIsSignedNowHasTheDateOfNow() throws Exception {
        vouchTo(neighbour.address(), now -> new Vouched(List.of("signed"), Instant.parse("2026-03-07T12:00:05.9Z")));
        SipRequest sent = sent("Date: Thu, 01 Jan 2026 00:00:00 GMT\r\nIdentity: theirs\r\n");
        assertThat(sent.headers(HeaderName.IDENTITY)).containsExactly("signed");
        assertThat(sent.headers(HeaderName.DATE)).containsExactly("Sat, 07 Mar 2026 12:00:05 GMT");
    }

    /// A supplier that listens over TCP too is sent over TCP what is too long for a datagram.
    @Test
    void aLongInviteGoesOverTcp() throws Exception {
        try (UserAgent supplier = Loopback.agent("supplier", _ -> new Behaviour.Reject(Duration.ZERO, 486, "Busy Here", null))) {
            vouchTo(supplier.udpAddress(), _ -> new Vouched(List.of(LONG, LONG), null));
            var call = customer.dialogue(Loopback.udp(engine));
            call.invite("", Neighbour.SDP);
            call.ackFailure(customer.expect(486, "INVITE"));
            assertThat(business.awaitEnded().ladder()).anySatisfy(m -> assertThat(m.text()).startsWith("INVITE").contains("Via: SIP/2.0/TCP", "Identity: " + LONG));
        }
    }

    @ParameterizedTest(name = "[{index}] {0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            P-Asserted-Identity: <sip:+442071234567;cpc=payphone@a.example;user=phone>              | payphone
            P-Asserted-Identity: "Cell 4" <sip:+442071234567@a.example;user=phone;CPC=Prison>       | prison
            P-Asserted-Identity: <sip:+442071234567@a.example>, <tel:+442071234567;cpc=operator>    | operator
            P-Asserted-Identity: <<>                                                                |
            P-Asserted-Identity: <sip:+442071234567;cpc=aaaaaaaaaabbbbbbbbbbccccccccccddd@a.example>  |
            Subject: none                                                                           |
            """)
    void theCategoryIsWhatTheNetworkAsserts(String header, String category) throws Exception {
        vouchTo(neighbour.address(), Vouching.NONE);
        sent(header + "\r\n");
        IncomingCall asked = business.decided.getLast();
        assertThat(asked.origin().category()).isEqualTo(category == null ? "" : category);
    }
}
