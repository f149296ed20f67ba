package com.didtron.server.operations;

import static org.awaitility.Awaitility.await;

import com.didtron.server.RunningPlatform;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.TestOperations.CountLater;
import com.didtron.server.platform.Database;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/// A job whose work ends while there is no database to end it in: done once when the database is back, and accounted for once.
public final class JobWithoutDatabase {

    private static final String NAME = "gone";
    private static final String GATE = "opened while there is no database";

    private final RunningPlatform platform;
    private final TenantId tenant;
    private final long job;

    private JobWithoutDatabase(RunningPlatform platform, TenantId tenant, long job) {
        this.platform = platform;
        this.tenant = tenant;
        this.job = job;
    }

    /// Asks for the job and waits until it is at work.
    public static JobWithoutDatabase inTheMiddle(RunningPlatform platform, TenantId tenant) {
        var reached = new CountDownLatch(1);
        TestOperations.REACHED.put(GATE, reached);
        TestOperations.GATES.put(GATE, new Semaphore(0));
        long job = platform.bean(Operations.class).enqueue(OperationRequest.system(tenant, "test"), new CountLater(NAME, GATE, null, 0));
        await().until(() -> reached.getCount() == 0);
        return new JobWithoutDatabase(platform, tenant, job);
    }

    /// Lets its work end, after the database went.
    public void ends() {
        TestOperations.GATES.get(GATE).release(10);
        await().until(() -> TestOperations.AT_ONCE.get(NAME).get() == 0);
    }

    /// When the database is back.
    public void isDoneOnce() {
        var database = platform.bean(Database.class).acrossTenants();
        await().ignoreExceptions().until(() -> KilledJob.state(database, job).equals("completed"));
        KilledJob.doneOnce(database, tenant, job, NAME);
    }
}
