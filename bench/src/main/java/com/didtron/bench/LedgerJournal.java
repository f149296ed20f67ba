package com.didtron.bench;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.CustomerBooks;
import com.didtron.server.carriers.SupplierBooks;
import com.didtron.server.ledger.JournalEntry;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.ledger.Transfer;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.database.DatabaseAddress;
import com.didtron.server.platform.database.LocalPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Balanced journal entries posted to the books as rating posts them: a batch in a transaction, two transfers each, balances moved.
final class LedgerJournal implements Bench {

    private static final int BATCH = 2_000;
    private static final int BATCHES = 15;
    private static final int ROUNDS = 5;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    @Override
    public String name() {
        return "ledger-journal";
    }

    @Override
    public String unit() {
        return "entries/s";
    }

    @Override
    public Better better() {
        return Better.HIGHER;
    }

    @Override
    public double goal() {
        return 10_000;
    }

    @Override
    public String yardstick() {
        return "pgbench (TPC-B like, 4 clients, 2 threads, 10 s) on the same database server";
    }

    @Override
    public String limit() {
        return "the database writes three rows and ten index entries per entry on one core.";
    }

    @Override
    public Measurement run(Workplace workplace) throws Exception {
        List<Posting> postings = postings(workplace);
        var database = workplace.bean(Database.class);
        var ledger = workplace.bean(Ledger.class);
        var random = new Random(1);
        double[] rounds = new double[ROUNDS];
        CpuTime cpu = CpuTime.none();
        for (int round = -1; round < ROUNDS; round++) {
            List<List<JournalEntry>> batches = new ArrayList<>();
            for (int i = 0; i < BATCHES; i++) {
                batches.add(batch(workplace, postings, random));
            }
            CpuTime before = CpuTime.now();
            long begin = System.nanoTime();
            for (List<JournalEntry> batch : batches) {
                database.performAcrossTenants(tx -> ledger.post(tx, batch));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (round >= 0) {
                rounds[round] = BATCH * BATCHES / seconds;
                cpu = cpu.plus(CpuTime.now().minus(before));
            }
        }
        Double pgbench = pgbench(workplace);
        return new Measurement(
                Measurement.median(rounds), pgbench,
                "One writer, %,d entries of two transfers per transaction, %d customers' and %d suppliers' accounts; %s. %s.%s".formatted(
                        BATCH, Trade.CUSTOMERS, Trade.SUPPLIERS, Measurement.spread(rounds), cpu.per("entry", (long) ROUNDS * BATCH * BATCHES),
                        pgbench == null ? " The yardstick is not here: pgbench is not installed." : ""));
    }

    /// The four accounts of a call.
    private record Posting(CustomerBooks customer, SupplierBooks supplier) {}

    private static List<Posting> postings(Workplace workplace) throws IOException, InterruptedException {
        var books = workplace.bean(CarrierBooks.class);
        List<Posting> postings = new ArrayList<>();
        for (Carrier customer : workplace.trade().customers()) {
            for (Carrier supplier : workplace.trade().suppliers()) {
                postings.add(new Posting(books.customer(customer, "USD"), books.supplier(supplier, "USD")));
            }
        }
        return postings;
    }

    private static List<JournalEntry> batch(Workplace workplace, List<Posting> postings, Random random)
            throws IOException, InterruptedException {
        List<JournalEntry> batch = new ArrayList<>(BATCH);
        for (int i = 0; i < BATCH; i++) {
            Posting posting = postings.get(random.nextInt(postings.size()));
            var call = new UUID(random.nextLong(), random.nextLong());
            batch.add(new JournalEntry(
                    workplace.trade().tenant(), "call-rated", "call:" + call, "call-rated:" + call, Instant.now(), null,
                    List.of(
                            new Transfer(posting.customer.usage(), posting.customer.revenue(), amount(random), "USD"),
                            new Transfer(posting.supplier.costOfSales(), posting.supplier.unbilledCost(), amount(random), "USD"))));
        }
        return batch;
    }

    private static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(2_000_000), 6);
    }

    private static @Nullable Double pgbench(Workplace workplace) throws IOException, InterruptedException {
        Path program = program();
        if (program == null) {
            return null;
        }
        DatabaseAddress address = workplace.bean(LocalPostgres.class).address();
        var url = Pattern.compile("//([^:]+):(\\d+)/").matcher(address.url());
        if (!url.find()) {
            throw new IOException("no host and port in " + address.url());
        }
        asOwner(address, "create database pgbench");
        Map<String, String> environment =
                Map.of("PGPASSWORD", address.password(), "PGHOST", url.group(1), "PGPORT", url.group(2), "PGUSER", address.user());
        run(workplace, environment, program.toString(), "-i", "-q", "-s", "10", "pgbench");
        String text = run(workplace, environment, program.toString(), "-n", "-c", "4", "-j", "2", "-T", "10", "pgbench");
        asOwner(address, "drop database pgbench");
        Matcher tps = TPS.matcher(text);
        if (!tps.find()) {
            throw new IOException("pgbench said no figure: " + text);
        }
        return Double.valueOf(tps.group(1));
    }

    private static void asOwner(DatabaseAddress address, String sql) {
        try (var connection = DSL.using(address.url(), address.user(), address.password())) {
            connection.execute(sql);
        }
    }

    private static String run(Workplace workplace, Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Command.Output output = Command.run(workplace.scratch(), environment, command);
        if (output.exitCode() != 0) {
            throw new IOException("pgbench failed: " + output.text());
        }
        return output.text();
    }

    private static @Nullable Path program() {
        List<Path> places = new ArrayList<>(List.of(Path.of("/usr/lib/postgresql/15/bin/pgbench")));
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            places.add(Path.of(folder, "pgbench"));
        }
        return places.stream().filter(Files::isExecutable).findFirst().orElse(null);
    }
}
