package com.didtron.server.rates;

import static com.didtron.server.rates.Decks.CAIRO_MOBILE;
import static com.didtron.server.rates.Decks.JANUARY;
import static com.didtron.server.rates.Decks.JUNE;
import static com.didtron.server.rates.Decks.TERMS;
import static com.didtron.server.rates.Decks.rate;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.Prefix;
import com.didtron.server.rates.RateLookup.NoRate;
import com.didtron.server.rates.RateLookup.RateBlocked;
import com.didtron.server.rates.RateLookup.RateFound;
import com.didtron.server.rates.RateLookup.Reason;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rates for particular callers (R10).
class RateDeckOriginsTest {

    private static final E164 PARIS = E164.parse("33123456789");
    private static final E164 LONDON = E164.parse("442071234567");

    private final OriginSet europe = new OriginSet("EEA", Set.of(Prefix.of("33"), Prefix.of("44")));
    private final OriginSet london = new OriginSet("London", Set.of(Prefix.of("4420")));
    private final RateDeck deck = RateDeck.of(TERMS, List.of(
            rate(1, "20", JANUARY, "0.30").build(),
            rate(2, "20", JANUARY, "0.10").originSet(europe).build(),
            rate(3, "20", JANUARY, "0.05").originSet(london).build(),
            rate(4, "201", JANUARY, "0.40").originSet(london).blocked(true).build()));

    @ParameterizedTest(name = "{0} is called from {1}: rate {2}")
    @CsvSource({
        "2022345678, 33123456789,  2",
        "2022345678, 441234567890, 2",
        "2022345678, 442071234567, 3",
        "2022345678, 12125550100,  1",
        "2022345678, ,             1",
        "201001234567, 33123456789, 2",
    })
    void theLongestMatchingOriginThenAny(String number, String caller, long rateId) {
        assertThat(deck.find(E164.parse(number), JUNE, caller == null ? null : E164.parse(caller)))
                .isInstanceOfSatisfying(RateFound.class, found -> assertThat(found.rate().rateId()).isEqualTo(rateId));
    }

    @Test
    void aCodeBlockedForSomeCallersIsOpenToOthers() {
        assertThat(deck.find(CAIRO_MOBILE, JUNE, LONDON)).isInstanceOf(RateBlocked.class);
        assertThat(deck.find(CAIRO_MOBILE, JUNE, PARIS)).isInstanceOf(RateFound.class);
    }

    @Test
    void soldToOtherCallersOnly() {
        RateDeck europeOnly = RateDeck.of(TERMS, List.of(rate(1, "20", JANUARY, "0.10").originSet(europe).build()));
        assertThat(europeOnly.find(CAIRO_MOBILE, JUNE)).isEqualTo(new NoRate(Reason.ORIGIN_NOT_SOLD));
    }
}
