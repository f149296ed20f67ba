package com.didtron.server.switching.internal;

import com.didtron.server.platform.Database;
import com.didtron.server.platform.RaisesAlerts;
import com.didtron.server.platform.RaisesAlerts.Severity;
import com.didtron.server.platform.launch.LaunchRefused;
import com.didtron.server.tenancy.Tenants;
import com.didtron.sip.tls.BadPem;
import com.didtron.sip.tls.Identity;
import com.didtron.sip.tls.MakeCertificate;
import com.didtron.sip.tls.Pem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The certificate that the switch shows over TLS, and its key: two PEM files, read at the start and again whenever one of them has changed. What cannot be
/// used refuses the start; later the certificate before goes on, and the bell rings. It rings too while a certificate is about to expire.
@Component
class SwitchCertificate {

    private static final Logger log = LoggerFactory.getLogger(SwitchCertificate.class);
    private static final Duration SELF_SIGNED_FOR = Duration.ofDays(365);
    /// From so long before its end people are told, once for each that is reached.
    private static final List<Duration> WARNED = List.of(Duration.ZERO, Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(30));

    /// How the files looked when they were read.
    private record Seen(FileTime certificate, FileTime key) {}

    private final SwitchSettings settings;
    private final Path data;
    private final Clock clock;
    private final Database database;
    private final RaisesAlerts alerts;
    private final Tenants tenants;
    private @Nullable Seen seen;
    private @Nullable Identity shown;
    private @Nullable Duration warned;

    SwitchCertificate(
            SwitchSettings settings, @Value("${didtron.data}") Path data, Clock clock, Database database, RaisesAlerts alerts, Tenants tenants) {
        this.settings = settings;
        this.data = data;
        this.clock = clock;
        this.database = database;
        this.alerts = alerts;
        this.tenants = tenants;
    }

    /// What is shown from the start; null when there is no TLS.
    ///
    /// @throws LaunchRefused naming the file, what is wrong with it and what would be right
    synchronized @Nullable Identity atStart() {
        SwitchSettings.Tls tls = settings.tls();
        if (tls == null) {
            return null;
        }
        if (tls.certificate() == null || tls.key() == null) {
            if (!tls.selfSigned()) {
                throw new LaunchRefused("SIP over TLS needs a certificate and its key: give both as PEM files by --sip-certificate and --sip-key (didtron.sip.tls.certificate, .key).");
            }
            makeOwn();
        }
        seen = look();
        try {
            shown = read();
        } catch (BadPem unusable) {
            throw new LaunchRefused("SIP over TLS cannot start: " + unusable.getMessage() + ".");
        }
        log.info("over TLS {} is shown, until {}", shown.name(), day(shown.expires()));
        return shown;
    }

    /// What is shown now; null when there is no TLS.
    synchronized @Nullable Identity shown() {
        return shown;
    }

    private Path certificate() {
        SwitchSettings.Tls tls = settings.tls();
        return tls == null || tls.certificate() == null || tls.key() == null ? data.resolve("sip-certificate.pem") : tls.certificate();
    }

    private Path key() {
        SwitchSettings.Tls tls = settings.tls();
        return tls == null || tls.certificate() == null || tls.key() == null ? data.resolve("sip-key.pem") : tls.key();
    }

    /// Another certificate to show from now on; empty when nothing has changed, or nothing that can be used.
    synchronized Optional<Identity> renewed() {
        Identity now = shown;
        if (now == null) {
            return Optional.empty();
        }
        Seen files = look();
        if (files == null || files.equals(seen)) {
            warnOfExpiry(now);
            return Optional.empty();
        }
        seen = files;
        try {
            Identity read = read();
            shown = read;
            warned = null;
            log.info("over TLS another certificate is shown: {}, until {}", read.name(), day(read.expires()));
            warnOfExpiry(read);
            return Optional.of(read);
        } catch (BadPem unusable) {
            log.warn("the certificate before is still shown over TLS, until {}: {}", day(now.expires()), unusable.getMessage());
            ring(Severity.WARNING, "certificate-unusable", "The certificate for SIP over TLS was changed and cannot be used: " + unusable.getMessage()
                    + ". The one before is still shown, until " + day(now.expires()) + ".");
            return Optional.empty();
        }
    }

