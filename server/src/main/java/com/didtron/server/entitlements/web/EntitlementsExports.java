package com.didtron.server.entitlements.web;

import com.didtron.server.entitlements.web.AssignmentController.AccessJson;
import com.didtron.server.entitlements.web.AssignmentController.AccessList;
import com.didtron.server.entitlements.web.AssignmentController.Grid;
import com.didtron.server.entitlements.web.AssignmentController.GridRow;
import com.didtron.server.entitlements.web.AssignmentController.SegmentJson;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Assignments, and what one customer has by them, as files.
@Component
@Order(11)
class EntitlementsExports implements DeclaresExports {

    /// A line of the grid with the names of all categories and groups: on the screen each has a column of its own.
    private record Line(GridRow row, List<SegmentJson> segments) {

        String categories() {
            return segments.stream()
                    .filter(s -> s.categoryId() == null && row.categoryIds().contains(s.id()))
                    .map(SegmentJson::name)
                    .collect(Collectors.joining(", "));
        }

        String groups() {
            return segments.stream()
                    .filter(s -> s.categoryId() != null && row.groupIds().contains(s.id()))
                    .map(SegmentJson::name)
                    .collect(Collectors.joining(", "));
        }
    }

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(assignments(), access());
    }

    private static ExportedList<Grid, Line> assignments() {
        return ExportedList.ofAll(
                        "/api/admin/assignments/grid", "Assignments", Grid.class,
                        grid -> grid.rows().stream().map(row -> new Line(row, grid.segments())).toList())
                .text("title", "Feature or product", line -> line.row.title())
                .text("type", "Kind", line -> line.row.type())
                .text("mode", "Open to", line -> line.row.mode())
                .text("categories", "Whole categories", Line::categories)
                .text("groups", "Groups", Line::groups)
                .number("named", "Named customers", line -> line.row.named())
                .number("excluded", "Excluded", line -> line.row.excluded())
                .number("kept", "Kept", line -> line.row.kept());
    }

    private static ExportedList<AccessList, AccessJson> access() {
        return ExportedList.ofAll("/api/admin/customers/{id}/access", "What a customer has", AccessList.class, AccessList::items)
                .text("title", "Feature or product", AccessJson::title)
                .text("type", "Kind", AccessJson::type)
                .flag("allowed", "Has it", AccessJson::allowed)
                .text("rule", "Because", AccessJson::because)
                .number("most", "At most", AccessJson::most)
                .text("most", "Counted in", AccessJson::measure);
    }
}
