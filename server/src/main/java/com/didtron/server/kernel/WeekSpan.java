package com.didtron.server.kernel;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/// A span of local time on some days of the week. A moment is in it when the clock on the wall says so, whatever the clocks do in spring and autumn: an
/// hour that is skipped is in no span, one that comes twice is in its span both times.
///
/// @param days  the days on which it begins, at least one
/// @param start its first moment
/// @param end   the first moment after it. 00:00–00:00 is the whole day; an end before the start lies on the next day (22:00–06:00)
public record WeekSpan(Set<DayOfWeek> days, LocalTime start, LocalTime end) {

    public WeekSpan {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a span of no days is never open");
        }
        if (start.equals(end) && !start.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("a span begins and ends at %s; write 00:00–00:00 for the whole day".formatted(start));
        }
    }

    public boolean isOpen(LocalDateTime local) {
        return isOpen(days, start, end, local);
    }

    /// The same of a span that is told by its parts.
    public static boolean isOpen(Set<DayOfWeek> days, LocalTime start, LocalTime end, LocalDateTime local) {
        LocalTime time = local.toLocalTime();
        DayOfWeek day = local.getDayOfWeek();
        boolean begun = days.contains(day) && !time.isBefore(start);
        if (start.isBefore(end)) {
            return begun && time.isBefore(end);
        }
        return begun || days.contains(day.minus(1)) && time.isBefore(end);
    }
}
