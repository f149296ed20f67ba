package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.kernel.TimeZones;
import com.didtron.server.kernel.WeekSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A named weekly calendar (5.3): when a service takes calls.
///
/// @param id      permanent; 0: [#anyDay]
/// @param name    unique in the tenant
/// @param zone    whose clock on the wall its spans are read by
/// @param spans   it is open in each of them
/// @param version for changes
public record TimeClass(TenantId tenant, long id, String name, ZoneId zone, List<WeekSpan> spans, int version) {

    /// Id of [#anyDay].
    public static final long ANY_DAY = 0;

    /// Its name, which no other has.
    public static final String ANY_DAY_NAME = "AnyDay";

    public TimeClass {
        spans = List.copyOf(spans);
    }

    /// Always open; every tenant has it, and nobody changes or deletes it.
    public static TimeClass anyDay(TenantId tenant) {
        return new TimeClass(
                tenant, ANY_DAY, ANY_DAY_NAME, TimeZones.UTC, List.of(new WeekSpan(Set.of(DayOfWeek.values()), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)), 1);
    }

    public boolean isOpen(Instant at) {
        if (id == ANY_DAY) {
            return true;
        }
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        return spans.stream().anyMatch(span -> span.isOpen(local));
    }

    /// Its spans for people: `Mon Tue Wed 09:00–17:00, Sat 10:00–14:00 Europe/London`.
    public String said() {
        return spans.stream().map(TimeClass::said).collect(Collectors.joining(", ")) + " " + zone;
    }

    private static String said(WeekSpan span) {
        return Arrays.stream(DayOfWeek.values()).filter(span.days()::contains).map(TimeClass::shortName).collect(Collectors.joining(" ")) + " " + span.start() + "–" + span.end();
    }

    private static String shortName(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
    }
}
