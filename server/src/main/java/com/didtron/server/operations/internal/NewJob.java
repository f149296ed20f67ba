package com.didtron.server.operations.internal;

import com.didtron.server.operations.JobPolicy;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.OperationType;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A job to be.
///
/// @param payload the operation as JSON
/// @param runAt   not before this
public record NewJob(
        OperationRequest request,
        String type,
        String category,
        int priority,
        int attempts,
        @Nullable String concurrencyKey,
        String payload,
        String requestJson,
        Instant createdAt,
        Instant runAt) {

    public static <R> NewJob of(
            OperationType<Operation<R>, R> type, OperationRequest request, Operation<R> operation, JournalJson json, Instant now, @Nullable Instant at) {
        JobPolicy<Operation<R>> policy = Objects.requireNonNull(type.job());
        return new NewJob(
                request, type.name(), type.category().code(), policy.priority(), policy.attempts(),
                policy.key() == null ? null : policy.key().apply(operation),
                json.text(operation), json.text(request), now, at == null || at.isBefore(now) ? now : at);
    }

    boolean isLater() {
        return runAt.isAfter(createdAt);
    }
}
