package com.didtron.bench;

import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.PerMinutePrice;
import com.didtron.server.kernel.Period;
import com.didtron.server.kernel.Prefix;
import com.didtron.server.rates.PlanTerms;
import com.didtron.server.rates.Rate;
import com.didtron.server.rates.RateCall;
import com.didtron.server.rates.RateDeck;
import com.didtron.server.rates.RateLookup.NoRate;
import com.didtron.server.rates.RateLookup.RateBlocked;
import com.didtron.server.rates.RateLookup.RateFound;
import com.didtron.server.rates.RatedSide;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One side of a call rated, from number to rounded charge with its working, over a plan of 200,000 rates; beside the same rules in plain
/// BigDecimal on a hash map. Goal: a million a second on one core, deck lookup included.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RatingBench {

    private static final int RATES = 200_000;
    private static final int CALLS = 1 << 16;
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant ANSWERED = Instant.parse("2026-06-01T12:00:00Z");
    private static final String[] PERIODS = {"1/1", "60/60", "60/1", "30/6", "6/6", "0/1"};
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final int MOST_DIGITS = 15;

    private RateDeck deck;
    private Map<String, Rate> plain;
    private E164[] numbers;
    private long[] talkMillis;
    private int next;

    @Setup
    public void setUp() {
        Random random = new Random(42);
        Currency usd = Currency.of("USD");
        String[] codes = PrefixLookupBench.deck(random, RATES);
        List<Rate> rates = new ArrayList<>();
        plain = new HashMap<>(RATES * 2);
        for (int i = 0; i < codes.length; i++) {
            Rate rate = Rate.of(i + 1, "zone", Prefix.of(codes[i]), FROM, Period.parse(PERIODS[i % PERIODS.length]),
                            new PerMinutePrice(BigDecimal.valueOf(1 + random.nextInt(200_000), 6), usd))
                    .connectionCharge(new Money(BigDecimal.valueOf(i % 10 == 0 ? 5 : 0, 3), usd))
                    .build();
            rates.add(rate);
            plain.put(codes[i], rate);
        }
        deck = RateDeck.of(PlanTerms.of(1, usd, ZoneOffset.UTC), rates);
        numbers = new E164[CALLS];
        talkMillis = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            numbers[i] = E164.parse(PrefixLookupBench.fill(random, codes[random.nextInt(codes.length)], 12));
            talkMillis[i] = random.nextLong(600_000);
        }
    }

    @Benchmark
    public RatedSide lookupAndRate() {
        int call = next++ & CALLS - 1;
        return switch (deck.find(numbers[call], ANSWERED)) {
            case RateFound(Rate rate) -> RateCall.rate(deck.terms(), rate, talkMillis[call]);
            case RateBlocked _, NoRate _ -> throw new IllegalStateException("every number of this bench has a rate");
        };
    }

    /// The same result without the working.
    @Benchmark
    public BigDecimal yardstickBigDecimal() {
        int call = next++ & CALLS - 1;
        String number = numbers[call].digits();
        Rate rate = null;
        for (int length = Math.min(MOST_DIGITS, number.length()); length > 0 && rate == null; length--) {
            rate = plain.get(number.substring(0, length));
        }
        if (rate == null || !rate.inForce(ANSWERED)) {
            throw new IllegalStateException("every number of this bench has a rate");
        }
        BigDecimal seconds = BigDecimal.valueOf(talkMillis[call]).divide(BigDecimal.valueOf(1_000), 0, RoundingMode.CEILING);
        BigDecimal initial = BigDecimal.valueOf(rate.period().initialSeconds());
        BigDecimal recurring = BigDecimal.valueOf(rate.period().recurringSeconds());
        BigDecimal rest = seconds.compareTo(initial) <= 0
                ? BigDecimal.ZERO
                : seconds.subtract(initial).divide(recurring, 0, RoundingMode.CEILING).multiply(recurring);
        return rate.connectionCharge().amount()
                .add(rate.initialPrice().amount().multiply(initial).add(rate.recurringPrice().amount().multiply(rest))
                        .divide(SIXTY, 6, RoundingMode.HALF_UP));
    }
}
