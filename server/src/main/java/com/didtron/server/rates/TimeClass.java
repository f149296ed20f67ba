package com.didtron.server.rates;

import com.didtron.server.kernel.WeekSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.Set;

/// A weekly calendar that selects a price: weekdays and a span of local time in the plan's zone. Whatever the clocks of that
/// zone do in spring and autumn, a moment is in the class when the clock on the wall then says so.
///
/// @param name  for example `Weekend`
/// @param days  the days on which the span begins, at least one
/// @param start first moment of the span
/// @param end   first moment after it. 00:00–00:00 is the whole day; an end not after the start lies on the next day (22:00–06:00)
public record TimeClass(String name, Set<DayOfWeek> days, LocalTime start, LocalTime end) {

    /// Every moment of the week; what a rate has unless told otherwise.
    public static final TimeClass ANY_DAY =
            new TimeClass("AnyDay", EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public TimeClass {
        days = Set.copyOf(days);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a time class needs a name");
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("time class %s has no days and would never be open".formatted(name));
        }
        if (start.equals(end) && !start.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException(
                    "time class %s begins and ends at %s; write 00:00–00:00 for the whole day".formatted(name, start));
        }
    }

    /// Whether this class is open at every moment of the week.
    public boolean isAnyDay() {
        return days.size() == DayOfWeek.values().length && wholeDay();
    }

    /// Whether the class is open at that moment in that zone.
    public boolean isOpen(Instant at, ZoneId zone) {
        return isAnyDay() || isOpen(LocalDateTime.ofInstant(at, zone));
    }

    boolean isOpen(LocalDateTime local) {
        return WeekSpan.isOpen(days, start, end, local);
    }

    /// Whether some moment of the week is in both classes.
    boolean overlaps(TimeClass other) {
        if (isAnyDay() || other.isAnyDay()) {
            return true;
        }
        // both only change at their own starts and ends and at midnight, so these moments decide
        LocalDateTime monday = LocalDateTime.of(2001, 1, 1, 0, 0);
        for (int day = 0; day < DayOfWeek.values().length; day++) {
            for (LocalTime time : new LocalTime[] {LocalTime.MIDNIGHT, start, other.start}) {
                LocalDateTime moment = monday.plusDays(day).with(time);
                if (isOpen(moment) && other.isOpen(moment)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The next moment after `at` when the class may open or close: its own times, midnight, or a change of the zone's clocks.
    Instant nextChange(Instant at, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(at);
        LocalDateTime local = LocalDateTime.ofInstant(at, offset);
        LocalDateTime next = local.toLocalDate().plusDays(1).atStartOfDay();
        for (LocalTime time : new LocalTime[] {start, end}) {
            LocalDateTime today = local.toLocalDate().atTime(time);
            if (today.isAfter(local) && today.isBefore(next)) {
                next = today;
            }
        }
        Instant change = next.toInstant(offset);
        ZoneOffsetTransition clocks = zone.getRules().nextTransition(at);
        return clocks != null && clocks.getInstant().isBefore(change) ? clocks.getInstant() : change;
    }

    private boolean wholeDay() {
        return start.equals(LocalTime.MIDNIGHT) && end.equals(LocalTime.MIDNIGHT);
    }

    @Override
    public String toString() {
        return name;
    }
}
