package com.didtron.server.screening.web;

import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import com.didtron.server.screening.web.NumberListController.NumberListEntry;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Entries of number lists as a file.
@Component
@Order(6)
class ScreeningExports implements DeclaresExports {

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(ExportedList.of("/api/admin/number-list-entries", "Number list entries", NumberListEntry.class)
                .text("code", "Code", NumberListEntry::code)
                .named("list", "List", NumberListEntry::list));
    }
}
