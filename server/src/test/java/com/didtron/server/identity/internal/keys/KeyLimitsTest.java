package com.didtron.server.identity.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.identity.internal.keys.KeyLimits.Category;
import com.didtron.server.identity.internal.keys.KeyLimits.Left;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Two processes that serve the same key let no more pass together than its limit.
class KeyLimitsTest {

    private static final AtomicLong KEY = new AtomicLong(900_000_000);

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Database database = platform.bean(Database.class);
    private final TenantId tenant = new World(platform).tenant();
    private final Standing clock = new Standing();
    private final KeyLimits one = new KeyLimits(database, clock);
    private final KeyLimits other = new KeyLimits(database, clock);
    private final long key = KEY.incrementAndGet();

    /// Time that goes on only when it is told to.
    private static final class Standing extends Clock {
        private volatile Instant now = Instant.parse("2026-03-01T10:00:30Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private boolean asks(KeyLimits process, int limit) {
        return process.take(tenant, key, Category.READ, limit).allowed();
    }

    @Test
    void twoProcessesShareALimitToTheLastOne() throws Exception {
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = IntStream.range(0, 400).mapToObj(i -> requests.submit(() -> asks(i % 2 == 0 ? one : other, 100))).toList();
            int passed = 0;
            for (Future<Boolean> request : all) {
                passed += request.get() ? 1 : 0;
            }
            assertThat(passed).isEqualTo(100);
        }
        assertThat(asks(one, 100)).isFalse();
        clock.move(KeyLimits.WINDOW);
        assertThat(asks(other, 100)).as("in the next minute").isTrue();
    }

    @Test
    void theAnswerTellsWhatIsLeftAndWhenTheMinuteIsOver() {
        Left first = one.take(tenant, key, Category.WRITE, 3);
        assertThat(first).isEqualTo(new Left(true, 3, 2, 60));
        clock.move(Duration.ofSeconds(20));
        assertThat(other.take(tenant, key, Category.WRITE, 3)).isEqualTo(new Left(true, 3, 1, 40));
        assertThat(one.take(tenant, key, Category.WRITE, 3)).isEqualTo(new Left(true, 3, 0, 40));
        assertThat(other.take(tenant, key, Category.WRITE, 3)).isEqualTo(new Left(false, 3, 0, 40));
        assertThat(one.take(tenant, key, Category.HEAVY, 3).allowed()).as("counted apart").isTrue();
    }

    /// One that took its part and fell silent keeps at most a twentieth of the limit from the other.
    @Test
    void aSilentProcessKeepsLittle() {
        assertThat(asks(one, 100)).isTrue();
        long passed = IntStream.range(0, 200).filter(_ -> asks(other, 100)).count();
        assertThat(passed).isEqualTo(100 - 100 / KeyLimits.PARTS);
    }
}
