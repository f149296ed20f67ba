package com.didtron.server.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.identity.internal.signin.BreachedPasswords;
import com.didtron.server.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTest {

    private static final String PASSWORD = "a long walk to the harbour";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Passwords usual = passwords(Passwords.USUAL_MEMORY);

    @Test
    void aHashCostsWhatIsRecommendedUnlessAnOperatorSaysOtherwise() throws NoSuchMethodException {
        assertThat(usual.hash(PASSWORD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.class.getDeclaredConstructor(BreachedPasswords.class, Settings.class, int.class).getParameters()[2]
                        .getAnnotation(Value.class)
                        .value())
                .isEqualTo("${didtron.identity.password-memory-kib:19456}");
    }

    @Test
    void aHashThatWasMadeWithLessStaysValid() {
        String before = passwords(64).hash(PASSWORD);
        assertThat(usual.matches(PASSWORD, before)).isTrue();
        assertThat(usual.matches(PASSWORD + " ", before)).isFalse();
    }

    /// One that could not be read would be refused at once, and that would tell an unknown address.
    @Test
    void whatNobodysPasswordIsComparedWithCostsAHash() {
        var same = new Argon2PasswordEncoder(16, 32, 1, Passwords.USUAL_MEMORY, 2);
        assertThat(usual.hashOfNobody()).hasSameSizeAs(usual.hash(PASSWORD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(same.upgradeEncoding(usual.hashOfNobody())).as("another cost than that of a password").isFalse();
        assertThat(passwords(64).hashOfNobody()).isNotEqualTo(passwords(64).hashOfNobody());
    }

    private Passwords passwords(int memory) {
        return new Passwords(platform.bean(BreachedPasswords.class), platform.bean(Settings.class), memory);
    }
}
