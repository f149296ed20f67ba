package com.didtron.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.Browser;
import com.didtron.server.Browser.Answer;
import com.didtron.server.RunningPlatform;
import com.didtron.server.Traffic;
import com.didtron.server.World;
import com.didtron.server.platform.Database;
import com.didtron.server.switching.CallFacts;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The calls behind a line of an invoice in every order that they can be asked for, page after page, and the file in the same order.
class CallsOfInvoiceLineTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static Browser staff;
    private static List<CallFacts> calls;
    private static String invoice;

    /// | call | called       | talked | charge (60/60 at 0.06) | cost (1/1 at 0.02) | margin   |
    /// |------|--------------|--------|------------------------|--------------------|----------|
    /// | A    | 442079460003 |   61 s | 0.12                   | 0.020333           | 0.099667 |
    /// | B    | 442079460001 |  120 s | 0.12                   | 0.040000           | 0.080000 |
    /// | C    | 442079460002 |  121 s | 0.18                   | 0.040333           | 0.139667 |
    /// | D    | 442079460004 |  180 s | 0.18                   | 0.060000           | 0.120000 |
    /// | E    | 442079460003 |   61 s | 0.12                   | 0.020333           | 0.099667 |
    @BeforeAll
    static void fill() {
        World world = World.ofAnotherTenant(platform);
        staff = world.staff();
        Traffic traffic = new Traffic(platform, world);
        calls = List.of(
                traffic.answered(NOON, "442079460003", 61_000), traffic.answered(NOON.plusSeconds(1), "442079460001", 120_000),
                traffic.answered(NOON.plusSeconds(2), "442079460002", 121_000), traffic.answered(NOON.plusSeconds(3), "442079460004", 180_000),
                traffic.answered(NOON.plusSeconds(4), "442079460003", 61_000));
        traffic.record(calls.toArray(CallFacts[]::new));
        Answer draft = staff.post("/api/admin/invoices", Map.of("carrierId", traffic.customer().id(), "periodFrom", "2026-03-02", "periodTo", "2026-03-02"));
        invoice = draft.json().path("id").asString();
        assertThat(draft.json().path("lines")).as(draft.body()).hasSize(1);
    }

    @ParameterizedTest(name = "by {0}: {1}")
    @CsvSource({
        "startedAt, ABCDE", "called, BCAED", "talkMs, AEBCD", "charge, ABECD", "cost, AEBCD", "margin, BAEDC",
        // all have the same: those are by time
        "caller, ABCDE", "pddMs, ABCDE", "routingNumber, ABCDE", "network, ABCDE", "result, ABCDE", "zone, ABCDE", "customer, ABCDE", "supplier, ABCDE", "state, ABCDE",
    })
    void eachOrderIsToldPageAfterPage(String sort, String letters) {
        assertThat(order(sort)).isEqualTo(letters);
        assertThat(order("-" + sort)).isEqualTo(new StringBuilder(letters).reverse().toString());
    }

    @Test
    void withoutAnOrderTheNewestComeFirst() {
        assertThat(order("")).isEqualTo("EDCBA");
    }

    @Test
    void theFileIsInTheSameOrder() {
        Answer asked = staff.post("/api/me/exports", Map.of(
                "list", "/api/admin/invoices/{id}/lines/{position}/calls", "filters", Map.of("id", invoice, "position", "1", "sort", "-margin"),
                "columns", List.of("callId"), "format", "csv", "timeZone", "UTC", "mark", false));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        String job = asked.json().path("jobId").asString();
        await().until(() -> staff.get("/api/me/jobs/" + job).json().at("/job/state").asString().equals("completed"));
        String file = staff.get("/api/me/exports").json().path("items").valueStream()
                .filter(one -> one.path("jobId").asString().equals(job)).findFirst().orElseThrow().path("id").asString();
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(staff.get("/api/me/exports/" + file + "/file").body()).stream()) {
            assertThat(rows.map(row -> letter(row.getField("Call"))).collect(Collectors.joining())).isEqualTo("CDEAB");
        }
    }

    @Test
    void anOrderThatThereIsNotIsRefused() {
        Answer answer = staff.get(address("shoes"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/fields/0/message").asString()).as(answer.body()).contains("startedAt", "margin", "talkMs");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        for (String sort : List.of("startedAt", "called", "charge")) {
            assertThat(staff.get(address(sort) + "&cursor=MTIzLzQ1Ng").status()).as(sort).isEqualTo(422);
        }
    }

    /// All of a line's calls would be read for a page: of a line of so many the order of time alone is told.
    @Test
    void aLineOfTooManyCallsIsListedByTimeAlone() {
        platform.bean(Database.class).performAcrossTenants(tx -> tx.execute(
                "insert into billing.invoiced_call (tenant_id, call_id, invoice_id, position)"
                        + " select tenant_id, gen_random_uuid(), id, 2 from billing.invoice, generate_series(1, 10001) where id = {0}",
                DSL.val(Long.valueOf(invoice))));
        String line = "/api/admin/invoices/" + invoice + "/lines/2/calls?sort=";
        Answer refused = staff.get(line + "-charge");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").asString()).isEqualTo("too-many-to-sort");
        assertThat(refused.json().at("/fields/0/field").asString()).isEqualTo("sort");
        assertThat(refused.body()).contains("10,000", "startedAt");
        Answer byTime = staff.get(line + "startedAt");
        assertThat(byTime.status()).isEqualTo(200);
        assertThat(byTime.json().path("sortable").asBoolean()).isFalse();
        assertThat(byTime.json().path("mostSorted").asInt()).isEqualTo(10_000);
        assertThat(staff.get(address("startedAt")).json().path("sortable").asBoolean()).isTrue();
    }

    private static String address(String sort) {
        return "/api/admin/invoices/" + invoice + "/lines/1/calls?limit=2&sort=" + sort;
    }

    /// Letters of the calls, read in pages of two.
    private static String order(String sort) {
        StringBuilder letters = new StringBuilder();
        String cursor = "";
        do {
            Answer answer = staff.get(address(sort) + "&cursor=" + cursor);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            JsonNode page = answer.json();
            page.path("items").forEach(call -> letters.append(letter(call.path("callId").asString())));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return letters.toString();
    }

    private static String letter(String call) {
        return IntStream.range(0, calls.size()).filter(i -> calls.get(i).callId().toString().equals(call)).mapToObj(i -> "ABCDE".substring(i, i + 1)).findFirst().orElseThrow();
    }
}
