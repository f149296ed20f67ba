package com.didtron.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Answered calls through the whole platform: credit held, call carried, record written, both sides rated, posted. Faster and faster until one fails.
final class CallPathRate implements Bench {

    private static final int[] RATES = {300, 500, 750, 1_000, 1_250, 1_500, 1_750, 2_000, 2_500, 3_000};
    private static final int[] DIRECT_RATES = {1_000, 2_000, 4_000, 6_000, 8_000};
    private static final int SECONDS = 5;
    private static final int DIRECT_SECONDS = 3;

    @Override
    public String name() {
        return "call-path-cps";
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
        return 300;
    }

    @Override
    public String yardstick() {
        return "SIPp calling SIPp with nothing between";
    }

    @Override
    public String limit() {
        return "platform, database and both SIPp processes share two cores.";
    }

    @Override
    public Measurement run(Workplace workplace) throws Exception {
        StartedPlatform platform = workplace.beside();
        List<String> steps = new ArrayList<>();
        int best = 0;
        double cpuPerCall = 0;
        for (int rate : RATES) {
            Duration before = platform.cpu();
            SippLoad load = step(workplace, platform, rate, steps);
            if (!load.isClean(rate)) {
                before = platform.cpu();
                load = step(workplace, platform, rate, steps);
            }
            if (!load.isClean(rate)) {
                break;
            }
            best = rate;
            cpuPerCall = platform.cpu().minus(before).toNanos() / 1e3 / load.calls();
        }
        return new Measurement(
                best, (double) direct(workplace),
                "Highest rate of %d s without a failed call, all of them recorded, rated and posted; talk 1 s; %.0f µs CPU per call in the platform's process there. Rate: failed, p99 to 180: %s."
                        .formatted(SECONDS, cpuPerCall, String.join("; ", steps)));
    }

    private static SippLoad step(Workplace workplace, StartedPlatform platform, int rate, List<String> steps)
            throws IOException, InterruptedException, SQLException {
        SippLoad load;
        try (Connection connection = platform.database(); Statement statement = connection.createStatement()) {
            long ratedBefore = rated(statement);
            load = SippLoad.run(workplace, platform.sipPort(), rate, SECONDS);
            awaitRated(statement, ratedBefore + load.calls() - load.failed(), load.failed() == 0);
        }
        steps.add("%,d: %d, %.0f ms".formatted(rate, load.failed(), load.delay(0.99)));
        return load;
    }

    /// Every answered call becomes money; with failed calls the count is open, since some of them were answered too.
    private static void awaitRated(Statement statement, long wanted, boolean isExact) throws IOException, InterruptedException, SQLException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (rated(statement) < wanted || open(statement) > 0) {
            if (System.nanoTime() > end) {
                if (isExact) {
                    throw new IOException("of " + wanted + " calls " + rated(statement) + " were rated, " + open(statement) + " rows are open");
                }
                return;
            }
            Thread.sleep(50);
        }
    }

    private static long rated(Statement statement) throws SQLException {
        return number(statement, "select count(*) from rating.rated_call where journal_id is not null");
    }

    /// Calls that are not closed, not rated or still hold credit.
    private static long open(Statement statement) throws SQLException {
        return number(statement, "select (select count(*) from admission.admitted_call) + (select count(*) from cdr.unrated_call)"
                + " + (select count(*) from cdr.suspended_call) + (select count(*) from ledger.hold)");
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static int direct(Workplace workplace) throws IOException, InterruptedException {
        int best = 0;
        for (int rate : DIRECT_RATES) {
            if (!SippLoad.run(workplace, workplace.trade().calleePort(), rate, DIRECT_SECONDS).isClean(rate)) {
                break;
            }
            best = rate;
        }
        return best;
    }
}
