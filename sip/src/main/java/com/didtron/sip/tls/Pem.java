package com.didtron.sip.tls;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Certificates and keys as text between dashes (RFC 7468).
public final class Pem {

    private static final int MOST_CERTIFICATES = 50;
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
    private static final String NONE = "holds no certificate: text from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE----- is needed (PEM)";

    private Pem() {}

    private record Block(String label, String body) {
        byte[] bytes() throws BadPem {
            try {
                return Base64.getMimeDecoder().decode(body);
            } catch (IllegalArgumentException broken) {
                throw new BadPem("is damaged: what stands in its " + label + " is not Base64");
            }
        }
    }

    private static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }

    /// All certificates of a text, in their order; at least one.
    ///
    /// @throws BadPem when there is none, or one that cannot be read
    public static List<X509Certificate> certificates(String text) throws BadPem {
        var certificates = new ArrayList<X509Certificate>();
        for (Block block : blocks(text)) {
            if (block.label.equals("CERTIFICATE") || block.label.equals("X509 CERTIFICATE")) {
                certificates.add(certificate(block, certificates.size() + 1));
            }
        }
        if (certificates.isEmpty()) {
            throw new BadPem(NONE);
        }
        if (certificates.size() > MOST_CERTIFICATES) {
            throw new BadPem("holds " + certificates.size() + " certificates; " + MOST_CERTIFICATES + " are the most");
        }
        return certificates;
    }

    private static X509Certificate certificate(Block block, int number) throws BadPem {
        try {
            var in = new ByteArrayInputStream(block.bytes());
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (CertificateException unreadable) {
            throw new BadPem("is damaged: its certificate number " + number + " cannot be read");
        }
    }

    /// The private key of a text: PKCS #8, not encrypted.
    ///
    /// @throws BadPem when there is none, or one of another kind
    public static PrivateKey privateKey(String text) throws BadPem {
        for (Block block : blocks(text)) {
            switch (block.label) {
                case "PRIVATE KEY" -> {
                    return key(block);
                }
                case "ENCRYPTED PRIVATE KEY" -> throw new BadPem("is encrypted: take the password off with openssl pkcs8 -in KEY -out KEY.pem, and let nobody else read the file");
                case "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY" ->
                    throw new BadPem("is of an old form (" + block.label + "): turn it into PKCS #8 with openssl pkcs8 -topk8 -nocrypt -in KEY -out KEY.pem");
                default -> {}
            }
        }
        throw new BadPem("holds no private key: text from -----BEGIN PRIVATE KEY----- to -----END PRIVATE KEY----- is needed (PEM, PKCS #8)");
    }

    private static PrivateKey key(Block block) throws BadPem {
        var spec = new PKCS8EncodedKeySpec(block.bytes());
        for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException other) {
                continue;
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException(missing);
            }
        }
        throw new BadPem("holds a key that is neither RSA, EC nor Ed25519, or is damaged");
    }

    /// Text of a certificate or key.
    ///
    /// @param label for example `CERTIFICATE`
    public static String text(String label, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
