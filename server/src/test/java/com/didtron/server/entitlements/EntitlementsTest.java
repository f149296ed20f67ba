package com.didtron.server.entitlements;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is assigned decides what a customer's people reach; the effects are shown before they happen.
class EntitlementsTest {

    private static final String INVOICES = "/api/admin/assignments/feature/billing.invoices";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final World world = new World(platform);
    private final Browser staff = world.staff();
    private Carrier carrier;
    private Browser customer;
    private JsonNode account;

    @BeforeEach
    void aCustomer() {
        carrier = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        customer = world.person(carrier);
        account = staff.get("/api/admin/customers?search=" + carrier.name().replace(" ", "%20")).json().path("items").path(0);
    }

    @AfterEach
    void everybodyHasItAgain() {
        save(assignment("all"), false);
        limit("identity.api-keys", List.of());
        limit("identity.team", List.of());
    }

    @Test
    void whatNobodyAssignedIsForAll() {
        assertThat(customer.get("/api/customer/invoices").status()).isEqualTo(200);
        assertThat(own()).contains("billing.invoices", "reporting.calls", "reporting.account");
        assertThat(access().path("rule").asString()).isEqualTo("for-all");
    }

    @Test
    void whoIsExcludedIsRefusedAtTheNextRequestAndToldWhy() {
        assertThat(own()).contains("billing.invoices");
        Map<String, Object> wanted = assignment("all");
        wanted.put("excludedIds", List.of(id()));
        JsonNode before = save(wanted, true);
        assertThat(before.at("/impact/loses/names/0").asString() + " " + before.at("/impact/loses/count").asInt()).isEqualTo(carrier.name() + " 1");
        assertThat(customer.get("/api/customer/invoices").status()).as("a dry run changes nothing").isEqualTo(200);

        save(wanted, false);
        var refused = customer.get("/api/customer/invoices");
        assertThat(refused.status() + " " + refused.json().path("code").asString()).isEqualTo("403 not-entitled");
        assertThat(own()).doesNotContain("billing.invoices").contains("reporting.calls");
        assertThat(access().path("rule").asString() + " " + access().path("allowed").asBoolean()).isEqualTo("excluded false");
        assertThat(staff.get("/api/admin/invoices").status()).as("staff is not asked").isEqualTo(200);
    }

    @Test
    void whoHasItKeepsItWhenAsked() {
        Map<String, Object> wanted = assignment("specific");
        wanted.put("keepExisting", true);
        JsonNode kept = save(wanted, false);
        assertThat(kept.at("/impact/loses/count").asInt()).isZero();
        assertThat(kept.at("/impact/keeps/count").asInt()).isPositive();
        assertThat(customer.get("/api/customer/invoices").status()).isEqualTo(200);
        assertThat(access().path("rule").asString()).isEqualTo("kept");

        World another = new World(platform);
        Carrier later = another.customer(Carrier.CreditType.POSTPAID, null, "0");
        assertThat(another.person(later).get("/api/customer/invoices").status()).as("who comes later does not have it").isEqualTo(403);
    }

