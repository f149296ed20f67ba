package com.didtron.server.operations.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import org.springframework.stereotype.Component;

/// A paused job may start again. Refused with not-found, job-not-paused.
public record ResumeJob(long id) implements Operation<Long> {

    @Component
    static class Perform implements OperationHandler<ResumeJob, Long> {

        private final JobBoard board;

        Perform(JobBoard board) {
            this.board = board;
        }

        @Override
        public OperationType<ResumeJob, Long> type() {
            return OperationType.inline("operations.resume-job", "Resume a job", Category.SYSTEM, ResumeJob.class, Long.class);
        }

        @Override
        public Long perform(Change change, ResumeJob wanted) {
            var job = board.find(change.tenant(), wanted.id).orElseThrow(() -> Refusal.notFound("job " + wanted.id)).job();
            if (!board.pause(change.tx(), change.tenant(), wanted.id, false)) {
                throw Refusal.conflict("job-not-paused", "The job is " + job.state() + ": only a paused one can be resumed.");
            }
            change.subject("job", Long.toString(wanted.id), job.type());
            change.before(new JobState(job.state()));
            return wanted.id;
        }
    }
}
