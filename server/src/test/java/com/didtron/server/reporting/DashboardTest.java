package com.didtron.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.Browser;
import com.didtron.server.MovableClock;
import com.didtron.server.RunningPlatform;
import com.didtron.server.Traffic;
import com.didtron.server.reporting.internal.LiveFeeds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The dashboard and its streams, on a platform of its own: it counts everything.
class DashboardTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MovableClock CLOCK = MovableClock.atNoon();
    private static RunningPlatform platform;
    private static Traffic traffic;
    private static Browser staff;

    @BeforeAll
    static void record() {
        platform = RunningPlatform.start(RunningPlatform.scratchFolder(), CLOCK);
        traffic = new Traffic(platform);
        staff = traffic.world().staff();
        // midnight itself belongs to today, the moment before it does not
        Instant midnight = LocalDate.now(CLOCK).atStartOfDay().toInstant(ZoneOffset.UTC);
        traffic.record(
                traffic.answered(midnight, "442079460001", 61_000),
                traffic.answered(midnight, "442079460002", 30_000),
                traffic.busy(midnight, "442079460003"),
                traffic.refused(midnight.plusMillis(1), "442079460004"),
                traffic.answered(midnight.minusMillis(3_000), "442079460005", 60_000));
    }

    @AfterAll
    static void stop() {
        platform.stop();
    }

    @Test
    void todayCountsCallsAndMoneySinceMidnight() {
        JsonNode dashboard = staff.get("/api/admin/dashboard").json();
        assertThat(dashboard.propertyNames()).containsExactly(
                "at", "callsNow", "talkingNow", "callsPerSecond", "today", "lastRefusals", "hours", "unrated", "suspended");
        JsonNode today = dashboard.path("today");
        assertThat(today.path("calls").asInt()).isEqualTo(4);
        assertThat(today.path("answered").asInt()).isEqualTo(2);
        assertThat(today.path("asrPercent").asDouble()).isEqualTo(50.0);
        // 91 s over two answered calls
        assertThat(today.path("acdSeconds").asDouble()).isEqualTo(45.5);
        assertThat(today.path("pddMedianMs").asInt()).isEqualTo(800);
        assertThat(today.path("revenue").toString()).isEqualTo("{\"amount\":\"0.18\",\"currency\":\"USD\"}");
        assertThat(today.path("cost").path("amount").asString()).isEqualTo("0.030333");
        assertThat(today.path("margin").path("amount").asString()).isEqualTo("0.149667");
        assertThat(today.path("marginPercent").asDouble()).isEqualTo(83.15);
    }

    @Test
    void theLastTwentyFourHoursAreThereOldestFirst() {
        JsonNode hours = staff.get("/api/admin/dashboard").json().path("hours");
        assertThat(hours.size()).isEqualTo(24);
        Instant last = Instant.parse(hours.path(23).path("hour").asString());
        assertThat(Instant.parse(hours.path(0).path("hour").asString())).isEqualTo(last.minus(Duration.ofHours(23)));
        assertThat(last).isBeforeOrEqualTo(CLOCK.instant());
    }

    @Test
    void theLastRefusalIsTold() {
        JsonNode refused = staff.get("/api/admin/dashboard").json().path("lastRefusals").path(0);
        assertThat(refused.path("called").asString()).isEqualTo("442079460004");
        assertThat(refused.path("carrier").asString()).isEqualTo(traffic.customer().name());
        assertThat(refused.path("refusal").asString()).isEqualTo("credit-exhausted");
        assertThat(refused.path("sipCode").asInt()).isEqualTo(402);
    }

    @Test
    void theCustomersTodayIsItsOwn() {
        JsonNode account = traffic.world().person(traffic.customer()).get("/api/customer/account").json();
        assertThat(account.path("today").toString())
                .isEqualTo("{\"calls\":4,\"answered\":2,\"charge\":{\"amount\":\"0.18\",\"currency\":\"USD\"}}");
        JsonNode hours = account.path("hours");
        assertThat(hours).hasSize(24);
        String midnight = LocalDate.now(CLOCK).atStartOfDay().toInstant(ZoneOffset.UTC).toString();
        assertThat(hours.valueStream().filter(hour -> hour.path("hour").asString().equals(midnight)).map(JsonNode::toString))
                .as("the last of the day before is not among them")
                .containsExactly("{\"hour\":\"" + midnight + "\",\"calls\":4,\"answered\":2,\"charge\":\"0.18\"}");
    }

    @Test
    void thereAreNoLiveCallsToHangUp() {
        JsonNode live = staff.get("/api/admin/live-calls").json();
        assertThat(live.path("calls")).isEmpty();
        assertThat(Instant.parse(live.path("at").asString())).isBeforeOrEqualTo(CLOCK.instant());
        for (UUID id : new UUID[] {UUID.randomUUID(), UUID.fromString("0198f0f0-0000-7000-8000-000000000000")}) {
            Browser.Answer answer = staff.post("/api/admin/live-calls/" + id + "/hang-up");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("code").asString()).isEqualTo("call-not-live");
        }
    }

    @Test
    void thePicturesComeByThemselvesAndStopWhenNobodyLooks() throws IOException {
        LiveFeeds feeds = platform.bean(LiveFeeds.class);
        try (var reader = reader(staff, "/api/admin/events")) {
            assertThat(next(reader, "dashboard").path("today").path("calls").asInt()).isEqualTo(4);
            assertThat(next(reader, "live-calls").path("calls").isArray()).isTrue();
            assertThat(next(reader, "dashboard").path("unrated").asInt()).isZero();
        }
        try (var reader = reader(traffic.world().person(traffic.customer()), "/api/customer/events")) {
            assertThat(next(reader, "account").path("name").asString()).isEqualTo(traffic.customer().name());
        }
        await().until(() -> feeds.listeners() == 0);
    }

    @Test
    void theLineOfWhoSignsOutIsClosed() throws IOException {
        Browser leaving = traffic.world().staff();
        try (var reader = reader(leaving, "/api/admin/events")) {
            next(reader, "dashboard");
            assertThat(leaving.delete("/api/session").status()).isEqualTo(204);
            assertThat(reader.lines().count()).as("it ends, long before its ten minutes").isPositive();
        }
    }

    @Test
    void whoMayNotSeeLiveCallsIsNotSentThem() throws IOException {
        Browser viewer = traffic.world().staffWith("marketing");
        assertThat(viewer.get("/api/admin/live-calls").status()).isEqualTo(403);
        try (var reader = reader(viewer, "/api/admin/events")) {
            List<String> events = reader.lines().filter(line -> line.startsWith("event:")).limit(3).toList();
            assertThat(events).containsOnly("event:dashboard");
        }
    }

    private static BufferedReader reader(Browser browser, String path) {
        return new BufferedReader(new InputStreamReader(browser.stream(path), StandardCharsets.UTF_8));
    }

    /// Reads on to the next event of that name.
    private static JsonNode next(BufferedReader reader, String name) throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.equals("event:" + name)) {
                String data = reader.readLine();
                assertThat(data).startsWith("data:");
                return JSON.readTree(data.substring("data:".length()));
            }
        }
        throw new AssertionError("the stream ended without an event " + name);
    }
}
