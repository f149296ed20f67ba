package com.didtron.server.identity.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Codes of authenticator apps.
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// RFC 6238, appendix B, the last six of eight digits.
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void codesAreThoseOfTheRfc(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aClockMayBeOffByOneStep() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        for (int step = -2; step <= 2; step++) {
            String code = Totp.code(SECRET, now.plusSeconds(30L * step));
            assertThat(Totp.step(SECRET, code, now).isPresent()).as("step %d", step).isEqualTo(Math.abs(step) <= 1);
        }
    }

    @Test
    void secretsAreWrittenInBase32() {
        assertThat(Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Totp.uri("Acme & Co", "a@b.test", SECRET))
                .isEqualTo("otpauth://totp/Acme%20%26%20Co:a%40b.test?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Acme%20%26%20Co&algorithm=SHA1&digits=6&period=30");
    }
}
