package com.didtron.server.notify.web;

import com.didtron.server.kernel.Page;
import com.didtron.server.notify.web.BellController.AlertJson;
import com.didtron.server.notify.web.BellController.AlertsJson;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Alerts as a file, as far as their reader's roles go.
@Component
@Order(10)
class NotifyExports implements DeclaresExports {

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(ExportedList.<AlertsJson, AlertJson>of(
                        "/api/me/alerts", "Alerts", AlertJson.class, found -> new Page<>(found.items(), found.nextCursor(), found.total()))
                .text("severity", "Severity", AlertJson::severity)
                .text("text", "Alert", AlertJson::text)
                .text("kind", "Kind", AlertJson::kind)
                .time("raisedAt", "Raised", AlertJson::raisedAt)
                .flag("read", "Read", AlertJson::read));
    }
}
