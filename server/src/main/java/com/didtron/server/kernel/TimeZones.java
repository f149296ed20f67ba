package com.didtron.server.kernel;

import java.time.DateTimeException;
import java.time.ZoneId;

/// Time zones as people choose them: names of the IANA list, such as Europe/London or UTC. `Z` and `+01:00` are distances from UTC and no names: no list offers
/// them, and no clock change is theirs.
public final class TimeZones {

    /// Of what nobody has chosen a zone for.
    public static final ZoneId UTC = ZoneId.of("UTC");

    private TimeZones() {}

    public static boolean isName(String text) {
        return ZoneId.getAvailableZoneIds().contains(text);
    }

    /// @throws DateTimeException when the IANA list has no such name
    public static ZoneId named(String name) {
        if (!isName(name)) {
            throw new DateTimeException("the IANA list has no time zone " + name);
        }
        return ZoneId.of(name);
    }
}
