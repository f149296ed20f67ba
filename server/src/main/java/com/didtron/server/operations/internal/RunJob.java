package com.didtron.server.operations.internal;

import com.didtron.server.operations.Handler;
import com.didtron.server.operations.JobPolicy;
import com.didtron.server.operations.LongOperationHandler;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.WorkCancelled;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.RaisesAlerts;
import com.didtron.server.platform.GroupCommit;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Carries out one claimed job. Work within a transaction, its journal entry and its end are one transaction. Work that keeps none open
/// (a [LongOperationHandler]) ends together with what else ends at that moment: one flush to disk serves them all, and each waits for it.
@Component
class RunJob implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunJob.class);
    private static final Duration LONGEST_BACK_OFF = Duration.ofHours(1);

    private final Database database;
    private final JobQueue queue;
    private final Handlers handlers;
    private final EntryStore entries;
    private final JournalJson json;
    private final RaisesAlerts alerts;
    private final Clock clock;
    private final GroupCommit<JobEnd, Boolean> ends;

    RunJob(Database database, JobQueue queue, Handlers handlers, EntryStore entries, JournalJson json, RaisesAlerts alerts, Clock clock) {
        this.database = database;
        this.queue = queue;
        this.handlers = handlers;
        this.entries = entries;
        this.json = json;
        this.alerts = alerts;
        this.clock = clock;
        this.ends = new GroupCommit<>("job-ends", 1_024, 256, this::complete);
    }

    /// The job was taken from us while we worked: what we did is undone.
    private static final class Lost extends RuntimeException {
        Lost() {
            super("the job is somebody else's by now", null, false, false);
        }
    }

    void run(RunningJob running) {
        ClaimedJob job = running.job();
        Handler<?, ?> handler = handlers.byName(job.type()).orElse(null);
        if (handler == null) {
            queue.fail(job, "permanent", "nobody here carries out " + job.type(), null, clock.instant());
            return;
        }
        try {
            perform(running, handler);
        } catch (Lost _) {
            log.warn("job {} was taken back while it ran; what it did was undone", job.id());
        } catch (WorkCancelled _) {
            if (running.over() == RunningJob.End.STOPPED) {
                queue.giveBack(job, clock.instant());
            } else {
                cancelled(job, handler);
            }
        } catch (Refusal refusal) {
            running.over();
            failed(running, handler, "permanent", refusal.getMessage(), refusal.code());
        } catch (RuntimeException fault) {
            end(running, handler, fault);
        }
    }

    private void end(RunningJob running, Handler<?, ?> handler, RuntimeException fault) {
        switch (running.over()) {
            case CANCELLED -> cancelled(running.job(), handler);
            case STOPPED -> queue.giveBack(running.job(), clock.instant());
            case TIMED_OUT -> failed(running, handler, "transient", "It took longer than it may.", null);
            case null -> {
                log.warn("job {} ({}) failed at attempt {}", running.job().id(), running.job().type(), running.job().attempt(), fault);
                failed(running, handler, "transient", fault.toString(), null);
            }
        }
    }

    private void cancelled(ClaimedJob job, Handler<?, ?> handler) {
        if (queue.cancelled(job, clock.instant())) {
            note(job, handler, EntryStore.Outcome.REFUSED, "cancelled", "The job was cancelled.");
        }
    }

    @SuppressWarnings("unchecked")
    private <R> void perform(RunningJob running, Handler<?, ?> known) {
        ClaimedJob job = running.job();
        var handler = (Handler<Operation<R>, R>) known;
        var operation = json.read(job.payload(), handler.type().payload());
        var request = json.read(job.request(), OperationRequest.class);
        switch (handler) {
            case OperationHandler<Operation<R>, R> within -> database.perform(job.tenant(), tx -> {
                var change = new JobChange(tx, request, clock.instant(), running, queue, clock);
                R result = within.perform(change, operation);
                refuseWhenLost(queue.complete(tx, end(change, job, handler, operation, result)));
            });
            case LongOperationHandler<Operation<R>, R> without -> {
                var work = new JobChange(null, request, clock.instant(), running, queue, clock);
                R result = without.perform(work, operation);
                refuseWhenLost(ends.commit(end(work, job, handler, operation, result)));
            }
        }
    }

    private <R> JobEnd end(JobChange change, ClaimedJob job, Handler<Operation<R>, R> handler, Operation<R> operation, R result) {
        NewEntry entry = change.entry(handler.type(), json.masked(operation), json).ofJob(job.id());
        return new JobEnd(job, json.text(result), clock.instant(), entry);
    }

    private static void refuseWhenLost(boolean stillOurs) {
        if (!stillOurs) {
            throw new Lost();
        }
    }

    private List<Boolean> complete(List<JobEnd> all) {
        Set<Long> ours = queue.complete(all);
        return all.stream().map(end -> ours.contains(end.job().id())).toList();
    }

    @Override
    public void close() {
        ends.close();
    }

    private void failed(RunningJob running, Handler<?, ?> handler, String failureClass, @Nullable String why, @Nullable String code) {
        ClaimedJob job = running.job();
        Instant now = clock.instant();
        boolean again = failureClass.equals("transient") && job.attempt() < job.mostAttempts();
        Instant retryAt = again ? now.plus(backOff(Objects.requireNonNull(handler.type().job()), job.attempt())) : null;
        queue.log(job, now, "error", String.valueOf(why));
        boolean written = queue.fail(job, failureClass, String.valueOf(why), retryAt, now);
        if (written && !again) {
            note(job, handler, code == null ? EntryStore.Outcome.FAILED : EntryStore.Outcome.REFUSED, code, why);
            ring(job, handler.type().title() + " (job " + job.id() + ") failed and is not tried again: " + why);
        }
    }

    private void ring(ClaimedJob job, String text) {
        database.perform(job.tenant(), tx -> alerts.raise(tx, job.tenant(), new RaisesAlerts.Alert(
                RaisesAlerts.Severity.WARNING, "job-dead", "operations.job.view", "job", Long.toString(job.id()), text)));
    }

    private static Duration backOff(JobPolicy<?> policy, int attempt) {
        Duration doubled = policy.backOff().multipliedBy(1L << Math.min(attempt - 1, 20));
        Duration capped = doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
        return capped.plusMillis(ThreadLocalRandom.current().nextLong(capped.toMillis() / 4 + 1));
    }

    private void note(ClaimedJob job, Handler<?, ?> handler, EntryStore.Outcome outcome, @Nullable String code, @Nullable String why) {
        var request = json.read(job.request(), OperationRequest.class);
        var operation = json.read(job.payload(), handler.type().payload());
        var entry = new RunningChange(null, request, clock.instant())
                .entry(handler.type(), json.masked(operation), json)
                .ofJob(job.id())
                .ended(outcome, code, why);
        database.perform(job.tenant(), tx -> entries.insert(tx, entry));
    }
}
