package com.didtron.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.exports.internal.ExportList;
import com.didtron.server.exports.internal.Format;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.RaisesAlerts;
import com.didtron.server.platform.RaisesAlerts.Alert;
import com.didtron.server.platform.RaisesAlerts.Severity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What rings a person's bell, and what they have read.
class BellTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final World world = World.ofAnotherTenant(platform);
    private final Browser staff = world.staff();

    private void ring(Severity severity, String permission, String text) {
        ring(world, severity, permission, text);
    }

    private void ring(World where, Severity severity, String permission, String text) {
        platform.bean(Database.class).perform(where.tenant(), tx -> platform.bean(RaisesAlerts.class)
                .raise(tx, where.tenant(), new Alert(severity, "credit-alert", permission, "carrier", "7", text)));
    }

    private static JsonNode bell(Browser person) {
        Browser.Answer answer = person.get("/api/me/alerts");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void eachReadsForThemselvesAndTheWorstUnreadIsTold() {
        ring(Severity.WARNING, "carriers.carrier.view", "first");
        ring(Severity.CRITICAL, "carriers.carrier.view", "second");
        ring(Severity.INFO, "carriers.carrier.view", "third");
        Browser colleague = world.staff();
        JsonNode mine = bell(staff);
        assertThat(mine.path("items").findValuesAsString("text")).containsExactly("third", "second", "first");
        assertThat(mine.path("unread").asInt()).isEqualTo(3);
        assertThat(mine.path("worst").asString()).isEqualTo("critical");

        String second = mine.at("/items/1/id").asString();
        for (int click = 0; click < 2; click++) {
            assertThat(staff.post("/api/me/alerts/" + second + "/read").status()).isEqualTo(204);
        }
        assertThat(bell(staff).path("unread").asInt()).isEqualTo(2);
        assertThat(bell(staff).path("worst").asString()).isEqualTo("warning");

        ring(Severity.INFO, "carriers.carrier.view", "meanwhile");
        assertThat(staff.post("/api/me/alerts/read", Map.of("upTo", mine.at("/items/0/id").asLong())).status()).isEqualTo(204);
        assertThat(bell(staff).path("items").valueStream().filter(a -> !a.path("read").asBoolean()).map(a -> a.path("text").asString()))
                .as("what was not shown yet is not read").containsExactly("meanwhile");
        assertThat(bell(colleague).path("unread").asInt()).isEqualTo(4);
    }

    /// What rings is heard on an open line in the moment of its commit, by those only whose tenant it rings in; reading is heard on one's own lines.
    @Test
    void anOpenLineHearsWhatRings() {
        World neighbours = World.ofAnotherTenant(platform);
        Browser other = neighbours.staff();
        try (Line mine = new Line(staff); Line second = new Line(staff); Line strange = new Line(other)) {
            String first = mine.next();
            String quiet = strange.next();
            second.next();
            ring(Severity.WARNING, "carriers.carrier.view", "rings");
            String rung = mine.next(first);
            second.next();
            assertThat(staff.post("/api/me/alerts/" + bell(staff).at("/items/0/id").asString() + "/read").status()).isEqualTo(204);
            assertThat(mine.next(rung)).isNotEqualTo(first);
            ring(neighbours, Severity.INFO, "carriers.carrier.view", "theirs");
            assertThat(strange.next(quiet)).as("the first that it heard of").isEqualTo(quiet.replaceFirst("-0\"", "-1\""));
        }
    }

    /// A head is written once and whole, by the request's own thread, although others may say something on the line as soon as it is open. Written by whoever spoke first it
    /// had headers twice, or pieces of them, while the request was still adding to it.
    @ParameterizedTest
    @ValueSource(strings = {"/api/me/alerts/events", "/api/admin/events"})
    void theHeadOfALineIsWhole(String path) throws Exception {
        Map<String, List<String>> expected = new TreeMap<>();
        try (var people = Executors.newFixedThreadPool(8)) {
            List<Future<Map<String, List<String>>>> heads = IntStream.range(0, 200).mapToObj(_ -> people.submit(() -> {
                HttpResponse<InputStream> line = staff.streaming(path);
                line.body().close();
                Map<String, List<String>> head = new TreeMap<>(line.headers().map());
                head.keySet().removeAll(Set.of("date", "x-request-id"));
                return head;
            })).toList();
            for (Future<Map<String, List<String>>> head : heads) {
                if (expected.isEmpty()) {
                    expected.putAll(head.get());
                }
                assertThat(head.get()).isEqualTo(expected);
            }
        }
        assertThat(expected).containsEntry("content-type", List.of("text/event-stream")).containsEntry("x-content-type-options", List.of("nosniff"));
    }

    /// The lines of the bell's stream.
    private static final class Line implements AutoCloseable {

        private final BufferedReader lines;

        Line(Browser who) {
            lines = new BufferedReader(new InputStreamReader(who.stream("/api/me/alerts/events"), StandardCharsets.UTF_8));
        }

        /// The next revision, whatever it is.
        String next() {
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("data:")) {
                        return line;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            throw new AssertionError("the line was closed");
        }

        /// The next revision that is another one.
        String next(String before) {
            String found = next();
            while (found.equals(before)) {
                found = next();
            }
            return found;
        }

        @Override
        public void close() {
            try {
                lines.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void theListIsNarrowedByStateSeverityAndKind() {
        ring(Severity.WARNING, "carriers.carrier.view", "warns");
        ring(Severity.CRITICAL, "carriers.carrier.view", "old");
        assertThat(staff.post("/api/me/alerts/read", Map.of("upTo", bell(staff).at("/items/0/id").asLong())).status()).isEqualTo(204);
        ring(Severity.CRITICAL, "carriers.carrier.view", "new");
        record Row(String filter, List<String> texts) {}
        for (Row row : List.of(
                new Row("read=false", List.of("new")),
                new Row("read=true", List.of("old", "warns")),
                new Row("severity=critical", List.of("new", "old")),
                new Row("severity=critical&read=true", List.of("old")),
                new Row("kind=credit-alert&severity=warning", List.of("warns")),
                new Row("sort=raisedAt", List.of("warns", "old", "new")),
                new Row("sort=severity", List.of("warns", "old", "new")),
                new Row("sort=-severity", List.of("new", "old", "warns")),
                new Row("kind=job-dead", List.of()))) {
            assertThat(staff.get("/api/me/alerts?" + row.filter).json().path("items").findValuesAsString("text")).as(row.filter).isEqualTo(row.texts);
        }
        JsonNode first = staff.get("/api/me/alerts?severity=critical&limit=1").json();
        assertThat(staff.get("/api/me/alerts?severity=critical&limit=1&cursor=" + first.path("nextCursor").asString()).json().path("items").findValuesAsString("text"))
                .containsExactly("old");
        assertThat(staff.get("/api/me/alerts?severity=loud").json().at("/fields/0/field").asString()).isEqualTo("severity");
    }

    @Test
    void itRingsForThoseOnlyWhoMaySeeWhatItIsAbout() {
        ring(Severity.WARNING, "carriers.carrier.view", "about a carrier");
        ring(Severity.WARNING, "operations.job.view", "about a job");
        JsonNode all = bell(staff);
        assertThat(all.path("items")).hasSize(2);
        String job = all.at("/items/0/id").asString();
        Browser marketing = world.staffWith("marketing");
        assertThat(bell(marketing).path("items")).isEmpty();
        assertThat(marketing.post("/api/me/alerts/" + job + "/read").status()).isEqualTo(404);
        Browser customer = world.person(world.customer(Carrier.CreditType.PREPAID, "0", "0"));
        assertThat(bell(customer).path("items")).isEmpty();
        Browser other = World.ofAnotherTenant(platform).staff();
        assertThat(bell(other).path("items")).isEmpty();
        assertThat(other.post("/api/me/alerts/" + job + "/read").status()).isEqualTo(404);
    }

    /// An export whose person is gone is refused, and nobody tries it again.
    @Test
    void aJobThatFailedForGoodRingsAndLeadsToTheJob() {
        long job = platform.bean(Operations.class).enqueue(OperationRequest.system(world.tenant(), "test"), new ExportList(
                1, 0, Portal.ADMIN, "/api/admin/carriers", Map.of(), List.of("name"), Format.CSV, "UTC", false));
        await().until(() -> bell(staff).path("unread").asInt() == 1);
        JsonNode alert = bell(staff).at("/items/0");
        assertThat(alert.path("kind").asString()).isEqualTo("job-dead");
        assertThat(alert.path("subjectId").asString()).isEqualTo(Long.toString(job));
        assertThat(alert.path("text").asString()).isEqualTo(
                "Export list (job " + job + ") failed and is not tried again: Who asked for this file can no longer sign in.");
    }
}
