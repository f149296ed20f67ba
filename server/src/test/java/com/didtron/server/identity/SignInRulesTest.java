package com.didtron.server.identity;

import static com.didtron.server.identity.OnMovedTime.PASSWORD;
import static com.didtron.server.identity.OnMovedTime.attempt;
import static com.didtron.server.identity.OnMovedTime.enrol;
import static com.didtron.server.identity.OnMovedTime.set;
import static com.didtron.server.identity.OnMovedTime.staff;
import static com.didtron.server.identity.OnMovedTime.staffWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.MovableClock;
import com.didtron.server.RunningPlatform;
import com.didtron.server.platform.Database;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The operator's own rules of signing in: second factors, passwords, sessions, locks. Each takes effect at once, for who is in as well.
class SignInRulesTest {

    private static final MovableClock clock = OnMovedTime.CLOCK;
    private static final RunningPlatform platform = OnMovedTime.platform();
    private static Browser boss = OnMovedTime.boss();

    @Test
    void whereASecondFactorIsRequiredNothingElseIsOpenWithoutOne() {
        freshBoss();
        set(boss, "identity.second-factor-required", true);
        try {
            enrol(boss);
            String email = staff("viewer");
            Browser self = Browser.signIn(platform, email, PASSWORD);
            assertThat(self.get("/api/session").json().path("secondFactorDue").asBoolean()).isTrue();
            assertThat(self.get("/api/admin/carriers").json().path("code").asString()).isEqualTo("second-factor-enrolment-required");
            enrol(self);
            assertThat(self.get("/api/admin/carriers").status()).isEqualTo(200);
            assertThat(self.delete("/api/me/second-factor/authenticator").json().path("code").asString()).isEqualTo("second-factor-required-here");
        } finally {
            set(boss, "identity.second-factor-required", null);
        }
    }

    /// Whoever is in when the rule changes goes by it with the next request.
    @Test
    void theRuleOfSecondFactorsReachesSessionsThatAreOpen() {
        Browser without = Browser.signIn(platform, staff("viewer"), PASSWORD);
        Browser with = Browser.signIn(platform, staff("viewer"), PASSWORD);
        String email = staff("viewer");
        Browser weak = Browser.signIn(platform, email, PASSWORD);
        Browser strong = Browser.signIn(platform, email, PASSWORD);
        enrol(with);
        enrol(strong);
        freshBoss();
        enrol(boss);
        platform.bean(Database.class).performAcrossTenants(tx -> tx.execute(
                "update identity.session set strong = false where id = (select min(s.id) from identity.session s join identity.person p on p.id = s.person_id"
                        + " where p.email = {0})", org.jooq.impl.DSL.val(email)));
        set(boss, "identity.second-factor-required", true);
        try {
            assertThat(without.get("/api/admin/carriers").json().path("code").asString()).isEqualTo("second-factor-enrolment-required");
            assertThat(with.get("/api/admin/carriers").status()).isEqualTo(200);
            assertThat(weak.get("/api/admin/carriers").status()).as("came in without the factor that they have").isEqualTo(401);
            assertThat(strong.get("/api/admin/carriers").status()).isEqualTo(200);
        } finally {
            set(boss, "identity.second-factor-required", null);
        }
        assertThat(without.get("/api/admin/carriers").status()).isEqualTo(200);
    }

    @Test
    void howLongAPasswordMustBeIsASetting() {
        freshBoss();
        set(boss, "identity.password-length", 30);
        try {
            Browser self = Browser.signIn(platform, staffWith("a password of more than thirty characters", "viewer"), "a password of more than thirty characters");
            var refused = self.put("/api/me/password", Map.of("password", PASSWORD));
            assertThat(refused.json().path("code").asString()).isEqualTo("password-too-weak");
            assertThat(refused.body()).contains("at least 30 characters");
        } finally {
            set(boss, "identity.password-length", null);
        }
    }

    @Test
    void howLongASessionLastsIsASetting() {
        Browser self = Browser.signIn(platform, staff("viewer"), PASSWORD);
        freshBoss();
        set(boss, "identity.session-idle-minutes", 5);
        try {
            clock.move(Duration.ofMinutes(4));
            assertThat(self.get("/api/session").status()).isEqualTo(200);
            clock.move(Duration.ofMinutes(6));
            assertThat(self.get("/api/session").status()).as("idle for six minutes").isEqualTo(401);
            freshBoss();
            set(boss, "identity.session-idle-minutes", null);
            set(boss, "identity.session-hours", 1);
            Browser again = Browser.signIn(platform, staff("viewer"), PASSWORD);
            clock.move(Duration.ofMinutes(50));
            assertThat(again.get("/api/session").status()).isEqualTo(200);
            clock.move(Duration.ofMinutes(11));
            assertThat(again.get("/api/session").status()).as("an hour old").isEqualTo(401);
        } finally {
            freshBoss();
            set(boss, "identity.session-idle-minutes", null);
            set(boss, "identity.session-hours", null);
        }
    }

    @Test
    void whenAnAccountIsLockedAndForHowLongIsASetting() {
        freshBoss();
        set(boss, "identity.lock-out-attempts", 3);
        set(boss, "identity.lock-out-minutes", 60);
        String email = staff("viewer");
        try {
            for (int i = 0; i < 3; i++) {
                assertThat(attempt(email, "wrong", null).status()).isEqualTo(401);
            }
            assertThat(attempt(email, PASSWORD, null).status()).isEqualTo(429);
            clock.move(Duration.ofMinutes(16));
            assertThat(attempt(email, PASSWORD, null).status()).as("a quarter of an hour is not enough any more").isEqualTo(429);
            clock.move(Duration.ofMinutes(45));
            assertThat(attempt(email, PASSWORD, null).status()).isEqualTo(200);
        } finally {
            freshBoss();
            set(boss, "identity.lock-out-attempts", null);
            set(boss, "identity.lock-out-minutes", null);
        }
    }

    @Test
    void rulesOfSecurityAreTheSuperAdminsAndNeedAProof() {
        Browser admin = Browser.signIn(platform, staff("admin"), PASSWORD);
        assertThat(admin.put("/api/admin/settings/identity.password-length/security", Map.of("value", 8, "version", 0)).status()).isEqualTo(403);
        assertThat(admin.put("/api/admin/settings/identity.password-length", Map.of("value", 8, "version", 0)).json().path("code").asString())
                .isEqualTo("setting-is-guarded");
        freshBoss();
        clock.move(Duration.ofMinutes(11));
        assertThat(boss.put("/api/admin/settings/identity.password-length/security", Map.of("value", 8, "version", 0)).json().path("code").asString())
                .isEqualTo("step-up-required");
    }

    private static void freshBoss() {
        boss = OnMovedTime.boss();
    }
}
