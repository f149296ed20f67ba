package com.didtron.bench;

import com.didtron.server.cdr.Ingest;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.database.DatabaseAddress;
import com.didtron.server.platform.database.LocalPostgres;
import com.didtron.server.switching.CallFacts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.postgresql.PGConnection;

/// Call records brought in, stored, rated on both sides and posted, by the running platform: one feed, and the platform's own rating beside it.
final class CdrPipeline implements Bench {

    private static final int BATCH = 2_000;
    private static final int BATCHES = 15;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 4;

    @Override
    public String name() {
        return "cdr-pipeline";
    }

    @Override
    public String unit() {
        return "calls/s";
    }

    @Override
    public Better better() {
        return Better.HIGHER;
    }

    @Override
    public double goal() {
        return 20_000;
    }

    @Override
    public String yardstick() {
        return "COPY of the same call rows into a table without indexes on the same server, in transactions of the same size";
    }

    @Override
    public String limit() {
        return "a call becomes seven rows with twenty index entries, and two cores carry the database, the feed and rating together.";
    }

    @Override
    public Measurement run(Workplace workplace) throws Exception {
        var random = new Random(3);
        double[] rounds = new double[ROUNDS];
        int total = 0;
        CpuTime cpu = CpuTime.none();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            if (round == 0) {
                // from here on log files are used again, as they are in all but the first hours of a database
                checkpoint(workplace);
            }
            List<CallFacts> calls = workplace.trade().calls(BATCH * BATCHES, Instant.now(), random);
            CpuTime before = CpuTime.now();
            double seconds = pass(workplace, calls);
            total += calls.size();
            if (round >= 0) {
                rounds[round] = calls.size() / seconds;
                cpu = cpu.plus(CpuTime.now().minus(before));
            }
        }
        long rated = count(workplace, "select count(*) from rating.rated_call where journal_id is not null");
        if (rated != total) {
            throw new IOException("of " + total + " calls " + rated + " were rated and posted");
        }
        return new Measurement(
                Measurement.median(rounds), copyRate(workplace),
                "From the first record handed in to the last one posted, all of them checked; batches of %,d; %s. %s.".formatted(
                        BATCH, Measurement.spread(rounds), cpu.per("call", (long) ROUNDS * BATCH * BATCHES)));
    }

    /// @return seconds until the last call is rated and posted
    private static double pass(Workplace workplace, List<CallFacts> calls) throws IOException, InterruptedException {
        var ingest = workplace.bean(Ingest.class);
        var database = workplace.bean(Database.class);
        long begin = System.nanoTime();
        for (int from = 0; from < calls.size(); from += BATCH) {
            ingest.ingest(calls.subList(from, from + BATCH));
        }
        while (database.acrossTenants().fetchSingle("select exists (select from cdr.unrated_call)").get(0, Boolean.class)) {
            if (System.nanoTime() - begin > 120_000_000_000L) {
                throw new IOException("calls are still not rated after two minutes");
            }
            Thread.sleep(5);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void checkpoint(Workplace workplace) throws SQLException, IOException, InterruptedException {
        DatabaseAddress address = workplace.bean(LocalPostgres.class).address();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private static long count(Workplace workplace, String query) throws IOException, InterruptedException {
        return workplace.bean(Database.class).acrossTenants().fetchSingle(query).get(0, Long.class);
    }

    private static double copyRate(Workplace workplace) throws SQLException, IOException, InterruptedException {
        DatabaseAddress address = workplace.bean(LocalPostgres.class).address();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            List<byte[]> batches = callRows(connection);
            statement.execute("create table public.bare_call (like cdr.call)");
            double[] rounds = new double[ROUNDS];
            for (int round = -1; round < ROUNDS; round++) {
                statement.execute("truncate public.bare_call");
                long begin = System.nanoTime();
                for (byte[] batch : batches) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy public.bare_call from stdin", new ByteArrayInputStream(batch), 1 << 16);
                }
                double seconds = (System.nanoTime() - begin) / 1e9;
                if (round >= 0) {
                    rounds[round] = BATCH * BATCHES / seconds;
                }
            }
            statement.execute("drop table public.bare_call");
            return Measurement.median(rounds);
        }
    }

    /// The rows of the last round's calls as COPY wrote them, in batches.
    private static List<byte[]> callRows(Connection connection) throws SQLException, IOException {
        List<byte[]> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            var rows = new ByteArrayOutputStream(BATCH * 500);
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(
                    "copy (select * from cdr.call order by id desc limit %d offset %d) to stdout".formatted(BATCH, i * BATCH), rows);
            batches.add(rows.toByteArray());
        }
        return batches;
    }
}
