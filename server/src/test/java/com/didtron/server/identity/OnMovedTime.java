package com.didtron.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.MovableClock;
import com.didtron.server.RunningPlatform;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.identity.internal.signin.Totp;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Portal;
import com.didtron.server.tenancy.Tenants;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A platform whose time the tests of people move; they share it and take nobody's session for granted.
final class OnMovedTime {

    static final String PASSWORD = "correct horse battery";
    static final MovableClock CLOCK = new MovableClock();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable RunningPlatform platform;

    private OnMovedTime() {}

    static synchronized RunningPlatform platform() {
        if (platform == null) {
            RunningPlatform started = RunningPlatform.start(RunningPlatform.scratchFolder(), CLOCK);
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
            platform = started;
        }
        return platform;
    }

    static TenantId operator() {
        return platform().bean(Tenants.class).findOperator().orElseThrow().id();
    }

    /// @return the address of somebody of the staff who can sign in with [#PASSWORD]
    static String staff(String... roles) {
        return person(Portal.ADMIN, null, PASSWORD, roles);
    }

    /// @return the address of somebody of a customer
    static String of(Carrier customer, String... roles) {
        return person(Portal.CUSTOMER, customer.id(), PASSWORD, roles);
    }

    /// The same with another password.
    static String staffWith(String password, String role) {
        return person(Portal.ADMIN, null, password, role);
    }

    private static String person(Portal portal, @Nullable Long carrier, String password, String... roles) {
        String email = address();
        People people = platform().bean(People.class);
        platform().bean(Database.class).performAcrossTenants(tx -> {
            long id = people.create(tx, operator(), email, "Person " + NUMBER.incrementAndGet(), portal, carrier, List.of(roles));
            people.setPassword(tx, operator(), id, email, password);
        });
        return email;
    }

    static String address() {
        return "moved" + NUMBER.incrementAndGet() + "@example.test";
    }

    static Browser signIn(String email) {
        return Browser.signIn(platform(), email, PASSWORD);
    }

    /// Sets a rule of security of the operator; null puts the usual value back.
    static void set(Browser boss, String setting, @Nullable Object value) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("value", value);
        wanted.put("version", boss.get("/api/admin/settings").json().path("sections").valueStream()
                .flatMap(s -> s.path("settings").valueStream())
                .filter(s -> s.path("name").asString().equals(setting))
                .findFirst()
                .orElseThrow()
                .path("version")
                .asInt());
        Browser.Answer answer = boss.put("/api/admin/settings/" + setting + "/security", wanted);
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
    }

    static Browser boss() {
        return signIn(staff("super-admin"));
    }

    /// An answer to who tries to sign in.
    static Browser.Answer attempt(String email, String password, @Nullable String code) {
        Map<String, Object> proof = new HashMap<>();
        proof.put("email", email);
        proof.put("password", password);
        proof.put("code", code);
        return Browser.anonymous(platform()).post("/api/session", proof);
    }

    /// Sets up an authenticator; returns its secret.
    static byte[] enrol(Browser self) {
        byte[] secret = decode(self.post("/api/me/second-factor/authenticator").json().path("secret").asString());
        CLOCK.move(Duration.ofSeconds(60));
        assertThat(self.post("/api/me/second-factor/authenticator/confirm", Map.of("code", Totp.code(secret, CLOCK.instant()))).status()).isEqualTo(200);
        return secret;
    }

    static byte[] decode(String base32) {
        BigInteger bits = BigInteger.ZERO;
        for (char c : base32.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c)));
        }
        byte[] bytes = bits.toByteArray();
        byte[] secret = new byte[20];
        int from = bytes.length > 20 ? bytes.length - 20 : 0;
        System.arraycopy(bytes, from, secret, 20 - (bytes.length - from), bytes.length - from);
        return secret;
    }
}
