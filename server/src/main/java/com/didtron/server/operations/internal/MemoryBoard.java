package com.didtron.server.operations.internal;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.internal.MemoryQueue.Kept;
import com.didtron.server.platform.AfterCommit;
import com.didtron.server.platform.Pages;
import com.didtron.server.platform.SortedRows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Jobs that are in memory.
final class MemoryBoard implements JobBoard {

    private static final Set<String> WAITING = Set.of("scheduled", "pending", "failed");

    private final MemoryQueue queue;

    MemoryBoard(MemoryQueue queue) {
        this.queue = queue;
    }

    @Override
    public Page<JobView> list(TenantId tenant, Filter filter, Order order, @Nullable String cursor, int limit) {
        List<JobView> found = queue.with(jobs -> jobs.values().stream()
                .filter(k -> k.job.request().tenant().equals(tenant) && fits(filter, k))
                .map(MemoryBoard::view)
                .toList());
        Map<String, Comparator<JobView>> orders = Map.of(
                "id", Comparator.comparing(JobView::id),
                "createdAt", Comparator.comparing(JobView::id),
                "title", Comparator.comparing(job -> order.types().indexOf(job.type())),
                "category", Comparator.comparing(JobView::category),
                "state", Comparator.comparing(JobView::state),
                "attempt", Comparator.comparing(JobView::attempt));
        return SortedRows.page(found, orders, JobView::id, order.sort() == null ? Order.USUAL : order.sort(), cursor, limit);
    }

    private static boolean fits(Filter filter, Kept job) {
        String search = filter.search();
        return (filter.state() == null || filter.state().word().equals(job.state))
                && (filter.type() == null || filter.type().equals(job.job.type()))
                && (filter.category() == null || filter.category().equals(job.job.category()))
                && (!filter.underWay() || !JobBoard.State.valueOf(job.state.toUpperCase(Locale.ROOT)).isOver())
                && (filter.endedSince() == null || job.finishedAt != null && !job.finishedAt.isBefore(filter.endedSince()))
                && (filter.actor() == null || filter.actor().equals(job.job.request().actor().key()))
                && (search == null || Long.toString(job.id).equals(search) || job.job.type().contains(search));
    }

    @Override
    public Optional<JobWhole> find(TenantId tenant, long id) {
        return queue.with(jobs -> Optional.ofNullable(jobs.get(id))
                .filter(k -> k.job.request().tenant().equals(tenant))
                .map(k -> new JobWhole(view(k), k.job.payload(), k.job.requestJson(), k.result, List.copyOf(k.lines))));
    }

    @Override
    public boolean isUnderWay(DSLContext tx, TenantId tenant, long id) {
        return queue.with(jobs -> {
            Kept job = jobs.get(id);
            return job != null && job.job.request().tenant().equals(tenant) && job.finishedAt == null && !job.cancelRequested;
        });
    }

    @Override
    public List<Count> counts(TenantId tenant, Instant finishedSince) {
        record Kind(String type, String state) {}
        return queue.with(jobs -> {
            Map<Kind, Long> counted = jobs.values().stream()
                    .filter(k -> k.job.request().tenant().equals(tenant))
                    .filter(k -> k.finishedAt == null || !k.finishedAt.isBefore(finishedSince) || k.state.equals("dead"))
                    .collect(Collectors.groupingBy(k -> new Kind(k.job.type(), k.state), Collectors.counting()));
            return counted.entrySet().stream().map(e -> new Count(e.getKey().type, e.getKey().state, e.getValue())).toList();
        });
    }

    @Override
    public List<Minute> minutes(TenantId tenant, Instant since) {
        return queue.with(jobs -> {
            Map<Instant, List<Kept>> ended = jobs.values().stream()
                    .filter(k -> k.job.request().tenant().equals(tenant) && k.finishedAt != null && !k.finishedAt.isBefore(since))
                    .collect(Collectors.groupingBy(k -> java.util.Objects.requireNonNull(k.finishedAt).truncatedTo(ChronoUnit.MINUTES)));
            List<Minute> minutes = new ArrayList<>();
            ended.forEach((minute, of) -> minutes.add(new Minute(
                    minute,
                    of.stream().filter(k -> k.state.equals("completed")).count(),
                    of.stream().filter(k -> k.state.equals("dead")).count())));
            minutes.sort(Comparator.comparing(Minute::minute));
            return minutes;
        });
    }

    @Override
    public boolean retry(DSLContext tx, TenantId tenant, long id, Instant now) {
        return change(tx, tenant, id, Set.of("dead", "failed", "cancelled"), k -> {
            k.state = "pending";
            k.attempt = 0;
            k.stuck = 0;
            k.cancelRequested = false;
            k.runAt = now;
            k.finishedAt = null;
            k.worker = null;
        });
    }

    @Override
    public boolean cancel(DSLContext tx, TenantId tenant, long id, Instant now) {
        return change(tx, tenant, id, Set.of("scheduled", "pending", "failed", "paused", "processing"), k -> {
            if (k.state.equals("processing")) {
                k.cancelRequested = true;
            } else {
                k.state = "cancelled";
                k.finishedAt = now;
            }
        });
    }

    @Override
    public boolean pause(DSLContext tx, TenantId tenant, long id, boolean paused) {
        return change(tx, tenant, id, paused ? WAITING : Set.of("paused"), k -> k.state = paused ? "paused" : "pending");
    }

    @Override
    public int forget(DSLContext tx, TenantId tenant, String type, Instant before) {
        return queue.with(jobs -> {
            int present = jobs.size();
            jobs.values().removeIf(k -> k.job.request().tenant().equals(tenant) && k.job.type().equals(type)
                    && (k.state.equals("completed") || k.state.equals("cancelled")) && k.finishedAt != null && k.finishedAt.isBefore(before));
            return present - jobs.size();
        });
    }

    private boolean change(DSLContext tx, TenantId tenant, long id, Set<String> from, Consumer<Kept> how) {
        boolean fits = queue.with(jobs -> {
            Kept job = jobs.get(id);
            return job != null && job.job.request().tenant().equals(tenant) && from.contains(job.state);
        });
        if (fits) {
            AfterCommit.run(tx, () -> {
                queue.with(jobs -> {
                    Kept job = jobs.get(id);
                    if (job != null && from.contains(job.state)) {
                        how.accept(job);
                    }
                    return true;
                });
                queue.wake();
            });
        }
        return fits;
    }

    private static JobView view(Kept k) {
        return new JobView(
                k.id, k.job.type(), k.job.category(), k.state, k.job.priority(), k.job.request().actor().key(), k.job.request().actor().name(),
                k.job.concurrencyKey(), k.runAt, k.job.createdAt(),
                k.startedAt, k.heartbeatAt, k.finishedAt, k.worker, k.attempt, k.job.attempts(), k.cancelRequested, k.done, k.total, k.note,
                k.failureClass, k.failure);
    }
}
