package com.didtron.sip.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.sip.message.SessionDescription;
import com.didtron.sip.message.SessionDescription.Stream;
import com.didtron.sip.port.RelayTerms.Srtp;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which keys are taken, and what is said of ours.
class SdesTest {

    private static final String KEY = "WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz";

    private static Stream stream(String profile, String... crypto) {
        var text = new StringBuilder("m=audio 4000 " + profile + " 8\r\n");
        for (String line : crypto) {
            text.append("a=crypto:").append(line).append("\r\n");
        }
        return SessionDescription.parse(text.append("a=ptime:20\r\n").toString().getBytes(StandardCharsets.ISO_8859_1)).streams().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', nullValues = "none", value = {
        "1 AES_CM_128_HMAC_SHA1_80 inline:KEY                                  > 1",
        "7 AES_CM_128_HMAC_SHA1_80 inline:KEY|2^20                             > 7",
        "1 AES_CM_128_HMAC_SHA1_80 inline:KEY|2^20|1:4                         > none", // a master key identifier
        "1 AES_CM_128_HMAC_SHA1_80 inline:KEY UNENCRYPTED_SRTCP                > none",
        "1 AES_CM_128_HMAC_SHA1_80 inline:KEY;inline:KEY                       > none",
        "1 AES_CM_128_HMAC_SHA1_32 inline:KEY                                  > none",
        "1 AES_CM_128_HMAC_SHA1_80 inline:c2hvcnQ=                             > none",
        "1 AES_CM_128_HMAC_SHA1_80 inline:!!                                   > none",
        "1 AES_CM_128_HMAC_SHA1_80                                             > none",
        "x AES_CM_128_HMAC_SHA1_80 inline:KEY                                  > none",
    })
    void whichKeysAreTaken(String line, String tag) {
        Sdes.Crypto found = Sdes.find(stream("RTP/SAVP", line.strip().replace("KEY", KEY)));
        assertThat(found == null ? null : found.tag()).isEqualTo(tag == null ? null : tag.strip());
    }

    @Test
    void theFirstThatCanBeUsedIsTakenAndNoneOfDtls() {
        String[] lines = {"1 F8_128_HMAC_SHA1_80 inline:" + KEY, "2 AES_CM_128_HMAC_SHA1_80 inline:" + KEY, "3 AES_CM_128_HMAC_SHA1_80 inline:" + KEY};
        assertThat(Sdes.find(stream("RTP/SAVP", lines)).tag()).isEqualTo("2");
        assertThat(Sdes.find(stream("UDP/TLS/RTP/SAVP", lines))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // terms,   profile,  keys,  an offer is,  an answer is
        "NONE,     RTP/AVP,  false, plain,   plain",
        "NONE,     RTP/AVP,  true,  plain,   plain",
        "NONE,     RTP/SAVP, true,  refused, refused",
        "OPTIONAL, RTP/AVP,  false, plain,   plain",
        "OPTIONAL, RTP/AVP,  true,  secure,  secure",
        "OPTIONAL, RTP/SAVP, true,  secure,  secure",
        "OPTIONAL, RTP/SAVP, false, refused, refused",
        "REQUIRED, RTP/AVP,  false, refused, refused",
        "REQUIRED, RTP/AVP,  true,  secure,  secure",
        "REQUIRED, RTP/SAVP, true,  secure,  secure",
        "REQUIRED, RTP/SAVP, false, refused, refused",
    })
    void whatTermsTake(Srtp terms, String profile, boolean keys, String offer, String answer) {
        Stream stream = keys ? stream(profile, "1 AES_CM_128_HMAC_SHA1_80 inline:" + KEY) : stream(profile);
        assertThat(word(Sdes.ofOffer(stream, terms))).isEqualTo(offer);
        assertThat(word(Sdes.ofAnswer(stream, terms, Sdes.offeredBy(terms)))).isEqualTo(answer);
    }

    private static String word(Sdes.Verdict verdict) {
        return !verdict.taken() ? "refused" : verdict.crypto() == null ? "plain" : "secure";
    }

    @Test
    void oursReplacesTheirs() {
        SessionDescription session = SessionDescription.parse(("m=audio 4000 RTP/SAVPF 8\r\na=crypto:1 X inline:theirs\r\na=ptime:20\r\n").getBytes(StandardCharsets.ISO_8859_1));
        Sdes.write(session.streams().getFirst(), false, null, null);
        assertThat(session.bytes()).asString(StandardCharsets.ISO_8859_1).isEqualTo("m=audio 4000 RTP/AVPF 8\r\na=ptime:20\r\n");
        Sdes.write(session.streams().getFirst(), true, "1", new byte[30]);
        assertThat(session.bytes()).asString(StandardCharsets.ISO_8859_1)
                .isEqualTo("m=audio 4000 RTP/SAVPF 8\r\na=ptime:20\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:" + "A".repeat(40) + "\r\n");
    }

    /// From a plain caller to a supplier with terms, and its answer back.
    @ParameterizedTest
    @CsvSource({
        "NONE,     RTP/AVP,  0, RTP/AVP,  RTP/AVP,  false",
        "OPTIONAL, RTP/AVP,  1, RTP/AVP,  RTP/AVP,  true",
        "REQUIRED, RTP/SAVP, 1, RTP/SAVP, RTP/AVP,  true",
    })
    void aSupplierIsOfferedWhatItsTermsSay(Srtp terms, String offered, int keys, String answers, String told, boolean secure) {
        try (var relay = new MediaRelay(com.didtron.sip.MediaSettings.USUAL, com.didtron.sip.loop.Ticker.of(java.time.Clock.systemUTC()))) {
            CallMedia call = relay.call();
            java.net.InetAddress local = java.net.InetAddress.getLoopbackAddress();
            LegMedia caller = call.leg("ingress", local, local, Srtp.NONE);
            LegMedia supplier = call.leg("first", local, local, terms);
            String plain = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 40000 RTP/AVP 8\r\n";
            String offer = new String(call.pass(plain.getBytes(StandardCharsets.ISO_8859_1), caller, supplier, true), StandardCharsets.ISO_8859_1);
            assertThat(offer).contains(offered + " 8");
            assertThat(offer.split("a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:", -1)).hasSize(keys + 1);
            String answer = plain.replace("RTP/AVP", answers) + (keys == 0 ? "" : "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:" + KEY + "\r\n");
            String passed = new String(call.pass(answer.getBytes(StandardCharsets.ISO_8859_1), supplier, caller, false), StandardCharsets.ISO_8859_1);
            assertThat(passed).contains(told + " 8").doesNotContain("crypto");
            call.end();
            assertThat(call.reports()).extracting(m -> m.leg() + " " + m.secure()).containsExactlyInAnyOrder("ingress false", "first " + secure);
        }
    }
}
