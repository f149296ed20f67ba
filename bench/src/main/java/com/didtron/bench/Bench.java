package com.didtron.bench;

/// One figure that the platform stands for, and how it is measured.
interface Bench {

    /// Which way is good.
    enum Better {
        HIGHER,
        LOWER
    }

    /// Stable name: the row in `results.json`, and the word after `./didtron bench`.
    String name();

    /// What one is, for example `look-ups/s`.
    String unit();

    Better better();

    /// What the figure should reach.
    double goal();

    /// What it is measured beside.
    String yardstick();

    /// What limits it: said in the results when the goal is missed.
    String limit();

    Measurement run(Workplace workplace) throws Exception;

    default boolean isMet(double value) {
        return better() == Better.HIGHER ? value >= goal() : value <= goal();
    }
}
