package com.didtron.server.operations.internal;

import com.didtron.server.operations.Handler;
import com.didtron.server.operations.JobPolicy;
import com.didtron.server.operations.LongOperationHandler;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.WorkCancelled;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Carries out one claimed job: the work, its journal entry and its end are one transaction.
@Component
class RunJob {

    private static final Logger log = LoggerFactory.getLogger(RunJob.class);
    private static final Duration LONGEST_BACK_OFF = Duration.ofHours(1);

    private final Database database;
    private final JobQueue queue;
    private final Handlers handlers;
    private final EntryStore entries;
    private final JournalJson json;
    private final Clock clock;

    RunJob(Database database, JobQueue queue, Handlers handlers, EntryStore entries, JournalJson json, Clock clock) {
        this.database = database;
        this.queue = queue;
        this.handlers = handlers;
        this.entries = entries;
        this.json = json;
        this.clock = clock;
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
            if (running.end() == RunningJob.End.STOPPED) {
                queue.giveBack(job, clock.instant());
            } else {
                queue.cancelled(job, clock.instant());
                note(job, handler, EntryStore.Outcome.REFUSED, "cancelled", "The job was cancelled.");
            }
        } catch (Refusal refusal) {
            failed(running, handler, "permanent", refusal.getMessage(), refusal.code());
        } catch (RuntimeException fault) {
            end(running, handler, fault);
        }
    }

    private void end(RunningJob running, Handler<?, ?> handler, RuntimeException fault) {
        switch (running.end()) {
            case CANCELLED -> {
                queue.cancelled(running.job(), clock.instant());
                note(running.job(), handler, EntryStore.Outcome.REFUSED, "cancelled", "The job was cancelled.");
            }
            case STOPPED -> queue.giveBack(running.job(), clock.instant());
            case TIMED_OUT -> failed(running, handler, "transient", "It took longer than it may.", null);
            case null -> {
                log.warn("job {} ({}) failed at attempt {}", running.job().id(), running.job().type(), running.job().attempt(), fault);
                failed(running, handler, "transient", fault.toString(), null);
            }
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
                complete(change, job, handler, operation, result);
            });
            case LongOperationHandler<Operation<R>, R> without -> {
                var work = new JobChange(null, request, clock.instant(), running, queue, clock);
                R result = without.perform(work, operation);
                database.perform(job.tenant(), tx -> complete(work.within(tx), job, handler, operation, result));
            }
        }
    }

    private <R> void complete(JobChange change, ClaimedJob job, Handler<Operation<R>, R> handler, Operation<R> operation, R result) {
        NewEntry entry = change.entry(handler.type(), json.masked(operation), json).ofJob(job.id());
        if (!queue.complete(change.tx(), job, json.text(result), clock.instant(), entry)) {
            throw new Lost();
        }
    }

    private void failed(RunningJob running, Handler<?, ?> handler, String failureClass, @Nullable String why, @Nullable String code) {
        ClaimedJob job = running.job();
        Instant now = clock.instant();
        boolean again = failureClass.equals("transient") && job.attempt() < job.mostAttempts();
        Instant retryAt = again ? now.plus(backOff(Objects.requireNonNull(handler.type().job()), job.attempt())) : null;
        queue.log(job, now, "error", String.valueOf(why));
        queue.fail(job, failureClass, String.valueOf(why), retryAt, now);
        if (!again) {
            note(job, handler, code == null ? EntryStore.Outcome.FAILED : EntryStore.Outcome.REFUSED, code, why);
        }
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
