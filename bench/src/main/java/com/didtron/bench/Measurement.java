package com.didtron.bench;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a benchmark found.
///
/// @param value     the figure
/// @param yardstick the yardstick's figure in the same unit; null when it could not be measured here
/// @param note      spread, conditions, and what else a reader should know
record Measurement(double value, @Nullable Double yardstick, String note) {

    /// The middle one.
    static double median(double... rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// The least value that at least this share of all do not exceed (nearest rank).
    ///
    /// @param share for example 0.95
    /// @param times in any order; of none it is not a number
    static double percentile(double share, double... times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    /// For notes: `5 rounds, 18,200 to 21,400`.
    static String spread(double... rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        return "%d rounds, %s to %s".formatted(sorted.length, shown(sorted[0]), shown(sorted[sorted.length - 1]));
    }

    /// Four figures: more would claim what a shared machine cannot tell.
    static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4g", value));
    }

    /// A figure for people.
    static String shown(double value) {
        double four = rounded(value);
        return four == Math.rint(four) && Math.abs(four) < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) four)
                : String.format(Locale.ROOT, "%,." + (Math.abs(four) < 10 ? 3 : 1) + "f", four);
    }
}
