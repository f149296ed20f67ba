package com.didtron.server.admission.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.admission.internal.CapacityGauge.Full;
import com.didtron.server.admission.internal.CapacityGauge.Limit;
import com.didtron.server.admission.internal.CapacityGauge.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
        assertThat(gauge.enter(two, NOON)).isEqualTo(new Full(TRUNK, false, 2, 2));
        gauge.leave(List.of(TRUNK));
        assertThat(gauge.enter(two, NOON)).isNull();
        assertThat(gauge.calls(TRUNK)).isEqualTo(2);
    }

    @Test
    void allScopesAreEnteredOrNone() {
        List<Limit> both = List.of(new Limit(CARRIER, 10, 10), new Limit(TRUNK, 1, null));
        assertThat(gauge.enter(both, NOON)).isNull();
        IntStream.range(0, 50).forEach(_ -> assertThat(gauge.enter(both, NOON)).isEqualTo(new Full(TRUNK, false, 1, 1)));
        assertThat(gauge.calls(CARRIER)).isEqualTo(1);
        // the fifty that were stopped by the trunk have cost the carrier no tokens
        IntStream.range(0, 9).forEach(_ -> assertThat(gauge.enter(List.of(new Limit(CARRIER, 10, 10)), NOON)).isNull());
    }

    @Test
    void aLimitOfNothingLetsNothingIn() {
        assertThat(gauge.enter(List.of(new Limit(TRUNK, 0, null)), NOON)).isEqualTo(new Full(TRUNK, false, 0, 0));
        assertThat(gauge.enter(List.of(new Limit(CARRIER, null, 0)), NOON)).isEqualTo(new Full(CARRIER, true, 0, 0));
        assertThat(gauge.enter(List.of(new Limit(CARRIER, null, 0)), at(60_000))).isEqualTo(new Full(CARRIER, true, 0, 0));
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
        assertThat(gauge.enter(one, at(-5_000))).isEqualTo(new Full(TRUNK, true, 1, 1));
        assertThat(gauge.enter(one, at(1_000))).isNull();
    }

    /// Three calls run when the limit becomes two: whoever reads of it sees both figures.
    @Test
    void aLimitThatWasLoweredLetsNobodyInUntilEnoughHaveLeft() {
        IntStream.range(0, 3).forEach(_ -> gauge.enter(List.of(new Limit(TRUNK, 3, null)), NOON));
        List<Limit> two = List.of(new Limit(TRUNK, 2, null));
        assertThat(gauge.enter(two, NOON)).isEqualTo(new Full(TRUNK, false, 2, 3)).extracting(Full::said)
                .isEqualTo("interconnect 1 has reached its limit of 2 simultaneous calls: 3 of 2 are in use");
        gauge.leave(List.of(TRUNK));
        assertThat(gauge.enter(two, NOON)).isEqualTo(new Full(TRUNK, false, 2, 2));
        gauge.leave(List.of(TRUNK));
        assertThat(gauge.enter(two, NOON)).isNull();
    }

    @Test
    void whoLeavesMoreOftenThanItEnteredLeavesNothingBehind() {
        assertThat(gauge.enter(List.of(new Limit(TRUNK, 1, null)), NOON)).isNull();
        IntStream.range(0, 3).forEach(_ -> gauge.leave(List.of(TRUNK)));
        assertThat(gauge.calls(TRUNK)).isZero();
        assertThat(gauge.enter(List.of(new Limit(TRUNK, 1, null)), NOON)).isNull();
    }

    /// So many calls at the same instant, each from a thread of its own, while others already run: so many get in, whoever they are.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # capacity | per second | running | at once | get in | why not the others
                     1 |            |       0 |      16 |      1 | carrier 1 has reached its limit of 1 simultaneous calls: 1 of 1 are in use
                    10 |            |       9 |      16 |      1 | carrier 1 has reached its limit of 10 simultaneous calls: 10 of 10 are in use
                    10 |            |       4 |      16 |      6 | carrier 1 has reached its limit of 10 simultaneous calls: 10 of 10 are in use
                    10 |            |      10 |      16 |      0 | carrier 1 has reached its limit of 10 simultaneous calls: 10 of 10 are in use
                       |          1 |       0 |      16 |      1 | carrier 1 has reached its limit of 1 calls per second
                       |          5 |       0 |      16 |      5 | carrier 1 has reached its limit of 5 calls per second
                   100 |          3 |      90 |      16 |      3 | carrier 1 has reached its limit of 3 calls per second
                     2 |          9 |       0 |      16 |      2 | carrier 1 has reached its limit of 2 simultaneous calls: 2 of 2 are in use
                       |            |       0 |      16 |     16 |
            """)
    void ofCallsAtOnceAsManyGetInAsThereIsRoom(
            @Nullable Integer capacity, @Nullable Integer perSecond, int running, int atOnce, int getIn, @Nullable String whyNot) throws Exception {
        List<Limit> trunkAndCarrier = List.of(new Limit(TRUNK, null, null), new Limit(CARRIER, capacity, perSecond));
        IntStream.range(0, running).forEach(_ -> gauge.enter(List.of(new Limit(TRUNK, null, null), new Limit(CARRIER, null, null)), NOON));
        var start = new CountDownLatch(1);
        List<Future<Optional<Full>>> calls;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            calls = IntStream.range(0, atOnce)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return Optional.ofNullable(gauge.enter(trunkAndCarrier, NOON));
                    }))
                    .toList();
            start.countDown();
        }
        List<String> refused = calls.stream().flatMap(call -> call.resultNow().stream()).map(Full::said).toList();
        assertThat(refused).hasSize(atOnce - getIn).allMatch(said -> said.equals(whyNot));
        assertThat(List.of(gauge.calls(CARRIER), gauge.calls(TRUNK))).as("those that got in, in both scopes").containsOnly(running + getIn);
    }

    private long passed(List<Limit> limits, int calls, Instant when) {
        return IntStream.range(0, calls).filter(_ -> gauge.enter(limits, when) == null).count();
    }
}
