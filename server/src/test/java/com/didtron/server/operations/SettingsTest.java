package com.didtron.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Settings are checked, counted in versions, accounted for, and secrets among them are never shown.
class SettingsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final World world = new World(platform);
    private static final Browser staff = world.staff();
    private static final String DAYS = "/api/admin/settings/test.days";

    @Test
    void aChangeCountsAtOnceAndIsInTheHistory() {
        int version = setting("test.days").path("version").asInt();
        var answer = staff.put(DAYS, Map.of("value", 45, "version", version));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("value").asInt() + " " + answer.json().path("usual").asInt() + " " + answer.json().path("set").asBoolean())
                .isEqualTo("45 30 true");
        assertThat(platform.bean(Settings.class).get(world.tenant(), TestSettings.A_NUMBER)).isEqualTo(45);
        assertThat(staff.put(DAYS, Map.of("value", 50, "version", version)).json().path("code").asString()).isEqualTo("changed-meanwhile");
        JsonNode last = staff.get(DAYS + "/history").json().path("items").path(0);
        assertThat(last.path("after").asString()).isEqualTo("{\"value\":45,\"usual\":false}");
        assertThat(last.path("by").asString()).startsWith("Person");

        var back = staff.send("PUT", DAYS, "{\"value\":null,\"version\":" + answer.json().path("version").asInt() + "}");
        assertThat(back.json().path("value").asInt() + " " + back.json().path("version").asInt()).isEqualTo("30 0");
    }

    @ParameterizedTest
    @CsvSource({"6", "91", "1.5", "'\"30\"'", "true"})
    void whatDoesNotFitIsRefusedWithTheRule(String value) {
        var refused = staff.send("PUT", DAYS, "{\"value\":" + value + ",\"version\":" + setting("test.days").path("version").asInt() + "}");
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("a whole number from 7 to 90");
    }

    @Test
    void aSecretIsSealedAndNeverShown() {
        int version = setting("test.key").path("version").asInt();
        assertThat(staff.put("/api/admin/settings/test.key", Map.of("value", "sk-very-secret", "version", version)).json().path("code").asString())
                .isEqualTo("setting-is-secret");
        var answer = staff.put("/api/admin/settings/test.key/secret", Map.of("value", "sk-very-secret", "version", version));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("set").asBoolean()).isTrue();
        assertThat(answer.body() + staff.get("/api/admin/settings").body() + staff.get("/api/admin/settings/test.key/history").body())
                .doesNotContain("sk-very-secret");
        var reads = platform.bean(Database.class).reads(world.tenant());
        assertThat(reads.fetchSingle("select value from platform.setting where name = 'test.key'").get(0, String.class)).startsWith("v1:");
        assertThat(reads.fetch("select payload::text || coalesce(after::text, '') from operations.entry where type like '%setting'").toString())
                .doesNotContain("sk-very-secret");
        assertThat(platform.bean(Settings.class).get(world.tenant(), TestSettings.A_SECRET)).isEqualTo("sk-very-secret");
    }

    @Test
    void anotherTenantHasItsOwn() {
        var other = new TenantId(790_001);
        assertThat(platform.bean(Settings.class).get(other, TestSettings.A_NUMBER)).isEqualTo(30);
        assertThat(platform.bean(Settings.class).get(other, TestSettings.A_SECRET)).isEmpty();
        assertThat(world.staffWith("viewer").put(DAYS, Map.of("value", 40, "version", 0)).status()).isEqualTo(403);
    }

    private static JsonNode setting(String name) {
        for (JsonNode section : staff.get("/api/admin/settings").json().path("sections")) {
            for (JsonNode setting : section.path("settings")) {
                if (setting.path("name").asString().equals(name)) {
                    return setting;
                }
            }
        }
        throw new AssertionError("no setting " + name);
    }
}
