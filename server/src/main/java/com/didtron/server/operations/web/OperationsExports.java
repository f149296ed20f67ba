package com.didtron.server.operations.web;

import com.didtron.server.kernel.Page;
import com.didtron.server.operations.Trash;
import com.didtron.server.operations.internal.JobControls.WorkerView;
import com.didtron.server.operations.internal.Schedules;
import com.didtron.server.operations.web.ApprovalController.ApprovalRow;
import com.didtron.server.operations.web.AuditController.EntryJson;
import com.didtron.server.operations.web.JobController.JobJson;
import com.didtron.server.operations.web.JobController.JobTypeJson;
import com.didtron.server.operations.web.JobController.QueueJson;
import com.didtron.server.operations.web.TrashController.TrashItemJson;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The audit log, approvals, jobs and the trash as files.
@Component
@Order(6)
class OperationsExports implements DeclaresExports {

    private static final String QUEUE = "/api/admin/job-queue";

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(audit(), approvals(), jobs(), jobTypes(), schedules(), workers(), trash());
    }

    private static ExportedList<Page<EntryJson>, EntryJson> audit() {
        return ExportedList.of("/api/admin/audit", "Audit log", EntryJson.class)
                .time("at", "Time", EntryJson::at)
                .text("title", "Change", EntryJson::title)
                .text("title", "Type", EntryJson::type)
                .text("title", "Category", EntryJson::category)
                .text("subjectLabel", "Subject", EntryJson::subjectLabel)
                .text("subjectLabel", "Subject id", entry -> entry.subjectKind() == null ? null : entry.subjectKind() + ":" + entry.subjectId())
                .text("actorName", "Who", EntryJson::actorName)
                .text("actorName", "Who (id)", entry -> entry.actorKind() + ":" + entry.actorId())
                .text("actorName", "On behalf of", EntryJson::onBehalfOf)
                .text("outcome", "Outcome", EntryJson::outcome)
                .text("outcome", "Code", EntryJson::code)
                .text("outcome", "Explanation", EntryJson::explanation)
                .text("source", "Source", EntryJson::source)
                .text("source", "Address", EntryJson::address)
                .text("id", "Entry", EntryJson::id)
                .text("jobId", "Job", EntryJson::jobId);
    }

    private static ExportedList<Page<ApprovalRow>, ApprovalRow> approvals() {
        return ExportedList.of("/api/admin/approvals", "Approvals", ApprovalRow.class)
                .text("title", "What", ApprovalRow::title)
                .text("title", "Request", ApprovalRow::id)
                .text("state", "State", ApprovalRow::state)
                .text("subjectLabel", "Subject", ApprovalRow::subjectLabel)
                .decimal("amount", "Amount in the base currency", ApprovalRow::amount)
                .text("askedBy", "Asked by", ApprovalRow::askedBy)
                .time("askedAt", "Asked", ApprovalRow::askedAt)
                .time("expiresAt", "Waits until", ApprovalRow::expiresAt)
                .text("decidedBy", "Decided by", ApprovalRow::decidedBy)
                .time("decidedBy", "Decided", ApprovalRow::decidedAt)
                .text("decidedBy", "Reason", ApprovalRow::reason);
    }

    private static ExportedList<Page<JobJson>, JobJson> jobs() {
        return ExportedList.of("/api/admin/jobs", "Jobs", JobJson.class)
                .text("id", "Job", JobJson::id)
                .text("title", "Type", JobJson::title)
                .text("category", "Category", JobJson::category)
                .text("state", "State", JobJson::state)
                .number("attempt", "Attempt", JobJson::attempt)
                .number("attempt", "Most attempts", JobJson::mostAttempts)
                .time("createdAt", "Asked for", JobJson::createdAt)
                .time("ran", "Started", JobJson::startedAt)
                .time("ran", "Ended", JobJson::finishedAt)
                .number("ran", "Ran (s)", OperationsExports::ran)
                .text("actor", "Asked by", JobJson::actorName)
                .text("failure", "Cause", JobJson::failure)
                .text("failure", "Failure class", JobJson::failureClass);
    }

    private static @Nullable BigDecimal ran(JobJson job) {
        return job.startedAt() == null || job.finishedAt() == null
                ? null
                : BigDecimal.valueOf(Duration.between(job.startedAt(), job.finishedAt()).toMillis(), 3);
    }

    private static ExportedList<QueueJson, JobTypeJson> jobTypes() {
        return ExportedList.ofAll(QUEUE + "#types", "Job types", QueueJson.class, QueueJson::types)
                .text("title", "Type", JobTypeJson::title)
                .text("category", "Category", JobTypeJson::category)
                .number("waiting", "Waiting", type -> type.scheduled() + type.pending())
                .number("processing", "Running", JobTypeJson::processing)
                .number("completed", "Completed", JobTypeJson::completed)
                .number("failed", "Tries again", JobTypeJson::failed)
                .number("dead", "Dead", JobTypeJson::dead)
                .number("concurrency", "At once", JobTypeJson::concurrency)
                .flag("typePaused", "Paused", JobTypeJson::typePaused);
    }

    private static ExportedList<QueueJson, Schedules.Row> schedules() {
        return ExportedList.ofAll(QUEUE + "#schedules", "Schedules", QueueJson.class, QueueJson::schedules)
                .text("title", "Schedule", Schedules.Row::title)
                .flag("paused", "Paused", Schedules.Row::paused)
                .text("cron", "When", Schedules.Row::cron)
                .text("everyTenant", "For", row -> row.everyTenant() ? "every tenant" : "the operator")
                .time("nextRunAt", "Next run", row -> row.paused() ? null : row.nextRunAt())
                .time("lastRunAt", "Last run", Schedules.Row::lastRunAt)
                .number("lastJobId", "Last job", Schedules.Row::lastJobId);
    }

    private static ExportedList<QueueJson, WorkerView> workers() {
        return ExportedList.ofAll(QUEUE + "#workers", "Workers", QueueJson.class, QueueJson::workers)
                .text("name", "Worker", WorkerView::name)
                .text("state", "State", WorkerView::state)
                .number("running", "Running", WorkerView::running)
                .time("startedAt", "Since", WorkerView::startedAt)
                .time("heartbeatAt", "Last sign of life", WorkerView::heartbeatAt);
    }

    private static ExportedList<Page<TrashItemJson>, TrashItemJson> trash() {
        return ExportedList.of("/api/admin/trash", "Trash", TrashItemJson.class)
                .text("label", "What", TrashItemJson::label)
                .text("label", "Id", TrashItemJson::subjectId)
                .text("kindTitle", "Kind", TrashItemJson::kindTitle)
                .number("children", "With it", item -> item.children().size())
                .text("children", "What comes back with it", item -> item.children().stream().map(Trash.Child::label).collect(Collectors.joining(", ")))
                .time("deletedAt", "Deleted", TrashItemJson::deletedAt)
                .text("deletedBy", "By", TrashItemJson::deletedBy)
                .time("expiresAt", "Purged", item -> item.legalHold() ? null : item.expiresAt())
                .flag("expiresAt", "Legal hold", TrashItemJson::legalHold);
    }
}
