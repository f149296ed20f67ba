package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.kernel.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What counts against the limit of 24 hours or of a day (2.1). It is 10 March, 12:07. Calls had come to 100 in the quarter of an hour at 12:00 yesterday, 20 in that
/// at 12:15 yesterday, 3 in that at 09:00 today and 4 in that at 12:00 today.
class SpendLimitTest {

    private static final Map<Instant, BigDecimal> QUARTERS = new TreeMap<>(Map.of(
            Instant.parse("2026-03-09T12:00:00Z"), new BigDecimal("100"),
            Instant.parse("2026-03-09T12:15:00Z"), new BigDecimal("20"),
            Instant.parse("2026-03-10T09:00:00Z"), new BigDecimal("3"),
            Instant.parse("2026-03-10T12:00:00Z"), new BigDecimal("4")));

    @ParameterizedTest
    @CsvSource({
        // limit, reset at,             of its quarter before it, at,                   counts, reached
        // the quarter that began 24 hours and 7 minutes ago is over
        "28,      ,                     0,                        2026-03-10T12:07:00Z, 27,     false",
        "27,      ,                     0,                        2026-03-10T12:07:00Z, 27,     true",
        "26.99,   ,                     0,                        2026-03-10T12:07:00Z, 27,     true",
        "0,       ,                     0,                        2026-03-20T00:00:00Z, 0,      true",
        ",        ,                     0,                        2026-03-10T12:07:00Z, 27,     false",
        // exactly on a quarter, the one of 24 hours ago counts still
        "1000,    ,                     0,                        2026-03-10T12:00:00Z, 127,    false",
        // it rolls: eight minutes later 12:15 of yesterday is out
        "27,      ,                     0,                        2026-03-10T12:15:01Z, 7,      false",
        // a reset leaves out what was before it, and what its own quarter had come to
        "27,      2026-03-10T08:50:00Z, 0,                        2026-03-10T12:07:00Z, 7,      false",
        "27,      2026-03-10T09:10:00Z, 2,                        2026-03-10T12:07:00Z, 5,      false",
        "27,      2026-03-10T12:07:00Z, 4,                        2026-03-10T12:07:00Z, 0,      false",
        // and wears off: at 12:07 yesterday's has no effect any more
        "27,      2026-03-09T12:07:00Z, 100,                      2026-03-10T12:07:00Z, 27,     true",
    })
    void spendOfTwentyFourHoursCounts(BigDecimal amount, Instant resetAt, BigDecimal takenOff, Instant at, BigDecimal counts, boolean reached) {
        var limit = limit(SpendLimit.Mode.ROLLING, "UTC", amount, resetAt, takenOff);
        assertThat(counted(limit, at)).isEqualByComparingTo(counts);
        assertThat(limit.reachedBy(counted(limit, at))).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        // zone,             reset at,             of its quarter before it, at,                   counts
        "UTC,              ,                     0,                        2026-03-10T12:07:00Z, 7",
        "UTC,              ,                     0,                        2026-03-09T23:59:59Z, 120",
        // at midnight it begins anew
        "UTC,              ,                     0,                        2026-03-10T00:00:00Z, 0",
        // there the day began at 10:00 our time, here it began at 12:00 yesterday and ends at 12:00
        "Australia/Sydney, ,                     0,                        2026-03-10T12:14:59Z, 7",
        "Australia/Sydney, ,                     0,                        2026-03-10T13:00:00Z, 0",
        "+12:00,           ,                     0,                        2026-03-10T11:59:59Z, 123",
        "+12:00,           ,                     0,                        2026-03-10T12:14:59Z, 4",
        // a reset of the day leaves out what was before it, one of yesterday has worn off
        "UTC,              2026-03-10T09:10:00Z, 2,                        2026-03-10T12:07:00Z, 5",
        "UTC,              2026-03-09T12:20:00Z, 5,                        2026-03-09T12:40:00Z, 15",
        "UTC,              2026-03-09T12:20:00Z, 5,                        2026-03-10T12:07:00Z, 7",
        "UTC,              2026-03-10T00:00:00Z, 0,                        2026-03-10T12:07:00Z, 7",
    })
    void spendOfTheDayCounts(String zone, Instant resetAt, BigDecimal takenOff, Instant at, BigDecimal counts) {
        assertThat(counted(limit(SpendLimit.Mode.FIXED_DAY, zone, BigDecimal.TEN, resetAt, takenOff), at)).isEqualByComparingTo(counts);
    }

    @ParameterizedTest
    @CsvSource({
        // zone,          at,                   counted from,         until
        "Europe/Berlin,   2026-03-28T12:00:00Z, 2026-03-27T23:00:00Z, 2026-03-28T23:00:00Z",
        // the night that clocks go forward: a day of 23 hours
        "Europe/Berlin,   2026-03-29T00:30:00Z, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "Europe/Berlin,   2026-03-29T21:59:59Z, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "Europe/Berlin,   2026-03-29T22:00:00Z, 2026-03-29T22:00:00Z, 2026-03-30T22:00:00Z",
        // and back: of 25 hours, more than a rolling window would see
        "Europe/Berlin,   2026-10-25T22:59:59Z, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        "Europe/Berlin,   2026-10-25T23:00:00Z, 2026-10-25T23:00:00Z, 2026-10-26T23:00:00Z",
        // clocks go forward at midnight: the day begins at 01:00
        "Africa/Cairo,    2026-04-23T22:30:00Z, 2026-04-23T22:00:00Z, 2026-04-24T21:00:00Z",
        // clocks go back to midnight: there are two of them, and counting begins at the first alone
        "America/Havana,  2026-11-01T04:30:00Z, 2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z",
        "America/Havana,  2026-11-01T05:30:00Z, 2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z",
        // three quarters of an hour beside everybody else
        "Asia/Kathmandu,  2026-03-10T12:00:00Z, 2026-03-09T18:15:00Z, 2026-03-10T18:15:00Z",
        // a midnight within a quarter of an hour: the quarter belongs to the day before
        "+00:07,          2026-03-10T12:00:00Z, 2026-03-10T00:00:00Z, 2026-03-10T23:53:00Z",
    })
    void aDayGoesFromMidnightToMidnightOfItsZone(String zone, Instant at, Instant from, Instant until) {
        SpendLimit limit = limit(SpendLimit.Mode.FIXED_DAY, zone, BigDecimal.TEN, null, BigDecimal.ZERO);
        assertThat(limit.since(at)).isEqualTo(from);
        assertThat(limit.restartsAt(at)).isEqualTo(until);
        assertThat(limit(SpendLimit.Mode.ROLLING, zone, BigDecimal.TEN, null, BigDecimal.ZERO).restartsAt(at)).isNull();
    }

    private static SpendLimit limit(SpendLimit.Mode mode, String zone, @Nullable BigDecimal amount, @Nullable Instant resetAt, BigDecimal takenOff) {
        return new SpendLimit(new TenantId(1), 1, Side.CUSTOMER, "USD", amount, SpendLimit.Breach.STOP, mode, ZoneId.of(zone), resetAt, takenOff, false, 1);
    }

    private static BigDecimal counted(SpendLimit limit, Instant at) {
        BigDecimal sum = QUARTERS.entrySet().stream()
                .filter(q -> !q.getKey().isBefore(limit.since(at)) && !q.getKey().isAfter(at))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return limit.counted(sum, at);
    }
}
