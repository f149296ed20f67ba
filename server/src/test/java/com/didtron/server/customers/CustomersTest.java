package com.didtron.server.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser.Answer;
import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.customers.Customer.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Accounts of customers: sorted into categories, moved from state to state, deleted and brought back; their state reaches their calls.
class CustomersTest {

    private static final String CUSTOMERS = "/api/admin/customers";
    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final World world = new World(platform);
    private static final Browser staff = world.staff();

    @ParameterizedTest
    @CsvSource({
        "PENDING_APPROVAL, PENDING_KYC CLOSED",
        "PENDING_KYC, ACTIVE CLOSED",
        "ACTIVE, LIMITED SUSPENDED CLOSED",
        "LIMITED, ACTIVE SUSPENDED CLOSED",
        "SUSPENDED, ACTIVE LIMITED CLOSED",
        "CLOSED, ''",
    })
    void whereAnAccountMayGo(Status from, String next) {
        assertThat(from.next().stream().sorted().map(Status::name).reduce((a, b) -> a + " " + b).orElse("")).isEqualTo(next);
    }

    @Test
    void aCarrierThatSendsCallsHasAnAccountAndSuspendingItStopsThem() {
        Carrier carrier = world.customer(Carrier.CreditType.PREPAID, "0", "10");
        JsonNode account = found(carrier.name());
        assertThat(account.path("carrier").path("id").asString() + " " + account.path("carrier").path("name").asString() + " " + account.path("status").asString() + " " + account.path("group").path("name").asString())
                .isEqualTo(carrier.id() + " " + carrier.name() + " active Wholesale");
        String path = CUSTOMERS + "/" + account.path("id").asString();
        assertThat(staff.put(path + "/status", status("suspended", " ", account)).json().path("code").asString()).isEqualTo("reason-missing");
        JsonNode suspended = staff.put(path + "/status", status("suspended", "unpaid", account)).json();
        assertThat(suspended.path("status").asString()).isEqualTo("suspended");
        assertThat(platform.bean(Carriers.class).directory().carrier(carrier.id()).status()).isEqualTo(Carrier.Status.SUSPENDED);
        assertThat(staff.put(path + "/status", status("active", "", account)).json().path("code").asString()).isEqualTo("changed-meanwhile");
        staff.put(path + "/status", status("active", "", suspended));
        assertThat(platform.bean(Carriers.class).directory().carrier(carrier.id()).status()).isEqualTo(Carrier.Status.ACTIVE);
        assertThat(staff.put(path + "/status", status("pending-kyc", "", get(path))).json().path("code").asString()).isEqualTo("status-not-reachable");
    }

    @Test
    void aSupplierHasNone() {
        Carrier supplier = world.supplier("Only Supplier");
        assertThat(staff.get(CUSTOMERS + "?search=" + supplier.name().replace(" ", "%20")).json().path("items").size()).isZero();
    }

    @Test
    void aGroupOfAnotherCategoryIsRefused() {
        JsonNode enterprise = category("enterprise");
        JsonNode sipTrunk = category("sip-trunk");
        String wrong = staff.get("/api/admin/customer-groups?categoryId=" + sipTrunk.path("id").asString()).json().path("items").path(0).path("id").asString();
        var refused = staff.post(CUSTOMERS, Map.of("companyName", "Acme", "categoryId", enterprise.path("id").asLong(), "groupId", Long.valueOf(wrong)));
        assertThat(refused.json().path("code").asString()).isEqualTo("group-of-another-category");
    }

    @Test
    void nobodyNewComesIntoACategoryThatIsNotActive() {
        Map<String, Object> input = new HashMap<>(categoryInput("t" + System.nanoTime()));
        JsonNode category = staff.post("/api/admin/customer-categories", input).json();
        var opened = Map.of("companyName", "Early", "categoryId", category.path("id").asLong());
        JsonNode early = staff.post(CUSTOMERS, opened).json();
        input.put("active", false);
        input.put("version", category.path("version").asInt());
        assertThat(staff.put("/api/admin/customer-categories/" + category.path("id").asString(), input).status()).isEqualTo(200);
        assertThat(staff.post(CUSTOMERS, opened).json().path("code").asString()).isEqualTo("segment-not-active");
        Map<String, Object> renamed = new HashMap<>(opened);
        renamed.put("companyName", "Early Ltd");
        renamed.put("version", early.path("version").asInt());
        assertThat(staff.put(CUSTOMERS + "/" + early.path("id").asString(), renamed).status()).as("who is there stays").isEqualTo(200);
    }

