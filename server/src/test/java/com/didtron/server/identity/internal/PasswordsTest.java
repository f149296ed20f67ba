package com.didtron.server.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.identity.internal.signin.BreachedPasswords;
import com.didtron.server.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

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

    private Passwords passwords(int memory) {
        return new Passwords(platform.bean(BreachedPasswords.class), platform.bean(Settings.class), memory);
    }
}
