package com.didtron.server.identity;

import static com.didtron.server.identity.OnMovedTime.PASSWORD;
import static com.didtron.server.identity.OnMovedTime.address;
import static com.didtron.server.identity.OnMovedTime.attempt;
import static com.didtron.server.identity.OnMovedTime.decode;
import static com.didtron.server.identity.OnMovedTime.enrol;
import static com.didtron.server.identity.OnMovedTime.staff;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.MovableClock;
import com.didtron.server.RunningPlatform;
import com.didtron.server.identity.internal.signin.Totp;
import com.didtron.server.platform.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Signing in and staying in: codes, limits on guessing, stolen tokens, step-up, one-time links. Time is moved, never waited for.
class SignInTest {

    private static final MovableClock clock = OnMovedTime.CLOCK;
    private static final RunningPlatform platform = OnMovedTime.platform();
    private static Browser boss = OnMovedTime.boss();

    @Test
    void eightWrongPasswordsLockTheAccountForAQuarterOfAnHour() {
        String email = staff("viewer");
        for (int i = 0; i < 8; i++) {
            assertThat(attempt(email, "wrong", null).json().path("code").asString()).isEqualTo("sign-in-refused");
        }
        var locked = attempt(email, PASSWORD, null);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.json().path("code").asString()).isEqualTo("too-many-attempts");
        freshBoss();
        assertThat(row(email).path("state").asString()).isEqualTo("locked");
        clock.move(Duration.ofMinutes(16));
        assertThat(attempt(email, PASSWORD, null).status()).isEqualTo(200);
    }

    @Test
    void anAdministratorUnlocksBeforeTheTime() {
        String email = staff("viewer");
        for (int i = 0; i < 8; i++) {
            attempt(email, "wrong", null);
        }
        freshBoss();
        assertThat(boss.post("/api/admin/people/" + row(email).path("id").asString() + "/unlock").status()).isEqualTo(204);
        assertThat(attempt(email, PASSWORD, null).status()).isEqualTo(200);
    }

    @Test
    void anAddressThatNobodyUsesIsTreatedAlike() {
        for (int i = 0; i < 8; i++) {
            assertThat(attempt("nobody@example.test", "wrong", null).json().path("code").asString()).isEqualTo("sign-in-refused");
        }
        assertThat(attempt("nobody@example.test", "wrong", null).status()).isEqualTo(429);
        clock.move(Duration.ofMinutes(16));
    }

    @Test
    void manyGuessesAtOnceDoNotPassTheLimit() throws Exception {
        String email = staff("viewer");
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> guesses = Stream.<Callable<Integer>>generate(() -> () -> attempt(email, "wrong", null).status()).limit(24).toList();
            for (Future<Integer> guess : threads.invokeAll(guesses)) {
                statuses.add(guess.get());
            }
        }
        assertThat(statuses.stream().filter(s -> s == 401).count()).isBetween(1L, 8L);
        clock.move(Duration.ofMinutes(16));
    }

    @Test
    void aCodeIsAskedForAndWorksOnce() {
        String email = staff("viewer");
        Browser self = Browser.signIn(platform, email, PASSWORD);
        byte[] secret = enrol(self);
        var asked = attempt(email, PASSWORD, null);
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.json().path("code").asString()).isEqualTo("second-factor-required");
        assertThat(attempt(email, PASSWORD, "000000").json().path("code").asString()).isEqualTo("second-factor-wrong");

        clock.move(Duration.ofSeconds(60));
        String code = Totp.code(secret, clock.instant());
        assertThat(attempt(email, PASSWORD, code).status()).isEqualTo(200);
        assertThat(attempt(email, PASSWORD, code).json().path("code").asString()).as("replayed").isEqualTo("second-factor-wrong");
    }

    @Test
    void codesCannotBeGuessedByTellingThePasswordInBetween() {
        String email = staff("viewer");
        enrol(Browser.signIn(platform, email, PASSWORD));
        for (int i = 0; i < 8; i++) {
            attempt(email, PASSWORD, "00000" + i);
            attempt(email, PASSWORD, null);
        }
        assertThat(attempt(email, PASSWORD, "999999").status()).isEqualTo(429);
        clock.move(Duration.ofMinutes(16));
    }

    @Test
    void aRecoveryCodeWorksOnce() {
        String email = staff("viewer");
        Browser self = Browser.signIn(platform, email, PASSWORD);
        JsonNode proposed = self.post("/api/me/second-factor/authenticator").json();
        assertThat(proposed.path("qr").asString()).startsWith("data:image/svg+xml;base64,");
        byte[] secret = decode(proposed.path("secret").asString());
        clock.move(Duration.ofSeconds(60));
        var confirmed = self.post("/api/me/second-factor/authenticator/confirm", Map.of("code", Totp.code(secret, clock.instant())));
        assertThat(confirmed.json().path("codes")).hasSize(10);
        String recovery = confirmed.json().at("/codes/0").asString();
        assertThat(attempt(email, PASSWORD, recovery.toLowerCase(Locale.ROOT)).status()).isEqualTo(200);
        assertThat(attempt(email, PASSWORD, recovery).status()).isEqualTo(401);
        assertThat(self.get("/api/me/second-factor").json().path("recoveryCodesLeft").asInt()).isEqualTo(9);
        String stored = platform.bean(Database.class).acrossTenants().fetch("select * from operations.entry").toString();
        assertThat(stored).doesNotContain(recovery).doesNotContain(proposed.path("secret").asString());
    }

    /// Decision 0009: a token that turns up in another kind of browser ends for both.
    @Test
    void aTokenUsedElsewhereIsTakenForStolen() {
        String email = staff("viewer");
        Browser self = Browser.signIn(platform, email, PASSWORD);
        assertThat(self.get("/api/session").status()).isEqualTo(200);
        assertThat(self.get("/api/session", "User-Agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/150.0").status()).isEqualTo(401);
        assertThat(self.get("/api/session").status()).as("and for the owner as well").isEqualTo(401);
        Browser again = Browser.signIn(platform, email, PASSWORD);
        assertThat(again.get("/api/me/sign-ins").json().path("items").valueStream().map(i -> i.path("outcome").asString()).toList())
                .contains("session-moved");
    }

    @Test
    void aSessionEndsWhenItIsIdleOrOld() {
        String email = staff("viewer");
        Browser self = Browser.signIn(platform, email, PASSWORD);
        clock.move(Duration.ofMinutes(121));
        assertThat(self.get("/api/session").status()).isEqualTo(401);
        assertThat(Browser.anonymous(platform).get("/api/session", "Cookie", "didtron_session=made-up").status()).isEqualTo(401);
    }

    @Test
    void sessionsAreListedAndEnded() {
        String email = staff("viewer");
        Browser one = Browser.signIn(platform, email, PASSWORD);
        Browser two = Browser.signIn(platform, email, PASSWORD);
        Browser three = Browser.signIn(platform, email, PASSWORD);
        JsonNode list = one.get("/api/me/sessions").json().path("items");
        assertThat(list).hasSize(3);
        String current = list.valueStream().filter(s -> s.path("current").asBoolean()).findFirst().orElseThrow().path("id").asString();
        String other = list.valueStream().filter(s -> !s.path("current").asBoolean()).findFirst().orElseThrow().path("id").asString();
        assertThat(one.delete("/api/me/sessions/" + other).status()).isEqualTo(204);
        assertThat(Stream.of(two, three).filter(b -> b.get("/api/session").status() == 401)).hasSize(1);
        assertThat(one.delete("/api/me/sessions").status()).isEqualTo(204);
        assertThat(Stream.of(two, three).filter(b -> b.get("/api/session").status() == 401)).hasSize(2);
        assertThat(one.get("/api/session").status()).isEqualTo(200);
        assertThat(boss.delete("/api/me/sessions/" + current).status()).as("somebody else's").isEqualTo(404);
    }

    @Test
    void keysAndRolesNeedARecentProof() {
        Browser self = Browser.signIn(platform, staff("super-admin"), PASSWORD);
        clock.move(Duration.ofMinutes(11));
        Map<String, Object> role = PermissionsTest.role("Proof of " + address(), "reporting.dashboard.view");
        var refused = self.post("/api/admin/roles", role);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("code").asString()).isEqualTo("step-up-required");
        assertThat(self.post("/api/me/proof", Map.of("password", "wrong")).json().path("code").asString()).isEqualTo("proof-wrong");
        assertThat(self.post("/api/me/proof", Map.of("password", PASSWORD)).status()).isEqualTo(204);
        assertThat(self.post("/api/admin/roles", role).status()).isEqualTo(201);
    }

    @Test
    void aSuspendedPersonIsOutAtOnceAndStaysOut() {
        String email = staff("viewer");
        Browser self = Browser.signIn(platform, email, PASSWORD);
        freshBoss();
        String path = "/api/admin/people/" + row(email).path("id").asString();
        assertThat(boss.post(path + "/suspend", Map.of("reason", "left")).status()).isEqualTo(204);
        assertThat(self.get("/api/session").status()).isEqualTo(401);
        assertThat(attempt(email, "wrong", null).json().path("code").asString()).as("not told to who does not know the password").isEqualTo("sign-in-refused");
        assertThat(attempt(email, PASSWORD, null).json().path("code").asString()).isEqualTo("suspended");
        assertThat(boss.post(path + "/reactivate").status()).isEqualTo(204);
        assertThat(attempt(email, PASSWORD, null).status()).isEqualTo(200);
    }

    @Test
    void anInvitedPersonChoosesAPasswordOnce() {
        freshBoss();
        String email = address();
        var invited = boss.post("/api/admin/people", invitation(email, "viewer"));
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        assertThat(invited.json().path("state").asString()).isEqualTo("invited");
        assertThat(attempt(email, PASSWORD, null).status()).isEqualTo(401);
        JsonNode letter = letter(email);
        assertThat(letter.path("state").asString()).isEqualTo("not-delivered");
        assertThat(letter.path("reason").asString()).contains("No mail server is configured");
        assertThat(letter.path("text").asString()).doesNotContain("/set-password/");
        String token = token(letter);

        var weak = Browser.anonymous(platform).post("/api/one-time-link/" + token, Map.of("password", "Password2026!"));
        assertThat(weak.json().path("code").asString()).isEqualTo("password-too-weak");
        assertThat(Browser.anonymous(platform).post("/api/one-time-link/" + token, Map.of("password", PASSWORD)).status()).isEqualTo(204);
        assertThat(Browser.anonymous(platform).post("/api/one-time-link/" + token, Map.of("password", PASSWORD)).status()).as("replayed").isEqualTo(410);
        Browser self = Browser.signIn(platform, email, PASSWORD);
        assertThat(self.get("/api/session").json().at("/roles/0/id").asString()).isEqualTo("viewer");
        assertThat(boss.post("/api/admin/people", invitation(email.toUpperCase(Locale.ROOT), "viewer")).json().path("code").asString()).isEqualTo("email-taken");
    }

    @Test
    void theSameLinkTwiceAtOnceSetsOnePassword() throws Exception {
        freshBoss();
        String email = address();
        boss.post("/api/admin/people", invitation(email, "viewer"));
        String token = token(letter(email));
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> both = Stream.of("horse battery one", "horse battery two")
                    .<Callable<Integer>>map(p -> () -> Browser.anonymous(platform).post("/api/one-time-link/" + token, Map.of("password", p)).status())
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(both)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(204, 410);
        }
    }

    @Test
    void aForgottenPasswordIsReplacedThroughALinkOfAnHour() {
        String email = staff("viewer");
        Browser before = Browser.signIn(platform, email, PASSWORD);
        assertThat(Browser.anonymous(platform).post("/api/password-reset", Map.of("email", email)).status()).isEqualTo(202);
        assertThat(Browser.anonymous(platform).post("/api/password-reset", Map.of("email", "nobody@example.test")).status()).isEqualTo(202);
        freshBoss();
        Awaitility.await().until(() -> !letters(email).isEmpty());
        String expired = token(letter(email));
        clock.move(Duration.ofMinutes(61));
        assertThat(Browser.anonymous(platform).get("/api/one-time-link/" + expired).status()).isEqualTo(410);
        Browser.anonymous(platform).post("/api/password-reset", Map.of("email", email));
        freshBoss();
        Awaitility.await().until(() -> letters(email).size() == 2);
        String token = token(letter(email));
        assertThat(Browser.anonymous(platform).post("/api/one-time-link/" + token, Map.of("password", "another horse battery")).status()).isEqualTo(204);
        assertThat(before.get("/api/session").status()).as("sessions end").isEqualTo(401);
        assertThat(attempt(email, PASSWORD, null).status()).isEqualTo(401);
        assertThat(attempt(email, "another horse battery", null).status()).isEqualTo(200);
    }

    @Test
    void thereIsAlwaysASuperAdmin() {
        freshBoss();
        String own = boss.get("/api/session").json().at("/person/id").asString();
        List<JsonNode> others = boss.get("/api/admin/people?role=super-admin&limit=100").json().path("items").valueStream()
                .filter(p -> !p.path("id").asString().equals(own))
                .toList();
        others.forEach(p -> assertThat(boss.delete("/api/admin/people/" + p.path("id").asString()).status()).isEqualTo(204));
        var demoted = boss.put("/api/admin/people/" + own + "/roles", Map.of("roles", List.of("viewer")));
        assertThat(demoted.status()).isEqualTo(409);
        assertThat(demoted.json().path("code").asString()).isEqualTo("last-super-admin");
    }

    @Test
    void nobodyGivesMoreThanTheyHave() {
        Browser admin = Browser.signIn(platform, staff("admin"), PASSWORD);
        assertThat(admin.post("/api/admin/people", invitation(address(), "super-admin")).json().path("code").asString()).isEqualTo("role-beyond-own");
        freshBoss();
        String stronger = row(staff("super-admin")).path("id").asString();
        assertThat(admin.post("/api/admin/people/" + stronger + "/reset-second-factor").json().path("code").asString()).isEqualTo("person-beyond-own");
    }

    @Test
    void profilesAreChangedByVersion() {
        Browser self = Browser.signIn(platform, staff("viewer"), PASSWORD);
        int version = self.get("/api/me").json().path("version").asInt();
        Map<String, Object> wanted = Map.of("displayName", "Ada", "timeZone", "Europe/Vienna", "locale", "de-AT", "version", version);
        assertThat(self.put("/api/me", wanted).json().path("displayName").asString()).isEqualTo("Ada");
        assertThat(self.put("/api/me", wanted).json().path("code").asString()).isEqualTo("changed-meanwhile");
        assertThat(self.put("/api/me", Map.of("displayName", "Ada", "timeZone", "Mars/North", "locale", "", "version", version + 1)).json().at("/fields/0/field").asString())
                .isEqualTo("timeZone");
    }

    private static void freshBoss() {
        boss = OnMovedTime.boss();
    }

    private static Map<String, Object> invitation(String email, String role) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("email", email);
        wanted.put("displayName", "Invited");
        wanted.put("portal", "admin");
        wanted.put("carrierId", null);
        wanted.put("roles", List.of(role));
        return wanted;
    }

    private static List<JsonNode> letters(String email) {
        return boss.get("/api/admin/outbox?to=" + email).json().path("items").valueStream().collect(Collectors.toList());
    }

    private static JsonNode letter(String email) {
        return letters(email).getFirst();
    }

    private static String token(JsonNode letter) {
        String link = letter.path("link").asString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static JsonNode row(String email) {
        return boss.get("/api/admin/people?search=" + email).json().at("/items/0");
    }
}
