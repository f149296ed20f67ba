package com.didtron.server.operations.web;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.RowCount;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.CheckQueue;
import com.didtron.server.operations.JobPolicy;
import com.didtron.server.operations.JobQueueMode;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Operations;
import com.didtron.server.operations.StartedJob;
import com.didtron.server.operations.TenantTree;
import com.didtron.server.operations.internal.CancelJob;
import com.didtron.server.operations.internal.Handlers;
import com.didtron.server.operations.internal.JobBoard;
import com.didtron.server.operations.internal.JobBoard.JobView;
import com.didtron.server.operations.internal.JobBoard.LogLine;
import com.didtron.server.operations.internal.JobControls;
import com.didtron.server.operations.internal.JobControls.WorkerView;
import com.didtron.server.operations.internal.JobQueue;
import com.didtron.server.operations.internal.PauseJob;
import com.didtron.server.operations.internal.ResumeJob;
import com.didtron.server.operations.internal.RetryJob;
import com.didtron.server.operations.internal.Schedules;
import com.didtron.server.operations.internal.SetJobType;
import com.didtron.server.operations.internal.SetSchedule;
import com.didtron.server.operations.internal.SetWorker;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The job queue: what waits, runs and failed, and what a person may do about it.
@RestController
class JobController {

    private static final Duration LOOKED_BACK = Duration.ofDays(1);
    private static final Duration CHARTED = Duration.ofHours(1);
    private static final int NEWEST_IN_TRAY = 8;
    /// The end of a job is seen when what it did is committed.
    private static final Duration COMMITTED_LATER = Duration.ofMinutes(1);

    private final JobBoard board;
    private final JobQueue queue;
    private final JobControls controls;
    private final Handlers handlers;
    private final Schedules schedules;
    private final Operations operations;
    private final TenantTree tenants;
    private final Clock clock;

