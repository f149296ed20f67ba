package com.didtron.server.operations.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import org.springframework.stereotype.Component;

/// A waiting job does not start until it is resumed. Refused with not-found, job-not-waiting.
public record PauseJob(long id) implements Operation<Long> {

    @Component
    static class Perform implements OperationHandler<PauseJob, Long> {

        private final JobBoard board;

        Perform(JobBoard board) {
            this.board = board;
        }

        @Override
        public OperationType<PauseJob, Long> type() {
            return OperationType.inline("operations.pause-job", "Pause a job", Category.SYSTEM, PauseJob.class, Long.class);
        }

        @Override
        public Long perform(Change change, PauseJob wanted) {
            var job = board.find(change.tenant(), wanted.id).orElseThrow(() -> Refusal.notFound("job " + wanted.id)).job();
            if (!board.pause(change.tx(), change.tenant(), wanted.id, true)) {
                throw Refusal.conflict("job-not-waiting", "The job is " + job.state() + ": only one that waits can be paused.");
            }
            change.subject("job", Long.toString(wanted.id), job.type());
            change.before(new JobState(job.state()));
            return wanted.id;
        }
    }
}
