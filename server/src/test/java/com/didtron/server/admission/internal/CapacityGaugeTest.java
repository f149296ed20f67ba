package com.didtron.server.admission.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.admission.internal.CapacityGauge.Full;
import com.didtron.server.admission.internal.CapacityGauge.Limit;
import com.didtron.server.admission.internal.CapacityGauge.Scope;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityGaugeTest {

    private static final Scope CARRIER = new Scope("carrier", 1);
    private static final Scope TRUNK = new Scope("interconnect", 1);
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final CapacityGauge gauge = new CapacityGauge();

    private static Instant at(long millis) {
        return NOON.plusMillis(millis);
    }

    @Test
    void capacityIsFullUntilACallLeaves() {
        List<Limit> two = List.of(new Limit(TRUNK, 2, null));
        assertThat(gauge.enter(two, NOON)).isNull();
        assertThat(gauge.enter(two, NOON)).isNull();
        assertThat(gauge.enter(two, NOON)).isEqualTo(new Full(TRUNK, false, 2));
        gauge.leave(List.of(TRUNK));
        assertThat(gauge.enter(two, NOON)).isNull();
        assertThat(gauge.calls(TRUNK)).isEqualTo(2);
    }

    @Test
    void allScopesAreEnteredOrNone() {
        List<Limit> both = List.of(new Limit(CARRIER, 10, 10), new Limit(TRUNK, 1, null));
        assertThat(gauge.enter(both, NOON)).isNull();
        IntStream.range(0, 50).forEach(_ -> assertThat(gauge.enter(both, NOON)).isEqualTo(new Full(TRUNK, false, 1)));
        assertThat(gauge.calls(CARRIER)).isEqualTo(1);
        // the fifty that were stopped by the trunk have cost the carrier no tokens
        IntStream.range(0, 9).forEach(_ -> assertThat(gauge.enter(List.of(new Limit(CARRIER, 10, 10)), NOON)).isNull());
    }

    @Test
    void aLimitOfNothingLetsNothingIn() {
        assertThat(gauge.enter(List.of(new Limit(TRUNK, 0, null)), NOON)).isEqualTo(new Full(TRUNK, false, 0));
        assertThat(gauge.enter(List.of(new Limit(CARRIER, null, 0)), NOON)).isEqualTo(new Full(CARRIER, true, 0));
        assertThat(gauge.enter(List.of(new Limit(CARRIER, null, 0)), at(60_000))).isEqualTo(new Full(CARRIER, true, 0));
    }

    /// Ten a second. After a burst of ten at noon, so many pass out of twenty at that time.
    @ParameterizedTest
    @CsvSource({"0, 0", "99, 0", "100, 1", "150, 1", "550, 5", "1000, 10", "60000, 10"})
    void tokensComeBackWithTime(long millis, int passing) {
        List<Limit> ten = List.of(new Limit(TRUNK, null, 10));
        assertThat(passed(ten, 20, NOON)).isEqualTo(10);
        assertThat(passed(ten, 20, at(millis))).isEqualTo(passing);
    }

    @Test
    void anEvenStreamAtTheLimitPasses() {
        List<Limit> ten = List.of(new Limit(TRUNK, null, 10));
        assertThat(IntStream.range(0, 100).filter(i -> gauge.enter(ten, at(i * 100L)) == null).count()).isEqualTo(100);
        assertThat(IntStream.range(0, 100).filter(i -> gauge.enter(ten, at(20_000 + i * 50L)) == null).count()).isBetween(58L, 60L);
    }

    /// A clock that is put back neither gives tokens nor takes them.
    @Test
    void timeThatGoesBackChangesNothing() {
        List<Limit> one = List.of(new Limit(TRUNK, null, 1));
        assertThat(gauge.enter(one, NOON)).isNull();
        assertThat(gauge.enter(one, at(-5_000))).isEqualTo(new Full(TRUNK, true, 1));
        assertThat(gauge.enter(one, at(1_000))).isNull();
    }

    @Test
    void lookingCostsNothingAndCountingIsNeverRefused() {
        Limit one = new Limit(TRUNK, 1, 1);
        IntStream.range(0, 5).forEach(_ -> assertThat(gauge.look(one, NOON)).isNull());
        gauge.count(one, NOON);
        assertThat(gauge.look(one, at(2_000))).isEqualTo(new Full(TRUNK, false, 1));
        gauge.count(one, NOON);
        assertThat(gauge.calls(TRUNK)).isEqualTo(2);
        gauge.leave(List.of(TRUNK));
        gauge.leave(List.of(TRUNK));
        gauge.leave(List.of(TRUNK));
        assertThat(gauge.calls(TRUNK)).isZero();
        assertThat(gauge.look(one, at(2_000))).isNull();
    }

    private long passed(List<Limit> limits, int calls, Instant when) {
        return IntStream.range(0, calls).filter(_ -> gauge.enter(limits, when) == null).count();
    }
}
