package com.didtron.server.customers.web;

import com.didtron.server.customers.web.CustomerController.CustomerJson;
import com.didtron.server.customers.web.SegmentController.CustomerCategoryJson;
import com.didtron.server.customers.web.SegmentController.CustomerCategoryList;
import com.didtron.server.customers.web.SegmentController.CustomerGroupJson;
import com.didtron.server.customers.web.SegmentController.CustomerGroupList;
import com.didtron.server.kernel.Page;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Customers, their categories and groups as files.
@Component
@Order(4)
class CustomersExports implements DeclaresExports {

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(customers(), categories(), groups());
    }

    private static ExportedList<Page<CustomerJson>, CustomerJson> customers() {
        return ExportedList.of("/api/admin/customers", "Customers", CustomerJson.class)
                .text("companyName", "Customer", CustomerJson::companyName)
                .text("number", "Number", CustomerJson::number)
                .named("category", "Category", CustomerJson::category)
                .named("group", "Group", CustomerJson::group)
                .text("status", "Status", CustomerJson::status)
                .text("status", "Reason", CustomerJson::statusReason);
    }

    private static ExportedList<CustomerCategoryList, CustomerCategoryJson> categories() {
        return ExportedList.ofAll("/api/admin/customer-categories", "Categories", CustomerCategoryList.class, CustomerCategoryList::items)
                .text("name", "Name", CustomerCategoryJson::name)
                .text("name", "Description", CustomerCategoryJson::description)
                .text("code", "Code", CustomerCategoryJson::code)
                .text("defaultBilling", "Usual billing", CustomerCategoryJson::defaultBilling)
                .text("groups", "Groups", category -> String.join(", ", category.groups()))
                .number("customers", "Customers", CustomerCategoryJson::customers)
                .number("position", "Order", CustomerCategoryJson::position)
                .flag("showOnWebsite", "On the website", CustomerCategoryJson::showOnWebsite)
                .flag("active", "Active", CustomerCategoryJson::active);
    }

    private static ExportedList<CustomerGroupList, CustomerGroupJson> groups() {
        return ExportedList.ofAll("/api/admin/customer-groups", "Groups", CustomerGroupList.class, CustomerGroupList::items)
                .text("name", "Name", CustomerGroupJson::name)
                .text("name", "Description", CustomerGroupJson::description)
                .text("code", "Code", CustomerGroupJson::code)
                .text("category", "Category", CustomerGroupJson::categoryName)
                .number("customers", "Customers", CustomerGroupJson::customers)
                .number("position", "Order", CustomerGroupJson::position)
                .flag("active", "Active", CustomerGroupJson::active);
    }
}
