package com.didtron.server.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.RunningPlatform;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.platform.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What both queues promise: the rows and the memory.
class JobQueueTest {

    /// So late that the platform that shares the database takes no job that is claimed here for one of a silent worker.
    private static final Instant NOW = Instant.parse("2100-01-01T12:00:00Z");
    private static final AtomicInteger TENANT = new AtomicInteger(740_000);

    private static final Database DATABASE = RunningPlatform.shared().bean(Database.class);

    private final TenantId tenant = new TenantId(TENANT.incrementAndGet());
    /// Nobody here carries it out, so that the platform's own worker leaves it alone.
    private final String type = "test." + UUID.randomUUID();

    /// A queue and what people see of it.
    record Both(String name, JobQueue queue, JobBoard board) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Both> queues() {
        var entries = new EntryStore();
        var memory = new MemoryQueue(DATABASE, entries);
        return Stream.of(
                new Both("rows", new PostgresQueue(DATABASE, entries), new PostgresBoard(DATABASE)), new Both("memory", memory, new MemoryBoard(memory)));
    }

    @ParameterizedTest
    @MethodSource("queues")
    void higherPriorityGoesFirstThenTheOlder(Both both) {
        long usual = add(both, 0, null, NOW);
        long later = add(both, 0, null, NOW);
        long urgent = add(both, 5, null, NOW);
        assertThat(claim(both, 2, NOW)).extracting(ClaimedJob::id).containsExactlyInAnyOrder(urgent, usual);
        assertThat(claim(both, 2, NOW)).extracting(ClaimedJob::id).containsExactly(later);
        assertThat(claim(both, 2, NOW)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("queues")
    void aJobIsNotStartedBeforeItsTime(Both both) {
        long job = add(both, 0, null, NOW.plusSeconds(60));
        assertThat(state(both, job)).isEqualTo("scheduled");
        assertThat(claim(both, 5, NOW.plusSeconds(59))).isEmpty();
        assertThat(claim(both, 5, NOW.plusSeconds(60))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("queues")
    void jobsWithTheSameKeyAreClaimedOneByOne(Both both) {
        add(both, 0, "k", NOW);
        add(both, 0, "k", NOW);
        add(both, 0, "other", NOW);
        List<ClaimedJob> first = claim(both, 5, NOW);
        assertThat(first).hasSize(2);
        assertThat(claim(both, 5, NOW)).isEmpty();
        first.forEach(job -> DATABASE.perform(tenant, tx -> assertThat(both.queue.complete(tx, end(job))).isTrue()));
        assertThat(claim(both, 5, NOW)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("queues")
    void whoHasOneJobDoesNotWaitForThousandsOfAnothers(Both both) {
        DATABASE.perform(tenant, tx -> {
            for (int i = 0; i < 2_000; i++) {
                both.queue.add(tx, job(tenant, 9, null, NOW.minusSeconds(60)));
            }
        });
        long one = add(both, another(), 0, null, NOW);
        assertThat(claim(both, 4, NOW)).extracting(ClaimedJob::id).contains(one);
        assertThat(claim(both, 40, NOW)).as("who waits alone has all the room").hasSize(40);
    }

    static Stream<Arguments> turns() {
        return queues().flatMap(both -> Stream.of(
                // who waits             room   who starts, claim by claim
                Arguments.of(both, "aaaaa b c", 3, "abc aaa a"),
                Arguments.of(both, "aaaa bbbb cccc", 2, "ab ac bc ab ac bc"),
                Arguments.of(both, "aa bb cc", 1, "a b c a b c"),
                Arguments.of(both, "aaaaaa bb", 4, "aabb aaaa"),
                Arguments.of(both, "c", 4, "c")));
    }

    @ParameterizedTest
    @MethodSource("turns")
    void tenantsThatWaitTakeTurns(Both both, String waiting, int room, String expected) {
        Map<TenantId, String> names = new HashMap<>();
        for (String name : List.of("a", "b", "c")) {
            TenantId of = another();
            names.put(of, name);
            waiting.chars().filter(c -> c == name.charAt(0)).forEach(_ -> add(both, of, 0, null, NOW));
        }
        List<String> claims = Stream.generate(() -> claim(both, room, NOW))
                .takeWhile(claimed -> !claimed.isEmpty())
                .map(claimed -> claimed.stream().map(job -> names.get(job.tenant())).sorted().collect(Collectors.joining()))
                .toList();
        assertThat(String.join(" ", claims)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("queues")
    void whoseKeyRunsTakesNoTurn(Both both) {
        for (int i = 0; i < 3; i++) {
            add(both, 0, "k", NOW);
        }
        assertThat(claim(both, 1, NOW)).hasSize(1);
        TenantId other = another();
        add(both, other, 0, null, NOW);
        add(both, other, 0, null, NOW);
        assertThat(claim(both, 1, NOW)).extracting(ClaimedJob::tenant).containsExactly(other);
        assertThat(claim(both, 1, NOW)).extracting(ClaimedJob::tenant).containsExactly(other);
        assertThat(claim(both, 1, NOW)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("queues")
    void manyWorkersAtOnceTakeEachJobOnce(Both both) throws Exception {
        for (int i = 0; i < 60; i++) {
            add(both, 0, null, NOW);
        }
        List<Long> taken = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<ClaimedJob>>> workers = new ArrayList<>();
            for (int w = 0; w < 12; w++) {
                String worker = "w" + w;
                workers.add(threads.submit(() -> both.queue.claim(worker, Map.of(type, 5), NOW)));
            }
            for (Future<List<ClaimedJob>> worker : workers) {
                worker.get().forEach(job -> taken.add(job.id()));
            }
        }
        assertThat(taken).hasSize(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("queues")
    void whatWasUndoneIsNotInTheQueue(Both both) {
        assertThatThrownBy(() -> DATABASE.perform(tenant, tx -> {
                    both.queue.add(tx, job(tenant, 0, null, NOW));
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(claim(both, 5, NOW)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("queues")
    void aFailedJobComesAgainAtItsTimeAndADeadOneDoesNot(Both both) {
        long id = add(both, 0, null, NOW);
        ClaimedJob job = claim(both, 1, NOW).getFirst();
        both.queue.fail(job, "transient", "the line was busy", NOW.plusSeconds(5), NOW);
        assertThat(state(both, id)).isEqualTo("failed");
        assertThat(claim(both, 1, NOW.plusSeconds(4))).isEmpty();
        ClaimedJob again = claim(both, 1, NOW.plusSeconds(5)).getFirst();
        assertThat(again.attempt()).isEqualTo(2);
        both.queue.fail(again, "permanent", "no such number", null, NOW);
        assertThat(state(both, id)).isEqualTo("dead");
        assertThat(claim(both, 1, NOW.plusSeconds(999))).isEmpty();
        assertThat(both.board.find(tenant, id).orElseThrow().job().failure()).isEqualTo("no such number");
    }

    @ParameterizedTest
    @MethodSource("queues")
    void aWorkerThatLostItsJobCannotCompleteIt(Both both) {
        add(both, 0, null, NOW);
        ClaimedJob slow = claim(both, 1, NOW).getFirst();
        assertThat(both.queue.reclaimStuck(NOW.plusSeconds(30), NOW.plusSeconds(60))).isPositive();
        ClaimedJob quick = both.queue.claim("quick", Map.of(type, 1), NOW.plusSeconds(60)).getFirst();
        DATABASE.perform(tenant, tx -> assertThat(both.queue.complete(tx, end(slow))).isFalse());
        assertThat(entries()).as("nothing is in the journal of what was not done").isZero();
        DATABASE.perform(tenant, tx -> assertThat(both.queue.complete(tx, end(quick))).isTrue());
        assertThat(entries()).isEqualTo(1);
        assertThat(state(both, quick.id())).isEqualTo("completed");
    }

    @ParameterizedTest
    @MethodSource("queues")
    void ofJobsThatEndTogetherTheLostOneLeavesNothing(Both both) {
        for (int i = 0; i < 3; i++) {
            add(both, 0, null, NOW);
        }
        List<ClaimedJob> claimed = claim(both, 3, NOW);
        ClaimedJob cancelled = claimed.get(1);
        assertThat(both.queue.cancelled(cancelled, NOW)).isTrue();
        assertThat(both.queue.complete(claimed.stream().map(this::end).toList()))
                .containsExactlyInAnyOrder(claimed.get(0).id(), claimed.get(2).id());
        assertThat(claimed).extracting(job -> state(both, job.id())).containsExactly("completed", "cancelled", "completed");
        assertThat(entries()).isEqualTo(2);
        assertThat(both.queue.cancelled(claimed.get(0), NOW)).as("a completed job is not cancelled any more").isFalse();
        assertThat(both.queue.fail(claimed.get(2), "transient", "too late", null, NOW)).isFalse();
    }

    private JobEnd end(ClaimedJob job) {
        return new JobEnd(job, "1", NOW, entry().ofJob(job.id()));
    }

    @ParameterizedTest
    @MethodSource("queues")
    void theSecondTimeAWorkerVanishesTheJobIsDead(Both both) {
        long id = add(both, 0, null, NOW);
        claim(both, 1, NOW);
        both.queue.reclaimStuck(NOW.plusSeconds(30), NOW.plusSeconds(31));
        assertThat(state(both, id)).isEqualTo("pending");
        claim(both, 1, NOW.plusSeconds(40));
        both.queue.reclaimStuck(NOW.plusSeconds(70), NOW.plusSeconds(71));
        assertThat(state(both, id)).isEqualTo("dead");
    }

    @ParameterizedTest
    @MethodSource("queues")
    void aJobGivenBackWasNotTried(Both both) {
        long id = add(both, 0, null, NOW);
        ClaimedJob job = claim(both, 1, NOW).getFirst();
        both.queue.giveBack(job, NOW);
        assertThat(state(both, id)).isEqualTo("pending");
        assertThat(claim(both, 1, NOW).getFirst().attempt()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("queues")
    void peoplePauseCancelAndRetry(Both both) {
        long id = add(both, 0, null, NOW);
        assertThat(change(both, tx -> both.board.pause(tx, tenant, id, true))).isTrue();
        assertThat(claim(both, 1, NOW)).isEmpty();
        assertThat(change(both, tx -> both.board.pause(tx, tenant, id, false))).isTrue();
        ClaimedJob job = claim(both, 1, NOW).getFirst();
        assertThat(change(both, tx -> both.board.pause(tx, tenant, id, true))).as("what runs cannot be paused").isFalse();
        assertThat(change(both, tx -> both.board.cancel(tx, tenant, id, NOW))).isTrue();
        assertThat(both.queue.heartbeat("w", List.of(job), NOW)).isEqualTo(Set.of(id));
        both.queue.cancelled(job, NOW);
        assertThat(state(both, id)).isEqualTo("cancelled");
        assertThat(change(both, tx -> both.board.retry(tx, tenant, id, NOW))).isTrue();
        assertThat(claim(both, 1, NOW)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("queues")
    void pagesAreWholeAndCountsAreRight(Both both) {
        for (int i = 0; i < 25; i++) {
            add(both, 0, null, NOW);
        }
        var filter = new JobBoard.Filter(null, type, null, null);
        Set<Long> seen = new java.util.HashSet<>();
        String cursor = null;
        do {
            var page = both.board.list(tenant, filter, JobBoard.Order.NEWEST, cursor, 10);
            page.items().forEach(j -> seen.add(j.id()));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(seen).hasSize(25);
        assertThat(both.board.counts(tenant, NOW)).containsExactly(new JobBoard.Count(type, "pending", 25));
    }

    @ParameterizedTest
    @MethodSource("queues")
    void whatIsUnderWayAndWhatHasEndedAreToldApart(Both both) {
        long cancelled = add(both, 0, null, NOW);
        long waiting = add(both, 0, null, NOW);
        change(both, tx -> both.board.cancel(tx, tenant, cancelled, NOW));
        var all = new JobBoard.Filter(null, type, null, null);
        assertThat(listed(both, all.onlyUnderWay())).containsExactly(waiting);
        assertThat(listed(both, all.onlyEndedSince(NOW))).containsExactly(cancelled);
        assertThat(listed(both, all.onlyEndedSince(NOW.plusSeconds(1)))).isEmpty();
        ClaimedJob running = claim(both, 1, NOW).getFirst();
        assertThat(listed(both, all.onlyUnderWay())).as("running: " + running.id()).containsExactly(waiting);
    }

    private List<Long> listed(Both both, JobBoard.Filter filter) {
        return both.board.list(tenant, filter, JobBoard.Order.NEWEST, null, 10).items().stream().map(JobBoard.JobView::id).toList();
    }

    @Test
    void memoryNamesWhatIsLostAtTheEnd() {
        var entries = new EntryStore();
        var memory = new MemoryQueue(DATABASE, entries);
        DATABASE.perform(tenant, tx -> memory.add(tx, job(tenant, 0, null, NOW)));
        memory.tellWhatIsLost();
        assertThat(memory.mode().name()).isEqualTo("MEMORY");
    }

    private boolean change(Both both, java.util.function.Function<org.jooq.DSLContext, Boolean> how) {
        return DATABASE.transaction(tenant, how);
    }

    private static TenantId another() {
        return new TenantId(TENANT.incrementAndGet());
    }

    private long add(Both both, int priority, @Nullable String key, Instant at) {
        return add(both, tenant, priority, key, at);
    }

    private long add(Both both, TenantId of, int priority, @Nullable String key, Instant at) {
        return DATABASE.transaction(of, tx -> both.queue.add(tx, job(of, priority, key, at)));
    }

    private int entries() {
        return DATABASE.reads(tenant).fetchSingle("select count(*) from operations.entry where type = {0}", DSL.val(type)).get(0, Integer.class);
    }

    private NewEntry entry() {
        return new NewEntry(
                OperationRequest.system(tenant, "test"), NOW, type, "system", null, null, null, "{}", null, null, EntryStore.Outcome.DONE, null, null, null);
    }

    private NewJob job(TenantId of, int priority, @Nullable String key, Instant at) {
        return new NewJob(OperationRequest.system(of, "test"), type, "system", priority, 3, key, "{}", "{}", NOW, at);
    }

    private List<ClaimedJob> claim(Both both, int most, Instant at) {
        return both.queue.claim("w", Map.of(type, most), at);
    }

    private String state(Both both, long id) {
        return both.board.find(tenant, id).orElseThrow().job().state();
    }
}
