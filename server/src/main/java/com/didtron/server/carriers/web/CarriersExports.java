package com.didtron.server.carriers.web;

import com.didtron.server.carriers.web.OriginationListController.OriginationNumber;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Numbers of origination lists as a file.
@Component
@Order(7)
class CarriersExports implements DeclaresExports {

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(ExportedList.of("/api/admin/origination-numbers", "Origination numbers", OriginationNumber.class)
                .text("number", "Number", OriginationNumber::number)
                .named("list", "List", OriginationNumber::list));
    }
}
