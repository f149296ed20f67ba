package com.didtron.server.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.kernel.E164;
import com.didtron.sip.tls.Identity;
import com.didtron.sip.tls.MakeCertificate;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is found of Identity headers. The call comes on a Saturday at noon, from 12125550100, for which its network asserts 12125550123, to 13035550100.
class AttestationTest {

    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");
    private static final String URL = "https://cert.example/a.pem";
    private static final String INFO = ";info=<" + URL + ">;alg=ES256;ppt=shaken";
    private static final String HEAD = "{\"alg\":\"ES256\",\"ppt\":\"shaken\",\"typ\":\"passport\",\"x5u\":\"" + URL + "\"}";
    private static final String CLAIMS = "{\"attest\":\"A\",\"dest\":{\"tn\":[\"13035550100\"]},\"iat\":1772884800,\"orig\":{\"tn\":\"12125550123\"},\"origid\":\"1\"}";
    private static final Identity SIGNER = certificate(NOON.minus(Duration.ofDays(1)), NOON.plus(Duration.ofDays(90)));
    private static final Identity OTHER = certificate(NOON.minus(Duration.ofDays(1)), NOON.plus(Duration.ofDays(90)));
    private static final Identity OVER = certificate(NOON.minus(Duration.ofDays(9)), NOON.minus(Duration.ofSeconds(1)));

    private static Identity certificate(Instant from, Instant until) {
        return MakeCertificate.selfSigned("SHAKEN", List.of("sp.example"), from, until);
    }

    private static Attestation of(Attestation.Known known, String... headers) {
        return Attestation.of(List.of(headers), Set.of("12125550100", "12125550123"), E164.parse("13035550100"), NOON, known);
    }

