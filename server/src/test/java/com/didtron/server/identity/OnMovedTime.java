package com.didtron.server.identity;

import com.didtron.server.Browser;
import com.didtron.server.MovableClock;
import com.didtron.server.RunningPlatform;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Portal;
import com.didtron.server.tenancy.Tenants;
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
        return person(Portal.ADMIN, null, roles);
    }

    /// @return the address of somebody of a customer
    static String of(Carrier customer, String... roles) {
        return person(Portal.CUSTOMER, customer.id(), roles);
    }

    private static String person(Portal portal, @Nullable Long carrier, String... roles) {
        String email = address();
        People people = platform().bean(People.class);
        platform().bean(Database.class).performAcrossTenants(tx -> {
            long id = people.create(tx, operator(), email, "Person " + NUMBER.incrementAndGet(), portal, carrier, List.of(roles));
            people.setPassword(tx, operator(), id, email, PASSWORD);
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
}