    @Test
    void whatIsClosedCanBeDeletedAndComesBackUnderTheSameNumber() {
        String code = "t" + System.nanoTime();
        JsonNode category = staff.post("/api/admin/customer-categories", categoryInput(code)).json();
        JsonNode group = staff.post("/api/admin/customer-groups", Map.of("categoryId", category.path("id").asLong(), "code", "g", "name", "G", "description", "",
                        "position", 1, "active", true)).json();
        JsonNode account = staff.post(CUSTOMERS, customer("Deleted " + code, category, group)).json();
        String path = CUSTOMERS + "/" + account.path("id").asString();
        assertThat(account.path("number").asString()).isEqualTo("CUST-%06d".formatted(account.path("id").asLong()));

        assertThat(staff.delete("/api/admin/customer-categories/" + category.path("id").asString()).json().path("code").asString()).isEqualTo("category-in-use");
        assertThat(staff.delete(path + "?version=1").json().path("code").asString()).isEqualTo("customer-not-closed");
        JsonNode closed = staff.put(path + "/status", status("closed", "left", account)).json();
        assertThat(staff.delete(path + "?version=" + closed.path("version").asInt()).status()).isEqualTo(204);
        assertThat(staff.get(path).status()).isEqualTo(404);
        String inTrash = trashed(account.path("number").asString());

        assertThat(staff.delete("/api/admin/customer-categories/" + category.path("id").asString()).status()).isEqualTo(204);
        assertThat(staff.post("/api/admin/trash/" + inTrash + "/restore").json().path("code").asString()).as("its category is gone").isEqualTo("restore-clash");
        staff.post("/api/admin/trash/" + trashed("Test " + code) + "/restore");
        var restored = staff.post("/api/admin/trash/" + inTrash + "/restore");
        assertThat(restored.status()).as(restored.body()).isEqualTo(200);
        assertThat(get(path).path("number").asString() + " " + get(path).path("group").path("name").asString())
                .isEqualTo(account.path("number").asString() + " G");
    }

    @Test
    void aCodeIsTakenOnceAndFreedByDeleting() {
        String code = "c" + System.nanoTime();
        JsonNode first = staff.post("/api/admin/customer-categories", categoryInput(code)).json();
        assertThat(staff.post("/api/admin/customer-categories", categoryInput(code)).json().path("code").asString()).isEqualTo("code-taken");
        staff.delete("/api/admin/customer-categories/" + first.path("id").asString());
        assertThat(staff.post("/api/admin/customer-categories", categoryInput(code)).status()).isEqualTo(201);
        assertThat(staff.post("/api/admin/trash/" + trashed("Test " + code) + "/restore").json().path("code").asString()).isEqualTo("restore-clash");
    }

    @Test
    void anotherTenantSeesNoneAndAViewerChangesNone() {
        JsonNode account = found(new World(platform).customer(Carrier.CreditType.PREPAID, "0", "0").name());
        Browser other = world.staffOfAnotherTenant();
        assertThat(other.get(CUSTOMERS + "/" + account.path("id").asString()).status()).isEqualTo(404);
        assertThat(other.get(CUSTOMERS).json().path("items").size()).isZero();
        assertThat(other.get("/api/admin/customer-categories").json().path("items").size()).as("it has its own").isEqualTo(4);
        assertThat(world.staffWith("viewer").put(CUSTOMERS + "/" + account.path("id").asString() + "/status", status("closed", "x", account)).status()).isEqualTo(403);
    }

