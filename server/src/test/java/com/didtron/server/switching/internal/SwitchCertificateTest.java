package com.didtron.server.switching.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.RunningPlatform;
import com.didtron.server.platform.launch.LaunchRefused;
import com.didtron.sip.tls.Identity;
import com.didtron.sip.tls.Pem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What refuses the start over TLS, and the certificate of the demonstration.
class SwitchCertificateTest {

    @TempDir
    private Path folder;

    private SwitchCertificate of(@Nullable Path certificate, @Nullable Path key, boolean selfSigned) {
        var tls = new SwitchSettings.Tls(0, certificate, key, selfSigned);
        return new SwitchCertificate(
                new SwitchSettings("Main", "127.0.0.1", 0, null, tls, List.of(), Duration.ZERO, 1, Duration.ZERO), folder, Clock.systemUTC(), null, null, null);
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void whatCannotBeUsedRefusesTheStartAndNamesTheFile() throws Exception {
        Identity ours = RunningPlatform.certificate("ours", "sip.example");
        Identity other = RunningPlatform.certificate("other", "sip.example");
        String leaf = Pem.text("CERTIFICATE", ours.chain().getFirst().getEncoded());
        String authority = Pem.text("CERTIFICATE", ours.chain().getLast().getEncoded());
        Path certificate = file("certificate.pem", leaf + authority);
        Path key = file("key.pem", Pem.text("PRIVATE KEY", ours.key().getEncoded()));
        assertThat(of(certificate, key, false).atStart().chain()).isEqualTo(ours.chain());

        refused(certificate, folder.resolve("nowhere.pem"), "nowhere.pem cannot be read");
        refused(key, key, "key.pem holds no certificate");
        refused(certificate, certificate, "certificate.pem holds no private key");
        refused(file("reversed.pem", authority + leaf), key, "reversed.pem is in no order");
        refused(certificate, file("other.pem", Pem.text("PRIVATE KEY", other.key().getEncoded())), "other.pem is not the key of ours");
        assertThatThrownBy(() -> of(null, null, false).atStart()).isInstanceOf(LaunchRefused.class).hasMessageContaining("--sip-certificate");
    }

    private void refused(Path certificate, Path key, String why) {
        assertThatThrownBy(() -> of(certificate, key, false).atStart()).isInstanceOf(LaunchRefused.class).hasMessageContaining(why);
    }

    @Test
    void theDemonstrationSignsItselfAndKeepsIt() throws Exception {
        Identity made = of(null, null, true).atStart();
        assertThat(of(null, null, true).atStart()).isEqualTo(made);
        assertThat(Files.getPosixFilePermissions(folder.resolve("sip-key.pem"))).hasSize(2);
        Files.writeString(folder.resolve("sip-certificate.pem"), "damaged");
        assertThat(of(null, null, true).atStart()).isNotEqualTo(made);
    }
}
