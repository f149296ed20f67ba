package com.didtron.server.billing.web;

import com.didtron.server.billing.web.CustomerInvoiceJson.CustomerInvoiceRow;
import com.didtron.server.billing.web.InvoiceJson.InvoiceRow;
import com.didtron.server.kernel.Page;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Lists of invoices as files.
@Component
@Order(3)
class BillingExports implements DeclaresExports {

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(
                ExportedList.of("/api/admin/invoices", "Invoices", InvoiceRow.class)
                        .text("number", "Number", InvoiceRow::number)
                        .named("carrier", "Customer", InvoiceRow::carrier)
                        .day("periodFrom", "Period from", InvoiceRow::periodFrom)
                        .day("periodFrom", "Period to", InvoiceRow::periodTo)
                        .text("status", "Status", InvoiceRow::status)
                        .number("calls", "Calls", InvoiceRow::calls)
                        .money("total", "Total", InvoiceRow::total)
                        .day("invoiceDate", "Invoice date", InvoiceRow::invoiceDate)
                        .day("dueDate", "Due date", InvoiceRow::dueDate),
                own("/api/customer/invoices"),
                own("/api/carrier/invoices"));
    }

    /// What a company is told of its own invoices.
    private static ExportedList<Page<CustomerInvoiceRow>, CustomerInvoiceRow> own(String path) {
        return ExportedList.of(path, "Invoices", CustomerInvoiceRow.class)
                .text("number", "Number", CustomerInvoiceRow::number)
                .day("periodFrom", "Period from", CustomerInvoiceRow::periodFrom)
                .day("periodFrom", "Period to", CustomerInvoiceRow::periodTo)
                .number("calls", "Calls", CustomerInvoiceRow::calls)
                .money("total", "Total", CustomerInvoiceRow::total)
                .day("invoiceDate", "Invoice date", CustomerInvoiceRow::invoiceDate)
                .day("dueDate", "Due date", CustomerInvoiceRow::dueDate);
    }
}
