package com.didtron.bench;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.CheckQueue;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Trivial jobs from waiting rows to done ones, each with its journal entry; they need no transaction of their own and end in batches.
final class QueueThroughput implements Bench {

    static final TenantId TENANT = new TenantId(1);
    private static final int JOBS = 5_000;
    private static final int ROUNDS = 3;
    private static final int AT_A_TIME = 32;

    @Override
    public String name() {
        return "queue-throughput";
    }

    @Override
    public String unit() {
        return "jobs/s";
    }

    @Override
    public Better better() {
        return Better.HIGHER;
    }

    @Override
    public double goal() {
        return 2_000;
    }

    @Override
    public String yardstick() {
        return "transactions of one inserted row by as many threads on the same server";
    }

    @Override
    public String limit() {
        return "each job is claimed, run and journalled, and two cores carry the database and the worker together.";
    }

    @Override
    public Measurement run(Workplace workplace) throws Exception {
        var operations = workplace.bean(Operations.class);
        var database = workplace.bean(Database.class);
        var request = OperationRequest.system(TENANT, "bench");
        double[] rounds = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            // they come due together, so that only their start and end is measured
            Instant due = Instant.now().plusSeconds(3);
            database.perform(TENANT, tx -> {
                for (int i = 0; i < JOBS; i++) {
                    operations.enqueue(tx, request, new CheckQueue(due), due);
                }
            });
            awaitDone(database);
            var times = database.reads(TENANT).fetchSingle(
                    "select extract(epoch from max(finished_at) - min(started_at)) from (select * from operations.job"
                            + " where type = 'operations.check-queue' order by id desc limit " + JOBS + ") as latest");
            if (round >= 0) {
                rounds[round] = JOBS / times.get(0, Double.class);
            }
        }
        return new Measurement(
                Measurement.median(rounds), bare(database),
                "%,d jobs, %d at a time, started and completed with their journal entries; %s.".formatted(JOBS, AT_A_TIME, Measurement.spread(rounds)));
    }

    private static void awaitDone(Database database) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (database.reads(TENANT)
                .fetchSingle("select exists (select from operations.job where type = 'operations.check-queue' and state in ('scheduled', 'pending', 'processing', 'failed'))")
                .get(0, Boolean.class)) {
            if (System.nanoTime() - begin > 120_000_000_000L) {
                throw new IOException("jobs are still waiting after two minutes");
            }
            Thread.sleep(20);
        }
    }

    private static double bare(Database database) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            long begin = System.nanoTime();
            List<Future<?>> all = IntStream.range(0, JOBS)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> database.perform(TENANT, tx -> tx.execute(
                            "insert into platform.setting (tenant_id, name, value, changed_at) values (1, 'bench:" + i + "', '', now())"
                                    + " on conflict (tenant_id, name) do update set changed_at = now()"))))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
            return JOBS / ((System.nanoTime() - begin) / 1e9);
        }
    }
}
