package com.didtron.bench;

import com.didtron.server.numbering.PrefixIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Longest code of a number, over a deck of many codes, beside the two things one would write first. Goal: ten million lookups
/// a second on one core over a million codes.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PrefixLookupBench {

    private static final int CODES = 1_000_000;
    static final int NUMBERS = 1 << 18;
    static final int HOT = 1 << 14;
    private static final int MOST_DIGITS = 15;

    /// Half the numbers begin with a code of the deck, half only with its country. How many different ones are called decides how much
    /// of the deck stays in the processor's cache.
    @State(Scope.Benchmark)
    public static class Numbers {

        @Param({"" + HOT, "" + NUMBERS})
        public int different;

        private String[] numbers;
        private int next;

        void setUp(Random random, String[] deck) {
            numbers = new String[different];
            for (int i = 0; i < different; i++) {
                String start = deck[random.nextInt(deck.length)];
                numbers[i] = fill(random, i % 2 == 0 ? start : start.substring(0, Math.min(3, start.length())), 10 + random.nextInt(4));
            }
        }

        String next() {
            return numbers[next++ & different - 1];
        }
    }

    @State(Scope.Benchmark)
    public static class Index {
        private PrefixIndex index;

        @Setup
        public void setUp(Numbers numbers) {
            Random random = new Random(42);
            String[] deck = deck(random, CODES);
            PrefixIndex.Builder builder = PrefixIndex.builder();
            for (int i = 0; i < deck.length; i++) {
                builder.add(deck[i], i);
            }
            index = builder.build();
            numbers.setUp(random, deck);
            System.out.printf("%n%d codes, %.1f MB%n", index.size(), index.bytes() / 1e6);
        }
    }

    @State(Scope.Benchmark)
    public static class Maps {
        private final Map<String, Integer> hash = new HashMap<>(2 * CODES);
        private final TreeMap<String, Integer> tree = new TreeMap<>();

        @Setup
        public void setUp(Numbers numbers) {
            Random random = new Random(42);
            String[] deck = deck(random, CODES);
            for (int i = 0; i < deck.length; i++) {
                hash.put(deck[i], i);
                tree.put(deck[i], i);
            }
            numbers.setUp(random, deck);
        }
    }

    /// Deterministic: 230 roots of one to three digits, codes of four to ten digits below them.
    static String[] deck(Random random, int count) {
        String[] roots = new String[230];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = fill(random, Integer.toString(1 + random.nextInt(9)), 1 + random.nextInt(3));
        }
        Set<String> codes = new HashSet<>();
        while (codes.size() < count) {
            codes.add(fill(random, roots[random.nextInt(roots.length)], 4 + random.nextInt(7)));
        }
        return codes.toArray(String[]::new);
    }

    static String fill(Random random, String start, int length) {
        StringBuilder digits = new StringBuilder(start);
        while (digits.length() < length) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    @Benchmark
    public int prefixIndex(Index deck, Numbers numbers) {
        return deck.index.lookup(numbers.next());
    }

    /// Cut the number shorter until the map knows it.
    @Benchmark
    public int yardstickHashMap(Maps deck, Numbers numbers) {
        String number = numbers.next();
        for (int length = Math.min(MOST_DIGITS, number.length()); length > 0; length--) {
            Integer value = deck.hash.get(number.substring(0, length));
            if (value != null) {
                return value;
            }
        }
        return -1;
    }

    /// The greatest code not after the number; what both share, again, until a code is a beginning of the number.
    @Benchmark
    public int yardstickTreeMap(Maps deck, Numbers numbers) {
        String number = numbers.next();
        String upTo = number;
        while (true) {
            Map.Entry<String, Integer> entry = deck.tree.floorEntry(upTo);
            if (entry == null) {
                return -1;
            }
            if (number.startsWith(entry.getKey())) {
                return entry.getValue();
            }
            int shared = 0;
            while (shared < entry.getKey().length() && entry.getKey().charAt(shared) == number.charAt(shared)) {
                shared++;
            }
            if (shared == 0) {
                return -1;
            }
            upTo = number.substring(0, shared);
        }
    }
}
