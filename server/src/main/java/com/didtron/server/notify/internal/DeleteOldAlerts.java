package com.didtron.server.notify.internal;

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

/// Deletes alerts that are older than ninety days. Answers how many.
public record DeleteOldAlerts() implements Operation<Integer> {

    @Component
    static class Perform implements OperationHandler<DeleteOldAlerts, Integer> {

        private static final Duration KEPT = Duration.ofDays(90);

        private final BellStore store;

        Perform(BellStore store) {
            this.store = store;
        }

        @Override
        public OperationType<DeleteOldAlerts, Integer> type() {
            return OperationType.queued(
                    "notify.delete-old-alerts", "Delete old alerts", Category.SYSTEM, DeleteOldAlerts.class, Integer.class,
                    JobPolicy.<DeleteOldAlerts>usual().oneAtATimePer(_ -> "delete-old-alerts"));
        }

        @Override
        public Integer perform(Change change, DeleteOldAlerts wanted) {
            int deleted = store.deleteBefore(change.tx(), change.tenant(), change.now().minus(KEPT));
            change.subject("alert", "old", "%,d alerts".formatted(deleted));
            return deleted;
        }
    }

    @Configuration
    static class Nightly {

        @Bean
        ScheduledOperation deletionOfOldAlerts() {
            return new ScheduledOperation("notify.delete-old-alerts", "Delete old alerts", "0 30 3 * * *", true, DeleteOldAlerts::new);
        }
    }
}
