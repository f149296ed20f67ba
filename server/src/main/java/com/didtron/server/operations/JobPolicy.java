package com.didtron.server.operations;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How jobs of a type run.
///
/// @param priority     of a tenant's jobs of one type the higher goes first, 0 is usual; it takes nobody else's turn
/// @param attempts     how often it is tried when it fails for a reason that may pass
/// @param backOff      before the second attempt; doubled before each further one, up to an hour, and spread by up to a quarter
/// @param timeout      an attempt that takes longer is ended
/// @param concurrency  how many run at a time in one process, unless a person sets another number
/// @param key          jobs of a tenant with the same key run one after the other; null, or a null key: without regard to each other
/// @param retention    how long finished jobs are kept
public record JobPolicy<O>(
        int priority,
        int attempts,
        Duration backOff,
        Duration timeout,
        int concurrency,
        @Nullable Function<O, @Nullable String> key,
        Duration retention) {

    public JobPolicy {
        if (attempts < 1 || concurrency < 1 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a job is tried at least once, for some time, and at least one runs at a time");
        }
    }

    /// Three attempts from five seconds on, five minutes each, two at a time, kept for thirty days.
    public static <O> JobPolicy<O> usual() {
        return new JobPolicy<>(0, 3, Duration.ofSeconds(5), Duration.ofMinutes(5), 2, null, Duration.ofDays(30));
    }

    public JobPolicy<O> withConcurrency(int atATime) {
        return new JobPolicy<>(priority, attempts, backOff, timeout, atATime, key, retention);
    }

    public JobPolicy<O> withTimeout(Duration limit) {
        return new JobPolicy<>(priority, attempts, backOff, limit, concurrency, key, retention);
    }

    public JobPolicy<O> withAttempts(int most, Duration first) {
        return new JobPolicy<>(priority, most, first, timeout, concurrency, key, retention);
    }

    public JobPolicy<O> withPriority(int rank) {
        return new JobPolicy<>(rank, attempts, backOff, timeout, concurrency, key, retention);
    }

    /// One after the other: jobs of a tenant for which `of` answers the same.
    public JobPolicy<O> oneAtATimePer(Function<O, @Nullable String> of) {
        return new JobPolicy<>(priority, attempts, backOff, timeout, concurrency, of, retention);
    }

    public JobPolicy<O> keptFor(Duration time) {
        return new JobPolicy<>(priority, attempts, backOff, timeout, concurrency, key, time);
    }
}
