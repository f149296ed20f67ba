package com.didtron.server.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// The master key is changed as docs/operating.md says: a new key above the old one, a restart, and every secret is sealed with the new one.
class KeyChangeTest {

    private static final TenantId TENANT = new TenantId(1);
    private static final String PURPOSE = "setting:notify.mail-password";

    @Test
    void aNewKeyReachesEverySecret() throws IOException {
        Path data = RunningPlatform.scratchFolder();
        RunningPlatform first = RunningPlatform.start(data);
        String sealed = first.bean(SecretBox.class).seal(TENANT, PURPOSE, "hunter2");
        first.bean(Database.class).reads(TENANT).execute(
                "insert into platform.setting (tenant_id, name, value, changed_at) values (1, 'notify.mail-password', {0}, now())"
                        .replace("{0}", "'" + sealed + "'"));
        first.stop();

        Path file = data.resolve("master.key");
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) 9);
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n" + Files.readString(file));
        RunningPlatform second = RunningPlatform.start(data);
        try {
            SecretBox box = second.bean(SecretBox.class);
            assertThat(sealed).doesNotStartWith(box.currentPrefix());
            Awaitility.await().until(() -> value(second).startsWith(box.currentPrefix()));
            assertThat(box.open(TENANT, PURPOSE, value(second))).isEqualTo("hunter2");
        } finally {
            second.stop();
        }
    }

    private static String value(RunningPlatform platform) {
        return platform.bean(Database.class).reads(TENANT).fetchSingle("select value from platform.setting where name = 'notify.mail-password'").get(0, String.class);
    }
}
