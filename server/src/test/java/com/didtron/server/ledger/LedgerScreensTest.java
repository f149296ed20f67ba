package com.didtron.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.Traffic;
import com.didtron.server.switching.CallFacts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The books over HTTP.
class LedgerScreensTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static Traffic traffic;
    private static Browser staff;
    private static CallFacts[] calls;

    @BeforeAll
    static void record() {
        traffic = new Traffic(platform);
        staff = traffic.world().staff();
        calls = IntStream.range(0, 5)
                .mapToObj(i -> traffic.answered(NOON.plusSeconds(i), "44207946000" + i, 60_000))
                .toArray(CallFacts[]::new);
        traffic.record(calls);
    }

    @Test
    void accountsShowTheBalanceOnTheirOwnSide() {
        Traffic traffic = new Traffic(platform);
        traffic.record(traffic.answered(NOON, "442079460001", 61_000));
        List<JsonNode> accounts = items(staff.get("/api/admin/ledger/accounts").json());
        JsonNode unbilled = account(accounts, "unbilled:carrier:" + traffic.customer().id());
        assertThat(unbilled.propertyNames()).containsExactly("id", "code", "owner", "kind", "currency", "debits", "credits", "balance");
        assertThat(unbilled.path("kind").asString()).isEqualTo("asset");
        assertThat(unbilled.path("balance").asString()).isEqualTo("0.12");
        JsonNode cost = account(accounts, "unbilled-cost:carrier:" + traffic.supplier().id());
        assertThat(cost.path("kind").asString()).isEqualTo("liability");
        assertThat(cost.path("balance").asString()).isEqualTo("0.020333");
        assertThat(cost.path("owner").asString()).isEqualTo(traffic.supplier().name());
        assertThat(account(accounts, "revenue:voice").path("owner").isNull()).isTrue();
        String name = URLEncoder.encode(traffic.customer().name(), StandardCharsets.UTF_8);
        assertThat(items(staff.get("/api/admin/ledger/accounts?search=" + name).json())).isNotEmpty().allMatch(a -> a.path("owner").asString().contains(traffic.customer().name()));
    }

    @Test
    void theJournalOfAnAccountIsPagedNewestFirstWhileEntriesComeIn() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = staff.get("/api/admin/ledger/journal?limit=2&event=call-rated&account=unbilled:carrier:" + traffic.customer().id() + cursor)
                    .json();
            items(page).forEach(entry -> seen.add(entry.path("reference").asString()));
            cursor = page.path("nextCursor").isNull() ? "" : "&cursor=" + page.path("nextCursor").asString();
            traffic.record(traffic.answered(NOON.plusSeconds(100), "442079460100", 60_000));
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactlyInAnyOrder(
                IntStream.range(0, 5).mapToObj(i -> "call:" + calls[i].callId()).toArray(String[]::new));
    }

    @Test
    void theJournalIsFilteredByReferenceAndEvent() {
        List<JsonNode> found = items(staff.get("/api/admin/ledger/journal?reference=call:" + calls[0].callId()).json());
        assertThat(found).singleElement().satisfies(entry -> {
            assertThat(entry.propertyNames()).containsExactly("id", "event", "reference", "effectiveAt", "postedAt", "note", "byHand", "transfers");
            assertThat(entry.path("event").asString()).isEqualTo("call-rated");
            assertThat(entry.path("transfers").size()).isEqualTo(2);
            assertThat(entry.at("/transfers/0/debitOwner").asString() + ", " + entry.at("/transfers/0/creditOwner").asString("nobody"))
                    .isEqualTo(traffic.customer().name() + ", nobody");
        });
        assertThat(items(staff.get("/api/admin/ledger/journal?event=no-such-event").json())).isEmpty();
        assertThat(items(staff.get("/api/admin/ledger/journal?account=no-such-account").json())).isEmpty();
        assertThat(staff.get("/api/admin/ledger/journal?cursor=xx").status()).isEqualTo(422);
    }

    @Test
    void theProofBalances() {
        List<JsonNode> proof = items(staff.get("/api/admin/ledger/proof").json());
        assertThat(proof).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path("balanced").asBoolean()).isTrue();
            assertThat(row.path("debits").asString()).isEqualTo(row.path("credits").asString());
        });
    }

    private static JsonNode account(List<JsonNode> accounts, String code) {
        return accounts.stream().filter(a -> a.path("code").asString().equals(code)).findFirst().orElseThrow();
    }

    private static List<JsonNode> items(JsonNode page) {
        List<JsonNode> items = new ArrayList<>();
        page.path("items").forEach(items::add);
        return items;
    }
}
