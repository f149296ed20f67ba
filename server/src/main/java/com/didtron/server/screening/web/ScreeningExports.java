package com.didtron.server.screening.web;

import com.didtron.server.kernel.Page;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import com.didtron.server.platform.Named;
import com.didtron.server.screening.web.ListUseJson.ListUsesJson;
import com.didtron.server.screening.web.NumberListController.NumberListEntry;
import com.didtron.server.screening.web.NumberListController.NumberListJson;
import com.didtron.server.screening.web.NumberListController.NumberLists;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Number lists, their entries and their uses as files.
@Component
@Order(6)
class ScreeningExports implements DeclaresExports {

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(lists(), entries(), uses());
    }

    private static ExportedList<NumberLists, NumberListJson> lists() {
        return ExportedList.<NumberLists, NumberListJson>of(
                        "/api/admin/number-lists", "Number lists", NumberListJson.class, found -> new Page<>(found.items(), found.nextCursor(), found.total()))
                .text("name", "Name", NumberListJson::name)
                .text("note", "Note", NumberListJson::note)
                .number("entries", "Entries", NumberListJson::entries)
                .number("uses", "Uses", NumberListJson::uses)
                .number("services", "Services", NumberListJson::services);
    }

    private static ExportedList<Page<NumberListEntry>, NumberListEntry> entries() {
        return ExportedList.of("/api/admin/number-list-entries", "Number list entries", NumberListEntry.class)
                .text("code", "Code", NumberListEntry::code)
                .named("list", "List", NumberListEntry::list);
    }

    private static ExportedList<ListUsesJson, ListUseJson> uses() {
        return ExportedList.ofAll("/api/admin/number-lists/{id}/uses", "Uses of a number list", ListUsesJson.class, ListUsesJson::items)
                .text("scope", "Scope", ListUseJson::scope)
                .text("scope", "Whose calls", ScreeningExports::target)
                .text("number", "Number", ListUseJson::number)
                .text("effect", "Effect", ListUseJson::effect);
    }

    /// The carrier, its interconnect and the service, as far as the use goes; nothing for all calls.
    private static String target(ListUseJson use) {
        return Stream.of(use.carrier(), use.interconnect(), use.service()).filter(Objects::nonNull).map(Named::name).collect(Collectors.joining(", "));
    }
}
