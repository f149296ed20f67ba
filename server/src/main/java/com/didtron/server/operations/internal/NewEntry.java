package com.didtron.server.operations.internal;

import com.didtron.server.operations.OperationRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A journal entry to be.
public record NewEntry(
        OperationRequest request,
        Instant at,
        String type,
        String category,
        @Nullable String subjectKind,
        @Nullable String subjectId,
        @Nullable String subjectLabel,
        @Nullable String payload,
        @Nullable String before,
        @Nullable String after,
        EntryStore.Outcome outcome,
        @Nullable String code,
        @Nullable String explanation,
        @Nullable Long jobId) {

    public NewEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /// The same with another end.
    public NewEntry ended(EntryStore.Outcome how, @Nullable String why, @Nullable String sentence) {
        return new NewEntry(
                request, at, type, category, subjectKind, subjectId, subjectLabel, payload, before, after, how, why, sentence, jobId);
    }

    NewEntry ofJob(long job) {
        return new NewEntry(
                request, at, type, category, subjectKind, subjectId, subjectLabel, payload, before, after, outcome, code, explanation, job);
    }

    /// Over everything that the row holds but its id, which the database gives.
    byte[] digest() {
        var actor = request.actor();
        return new AuditDigest()
                .add(request.tenant().value()).add(at).add(type).add(category)
                .add(actor.kind().code()).add(actor.id()).add(actor.name()).add(actor.onBehalfOf())
                .add(request.source().code()).add(request.requestId()).add(request.address()).add(request.agent())
                .add(subjectKind).add(subjectId).add(subjectLabel)
                .add(payload).add(before).add(after)
                .add(outcome.code()).add(code).add(explanation()).add(jobId)
                .value();
    }

    /// What went wrong, or else the reason that the person gave.
    @Override
    public @Nullable String explanation() {
        return explanation == null ? request.reason() : explanation;
    }
}
