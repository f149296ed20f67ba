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
