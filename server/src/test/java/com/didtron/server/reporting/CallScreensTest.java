package com.didtron.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.Browser.Answer;
import com.didtron.server.RunningPlatform;
import com.didtron.server.Traffic;
import com.didtron.server.switching.CallFacts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The explorer of calls and the page of one call, for the operator.
class CallScreensTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static Traffic traffic;
    private static Browser staff;
    private static CallFacts talked;

    @BeforeAll
    static void record() {
        traffic = new Traffic(platform);
        staff = traffic.world().staff();
        talked = traffic.answered(NOON, "442079460001", 61_000);
        traffic.record(talked, traffic.busy(NOON.plusSeconds(10), "442079460002"), traffic.refused(NOON.plusSeconds(20), "447700900003"));
    }

    @Test
    void aRowHasChargeCostAndMarginOnceRated() {
        JsonNode row = find("result=answered").getFirst();
        assertThat(row.propertyNames()).containsExactly(
                "callId", "startedAt", "caller", "called", "routingNumber", "network", "zone", "customer", "supplier", "result", "sipCode", "endCode", "refusal", "verdict",
                "talkMs", "pddMs", "charge", "cost", "margin", "state", "simulated", "test");
        assertThat(row.path("callId").asString()).isEqualTo(talked.callId().toString());
        assertThat(row.path("startedAt").asString()).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(row.path("customer").path("id").asString()).isEqualTo(Long.toString(traffic.customer().id()));
        assertThat(row.path("customer").path("name").asString()).isEqualTo(traffic.customer().name());
        // 61 s: two minutes sold, 61 seconds bought
        assertThat(row.path("charge").toString()).isEqualTo("{\"amount\":\"0.12\",\"currency\":\"USD\"}");
        assertThat(row.path("cost").path("amount").asString()).isEqualTo("0.020333");
        assertThat(row.path("margin").path("amount").asString()).isEqualTo("0.099667");
        assertThat(row.path("state").asString()).isEqualTo("rated");
    }

    @ParameterizedTest
    @CsvSource({
        "result=answered, 442079460001",
        "result=failed, 442079460002",
        "result=refused, 447700900003",
        "called=%2B4477, 447700900003",
        "code=486, 442079460002",
        "from=2026-03-02T12:00:20Z, 447700900003",
        "to=2026-03-02T12:00:10Z, 442079460001",
        "caller=3312&result=failed, 442079460002",
        "sipCallId=in-442079460001, 442079460001",
        "sipCallId=out-442079460002, 442079460002"
    })
    void filtersNarrowTheList(String filter, String called) {
        assertThat(find(filter)).extracting(row -> row.path("called").asString()).containsExactly(called);
    }

    @Test
    void theSuppliersCallsAreFoundByIt() {
        Answer answer = staff.get("/api/admin/calls?supplier=" + traffic.supplier().id());
        assertThat(items(answer)).hasSize(2);
        assertThat(items(staff.get("/api/admin/calls?supplier=1&customer=" + traffic.customer().id()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "result=maybe, result", "called=abc, called", "code=99, code", "from=yesterday, from", "limit=101, limit", "cursor=xx, cursor",
        "customer=me, customer", "sipCallId=two%20words, sipCallId", "from=2026-03-02T12:00:00Z&to=2026-03-02T11:00:00Z, to"
    })
    void aWrongFilterIsRefusedByName(String filter, String field) {
        Answer answer = staff.get("/api/admin/calls?" + filter);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("fields").path(0).path("field").asString()).isEqualTo(field);
    }

    @Test
    void pagesStayInPlaceWhileCallsComeIn() {
        Traffic busy = new Traffic(platform);
        CallFacts[] calls = Stream.iterate(0, i -> i < 21, i -> i + 1)
                .map(i -> busy.busy(NOON.plus(i / 2, ChronoUnit.SECONDS), "4420794601%02d".formatted(i)))
                .toArray(CallFacts[]::new);
        busy.record(calls);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = staff.get("/api/admin/calls?limit=10&customer=" + busy.customer().id() + cursor).json();
            assertThat(page.path("total").toString()).as("counted for the first page").isEqualTo(cursor.isEmpty() ? "{\"rows\":21,\"orMore\":false}" : "null");
            page.path("items").forEach(row -> seen.add(row.path("callId").asString()));
            cursor = page.path("nextCursor").isNull() ? "" : "&cursor=" + page.path("nextCursor").asString();
            busy.record(busy.busy(NOON.plusSeconds(60), "442079460199"));
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(Stream.of(calls).map(c -> c.callId().toString()).toList()).doesNotHaveDuplicates();
    }

    @Test
    void theDetailExplainsTheCall() {
        JsonNode call = staff.get("/api/admin/calls/" + talked.callId()).json();
        assertThat(call.path("callId").asString()).isEqualTo(talked.callId().toString());
        assertThat(call.propertyNames()).contains(
                "talkMs", "calledReceived", "ringingAt", "answeredAt", "endedAt", "releasedBy", "q850", "sourceAddress", "sipCallId", "earlyMedia",
                "source", "interconnect", "service", "attemptList", "checks", "routes", "ladder", "ladderCut", "rating", "journal", "invoice",
                "suspended");
        assertThat(call.path("interconnect").path("name").asString()).isEqualTo("In");
        assertThat(call.path("service").path("name").asString()).isEqualTo("Standard");
        assertThat(call.path("attemptList").path(0).path("supplier").path("name").asString()).isEqualTo(traffic.supplier().name());
        assertThat(call.path("checks").path(0).path("outcome").asString()).isEqualTo("passed");
        assertThat(call.path("ladder").path(0).path("summary").asString()).startsWith("INVITE sip:442079460001");
        assertThat(call.path("invoice").isNull()).isTrue();
        assertThat(call.path("suspended").isNull()).isTrue();
    }

    @Test
    void theDetailTellsRoutesWithTheirPricesAndReasons() {
        JsonNode routes = staff.get("/api/admin/calls/" + talked.callId()).json().path("routes");
        assertThat(routes.path(0).path("rank").asInt()).isEqualTo(1);
        assertThat(routes.path(0).path("chosen").asBoolean()).isTrue();
        assertThat(routes.path(0).path("code").asString()).isEqualTo("44");
        assertThat(routes.path(0).path("price").toString()).isEqualTo("{\"amount\":\"0.02\",\"currency\":\"USD\"}");
        assertThat(routes.path(0).path("effectivePrice").path("amount").asString()).isEqualTo("0.021");
        assertThat(routes.path(1).path("rank").isNull()).isTrue();
        assertThat(routes.path(0).path("detail").isNull()).isTrue();
        assertThat(routes.path(1).path("reason").asString()).isEqualTo("margin");
        assertThat(routes.path(1).path("detail").asString()).isEqualTo("1 % under 5 %");
        assertThat(routes.path(1).path("supplier").path("name").asString()).isEqualTo("C999999");
    }

    @Test
    void theDetailHasBothRatingsWithWorkingAndTheirTransfers() {
        JsonNode call = staff.get("/api/admin/calls/" + talked.callId()).json();
        JsonNode sell = call.path("rating").path("sell");
        assertThat(sell.path("ratedSeconds").asInt()).isEqualTo(120);
        assertThat(sell.path("price").path("amount").asString()).isEqualTo("0.06");
        assertThat(sell.path("lines").size()).isGreaterThan(1);
        assertThat(call.path("rating").path("buy").path("ratedSeconds").asInt()).isEqualTo(61);
        assertThat(call.path("rating").path("margin").path("amount").asString()).isEqualTo("0.099667");
        JsonNode entry = call.path("journal").path(0);
        assertThat(entry.path("reference").asString()).isEqualTo("call:" + talked.callId());
        assertThat(entry.path("transfers").path(0).path("debit").asString()).isEqualTo("unbilled:carrier:" + traffic.customer().id());
        assertThat(entry.path("transfers").path(0).path("credit").asString()).isEqualTo("revenue:voice");
        assertThat(entry.path("transfers").path(1).path("amount").path("amount").asString()).isEqualTo("0.020333");
    }

    @Test
    void aCallThatCannotBeRatedSaysWhy() {
        CallFacts unknown = traffic.answered(NOON.plusSeconds(30), "15551234567", 5_000);
        traffic.record(unknown);
        JsonNode call = staff.get("/api/admin/calls/" + unknown.callId()).json();
        assertThat(call.path("state").asString()).isEqualTo("suspended");
        assertThat(call.path("suspended").path("reason").asString()).isEqualTo("no-sell-rate");
        assertThat(call.path("rating").isNull()).isTrue();
    }

    /// Calls to the numbers of this test's own; others come in between.
    private static List<JsonNode> find(String filter) {
        return items(staff.get("/api/admin/calls?customer=" + traffic.customer().id() + "&" + filter)).stream()
                .filter(row -> row.path("called").asString().startsWith("44"))
                .toList();
    }

    private static List<JsonNode> items(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<JsonNode> items = new ArrayList<>();
        answer.json().path("items").forEach(items::add);
        return items;
    }
}
