package com.didtron.server.rates;

import static com.didtron.server.rates.Decks.CAIRO_MOBILE;
import static com.didtron.server.rates.Decks.eur;
import static com.didtron.server.rates.Decks.rate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.didtron.server.rates.RateLookup.RateFound;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Calls that run from the day price into the evening price at 18:00.
class SplitCallTest {

    private static final PlanTerms TERMS = Decks.TERMS.withTimeClassRule(TimeClassRule.SPLIT_AT_BOUNDARY);
    private static final TimeClass DAY = timeClass("day", "08:00", "18:00");
    private static final TimeClass EVENING = timeClass("evening", "18:00", "08:00");

    @ParameterizedTest(name = "answered {0}, {1} s on {2}: {3} s by day, {4} s in the evening, {5}")
    @CsvSource({
        "17:59:00, 60,  1/1,   60, 0,   0.60",
        "17:59:00, 61,  1/1,   60, 1,   0.605", // the evening costs half
        "17:59:30, 60,  60/60, 60, 0,   0.60", // the first interval began by day
        "17:59:30, 61,  60/60, 60, 60,  0.90",
        "17:59:50, 25,  6/6,   12, 18,  0.21", // 17:59:56 begins by day, 18:00:02 does not
        "17:59:30, 40,  30/6,  30, 12,  0.36", // the initial interval comes once
        "18:00:00, 30,  1/1,   0,  30,  0.15",
        "07:59:59, 2,   1/1,   1,  1,   0.015",
    })
    void everyIntervalHasThePriceOfTheMomentItBegins(String time, long talk, String period, long day, long evening, String charge) {
        Instant answer = Instant.parse("2026-01-07T" + time + "Z");
        RateDeck deck = deck(rate("20", period, "0.60"), rate("20", period, "0.30"));
        SplitCall call = split(deck, answer, talk * 1_000);
        assertThat(seconds(call, DAY)).isEqualTo(day);
        assertThat(seconds(call, EVENING)).isEqualTo(evening);
        assertThat(call.charge()).isEqualTo(eur(charge));
    }

    @Test
    void theConnectionChargeComesOnceFromTheFirstClass() {
        RateDeck deck = deck(rate("20", "1/1", "0.60").connectionCharge(eur("0.05")), rate("20", "1/1", "0.30").connectionCharge(eur("0.90")));
        assertThat(split(deck, Instant.parse("2026-01-07T17:59:00Z"), 120_000).charge()).isEqualTo(eur("0.95"));
    }

    @Test
    void minimumGraceAndShortCallAreThoseOfTheFirstClass() {
        RateDeck deck = deck(rate("20", "1/1", "0.60").minCharge(eur("1")).graceSeconds(3), rate("20", "1/1", "0.30"));
        assertThat(split(deck, Instant.parse("2026-01-07T17:59:00Z"), 61_000).charge()).isEqualTo(eur("1"));
        assertThat(split(deck, Instant.parse("2026-01-07T17:59:58Z"), 3_000).charge()).isEqualTo(eur("0"));
    }

    @Test
    void withoutABoundaryItIsTheOrdinaryCharge() {
        Random random = new Random(9);
        for (int i = 0; i < 2_000; i++) {
            Rate.Builder day = rate("20", random.nextBoolean() ? "60/6" : "0/10", "0.37").connectionCharge(eur("0.01"));
            RateDeck deck = deck(day, rate("20", "1/1", "0.30"));
            Instant answer = Instant.parse("2026-01-07T09:00:00Z").plusMillis(random.nextInt(3_600_000));
            long talk = random.nextLong(3_600_000);
            SplitCall call = split(deck, answer, talk);
            RatedSide ordinary = RateCall.rate(TERMS, ((RateFound) deck.find(CAIRO_MOBILE, answer)).rate(), talk);
            assertThat(call.charge()).isEqualTo(ordinary.charge());
            assertThat(call.ratedSeconds()).isEqualTo(ordinary.ratedSeconds());
        }
    }

    @Test
    void anAnswerAFractionBeforeTheBoundaryEndsToo() {
        RateDeck deck = deck(rate("20", "1/1", "0.60"), rate("20", "1/1", "0.30"));
        SplitCall call = split(deck, Instant.parse("2026-01-07T17:59:59.999999999Z"), 10_000);
        assertThat(seconds(call, DAY)).isEqualTo(1);
        assertThat(seconds(call, EVENING)).isEqualTo(9);
    }

    @Test
    void intervalsFromZeroCannotBeSplit() {
        assertThatIllegalArgumentException().isThrownBy(() -> TERMS.withIntervalAnchor(IntervalAnchor.FROM_ZERO));
    }

    private static SplitCall split(RateDeck deck, Instant answer, long talkMillis) {
        Rate first = ((RateFound) deck.find(CAIRO_MOBILE, answer)).rate();
        return SplitCall.rate(deck, first, CAIRO_MOBILE, null, answer, answer, talkMillis);
    }

    private static long seconds(SplitCall call, TimeClass timeClass) {
        return call.parts().stream().filter(part -> part.rate().timeClass().equals(timeClass)).mapToLong(SplitCall.Part::ratedSeconds).sum();
    }

    private static RateDeck deck(Rate.Builder day, Rate.Builder evening) {
        return RateDeck.of(TERMS, List.of(day.timeClass(DAY).build(), evening.timeClass(EVENING).build()));
    }

    private static TimeClass timeClass(String name, String start, String end) {
        return new TimeClass(name, EnumSet.allOf(DayOfWeek.class), LocalTime.parse(start), LocalTime.parse(end));
    }
}
