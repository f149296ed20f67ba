package com.didtron.server.carriers.web;

import com.didtron.server.carriers.web.AlertTemplateController.AlertTemplateJson;
import com.didtron.server.carriers.web.AlertTemplateController.AlertTemplateList;
import com.didtron.server.carriers.web.CarrierChangeController.ContactJson;
import com.didtron.server.carriers.web.CarrierChangeController.StatusChange;
import com.didtron.server.carriers.web.CreditAlertController.CreditAlertJson;
import com.didtron.server.carriers.web.OriginationListController.OriginationListJson;
import com.didtron.server.carriers.web.OriginationListController.OriginationListsJson;
import com.didtron.server.carriers.web.OriginationListController.OriginationNumber;
import com.didtron.server.carriers.web.TimeClassController.SpanJson;
import com.didtron.server.carriers.web.TimeClassController.TimeClassJson;
import com.didtron.server.carriers.web.TimeClassController.TimeClassList;
import com.didtron.server.kernel.Page;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Origination lists with their numbers, time classes, alert templates, and what a carrier's record lists, as files.
@Component
@Order(7)
class CarriersExports implements DeclaresExports {

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(originationLists(), originationNumbers(), timeClasses(), alertTemplates(), contacts(), creditAlerts(), states());
    }

    private static ExportedList<OriginationListsJson, OriginationListJson> originationLists() {
        return ExportedList.ofAll("/api/admin/origination-lists", "Origination lists", OriginationListsJson.class, OriginationListsJson::items)
                .text("name", "Name", OriginationListJson::name)
                .text("note", "Note", OriginationListJson::note)
                .number("numbers", "Numbers", OriginationListJson::numbers)
                .number("interconnects", "Interconnects", OriginationListJson::interconnects);
    }

    private static ExportedList<Page<OriginationNumber>, OriginationNumber> originationNumbers() {
        return ExportedList.of("/api/admin/origination-numbers", "Origination numbers", OriginationNumber.class)
                .text("number", "Number", OriginationNumber::number)
                .named("list", "List", OriginationNumber::list);
    }

    private static ExportedList<TimeClassList, TimeClassJson> timeClasses() {
        return ExportedList.ofAll("/api/admin/time-classes", "Time classes", TimeClassList.class, TimeClassList::items)
                .text("name", "Name", TimeClassJson::name)
                .text("spans", "Open", row -> row.spans().stream().map(CarriersExports::span).collect(Collectors.joining("; ")))
                .text("timeZone", "Time zone", TimeClassJson::timeZone)
                .flag("openNow", "Open now", TimeClassJson::openNow)
                .number("services", "Services", TimeClassJson::services);
    }

    private static String span(SpanJson span) {
        return String.join(" ", span.days()) + " " + span.start() + "–" + span.end();
    }

    private static ExportedList<AlertTemplateList, AlertTemplateJson> alertTemplates() {
        return ExportedList.ofAll("/api/admin/alert-templates", "Alert templates", AlertTemplateList.class, AlertTemplateList::items)
                .text("name", "Name", AlertTemplateJson::name)
                .text("subject", "Subject", AlertTemplateJson::subject)
                .text("text", "Text", AlertTemplateJson::text)
                .number("alerts", "Credit alerts", AlertTemplateJson::alerts);
    }

    private static ExportedList<Page<ContactJson>, ContactJson> contacts() {
        return ExportedList.of("/api/admin/carriers/{id}/contacts", "Contacts of a carrier", ContactJson.class)
                .text("name", "Name", ContactJson::name)
                .text("jobTitle", "Job title", ContactJson::jobTitle)
                .text("telephone", "Telephone", ContactJson::telephone)
                .text("mobile", "Mobile", ContactJson::mobile)
                .text("fax", "Fax", ContactJson::fax)
                .text("email", "E-mail", ContactJson::email)
                .text("note", "Note", ContactJson::note);
    }

    private static ExportedList<Page<CreditAlertJson>, CreditAlertJson> creditAlerts() {
        return ExportedList.of("/api/admin/carriers/{id}/alerts", "Credit alerts of a carrier", CreditAlertJson.class)
                .text("kind", "What", CreditAlertJson::kind)
                .text("currency", "Currency", CreditAlertJson::currency)
                .decimal("threshold", "Threshold", CreditAlertJson::threshold)
                .text("threshold", "Measured as", CreditAlertJson::measure)
                .text("state", "State", CreditAlertJson::state)
                .number("state", "Letters sent", CreditAlertJson::letters)
                .number("state", "Most letters", CreditAlertJson::mostLetters)
                .time("since", "Since", CreditAlertJson::since)
                .text("recipients", "Recipients",
                        alert -> alert.recipients().stream().map(r -> r.address().isEmpty() ? r.name() : r.address()).collect(Collectors.joining(", ")));
    }

    private static ExportedList<Page<StatusChange>, StatusChange> states() {
        return ExportedList.of("/api/admin/carriers/{id}/statuses", "States of a carrier", StatusChange.class)
                .time("at", "When", StatusChange::at)
                .text("status", "State", StatusChange::status)
                .text("status", "Suspended for", StatusChange::suspendedFor)
                .text("before", "Before", StatusChange::before)
                .text("reason", "Reason", StatusChange::reason)
                .text("actorName", "By", StatusChange::actorName);
    }
}
