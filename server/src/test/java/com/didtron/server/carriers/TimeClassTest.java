package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.kernel.WeekSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a time class is open (5.3), by the clock on the wall of its zone.
class TimeClassTest {

    private static final TenantId TENANT = new TenantId(1);

    @ParameterizedTest(name = "{0} in {1} at {2}: {3}")
    @CsvSource({
        // spans,                                       zone,          UTC,                      is
        "MON TUE WED THU FRI 09:00-17:00,               Europe/London, 2026-03-27T08:59:59.999Z, closed",
        "MON TUE WED THU FRI 09:00-17:00,               Europe/London, 2026-03-27T09:00:00Z,     open",
        "MON TUE WED THU FRI 09:00-17:00,               Europe/London, 2026-03-27T16:59:59.999Z, open",
        "MON TUE WED THU FRI 09:00-17:00,               Europe/London, 2026-03-27T17:00:00Z,     closed",
        // the clocks went forward on Sunday
        "MON TUE WED THU FRI 09:00-17:00,               Europe/London, 2026-03-30T07:59:59.999Z, closed",
        "MON TUE WED THU FRI 09:00-17:00,               Europe/London, 2026-03-30T08:00:00Z,     open",
        "MON TUE WED THU FRI 09:00-17:00,               Europe/London, 2026-03-30T16:00:00Z,     closed",
        // 29 March has no 02:30 in Berlin, 25 October has two
        "SUN 02:00-03:00,                               Europe/Berlin, 2026-03-29T00:59:59.999Z, closed",
        "SUN 02:00-03:00,                               Europe/Berlin, 2026-03-29T01:00:00Z,     closed",
        "SUN 02:00-03:00,                               Europe/Berlin, 2026-10-24T23:59:59.999Z, closed",
        "SUN 02:00-03:00,                               Europe/Berlin, 2026-10-25T00:00:00Z,     open",
        "SUN 02:00-03:00,                               Europe/Berlin, 2026-10-25T01:30:00Z,     open",
        "SUN 02:00-03:00,                               Europe/Berlin, 2026-10-25T02:00:00Z,     closed",
        // 00:00 to 00:00 is the whole day, of 23 and 25 hours too
        "SUN 00:00-00:00,                               Europe/Berlin, 2026-03-28T22:59:59.999Z, closed",
        "SUN 00:00-00:00,                               Europe/Berlin, 2026-03-28T23:00:00Z,     open",
        "SUN 00:00-00:00,                               Europe/Berlin, 2026-03-29T21:59:59.999Z, open",
        "SUN 00:00-00:00,                               Europe/Berlin, 2026-03-29T22:00:00Z,     closed",
        "SUN 00:00-00:00,                               Europe/Berlin, 2026-10-25T22:59:59.999Z, open",
        "SUN 00:00-00:00,                               Europe/Berlin, 2026-10-25T23:00:00Z,     closed",
        // over midnight: the day on which it begins counts
        "FRI 22:00-06:00,                               UTC,           2026-03-27T05:00:00Z,     closed",
        "FRI 22:00-06:00,                               UTC,           2026-03-27T22:00:00Z,     open",
        "FRI 22:00-06:00,                               UTC,           2026-03-28T05:59:59.999Z, open",
        "FRI 22:00-06:00,                               UTC,           2026-03-28T06:00:00Z,     closed",
        "FRI 22:00-06:00,                               UTC,           2026-03-28T22:00:00Z,     closed",
        "FRI 18:00-00:00,                               UTC,           2026-03-27T23:59:59.999Z, open",
        "FRI 18:00-00:00,                               UTC,           2026-03-28T00:00:00Z,     closed",
        // several
        "MON 09:00-12:00 / MON 13:00-17:00 / SAT 10:00-14:00, UTC,     2026-03-30T12:30:00Z,     closed",
        "MON 09:00-12:00 / MON 13:00-17:00 / SAT 10:00-14:00, UTC,     2026-03-30T13:00:00Z,     open",
        "MON 09:00-12:00 / MON 13:00-17:00 / SAT 10:00-14:00, UTC,     2026-03-28T13:59:59Z,     open",
        "FRI SAT 00:00-00:00,                           Africa/Cairo,  2026-07-09T20:59:59Z,     closed",
        "FRI SAT 00:00-00:00,                           Africa/Cairo,  2026-07-09T21:00:00Z,     open",
    })
    void isOpenByTheClockOnTheWall(String spans, String zone, Instant at, String is) {
        List<WeekSpan> read = Arrays.stream(spans.split(" / ")).map(TimeClassTest::span).toList();
        assertThat(new TimeClass(TENANT, 7, "Class", ZoneId.of(zone), read, 1).isOpen(at) ? "open" : "closed").isEqualTo(is);
    }

    @Test
    void anyDayIsAlwaysOpen() {
        assertThat(TimeClass.anyDay(TENANT).isOpen(Instant.parse("2026-03-29T01:30:00Z"))).isTrue();
        assertThat(TimeClass.anyDay(TENANT).said()).isEqualTo("Mon Tue Wed Thu Fri Sat Sun 00:00–00:00 UTC");
    }

    private static WeekSpan span(String text) {
        List<String> words = List.of(text.split(" "));
        String[] times = words.getLast().split("-");
        return new WeekSpan(
                words.subList(0, words.size() - 1).stream()
                        .map(word -> Arrays.stream(DayOfWeek.values()).filter(d -> d.name().startsWith(word)).findFirst().orElseThrow())
                        .collect(Collectors.toSet()),
                LocalTime.parse(times[0]),
                LocalTime.parse(times[1]));
    }
}