    @Test
    void movingToAnotherCategoryShowsWhatIsLostAndThenLosesIt() {
        Map<String, Object> wanted = assignment("categories");
        wanted.put("categoryIds", List.of(account.at("/category/id").asLong()));
        save(wanted, false);
        assertThat(customer.get("/api/customer/invoices").status()).isEqualTo(200);

        long other = StreamSupport.stream(staff.get("/api/admin/customer-categories").json().path("items").spliterator(), false)
                .filter(c -> c.path("code").asString().equals("individual"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        String path = "/api/admin/customers/" + id();
        Map<String, Object> moved = new HashMap<>(Map.of("companyName", carrier.name(), "categoryId", other, "version", account.path("version").asInt()));
        moved.put("groupId", null);
        JsonNode shown = staff.put(path + "?dryRun=true", moved).json();
        assertThat(shown.at("/loses/0").asString() + " " + shown.path("gains").size() + " " + shown.at("/customer/category/name").asString())
                .isEqualTo("Invoices 0 SIP Trunk");
        assertThat(customer.get("/api/customer/invoices").status()).isEqualTo(200);
        staff.put(path, moved);
        assertThat(customer.get("/api/customer/invoices").status()).isEqualTo(403);
    }

    @Test
    void twoWhoChangeItAtOnceNoticeAndUnknownOnesAreRefused() {
        Map<String, Object> wanted = assignment("specific");
        wanted.put("customerIds", List.of(id()));
        save(wanted, false);
        assertThat(staff.get(INVOICES).json().at("/named/0/name").asString()).isEqualTo(account.path("companyName").asString());
        assertThat(staff.get("/api/session").json().path("entitlements").isNull()).as("nothing is closed to staff").isTrue();
        assertThat(staff.put(INVOICES, wanted).json().path("code").asString()).isEqualTo("changed-meanwhile");
        Map<String, Object> unknown = assignment("specific");
        unknown.put("customerIds", List.of(999_999_999));
        assertThat(staff.put(INVOICES, unknown).json().at("/fields/0/field").asString()).isEqualTo("customerIds");
        assertThat(world.staffWith("viewer").put(INVOICES, assignment("all")).status()).isEqualTo(403);
        assertThat(staff.get("/api/admin/assignments/feature/no.such").status()).isEqualTo(404);
    }

    @Test
    void theGridTellsWhichCategoriesHaveWhat() {
        Map<String, Object> wanted = assignment("categories");
        wanted.put("categoryIds", List.of(account.at("/category/id").asLong()));
        save(wanted, false);
        JsonNode grid = staff.get("/api/admin/assignments/grid").json();
        JsonNode row = StreamSupport.stream(grid.path("rows").spliterator(), false).filter(r -> r.path("id").asString().equals("billing.invoices")).findFirst().orElseThrow();
        assertThat(row.path("categoryIds").size()).isEqualTo(1);
        assertThat(row.path("groupIds").size()).as("the groups of the category").isGreaterThanOrEqualTo(3);
        assertThat(world.staffOfAnotherTenant().get("/api/admin/assignments/grid").body()).doesNotContain("\"categories\"");
    }

    /// The limit that fits best is the one that counts, in API keys and in people; what is there already stays.
    @Test
    void theMostSpecificLimitIsKeptAndTheRefusalTellsLimitAndUse() {
        long category = account.at("/category/id").asLong();
        limit("identity.api-keys", List.of(limit("all", null, 0), limit("category", category, 5), limit("customer", id(), 2)));
        assertThat(key("First").status()).isEqualTo(201);
        assertThat(key("Second").status()).isEqualTo(201);
        var refused = key("Third");
        assertThat(refused.status() + " " + refused.json().path("code").asString()).as(refused.body()).isEqualTo("409 limit-reached");
        assertThat(refused.json().path("detail").asString())
                .isEqualTo("The company may have 2 API keys and has 2. Revoke one first, or have the limit raised.");
        JsonNode told = access("identity.api-keys");
        assertThat(told.path("measure").asString() + " " + told.path("most").asLong()).isEqualTo("API keys 2");
        limit("identity.api-keys", List.of(limit("all", null, 0), limit("category", category, 3)));
        assertThat(key("Third").status()).as("the category's counts now").isEqualTo(201);
        assertThat(key("Fourth").json().path("detail").asString()).contains("may have 3 API keys and has 3");
        assertThat(staff.post("/api/me/api-keys", keyForm("Staff's")).status()).as("nothing is limited to staff").isEqualTo(201);

        limit("identity.team", List.of(limit("customer", id(), 1)));
        var colleague = customer.post("/api/customer/team", Map.of(
                "email", "colleague" + System.nanoTime() + "@example.test", "displayName", "Colleague", "roles", List.of("customer-viewer")));
        assertThat(colleague.json().path("detail").asString()).as(colleague.body())
                .isEqualTo("The company may have 1 people and has 1. Delete somebody first, or have the limit raised.");

        var none = staff.put(INVOICES, withLimits(assignment("all"), List.of(limit("all", null, 3))));
        assertThat(none.json().path("code").asString()).as("invoices are not counted").isEqualTo("nothing-to-limit");
        var unknown = assignmentOf("identity.team", List.of(limit("group", 999_999_999L, 3)));
        assertThat(staff.put("/api/admin/assignments/feature/identity.team", unknown).json().at("/fields/0/field").asString()).isEqualTo("limits");
    }

    private Browser.Answer key(String name) {
        return customer.post("/api/me/api-keys", keyForm(name));
    }

    private static Map<String, Object> keyForm(String name) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "name", name, "environment", "live", "permissions", List.of("reporting.call.view"), "addresses", List.of(), "readsPerMinute", 600,
                "writesPerMinute", 60));
        form.put("expiresAt", null);
        return form;
    }

    private static Map<String, Object> limit(String level, Long id, long most) {
        Map<String, Object> limit = new HashMap<>(Map.of("level", level, "most", most));
        limit.put("id", id == null ? null : id.toString());
        return limit;
    }

    private void limit(String feature, List<Map<String, Object>> limits) {
        var answer = staff.put("/api/admin/assignments/feature/" + feature, assignmentOf(feature, limits));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private Map<String, Object> assignmentOf(String feature, List<Map<String, Object>> limits) {
        Map<String, Object> wanted = withLimits(assignment("all"), limits);
        wanted.put("version", staff.get("/api/admin/assignments/feature/" + feature).json().path("version").asInt());
        return wanted;
    }

    private static Map<String, Object> withLimits(Map<String, Object> assignment, List<Map<String, Object>> limits) {
        assignment.put("limits", limits);
        return assignment;
    }

    private JsonNode access(String feature) {
        return staff.get("/api/admin/customers/" + id() + "/access").json().path("items").valueStream()
                .filter(i -> i.path("id").asString().equals(feature))
                .findFirst()
                .orElseThrow();
    }

    private long id() {
        return account.path("id").asLong();
    }

    private List<String> own() {
        return StreamSupport.stream(customer.get("/api/session").json().path("entitlements").spliterator(), false).map(JsonNode::asString).toList();
    }

    private JsonNode access() {
        JsonNode items = staff.get("/api/admin/customers/" + id() + "/access").json().path("items");
        return StreamSupport.stream(items.spliterator(), false).filter(i -> i.path("id").asString().equals("billing.invoices")).findFirst().orElseThrow();
    }

    private Map<String, Object> assignment(String mode) {
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "mode", mode, "categoryIds", List.of(), "groupIds", List.of(), "customerIds", List.of(), "excludedIds", List.of(), "keptIds", List.of(),
                "limits", List.of(), "keepExisting", false, "version", staff.get(INVOICES).json().path("version").asInt()));
        wanted.put("startsAt", null);
        wanted.put("endsAt", null);
        return wanted;
    }

    private JsonNode save(Map<String, Object> wanted, boolean dryRun) {
        var answer = staff.put(INVOICES + (dryRun ? "?dryRun=true" : ""), wanted);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
