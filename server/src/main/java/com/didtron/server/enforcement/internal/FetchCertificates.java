package com.didtron.server.enforcement.internal;

import com.didtron.server.enforcement.Attestation.Unusable;
import com.didtron.server.platform.launch.LaunchRefused;
import com.didtron.sip.tls.BadPem;
import com.didtron.sip.tls.Pem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Gets certificates from where calls say that they are (`x5u`), when the platform is given the authorities that may have signed them. Otherwise it gets none: the place
/// is the caller's choice.
///
/// A call waits for its certificate no longer than two seconds, and calls with the same one wait together. What was got is kept for a day; what could not be got is not asked for
/// again for a minute.
@Component
public class FetchCertificates {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_FAILURE = Duration.ofMinutes(1);
    /// Places that are remembered; whichever was asked for last stays longest.
    private static final int MOST = 1_000;
    /// Fetched at once.
    private static final int AT_ONCE = 16;
    /// Where SHAKEN has certificates (ATIS-1000074 section 5.3.1).
    private static final Set<Integer> PORTS = Set.of(-1, 443, 8_443);

    /// @param chain  null: there is none
    /// @param wrong  why, when there is none
    private record Got(Instant at, @Nullable List<X509Certificate> chain, @Nullable Unusable wrong) {

        private boolean isGood(Instant now) {
            return now.isBefore(at.plus(chain == null ? KEPT_FAILURE : KEPT));
        }
    }

    private final Set<TrustAnchor> authorities;
    private final CarefulGet get;
    private final Set<Integer> ports;
    private final Duration patience;
    private final Clock clock;
    private final Semaphore fetching = new Semaphore(AT_ONCE);
    private final Map<String, CompletableFuture<Got>> places = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Got>> eldest) {
            return size() > MOST;
        }
    };

    @Autowired
    FetchCertificates(@Value("${didtron.attestation.authorities:}") String file, Clock clock) {
        this(read(file), new CarefulGet((SSLSocketFactory) SSLSocketFactory.getDefault(), CarefulGet::isOutside, (int) PATIENCE.toMillis()), PORTS, PATIENCE, clock);
    }

    /// @param ports    where it gets certificates; -1: none is named
    /// @param patience how long a call waits
    FetchCertificates(List<X509Certificate> authorities, CarefulGet get, Set<Integer> ports, Duration patience, Clock clock) {
        this.authorities = authorities.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet());
        this.get = get;
        this.ports = ports;
        this.patience = patience;
        this.clock = clock;
    }

    private static List<X509Certificate> read(String file) {
        if (file.isBlank()) {
            return List.of();
        }
        try {
            return Pem.certificates(Files.readString(Path.of(file)));
        } catch (IOException unreadable) {
            throw new LaunchRefused("The file " + file + " cannot be read (" + unreadable + "): didtron.attestation.authorities names a PEM file of the authorities for SHAKEN certificates.");
        } catch (BadPem unusable) {
            throw new LaunchRefused("The file " + file + " " + unusable.getMessage() + ": didtron.attestation.authorities names a PEM file of the authorities for SHAKEN certificates.");
        }
    }

    /// Whether it gets any.
    public boolean isOn() {
        return !authorities.isEmpty();
    }

    /// The certificate at a place, signed by one of the authorities.
    ///
    /// @throws Unusable when there is none that can be used
    public X509Certificate get(String url) throws Unusable {
        Got got = at(url);
        List<X509Certificate> chain = got.chain;
        if (chain == null) {
            throw got.wrong == null ? new Unusable(436, "its certificate cannot be got") : got.wrong;
        }
        check(chain, clock.instant());
        return chain.getFirst();
    }

    private Got at(String url) throws Unusable {
        CompletableFuture<Got> mine = new CompletableFuture<>();
        CompletableFuture<Got> first;
        synchronized (places) {
            CompletableFuture<Got> known = places.get(url);
            boolean still = known != null && (!known.isDone() || known.join().isGood(clock.instant()));
            first = still ? known : mine;
            if (!still) {
                places.put(url, mine);
            }
        }
        if (first == mine) {
            Thread.ofVirtual().name("certificate-fetch").start(() -> mine.complete(fetch(url)));
        }
        try {
            return first.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Unusable(436, "its certificate cannot be got: it takes too long");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unusable(436, "its certificate cannot be got: the platform stops");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Whatever becomes of it, those who wait are told.
    private Got fetch(String url) {
        Instant now = clock.instant();
        if (!fetching.tryAcquire()) {
            return new Got(now, null, new Unusable(436, "its certificate cannot be got: too many are got at once"));
        }
        try {
            URI from = URI.create(url);
            if (from.getHost() == null || from.getUserInfo() != null || !ports.contains(from.getPort())) {
                return new Got(now, null, new Unusable(436, "its certificate is not at port 443 or 8443 of a host"));
            }
            return new Got(now, chain(get.get(from)), null);
        } catch (IOException notGot) {
            return new Got(now, null, new Unusable(436, "its certificate cannot be got: " + why(notGot)));
        } catch (BadPem | GeneralSecurityException unreadable) {
            return new Got(now, null, new Unusable(437, "what is where its certificate should be is none"));
        } catch (RuntimeException badPlace) {
            return new Got(now, null, new Unusable(436, "its certificate is at no place that can be read"));
        } finally {
            fetching.release();
        }
    }

    private static String why(IOException notGot) {
        return switch (notGot) {
            case java.net.SocketTimeoutException _ -> "it takes too long";
            case java.net.UnknownHostException _ -> "its host is not known";
            case javax.net.ssl.SSLException _ -> "there is no https that can be trusted";
            case java.net.ConnectException _ -> "nobody answers";
            default -> String.valueOf(notGot.getMessage());
        };
    }

    /// As PEM or as DER.
    private static List<X509Certificate> chain(byte[] body) throws BadPem, GeneralSecurityException {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return text.contains("-----BEGIN") ? Pem.certificates(text)
                : List.of((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(body)));
    }

    private void check(List<X509Certificate> chain, Instant at) throws Unusable {
        try {
            Set<X509Certificate> roots = new HashSet<>(authorities.stream().map(TrustAnchor::getTrustedCert).toList());
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(chain.stream().filter(each -> !roots.contains(each)).toList());
            PKIXParameters parameters = new PKIXParameters(authorities);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
        } catch (GeneralSecurityException untrusted) {
            throw new Unusable(437, "its certificate is not good now, or not signed by an authority that the platform takes");
        }
    }
}
