package com.didtron.bench;

/// What knowing the person behind a request and asking whether they may costs.
final class AuthOverhead implements Bench {

    private static final int TIMES = 5_000;
    private static final int WARM_UP = 3_000;

    @Override
    public String name() {
        return "auth-overhead-p99-ms";
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
        return 5;
    }

    @Override
    public String yardstick() {
        return "a request for the page's frame, which needs nobody and asks no database (p99)";
    }

    @Override
    public String limit() {
        return "a session is looked up in the database at each request.";
    }

    @Override
    public Measurement run(Workplace workplace) throws Exception {
        try (var requests = new Requests(workplace)) {
            double[] open = requests.times(WARM_UP, TIMES, "/index.html");
            double[] guarded = requests.times(WARM_UP, TIMES, "/api/admin/audit/types");
            return new Measurement(
                    Measurement.percentile(0.99, guarded) - Measurement.percentile(0.99, open), Measurement.percentile(0.99, open),
                    "p99 of %,d requests that need a session and a permission and compute nothing, less that of the frame; p50 %s and %s ms."
                            .formatted(TIMES, Measurement.shown(guarded[TIMES / 2]), Measurement.shown(open[TIMES / 2])));
        }
    }
}
