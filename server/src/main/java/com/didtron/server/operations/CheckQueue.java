package com.didtron.server.operations;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Does nothing but pass through the queue, and says how long it waited: shows that jobs are carried out, and how soon. Answers milliseconds.
///
/// @param asked when it was asked for
public record CheckQueue(Instant asked) implements Operation<Long> {

    @Component
    static class Perform implements LongOperationHandler<CheckQueue, Long> {

        @Override
        public OperationType<CheckQueue, Long> type() {
            return OperationType.queued(
                    "operations.check-queue", "Check the queue", Category.SYSTEM, CheckQueue.class, Long.class,
                    JobPolicy.<CheckQueue>usual().withConcurrency(32).keptFor(Duration.ofDays(1)));
        }

        @Override
        public Long perform(Work change, CheckQueue check) {
            long waited = Math.max(0, Duration.between(check.asked, change.now()).toMillis());
            change.subject("job-queue", "check", "waited %,d ms".formatted(waited));
            return waited;
        }
    }
}
