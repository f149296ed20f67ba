package com.didtron.server.rates;

import static com.didtron.server.rates.Decks.EUR;
import static com.didtron.server.rates.Decks.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.PerMinutePrice;
import com.didtron.server.kernel.Period;
import com.didtron.server.kernel.Prefix;
import com.didtron.server.kernel.Rounding;
import com.didtron.server.rates.TalkTime.Granted;
import com.didtron.server.rates.TalkTime.NotAffordable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold whatever the terms and the rate. Each seed tries thousands of them; a failure names the seed.
class RatingPropertiesTest {

    private static final int TRIES = 4_000;
    private static final long ONE_HOUR = 3_600;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 22, 33})
    void aLongerCallNeverCostsLessWithoutAShortCallCharge(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            PlanTerms terms = terms(random).withShortCall(null);
            Rate rate = rate(random);
            long talk = random.nextLong(600_000);
            long longer = talk + random.nextLong(100_000);
            RatedSide one = RateCall.rate(terms, rate, talk);
            RatedSide other = RateCall.rate(terms, rate, longer);
            assertThat(other.charge()).as("%s %s: %d ms and %d ms", terms, rate, talk, longer).isGreaterThanOrEqualTo(one.charge());
            assertThat(other.ratedSeconds()).isGreaterThanOrEqualTo(one.ratedSeconds());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 22, 33})
    void ratedSecondsCoverTheTalkAndEndWithAnInterval(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            PlanTerms terms = terms(random);
            Rate rate = rate(random);
            Working working = RateCall.rate(terms, rate, random.nextLong(600_000)).working();
            if (working.ratedSeconds() > 0) {
                assertThat(working.ratedSeconds()).isGreaterThanOrEqualTo(working.seconds());
                assertThat(working.ratedSeconds() - working.seconds())
                        .isLessThan(Math.max(rate.period().initialSeconds(), rate.period().recurringSeconds()) + 1L);
                long counted = terms.intervalAnchor() == IntervalAnchor.AFTER_INITIAL ? working.restSeconds() : working.ratedSeconds();
                assertThat(working.restSeconds() == 0 || counted % rate.period().recurringSeconds() == 0).isTrue();
            } else {
                assertThat(working.charge().isZero()).isTrue();
            }
        }
    }

    /// The charge against the same rule written out with big fractions.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 22, 33})
    void theChargeIsTheExactFractionRoundedOnce(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            PlanTerms terms = terms(random).withShortCall(null);
            Rate rate = rate(random);
            Working working = RateCall.rate(terms, rate, random.nextLong(600_000)).working();
            if (working.ratedSeconds() == 0) {
                continue;
            }
            BigInteger trillionths = inTrillionths(rate.connectionCharge().amount()).multiply(BigInteger.valueOf(60))
                    .add(inTrillionths(rate.initialPrice().amount()).multiply(BigInteger.valueOf(working.initialSeconds())))
                    .add(inTrillionths(rate.recurringPrice().amount()).multiply(BigInteger.valueOf(working.restSeconds())));
            Money expected = new Money(terms.callRounding().ofQuotient(trillionths, BigInteger.TEN.pow(12).multiply(BigInteger.valueOf(60))), EUR);
            if (rate.minCharge() != null) {
                expected = expected.max(terms.callRounding().of(rate.minCharge()));
            }
            if (rate.maxCharge() != null) {
                expected = expected.min(terms.callRounding().of(rate.maxCharge()));
            }
            assertThat(working.charge()).isEqualTo(expected);
        }
    }

    /// No call that ends within the granted time costs more than was available, and one interval more would.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 22, 33})
    void talkTimeIsWhatTheMoneyPaysForAndNotASecondLess(long seed) {
        Random random = new Random(seed);
        int granted = 0;
        for (int i = 0; i < TRIES; i++) {
            PlanTerms terms = terms(random);
            Rate rate = rate(random);
            Money available = new Money(BigDecimal.valueOf(random.nextLong(-1_000, 100_000), 4), EUR);
            switch (TalkTime.affordable(terms, rate, available, ONE_HOUR)) {
                case Granted(long seconds, boolean limitedByMoney) -> {
                    granted++;
                    long anyMoment = random.nextLong(seconds * 1_000 + 1);
                    assertThat(RateCall.rate(terms, rate, anyMoment).charge()).isLessThanOrEqualTo(available);
                    assertThat(RateCall.rate(terms, rate, seconds * 1_000).charge()).isLessThanOrEqualTo(available);
                    if (limitedByMoney) {
                        assertThat(TalkTime.costUpTo(terms, rate, seconds + 1)).isGreaterThan(available);
                    } else {
                        assertThat(seconds).isEqualTo(ONE_HOUR);
                    }
                }
                case NotAffordable(Money firstInterval) -> assertThat(firstInterval).isGreaterThan(available);
            }
        }
        assertThat(granted).isGreaterThan(TRIES / 4);
    }

    private static BigInteger inTrillionths(BigDecimal amount) {
        return amount.movePointRight(12).toBigIntegerExact();
    }

    private static PlanTerms terms(Random random) {
        return PlanTerms.of(1, EUR, ZoneOffset.UTC)
                .withDurationRounding(any(random, DurationRounding.values()))
                .withIntervalAnchor(any(random, IntervalAnchor.values()))
                .withGraceOrder(any(random, GraceOrder.values()))
                .withMinimumRatedMillis(random.nextInt(4) == 0 ? random.nextInt(3_000) : 0)
                .withShortCall(random.nextInt(4) == 0 ? new ShortCall(1 + random.nextInt(20), money(random, 1), random.nextBoolean()) : null)
                .withCallRounding(new Rounding(2 + random.nextInt(7), any(random, RoundingMode.HALF_UP, RoundingMode.UP, RoundingMode.DOWN)));
    }

    private static Rate rate(Random random) {
        Period period = new Period(any(random, 0, 1, 6, 30, 60, 90), any(random, 1, 6, 10, 30, 60));
        Rate.Builder rate = Rate.of(1, "zone", Prefix.of("20"), JANUARY, period, price(random))
                .recurringPrice(price(random))
                .connectionCharge(random.nextInt(3) == 0 ? money(random, 1) : Money.zero(EUR))
                .graceSeconds(random.nextInt(4) == 0 ? random.nextInt(10) : 0);
        if (random.nextInt(6) == 0) {
            rate.minCharge(money(random, 1));
        }
        if (random.nextInt(6) == 0) {
            rate.maxCharge(money(random, 5).plus(money(random, 1)).plus(Money.of("1", "EUR")));
        }
        return rate.build();
    }

    private static PerMinutePrice price(Random random) {
        return new PerMinutePrice(BigDecimal.valueOf(random.nextInt(1_000_000), 3 + random.nextInt(10)), EUR);
    }

    private static Money money(Random random, int most) {
        return new Money(BigDecimal.valueOf(random.nextInt(most * 1_000_000), 6), EUR);
    }

    @SafeVarargs
    private static <T> T any(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
