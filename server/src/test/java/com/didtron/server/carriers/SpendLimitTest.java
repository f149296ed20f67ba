package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.kernel.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What counts against the limit of 24 hours (2.3). It is 10 March, 12:07. Calls had come to 100 in the quarter of an hour at 12:00 yesterday, 20 in that
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
        var limit = new SpendLimit(new TenantId(1), 1, Side.CUSTOMER, "USD", amount, SpendLimit.Breach.STOP, resetAt, takenOff, false, 1);
        BigDecimal sum = QUARTERS.entrySet().stream()
                .filter(q -> !q.getKey().isBefore(limit.since(at)))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(limit.counted(sum, at)).isEqualByComparingTo(counts);
        assertThat(limit.reachedBy(limit.counted(sum, at))).isEqualTo(reached);
    }
}
