package com.didtron.server.operations.internal;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.AfterCommit;
import java.time.Instant;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// An operation while it is carried out: gathers what the journal will say.
public class RunningChange implements Change {

    private final @Nullable DSLContext tx;
    private final OperationRequest request;
    private final Instant now;
    private @Nullable String subjectKind;
    private @Nullable String subjectId;
    private @Nullable String subjectLabel;
    private @Nullable Object before;
    private @Nullable Object after;

    /// @param tx null when there is none, for what only tells
    public RunningChange(@Nullable DSLContext tx, OperationRequest request, Instant now) {
        this.tx = tx;
        this.request = request;
        this.now = now;
    }

    @Override
    public DSLContext tx() {
        return Objects.requireNonNull(tx, "no transaction is open");
    }

    @Override
    public TenantId tenant() {
        return request.tenant();
    }

    @Override
    public OperationRequest request() {
        return request;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void subject(String kind, String id, String label) {
        subjectKind = kind;
        subjectId = id;
        subjectLabel = label;
    }

    @Override
    public void before(@Nullable Object state) {
        before = state;
    }

    @Override
    public void after(@Nullable Object state) {
        after = state;
    }

    @Override
    public void progress(long done, @Nullable Long total, String note) {
        // nobody watches what is over at once
    }

    @Override
    public void log(String line) {
        // nobody watches what is over at once
    }

    @Override
    public void refuseWhenCancelled() {
        // what runs at once cannot be cancelled
    }

    @Override
    public void afterCommit(Runnable told) {
        AfterCommit.run(tx(), told);
    }

    public NewEntry entry(OperationType<?, ?> type, @Nullable String payload, JournalJson json) {
        return entry(type.name(), type.category(), payload, json);
    }

    public NewEntry entry(String type, Category category, @Nullable String payload, JournalJson json) {
        return new NewEntry(
                request, now, type, category.code(), subjectKind, subjectId, subjectLabel, payload, json.masked(before), json.masked(after),
                EntryStore.Outcome.DONE, null, null, null);
    }
}
