package com.didtron.server.operations.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import org.springframework.stereotype.Component;

/// A dead, failed or cancelled job waits again, with all its attempts before it. Refused with not-found, job-not-over.
public record RetryJob(long id) implements Operation<Long> {

    @Component
    static class Perform implements OperationHandler<RetryJob, Long> {

        private final JobBoard board;

        Perform(JobBoard board) {
            this.board = board;
        }

        @Override
        public OperationType<RetryJob, Long> type() {
            return OperationType.inline("operations.retry-job", "Retry a job", Category.SYSTEM, RetryJob.class, Long.class);
        }

        @Override
        public Long perform(Change change, RetryJob wanted) {
            var job = board.find(change.tenant(), wanted.id).orElseThrow(() -> Refusal.notFound("job " + wanted.id)).job();
            if (!board.retry(change.tx(), change.tenant(), wanted.id, change.now())) {
                throw Refusal.conflict("job-not-over", "The job is " + job.state() + ": only one that failed or was cancelled can be retried.");
            }
            change.subject("job", Long.toString(wanted.id), job.type());
            change.before(new JobState(job.state()));
            return wanted.id;
        }
    }
}
