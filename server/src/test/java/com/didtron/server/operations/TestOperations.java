package com.didtron.server.operations;

import static com.didtron.server.platform.internal.sql.Tables.SETTING;

import com.didtron.server.platform.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Operations that only tests ask for: they keep a counter in a setting, so that what stayed of them can be seen.
final class TestOperations {

    private TestOperations() {}

    static final Map<String, Semaphore> GATES = new ConcurrentHashMap<>();
    static final Map<String, CountDownLatch> REACHED = new ConcurrentHashMap<>();
    static final Map<String, AtomicInteger> AT_ONCE = new ConcurrentHashMap<>();
    static final Map<String, AtomicInteger> MOST_AT_ONCE = new ConcurrentHashMap<>();

    /// Adds to a counter, and is refused below zero.
    record Count(String name, int by, @Secret String password) implements Operation<Integer> {}

    /// What a counter is.
    record State(String name, int count) {}

    /// Adds to a counter as a job.
    ///
    /// @param gate    waits until the test opens it, or adds to the counter [#opening]; null: goes on
    /// @param key     concurrency key
    /// @param failing attempts that fail
    record CountLater(String name, @Nullable String gate, @Nullable String key, int failing) implements Operation<Integer> {}

    @Component
    static class PerformCount implements OperationHandler<Count, Integer> {
        @Override
        public OperationType<Count, Integer> type() {
            return OperationType.inline("operations.count", "Count", Category.SYSTEM, Count.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, Count count) {
            int before = read(change.tx(), change.tenant().value(), count.name);
            int after = add(change.tx(), change.tenant().value(), count.name, count.by);
            change.subject("counter", count.name, "Counter " + count.name);
            change.before(new State(count.name, before));
            change.after(new State(count.name, after));
            if (after < 0) {
                throw Refusal.invalid("below-zero", "A counter is never below zero.", new Refusal.Field("by", "at least " + -before));
            }
            return after;
        }
    }

    @Component
    static class PerformCountLater implements OperationHandler<CountLater, Integer> {

        private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();

        @Override
        public OperationType<CountLater, Integer> type() {
            return OperationType.queued(
                    "operations.count-later", "Count later", Category.SYSTEM, CountLater.class, Integer.class,
                    JobPolicy.<CountLater>usual().withConcurrency(8).withAttempts(2, Duration.ofMillis(1)).oneAtATimePer(CountLater::key));
        }

        @Override
        public Integer perform(Change change, CountLater count) {
            String name = count.name;
            int attempt = attempts.computeIfAbsent(name, _ -> new AtomicInteger()).incrementAndGet();
            int present = AT_ONCE.computeIfAbsent(name, _ -> new AtomicInteger()).incrementAndGet();
            MOST_AT_ONCE.computeIfAbsent(name, _ -> new AtomicInteger()).accumulateAndGet(present, Math::max);
            try {
                int after = add(change.tx(), change.tenant().value(), name, 1);
                change.subject("counter", name, "Counter " + name);
                change.progress(1, 2L, "half");
                change.log("counted to " + after);
                if (count.gate != null) {
                    REACHED.computeIfAbsent(count.gate, _ -> new CountDownLatch(1)).countDown();
                    await(count.gate, change);
                }
                if (attempt <= count.failing) {
                    throw new IllegalStateException("fails on purpose, attempt " + attempt);
                }
                return after;
            } finally {
                AT_ONCE.get(name).decrementAndGet();
            }
        }

        private static void await(String gate, Change change) {
            try {
                while (!GATES.computeIfAbsent(gate, _ -> new Semaphore(0)).tryAcquire(20, TimeUnit.MILLISECONDS)
                        && read(change.tx(), change.tenant().value(), opening(gate)) == 0) {
                    change.refuseWhenCancelled();
                }
            } catch (InterruptedException e) {
                change.refuseWhenCancelled();
                throw new IllegalStateException("interrupted without a reason", e);
            }
        }
    }

    /// The counter that opens a gate for every process.
    static String opening(String gate) {
        return "open:" + gate;
    }

    static int read(DSLContext tx, long tenant, String name) {
        return tx.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.TENANT_ID.eq(tenant), SETTING.NAME.eq("count:" + name))
                .fetchOptional(SETTING.VALUE)
                .map(Integer::valueOf)
                .orElse(0);
    }

    static int add(DSLContext tx, long tenant, String name, int by) {
        return tx.fetchSingle(
                        "insert into platform.setting as s (tenant_id, name, value, changed_at) values ({0}, {1}, {2}, now())"
                                + " on conflict (tenant_id, name) do update set value = (s.value::int + {2}::int)::text returning value",
                        org.jooq.impl.DSL.val(tenant), org.jooq.impl.DSL.val("count:" + name), org.jooq.impl.DSL.val(Integer.toString(by)))
                .get(0, Integer.class);
    }
}
