package com.didtron.server.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.launch.LaunchRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sealed secrets open for whom and what they were sealed, with the right key, and with nothing else.
class SecretBoxTest {

    private static final TenantId ACME = new TenantId(1);
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    @TempDir
    private Path folder;

    @Test
    void whatIsSealedOpensAndNeverLooksTheSame() {
        SecretBox box = box(OLD);
        String sealed = box.seal(ACME, "totp:42", "JBSWY3DPEHPK3PXP ü");
        assertThat(box.open(ACME, "totp:42", sealed)).isEqualTo("JBSWY3DPEHPK3PXP ü");
        assertThat(sealed).matches("v1:[0-9a-f]{8}:[A-Za-z0-9+/=]+").isNotEqualTo(box.seal(ACME, "totp:42", "JBSWY3DPEHPK3PXP ü"));
    }

    @ParameterizedTest
    @CsvSource({"2, totp:42", "1, totp:43", "1, smtp:42"})
    void movedToAnotherRowItDoesNotOpen(long tenant, String purpose) {
        String sealed = box(OLD).seal(ACME, "totp:42", "secret");
        assertThatThrownBy(() -> box(OLD).open(new TenantId(tenant), purpose, sealed))
                .isInstanceOf(SecretUnreadable.class)
                .hasMessageContaining(purpose)
                .hasMessageContaining("sealed for another row")
                .hasMessageNotContaining("secret\"");
    }

    @Test
    void anAlteredValueDoesNotOpen() {
        String sealed = box(OLD).seal(ACME, "p", "secret");
        char last = sealed.charAt(20);
        String altered = sealed.substring(0, 20) + (last == 'A' ? 'B' : 'A') + sealed.substring(21);
        assertThatThrownBy(() -> box(OLD).open(ACME, "p", altered)).hasMessageContaining("altered");
        assertThatThrownBy(() -> box(OLD).open(ACME, "p", sealed.substring(0, 16))).isInstanceOf(SecretUnreadable.class);
        assertThatThrownBy(() -> box(OLD).open(ACME, "p", "plain text")).hasMessageContaining("not in a form");
    }

    @Test
    void theFirstKeySealsAndAllOpen() {
        String before = box(OLD).seal(ACME, "p", "secret");
        SecretBox both = box(NEW + "," + OLD);
        assertThat(both.open(ACME, "p", before)).isEqualTo("secret");
        String after = both.reseal(ACME, "p", before);
        assertThat(after).startsWith(both.currentPrefix());
        assertThat(box(NEW).open(ACME, "p", after)).isEqualTo("secret");
        assertThatThrownBy(() -> box(NEW).open(ACME, "p", before))
                .isInstanceOf(SecretUnreadable.class)
                .hasMessageContaining("sealed with master key " + box(OLD).currentKey())
                .hasMessageContaining("(" + box(NEW).currentKey() + ")");
    }

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerReads() throws IOException {
        MasterKeys made = MasterKeys.load(folder, Map.of());
        Path file = folder.resolve("master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(MasterKeys.load(folder, Map.of()).current()).isEqualTo(made.current());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> MasterKeys.load(folder, Map.of())).isInstanceOf(LaunchRefused.class).hasMessageContaining("chmod 600");
    }

    @Test
    void theEnvironmentGoesBeforeTheDataFolder() throws IOException {
        Path named = Files.writeString(folder.resolve("elsewhere"), "# two keys\n" + NEW + "\n" + OLD + "\n");
        assertThat(MasterKeys.load(folder, Map.of("DIDTRON_MASTER_KEY", OLD)).ids()).hasSize(1);
        assertThat(MasterKeys.load(folder, Map.of("DIDTRON_MASTER_KEY_FILE", named.toString())).ids()).hasSize(2);
        assertThat(folder.resolve("master.key")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"'# only a note'", "not-base64!", "dG9vIHNob3J0"})
    void whatIsNoKeyIsRefusedWithoutShowingIt(String text) {
        assertThatThrownBy(() -> MasterKeys.parse(text, "DIDTRON_MASTER_KEY"))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining(text);
    }

    private static SecretBox box(String keys) {
        return new SecretBox(MasterKeys.parse(keys, "test"));
    }

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) seed);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
