package com.didtron.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.identity.internal.people.PeopleChanges.InvitePerson;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.OpenTenant;
import java.util.HashMap;
import java.util.List;
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

    @Test
    void aClass4RentersAdministratorComesIntoTheClass4PortalAndOpensNoTenants() {
        String id = operator.post("/api/admin/tenants", tenant("class4", name)).json().path("id").asString();
        assertThat(row(operator, id).path("kind").asString()).isEqualTo("class4");
        assertThat(operator.post("/api/admin/tenants/" + id + "/administrators", Map.of("email", email, "displayName", "Boss")).status()).isEqualTo(201);
        World renter = new World(platform, new TenantId(Long.parseLong(id)));
        assertThat(Browser.anonymous(platform).post("/api/one-time-link/" + renter.link(email), Map.of("password", World.PASSWORD)).status()).isEqualTo(204);
        Browser boss = Browser.signIn(platform, email, World.PASSWORD);
        JsonNode session = boss.get("/api/session").json();
        assertThat(session.at("/person/portal").asString()).isEqualTo("class4");
        assertThat(session.at("/tenant/name").asString()).isEqualTo(name);
        assertThat(row(operator, id).path("administrators").asInt()).isEqualTo(1);
        assertThat(boss.post("/api/admin/tenants", partner(name + " below")).status()).isEqualTo(403);
        assertThatThrownBy(() -> renter.run(new OpenTenant("white-label", name + " below", "x", "", "EUR", "UTC")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("class4-opens-none"));
        assertThatThrownBy(() -> renter.run(new InvitePerson("x" + email, "X", Portal.ADMIN, null, List.of("viewer"))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly("portal"));
    }

    /// The portals that roles are for are those that the tenant's people work in.
    @Test
    void rolesAreForThePortalsThatTheTenantHas() {
        Map<String, Object> role = new HashMap<>(Map.of(
                "name", "Desk", "description", "", "portal", "admin", "permissions", List.of("carriers.carrier.view"), "scope", "all"));
        Map<String, Object> limits = new HashMap<>();
        List.of("refundUpTo", "adjustUpTo", "fourEyesAbove").forEach(limit -> limits.put(limit, null));
        role.put("limits", limits);
        for (String kind : List.of("class4", "white-label")) {
            boolean renter = kind.equals("class4");
            Browser staff = World.ofAnotherTenant(platform, kind).staff();
            assertThat(staff.get("/api/admin/roles").json().path("items").valueStream().flatMap(r -> r.path("portals").valueStream()).map(JsonNode::asString).distinct())
                    .containsExactlyInAnyOrder(renter ? "class4" : "admin", "customer", "carrier");
            assertThat(staff.get("/api/admin/roles?portal=" + (renter ? "admin" : "class4")).json().path("items")).isEmpty();
            role.put("portal", renter ? "admin" : "class4");
            var refused = staff.post("/api/admin/roles", role);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/fields/0/message").asString()).isEqualTo(renter ? "one of class4, customer, carrier" : "one of admin, customer, carrier");
            role.put("portal", renter ? "class4" : "admin");
            assertThat(staff.post("/api/admin/roles", role).status()).isEqualTo(201);
        }
    }

    /// Reading, one's own account and signing in and out stay open; whoever is below is suspended with it and is not told why.
    @Test
    void aSuspendedTenantReadsOnlyUntilItsParentLetsItWorkAgain() {
        World world = World.ofAnotherTenant(platform);
        String id = Long.toString(world.tenant().value());
        Browser staff = world.staff();
        Carrier theirs = world.customer(Carrier.CreditType.PREPAID, "0", "10");
        Browser customer = world.person(theirs);
        String below = staff.post("/api/admin/tenants", tenant("class4", name)).json().path("id").asString();
        World renter = new World(platform, new TenantId(Long.parseLong(below)));
        String key = staff.post("/api/me/api-keys", anyKey()).json().path("secret").asString();

        String address = "/api/admin/tenants/" + id;
        assertThat(operator.post(address + "/suspend", Map.of("reason", " ")).json().at("/fields/0/field").asString()).isEqualTo("reason");
        assertThat(operator.post(address + "/reactivate").json().path("code").asString()).isEqualTo("not-suspended");
        assertThat(staff.post(address + "/suspend", Map.of("reason", "Unpaid")).status()).as("not by itself").isEqualTo(404);
        var suspended = operator.post(address + "/suspend", Map.of("reason", "Unpaid since March"));
        assertThat(suspended.json().path("suspendedReason").asString()).as(suspended.body()).isEqualTo("Unpaid since March");
        assertThat(operator.post(address + "/suspend", Map.of("reason", "Again")).json().path("code").asString()).isEqualTo("already-suspended");

        assertThat(staff.get("/api/admin/carriers").status()).isEqualTo(200);
        refusedBySuspension(staff.post("/api/admin/customer-categories", Map.of()));
        refusedBySuspension(staff.post("/api/me/api-keys", anyKey()));
        refusedBySuspension(customer.post("/api/customer/team", Map.of("email", email, "displayName", "X", "roles", List.of("customer-viewer"))));
        refusedBySuspension(renter.staff().put("/api/admin/brand", Map.of("productName", "X", "supportEmail", "", "version", 0)));
        assertThat(Browser.withKey(platform, key, "GET", "/api/admin/carriers", null).statusCode()).isEqualTo(200);
        assertThat(Browser.withKey(platform, key, "POST", "/api/admin/customer-categories", "{}").body()).contains("tenant-suspended");

        JsonNode told = staff.get("/api/session").json();
        assertThat(told.at("/tenant/suspended/reason").asString()).isEqualTo("Unpaid since March");
        assertThat(told.path("permissions").valueStream().map(JsonNode::asString)).isNotEmpty().allMatch(p -> p.endsWith(".view"));
        assertThat(customer.get("/api/session").json().at("/tenant/suspended/reason").isNull()).as("the reason is for its staff").isTrue();
        assertThat(renter.staff().get("/api/session").json().at("/tenant/suspended/reason").isNull()).as("the reason is not for those below").isTrue();

        Browser signedInNow = Browser.signIn(platform, world.newPerson("super-admin"), World.PASSWORD);
        assertThat(signedInNow.put("/api/me/password", Map.of("password", World.PASSWORD + " again")).status()).isEqualTo(204);
        assertThat(signedInNow.delete("/api/session").status()).isEqualTo(204);

        assertThat(operator.post(address + "/reactivate").json().path("suspendedAt").isNull()).isTrue();
        assertThat(staff.get("/api/session").json().at("/tenant/suspended").isNull()).isTrue();
        assertThat(staff.post("/api/me/api-keys", anyKey()).status()).isEqualTo(201);
        assertThat(operator.get("/api/admin/audit?subjectKind=tenant&subjectId=" + id).json().path("items").valueStream().map(e -> e.path("type").asString()))
                .contains("tenancy.suspend-tenant", "tenancy.reactivate-tenant");
    }

    private static void refusedBySuspension(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.json().path("code").asString()).isEqualTo("tenant-suspended");
    }

    private static Map<String, Object> anyKey() {
        Map<String, Object> key = new HashMap<>(Map.of(
                "name", "Key", "environment", "live", "permissions", List.of("carriers.carrier.view", "customers.segment.set"), "addresses", List.of(),
                "readsPerMinute", 600, "writesPerMinute", 60));
        key.put("expiresAt", null);
        return key;
    }

    @ParameterizedTest
    @CsvSource({"kind, operator", "kind, reseller", "baseCurrency, QQQ", "timeZone, Middle/Earth", "name, ''", "legalName, ''"})
    void whatIsWrongIsNamed(String field, String value) {
        var wanted = new HashMap<String, Object>(partner(name));
        wanted.put(field, value);
        var refused = operator.post("/api/admin/tenants", wanted);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().at("/fields/0/field").asString()).isEqualTo(field);
        assertThat(operator.get("/api/admin/tenants").json().path("items").valueStream().filter(t -> t.path("name").asString().equals(name))).isEmpty();
    }

    private static Map<String, Object> partner(String name) {
        return tenant("white-label", name);
    }

    private static Map<String, Object> tenant(String kind, String name) {
        return Map.of("kind", kind, "name", name, "legalName", name + " Ltd", "contactEmail", "", "baseCurrency", "EUR", "timeZone", "Europe/Berlin");
    }

    private static JsonNode row(Browser who, String id) {
        return who.get("/api/admin/tenants").json().path("items").valueStream()
                .filter(t -> t.path("id").asString().equals(id))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
