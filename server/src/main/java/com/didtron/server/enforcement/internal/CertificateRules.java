package com.didtron.server.enforcement.internal;

import com.didtron.server.enforcement.Attestation;
import com.didtron.server.enforcement.CertificateSubject;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.Hosts;
import com.didtron.sip.tls.BadPem;
import com.didtron.sip.tls.Identity;
import com.didtron.sip.tls.Pem;
import java.net.URI;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Why a certificate may not be as asked.
@Component
class CertificateRules {

    /// Where certificates are handed out, without the host.
    static final String PLACE = "/certs/";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_URL = 300;
    private static final int LONGEST_PEM = 32_768;

    private final Hosts hosts;
    private final Clock clock;

    CertificateRules(Hosts hosts, Clock clock) {
        this.hosts = hosts;
        this.clock = clock;
    }

    /// The address as it is meant: where we hand the certificate out ourselves when none is given.
    ///
    /// @throws Refusal invalid
    String url(TenantId tenant, String given, UUID publicId, boolean signs) {
        String url = given.strip();
        if (url.isEmpty()) {
            return hosts.of(tenant).stream().findFirst().filter(_ -> signs).map(host -> "https://" + host + PLACE + publicId + ".pem").orElseThrow(() -> wrong(
                    "url", signs ? "an https address where the certificate can be fetched: this tenant has no host name of its own where the platform could hand it out"
                            : "the https address that calls name as x5u"));
        }
        if (!isHttps(url)) {
            throw wrong("url", "an address such as https://certs.example.com/shaken.pem, at most " + LONGEST_URL + " characters, without blanks, user, quotes and #");
        }
        return url;
    }

    private static boolean isHttps(String url) {
        try {
            URI uri = URI.create(url);
            return url.length() <= LONGEST_URL && url.startsWith("https://") && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null
                    && url.chars().allMatch(c -> c > ' ' && c < 0x7f);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /// @throws Refusal invalid
    static void checkName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw wrong("name", "1 to " + LONGEST_NAME + " characters");
        }
    }

    /// Certificates that may sign PASSporTs now or later, and nothing else that stood among them: whoever asks is handed them out.
    ///
    /// @param key   of the first; null: it is not here
    /// @param keyGiven whether the key is among what is asked, so that it may be what is wrong
    /// @throws Refusal invalid
    String chain(String pem, @Nullable String key, boolean keyGiven) {
        List<X509Certificate> chain = read(pem);
        X509Certificate first = chain.getFirst();
        if (!Attestation.isOfP256(first)) {
            throw wrong("chain", "a certificate with an EC key on the curve P-256, which ES256 asks for; this one has " + first.getPublicKey().getAlgorithm());
        }
        Instant now = clock.instant();
        for (X509Certificate one : chain) {
            if (one.getNotAfter().toInstant().isBefore(now)) {
                throw wrong("chain", "certificates that are good: " + one.getSubjectX500Principal().getName() + " has expired on " + one.getNotAfter().toInstant().toString().substring(0, 10));
            }
        }
        try {
            Identity.checkOrder(chain);
        } catch (BadPem disorder) {
            throw wrong("chain", "It " + disorder.getMessage());
        }
        if (key != null && !new Identity(chain, key(key)).keyFits()) {
            throw wrong(keyGiven ? "key" : "chain", keyGiven ? "the key of the first certificate, " + first.getSubjectX500Principal().getName()
                    : "a certificate of the key that is here: made of its request, or of the same key");
        }
        return chain.stream().map(CertificateRules::text).collect(Collectors.joining());
    }

    private static String text(X509Certificate certificate) {
        try {
            return Pem.text("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException readOnceAlready) {
            throw new IllegalStateException(readOnceAlready);
        }
    }

    /// A key alone, without what stood beside it.
    static @Nullable String keyAlone(@Nullable String pem) {
        return pem == null ? null : Pem.text("PRIVATE KEY", key(pem).getEncoded());
    }

    private static List<X509Certificate> read(String pem) {
        if (pem.length() > LONGEST_PEM) {
            throw wrong("chain", "at most " + LONGEST_PEM + " characters");
        }
        if (pem.contains("PRIVATE KEY")) {
            throw wrong("chain", "certificates alone: a private key stands among them, which belongs into its own field and nowhere else");
        }
        try {
            return Pem.certificates(pem);
        } catch (BadPem unusable) {
            throw wrong("chain", "It " + unusable.getMessage());
        }
    }

    private static PrivateKey key(String pem) {
        try {
            return Pem.privateKey(pem);
        } catch (BadPem unusable) {
            throw wrong("key", "It " + unusable.getMessage());
        }
    }

    /// @throws Refusal invalid, with every field that is wrong
    static void checkSubject(CertificateSubject subject) {
        List<Refusal.Field> wrong = new ArrayList<>();
        check(!subject.commonName().isBlank() && isText(subject.commonName()), "commonName", "1 to 64 printable characters: SHAKEN 709J", wrong);
        check(isText(subject.organisation()), "organisation", "at most 64 printable characters", wrong);
        check(subject.country().matches("([A-Z]{2})?"), "country", "two letters: US, or nothing", wrong);
        check(subject.providerCode().matches("[A-Za-z0-9]{0,10}"), "providerCode", "at most 10 letters and digits: 709J, or nothing", wrong);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid("invalid", wrong.size() == 1 ? "One field is not right." : wrong.size() + " fields are not right.", wrong.toArray(Refusal.Field[]::new));
        }
    }

    private static boolean isText(String text) {
        return text.length() <= 64 && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static void check(boolean right, String field, String message, List<Refusal.Field> wrong) {
        if (!right) {
            wrong.add(new Refusal.Field(field, message));
        }
    }

    static Refusal wrong(String field, String message) {
        return Refusal.invalid("invalid", "One field is not right.", new Refusal.Field(field, message));
    }
}
