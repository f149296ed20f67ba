package com.didtron.server.rates;

import static com.didtron.server.rates.Decks.CAIRO_MOBILE;
import static com.didtron.server.rates.Decks.JANUARY;
import static com.didtron.server.rates.Decks.JUNE;
import static com.didtron.server.rates.Decks.TERMS;
import static com.didtron.server.rates.Decks.rate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.PerMinutePrice;
import com.didtron.server.kernel.Period;
import com.didtron.server.kernel.Prefix;
import com.didtron.server.rates.RateLookup.NoRate;
import com.didtron.server.rates.RateLookup.RateBlocked;
import com.didtron.server.rates.RateLookup.RateFound;
import com.didtron.server.rates.RateLookup.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which rate applies: R10–R13 and R17.
class RateDeckTest {

    private static final E164 PARIS = E164.parse("33123456789");

    @ParameterizedTest(name = "T4: answered at {0}: {1}")
    @CsvSource({"05:04:59.999, 0.0500", "05:05:00.000, 0.0700", "05:04:59.999999999, 0.0500"})
    void oldRateUntilTheInstantTheNewOneBegins(String time, String price) {
        Instant change = Instant.parse("2026-06-01T05:05:00Z");
        RateDeck deck = RateDeck.of(TERMS, List.of(
                rate(2, "20", change, "0.0700").build(),
                rate(1, "20", JANUARY, "0.0500").to(change).build()));
        assertThat(deck.find(CAIRO_MOBILE, Instant.parse("2026-06-01T" + time + "Z")))
                .isInstanceOfSatisfying(RateFound.class, found -> assertThat(found.rate().recurringPrice()).isEqualTo(Decks.price(price)));
    }

    @Test
    void anInstantIsAsFineAsItIsKept() {
        Instant change = Instant.parse("2026-06-01T05:05:00.123456789Z");
        Instant kept = Instant.parse("2026-06-01T05:05:00.123456Z");
        assertThat(rate(1, "20", JANUARY, "0.05").to(change).build().to()).isEqualTo(kept);
        assertThat(rate(2, "20", change, "0.07").build().from()).isEqualTo(kept);
    }

    @Test
    void theLongestCodeInForceDecides() {
        Rate egypt = rate(1, "20", JANUARY, "0.10").build();
        Rate mobile = rate(2, "201", JANUARY, "0.20").to(JUNE).build();
        Rate vodafone = rate(3, "2010", JUNE.plusSeconds(60), "0.30").build();
        RateDeck deck = RateDeck.of(TERMS, List.of(vodafone, egypt, mobile));
        assertThat(deck.find(CAIRO_MOBILE, JUNE.minusMillis(1))).isEqualTo(new RateFound(mobile));
        assertThat(deck.find(CAIRO_MOBILE, JUNE)).as("201 has ended, 2010 has not begun").isEqualTo(new RateFound(egypt));
        assertThat(deck.find(CAIRO_MOBILE, JUNE.plusSeconds(60))).isEqualTo(new RateFound(vodafone));
    }

    @Test
    void aBlockedLongerCodeDoesNotFallBack() {
        Rate mobile = rate(2, "201", JANUARY, "0.20").blocked(true).to(JUNE).build();
        RateDeck deck = RateDeck.of(TERMS, List.of(rate(1, "20", JANUARY, "0.10").build(), mobile));
        assertThat(deck.find(CAIRO_MOBILE, JUNE.minusMillis(1))).isEqualTo(new RateBlocked(mobile));
        assertThat(deck.find(CAIRO_MOBILE, JUNE)).as("the block has ended").isInstanceOf(RateFound.class);
        assertThat(deck.find(E164.parse("2022345678"), JANUARY)).isInstanceOf(RateFound.class);
    }

    @Test
    void neverFreeForWantOfARate() {
        RateDeck deck = RateDeck.of(TERMS, List.of(rate(1, "20", JUNE, "0.10").build()));
        assertThat(deck.find(PARIS, JUNE)).isEqualTo(new NoRate(Reason.NO_CODE));
        assertThat(deck.find(CAIRO_MOBILE, JUNE.minusNanos(1))).isEqualTo(new NoRate(Reason.NOT_IN_FORCE));
        assertThat(RateDeck.of(TERMS, List.of()).find(PARIS, JUNE)).isEqualTo(new NoRate(Reason.NO_CODE));
    }

    @Test
    void twoRatesForOneCallAreRefusedWhenThePlanIsCompiled() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateDeck.of(TERMS, List.of(
                        rate(1, "20", JANUARY, "0.10").to(JUNE.plusSeconds(1)).build(), rate(2, "20", JUNE, "0.20").build())))
                .withMessage("rates 1 and 2 of code 20 would both apply from 2026-06-01T12:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateDeck.of(TERMS, List.of(Rate.of(9, "z", Prefix.of("1"), JANUARY, new Period(1, 1),
                        PerMinutePrice.of("1", "USD")).build())))
                .withMessage("rate 9 is in USD, plan 7 in EUR");
    }
}
