package com.didtron.server.exports.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.JobPolicy;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.ScheduledOperation;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Deletes files of lists whose time is over, and what never became a file. Answers how many.
public record DeleteExpired() implements Operation<Integer> {

    /// Longer than all attempts of a job take together.
    private static final Duration UNFINISHED = Duration.ofDays(2);

    @Component
    static class Perform implements OperationHandler<DeleteExpired, Integer> {

        private final ExportStore store;

        Perform(ExportStore store) {
            this.store = store;
        }

        @Override
        public OperationType<DeleteExpired, Integer> type() {
            return OperationType.queued(
                    "exports.delete-expired", "Delete expired exports", Category.SYSTEM, DeleteExpired.class, Integer.class,
                    JobPolicy.<DeleteExpired>usual().oneAtATimePer(_ -> "delete-expired-exports"));
        }

        @Override
        public Integer perform(Change change, DeleteExpired wanted) {
            int deleted = store.deleteExpired(change.tx(), change.tenant(), change.now(), change.now().minus(UNFINISHED));
            change.subject("export", "expired", "%,d files".formatted(deleted));
            return deleted;
        }
    }

    @Configuration
    static class Hourly {

        @Bean
        ScheduledOperation deletionOfExpiredExports() {
            return new ScheduledOperation("exports.delete-expired", "Delete expired exports", "0 50 * * * *", true, DeleteExpired::new);
        }
    }
}