    JobController(
            JobBoard board, JobQueue queue, JobControls controls, Handlers handlers, Schedules schedules, Operations operations, TenantTree tenants,
            Clock clock) {
        this.board = board;
        this.queue = queue;
        this.controls = controls;
        this.handlers = handlers;
        this.schedules = schedules;
        this.operations = operations;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// @param type  its name, `billing.draft-invoices`
    /// @param title of the type
    /// @param actor  who asked for it: `person:42`
    /// @param worker the process that works on it, or did last; null: none yet, or the asker is not of the operator's staff
    record JobJson(
            String id, String type, String title, @OneOf(Category.class) String category,
            @OneOf(JobBoard.State.class) String state,
            int priority, String actor, String actorName, @Nullable String concurrencyKey, Instant runAt,
            Instant createdAt, @Nullable Instant startedAt, @Nullable Instant heartbeatAt, @Nullable Instant finishedAt, @Nullable String worker,
            int attempt, int mostAttempts, boolean cancelRequested, @Nullable Long progressDone, @Nullable Long progressTotal,
            @Nullable String progressNote, @Nullable String failureClass, @Nullable String failure) {}

    record JobDetail(JobJson job, String payload, String request, @Nullable String result, List<LogLine> log) {}

    /// Counts of finished jobs are those of the last 24 hours; dead ones stay until somebody deals with them.
    ///
    /// @param concurrency how many run at once, of all tenants; null, as the next: the asker is not of the operator
    record JobTypeJson(
            String type, String title, @OneOf(Category.class) String category, long scheduled, long pending, long processing, long completed, long failed, long dead, long cancelled, long paused,
            boolean typePaused, @Nullable Integer concurrency, @Nullable Integer declaredConcurrency, int attempts, long timeoutSeconds, long retentionDays) {}

    record CategoryJson(@OneOf(Category.class) String code, String title) {}

    record MinuteJson(Instant minute, long completed, long failed) {}

    /// @param mode       postgresql or memory; what waits in memory is gone when the process ends
    /// @param workers    the processes that work on jobs; told to the operator alone, whose they are
    /// @param schedules  what is due by itself; to others than the operator those that run for every tenant
    /// @param minutes    of the last hour; those in which nothing ended are left out
    /// @param setsForAll whether the asker's tenant may set types, workers and schedules: they hold for the whole platform, and only the operator may
    record QueueJson(
            @OneOf(JobQueueMode.class) String mode, Instant at, List<JobTypeJson> types, List<CategoryJson> categories,
            List<WorkerView> workers, List<Schedules.Row> schedules, List<MinuteJson> minutes, boolean setsForAll) {}

    /// @param jobs     the newest eight, and up to a hundred that are not over; newest first
    /// @param underWay how many are not over
    /// @param ended    at most a hundred that ended since the look before this, and a little earlier: an end is seen some time after it
    /// @param at       when this was looked
    record JobTray(List<JobJson> jobs, RowCount underWay, List<JobJson> ended, Instant at) {}

    record TypeSetting(@NotNull Boolean paused, @Nullable Integer concurrency) {}

    record State(@NotNull @Schema(allowableValues = {"running", "paused", "draining"}) String state) {}

    record Paused(@NotNull Boolean paused) {}

    @Needs("operations.job.view")
    @GetMapping("/api/admin/job-queue")
    QueueJson queue(OperationRequest request) {
        Instant now = clock.instant();
        boolean operator = tenants.isOperator(request.tenant());
        List<JobBoard.Count> counts = board.counts(request.tenant(), now.minus(LOOKED_BACK));
        return new QueueJson(
                queue.mode().name().toLowerCase(java.util.Locale.ROOT), now,
                handlers.jobTypes().stream().map(t -> type(t, counts, operator)).toList(),
                Arrays.stream(Category.values()).map(c -> new CategoryJson(c.code(), c.title())).toList(),
                operator ? controls.workers() : List.of(),
                schedules.list(request.tenant()).stream().filter(row -> operator || row.everyTenant()).toList(),
                board.minutes(request.tenant(), now.minus(CHARTED)).stream().map(m -> new MinuteJson(m.minute(), m.completed(), m.failed())).toList(),
                operator);
    }

    /// @param state    as a job has it; any other word is refused
    /// @param type     name of a type
    /// @param category code of a category, as the queue tells them; any other is refused
    /// @param search   in the type's name or, when a number, the id
    /// @param sort     id, createdAt, title, category, state, attempt, with `-` in front for the other way round; without it newest first
    @Needs("operations.job.view")
    @GetMapping("/api/admin/jobs")
    Page<JobJson> list(
            OperationRequest request,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filter = new JobBoard.Filter(
                oneOf(JobBoard.State.values(), JobBoard.State::word, "state", given(state)), given(type),
                word(oneOf(Category.values(), Category::code, "category", given(category))), given(search));
        List<String> byTitle = handlers.jobTypes().stream().sorted(Comparator.comparing(OperationType::title)).map(OperationType::name).toList();
        return board.list(request.tenant(), filter, new JobBoard.Order(given(sort), byTitle), cursor, Cursor.limit(limit)).map(job -> json(job, request));
    }

    /// What the tray of who asks shows of the jobs they asked for.
    ///
    /// @param endedSince when the look before this was, as it was told with it; without it this is the first
    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/me/job-tray")
    JobTray tray(OperationRequest request, @RequestParam(required = false) @Nullable Instant endedSince) {
        Instant now = clock.instant();
        var mine = JobBoard.Filter.of(request.actor().key());
        Page<JobView> underWay = board.list(request.tenant(), mine.onlyUnderWay(), JobBoard.Order.NEWEST, null, Cursor.LARGEST_PAGE);
        Page<JobView> newest = board.list(request.tenant(), mine, JobBoard.Order.NEWEST, null, NEWEST_IN_TRAY);
        Instant since = (endedSince == null ? now : endedSince).minus(COMMITTED_LATER);
        Page<JobView> ended = board.list(request.tenant(), mine.onlyEndedSince(since), JobBoard.Order.NEWEST, null, Cursor.LARGEST_PAGE);
        // one that has gone on between the two looks is told as it is now
        var jobs = new TreeMap<Long, JobView>(Comparator.reverseOrder());
        Stream.concat(underWay.items().stream(), newest.items().stream()).forEach(job -> jobs.put(job.id(), job));
        return new JobTray(
                jobs.values().stream().map(this::ownJson).toList(), Objects.requireNonNull(underWay.total()), ended.items().stream().map(this::ownJson).toList(), now);
    }

    /// Jobs that the caller asked for, newest first.
    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/me/jobs")
    Page<JobJson> mine(
            OperationRequest request,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return board.list(request.tenant(), JobBoard.Filter.of(request.actor().key()), JobBoard.Order.NEWEST, cursor, Cursor.limit(limit))
                .map(this::ownJson);
    }

    /// A job that the caller asked for.
    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/me/jobs/{id}")
    JobDetail mine(OperationRequest request, @PathVariable long id) {
        return board.find(request.tenant(), id)
                .filter(j -> j.job().actor().equals(request.actor().key()))
                .map(whole -> detail(whole, ownJson(whole.job())))
                .orElseThrow(() -> Refusal.notFound("job " + id));
    }

    /// Cancels a job that the caller asked for: one that waits ends at once, one that runs as soon as it looks, and what it did is undone. What somebody
    /// else asked for is not found here. Refused with not-found, job-over.
    @Needs(Needs.SIGNED_IN)
    @PostMapping("/api/me/jobs/{id}/cancel")
    JobDetail cancelMine(OperationRequest request, @PathVariable long id) {
        mine(request, id);
        operations.run(request, new CancelJob(id));
        return mine(request, id);
    }

    @Needs("operations.job.view")
    @GetMapping("/api/admin/jobs/{id}")
    JobDetail get(OperationRequest request, @PathVariable long id) {
        return board.find(request.tenant(), id)
                .map(whole -> detail(whole, json(whole.job(), request)))
                .orElseThrow(() -> Refusal.notFound("job " + id));
    }

    @Needs("operations.job.change")
    @PostMapping("/api/admin/jobs/{id}/retry")
    JobDetail retry(OperationRequest request, @PathVariable long id) {
        return done(request, id, new RetryJob(id));
    }

    @Needs("operations.job.change")
    @PostMapping("/api/admin/jobs/{id}/cancel")
    JobDetail cancel(OperationRequest request, @PathVariable long id) {
        return done(request, id, new CancelJob(id));
    }

    @Needs("operations.job.change")
    @PostMapping("/api/admin/jobs/{id}/pause")
    JobDetail pause(OperationRequest request, @PathVariable long id) {
        return done(request, id, new PauseJob(id));
    }

    @Needs("operations.job.change")
    @PostMapping("/api/admin/jobs/{id}/resume")
    JobDetail resume(OperationRequest request, @PathVariable long id) {
        return done(request, id, new ResumeJob(id));
    }

    @Needs("operations.job.change")
    @PutMapping("/api/admin/job-types/{type}")
    QueueJson set(OperationRequest request, @PathVariable String type, @Valid @RequestBody TypeSetting setting) {
        operations.run(request, new SetJobType(type, setting.paused, setting.concurrency));
        return queue(request);
    }

    @Needs("operations.job.change")
    @PutMapping("/api/admin/job-workers/{name}")
    QueueJson setWorker(OperationRequest request, @PathVariable String name, @Valid @RequestBody State wanted) {
        operations.run(request, new SetWorker(name, wanted.state));
        return queue(request);
    }

    @Needs("operations.job.change")
    @PutMapping("/api/admin/job-schedules/{name}")
    QueueJson setSchedule(OperationRequest request, @PathVariable String name, @Valid @RequestBody Paused wanted) {
        operations.run(request, new SetSchedule(name, wanted.paused));
        return queue(request);
    }

    @Needs(value = "operations.job.change", heavy = true)
    @PostMapping("/api/admin/job-schedules/{name}/run")
    ResponseEntity<StartedJob> runNow(OperationRequest request, @PathVariable String name) {
        return ResponseEntity.accepted().body(StartedJob.of(schedules.runNow(request, name)));
    }

    /// Sends a job that does nothing through the queue; its result is how many milliseconds it waited.
    @Needs(value = "operations.job.change", heavy = true)
    @PostMapping("/api/admin/job-queue/check")
    ResponseEntity<StartedJob> check(OperationRequest request) {
        return ResponseEntity.accepted().body(StartedJob.of(operations.enqueue(request, new CheckQueue(clock.instant()))));
    }

    private JobDetail done(OperationRequest request, long id, Operation<Long> operation) {
        operations.run(request, operation);
        return get(request, id);
    }

    private JobTypeJson type(OperationType<?, ?> type, List<JobBoard.Count> counts, boolean operator) {
        JobPolicy<?> policy = Objects.requireNonNull(type.job());
        JobControls.TypeSetting set = controls.types().getOrDefault(type.name(), new JobControls.TypeSetting(false, null));
        return new JobTypeJson(
                type.name(), type.title(), type.category().code(), of(counts, type, "scheduled"), of(counts, type, "pending"), of(counts, type, "processing"),
                of(counts, type, "completed"), of(counts, type, "failed"), of(counts, type, "dead"), of(counts, type, "cancelled"), of(counts, type, "paused"),
                set.paused(), operator ? Objects.requireNonNullElse(set.concurrency(), policy.concurrency()) : null, operator ? policy.concurrency() : null,
                policy.attempts(),
                policy.timeout().toSeconds(), policy.retention().toDays());
    }

    private static long of(List<JobBoard.Count> counts, OperationType<?, ?> type, String state) {
        return counts.stream().filter(c -> c.type().equals(type.name()) && c.state().equals(state)).mapToLong(JobBoard.Count::jobs).sum();
    }

    private static JobDetail detail(JobBoard.JobWhole whole, JobJson job) {
        return new JobDetail(job, whole.payload(), whole.request(), whole.result(), whole.log());
    }

    private JobJson json(JobView j, OperationRequest asker) {
        return json(j, tenants.isOperator(asker.tenant()) ? j.worker() : null);
    }

    /// As told to who asked for it, who may be a customer.
    private JobJson ownJson(JobView j) {
        return json(j, (String) null);
    }

    private JobJson json(JobView j, @Nullable String worker) {
        String title = handlers.byName(j.type()).map(h -> h.type().title()).orElse(j.type());
        return new JobJson(
                Long.toString(j.id()), j.type(), title, j.category(), j.state(), j.priority(), j.actor(), j.actorName(),
                j.concurrencyKey(), j.runAt(), j.createdAt(), j.startedAt(),
                j.heartbeatAt(), j.finishedAt(), worker, j.attempt(), j.mostAttempts(), j.cancelRequested(), j.progressDone(), j.progressTotal(),
                j.progressNote(), j.failureClass(), j.failure());
    }

    private static @Nullable String word(@Nullable Category category) {
        return category == null ? null : category.code();
    }

    private static <T> @Nullable T oneOf(T[] all, Function<T, String> word, String name, @Nullable String given) {
        if (given == null) {
            return null;
        }
        return Arrays.stream(all)
                .filter(one -> word.apply(one).equals(given))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("invalid", "There is no " + name + " " + given + ".", new Refusal.Field(
                        name, "one of " + Arrays.stream(all).map(word).collect(Collectors.joining(", ")))));
    }

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
