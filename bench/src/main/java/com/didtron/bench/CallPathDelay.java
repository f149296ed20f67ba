package com.didtron.bench;

/// What the platform adds to the set-up of a call: INVITE to 180 through it, less the same without it, at three hundred calls a second.
final class CallPathDelay implements Bench {

    private static final int RATE = 300;
    private static final int SECONDS = 5;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "call-path-p99-ms";
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
        return "INVITE to 180 from SIPp to SIPp with nothing between (p99, whole milliseconds)";
    }

    @Override
    public String limit() {
        return "a hold is on disk before a call goes out, so a slow flush or a busy core delays every call of its batch.";
    }

    @Override
    public Measurement run(Workplace workplace) throws Exception {
        StartedPlatform platform = workplace.beside();
        SippLoad first = SippLoad.run(workplace, platform.sipPort(), RATE, SECONDS);
        double[] middle = new double[ROUNDS];
        double[] slowest = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            SippLoad load = SippLoad.run(workplace, platform.sipPort(), RATE, SECONDS);
            middle[round] = load.delay(0.50);
            slowest[round] = load.delay(0.99);
        }
        SippLoad direct = SippLoad.run(workplace, workplace.trade().calleePort(), RATE, SECONDS);
        return new Measurement(
                Math.max(0, Measurement.median(slowest) - direct.delay(0.99)), direct.delay(0.99),
                "%d calls/s; p50 added %.0f ms, p99 of %s ms with the platform between; the %d s before these: p99 %.0f ms.".formatted(
                        RATE, Math.max(0, Measurement.median(middle) - direct.delay(0.50)), Measurement.spread(slowest), SECONDS, first.delay(0.99)));
    }
}
