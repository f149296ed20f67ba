package com.didtron.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.Traffic;
import com.didtron.server.switching.CallFacts;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What a customer sees, and what nobody else's person does.
class CustomerScreensTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static Traffic ours;
    private static Traffic theirs;
    private static CallFacts ourCall;
    private static CallFacts theirCall;
    private static Browser us;

    @BeforeAll
    static void record() {
        ours = new Traffic(platform);
        theirs = new Traffic(platform);
        ourCall = ours.answered(NOON, "442079460001", 61_000);
        theirCall = theirs.answered(NOON, "442079460002", 61_000);
        ours.record(ourCall, ours.refused(NOON.plusSeconds(5), "442079460009"));
        theirs.record(theirCall);
        us = ours.world().person(ours.customer());
    }

    @Test
    void theSessionNamesTheCarrier() {
        JsonNode session = us.get("/api/session").json();
        assertThat(session.path("carrier").path("id").asString()).isEqualTo(Long.toString(ours.customer().id()));
        assertThat(session.path("carrier").path("name").asString()).isEqualTo(ours.customer().name());
        assertThat(ours.world().staff().get("/api/session").json().path("carrier").isNull()).isTrue();
    }

    @Test
    void theAccountTellsWhatIsAvailable() {
        JsonNode account = us.get("/api/customer/account").json();
        assertThat(account.propertyNames()).containsExactly("name", "code", "timeZone", "status", "lines", "callsNow", "callLimit", "today", "hours");
        assertThat(ours.world().staff().get("/api/admin/carriers/" + ours.customer().id() + "/account").json().path("lines"))
                .as("the operator sees the same")
                .isEqualTo(account.path("lines"));
        assertThat(account.path("status").asString()).isEqualTo("active");
        assertThat(account.path("lines").toString()).isEqualTo("[{\"currency\":\"USD\",\"creditType\":\"postpaid\","
                + "\"balance\":{\"amount\":\"-0.12\",\"currency\":\"USD\"},\"limit\":{\"amount\":\"1000.00\",\"currency\":\"USD\"},"
                + "\"held\":{\"amount\":\"0.00\",\"currency\":\"USD\"},\"available\":{\"amount\":\"999.88\",\"currency\":\"USD\"},\"exhausted\":false,\"low\":false}]");
    }

    @Test
    void theListHoldsOwnCallsOnly() {
        JsonNode calls = us.get("/api/customer/calls?limit=100").json().path("items");
        assertThat(calls.size()).isEqualTo(2);
        JsonNode row = calls.path(1);
        assertThat(row.propertyNames()).containsExactly(
                "callId", "startedAt", "caller", "called", "zone", "result", "sipCode", "talkMs", "ratedSeconds", "charge", "state");
        assertThat(row.path("callId").asString()).isEqualTo(ourCall.callId().toString());
        assertThat(row.path("ratedSeconds").asInt()).isEqualTo(120);
        assertThat(row.path("charge").path("amount").asString()).isEqualTo("0.12");
        assertThat(us.get("/api/customer/calls?result=refused").json().path("items").size()).isEqualTo(1);
        assertThat(us.get("/api/customer/calls?sipCallId=" + ourCall.sipCallId()).json().path("items").size()).isEqualTo(1);
        assertThat(us.get("/api/customer/calls?sipCallId=" + theirCall.sipCallId()).json().path("items").isEmpty()).isTrue();
        assertThat(us.get("/api/customer/calls?sipCallId=" + ourCall.attempts().getFirst().sipCallId()).json().path("items").isEmpty())
                .as("the Call-ID to our supplier is not theirs")
                .isTrue();
        // whose calls they are is not for the request to say
        assertThat(us.get("/api/customer/calls?customer=" + theirs.customer().id()).json().path("items").size()).isEqualTo(2);
    }

    @Test
    void theDetailShowsTheSellSideOnly() {
        Browser.Answer answer = us.get("/api/customer/calls/" + ourCall.callId());
        JsonNode call = answer.json();
        assertThat(call.path("price").path("amount").asString()).isEqualTo("0.06");
        assertThat(call.path("code").asString()).isEqualTo("44");
        assertThat(call.path("lines").size()).isGreaterThan(1);
        assertThat(call.path("invoice").isNull()).isTrue();
        assertThat(answer.body()).doesNotContain(ours.supplier().name()).doesNotContain("0.020333").doesNotContain("verdict");
    }

    @Test
    void anotherCustomersCallIsNotThere() {
        assertThat(us.get("/api/customer/calls/" + theirCall.callId()).status()).isEqualTo(404);
        assertThat(us.get("/api/customer/calls/not-an-id").status()).isEqualTo(422);
    }

    @Test
    void anotherTenantSeesNothing() {
        Browser others = ours.world().staffOfAnotherTenant();
        assertThat(others.get("/api/admin/calls").json().path("items")).isEmpty();
        assertThat(others.get("/api/admin/calls/" + ourCall.callId()).status()).isEqualTo(404);
        assertThat(others.get("/api/admin/carriers").json().path("items")).isEmpty();
        assertThat(others.get("/api/admin/carriers/" + ours.customer().id()).status()).isEqualTo(404);
        assertThat(others.get("/api/admin/ledger/accounts").json().path("items")).isEmpty();
        assertThat(others.get("/api/admin/ledger/journal").json().path("items")).isEmpty();
        assertThat(others.get("/api/admin/ledger/journal?account=revenue:voice").json().path("items")).isEmpty();
        assertThat(others.get("/api/admin/ledger/journal?reference=call:" + ourCall.callId()).json().path("items")).isEmpty();
        assertThat(others.get("/api/admin/ledger/proof").json().path("items")).isEmpty();
        JsonNode dashboard = others.get("/api/admin/dashboard").json();
        assertThat(dashboard.path("today").path("calls").asInt()).isZero();
        assertThat(dashboard.path("today").path("asrPercent").isNull()).isTrue();
        assertThat(dashboard.path("lastRefusals")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "dashboard", "events", "carriers", "carriers/1", "live-calls", "calls", "calls/0198f0f0-0000-7000-8000-000000000000", "ledger/accounts",
        "ledger/journal", "ledger/proof", "invoices/1/lines/1/calls"
    })
    void theOperatorsScreensAreForItsStaff(String screen) {
        assertThat(us.get("/api/admin/" + screen).status()).isEqualTo(403);
        assertThat(Browser.anonymous(platform).get("/api/admin/" + screen).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "events", "calls", "calls/0198f0f0-0000-7000-8000-000000000000"})
    void theCustomersScreensAreForCustomers(String screen) {
        assertThat(ours.world().staff().get("/api/customer/" + screen).status()).isEqualTo(403);
        assertThat(Browser.anonymous(platform).get("/api/customer/" + screen).status()).isEqualTo(401);
    }

    @Test
    void hangingUpIsForStaff() {
        String path = "/api/admin/live-calls/0198f0f0-0000-7000-8000-000000000000/hang-up";
        assertThat(us.post(path).status()).isEqualTo(403);
        assertThat(Browser.anonymous(platform).post(path).status()).isEqualTo(401);
    }
}
