package com.didtron.server.portability.web;

import com.didtron.server.kernel.Page;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import com.didtron.server.portability.internal.PlanQuery.Ported;
import com.didtron.server.portability.web.PortabilityController.PortabilityPlanJson;
import com.didtron.server.portability.web.PortabilityController.PortabilityPlansJson;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Portability plans and their numbers as files.
@Component
@Order(8)
class PortabilityExports implements DeclaresExports {

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(plans(), numbers());
    }

    private static ExportedList<PortabilityPlansJson, PortabilityPlanJson> plans() {
        return ExportedList.ofAll("/api/admin/portability-plans", "Portability plans", PortabilityPlansJson.class, PortabilityPlansJson::items)
                .text("name", "Name", PortabilityPlanJson::name)
                .text("note", "Note", PortabilityPlanJson::note)
                .number("numbers", "Numbers", PortabilityPlanJson::numbers)
                .number("services", "Services", PortabilityPlanJson::services);
    }

    /// As an import takes it: number, routing number, network.
    private static ExportedList<Page<Ported>, Ported> numbers() {
        return ExportedList.of("/api/admin/portability-plans/{id}/numbers", "Ported numbers", Ported.class)
                .text("number", "Number", Ported::number)
                .text("routingNumber", "Routing number", Ported::routingNumber)
                .text("network", "Network", Ported::network);
    }
}
