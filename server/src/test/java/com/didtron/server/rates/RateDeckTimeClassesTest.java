package com.didtron.server.rates;

import static com.didtron.server.rates.Decks.CAIRO_MOBILE;
import static com.didtron.server.rates.Decks.JANUARY;
import static com.didtron.server.rates.Decks.JUNE;
import static com.didtron.server.rates.Decks.rate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.didtron.server.rates.RateLookup.NoRate;
import com.didtron.server.rates.RateLookup.RateFound;
import com.didtron.server.rates.RateLookup.Reason;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rates for particular hours (R10, R11).
class RateDeckTimeClassesTest {

    private final TimeClass weekend =
            new TimeClass("Weekend", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    private final PlanTerms cairo = PlanTerms.of(7, Decks.EUR, ZoneId.of("Africa/Cairo"));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-01-08T21:59:59Z, 1", // Thursday 23:59:59 in Cairo
        "2026-01-08T22:00:00Z, 2", // Friday 00:00
        "2026-01-10T21:59:59Z, 2", // Saturday 23:59:59
        "2026-01-10T22:00:00Z, 1",
        "2026-07-09T20:59:59Z, 1", // in summer Cairo is an hour further
        "2026-07-09T21:00:00Z, 2",
    })
    void readInThePlansZone(String at, long rateId) {
        RateDeck deck = RateDeck.of(cairo, List.of(
                rate(1, "20", JANUARY, "0.10").build(),
                rate(2, "20", JANUARY, "0.05").timeClass(weekend).build()));
        assertThat(deck.find(CAIRO_MOBILE, Instant.parse(at)))
                .isInstanceOfSatisfying(RateFound.class, found -> assertThat(found.rate().rateId()).isEqualTo(rateId));
    }

    @Test
    void closedHoursGiveWayToTheShorterCode() {
        Rate egypt = rate(1, "20", JANUARY, "0.10").build();
        RateDeck deck = RateDeck.of(cairo, List.of(egypt, rate(2, "201", JANUARY, "0.05").timeClass(weekend).build()));
        assertThat(deck.find(CAIRO_MOBILE, Instant.parse("2026-01-07T12:00:00Z"))).isEqualTo(new RateFound(egypt));
        RateDeck weekendOnly = RateDeck.of(cairo, List.of(rate(2, "201", JANUARY, "0.05").timeClass(weekend).build()));
        assertThat(weekendOnly.find(CAIRO_MOBILE, Instant.parse("2026-01-07T12:00:00Z"))).isEqualTo(new NoRate(Reason.TIME_CLASS_CLOSED));
    }

    @Test
    void overlappingClassesAreRefused() {
        TimeClass saturday = new TimeClass("Saturday", Set.of(DayOfWeek.SATURDAY), LocalTime.of(8, 0), LocalTime.of(12, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> RateDeck.of(cairo, List.of(
                rate(1, "20", JANUARY, "0.10").timeClass(saturday).build(),
                rate(2, "20", JUNE, "0.05").timeClass(weekend).build())));
    }
}
