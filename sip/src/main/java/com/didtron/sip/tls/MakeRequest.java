package com.didtron.sip.tls;

import static com.didtron.sip.tls.MakeCertificate.joined;
import static com.didtron.sip.tls.MakeCertificate.sequence;
import static com.didtron.sip.tls.MakeCertificate.tagged;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;

/// Makes requests for certificates (PKCS #10, RFC 2986) with keys on the curve P-256.
public final class MakeRequest {

    private static final byte[] COUNTRY = {6, 3, 0x55, 4, 6};
    private static final byte[] ORGANISATION = {6, 3, 0x55, 4, 10};
    /// 1.2.840.113549.1.9.14, RFC 2985 section 5.4.2.
    private static final byte[] EXTENSION_REQUEST = {6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 9, 14};
    /// 1.3.6.1.5.5.7.1.26, RFC 8226 section 9.
    private static final byte[] TN_AUTH_LIST = {6, 8, 0x2B, 6, 1, 5, 5, 7, 1, 26};

    private MakeRequest() {}

    /// @param pem the request, for an authority
    /// @param key stays here
    public record Request(String pem, PrivateKey key) {}

    /// Each of the last three may be empty: then nothing is said of it.
    ///
    /// @param providerCode of which the certificate is to speak (TNAuthList, RFC 8226)
    public static Request make(String commonName, String organisation, String country, String providerCode) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] subject = sequence(name(COUNTRY, 0x13, country), name(ORGANISATION, 0x0C, organisation), name(MakeCertificate.COMMON_NAME, 0x0C, commonName));
            byte[] facts = sequence(new byte[] {2, 1, 0}, subject, pair.getPublic().getEncoded(), tagged(0xA0, attributes(providerCode)));
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(facts);
            byte[] signed = sequence(facts, sequence(MakeCertificate.ECDSA_SHA256), tagged(3, joined(new byte[] {0}, signature.sign())));
            return new Request(Pem.text("CERTIFICATE REQUEST", signed), pair.getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] name(byte[] type, int tag, String value) {
        return value.isEmpty() ? new byte[0] : tagged(0x31, sequence(type, tagged(tag, value.getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] attributes(String providerCode) {
        if (providerCode.isEmpty()) {
            return new byte[0];
        }
        byte[] list = sequence(tagged(0xA0, tagged(0x16, providerCode.getBytes(StandardCharsets.US_ASCII))));
        return sequence(EXTENSION_REQUEST, tagged(0x31, sequence(sequence(TN_AUTH_LIST, tagged(4, list)))));
    }
}
