package com.didtron.bench;

import com.didtron.server.cdr.Ingest;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.database.DatabaseAddress;
import com.didtron.server.platform.database.LocalPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// What the console is measured over: ten thousand carriers with their interconnects, a hundred thousand rates, a million calls of thirty days,
/// rated and posted. Made once, the way people and feeds make them.
final class ConsoleWorld {

    static final int CARRIERS = 10_000;
    static final int RATES = 100_000;
    static final int CALLS = 1_000_000;
    private static final int DAYS = 30;
    private static final int BATCH = 2_000;
    /// Who make carriers at once.
    private static final int PEOPLE = 8;

    private ConsoleWorld() {}

    /// Fills the workplace's platform up to these numbers.
    static void fill(Workplace workplace) throws IOException, InterruptedException, SQLException, ExecutionException {
        Trade trade = workplace.trade();
        trade.moreRates(RATES - (int) count(workplace, "select count(*) from rates.rate"));
        int there = (int) count(workplace, "select count(*) from carriers.carrier");
        try (var people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<?>> all = IntStream.rangeClosed(there + 1, CARRIERS).<Future<?>>mapToObj(number -> people.submit(() -> trade.another(number))).toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        calls(workplace, CALLS - (int) count(workplace, "select count(*) from cdr.call"));
        DatabaseAddress address = workplace.bean(LocalPostgres.class).address();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            // as the database does by itself within its first hour
            statement.execute("vacuum analyze");
        }
    }

    private static void calls(Workplace workplace, int missing) throws IOException, InterruptedException {
        var ingest = workplace.bean(Ingest.class);
        var random = new Random(31);
        Instant begin = Instant.now().minus(Duration.ofDays(DAYS));
        int batches = Math.ceilDiv(Math.max(missing, 0), BATCH);
        for (int batch = 0; batch < batches; batch++) {
            Instant at = begin.plusMillis(Duration.ofDays(DAYS).toMillis() * (batch + 1) / batches);
            ingest.ingest(workplace.trade().calls(BATCH, at, random));
        }
        while (count(workplace, "select count(*) from cdr.unrated_call") > 0) {
            Thread.sleep(200);
        }
    }

    static long count(Workplace workplace, String query) throws IOException, InterruptedException {
        return workplace.bean(Database.class).acrossTenants().fetchSingle(query).get(0, Long.class);
    }
}
