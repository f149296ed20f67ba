package com.didtron.server.operations;

import com.didtron.server.kernel.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a handler is given while it carries out an operation, and what it tells about it.
public interface Work {

    TenantId tenant();

    OperationRequest request();

    default Actor actor() {
        return request().actor();
    }

    /// When it began.
    Instant now();

    /// What the operation is about, for the journal: the last call counts.
    ///
    /// @param kind  `carrier`, `person`, `invoice`
    /// @param id    its short id
    /// @param label its name, as a person would recognise it
    void subject(String kind, String id, String label);

    /// The subject as it was; null when there was none. Records and maps; components marked [Secret] are masked.
    void before(@Nullable Object state);

    /// The subject as it is now; null when there is none any more.
    void after(@Nullable Object state);

    /// How far it is. Seen by people at once, also while a transaction is open. Nothing happens unless it runs as a job.
    ///
    /// @param total null while it is not known
    void progress(long done, @Nullable Long total, String note);

    /// A line in the job's log. Nothing happens unless it runs as a job.
    void log(String line);

    /// Called between steps of long work: ends it when a person has cancelled it or the platform stops.
    ///
    /// @throws WorkCancelled then; let it pass
    void refuseWhenCancelled();
}