    /// Null when a file is not there for a moment, as while it is replaced.
    private @Nullable Seen look() {
        try {
            return new Seen(Files.getLastModifiedTime(certificate()), Files.getLastModifiedTime(key()));
        } catch (IOException gone) {
            return null;
        }
    }

    /// @throws BadPem naming the file
    private Identity read() throws BadPem {
        List<X509Certificate> chain = of(certificate(), Pem::certificates);
        PrivateKey key = of(key(), Pem::privateKey);
        Identity identity = of(certificate(), _ -> Identity.of(chain, key));
        return of(key(), _ -> {
            if (!identity.keyFits()) {
                throw new BadPem("is not the key of " + identity.name() + ", the first certificate of " + certificate());
            }
            return identity;
        });
    }

    private interface Reading<T> {
        T read(String text) throws BadPem;
    }

    private static <T> T of(Path file, Reading<T> reading) throws BadPem {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            throw new BadPem("the file " + file + " cannot be read (" + unreadable + ")");
        }
        try {
            return reading.read(text);
        } catch (BadPem wrong) {
            throw new BadPem("the file " + file + " " + wrong.getMessage());
        }
    }

    /// One that signed itself: good for trying, and for neighbours that look at no certificates.
    private void makeOwn() {
        try {
            if (Files.exists(key()) && Pem.certificates(Files.readString(certificate())).getFirst().getNotAfter().toInstant().isAfter(clock.instant().plus(Duration.ofDays(30)))) {
                return;
            }
        } catch (BadPem | IOException unusable) {
            log.debug("a new certificate takes the place of one that cannot be used", unusable);
        }
        var names = new ArrayList<>(List.of("localhost", "127.0.0.1"));
        if (!names.contains(settings.address())) {
            names.add(settings.address());
        }
        Instant now = clock.instant();
        Identity own = MakeCertificate.selfSigned("DIDTron, signed by itself", names, now.minus(Duration.ofDays(1)), now.plus(SELF_SIGNED_FOR));
        try {
            Files.deleteIfExists(key());
            Files.createFile(key(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(key(), Pem.text("PRIVATE KEY", own.key().getEncoded()));
            Files.writeString(certificate(), Pem.text("CERTIFICATE", own.chain().getFirst().getEncoded()));
        } catch (IOException | CertificateEncodingException unwritable) {
            throw new LaunchRefused("The certificate for SIP over TLS could not be written to " + certificate() + ": " + unwritable.getMessage() + ".");
        }
        log.info("made {}, which nobody signed: neighbours over TLS must not look at it", certificate());
    }

    private void warnOfExpiry(Identity identity) {
        Duration left = Duration.between(clock.instant(), identity.expires());
        Optional<Duration> reached = WARNED.stream().filter(each -> left.compareTo(each) <= 0).findFirst();
        if (reached.isEmpty() || reached.get().equals(warned)) {
            return;
        }
        warned = reached.get();
        boolean over = reached.get().isZero();
        String text = "The certificate for SIP over TLS (" + identity.name() + ") " + (over ? "has expired on " : "expires on ") + day(identity.expires())
                + ". Put a new one into " + certificate() + "; it is read by itself.";
        log.warn(text);
        ring(over ? Severity.CRITICAL : Severity.WARNING, "certificate-expires", text);
    }

    /// Rings at the operator's: its sockets are called.
    private void ring(Severity severity, String kind, String text) {
        tenants.findOperator().ifPresent(operator -> database.transaction(operator.id(), tx -> {
            alerts.raise(tx, operator.id(), new RaisesAlerts.Alert(severity, kind, "switching.signalling.view", null, null, text));
            return null;
        }));
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
