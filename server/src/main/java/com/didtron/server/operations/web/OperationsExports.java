package com.didtron.server.operations.web;

import com.didtron.server.operations.web.AuditController.EntryJson;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The audit log as a file.
@Component
@Order(6)
class OperationsExports implements DeclaresExports {

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(ExportedList.of("/api/admin/audit", "Audit log", EntryJson.class)
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
                .text("jobId", "Job", EntryJson::jobId));
    }
}
