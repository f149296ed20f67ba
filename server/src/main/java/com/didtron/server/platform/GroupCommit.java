package com.didtron.server.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets many callers share one transaction: their requests are gathered while the writer is busy with the batch before
/// and committed together, so that one flush to disk serves them all.
///
/// Each caller waits for its own result and gets it only after the commit. When a batch fails as a whole, its requests are tried
/// one by one, so that a bad one fails alone.
///
/// @param <Q> request
/// @param <R> result
public final class GroupCommit<Q, R> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private record Pending<Q, R>(Q request, CompletableFuture<R> result) {
        private boolean isWanted() {
            return !result.isDone();
        }
    }

    private final BlockingQueue<Pending<Q, R>> queue;
    private final int largestBatch;
    private final Duration linger;
    private final Function<List<Q>, List<R>> commit;
    private final Thread writer;
    private volatile boolean open = true;

    /// One whose requests are committed as soon as the writer is free.
    ///
    /// @param name         thread name, for example `holds`
    /// @param capacity     how many requests may wait before callers are turned away
    /// @param largestBatch requests per transaction at most
    /// @param commit       does all requests in one transaction; results in the same order
    public GroupCommit(String name, int capacity, int largestBatch, Function<List<Q>, List<R>> commit) {
        this(name, capacity, largestBatch, Duration.ZERO, commit);
    }

    /// As above, and the first request of a batch waits for company.
    ///
    /// @param linger how long: for what nobody waits for
    public GroupCommit(String name, int capacity, int largestBatch, Duration linger, Function<List<Q>, List<R>> commit) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.largestBatch = largestBatch;
        this.linger = linger;
        this.commit = commit;
        this.writer = Thread.ofPlatform().name("group-commit-" + name).daemon().start(this::run);
    }

    /// Hands in a request and waits until it is committed.
    ///
    /// @throws Overloaded when too many requests wait already
    public R commit(Q request) {
        var pending = new Pending<Q, R>(request, new CompletableFuture<>());
        if (!open || !queue.offer(pending)) {
            throw new Overloaded("too many requests wait for " + writer.getName());
        }
        try {
            return pending.result.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            // nobody waits for it any more: the writer passes it over unless it is at it already
            pending.result.cancel(false);
            Thread.currentThread().interrupt();
            throw new Overloaded("interrupted while waiting for " + writer.getName());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            pending.result.cancel(false);
            throw new Overloaded(writer.getName() + " did not answer within 30 s");
        }
    }

    /// How many requests wait now.
    public int waiting() {
        return queue.size();
    }

    private void run() {
        List<Pending<Q, R>> batch = new ArrayList<>(largestBatch);
        while (open || !queue.isEmpty()) {
            try {
                Pending<Q, R> first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                if (open && linger.isPositive()) {
                    Thread.sleep(linger);
                }
                queue.drainTo(batch, largestBatch - 1);
                perform(batch.stream().filter(Pending::isWanted).toList());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                batch.clear();
            }
        }
    }

    private void perform(List<Pending<Q, R>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            List<R> results = commit.apply(batch.stream().map(Pending::request).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).result.complete(results.get(i));
            }
        } catch (RuntimeException fault) {
            if (batch.size() == 1) {
                batch.getFirst().result.completeExceptionally(fault);
                return;
            }
            log.warn("{}: a batch of {} failed and is tried one by one: {}", writer.getName(), batch.size(), fault.toString());
            batch.stream().filter(Pending::isWanted).forEach(one -> perform(List.of(one)));
        }
    }

    /// Finishes what waits, then ends the writer.
    @Override
    public void close() {
        open = false;
        try {
            writer.join(10_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nobody's fault: more work than the machine takes. Callers answer 503.
    public static final class Overloaded extends RuntimeException {
        public Overloaded(String message) {
            super(message);
        }
    }
}
