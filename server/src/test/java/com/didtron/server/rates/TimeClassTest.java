package com.didtron.server.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeClassTest {

    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest(name = "{0}–{1} on workdays, at {2}: {3}")
    @CsvSource({
        // 2026-01-02 is a Friday
        "08:00, 18:00, 2026-01-02T07:59:59.999, false",
        "08:00, 18:00, 2026-01-02T08:00,        true",
        "08:00, 18:00, 2026-01-02T17:59:59.999, true",
        "08:00, 18:00, 2026-01-02T18:00,        false",
        "08:00, 18:00, 2026-01-03T12:00,        false",
        "18:00, 00:00, 2026-01-02T23:59:59.999, true",
        "18:00, 00:00, 2026-01-03T00:00,        false",
        "22:00, 06:00, 2026-01-02T23:00,        true",
        "22:00, 06:00, 2026-01-03T05:59,        true", // began on Friday
        "22:00, 06:00, 2026-01-03T22:00,        false",
        "22:00, 06:00, 2026-01-05T05:59,        false", // would have begun on Sunday
        "00:00, 00:00, 2026-01-02T00:00,        true",
        "00:00, 00:00, 2026-01-03T00:00,        false",
    })
    void spans(String start, String end, String local, boolean open) {
        TimeClass timeClass = new TimeClass("class", WORKDAYS, LocalTime.parse(start), LocalTime.parse(end));
        assertThat(timeClass.isOpen(LocalDateTime.parse(local))).isEqualTo(open);
    }

    @ParameterizedTest(name = "in New York, 02:00–03:00 at {0}: {1}")
    @CsvSource({
        "2026-03-08T06:59:59Z, false", // 01:59:59, then the clocks jump to 03:00
        "2026-03-08T07:00:00Z, false",
        "2026-11-01T06:59:59Z, false", // 01:59:59 for the second time
        "2026-11-01T07:00:00Z, true",
        "2026-11-01T08:00:00Z, false",
    })
    void clocksThatChange(String at, boolean open) {
        TimeClass timeClass = new TimeClass("night", EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 0), LocalTime.of(3, 0));
        assertThat(timeClass.isOpen(Instant.parse(at), NEW_YORK)).isEqualTo(open);
    }

    @Test
    void anyDayIsAlwaysOpen() {
        assertThat(TimeClass.ANY_DAY.isOpen(Instant.parse("2026-03-08T07:00:00Z"), NEW_YORK)).isTrue();
        assertThat(TimeClass.ANY_DAY.isAnyDay()).isTrue();
    }

    @Test
    void overlaps() {
        TimeClass night = new TimeClass("night", WORKDAYS, LocalTime.of(22, 0), LocalTime.of(6, 0));
        TimeClass saturday = new TimeClass("saturday", Set.of(DayOfWeek.SATURDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        TimeClass sunday = new TimeClass("sunday", Set.of(DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        TimeClass day = new TimeClass("day", WORKDAYS, LocalTime.of(6, 0), LocalTime.of(22, 0));
        assertThat(night.overlaps(saturday)).as("Friday night runs into Saturday").isTrue();
        assertThat(saturday.overlaps(night)).isTrue();
        assertThat(night.overlaps(sunday)).isFalse();
        assertThat(night.overlaps(day)).isFalse();
        assertThat(day.overlaps(night)).isFalse();
    }

    @Test
    void neverOpenIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeClass("none", Set.of(), LocalTime.MIN, LocalTime.MIN));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeClass("empty", WORKDAYS, LocalTime.NOON, LocalTime.NOON));
    }
}
