package com.didtron.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.RunningPlatform;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.TestOperations.CountLater;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import tools.jackson.databind.ObjectMapper;

/// A job that is in the middle of its work when its process is killed: the next process does it once, and accounts for it once.
public final class KilledJob {

    private static final String NAME = "killed";
    private static final String GATE = "opened after the kill";

    private final TenantId tenant;
    private final long job;

    private KilledJob(TenantId tenant, long job) {
        this.tenant = tenant;
        this.job = job;
    }

    /// Asks the process behind a database for a job, and waits until it is at work.
    public static KilledJob inTheMiddle(DSLContext database) {
        var tenant = new TenantId(database.fetchSingle("select id from tenancy.tenant order by id limit 1").get(0, Long.class));
        long job = insert(database, tenant, new CountLater(NAME, GATE, null, 0));
        await().until(() -> state(database, job).equals("processing"));
        return new KilledJob(tenant, job);
    }

    /// Lets the job go on in the next process and waits until it is done.
    public void isDoneOnce(DSLContext database) {
        TestOperations.add(database, tenant.value(), TestOperations.opening(GATE), 1);
        await().until(() -> state(database, job).equals("completed"));
        doneOnce(database, tenant, job, NAME);
        assertThat(job(database, job).get("stuck", Integer.class)).isEqualTo(1);
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

    static void doneOnce(DSLContext database, TenantId tenant, long job, String name) {
        assertThat(TestOperations.read(database, tenant.value(), name)).isEqualTo(1);
        assertThat(database.fetch("select 1 from operations.entry where job_id = {0}", DSL.val(job))).hasSize(1);
        assertThat(job(database, job).get("result", String.class)).isEqualTo("1");
    }

    static String state(DSLContext database, long job) {
        return job(database, job).get("state", String.class);
    }

    private static Record job(DSLContext database, long id) {
        return database.fetchSingle("select * from operations.job where id = {0}", DSL.val(id));
    }
}
