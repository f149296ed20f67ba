package com.didtron.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser.Answer;
import com.didtron.server.carriers.Carrier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Lists that the database sorts: in every order, and the other way round, each row comes once, page after page.
class SortedListsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final World world = World.ofAnotherTenant(platform);
    private static final Browser staff = world.staff();
    /// What names a row.
    private static final List<String> NAMES = List.of("id", "callId", "base", "quote", "number");

    @BeforeAll
    static void fill() {
        world.staff();
        world.staff();
        long customer = world.customer(Carrier.CreditType.PREPAID, "0", "0").id();
        world.another().customer(Carrier.CreditType.PREPAID, "0", "0");
        var traffic = new Traffic(platform, world.another());
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        traffic.record(traffic.answered(noon, "442079460001", 61_000), traffic.answered(noon.plusSeconds(5), "442079460002", 61_000));
        for (String quote : List.of("NOK", "SEK")) {
            assertThat(staff.post("/api/admin/exchange-rates", rate(quote)).status()).isEqualTo(201);
        }
        Answer numbers = staff.post("/api/admin/origination-lists", Map.of("name", "Sorted " + customer, "note", ""));
        assertThat(staff.post("/api/admin/origination-lists/" + numbers.json().path("id").asString() + "/numbers", Map.of("mode", "add", "text", "443\n442\n441")).status())
                .isEqualTo(200);
        for (int i = 0; i < 2; i++) {
            throwAway(i);
            assertThat(staff.post("/api/admin/audit/verify").status()).isEqualTo(202);
            assertThat(staff.post("/api/admin/number-lists", Map.of("name", "Sorted " + customer + " " + i, "note", "")).status()).isEqualTo(201);
        }
    }

    private static Map<String, Object> rate(String quote) {
        Map<String, Object> rate = new HashMap<>(Map.of("base", "DKK", "quote", quote, "rate", "1.5"));
        rate.put("from", null);
        return rate;
    }

    private static void throwAway(int place) {
        Map<String, Object> category = new HashMap<>(Map.of(
                "code", "sorted" + System.nanoTime(), "name", "Sorted " + place, "description", "", "position", place, "defaultBilling", "prepaid", "active", true,
                "showOnWebsite", false));
        category.put("version", null);
        JsonNode made = staff.post("/api/admin/customer-categories", category).json();
        assertThat(staff.delete("/api/admin/customer-categories/" + made.path("id").asString() + "?version=" + made.path("version").asInt()).status())
                .isEqualTo(204);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "customers, companyName", "customers, number", "customers, category", "customers, group", "customers, status",
        "people, displayName", "people, email", "people, state", "people, createdAt", "people, lastSignInAt",
        "number-lists, name", "number-lists, note", "number-lists, entries",
        "trash, label", "trash, kindTitle", "trash, deletedAt", "trash, deletedBy", "trash, expiresAt",
        "jobs, createdAt", "jobs, id", "jobs, title", "jobs, category", "jobs, state", "jobs, attempt",
        "audit, at", "calls, startedAt", "calls, called", "calls, talkMs", "calls, charge", "calls, state", "exchange-rates, from", "exchange-rates, base", "origination-numbers, turn", "origination-numbers, number",
    })
    void eachRowComesOnce(String list, String sort) {
        List<String> up = ids("/api/admin/" + list + "?limit=1&sort=" + sort);
        List<String> down = ids("/api/admin/" + list + "?limit=1&sort=-" + sort);
        assertThat(up).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(down).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(down.getFirst()).as("the other end").isNotEqualTo(up.getFirst());
    }

    @ParameterizedTest
    @CsvSource({"customers", "people", "number-lists", "invoices", "approvals", "ledger/journal", "trash", "jobs", "audit", "calls", "exchange-rates",
        "number-list-entries", "origination-numbers"})
    void anOrderThatThereIsNotIsRefused(String list) {
        Answer answer = staff.get("/api/admin/" + list + "?sort=shoes");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/fields/0/field").asString()).isEqualTo("sort");
    }

    /// Of the first three pages.
    private static List<String> ids(String path) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int i = 0; i < 3 && cursor != null; i++) {
            Answer answer = staff.get(path + cursor);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            JsonNode page = answer.json();
            page.path("items").forEach(item -> seen.add(NAMES.stream().map(name -> item.path(name).asString("")).collect(Collectors.joining(" ")).strip()));
            cursor = page.path("nextCursor").isString() ? "&cursor=" + page.path("nextCursor").asString() : null;
        }
        return seen;
    }
}
