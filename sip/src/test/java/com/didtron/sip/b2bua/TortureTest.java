package com.didtron.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.didtron.sip.message.Parsed;
import com.didtron.sip.message.SipParser;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of hostile messages: `call` (an INVITE that the business is asked about), `options` (answered 200), `response` (read, and
/// ignored because it answers nothing of ours), `dropped`, or the code they are refused with.
class TortureTest {

    /// The 49 messages of RFC 4475, by file name and section.
    private static final Map<String, String> RFC_4475 = new TreeMap<>(Map.ofEntries(
            // 3.1.1 valid messages
            Map.entry("wsinv", "call"), Map.entry("intmeth", "405"), Map.entry("esc01", "call"), Map.entry("escnull", "405"),
            Map.entry("esc02", "405"), Map.entry("lwsdisp", "options"), Map.entry("longreq", "call"), Map.entry("dblreq", "405"),
            Map.entry("semiuri", "options"), Map.entry("transports", "options"), Map.entry("mpart01", "405"), Map.entry("unreason", "response"),
            Map.entry("noreason", "response"),
            // 3.1.2 invalid messages
            Map.entry("badinv01", "400"), Map.entry("clerr", "400"), Map.entry("ncl", "400"), Map.entry("scalar02", "400"),
            Map.entry("scalarlg", "dropped"), Map.entry("quotbal", "400"), Map.entry("ltgtruri", "400"), Map.entry("lwsruri", "400"),
            Map.entry("lwsstart", "400"), Map.entry("trws", "400"), Map.entry("escruri", "400"),
            // the Date is of no use to us; the RFC lets us ignore it
            Map.entry("baddate", "call"),
            // REGISTER is not for us, whatever its Contact is like
            Map.entry("regbadct", "405"), Map.entry("badaspec", "400"), Map.entry("baddn", "400"), Map.entry("badvers", "505"),
            Map.entry("mismatch01", "400"), Map.entry("mismatch02", "400"), Map.entry("bigcode", "dropped"),
            // 3.2 transaction layer: a branch of nothing but the cookie is matched as RFC 2543 did
            Map.entry("badbranch", "options"),
            // 3.3 application layer
            Map.entry("insuf", "400"), Map.entry("unkscm", "416"), Map.entry("novelsc", "416"), Map.entry("unksm2", "405"),
            Map.entry("bext01", "420"), Map.entry("invut", "415"), Map.entry("regaut01", "405"), Map.entry("multi01", "400"),
            Map.entry("mcl01", "400"), Map.entry("bcast", "response"),
            // an OPTIONS with no hops left is for whoever has it (RFC 3261 section 11)
            Map.entry("zeromf", "options"), Map.entry("cparam01", "405"), Map.entry("cparam02", "405"), Map.entry("regescrt", "405"),
            // what the callee accepts is the callee's business
            Map.entry("sdp01", "call"),
            // 3.4 RFC 2543: no branch, no From tag, no Contact
            Map.entry("inv2543", "call")));

    static String fate(byte[] bytes) {
        return switch (SipParser.parse(bytes)) {
            case Parsed.Dropped dropped -> "dropped";
            case Parsed.Refused refused -> Integer.toString(refused.code());
            case Parsed.Understood(SipResponse response) -> "response";
            case Parsed.Understood(SipRequest request) -> {
                Door.Refusal refusal = Door.check(request);
                yield refusal != null ? Integer.toString(refusal.code()) : request.is("INVITE") ? "call" : "options";
            }
        };
    }

    private static Path rfc4475() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path candidate = folder.resolve("shared/data/rfc4475");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
            folder = folder.getParent();
        }
        return null;
    }

    @Test
    void allOfRfc4475() throws IOException {
        Path folder = rfc4475();
        Assumptions.assumeTrue(folder != null, "the messages of RFC 4475 are not on this machine; our own below are");
        var found = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".dat")).toList()) {
                found.put(file.getFileName().toString().replace(".dat", ""), fate(Files.readAllBytes(file)));
            }
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(RFC_4475).hasSize(49);
    }

    private static final String GOOD = """
            INVITE sip:+442079460123@192.0.2.1 SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.9:5060;branch=z9hG4bK77
            Max-Forwards: 70
            From: "Caller" <sip:33140000000@192.0.2.9>;tag=1
            To: <sip:+442079460123@192.0.2.1>
            Call-ID: a@192.0.2.9
            CSeq: 1 INVITE
            Contact: <sip:33140000000@192.0.2.9>
            Content-Type: application/sdp
            Content-Length: 5

            v=0
            """;

    /// Our own, for machines without the RFC's; each is the good message with one thing changed.
    static Stream<Arguments> ours() {
        return Stream.of(
                arguments("nothing changed", "v=0", "v=0", "call"),
                arguments("compact names", "Call-ID:", "i :", "call"),
                arguments("folded From", "\"Caller\" <", "\"Caller\"\r\n\t<", "call"),
                arguments("escaped quote in the display name", "\"Caller\"", "\"Call\\\"er, the \\\\\"", "call"),
                arguments("UTF-8 display name", "\"Caller\"", "\"Grüße, 日本\"", "call"),
                arguments("tel URI with parameters", "sip:+442079460123@192.0.2.1 SIP", "tel:+44-20-7946-0123;phone-context=example.com SIP", "call"),
                arguments("number portability parameters", "sip:+442079460123@", "sip:+442079460123;npdi;rn=+442079460999@", "call"),
                arguments("hash in the dialled number", "sip:+442079460123@192.0.2.1 SIP", "sip:1234%23442079460123@192.0.2.1 SIP", "call"),
                arguments("IPv6 everywhere", "192.0.2.9:5060;branch", "[2001:db8::9]:5060;branch", "call"),
                arguments("IPv6 Request-URI", "@192.0.2.1 SIP", "@[2001:db8::1]:5060;transport=udp SIP", "call"),
                arguments("no Max-Forwards", "Max-Forwards: 70\r\n", "", "call"),
                arguments("hops used up", "Max-Forwards: 70", "Max-Forwards: 0", "483"),
                arguments("negative hops", "Max-Forwards: 70", "Max-Forwards: -1", "400"),
                arguments("no To", "To: <sip:+442079460123@192.0.2.1>\r\n", "", "400"),
                arguments("two From", "To: <", "From: <sip:x@y>;tag=2\r\nTo: <", "400"),
                arguments("no Via", "Via: SIP/2.0/UDP 192.0.2.9:5060;branch=z9hG4bK77\r\n", "", "dropped"),
                arguments("Via of another protocol", "SIP/2.0/UDP", "HTTP/1.1/TCP", "400"),
                arguments("Via port beyond the possible", "192.0.2.9:5060;branch", "192.0.2.9:77777;branch", "400"),
                arguments("CSeq without method", "1 INVITE", "1", "400"),
                arguments("CSeq at 2^31", "1 INVITE", "2147483648 INVITE", "400"),
                arguments("ACK with a broken CSeq is not answered", "INVITE sip", "ACK sip", "dropped"),
                arguments("header without colon", "Contact: <", "Contact <", "400"),
                arguments("header name with a blank inside", "Contact: <", "Con tact: <", "400"),
                arguments("bare carriage return in a value", "\"Caller\" <", "\"Ca\rller\" <", "400"),
                arguments("Content-Length that lies", "Content-Length: 5", "Content-Length: 500", "400"),
                arguments("Content-Length as an expression", "Content-Length: 5", "Content-Length: 4+1", "400"),
                arguments("two equal Content-Lengths", "Content-Length: 5", "Content-Length: 5\r\nl: 5", "call"),
                arguments("two different Content-Lengths", "Content-Length: 5", "Content-Length: 5\r\nl: 4", "400"),
                arguments("compressed body", "Content-Length: 5", "Content-Encoding: gzip\r\nContent-Length: 5", "415"),
                arguments("a body of another kind", "application/sdp", "text/html", "415"),
                arguments("an extension required that nobody knows", "Max-Forwards", "Require: nobody-knows\r\nMax-Forwards", "420"),
                arguments("session timers required", "Max-Forwards", "Require: timer\r\nMax-Forwards", "call"),
                arguments("lower case method", "INVITE sip", "invite sip", "400"),
                arguments("SIP 3.0", "192.0.2.1 SIP/2.0", "192.0.2.1 SIP/3.0", "505"),
                arguments("HTTP", "192.0.2.1 SIP/2.0", "192.0.2.1 HTTP/1.1", "400"),
                arguments("mail", "INVITE sip:+44", "INVITE mailto:+44", "416"),
                arguments("no user", "INVITE sip:+442079460123@", "INVITE sip:", "call"),
                arguments("an empty user", "INVITE sip:+442079460123@", "INVITE sip:@", "400"),
                arguments("a header smuggled into the Request-URI", "@192.0.2.1 SIP", "@192.0.2.1?X=1 SIP", "400"),
                arguments("unbalanced bracket", "<sip:33140000000@192.0.2.9>;tag=1", "<sip:33140000000@192.0.2.9;tag=1", "400"),
                arguments("300 headers", "Max-Forwards", "X: 1\r\n".repeat(300) + "Max-Forwards", "400"),
                arguments("100 Vias", "Max-Forwards", "Via: SIP/2.0/UDP 1.1.1.1;branch=z9hG4bK1\r\n".repeat(100) + "Max-Forwards", "call"),
                arguments("100 parameters", ";tag=1", ";tag=1" + ";x=1".repeat(100), "400"),
                arguments("no end of headers", "\r\n\r\nv=0\r\n", "\r\n", "400"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("ours")
    void ourOwn(String what, String replace, String by, String expected) {
        String good = GOOD.replace("\n", "\r\n");
        assertThat(good).contains(replace);
        String text = good.replaceFirst(java.util.regex.Pattern.quote(replace), java.util.regex.Matcher.quoteReplacement(by));
        assertThat(fate(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    }

    @Test
    void noise() {
        assertThat(fate(new byte[0])).isEqualTo("dropped");
        assertThat(fate("\r\n\r\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("dropped");
        assertThat(fate(new byte[] {0, 0, 0, 0})).isEqualTo("dropped");
        assertThat(fate("jaK".getBytes(StandardCharsets.UTF_8))).isEqualTo("dropped");
        assertThat(fate("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("dropped");
    }
}
