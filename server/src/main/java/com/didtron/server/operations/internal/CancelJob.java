package com.didtron.server.operations.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import org.springframework.stereotype.Component;

/// A waiting job ends at once; a running one as soon as it looks, and what it did is undone. Refused with not-found, job-over.
public record CancelJob(long id) implements Operation<Long> {

    @Component
    static class Perform implements OperationHandler<CancelJob, Long> {

        private final JobBoard board;

        Perform(JobBoard board) {
            this.board = board;
        }

        @Override
        public OperationType<CancelJob, Long> type() {
            return OperationType.inline("operations.cancel-job", "Cancel a job", Category.SYSTEM, CancelJob.class, Long.class);
        }

        @Override
        public Long perform(Change change, CancelJob wanted) {
            var job = board.find(change.tenant(), wanted.id).orElseThrow(() -> Refusal.notFound("job " + wanted.id)).job();
            if (!board.cancel(change.tx(), change.tenant(), wanted.id, change.now())) {
                throw Refusal.conflict("job-over", "The job is " + job.state() + ": there is nothing to cancel.");
            }
            change.subject("job", Long.toString(wanted.id), job.type());
            change.before(new JobState(job.state()));
            return wanted.id;
        }
    }
}
