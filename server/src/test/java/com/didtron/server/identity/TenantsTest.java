package com.didtron.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.kernel.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The tree of tenants: a partner is opened, its first administrator comes in, and neither sees the other's business.
class TenantsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final RunningPlatform platform = RunningPlatform.shared();
    private final World world = new World(platform);
    private final Browser operator = world.staff();
    private final String name = "Partner " + NUMBER.incrementAndGet();
    private final String email = "boss" + System.nanoTime() + "@partner.example";

    @Test
    void aPartnerIsOpenedAndItsAdministratorWorksThereAlone() {
        world.customer(Carrier.CreditType.PREPAID, "0", "10");
        String id = operator.post("/api/admin/tenants", partner(name)).json().path("id").asString();
        assertThat(row(operator, id).path("administrators").asInt()).isZero();
        var invited = operator.post("/api/admin/tenants/" + id + "/administrators", Map.of("email", email, "displayName", "Boss"));
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);

        Browser door = Browser.anonymous(platform);
        String link = new World(platform, new TenantId(Long.parseLong(id))).link(email);
        assertThat(door.post("/api/one-time-link/" + link, Map.of("password", World.PASSWORD)).status()).isEqualTo(204);
        Browser boss = Browser.signIn(platform, email, World.PASSWORD);
        assertThat(boss.get("/api/session").json().at("/tenant/name").asString()).isEqualTo(name);
        assertThat(boss.get("/api/admin/carriers").json().path("items").size()).as("nothing of the operator's").isZero();
        assertThat(row(operator, id).path("administrators").asInt()).isEqualTo(1);
        assertThat(operator.get("/api/admin/people?search=" + email).json().path("items").size()).as("no person of the operator's").isZero();

        String below = boss.post("/api/admin/tenants", partner(name + " below")).json().path("id").asString();
        assertThat(row(boss, below).path("name").asString()).isEqualTo(name + " below");
        assertThat(row(operator, below).isMissingNode()).as("what is below a partner is the partner's").isTrue();
        assertThat(operator.post("/api/admin/tenants/" + below + "/administrators", Map.of("email", "x" + email, "displayName", "X")).status()).isEqualTo(404);

        JsonNode entry = boss.get("/api/admin/audit?type=identity.invite-person").json().at("/items/0");
        assertThat(entry.path("actorName").asString()).contains(" of ");
        assertThat(operator.get("/api/admin/audit?type=tenancy.open-tenant&subjectKind=tenant&subjectId=" + id).json().path("items").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"baseCurrency, QQQ", "timeZone, Middle/Earth", "name, ''", "legalName, ''"})
    void whatIsWrongIsNamed(String field, String value) {
        var wanted = new HashMap<String, Object>(partner(name));
        wanted.put(field, value);
        var refused = operator.post("/api/admin/tenants", wanted);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().at("/fields/0/field").asString()).isEqualTo(field);
        assertThat(operator.get("/api/admin/tenants").json().path("items").valueStream().filter(t -> t.path("name").asString().equals(name))).isEmpty();
    }

    private static Map<String, Object> partner(String name) {
        return Map.of("name", name, "legalName", name + " Ltd", "contactEmail", "", "baseCurrency", "EUR", "timeZone", "Europe/Berlin");
    }

    private static JsonNode row(Browser who, String id) {
        return who.get("/api/admin/tenants").json().path("items").valueStream()
                .filter(t -> t.path("id").asString().equals(id))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
