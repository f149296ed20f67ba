package com.didtron.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Calls of one second between two SIPp processes on loopback, at an even rate: every call must be answered and ended as written.
///
/// @param calls      placed
/// @param failed     of them: not answered, or not ended as written
/// @param seconds    from the first INVITE to the last one, as far as SIPp kept its pace
/// @param delays     milliseconds from INVITE to 180, sorted; SIPp tells whole milliseconds
record SippLoad(int calls, int failed, double seconds, double[] delays) {

    private static final double TALK_SECONDS = 1;
    /// SIPp tells response times in blocks of this many.
    private static final int BLOCK = 100;

    /// Whether every call came through and the pace was kept.
    boolean isClean(int rate) {
        return failed == 0 && calls / seconds >= 0.93 * rate;
    }

    /// @param share for example 0.99
    double delay(double share) {
        return Measurement.percentile(share, delays);
    }

    /// Places calls to the numbers of the trade.
    ///
    /// @param target port that is called: the platform's, or the callee's own for a run without a middle
    static SippLoad run(Workplace workplace, int target, int rate, int seconds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(workplace.scratch(), "sipp-");
        int calls = rate * seconds / BLOCK * BLOCK;
        Path numbers = folder.resolve("numbers.csv");
        List<String> lines = new ArrayList<>(List.of("SEQUENTIAL"));
        lines.addAll(workplace.trade().numbers(1_000));
        Files.write(numbers, lines);
        Process callee = sipp(
                workplace, folder, "callee", List.of("-p", Integer.toString(workplace.trade().calleePort())));
        try {
            awaitBound(callee, workplace.trade().calleePort());
            long begin = System.nanoTime();
            Process caller = sipp(workplace, folder, "caller", List.of(
                    "-inf", numbers.toString(), "-p", Integer.toString(Workplace.freePort()), "-r", Integer.toString(rate), "-m",
                    Integer.toString(calls), "-d", Long.toString((long) (TALK_SECONDS * 1_000)), "-l", "15000", "-trace_stat", "-stf",
                    folder.resolve("statistics.csv").toString(), "-fd", "1", "-trace_rtt", "-rtt_freq", Integer.toString(BLOCK), "-timeout",
                    (seconds + 20) + "s", "127.0.0.1:" + target));
            if (!caller.waitFor(seconds + 40L, TimeUnit.SECONDS)) {
                caller.destroyForcibly();
                throw new IOException("SIPp did not end, see " + folder);
            }
            double took = (System.nanoTime() - begin) / 1e9 - TALK_SECONDS;
            return new SippLoad(calls, calls - successful(folder.resolve("statistics.csv")), took, delays(folder));
        } finally {
            callee.destroy();
            callee.waitFor();
        }
    }

    private static Process sipp(Workplace workplace, Path folder, String scenario, List<String> more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "sipp", "-sf", workplace.home().resolve("bench/src/main/sipp/" + scenario + ".xml").toString(), "-i", "127.0.0.1", "-nostdin",
                "-buff_size", "4000000", "-trace_err", "-error_file", folder.resolve(scenario + ".errors").toString()));
        command.addAll(more);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(scenario + ".log").toFile())
                .start();
    }

    /// The kernel's list of UDP sockets tells; binding the port to find out would keep the callee from it.
    private static void awaitBound(Process callee, int port) throws IOException, InterruptedException {
        String socket = ":%04X ".formatted(port);
        while (callee.isAlive()) {
            if (Files.readAllLines(Path.of("/proc/net/udp")).stream().anyMatch(line -> line.contains(socket))) {
                return;
            }
            Thread.sleep(20);
        }
        throw new IOException("SIPp's callee did not start");
    }

    private static int successful(Path statistics) throws IOException {
        List<String> lines = Files.readAllLines(statistics);
        List<String> columns = List.of(lines.getFirst().split(";"));
        return Integer.parseInt(lines.getLast().split(";")[columns.indexOf("SuccessfulCall(C)")]);
    }

    private static double[] delays(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path trace = files.filter(f -> f.toString().endsWith("_rtt.csv")).findFirst().orElseThrow(() -> new IOException("SIPp told no response times"));
            return Files.readAllLines(trace).stream().skip(1).mapToDouble(l -> Double.parseDouble(l.split(";")[1])).sorted().toArray();
        }
    }
}
