package com.didtron.bench;

/// Longest code of a number over a million codes; see [PrefixLookupBench].
final class PrefixLookup implements Bench {

    @Override
    public String name() {
        return "prefix-lookup";
    }

    @Override
    public String unit() {
        return "look-ups/s";
    }

    @Override
    public Better better() {
        return Better.HIGHER;
    }

    @Override
    public double goal() {
        return 10_000_000;
    }

    @Override
    public String yardstick() {
        return "a HashMap asked for ever shorter beginnings of the number";
    }

    @Override
    public String limit() {
        return "each look-up waits for memory: the deck is larger than the processor's cache.";
    }

    @Override
    public Measurement run(Workplace workplace) throws Exception {
        Jmh jmh = Jmh.run(workplace, PrefixLookupBench.class, "prefixIndex|yardstickHashMap");
        String hot = Integer.toString(PrefixLookupBench.HOT);
        String many = Integer.toString(PrefixLookupBench.NUMBERS);
        Jmh.Score index = jmh.score("prefixIndex", hot);
        return new Measurement(
                index.score(),
                jmh.score("yardstickHashMap", hot).score(),
                "One thread, 1,000,000 codes, %,d different numbers called; %s. With %,d different numbers, which no processor cache holds: %s beside %s."
                        .formatted(
                                PrefixLookupBench.HOT, Measurement.spread(index.rounds()), PrefixLookupBench.NUMBERS,
                                Measurement.shown(jmh.score("prefixIndex", many).score()),
                                Measurement.shown(jmh.score("yardstickHashMap", many).score())));
    }
}
