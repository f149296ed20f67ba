package com.didtron.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.RunningPlatform;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.TestOperations.CountLater;
import com.didtron.server.platform.Database;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What becomes of jobs on real PostgreSQL: done once, tried again, cancelled, taken from a silent worker.
class JobsTest {

    private static final AtomicInteger TENANT = new AtomicInteger(720_000);

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Database database = platform.bean(Database.class);
    private final Operations operations = platform.bean(Operations.class);
    private final TenantId tenant = new TenantId(TENANT.incrementAndGet());
    private final String name = UUID.randomUUID().toString();
    private final OperationRequest request = OperationRequest.system(tenant, "test");

    @Test
    void aJobIsDoneWithItsJournalEntryAndItsResult() {
        long job = operations.enqueue(request, new CountLater(name, null, null, 0));
        awaitState(job, "completed");
        assertThat(job(job).get("result", String.class)).isEqualTo("1");
        assertThat(job(job).get("progress_note", String.class)).isEqualTo("half");
        assertThat(database.reads(tenant).fetchSingle("select line from operations.job_log").get(0)).isEqualTo("counted to 1");
        Record entry = database.reads(tenant).fetchSingle("select * from operations.entry");
        assertThat(entry.get("job_id", Long.class)).isEqualTo(job);
        assertThat(entry.get("source") + " " + entry.get("outcome")).isEqualTo("job done");
    }

    @Test
    void aJobOfATransactionThatWasUndoneNeverWas() {
        assertThatThrownBy(() -> database.perform(tenant, tx -> {
                    operations.enqueue(tx, request, new CountLater(name, null, null, 0), null);
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(database.reads(tenant).fetch("select 1 from operations.job")).isEmpty();
    }

    @Test
    void aFailedAttemptLeavesNothingAndIsTriedAgain() {
        long job = operations.enqueue(request, new CountLater(name, null, null, 1));
        awaitState(job, "completed");
        assertThat(job(job).get("attempt", Integer.class)).isEqualTo(2);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aJobThatAlwaysFailsIsDeadAndSaysWhy() {
        long job = operations.enqueue(request, new CountLater(name, null, null, 9));
        awaitState(job, "dead");
        assertThat(job(job).get("failure", String.class)).contains("fails on purpose, attempt 2");
        assertThat(count()).isZero();
        Awaitility.await().until(() -> !database.reads(tenant).fetch("select 1 from operations.entry where outcome = 'failed'").isEmpty());
    }

    @Test
    void jobsWithTheSameKeyRunOneAfterTheOther() {
        for (int i = 0; i < 20; i++) {
            operations.enqueue(request, new CountLater(name, null, "one", 0));
        }
        Awaitility.await().until(() -> count() == 20);
        assertThat(TestOperations.MOST_AT_ONCE.get(name).get()).isEqualTo(1);
    }

    @Test
    void theSameKeyMakesOneJob() {
        long first = operations.enqueue(request.withKey("once"), new CountLater(name, null, null, 0));
        assertThat(operations.enqueue(request.withKey("once"), new CountLater(name, null, null, 0))).isEqualTo(first);
        awaitState(first, "completed");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aJobTakenFromASilentWorkerIsDoneOnceByAnother() throws Exception {
        String gate = "silent-" + name;
        TestOperations.REACHED.put(gate, new CountDownLatch(1));
        long job = operations.enqueue(request, new CountLater(name, gate, null, 0));
        assertThat(TestOperations.REACHED.get(gate).await(3, TimeUnit.MINUTES)).isTrue();
        // as if its worker had been silent for long: the row waits again and somebody else takes it
        database.acrossTenants().execute(
                "update operations.job set state = 'pending', worker = 'another', stuck = 1 where id = {0}", DSL.val(job));
        open(gate, 2);
        awaitState(job, "completed");
        assertThat(count()).as("the first worker's count was undone").isEqualTo(1);
    }

    @Test
    void aSilentWorkersJobWaitsAgainOnceAndIsDeadTheSecondTime() {
        long job = insertProcessing(0);
        awaitState(job, "completed", "pending", "dead", "failed");
        long again = insertProcessing(1);
        awaitState(again, "dead");
        assertThat(job(again).get("failure", String.class)).contains("gave no sign of life");
    }

    private long insertProcessing(int stuck) {
        return database.acrossTenants().fetchSingle(
                        """
                        insert into operations.job (tenant_id, type, category, state, priority, payload, request, run_at, created_at, started_at, heartbeat_at, worker, attempt, most_attempts, stuck, actor)
                        values ({0}, 'operations.count-later', 'system', 'processing', 0, {1}::json, {2}::json, now(), now(), now(), now() - interval '1 hour', 'gone', 1, 2, {3}, 'system:test')
                        returning id
                        """,
                        DSL.val(tenant.value()), DSL.val("{\"name\":\"" + name + "\",\"gate\":null,\"key\":null,\"failing\":0}"),
                        DSL.val(platform.bean(tools.jackson.databind.ObjectMapper.class).writeValueAsString(request)), DSL.val(stuck))
                .get(0, Long.class);
    }

    private void open(String gate, int permits) {
        TestOperations.GATES.computeIfAbsent(gate, _ -> new Semaphore(0)).release(permits);
    }

    private void awaitState(long job, String... states) {
        Awaitility.await().until(() -> java.util.Set.of(states).contains(job(job).get("state", String.class)));
    }

    private Record job(long id) {
        return database.reads(tenant).fetchSingle("select * from operations.job where id = {0}", DSL.val(id));
    }

    private @Nullable Integer count() {
        return TestOperations.read(database.reads(tenant), tenant.value(), name);
    }
}
