package com.didtron.bench;

import com.didtron.server.operations.CheckQueue;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.database.DatabaseAddress;
import com.didtron.server.platform.database.LocalPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.postgresql.PGConnection;

/// One job put into an idle queue, until a worker has started it.
final class QueueWake implements Bench {

    private static final int JOBS = 300;
    private static final int WARM_UP = 50;

    @Override
    public String name() {
        return "queue-wake-ms";
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
        return 50;
    }

    @Override
    public String yardstick() {
        return "NOTIFY on one connection until it is heard on another (p99)";
    }

    @Override
    public String limit() {
        return "a commit, a notice and a claim on two cores that other programs use too.";
    }

    @Override
    public Measurement run(Workplace workplace) throws Exception {
        var operations = workplace.bean(Operations.class);
        var database = workplace.bean(Database.class);
        var request = OperationRequest.system(QueueThroughput.TENANT, "bench");
        double[] waits = new double[JOBS];
        for (int i = -WARM_UP; i < JOBS; i++) {
            Instant asked = Instant.now();
            long job = operations.enqueue(request, new CheckQueue(asked));
            Instant started = started(database, job);
            if (i >= 0) {
                waits[i] = java.time.Duration.between(asked, started).toNanos() / 1e6;
            }
        }
        Arrays.sort(waits);
        return new Measurement(
                Measurement.percentile(0.99, waits), notice(workplace.bean(LocalPostgres.class).address()),
                "From asking until the worker's clock starts, the commit that puts the job in included; %d jobs one by one, p99; p50 %s ms."
                        .formatted(JOBS, Measurement.shown(waits[JOBS / 2])));
    }

    private static Instant started(Database database, long job) throws InterruptedException {
        while (true) {
            var row = database.reads(QueueThroughput.TENANT).fetchSingle("select state, started_at from operations.job where id = " + job);
            if (row.get(0, String.class).equals("completed")) {
                return row.get(1, java.time.OffsetDateTime.class).toInstant();
            }
            Thread.sleep(2);
        }
    }

    private static double notice(DatabaseAddress address) throws SQLException {
        try (Connection says = DriverManager.getConnection(address.url(), address.user(), address.password());
                Connection hears = DriverManager.getConnection(address.url(), address.user(), address.password());
                var say = says.createStatement();
                var hear = hears.createStatement()) {
            hear.execute("listen bench_wake");
            double[] waits = new double[JOBS];
            for (int i = 0; i < JOBS; i++) {
                long begin = System.nanoTime();
                say.execute("notify bench_wake");
                hears.unwrap(PGConnection.class).getNotifications(1_000);
                waits[i] = (System.nanoTime() - begin) / 1e6;
            }
            return Measurement.percentile(0.99, waits);
        }
    }
}
