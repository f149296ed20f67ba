package com.didtron.bench;

import java.io.IOException;

/// A later start on a data folder with data: from the command to the first answered request.
final class WarmStart implements Bench {

    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "start-warm-s";
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public Better better() {
        return Better.LOWER;
    }

    @Override
    public double goal() {
        return 10;
    }

    @Override
    public String yardstick() {
        return "a JVM that says hello";
    }

    @Override
    public String limit() {
        return "classes are loaded from the jar and beans are wired on two cores that other programs use too.";
    }

    @Override
    public Measurement run(Workplace workplace) throws Exception {
        workplace.beside();
        workplace.closeBeside();
        double[] starts = new double[ROUNDS];
        double[] hellos = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            starts[round] = workplace.beside().startTime().toNanos() / 1e9;
            workplace.closeBeside();
            hellos[round] = hello(workplace);
        }
        return new Measurement(
                Measurement.median(starts), Measurement.median(hellos),
                "`./didtron start`, its look for changed sources included, until /api/health has answered; %s s.".formatted(
                        Measurement.spread(starts)));
    }

    private static double hello(Workplace workplace) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Command.run(
                workplace.scratch(), System.getProperty("java.home") + "/bin/java", "-cp", System.getProperty("java.class.path"), Hello.class.getName());
        return (System.nanoTime() - begin) / 1e9;
    }
}
