package com.didtron.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// The micro-benchmarks, each in one short-lived JVM of its own.
final class Jmh {

    /// @param score  operations per second on one thread
    /// @param rounds of the score
    record Score(double score, double[] rounds) {}

    private final Collection<RunResult> results;

    private Jmh(Collection<RunResult> results) {
        this.results = results;
    }

    static Jmh run(Workplace workplace, Class<?> benches, String methods) throws RunnerException, IOException {
        Path output = workplace.scratch().resolve("jmh-" + benches.getSimpleName() + ".log");
        var options = new OptionsBuilder()
                .include("^" + benches.getName().replace(".", "\\.") + "\\.(" + methods + ")$")
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(700))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(700))
                .timeUnit(TimeUnit.SECONDS)
                .verbosity(VerboseMode.NORMAL)
                .output(output.toString())
                .shouldFailOnError(true)
                .jvmArgs("-Xmx2g", "-Dfile.encoding=" + StandardCharsets.UTF_8, "--sun-misc-unsafe-memory-access=allow");
        return new Jmh(new Runner(options.build()).run());
    }

    /// @param parameter value of the benchmark's parameter; ignored when it has none
    Score score(String method, String parameter) {
        return results.stream()
                .filter(r -> r.getParams().getBenchmark().endsWith("." + method))
                .filter(r -> r.getParams().getParamsKeys().isEmpty()
                        || r.getParams().getParamsKeys().stream().anyMatch(key -> r.getParams().getParam(key).equals(parameter)))
                .findFirst()
                .map(r -> new Score(
                        Measurement.median(rounds(r)), rounds(r)))
                .orElseThrow();
    }

    private static double[] rounds(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .toArray();
    }
}