    @Test
    void pagesFollowEachOtherByName() {
        JsonNode first = staff.get(CUSTOMERS + "?limit=1").json();
        JsonNode second = staff.get(CUSTOMERS + "?limit=1&cursor=" + first.path("nextCursor").asString()).json();
        assertThat(first.at("/items/0/companyName").asString().toLowerCase()).isLessThanOrEqualTo(second.at("/items/0/companyName").asString().toLowerCase());
        assertThat(first.at("/items/0/id")).isNotEqualTo(second.at("/items/0/id"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'Ash, Birch, Cedar'", "companyName, 'Ash, Birch, Cedar'", "-companyName, 'Cedar, Birch, Ash'", "number, 'Birch, Cedar, Ash'", "-number, 'Ash, Cedar, Birch'",
        "group, 'Birch, Ash, Cedar'", "-group, 'Cedar, Ash, Birch'", "category, 'Birch, Cedar, Ash'", "status, 'Birch, Cedar, Ash'"
    })
    void theListIsInTheOrderThatWasAskedForOnEveryPage(String sort, String names) {
        Browser tenant = world.staffOfAnotherTenant();
        JsonNode categories = tenant.get("/api/admin/customer-categories").json().path("items");
        JsonNode groups = tenant.get("/api/admin/customer-groups").json().path("items");
        open(tenant, "Birch", categories, groups, "sip-trunk", "");
        open(tenant, "Cedar", categories, groups, "sip-trunk", "wholesale");
        open(tenant, "Ash", categories, groups, "sip-trunk", "premium");
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer answer = tenant.get(CUSTOMERS + "?limit=1&sort=" + sort + cursor);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            JsonNode page = answer.json();
            seen.addAll(page.path("items").findValuesAsString("companyName"));
            cursor = page.path("nextCursor").isNull() ? "" : "&cursor=" + page.path("nextCursor").asString();
        } while (!cursor.isEmpty());
        assertThat(String.join(", ", seen)).isEqualTo(names);
    }

    private static void open(Browser tenant, String name, JsonNode categories, JsonNode groups, String category, String group) {
        var wanted = new HashMap<String, Object>(Map.of("companyName", name, "categoryId", idOf(categories, category)));
        if (!group.isEmpty()) {
            wanted.put("groupId", idOf(groups, group));
        }
        assertThat(tenant.post(CUSTOMERS, wanted).status()).isEqualTo(201);
    }

    private static long idOf(JsonNode items, String code) {
        return items.valueStream().filter(item -> item.path("code").asString().equals(code)).findFirst().orElseThrow().path("id").asLong();
    }

    @Test
    void anOrderThatThereIsNotIsRefusedWithThoseThatThereAre() {
        Answer answer = staff.get(CUSTOMERS + "?sort=-shoes");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/fields/0/field").asString()).isEqualTo("sort");
        assertThat(answer.json().at("/fields/0").toString()).contains("category, companyName, group, number, status");
    }

    private static JsonNode found(String name) {
        return staff.get(CUSTOMERS + "?search=" + name.replace(" ", "%20")).json().path("items").path(0);
    }

    private static JsonNode get(String path) {
        return staff.get(path).json();
    }

    private static String trashed(String label) {
        return staff.get("/api/admin/trash?search=" + label.replace(" ", "%20")).json().path("items").path(0).path("id").asString();
    }

    private static JsonNode category(String code) {
        for (JsonNode category : staff.get("/api/admin/customer-categories").json().path("items")) {
            if (category.path("code").asString().equals(code)) {
                return category;
            }
        }
        throw new AssertionError("no category " + code);
    }

    private static Map<String, Object> categoryInput(String code) {
        return Map.of("code", code, "name", "Test " + code, "description", "", "position", 9, "defaultBilling", "prepaid", "active", true, "showOnWebsite", false);
    }

    private static Map<String, Object> customer(String name, JsonNode category, @Nullable JsonNode group) {
        Map<String, Object> wanted = new HashMap<>(Map.of("companyName", name, "categoryId", category.path("id").asLong()));
        if (group != null) {
            wanted.put("groupId", group.path("id").asLong());
        }
        return wanted;
    }

    private static Map<String, Object> status(String to, String reason, JsonNode account) {
        return Map.of("status", to, "reason", reason, "version", account.path("version").asInt());
    }
}
