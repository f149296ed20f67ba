package com.didtron.server.operations.internal;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What people see of a tenant's jobs, and what they may do to one.
public interface JobBoard {

    /// A job as listed.
    ///
    /// @param actor     who asked for it: `person:42`
    /// @param actorName as it was then
    record JobView(
            long id, String type, String category, String state, int priority, String actor, String actorName, @Nullable String concurrencyKey, Instant runAt, Instant createdAt,
            @Nullable Instant startedAt, @Nullable Instant heartbeatAt, @Nullable Instant finishedAt, @Nullable String worker, int attempt,
            int mostAttempts, boolean cancelRequested, @Nullable Long progressDone, @Nullable Long progressTotal, @Nullable String progressNote,
            @Nullable String failureClass, @Nullable String failure) {}

    /// A job with what it was given and what it answered.
    record JobWhole(JobView job, String payload, String request, @Nullable String result, List<LogLine> log) {}

    record LogLine(Instant at, String level, String line) {}

    /// Where a job is in its life.
    enum State {
        SCHEDULED,
        PENDING,
        PROCESSING,
        COMPLETED,
        FAILED,
        DEAD,
        CANCELLED,
        PAUSED;

        /// As stored and sent: `pending`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether nothing more happens to a job by itself.
        boolean isOver() {
            return this == COMPLETED || this == DEAD || this == CANCELLED;
        }
    }

    /// @param search     in the type's name or, when a number, the id
    /// @param underWay   only those that are not over
    /// @param endedSince only those that ended then or later
    record Filter(
            @Nullable State state, @Nullable String type, @Nullable String category, @Nullable String actor, @Nullable String search, boolean underWay,
            @Nullable Instant endedSince) {

        public Filter(@Nullable State state, @Nullable String type, @Nullable String category, @Nullable String search) {
            this(state, type, category, null, search, false, null);
        }

        /// Those that somebody asked for.
        public static Filter of(String actor) {
            return new Filter(null, null, null, actor, null, false, null);
        }

        /// Of these, those that are not over.
        public Filter onlyUnderWay() {
            return new Filter(state, type, category, actor, search, true, endedSince);
        }

        /// Of these, those that ended at an instant or later.
        public Filter onlyEndedSince(Instant since) {
            return new Filter(state, type, category, actor, search, underWay, since);
        }
    }

    /// In which order jobs are listed. Who asked for one is none: it stands within the request that the job keeps.
    ///
    /// @param sort  id, createdAt, title, category, state, attempt, with `-` in front for the other way round; null: newest first
    /// @param types names of the types in the order of their titles
    record Order(@Nullable String sort, List<String> types) {

        static final String USUAL = "-createdAt";
        public static final Order NEWEST = new Order(null, List.of());
    }

    /// Jobs of a type by state; finished ones of the last day only.
    record Count(String type, String state, long jobs) {}

    /// Jobs that ended within a minute.
    record Minute(Instant minute, long completed, long failed) {}

    /// @throws com.didtron.server.platform.Refusal when there is no such order
    Page<JobView> list(TenantId tenant, Filter filter, Order order, @Nullable String cursor, int limit);

    Optional<JobWhole> find(TenantId tenant, long id);

    /// Whether it waits or runs, and nobody wants it cancelled.
    boolean isUnderWay(DSLContext tx, TenantId tenant, long id);

    List<Count> counts(TenantId tenant, Instant finishedSince);

    List<Minute> minutes(TenantId tenant, Instant since);

    /// A dead, failed or cancelled job waits again, with all its attempts before it.
    ///
    /// @return false when it is in another state
    boolean retry(DSLContext tx, TenantId tenant, long id, Instant now);

    /// A waiting job ends at once; a running one as soon as it looks.
    ///
    /// @return false when it is over already
    boolean cancel(DSLContext tx, TenantId tenant, long id, Instant now);

    /// A waiting job does not start, or may start again.
    ///
    /// @return false when it is in another state
    boolean pause(DSLContext tx, TenantId tenant, long id, boolean paused);

    /// Finished jobs from before are forgotten.
    ///
    /// @return how many
    int forget(DSLContext tx, TenantId tenant, String type, Instant before);
}
