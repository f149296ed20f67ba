package com.didtron.server.customers.web;

import com.didtron.server.customers.web.CustomerController.CustomerJson;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Customers as a file.
@Component
@Order(4)
class CustomersExports implements DeclaresExports {

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(ExportedList.of("/api/admin/customers", "Customers", CustomerJson.class)
                .text("companyName", "Customer", CustomerJson::companyName)
                .text("number", "Number", CustomerJson::number)
                .named("category", "Category", CustomerJson::category)
                .named("group", "Group", CustomerJson::group)
                .text("status", "Status", CustomerJson::status)
                .text("status", "Reason", CustomerJson::statusReason));
    }
}