    /// A PASSporT as it should be, with one thing changed before it is signed.
    @ParameterizedTest(name = "[{index}] {0} -> {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing                                             | 0   | attested at level A, signature not checked: its certificate is not known
            "attest":"A" -> "attest":"C"                        | 0   | attested at level C, signature not checked: its certificate is not known
            "attest":"A", ->                                    | 438 | its PASSporT says no level A, B or C
            "attest":"A" -> "attest":"A","attest":"A"           | 438 | its PASSporT cannot be read
            "iat":1772884800 -> "iat":1772884741                | 0   | attested at level A, signature not checked: its certificate is not known
            "iat":1772884800 -> "iat":1772884739                | 403 | its PASSporT is not of this minute
            "iat":1772884800 -> "iat":1772884861                | 403 | its PASSporT is not of this minute
            "iat":1772884800 -> "iat":"1772884800"              | 403 | its PASSporT is not of this minute
            "iat":1772884800 -> "iat":99999999999999999999      | 403 | its PASSporT is not of this minute
            ES256 -> none                                       | 438 | its PASSporT is not signed with ES256
            ES256 -> HS256                                      | 438 | its PASSporT is not signed with ES256
            "ppt":"shaken" -> "ppt":"rph"                       | 438 | its PASSporT is not of SHAKEN
            "tn":"12125550123" -> "tn":"12125550124"            | 438 | its PASSporT is about another caller
            "tn":["13035550100"] -> "tn":["13035550101"]        | 438 | its PASSporT is about another called number
            "tn":["13035550100"] -> "tn":["1","13035550100"]    | 0   | attested at level A, signature not checked: its certificate is not known
            https://cert -> http://cert                         | 436 | info and x5u do not name one certificate by https
            info=<https://cert -> info=<https://other           | 436 | info and x5u do not name one certificate by https
            ;info=<https://cert.example/a.pem> ->               | 436 | info and x5u do not name one certificate by https
            . -> ..                                             | 438 | Identity is no PASSporT in full form
            """)
    void anIdentityIsLookedAtAsFarAsItIsSaid(String change, int code, String said) {
        String[] parts = change.equals("nothing") ? new String[] {"~", "~"} : change.split(" ->", -1);
        String from = parts[0].strip();
        String to = parts[1].strip();
        String token = token(SIGNER.key(), HEAD.replace(from, to), CLAIMS.replace(from, to));
        String header = (from.equals(".") ? token.replaceFirst("\\.", "..") : token) + (from.contains("info") ? INFO.replace(from, to) : INFO);
        Attestation found = of(Attestation.Known.NONE, header);
        assertThat(found.code() + " " + found.said()).isEqualTo(code + " " + (code == 0 ? "" : "not attested: ") + said);
    }

    /// The signature is made in another way than it is checked: as DER, taken apart by hand.
    @Test
    void aSignatureIsCheckedAgainstTheCertificateThatIsKnown() {
        String good = token(SIGNER.key(), HEAD, CLAIMS) + INFO;
        Attestation.Known known = url -> url.equals(URL) ? SIGNER.chain().getFirst() : null;
        assertThat(of(known, good)).isEqualTo(new Attestation(Attestation.Result.VERIFIED, 0, "attested at level A, signature verified"));
        assertThat(of(_ -> OTHER.chain().getFirst(), good).said()).isEqualTo("not attested: its signature is not its certificate's");
        assertThat(of(_ -> OVER.chain().getFirst(), good)).isEqualTo(new Attestation(Attestation.Result.FAILED, 437, "not attested: its certificate is not valid now"));
        String zeros = good.replaceFirst("\\.[^.]*" + INFO, "." + encoded(new byte[64])) + INFO;
        assertThat(of(known, zeros).code()).as("r and s of zero, which some take for everybody's").isEqualTo(438);
        String raised = good.replace(encoded(CLAIMS.getBytes(StandardCharsets.UTF_8)), encoded(CLAIMS.replace("\"A\"", "\"B\"").getBytes(StandardCharsets.UTF_8)));
        assertThat(of(known, raised).result()).isEqualTo(Attestation.Result.FAILED);
    }

    /// What is signed here is read, and its signature checked as that of others; its text is that of RFC 8588 section 6, in the order of RFC 8225 section 9.
    @Test
    void whatIsSignedIsVerified() {
        String origin = "123e4567-e89b-12d3-a456-426655440000";
        var claims = new SignPassport.Claims(Attest.Level.B, E164.parse("12125550123"), E164.parse("13035550100"), java.util.UUID.fromString(origin), NOON);
        String header = SignPassport.identity(claims, URL, SIGNER.key());
        String[] token = header.substring(0, header.indexOf(';')).split("\\.");
        assertThat(header).endsWith(INFO);
        assertThat(new String(Base64.getUrlDecoder().decode(token[0]), StandardCharsets.UTF_8)).isEqualTo(HEAD);
        assertThat(new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8)).isEqualTo(CLAIMS.replace("\"A\"", "\"B\"").replace("\"1\"", "\"" + origin + "\""));
        assertThat(of(url -> SIGNER.chain().getFirst(), header).said()).isEqualTo("attested at level B, signature verified");
    }

    @Test
    void theBestOfSeveralCountsAndOthersThanShakenAreNone() {
        String good = token(SIGNER.key(), HEAD, CLAIMS) + INFO;
        assertThat(of(Attestation.Known.NONE)).isEqualTo(Attestation.NONE);
        assertThat(of(Attestation.Known.NONE, "rubbish", "%%%.%%%.%%%;info=<x>").result()).isEqualTo(Attestation.Result.FAILED);
        assertThat(of(Attestation.Known.NONE, "rubbish", good).holds()).isTrue();
        assertThat(of(Attestation.Known.NONE, token(SIGNER.key(), HEAD.replace("shaken", "div"), CLAIMS) + INFO.replace("shaken", "div"))).isEqualTo(Attestation.NONE);
        assertThat(of(Attestation.Known.NONE, "x".repeat(Passport.LONGEST + 1)).said()).isEqualTo("not attested: Identity is longer than 8192 characters");
        assertThat(of(Attestation.Known.NONE, "1", "2", "3", "4", good).holds()).as("four are looked at").isFalse();
    }

    /// A supplier that is told another number, or none, is not told the caller's by what somebody signed about it.
    @ParameterizedTest(name = "told {0}: {1} pass")
    @CsvSource({"12125550123, 2", "12125550124, 0", "'', 0"})
    void whatSaysMoreOfTheCallerThanIsToldDoesNotPass(String told, int passed) {
        String shaken = token(SIGNER.key(), HEAD, CLAIMS) + INFO;
        String div = token(SIGNER.key(), HEAD.replace("shaken", "div"), CLAIMS) + INFO.replace("shaken", "div");
        assertThat(PassedIdentities.of(List.of(shaken, "rubbish", ".." + shaken.split("\\.")[2], div), told::equals)).isEqualTo(List.of(shaken, div).subList(0, passed));
    }

    private static String token(PrivateKey key, String head, String claims) {
        String signed = encoded(head.getBytes(StandardCharsets.UTF_8)) + "." + encoded(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encoded(raw(signature.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// SEQUENCE of two INTEGERs, as 32 bytes each (RFC 7518 section 3.4).
    private static byte[] raw(byte[] der) {
        int first = 4;
        int length = der[3];
        byte[] r = Arrays.copyOfRange(der, first, first + length);
        byte[] s = Arrays.copyOfRange(der, first + length + 2, der.length);
        String hex = List.of(r, s).stream().map(n -> String.format("%064x", new BigInteger(1, n))).collect(Collectors.joining());
        return java.util.HexFormat.of().parseHex(hex);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
