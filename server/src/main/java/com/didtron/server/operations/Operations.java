package com.didtron.server.operations;

import com.didtron.server.operations.internal.AnsweredRequests;
import com.didtron.server.operations.internal.EntryStore;
import com.didtron.server.operations.internal.Handlers;
import com.didtron.server.operations.internal.HoldForApproval;
import com.didtron.server.operations.internal.JobQueue;
import com.didtron.server.operations.internal.JournalJson;
import com.didtron.server.operations.internal.NewEntry;
import com.didtron.server.operations.internal.NewJob;
import com.didtron.server.operations.internal.RunningChange;
import com.didtron.server.platform.AfterCommit;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The one door through which anything is changed.
@Component
public class Operations {

    private static final Logger log = LoggerFactory.getLogger(Operations.class);

    private final Database database;
    private final Handlers handlers;
    private final EntryStore entries;
    private final AnsweredRequests answered;
    private final JobQueue queue;
    private final JournalJson json;
    private final HoldForApproval holdForApproval;
    private final Clock clock;

    Operations(
            Database database,
            Handlers handlers,
            EntryStore entries,
            AnsweredRequests answered,
            JobQueue queue,
            JournalJson json,
            HoldForApproval holdForApproval,
            Clock clock) {
        this.database = database;
        this.handlers = handlers;
        this.entries = entries;
        this.answered = answered;
        this.queue = queue;
        this.json = json;
        this.holdForApproval = holdForApproval;
        this.clock = clock;
    }

    /// Carries out an operation that moves money, if the actor's roles reach so far, or keeps it until a second person agrees.
    ///
    /// @throws Refusal beyond-limit, idempotency-key-reused; whatever the handler refuses, also when a second person is to be asked
    public <R> Asked<R> ask(OperationRequest request, MovesMoney<R> operation) {
        try {
            return database.transaction(request.tenant(), tx -> {
                Optional<Asked<R>> before = askedBefore(tx, request, operation);
                if (before.isPresent()) {
                    return before.get();
                }
                if (!holdForApproval.needsSecond(tx, request, operation)) {
                    return new Asked.Done<>(carryOut(tx, request, operation));
                }
                NewEntry trial = tried(tx, request, operation);
                return new Asked.Waiting<>(holdForApproval.hold(tx, request, operation, handlers.find(operation).orElseThrow(), trial));
            });
        } catch (Refusal refusal) {
            note(request, operation, EntryStore.Outcome.REFUSED, refusal.code(), refusal.getMessage());
            throw refusal;
        } catch (RuntimeException fault) {
            note(request, operation, EntryStore.Outcome.FAILED, null, fault.toString());
            throw fault;
        }
    }

    /// What the key was answered with, whatever became of rates and rights since: who sends a request again is told what it did.
    private <R> Optional<Asked<R>> askedBefore(DSLContext tx, OperationRequest request, MovesMoney<R> operation) {
        var type = handlers.find(operation).orElseThrow();
        return answered.find(tx, request).map(before -> {
            boolean waits = before.type().equals(HoldForApproval.waiting(type));
            AnsweredRequests.refuseAnother(
                    String.valueOf(request.idempotencyKey()),
                    (waits || before.type().equals(type.name())) && Arrays.equals(before.payload(), json.digest(operation)));
            return waits
                    ? new Asked.Waiting<R>(json.read(before.result(), Long.class))
                    : new Asked.Done<R>(json.read(before.result(), handlers.inline(operation).type().result()));
        });
    }

    /// What the journal would say of an operation, which is undone. What can only be a job is not tried.
    private <R> NewEntry tried(DSLContext tx, OperationRequest request, Operation<R> operation) {
        var type = handlers.find(operation).orElseThrow();
        var change = new RunningChange(tx, request, clock.instant());
        if (handlers.isInline(operation)) {
            try {
                tx.transaction(inner -> {
                    var trial = new RunningChange(AfterCommit.untold(inner.dsl()), request, clock.instant());
                    handlers.inline(operation).perform(trial, operation);
                    throw new Trial(trial.entry(type, json.masked(operation), json));
                });
            } catch (Trial done) {
                return done.entry;
            }
        }
        return change.entry(type, json.masked(operation), json);
    }

    /// Ends a trial: everything that was done in it is undone.
    private static final class Trial extends RuntimeException {
        private final transient NewEntry entry;

