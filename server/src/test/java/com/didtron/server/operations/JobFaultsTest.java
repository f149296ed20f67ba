package com.didtron.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.PlatformProcess;
import com.didtron.server.RunningPlatform;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.TestOperations.CountLater;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.database.LocalPostgres;
import com.didtron.server.tenancy.Tenants;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.jooq.CloseableDSLContext;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/// Jobs that were running when their process was killed, or their database went: done once, and accounted for once.
class JobFaultsTest {

    @Test
    void aJobOfAKilledProcessIsDoneOnceByTheNext() {
        Path data = RunningPlatform.scratchFolder();
        String gate = "opened in the second process only";
        final long job;
        final TenantId tenant;
        try (PlatformProcess process = PlatformProcess.start(data);
                CloseableDSLContext database = DSL.using(process.database().url(), process.database().user(), process.database().password())) {
            tenant = new TenantId(database.fetchSingle("select id from tenancy.tenant").get(0, Long.class));
            job = insert(database, tenant, new CountLater("killed", gate, null, 0));
            await().atMost(Duration.ofSeconds(30)).until(() -> state(database, job).equals("processing"));
            process.kill();
        }

        TestOperations.GATES.put(gate, new Semaphore(1));
        RunningPlatform next = RunningPlatform.start(data);
        try {
            DSLContext database = next.bean(Database.class).acrossTenants();
            await().atMost(Duration.ofSeconds(30)).until(() -> state(database, job).equals("completed"));
            doneOnce(database, tenant, job, "killed");
            assertThat(job(database, job).get("stuck", Integer.class)).isEqualTo(1);
        } finally {
            next.stop();
        }
    }

    @Test
    void aJobWhoseDatabaseWentIsDoneOnceWhenItIsBack() throws InterruptedException {
        Path folder = RunningPlatform.scratchFolder();
        int port = RunningPlatform.freePort();
        String gate = "opened while there is no database";
        TestOperations.REACHED.put(gate, new CountDownLatch(1));
        TestOperations.GATES.put(gate, new Semaphore(0));
        LocalPostgres outside = LocalPostgres.start(folder, LocalPostgres.Durability.SCRATCH, port);
        RunningPlatform platform = RunningPlatform.startOn(outside.address());
        try {
            TenantId tenant = platform.bean(Tenants.class).findOperator().orElseThrow().id();
            long job = platform.bean(Operations.class).enqueue(OperationRequest.system(tenant, "test"), new CountLater("gone", gate, null, 0));
            TestOperations.REACHED.get(gate).await();
            outside.close();
            TestOperations.GATES.get(gate).release(10);
            await().atMost(Duration.ofSeconds(30)).until(() -> TestOperations.AT_ONCE.get("gone").get() == 0);
            outside = LocalPostgres.start(folder, LocalPostgres.Durability.SCRATCH, port);

            DSLContext database = platform.bean(Database.class).acrossTenants();
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> state(database, job).equals("completed"));
            doneOnce(database, tenant, job, "gone");
        } finally {
            platform.stop();
            outside.close();
        }
    }

    private static long insert(DSLContext database, TenantId tenant, CountLater operation) {
        var json = RunningPlatform.shared().bean(ObjectMapper.class);
        return database.fetchSingle(
                        """
                        insert into operations.job (tenant_id, type, category, state, priority, payload, request, run_at, created_at, most_attempts, actor)
                        values ({0}, 'operations.count-later', 'system', 'pending', 0, {1}::json, {2}::json, now(), now(), 2, 'system:test')
                        returning id
                        """,
                        DSL.val(tenant.value()), DSL.val(json.writeValueAsString(operation)),
                        DSL.val(json.writeValueAsString(OperationRequest.system(tenant, "test"))))
                .get(0, Long.class);
    }

    private static void doneOnce(DSLContext database, TenantId tenant, long job, String name) {
        assertThat(TestOperations.read(database, tenant.value(), name)).isEqualTo(1);
        assertThat(database.fetch("select 1 from operations.entry where job_id = {0}", DSL.val(job))).hasSize(1);
        assertThat(job(database, job).get("result", String.class)).isEqualTo("1");
    }

    private static String state(DSLContext database, long job) {
        return job(database, job).get("state", String.class);
    }

    private static Record job(DSLContext database, long id) {
        return database.fetchSingle("select * from operations.job where id = {0}", DSL.val(id));
    }
}
