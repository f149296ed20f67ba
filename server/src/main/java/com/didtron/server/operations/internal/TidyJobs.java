package com.didtron.server.operations.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.JobPolicy;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Forgets finished jobs whose type's retention is over, and answered requests older than thirty days. Dead jobs wait for a person. Answers how many.
public record TidyJobs() implements Operation<Integer> {

    @Component
    static class Perform implements OperationHandler<TidyJobs, Integer> {

        private static final Duration REQUESTS = Duration.ofDays(30);

        private final ObjectProvider<Handlers> handlers;
        private final JobBoard board;
        private final AnsweredRequests answered;

        Perform(ObjectProvider<Handlers> handlers, JobBoard board, AnsweredRequests answered) {
            this.handlers = handlers;
            this.board = board;
            this.answered = answered;
        }

        @Override
        public OperationType<TidyJobs, Integer> type() {
            return OperationType.queued(
                    "operations.tidy-jobs", "Forget old jobs", Category.SYSTEM, TidyJobs.class, Integer.class, JobPolicy.<TidyJobs>usual().oneAtATimePer(_ -> "tidy-jobs"));
        }

        @Override
        public Integer perform(Change change, TidyJobs wanted) {
            int forgotten = 0;
            for (OperationType<?, ?> type : handlers.getObject().jobTypes()) {
                change.refuseWhenCancelled();
                forgotten += board.forget(change.tx(), change.tenant(), type.name(), change.now().minus(Objects.requireNonNull(type.job()).retention()));
            }
            int requests = answered.forget(change.tx(), change.tenant(), change.now().minus(REQUESTS));
            change.log("%,d jobs and %,d answered requests forgotten".formatted(forgotten, requests));
            change.subject("job-queue", "jobs", "%,d jobs".formatted(forgotten));
            return forgotten;
        }
    }
}
