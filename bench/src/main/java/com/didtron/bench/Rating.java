package com.didtron.bench;

/// One side of a call from number to rounded charge; see [RatingBench].
final class Rating implements Bench {

    @Override
    public String name() {
        return "rating";
    }

    @Override
    public String unit() {
        return "ratings/s";
    }

    @Override
    public Better better() {
        return Better.HIGHER;
    }

    @Override
    public double goal() {
        return 1_000_000;
    }

    @Override
    public String yardstick() {
        return "the same rules in plain BigDecimal over a HashMap of codes, without the working";
    }

    @Override
    public String limit() {
        return "the working of each rating is an object, and look-ups in a deck of this size miss the processor's cache.";
    }

    @Override
    public Measurement run(Workplace workplace) throws Exception {
        Jmh jmh = Jmh.run(workplace, RatingBench.class, "lookupAndRate|yardstickBigDecimal");
        Jmh.Score rating = jmh.score("lookupAndRate", "");
        return new Measurement(
                rating.score(),
                jmh.score("yardstickBigDecimal", "").score(),
                "One thread, look-up in a deck of 200,000 codes included; %s.".formatted(Measurement.spread(rating.rounds())));
    }
}