        Trial(NewEntry entry) {
            super("a trial is undone", null, false, false);
            this.entry = entry;
        }
    }

    private void refuseMoney(OperationRequest request, Operation<?> operation) {
        if (operation instanceof MovesMoney<?> && request.actor().kind() != Actor.Kind.SYSTEM) {
            throw new IllegalArgumentException(operation.getClass().getSimpleName() + " moves money: it is asked for, with Operations.ask");
        }
    }

    /// Carries out an operation at once, in a transaction of its own. When it is refused or fails, nothing of it stays but the journal's word of it.
    ///
    /// @throws Refusal idempotency-key-reused when the key was used before with another payload; whatever the handler refuses
    public <R> R run(OperationRequest request, Operation<R> operation) {
        try {
            return database.transaction(request.tenant(), tx -> run(tx, request, operation));
        } catch (Refusal refusal) {
            note(request, operation, EntryStore.Outcome.REFUSED, refusal.code(), refusal.getMessage());
            throw refusal;
        } catch (RuntimeException fault) {
            note(request, operation, EntryStore.Outcome.FAILED, null, fault.toString());
            throw fault;
        }
    }

    /// Carries out an operation in the caller's transaction.
    ///
    /// @throws Refusal as above
    public <R> R run(DSLContext tx, OperationRequest request, Operation<R> operation) {
        refuseMoney(request, operation);
        return carryOut(tx, request, operation);
    }

    /// Carries out what a second person has agreed to, in the name of who asked for it: at once, or as a job.
    void runApproved(DSLContext tx, OperationRequest request, Operation<?> operation) {
        if (handlers.isInline(operation)) {
            carryOut(tx, request, operation);
        } else {
            put(tx, request, operation, null);
        }
    }

    private <R> R carryOut(DSLContext tx, OperationRequest request, Operation<R> operation) {
        var handler = handlers.inline(operation);
        if (request.idempotencyKey() != null) {
            Optional<String> answer = answered.claim(tx, request, handler.type().name(), json.digest(operation));
            if (answer.isPresent()) {
                return json.read(answer.get(), handler.type().result());
            }
        }
        var change = new RunningChange(tx, request, clock.instant());
        R result = handler.perform(change, operation);
        entries.insert(tx, change.entry(handler.type(), json.masked(operation), json));
        if (request.idempotencyKey() != null) {
            answered.settle(tx, request, json.text(result));
        }
        return result;
    }

    /// Puts an operation into the queue, in a transaction of its own.
    ///
    /// @return the job's id
    public <R> long enqueue(OperationRequest request, Operation<R> operation) {
        return database.transaction(request.tenant(), tx -> enqueue(tx, request, operation, null));
    }

    /// Puts an operation into the queue as part of the caller's transaction: it waits there if that is committed, and never was if it is not.
    ///
    /// @param at not before this; null: as soon as somebody is free
    /// @return the job's id; with an idempotency key used before, that of the job made then
    public <R> long enqueue(DSLContext tx, OperationRequest request, Operation<R> operation, @Nullable Instant at) {
        refuseMoney(request, operation);
        return put(tx, request, operation, at);
    }

    private <R> long put(DSLContext tx, OperationRequest request, Operation<R> operation, @Nullable Instant at) {
        var type = handlers.queued(operation);
        if (request.idempotencyKey() != null) {
            Optional<String> answer = answered.claim(tx, request, type.name(), json.digest(operation));
            if (answer.isPresent()) {
                return json.read(answer.get(), Long.class);
            }
        }
        long id = queue.add(tx, NewJob.of(type, request.asJob(), operation, json, clock.instant(), at));
        if (request.idempotencyKey() != null) {
            answered.settle(tx, request, json.text(id));
        }
        return id;
    }

    /// The undone is told in a transaction of its own. If even that fails, the request's own fault is what the caller must hear of.
    private void note(OperationRequest request, Operation<?> operation, EntryStore.Outcome outcome, @Nullable String code, @Nullable String why) {
        try {
            var type = handlers.find(operation).orElse(null);
            if (type == null) {
                return;
            }
            var change = new RunningChange(null, request, clock.instant());
            var entry = change.entry(type, json.masked(operation), json).ended(outcome, code, why);
            database.perform(request.tenant(), tx -> entries.insert(tx, entry));
        } catch (RuntimeException fault) {
            log.error("the journal could not be told that {} was {}", operation.getClass().getSimpleName(), outcome, fault);
        }
    }
}
