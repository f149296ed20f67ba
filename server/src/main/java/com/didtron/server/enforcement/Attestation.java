package com.didtron.server.enforcement;

import com.didtron.server.enforcement.Passport.Unreadable;
import com.didtron.server.kernel.E164;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is found of a call's Identity headers (RFC 8224) and the SHAKEN PASSporT in them (RFC 8225, RFC 8588).
///
/// What is looked at: that it is a whole PASSporT signed with ES256, no older than 60 seconds, about these two numbers, at a level, and where its certificate is
/// said to be. When that certificate is known, so is whether the signature is its own. When it is not, and is not fetched, the call claims to be attested, which proves nothing against
/// somebody who forges it. Not looked at: whether the certificate's holder may speak for the number (TNAuthList, RFC 8226).
///
/// @param result how far it is to be believed
/// @param code   SIP code that RFC 8224 section 6.2.2 has for what is wrong: 428, 436, 437, 438, or 403 for a stale one; 0: nothing is
/// @param said   for people: "attested at level A, signature not checked", or what is wrong
public record Attestation(Result result, int code, String said) {

    /// How far an attestation is to be believed.
    public enum Result {
        /// there is none
        NONE,
        /// there is one that is not as it should be
        FAILED,
        /// as it should be; whose signature it is was not checked, because its certificate is not known
        UNCHECKED,
        /// as it should be, and signed with the certificate that it names
        VERIFIED
    }

    /// Certificates that are known by the place where they are.
    @FunctionalInterface
    public interface Known {

        Known NONE = _ -> null;

        /// @param url as the PASSporT names it (`x5u`)
        /// @return null: it is not known, and nobody tries to get it
        /// @throws Unusable when it was tried to get it, and it cannot be used
        @Nullable X509Certificate find(String url) throws Unusable;
    }

    /// The certificate that a call names cannot be used.
    public static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;
        private final int code;

        /// @param code 436: it cannot be got; 437: it is not to be trusted
        /// @param why  for people, as a sentence's part: "its certificate cannot be got: it answers 404"
        public Unusable(int code, String why) {
            super(why, null, false, false);
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /// A call without Identity.
    public static final Attestation NONE = new Attestation(Result.NONE, 428, "not attested: there is no Identity header");
    /// What somebody says who tries rules out.
    public static final Attestation CLAIMED = new Attestation(Result.UNCHECKED, 0, "attested, signature not checked");

    /// The same, of a call whose signature was checked.
    public static final Attestation PROVED = new Attestation(Result.VERIFIED, 0, "attested, signature verified");

    /// Headers that are looked at.
    private static final int MOST = 4;
    private static final Duration OLDEST = Duration.ofSeconds(60);
    private static final int SIGNATURE_BYTES = 64;
    /// Length of the order of the curve P-256, of which ES256 is (RFC 7518 section 3.4).
    private static final int CURVE_BITS = 256;

    /// Whether a rule takes the call for attested.
    public boolean holds() {
        return result == Result.UNCHECKED || result == Result.VERIFIED;
    }

    /// The best of what its headers say; when none is as it should be, what is wrong with the first.
    ///
    /// @param headers values of Identity, in their order
    /// @param callers digits of the caller's number after translation, and of the one that is asserted beside it (RFC 3325): a network signs what it asserts
    public static Attestation of(List<String> headers, Set<String> callers, E164 called, Instant at, Known known) {
        Attestation best = NONE;
        for (String header : headers.subList(0, Math.min(MOST, headers.size()))) {
            if (Passport.isShaken(header)) {
                Attestation found = of(header, callers, called, at, known);
                best = found.result.compareTo(best.result) > 0 ? found : best;
            }
        }
        return best;
    }

    private static Attestation of(String header, Set<String> callers, E164 called, Instant at, Known known) {
        Passport passport;
        try {
            passport = Passport.read(header);
        } catch (Unreadable unreadable) {
            return wrong(438, unreadable.why());
        }
        JsonNode head = passport.head();
        JsonNode claims = passport.claims();
        if (!head.path("typ").asString("").equals("passport") || !head.path("alg").asString("").equals("ES256") || passport.signature().length != SIGNATURE_BYTES) {
            return wrong(438, "its PASSporT is not signed with ES256");
        }
        if (!head.path("ppt").asString("").equals("shaken")) {
            return wrong(438, "its PASSporT is not of SHAKEN");
        }
        String certificate = head.path("x5u").asString("");
        if (!certificate.startsWith("https://") || !certificate.equals(passport.info())) {
            return wrong(436, "info and x5u do not name one certificate by https");
        }
        JsonNode issued = claims.path("iat");
        Duration age = issued.isIntegralNumber() && issued.canConvertToInt() ? Duration.between(Instant.ofEpochSecond(issued.asLong()), at).abs() : OLDEST.plusSeconds(1);
        if (age.compareTo(OLDEST) > 0) {
            return wrong(403, "its PASSporT is not of this minute");
        }
        if (passport.caller().isEmpty() || !callers.contains(passport.caller())) {
            return wrong(438, "its PASSporT is about another caller");
        }
        if (!passport.isFor(called.digits())) {
            return wrong(438, "its PASSporT is about another called number");
        }
        String level = claims.path("attest").asString("");
        if (!level.matches("[ABC]")) {
            return wrong(438, "its PASSporT says no level A, B or C");
        }
        try {
            X509Certificate signer = known.find(certificate);
            return signer == null
                    ? new Attestation(Result.UNCHECKED, 0, "attested at level " + level + ", signature not checked: its certificate is not known")
                    : checked(passport, signer, level, at);
        } catch (Unusable unusable) {
            return wrong(unusable.code, String.valueOf(unusable.getMessage()));
        }
    }

    private static Attestation checked(Passport passport, X509Certificate signer, String level, Instant at) {
        if (!isOfP256(signer)) {
            return wrong(437, "its certificate has no key on the curve P-256");
        }
        try {
            signer.checkValidity(Date.from(at));
        } catch (CertificateException notNow) {
            return wrong(437, "its certificate is not valid now");
        }
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(signer.getPublicKey());
            signature.update(passport.signed().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            if (signature.verify(passport.signature())) {
                return new Attestation(Result.VERIFIED, 0, "attested at level " + level + ", signature verified");
            }
        } catch (GeneralSecurityException impossibleValues) {
            return wrong(438, "its signature is not its certificate's");
        }
        return wrong(438, "its signature is not its certificate's");
    }

    /// Whether a certificate's key can sign PASSporTs.
    public static boolean isOfP256(X509Certificate certificate) {
        return certificate.getPublicKey() instanceof java.security.interfaces.ECPublicKey key && key.getParams().getOrder().bitLength() == CURVE_BITS
                && key.getParams().getCurve().getField().getFieldSize() == CURVE_BITS;
    }

    private static Attestation wrong(int code, String why) {
        return new Attestation(Result.FAILED, code, "not attested: " + why);
    }
}
