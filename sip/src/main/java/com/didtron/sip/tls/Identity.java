package com.didtron.sip.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/// Who we are to neighbours over TLS.
///
/// @param chain our certificate, then those of the authorities that signed it, each by the next
/// @param key   the key of the first
public record Identity(List<X509Certificate> chain, PrivateKey key) {

    public Identity {
        chain = List.copyOf(chain);
    }

    /// Reads both.
    ///
    /// @throws BadPem when the chain is in no order; the caller names its place
    public static Identity of(List<X509Certificate> chain, PrivateKey key) throws BadPem {
        checkOrder(chain);
        return new Identity(chain, key);
    }

    /// That each of a chain is signed by the next.
    ///
    /// @throws BadPem when one is not; the caller names its place
    public static void checkOrder(List<X509Certificate> chain) throws BadPem {
        for (int i = 0; i + 1 < chain.size(); i++) {
            try {
                chain.get(i).verify(chain.get(i + 1).getPublicKey());
            } catch (GeneralSecurityException other) {
                throw new BadPem("is in no order: certificate " + (i + 1) + " (" + name(chain.get(i)) + ") is not signed by the next (" + name(chain.get(i + 1))
                        + "). Our own comes first, then the authority that signed it, and so on");
            }
        }
    }

    /// Whether the key is that of the certificate: what it signs, the certificate verifies.
    public boolean keyFits() {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "EdDSA";
        };
        PublicKey known = chain.getFirst().getPublicKey();
        try {
            byte[] something = chain.getFirst().getEncoded();
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(something);
            byte[] signed = signature.sign();
            signature.initVerify(known);
            signature.update(something);
            return signature.verify(signed);
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }

    /// What the certificate is for, for people.
    public String name() {
        return name(chain.getFirst());
    }

    /// When the first of the chain ends to be good.
    public Instant expires() {
        return chain.stream().map(c -> c.getNotAfter().toInstant()).min(Instant::compareTo).orElseThrow();
    }

    /// Its common name, or the whole subject where it has none.
    static String name(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        try {
            return new LdapName(subject).getRdns().stream()
                    .filter(part -> part.getType().equalsIgnoreCase("CN"))
                    .map(part -> part.getValue().toString())
                    .findFirst()
                    .orElse(subject);
        } catch (InvalidNameException e) {
            throw new IllegalArgumentException("a certificate's subject is a distinguished name: " + subject, e);
        }
    }
}
