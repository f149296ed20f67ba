package com.didtron.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.Browser;
import com.didtron.server.Browser.Answer;
import com.didtron.server.RunningPlatform;
import com.didtron.server.Traffic;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.cdr.CallRecords;
import com.didtron.server.platform.Database;
import com.didtron.server.switching.CallFacts;
import com.didtron.server.tenancy.Tenants;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

/// The explorer of calls in every order that it can be asked for, page after page, with filters, as a file, and where there are too many calls for it.
class SortedCallsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String LETTERS = "ABCDE";

    private static World world;
    private static Browser staff;
    private static Traffic first;
    private static Traffic second;
    private static List<CallFacts> calls;

    /// | call | customer | called       | result   | talked | charge (60/60 at 0.06) | cost (1/1 at 0.02) | margin   |
    /// |------|----------|--------------|----------|--------|------------------------|--------------------|----------|
    /// | A    | first    | 442079460003 | answered |   61 s | 0.12                   | 0.020333           | 0.099667 |
    /// | B    | first    | 442079460001 | answered |  120 s | 0.12                   | 0.040000           | 0.080000 |
    /// | C    | first    | 442079460002 | failed   |        |                        |                    |          |
    /// | D    | first    | 447700900003 | refused  |        |                        |                    |          |
    /// | E    | second   | 442079460004 | answered |  121 s | 0.18                   | 0.040333           | 0.139667 |
    @BeforeAll
    static void fill() {
        world = World.ofAnotherTenant(platform);
        staff = world.staff();
        first = new Traffic(platform, world);
        second = new Traffic(platform, world.another());
        calls = List.of(
                first.answered(NOON, "442079460003", 61_000), first.answered(NOON.plusSeconds(1), "442079460001", 120_000), first.busy(NOON.plusSeconds(2), "442079460002"),
                first.refused(NOON.plusSeconds(3), "447700900003"), second.answered(NOON.plusSeconds(4), "442079460004", 121_000));
        first.record(calls.toArray(CallFacts[]::new));
    }

    /// Those that have none of it are last either way.
    @ParameterizedTest(name = "by {0}: {1}, the other way round {2}")
    @CsvSource({
        "startedAt, ABCDE, EDCBA",
        "called,    BCAED, DEACB",
        "talkMs,    ABECD, EBADC",
        "charge,    ABECD, EBADC",
        "cost,      ABECD, EBADC",
        "margin,    BAECD, EABDC",
        "pddMs,     ABCED, ECBAD",
        "result,    ABECD, DCEBA",
        "state,     ABECD, DCEBA",
        // all have the same, or none: those are by time
        "caller,        ABCDE, EDCBA",
        "zone,          ABCDE, EDCBA",
        "routingNumber, ABCDE, EDCBA",
        "network,       ABCDE, EDCBA",
    })
    void eachOrderIsToldPageAfterPage(String sort, String up, String down) {
        assertThat(order("sort=" + sort)).isEqualTo(up);
        assertThat(order("sort=-" + sort)).isEqualTo(down);
    }

    @Test
    void carriersAreSortedByTheirNames() {
        boolean inTurn = isBefore(first.customer(), second.customer());
        assertThat(order("sort=customer")).isEqualTo(inTurn ? "ABCDE" : "EABCD");
        assertThat(order("sort=-customer")).isEqualTo(inTurn ? "EDCBA" : "DCBAE");
        // the refused call has no supplier
        boolean suppliersInTurn = isBefore(first.supplier(), second.supplier());
        assertThat(order("sort=supplier")).isEqualTo(suppliersInTurn ? "ABCED" : "EABCD");
        assertThat(order("sort=-supplier")).isEqualTo(suppliersInTurn ? "ECBAD" : "CBAED");
    }

    private static boolean isBefore(Carrier one, Carrier other) {
        return one.name().toLowerCase(Locale.ROOT).compareTo(other.name().toLowerCase(Locale.ROOT)) < 0;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "result=answered&sort=margin, BAE", "result=answered&sort=-talkMs, EBA", "result=failed&sort=charge, C", "called=442&sort=-talkMs, EBAC", "code=200&sort=cost, ABE",
        "caller=3312&sort=-charge, EBADC", "from=2026-03-02T12:00:01Z&to=2026-03-02T12:00:04Z&sort=called, BCD", "test=true&sort=margin, ''", "sipCallId=in-442079460001&sort=talkMs, B",
    })
    void filtersNarrowASortedList(String asked, String letters) {
        assertThat(order(asked)).isEqualTo(letters);
        assertThat(order(asked + "&customer=" + first.customer().id())).isEqualTo(letters.replace("E", ""));
    }

    @Test
    void aSortedListIsCountedAndCanBeSortedOtherwise() {
        JsonNode list = staff.get("/api/admin/calls?limit=10&called=442&sort=-margin").json();
        assertThat(list.path("total").toString()).isEqualTo("{\"rows\":4,\"orMore\":false}");
        assertThat(list.path("sortable").asBoolean()).isTrue();
        assertThat(list.path("mostSorted").asInt()).isEqualTo(CallRecords.MOST_SORTED);
    }

    /// The tenant's own currency is USD, of which one is 150 JPY: 15 JPY are less than the 0.12 USD of the first call; nobody knows what 1,000 CHF are.
    @Test
    void amountsInSeveralCurrenciesAreComparedByTheirWorth() {
        World theirs = World.ofAnotherTenant(platform);
        Browser person = theirs.staff();
        assertThat(platform.bean(Tenants.class).get(theirs.tenant()).baseCurrency()).isEqualTo("USD");
        Map<String, Object> rate = new HashMap<>(Map.of("base", "USD", "quote", "JPY", "rate", "150"));
        rate.put("from", null);
        assertThat(person.post("/api/admin/exchange-rates", rate).status()).isEqualTo(201);
        Traffic traffic = new Traffic(platform, theirs);
        CallFacts dollars = traffic.answered(NOON, "442079460003", 61_000);
        CallFacts yen = traffic.busy(NOON.plusSeconds(1), "442079460004");
        CallFacts francs = traffic.busy(NOON.plusSeconds(2), "442079460005");
        CallFacts more = traffic.answered(NOON.plusSeconds(3), "442079460006", 121_000);
        traffic.record(dollars, yen, francs, more);
        charge(dollars, yen, "JPY", "15");
        charge(dollars, francs, "CHF", "1000");
        assertThat(called(person, "sort=charge")).containsExactly(yen.called(), dollars.called(), more.called(), francs.called());
        assertThat(called(person, "sort=-charge")).containsExactly(more.called(), dollars.called(), yen.called(), francs.called());
        // of one currency alone no rate is needed
        assertThat(called(person, "sort=-charge&called=" + francs.called())).containsExactly(francs.called());
    }

    /// A rating like another call's, in a currency that no plan of this world has.
    private static void charge(CallFacts like, CallFacts call, String currency, String amount) {
        platform.bean(Database.class).performAcrossTenants(tx -> {
            List<String> columns = tx.fetch("select column_name from information_schema.columns where table_schema = 'rating' and table_name = 'rated_call'")
                    .map(column -> column.get(0, String.class));
            Map<String, String> other = Map.of("call_id", "{1}", "sell_currency", "{2}", "sell_charge", "{3}::numeric");
            tx.execute("insert into rating.rated_call (" + String.join(", ", columns) + ") select "
                            + columns.stream().map(c -> other.getOrDefault(c, c)).collect(Collectors.joining(", ")) + " from rating.rated_call where call_id = {0}",
                    DSL.val(like.callId().value()), DSL.val(call.callId().value()), DSL.val(currency), DSL.val(amount));
        });
    }

    private static List<String> called(Browser person, String asked) {
        return person.get("/api/admin/calls?" + asked).json().path("items").findValuesAsString("called");
    }

    @Test
    void theFileIsInTheSameOrder() {
        Answer asked = staff.post("/api/me/exports", Map.of(
                "list", "/api/admin/calls", "filters", Map.of("sort", "-margin", "called", "442"), "columns", List.of("callId"), "format", "csv", "timeZone", "UTC", "mark", false));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        String job = asked.json().path("jobId").asString();
        await().until(() -> staff.get("/api/me/jobs/" + job).json().at("/job/state").asString().equals("completed"));
        String file = staff.get("/api/me/exports").json().path("items").valueStream()
                .filter(one -> one.path("jobId").asString().equals(job)).findFirst().orElseThrow().path("id").asString();
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(staff.get("/api/me/exports/" + file + "/file").body()).stream()) {
            assertThat(rows.map(row -> letter(row.getField("Call"))).collect(Collectors.joining())).isEqualTo("EABC");
        }
    }

    @Test
    void aRenterSortsItsOwnCallsAlone() {
        World theirs = World.ofAnotherTenant(platform, "class4");
        Traffic traffic = new Traffic(platform, theirs);
        CallFacts own = traffic.answered(NOON, "442079460099", 30_000);
        traffic.record(own);
        for (String sort : List.of("-talkMs", "customer", "state", "-charge", "margin")) {
            assertThat(called(theirs.staff(), "sort=" + sort)).as(sort).containsExactly(own.called());
        }
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        for (String sort : List.of("startedAt", "talkMs", "called", "charge")) {
            for (String cursor : List.of("MTIzLzQ1Ng", "eA", "xx")) {
                assertThat(staff.get("/api/admin/calls?sort=" + sort + "&cursor=" + cursor).status()).as(sort).isEqualTo(422);
            }
        }
    }

    /// All calls of the period would be read for a page. What no index finds does not make them fewer.
    @Test
    void tooManyCallsAreListedByTimeAlone() {
        World busy = World.ofAnotherTenant(platform);
        Browser person = busy.staff();
        Traffic many = new Traffic(platform, busy);
        Traffic few = new Traffic(platform, busy.another());
        CallFacts call = many.busy(NOON, "442079460001");
        many.record(call, few.answered(NOON.minusSeconds(60), "442079460002", 61_000), few.busy(NOON.minusSeconds(50), "442079460003"));
        many.multiply(call, CallRecords.MOST_SORTED - 2);
        assertThat(person.get("/api/admin/calls?sort=-talkMs").json().at("/items/0/called").asString()).as("as many as are sorted").isEqualTo("442079460002");
        assertThat(person.get("/api/admin/calls").json().path("sortable").asBoolean()).isTrue();

        many.record(many.busy(NOON.minusSeconds(40), "442079460004"));
        JsonNode byTime = person.get("/api/admin/calls").json();
        assertThat(byTime.path("sortable").asBoolean()).isFalse();
        for (String asked : List.of("sort=-talkMs", "sort=margin", "sort=customer&result=answered", "sort=-charge&code=200", "sort=called&cursor=" + byTime.path("nextCursor").asString(),
                "sort=-cost&cursor=" + byTime.path("nextCursor").asString())) {
            Answer refused = person.get("/api/admin/calls?" + asked);
            assertThat(refused.status()).as(asked).isEqualTo(422);
            assertThat(refused.json().path("code").asString()).as(asked).isEqualTo("too-many-to-sort");
            assertThat(refused.json().path("detail").asString()).contains(String.format(Locale.ROOT, "more than %,d calls", CallRecords.MOST_SORTED));
            assertThat(refused.json().at("/fields/0/message").asString()).contains("shorter period", "startedAt");
        }
        for (String fewer : List.of("customer=" + few.customer().id(), "supplier=" + few.supplier().id(), "to=2026-03-02T11:59:15Z", "called=442079460002")) {
            JsonNode list = person.get("/api/admin/calls?sort=-talkMs&" + fewer).json();
            assertThat(list.at("/items/0/called").asString()).as(fewer).isEqualTo("442079460002");
            assertThat(list.path("sortable").asBoolean()).isTrue();
        }
        Answer export = person.post("/api/me/exports", Map.of(
                "list", "/api/admin/calls", "filters", Map.of("sort", "-margin"), "columns", List.of("callId"), "format", "csv", "timeZone", "UTC", "mark", false));
        assertThat(export.status()).as("no file that is never made: " + export.body()).isEqualTo(422);
    }

    /// Letters of the calls, read in pages of two.
    private static String order(String asked) {
        StringBuilder letters = new StringBuilder();
        String cursor = "";
        do {
            Answer answer = staff.get("/api/admin/calls?limit=2&" + asked + "&cursor=" + cursor);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            JsonNode page = answer.json();
            page.path("items").forEach(call -> letters.append(letter(call.path("callId").asString())));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return letters.toString();
    }

    private static String letter(String call) {
        return IntStream.range(0, calls.size()).filter(i -> calls.get(i).callId().toString().equals(call)).mapToObj(i -> LETTERS.substring(i, i + 1)).findFirst().orElseThrow();
    }
}
