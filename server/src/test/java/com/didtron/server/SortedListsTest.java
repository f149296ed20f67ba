package com.didtron.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser.Answer;
import com.didtron.server.carriers.Carrier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Lists that the database sorts: in every order, and the other way round, each row comes once, page after page.
class SortedListsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final World world = new World(platform);
    private static final Browser staff = world.staff();

    @BeforeAll
    static void fill() {
        world.staff();
        world.staff();
        long customer = world.customer(Carrier.CreditType.PREPAID, "0", "0").id();
        new World(platform).customer(Carrier.CreditType.PREPAID, "0", "0");
        for (int i = 0; i < 2; i++) {
            assertThat(staff.post("/api/admin/number-lists", Map.of("name", "Sorted " + customer + " " + i, "note", "")).status()).isEqualTo(201);
        }
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "customers, companyName", "customers, number", "customers, category", "customers, group", "customers, status",
        "people, displayName", "people, email", "people, state", "people, createdAt", "people, lastSignInAt",
        "number-lists, name", "number-lists, note", "number-lists, entries",
    })
    void eachRowComesOnce(String list, String sort) {
        List<String> up = ids("/api/admin/" + list + "?limit=1&sort=" + sort);
        List<String> down = ids("/api/admin/" + list + "?limit=1&sort=-" + sort);
        assertThat(up).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(down).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(down.getFirst()).as("the other end").isNotEqualTo(up.getFirst());
    }

    @ParameterizedTest
    @CsvSource({"customers", "people", "number-lists", "invoices", "approvals", "ledger/journal"})
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
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            cursor = page.path("nextCursor").isString() ? "&cursor=" + page.path("nextCursor").asString() : null;
        }
        return seen;
    }
}
