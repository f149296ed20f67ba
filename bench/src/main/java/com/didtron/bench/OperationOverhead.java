package com.didtron.bench;

import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import java.util.Arrays;
import java.util.UUID;

/// An operation that does nothing, with its idempotency key and journal entry, beside a bare transaction.
final class OperationOverhead implements Bench {

    private static final int TIMES = 2_000;
    private static final int WARM_UP = 1_000;

    @Override
    public String name() {
        return "operation-overhead-ms";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public double goal() {
        return 3;
    }

    @Override
    public String yardstick() {
        return "a transaction that changes one row (mean)";
    }

    @Override
    public String limit() {
        return "a key, an entry and an answer are three statements more, and one flush.";
    }

    @Override
    public Measurement run(Workplace workplace) throws Exception {
        var operations = workplace.bean(Operations.class);
        var database = workplace.bean(Database.class);
        var request = OperationRequest.system(QueueThroughput.TENANT, "bench");
        double[] with = new double[TIMES];
        double[] without = new double[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            long begin = System.nanoTime();
            operations.run(request.withKey(UUID.randomUUID().toString()), new DoNothing());
            long middle = System.nanoTime();
            database.perform(QueueThroughput.TENANT, tx -> tx.execute(
                    "insert into platform.setting (tenant_id, name, value, changed_at) values (1, 'bench', '', now())"
                            + " on conflict (tenant_id, name) do update set changed_at = now()"));
            long end = System.nanoTime();
            if (i >= 0) {
                with[i] = (middle - begin) / 1e6;
                without[i] = (end - middle) / 1e6;
            }
        }
        double mean = Arrays.stream(with).average().orElseThrow();
        double bare = Arrays.stream(without).average().orElseThrow();
        return new Measurement(
                mean - bare, bare,
                "Mean of %,d operations less the mean of as many bare transactions, one after the other in turn; an operation's p99 is %s ms."
                        .formatted(TIMES, Measurement.shown(Measurement.percentile(0.99, with))));
    }
}
