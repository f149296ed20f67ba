package com.didtron.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.operations.TestOperations.Count;
import com.didtron.server.operations.TestOperations.CountLater;
import com.didtron.server.platform.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The job queue and the audit log as pages see them.
class OperationsHttpTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final World world = new World(platform);
    private final Operations operations = platform.bean(Operations.class);
    private final OperationRequest request = OperationRequest.system(world.tenant(), "test");
    private final String name = UUID.randomUUID().toString();
    private final Browser staff = world.staff();

    @Test
    void anEntryIsFoundByItsSubjectAndToldWhole() {
        operations.run(request, new Count(name, 2, "secret"));
        JsonNode row = staff.get("/api/admin/audit?subjectKind=counter&subjectId=" + name).json().path("items").path(0);
        assertThat(row.path("title").asString()).isEqualTo("Count");
        assertThat(row.path("outcome").asString()).isEqualTo("done");
        JsonNode whole = staff.get("/api/admin/audit/entries/" + row.path("id").asString()).json();
        assertThat(whole.path("before").asString()).contains("\"count\":0");
        assertThat(whole.path("after").asString()).contains("\"count\":2");
        assertThat(whole.path("payload").asString()).contains("•••");
        assertThat(whole.path("digest").asString()).hasSize(64);
    }

    @Test
    void thePagesOfTheListAreWholeAndInOrder() {
        for (int i = 0; i < 25; i++) {
            operations.run(request, new Count(name, 1, ""));
        }
        String query = "/api/admin/audit?limit=10&subjectKind=counter&subjectId=" + name;
        int seen = 0;
        String cursor = null;
        do {
            JsonNode page = staff.get(query + (cursor == null ? "" : "&cursor=" + cursor)).json();
            seen += page.path("items").size();
            cursor = page.path("nextCursor").isNull() ? null : page.path("nextCursor").asString();
        } while (cursor != null);
        assertThat(seen).isEqualTo(25);
    }

    @Test
    void verifyingIsAJobWhoseReportIsShown() {
        String job = staff.post("/api/admin/audit/verify").json().path("jobId").asString();
        awaitState(job, "completed");
        assertThat(staff.get("/api/admin/jobs/" + job).json().at("/job/actorName").asString()).startsWith("Person");
        JsonNode mine = staff.get("/api/me/jobs/" + job).json();
        assertThat(mine.path("result").asString()).contains("\"whole\":true");
        assertThat(staff.get("/api/admin/audit/chain").json().path("lastVerification").path("outcome").asString()).isEqualTo("done");
        assertThat(world.staff().get("/api/me/jobs/" + job).status()).as("a colleague's tray does not show it").isEqualTo(404);
    }

    @Test
    void aRunningJobIsCancelledAndNothingOfItStays() throws Exception {
        TestOperations.REACHED.put(name, new CountDownLatch(1));
        long job = operations.enqueue(request, new CountLater(name, name, null, 0));
        assertThat(TestOperations.REACHED.get(name).await(3, TimeUnit.MINUTES)).isTrue();
        assertThat(staff.post("/api/admin/jobs/" + job + "/cancel").status()).isEqualTo(200);
        awaitState(Long.toString(job), "cancelled");
        assertThat(TestOperations.read(platform.bean(Database.class).reads(world.tenant()), world.tenant().value(), name)).isZero();
        assertThat(staff.post("/api/admin/jobs/" + job + "/cancel").json().path("code").asString()).isEqualTo("job-over");

        TestOperations.GATES.computeIfAbsent(name, _ -> new Semaphore(0)).release();
        assertThat(staff.post("/api/admin/jobs/" + job + "/retry").status()).isEqualTo(200);
        awaitState(Long.toString(job), "completed");
        assertThat(staff.get("/api/admin/audit?subjectKind=job&subjectId=" + job).json().path("items").size()).isEqualTo(2);
    }

    @Test
    void anUnknownStateOrCategoryIsRefusedWithThoseThereAre() {
        JsonNode refused = staff.get("/api/admin/jobs?state=waiting").json();
        assertThat(refused.path("code").asString()).isEqualTo("invalid");
        assertThat(refused.at("/fields/0/field").asString()).isEqualTo("state");
        assertThat(refused.at("/fields/0/message").asString()).isEqualTo("one of scheduled, pending, processing, completed, failed, dead, cancelled, paused");
        assertThat(staff.get("/api/admin/jobs?category=money").json().at("/fields/0/message").asString()).startsWith("one of rate-cards, ").contains("billing");
        long job = operations.enqueue(OperationRequest.system(world.tenant(), "test"), new CountLater(name, null, null, 0));
        awaitState(Long.toString(job), "completed");
        assertThat(staff.get("/api/admin/jobs?state=completed&category=system&limit=1&search=" + job).json().at("/items/0/id").asString())
                .isEqualTo(Long.toString(job));
    }

    /// Whoever may not touch the queue may still stop what they began.
    @Test
    void onesOwnJobIsCancelledWithoutARightToTheQueueAndNobodyElsesIs() throws Exception {
        Browser person = world.staffWith("marketing");
        String id = person.get("/api/session").json().at("/person/id").asString();
        TestOperations.REACHED.put(name, new CountDownLatch(1));
        long job = operations.enqueue(
                new OperationRequest(world.tenant(), new Actor(Actor.Kind.PERSON, id, "Marketing", null), OperationRequest.Source.SCREEN, "", null, "", "", null),
                new CountLater(name, name, null, 0));
        assertThat(TestOperations.REACHED.get(name).await(3, TimeUnit.MINUTES)).isTrue();
        assertThat(person.post("/api/admin/jobs/" + job + "/cancel").status()).isEqualTo(403);
        assertThat(staff.post("/api/me/jobs/" + job + "/cancel").status()).as("what another began is not found among one's own").isEqualTo(404);
        assertThat(person.post("/api/me/jobs/" + job + "/cancel").json().at("/job/cancelRequested").asBoolean()).isTrue();
        awaitState(Long.toString(job), "cancelled");
        assertThat(person.post("/api/me/jobs/" + job + "/cancel").json().path("code").asString()).isEqualTo("job-over");
    }

    /// However many somebody has asked for at once: all that go on are counted, and each end is told.
    @Test
    void theTrayCountsAllThatIsUnderWayAndTellsEveryEnd() {
        Browser person = world.staffWith("marketing");
        String id = person.get("/api/session").json().at("/person/id").asString();
        var asked = new OperationRequest(world.tenant(), new Actor(Actor.Kind.PERSON, id, "Marketing", null), OperationRequest.Source.SCREEN, "", null, "", "", null);
        JsonNode before = person.get("/api/me/job-tray").json();
        assertThat(before.at("/underWay/rows").asInt()).isZero();
        List<String> jobs;
        staff.put("/api/admin/job-types/operations.count-later", Map.of("paused", true));
        try {
            jobs = IntStream.range(0, 12).mapToObj(i -> Long.toString(operations.enqueue(asked, new CountLater(name + i, null, null, 0)))).toList();
            JsonNode tray = person.get("/api/me/job-tray?endedSince=" + before.path("at").asString()).json();
            assertThat(tray.at("/underWay/rows").asInt()).isEqualTo(12);
            assertThat(tray.path("jobs").findValuesAsString("id")).as("newest first").isEqualTo(jobs.reversed());
            assertThat(tray.path("ended")).isEmpty();
            assertThat(staff.get("/api/me/job-tray").json().path("jobs").findValuesAsString("id")).as("a colleague's tray").doesNotContainAnyElementsOf(jobs);
        } finally {
            staff.put("/api/admin/job-types/operations.count-later", Map.of("paused", false));
        }
        jobs.forEach(job -> awaitState(job, "completed"));
        JsonNode after = person.get("/api/me/job-tray?endedSince=" + before.path("at").asString()).json();
        assertThat(after.at("/underWay/rows").asInt()).isZero();
        assertThat(after.path("ended").findValuesAsString("id")).containsExactlyInAnyOrderElementsOf(jobs);
        assertThat(after.path("jobs").findValuesAsString("id")).as("of what is over the newest eight").isEqualTo(jobs.reversed().subList(0, 8));
    }

    @Test
    void aPausedTypeWaitsAndTheQueueSaysSo() {
        staff.put("/api/admin/job-types/operations.count-later", Map.of("paused", true));
        try {
            long job = operations.enqueue(request, new CountLater(name, null, null, 0));
            JsonNode type = type(staff.get("/api/admin/job-queue").json());
            assertThat(type.path("typePaused").asBoolean()).isTrue();
            assertThat(type.path("pending").asInt()).isPositive();
            assertThat(state(Long.toString(job))).isEqualTo("pending");
            assertThat(staff.post("/api/admin/jobs/" + job + "/pause").status()).isEqualTo(200);
            assertThat(state(Long.toString(job))).isEqualTo("paused");
            assertThat(staff.post("/api/admin/jobs/" + job + "/resume").status()).isEqualTo(200);
            staff.put("/api/admin/job-types/operations.count-later", Map.of("paused", false));
            awaitState(Long.toString(job), "completed");
        } finally {
            staff.put("/api/admin/job-types/operations.count-later", Map.of("paused", false));
        }
        assertThat(staff.put("/api/admin/job-types/operations.count-later", Map.of("paused", false, "concurrency", 0)).json().path("code").asString())
                .isEqualTo("invalid");
    }

    @Test
    void theQueueTellsItsModeItsTypesWorkersAndSchedules() {
        JsonNode queue = staff.get("/api/admin/job-queue").json();
        assertThat(queue.path("mode").asString()).isEqualTo("postgresql");
        assertThat(queue.path("types").size()).isPositive();
        assertThat(queue.path("workers").path(0).path("state").asString()).isEqualTo("running");
        assertThat(queue.path("schedules").findValuesAsString("name")).contains("operations.verify-journal", "operations.tidy-jobs");
        assertThat(queue.path("categories").findValuesAsString("title"))
                .contains("Rate Cards", "ConnexCS Sync", "DID Management", "Billing", "Communications", "AI Voice", "System");
    }

    @Test
    void aScheduleIsRunNow() {
        String job = staff.post("/api/admin/job-schedules/operations.tidy-jobs/run").json().path("jobId").asString();
        awaitState(job, "completed");
    }

    /// Others are told beforehand, and that of a schedule which concerns them: the last job is their own, not the operator's.
    @Test
    void onlyTheOperatorSetsWhatHoldsForAll() {
        assertThat(staff.get("/api/admin/job-queue").json().path("setsForAll").asBoolean()).isTrue();
        Browser others = world.staffOfAnotherTenant();
        JsonNode told = others.get("/api/admin/job-queue").json();
        assertThat(told.path("setsForAll").asBoolean(true)).isFalse();
        assertThat(told.path("workers")).isEmpty();
        assertThat(told.path("schedules").valueStream()).isNotEmpty().allMatch(schedule -> schedule.path("everyTenant").asBoolean());
        assertThat(told.path("types").valueStream()).isNotEmpty().allMatch(type -> type.path("concurrency").isNull() && type.path("declaredConcurrency").isNull());
        told.path("schedules").valueStream()
                .filter(schedule -> !schedule.path("lastJobId").isNull())
                .forEach(schedule -> assertThat(others.get("/api/admin/jobs/" + schedule.path("lastJobId").asLong()).status()).as(schedule.toString()).isEqualTo(200));
        assertThat(world.staffOfAnotherTenant().put("/api/admin/job-types/operations.count-later", Map.of("paused", true)).json().path("code").asString())
                .isEqualTo("operator-only");
    }

    @Test
    void anotherTenantSeesNeitherJobsNorEntries() {
        operations.run(request, new Count(name, 2, ""));
        long job = operations.enqueue(request, new CountLater(name, null, null, 0));
        String entry = staff.get("/api/admin/audit?search=" + name).json().path("items").path(0).path("id").asString();
        Browser other = world.staffOfAnotherTenant();
        assertThat(other.get("/api/admin/jobs/" + job).status()).isEqualTo(404);
        assertThat(other.get("/api/admin/audit/entries/" + entry).status()).isEqualTo(404);
        assertThat(other.get("/api/admin/audit?search=" + name).json().path("items").size()).isZero();
        assertThat(other.post("/api/admin/jobs/" + job + "/cancel").status()).isEqualTo(404);
    }

    @Test
    void theSameDraftAskedForTwiceIsMadeOnce() {
        Carrier prepaid = world.customer(Carrier.CreditType.PREPAID, "0", "0");
        Map<String, Object> body = Map.of("carrierId", prepaid.id(), "periodFrom", "2026-02-01", "periodTo", "2026-02-02");
        assertThat(staff.post("/api/admin/invoices", body).json().path("code").asString()).isEqualTo("not-postpaid");
        JsonNode refused = staff.get("/api/admin/audit?type=billing.draft-invoice&outcome=refused").json().path("items").path(0);
        assertThat(refused.path("code").asString()).isEqualTo("not-postpaid");
        assertThat(refused.path("actorKind").asString()).isEqualTo("person");
    }

    private JsonNode type(JsonNode queue) {
        for (JsonNode type : queue.path("types")) {
            if (type.path("type").asString().equals("operations.count-later")) {
                return type;
            }
        }
        throw new AssertionError("the type is not listed");
    }

    private String state(String job) {
        return platform.bean(Database.class).reads(world.tenant())
                .fetchSingle("select state from operations.job where id = {0}", DSL.val(Long.valueOf(job))).get(0, String.class);
    }

    private void awaitState(String job, String state) {
        Awaitility.await().until(() -> state(job).equals(state));
    }
}
