package com.didtron.server.enforcement;

import com.didtron.server.kernel.E164;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// Makes Identity headers of SHAKEN (RFC 8224, RFC 8225, RFC 8588).
final class SignPassport {

    private SignPassport() {}

    /// What is vouched for. Whoever checks it writes the claims anew, so they stand in the order of RFC 8225 section 9, without blanks.
    ///
    /// @param origin tells people in a complaint where the call came from, and nobody else
    record Claims(Attest.Level level, E164 caller, E164 called, UUID origin, Instant at) {

        String json() {
            return "{\"attest\":\"" + level + "\",\"dest\":{\"tn\":[\"" + called.digits() + "\"]},\"iat\":" + at.getEpochSecond() + ",\"orig\":{\"tn\":\"" + caller.digits()
                    + "\"},\"origid\":\"" + origin + "\"}";
        }
    }

    /// @param url where the key's certificate is; without quotes, backslashes and control characters
    /// @return a value of Identity
    static String identity(Claims claims, String url, PrivateKey key) {
        String head = "{\"alg\":\"ES256\",\"ppt\":\"shaken\",\"typ\":\"passport\",\"x5u\":\"" + url + "\"}";
        String signed = encoded(head.getBytes(StandardCharsets.UTF_8)) + "." + encoded(claims.json().getBytes(StandardCharsets.UTF_8));
        try {
            // r and s side by side (RFC 7518 section 3.4), not as DER
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encoded(signature.sign()) + ";info=<" + url + ">;alg=ES256;ppt=shaken";
        } catch (GeneralSecurityException notOfP256) {
            throw new IllegalArgumentException("the key signs no PASSporT", notOfP256);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
