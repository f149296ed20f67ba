package com.didtron.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.MovableClock;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.platform.Database;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Programs with API keys: what a key may do, from where, how often and for how long.
class ApiKeysTest {

    private static final MovableClock clock = OnMovedTime.CLOCK;
    private static final RunningPlatform platform = OnMovedTime.platform();
    private static final World world = new World(platform);

    @Test
    void aKeyDoesAPartOfWhatItsMakerMay() {
        Browser maker = world.staff();
        String key = make(maker, Map.of("permissions", List.of("carriers.carrier.view")));
        assertThat(key).startsWith("didtron_live_");
        assertThat(ask(key, "/api/admin/carriers").statusCode()).isEqualTo(200);
        assertThat(ask(key, "/api/admin/dashboard").body()).contains("permission-missing");
        assertThat(ask(key, "/api/me").body()).contains("not-for-keys");
        assertThat(Browser.withKey(platform, key, "POST", "/api/admin/roles", "{}").body()).contains("not-for-keys");
        assertThat(ask(key + "x", "/api/admin/carriers").statusCode()).isEqualTo(401);
        assertThat(ask("didtron_live_", "/api/admin/carriers").body()).contains("key-refused");
    }

    @Test
    void theKeyIsKeptNowhere() {
        Browser maker = world.staff();
        String key = make(maker, Map.of("permissions", List.of("carriers.carrier.view")));
        assertThat(maker.get("/api/me/api-keys").body()).contains(key.substring(0, 21)).doesNotContain(key);
        assertThat(platform.bean(Database.class).acrossTenants().fetch("select * from operations.entry").toString()).doesNotContain(key);
        assertThat(platform.bean(Database.class).acrossTenants().fetch("select * from identity.api_key").toString()).doesNotContain(key);
    }

    @Test
    void nobodyGivesAKeyMoreThanTheyHave() {
        var refused = world.staffWith("admin").post("/api/me/api-keys", draft(Map.of("permissions", List.of("identity.role.change"))));
        assertThat(refused.json().path("code").asString()).isEqualTo("key-beyond-own");
        assertThat(refused.json().at("/fields/0/field").asString()).isEqualTo("permissions");
    }

    @Test
    void aKeyOfTheTestEnvironmentChangesNothing() {
        Browser maker = world.staff();
        String key = make(maker, Map.of("environment", "test", "permissions", List.of("billing.invoice.view", "billing.invoice.create")));
        assertThat(key).startsWith("didtron_test_");
        assertThat(ask(key, "/api/admin/invoices").statusCode()).isEqualTo(200);
        assertThat(Browser.withKey(platform, key, "POST", "/api/admin/invoices", "{}").body()).contains("test-key-reads-only");
    }

    @Test
    void aKeyWorksFromItsAddressesOnly() {
        Browser maker = world.staff();
        String away = make(maker, Map.of("permissions", List.of("carriers.carrier.view"), "addresses", List.of("192.0.2.0/24", "2001:db8::/32")));
        assertThat(ask(away, "/api/admin/carriers").body()).contains("address-refused");
        String here = make(maker, Map.of("permissions", List.of("carriers.carrier.view"), "addresses", List.of("127.0.0.0/8")));
        assertThat(ask(here, "/api/admin/carriers").statusCode()).isEqualTo(200);
        assertThat(maker.post("/api/me/api-keys", draft(Map.of("addresses", List.of("example.com")))).json().at("/fields/0/field").asString()).isEqualTo("addresses");
    }

    @Test
    void readsAndWritesAreCountedApartAndTheAnswerSaysWhatIsLeft() {
        String key = make(world.staff(), Map.of("permissions", List.of("carriers.carrier.view"), "readsPerMinute", 2));
        HttpResponse<String> first = ask(key, "/api/admin/carriers");
        assertThat(first.headers().firstValue("RateLimit-Limit")).contains("2");
        assertThat(first.headers().firstValue("RateLimit-Remaining")).contains("1");
        ask(key, "/api/admin/carriers");
        HttpResponse<String> third = ask(key, "/api/admin/carriers");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
        assertThat(Browser.withKey(platform, key, "POST", "/api/admin/invoices", "{}").statusCode()).isEqualTo(403);
        clock.move(Duration.ofSeconds(61));
        assertThat(ask(key, "/api/admin/carriers").statusCode()).isEqualTo(200);
    }

