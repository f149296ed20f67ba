package com.didtron.sip.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests for certificates, taken apart by hand (RFC 2986 section 4).
class MakeRequestTest {

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            SHAKEN 709J | Brightline Ltd | GB | 709J | 2.5.4.6=GB 2.5.4.10=Brightline Ltd 2.5.4.3=SHAKEN 709J | 3008a00616043730394a
            SHAKEN      | ''             | '' | ''   | 2.5.4.3=SHAKEN                                         | ''
            """)
    void aRequestIsSignedWithItsOwnKey(String name, String organisation, String country, String code, String subject, String list) throws GeneralSecurityException {
        MakeRequest.Request made = MakeRequest.make(name, organisation, country, code);
        byte[] der = Base64.getMimeDecoder().decode(made.pem().replaceAll("-----[A-Z ]+-----", ""));
        List<byte[]> whole = parts(content(der));
        List<byte[]> facts = parts(content(whole.getFirst()));
        assertThat(facts).as("version, subject, key, attributes").hasSize(4);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(facts.get(2))));
        signature.update(whole.getFirst());
        assertThat(signature.verify(Arrays.copyOfRange(content(whole.get(2)), 1, content(whole.get(2)).length))).isTrue();
        String said = parts(content(facts.get(1))).stream()
                .map(one -> parts(content(parts(content(one)).getFirst())))
                .map(one -> "2.5.4." + content(one.getFirst())[2] + "=" + new String(content(one.getLast()), StandardCharsets.UTF_8))
                .collect(Collectors.joining(" "));
        assertThat(said).isEqualTo(subject);
        // the code stands in the request as TNAuthList: SEQUENCE { [0] IA5String }
        String hex = java.util.HexFormat.of().formatHex(facts.get(3));
        assertThat(hex).endsWith(list.replace(" ", "")).startsWith("a0");
        assertThat(hex.contains("06082b0601050507011a")).isEqualTo(!code.isEmpty());
    }

    private static int head(byte[] der, int at) {
        return (der[at + 1] & 0xFF) < 0x80 ? 2 : 2 + (der[at + 1] & 0x7F);
    }

    private static int length(byte[] der, int at) {
        int length = der[at + 1] & 0xFF;
        if (length < 0x80) {
            return length;
        }
        int said = 0;
        for (int i = 0; i < (length & 0x7F); i++) {
            said = said << 8 | der[at + 2 + i] & 0xFF;
        }
        return said;
    }

    private static byte[] content(byte[] der) {
        return Arrays.copyOfRange(der, head(der, 0), head(der, 0) + length(der, 0));
    }

    private static List<byte[]> parts(byte[] der) {
        var parts = new ArrayList<byte[]>();
        for (int at = 0; at < der.length;) {
            int end = at + head(der, at) + length(der, at);
            parts.add(Arrays.copyOfRange(der, at, end));
            at = end;
        }
        return parts;
    }
}
