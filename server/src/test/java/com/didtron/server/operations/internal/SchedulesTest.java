package com.didtron.server.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.operations.ScheduledOperation;
import com.didtron.server.operations.TenantTree;
import com.didtron.server.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// When scheduled work is made. The time is years ahead, where the platform's own schedules have nothing to do.
class SchedulesTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Database database = platform.bean(Database.class);
    private final String name = "test." + UUID.randomUUID();
    private volatile Instant now = Instant.EPOCH;
    private final Clock clock = new Clock() {
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
    };

    /// As another process would have it.
    private Schedules process(String cron) {
        var declared = new StaticListableBeanFactory();
        declared.addBean("declared", new ScheduledOperation(name, "Test", cron, false, PurgeExpired::new));
        return new Schedules(
                database, platform.bean(Operations.class), platform.bean(TenantTree.class), platform.bean(Handlers.class), platform.bean(JobBoard.class), clock, declared.getBeanProvider(ScheduledOperation.class));
    }

    /// The row of a schedule knows the operator's job, which nobody else could open.
    @Test
    void whoLooksIsToldTheLastJobOfTheirOwn() {
        dueAt("2031-05-06T02:00:00Z");
        Schedules process = process("0 0 2 * * *");
        at(process, "2031-05-06T02:00:01Z");
        TenantId operator = platform.bean(TenantTree.class).all().getFirst();
        TenantId other = World.ofAnotherTenant(platform).tenant();
        assertThat(last(process, operator)).isNotNull();
        assertThat(last(process, other)).as("before it had one").isNull();
        long own = platform.bean(Operations.class).enqueue(OperationRequest.system(other, "schedule"), new PurgeExpired());
        assertThat(last(process, other)).isEqualTo(own).isNotEqualTo(last(process, operator));
    }

    private @Nullable Long last(Schedules process, TenantId asking) {
        return process.list(asking).stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow().lastJobId();
    }

    private void dueAt(String first) {
        database.acrossTenants().execute(
                "insert into operations.schedule (name, next_run_at) values ({0}, {1}::timestamptz)", DSL.val(name), DSL.val(first));
    }

    private void at(Schedules process, String time) {
        now = Instant.parse(time);
        process.makeDue();
    }

    /// Jobs that were made of it: each has a key that names the time it was due.
    private int made() {
        return database.acrossTenants()
                .fetchSingle("select count(*) from operations.answered_request where key like {0}", DSL.val(name + "@%"))
                .get(0, Integer.class);
    }

    private Instant next() {
        return database.acrossTenants().fetchSingle("select next_run_at from operations.schedule where name = {0}", DSL.val(name)).get(0, Instant.class);
    }

    @Test
    void itIsMadeOnceAtItsTimeAndNotBefore() {
        Schedules nightly = process("0 30 3 * * *");
        dueAt("2031-05-06T03:30:00Z");
        at(nightly, "2031-05-06T03:29:59Z");
        assertThat(made()).isZero();
        at(nightly, "2031-05-06T03:30:00Z");
        assertThat(made()).isEqualTo(1);
        at(nightly, "2031-05-06T03:30:01Z");
        at(nightly, "2031-05-06T23:59:59Z");
        assertThat(made()).isEqualTo(1);
        assertThat(next()).isEqualTo("2031-05-07T03:30:00Z");
    }

    @Test
    void afterSevenHoursWithoutAProcessItIsMadeUpForOnce() {
        Schedules hourly = process("0 0 * * * *");
        dueAt("2031-05-06T01:00:00Z");
        at(hourly, "2031-05-06T08:20:00Z");
        assertThat(made()).isEqualTo(1);
        at(hourly, "2031-05-06T08:20:01Z");
        assertThat(made()).isEqualTo(1);
        assertThat(next()).isEqualTo("2031-05-06T09:00:00Z");
    }

    @Test
    void ofTwoProcessesThatLookAtOnceOneMakesIt() throws Exception {
        List<Schedules> processes = List.of(process("0 0 * * * *"), process("0 0 * * * *"), process("0 0 * * * *"));
        dueAt("2031-05-06T01:00:00Z");
        now = Instant.parse("2031-05-06T01:00:00Z");
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> one : processes.stream().map(p -> all.submit(p::makeDue)).toList()) {
                one.get();
            }
        }
        assertThat(made()).isEqualTo(1);
    }

    /// Schedules are told in UTC: in no night is an hour missing or twice, whatever the clocks of Berlin or New York do.
    @ParameterizedTest
    @CsvSource(textBlock = """
            2031-03-30, Berlin loses the hour from 2 to 3
            2031-10-26, Berlin has the hour from 2 to 3 twice
            2031-03-09, New York loses the hour from 2 to 3
            2031-11-02, New York has the hour from 1 to 2 twice
            """)
    void aDayOnWhichClocksChangeHasEveryHourOnce(String day, String why) {
        Schedules hourly = process("0 30 * * * *");
        dueAt(day + "T00:30:00Z");
        Instant midnight = Instant.parse(day + "T00:00:00Z");
        IntStream.range(0, 24 * 4).mapToObj(quarter -> midnight.plus(Duration.ofMinutes(15L * quarter))).forEach(time -> at(hourly, time.toString()));
        assertThat(made()).as(why).isEqualTo(24);
    }
}
