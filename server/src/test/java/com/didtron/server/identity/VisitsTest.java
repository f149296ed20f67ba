package com.didtron.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.ApiDocument;
import com.didtron.server.ApiDocument.Endpoint;
import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// View as customer: told to both sides, over after a while, and nothing is changed unless that was granted.
class VisitsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RunningPlatform platform = OnMovedTime.platform();

    private final World world = new World(platform);
    private final Carrier customer = world.customer(Carrier.CreditType.PREPAID, "0", "100");

    @Test
    void staffSeeWhatTheOwnerSeesAndBothSidesCanTell() {
        String email = OnMovedTime.staff("support");
        Browser support = OnMovedTime.signIn(email);
        String name = support.get("/api/session").json().at("/person/displayName").asString();
        Instant before = OnMovedTime.CLOCK.instant();
        assertThat(start(support, "Ticket 4711: cannot find an invoice", false).status()).isEqualTo(201);

        JsonNode session = support.get("/api/session").json();
        assertThat(session.at("/person/portal").asString()).isEqualTo("customer");
        assertThat(session.at("/carrier/id").asString()).isEqualTo(Long.toString(customer.id()));
        assertThat(session.at("/visit/reason").asString()).isEqualTo("Ticket 4711: cannot find an invoice");
        assertThat(Duration.between(before, Instant.parse(session.at("/visit/until").asString()))).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(31));
        Browser owner = OnMovedTime.signIn(OnMovedTime.of(customer, "customer-owner"));
        assertThat(support.get("/api/customer/team").body()).isEqualTo(owner.get("/api/customer/team").body());
        assertThat(support.get("/api/admin/carriers").json().path("code").asString()).isEqualTo("wrong-portal");

        JsonNode open = owner.get("/api/customer/visits").json().at("/items/0");
        assertThat(open.path("by").asString()).isEqualTo(name);
        assertThat(open.path("over").asBoolean()).isFalse();

        assertThat(support.delete("/api/me/visit").status()).isEqualTo(204);
        assertThat(support.get("/api/session").json().at("/person/portal").asString()).isEqualTo("admin");
        JsonNode left = owner.get("/api/customer/visits").json().at("/items/0");
        assertThat(left.path("over").asBoolean()).isTrue();
        assertThat(Instant.parse(left.path("until").asString())).isBefore(before.plus(Duration.ofMinutes(5)));
        assertThat(left.path("reason").asString()).isEqualTo("Ticket 4711: cannot find an invoice");

        List<JsonNode> entries = OnMovedTime.boss().get("/api/admin/audit?subjectKind=carrier&subjectId=" + customer.id()).json().path("items").valueStream()
                .filter(e -> e.path("type").asString().contains("customer-view"))
                .toList();
        assertThat(entries).extracting(e -> e.path("type").asString())
                .containsExactlyInAnyOrder("identity.start-customer-view", "identity.leave-customer-view");
        assertThat(entries).allSatisfy(e -> assertThat(e.path("actorName").asString()).isEqualTo(name));
        assertThat(OnMovedTime.boss().get("/api/admin/visits?carrier=" + customer.id()).json().at("/items/0/by").asString()).isEqualTo(name);
    }

    /// Every change of the customer's portal and of one's own account, as the document lists them.
    @TestFactory
    Stream<DynamicTest> whoOnlyLooksChangesNothing() {
        Browser support = OnMovedTime.signIn(OnMovedTime.staff("support"));
        assertThat(start(support, "Only looking", false).status()).isEqualTo(201);
        ApiDocument document = ApiDocument.of(platform);
        Predicate<Endpoint> leaves = e -> Set.of("/api/me/visit", "/api/me/proof", "/api/me/passkeys/question").contains(e.path());
        List<Endpoint> changes = document.endpoints().stream()
                .filter(e -> !e.reads() && !e.isOpen() && (e.portal().equals("customer") || e.portal().equals("me")) && !leaves.test(e))
                .toList();
        assertThat(changes).filteredOn(e -> e.portal().equals("customer")).isNotEmpty();
        return changes.stream().map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
            Object body = document.body(endpoint, _ -> null);
            var answer = support.send(endpoint.method(), endpoint.filled(_ -> "1"), body == null ? null : JSON.writeValueAsString(body));
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            assertThat(answer.json().path("code").asString()).isEqualTo("viewing-only");
        }));
    }

    @Test
    void aViewEndsByItselfAfterTheTimeThatIsSet() {
        Browser support = OnMovedTime.signIn(OnMovedTime.staff("support"));
        start(support, "Looking for a while", false);
        OnMovedTime.CLOCK.move(Duration.ofMinutes(29));
        assertThat(support.get("/api/customer/team").status()).isEqualTo(200);
        OnMovedTime.CLOCK.move(Duration.ofMinutes(2));
        assertThat(support.get("/api/customer/team").json().path("code").asString()).isEqualTo("wrong-portal");
        assertThat(support.get("/api/session").json().at("/person/portal").asString()).isEqualTo("admin");
        Browser owner = OnMovedTime.signIn(OnMovedTime.of(customer, "customer-owner"));
        JsonNode visit = owner.get("/api/customer/visits").json().at("/items/0");
        assertThat(visit.path("over").asBoolean()).isTrue();
        assertThat(Duration.between(Instant.parse(visit.path("since").asString()), Instant.parse(visit.path("until").asString()))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void signingOutEndsAView() {
        Browser support = OnMovedTime.signIn(OnMovedTime.staff("support"));
        start(support, "Short", false);
        assertThat(support.delete("/api/session").status()).isEqualTo(204);
        Browser owner = OnMovedTime.signIn(OnMovedTime.of(customer, "customer-owner"));
        assertThat(owner.get("/api/customer/visits").json().at("/items/0/over").asBoolean()).isTrue();
    }

    @Test
    void changingNeedsAPermissionOfItsOwnAndReachesThatCustomerOnly() {
        Browser support = OnMovedTime.signIn(OnMovedTime.staff("support"));
        assertThat(start(support, "May I", true).json().path("code").asString()).isEqualTo("permission-missing");
        Browser boss = OnMovedTime.boss();
        String colleague = OnMovedTime.of(customer, "customer-viewer");
        String strangers = OnMovedTime.of(world.another().customer(Carrier.CreditType.PREPAID, "0", "1"), "customer-viewer");
        String stranger = id(boss, strangers);
        String own = id(boss, colleague);
        assertThat(start(boss, "They asked us to", true).status()).isEqualTo(201);
        Map<String, Object> roles = Map.of("roles", List.of("customer-billing"));
        assertThat(boss.put("/api/customer/team/" + own + "/roles", roles).status()).isEqualTo(204);
        assertThat(boss.put("/api/customer/team/" + stranger + "/roles", roles).status()).isEqualTo(404);
        assertThat(boss.put("/api/me/password", Map.of("password", "another horse battery")).json().path("code").asString()).isEqualTo("viewing-only");
        Browser auditor = OnMovedTime.boss();
        JsonNode entry = auditor.get("/api/admin/audit?subjectKind=person&subjectId=" + own).json().path("items").valueStream()
                .filter(e -> e.path("type").asString().equals("identity.assign-roles"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.path("onBehalfOf").asString()).isEqualTo("carrier:" + customer.id());
    }

    @Test
    void whoMayNotViewAnyMoreIsBackAtOnce() {
        String email = OnMovedTime.staff("support");
        Browser support = OnMovedTime.signIn(email);
        start(support, "Looking", false);
        Browser boss = OnMovedTime.boss();
        assertThat(boss.put("/api/admin/people/" + id(boss, email) + "/roles", Map.of("roles", List.of("viewer"))).status()).isEqualTo(200);
        assertThat(support.get("/api/customer/team").status()).isEqualTo(403);
        assertThat(support.get("/api/session").json().at("/person/portal").asString()).isEqualTo("admin");
    }

    @Test
    void thereIsNoPortalOfASupplierToLookAt() {
        Browser boss = OnMovedTime.boss();
        Carrier supplier = world.supplier("Supplier");
        var refused = boss.post("/api/admin/visits", Map.of("carrierId", Long.toString(supplier.id()), "reason", "Curious", "mayChange", false));
        assertThat(refused.json().path("code").asString()).isEqualTo("no-customer-portal");
    }

    private Browser.Answer start(Browser who, String reason, boolean mayChange) {
        return who.post("/api/admin/visits", Map.of("carrierId", Long.toString(customer.id()), "reason", reason, "mayChange", mayChange));
    }

    private static String id(Browser boss, String email) {
        return boss.get("/api/admin/people?search=" + email).json().at("/items/0/id").asString();
    }
}
