package com.didtron.server.operations.internal;

import com.didtron.server.operations.JobQueueMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Where jobs wait. What a worker may rely on: a job that was added in a transaction waits when that is committed; a claimed job is nobody
/// else's until it is finished or its heartbeat stops; nothing is finished by a worker that lost it.
public interface JobQueue {

    JobQueueMode mode();

    /// @param tx the transaction that the job is part of
    /// @return its id
    long add(DSLContext tx, NewJob job);

    /// Takes waiting jobs whose time has come, and none whose key is running. Of a type, the tenants that wait take turns, one job at a time: who has
    /// one waits for no more than a round, whatever others have queued. Within a tenant the higher priority goes first, then the older.
    /// May return fewer than there is room for; none only when there is none to start.
    ///
    /// @param free how many jobs of each type the worker has room for
    List<ClaimedJob> claim(String worker, Map<String, Integer> free, Instant now);

    /// In the transaction that does the work: the job is completed with it and the entry written, or the transaction must not be committed.
    ///
    /// @return false when the job is no longer this worker's
    boolean complete(DSLContext tx, JobEnd end);

    /// Of jobs whose work needed no transaction: they are completed together with their entries.
    ///
    /// @return the ids of those that were still their worker's; of the others nothing is written
    Set<Long> complete(List<JobEnd> ends);

    /// The attempt failed.
    ///
    /// @param failureClass `permanent` or `transient`
    /// @param retryAt      when to try again; null: a person must look at it (dead)
    /// @return false when the job is no longer this worker's
    boolean fail(ClaimedJob job, String failureClass, String failure, @Nullable Instant retryAt, Instant now);

    /// The attempt ended because a person cancelled the job.
    ///
    /// @return false when the job is no longer this worker's, or was completed at that very moment
    boolean cancelled(ClaimedJob job, Instant now);

    /// The worker stops and has not finished the job: it waits again, as if it had not been tried.
    void giveBack(ClaimedJob job, Instant now);

    /// Jobs of the worker are alive.
    ///
    /// @return those of them that a person wants cancelled
    Set<Long> heartbeat(String worker, Collection<ClaimedJob> running, Instant now);

    void progress(ClaimedJob job, long done, @Nullable Long total, String note);

    void log(ClaimedJob job, Instant at, String level, String line);

    /// Jobs whose worker gave no sign since `since`: the first time they wait again, the second time they are dead.
    ///
    /// @return how many
    int reclaimStuck(Instant since, Instant now);

    /// Called when jobs may be waiting.
    ///
    /// @param wake must return at once
    void onWork(Runnable wake);
}