    /// A document counts as a read and against a limit of its own; what is dear ends before what is cheap.
    @Test
    void whatIsDearHasALimitOfItsOwn() {
        String key = make(world.staff(), Map.of("permissions", List.of("ledger.book.view"), "readsPerMinute", 100, "heavyPerMinute", 2));
        HttpResponse<String> first = ask(key, "/api/admin/ledger/proof");
        assertThat(first.headers().firstValue("RateLimit-Limit")).contains("2");
        assertThat(first.headers().firstValue("RateLimit-Remaining")).contains("1");
        ask(key, "/api/admin/ledger/proof");
        HttpResponse<String> third = ask(key, "/api/admin/ledger/proof");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.body()).contains("exports, documents and jobs");
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
        HttpResponse<String> cheap = ask(key, "/api/admin/ledger/accounts");
        assertThat(cheap.statusCode()).isEqualTo(200);
        assertThat(cheap.headers().firstValue("RateLimit-Limit")).contains("100");
    }

    @Test
    void aKeyEndsWhenItExpiresIsRevokedOrItsMakerIsSuspended() {
        Browser maker = world.staff();
        String brief = make(maker, Map.of("permissions", List.of("carriers.carrier.view"), "expiresAt", clock.instant().plusSeconds(300).toString()));
        assertThat(ask(brief, "/api/admin/carriers").statusCode()).isEqualTo(200);
        clock.move(Duration.ofSeconds(301));
        assertThat(ask(brief, "/api/admin/carriers").statusCode()).isEqualTo(401);

        String key = make(maker, Map.of("permissions", List.of("carriers.carrier.view")));
        String id = row(maker, key).path("id").asString();
        assertThat(maker.delete("/api/me/api-keys/" + id).status()).isEqualTo(204);
        assertThat(ask(key, "/api/admin/carriers").statusCode()).isEqualTo(401);
        assertThat(maker.delete("/api/me/api-keys/" + id).json().path("code").asString()).isEqualTo("key-revoked");

        String orphan = make(maker, Map.of("permissions", List.of("carriers.carrier.view")));
        String person = maker.get("/api/me").json().path("id").asString();
        assertThat(world.staff().post("/api/admin/people/" + person + "/suspend", Map.of("reason", "left")).status()).isEqualTo(204);
        assertThat(ask(orphan, "/api/admin/carriers").statusCode()).isEqualTo(401);
    }

    @Test
    void aRotatedKeyWorksOnForADay() {
        Browser maker = world.staff();
        String old = make(maker, Map.of("permissions", List.of("carriers.carrier.view")));
        var rotated = maker.post("/api/me/api-keys/" + row(maker, old).path("id").asString() + "/rotate");
        assertThat(rotated.status()).as(rotated.body()).isEqualTo(201);
        String fresh = rotated.json().path("secret").asString();
        assertThat(ask(old, "/api/admin/carriers").statusCode()).isEqualTo(200);
        assertThat(ask(fresh, "/api/admin/carriers").statusCode()).isEqualTo(200);
        assertThat(row(maker, old).path("state").asString()).isEqualTo("replaced");
        clock.move(Duration.ofHours(25));
        assertThat(ask(old, "/api/admin/carriers").statusCode()).isEqualTo(401);
        assertThat(ask(fresh, "/api/admin/carriers").statusCode()).isEqualTo(200);
    }

    @Test
    void theLastUseIsNotedOnceAMinute() {
        Browser maker = world.staff();
        String key = make(maker, Map.of("permissions", List.of("carriers.carrier.view")));
        ask(key, "/api/admin/carriers");
        String first = row(maker, key).path("lastUsedAt").asString();
        ask(key, "/api/admin/carriers");
        assertThat(row(maker, key).path("lastUsedAt").asString()).isEqualTo(first);
        clock.move(Duration.ofSeconds(61));
        ask(key, "/api/admin/carriers");
        assertThat(Instant.parse(row(maker, key).path("lastUsedAt").asString())).isAfter(Instant.parse(first));
        assertThat(row(maker, key).path("lastAddress").asString()).isEqualTo("127.0.0.1");
    }

    private static JsonNode row(Browser maker, String key) {
        return maker.get("/api/me/api-keys").json().path("items").valueStream()
                .filter(k -> key.startsWith(k.path("prefix").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> ask(String key, String path) {
        return Browser.withKey(platform, key, "GET", path, null);
    }

    private static String make(Browser maker, Map<String, Object> terms) {
        var made = maker.post("/api/me/api-keys", draft(terms));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("secret").asString();
    }

    private static Map<String, Object> draft(Map<String, Object> terms) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "name", "Key", "environment", "live", "permissions", List.of(), "addresses", List.of(), "readsPerMinute", 600, "writesPerMinute", 60));
        draft.put("expiresAt", null);
        draft.putAll(terms);
        return draft;
    }
}
