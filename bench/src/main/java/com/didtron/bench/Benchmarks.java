package com.didtron.bench;

import com.didtron.bench.ConsoleScreen.Figure;
import com.didtron.bench.Results.Row;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Runs benchmarks by name, or all, and writes what they found.
public final class Benchmarks {

    /// In this order: what needs no database, what needs the platform in this process, what needs it beside this process, what needs much data.
    private static final List<Bench> ALL = List.of(
            new PrefixLookup(), new Rating(), new RelayPackets(false), new RelayPackets(true), new LedgerJournal(), new CdrPipeline(), new QueueThroughput(), new QueueWake(), new OperationOverhead(), new AuthOverhead(),
            new AuditList(), new CallPathRate(), new CallPathDelay(), new WarmStart(),
            new ConsoleAnswers(ConsoleAnswers.Kind.LIST), new ConsoleAnswers(ConsoleAnswers.Kind.DETAIL),
            new ConsoleScreen(Figure.ROUTE_CACHED), new ConsoleScreen(Figure.ROUTE_UNCACHED), new ConsoleScreen(Figure.INTERACTIVE),
            new ConsoleScreen(Figure.SAVE), new ConsoleScreen(Figure.FIRST_JS), new ConsoleScreen(Figure.SCROLL));

    private Benchmarks() {}

    /// @param args home folder of the platform, then names of benchmarks; none: all
    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        Set<String> wanted = Arrays.stream(args).skip(1).collect(Collectors.toSet());
        for (String name : wanted) {
            if (ALL.stream().noneMatch(bench -> bench.name().equals(name))) {
                System.err.println("there is no benchmark " + name + "; there are: " + ALL.stream().map(Bench::name).collect(Collectors.joining(", ")));
                System.exit(1);
            }
        }
        boolean isWhole = measure(home, wanted);
        System.exit(isWhole ? 0 : 1);
    }

    private static boolean measure(Path home, Set<String> wanted) throws IOException, InterruptedException {
        Results results = Results.in(home.resolve("bench"));
        boolean isWhole = true;
        PrintStream report = System.out;
        try (var workplace = new Workplace(home)) {
            // what the platform in this process says is no result
            System.setOut(workplace.log());
            for (Bench bench : ALL) {
                if (wanted.isEmpty() || wanted.contains(bench.name())) {
                    isWhole &= measure(bench, workplace, results, commit(home), report);
                    results.write(ALL);
                }
            }
        }
        return isWhole;
    }

    private static boolean measure(Bench bench, Workplace workplace, Results results, String commit, PrintStream report)
            throws InterruptedException {
        report.printf("%-18s … ", bench.name());
        report.flush();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        long begin = System.nanoTime();
        Measurement found;
        try {
            found = bench.run(workplace);
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception failed) {
            report.println("failed: " + failed + " (see bench/target/bench.log)");
            failed.printStackTrace(workplace.log());
            return false;
        }
        double value = Measurement.rounded(found.value());
        Double yardstick = found.yardstick() == null ? null : Measurement.rounded(found.yardstick());
        boolean isMet = bench.isMet(value);
        String note = found.note() + " Load average before: " + String.format(Locale.ROOT, "%.1f", load) + "."
                + (isMet ? "" : " Missed: " + bench.limit());
        results.put(new Row(
                bench.name(), value, bench.unit(), bench.better().name().toLowerCase(Locale.ROOT), yardstick,
                yardstick == null || yardstick == 0 ? null : Measurement.rounded(value / yardstick), commit,
                LocalDate.now(ZoneOffset.UTC).toString(), note));
        report.printf(
                "%s %s (goal %s, %s); yardstick %s; %d s%n%20s %s%n", Measurement.shown(value), bench.unit(), Measurement.shown(bench.goal()),
                isMet ? "met" : "MISSED", yardstick == null ? "not here" : Measurement.shown(yardstick), (System.nanoTime() - begin) / 1_000_000_000,
                "", note);
        return true;
    }

    /// The commit measured, with a plus sign when files differ from it.
    private static String commit(Path home) throws IOException, InterruptedException {
        Command.Output head = Command.run(home, "git", "rev-parse", "--short", "HEAD");
        if (head.exitCode() != 0) {
            return "unknown";
        }
        boolean changed = !Command.run(home, "git", "status", "--porcelain", "--", "server", "sip", "bench/src").text().isBlank();
        return head.text().strip() + (changed ? "+" : "");
    }
}
