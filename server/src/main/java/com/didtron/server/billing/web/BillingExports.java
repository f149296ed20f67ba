package com.didtron.server.billing.web;

import com.didtron.server.billing.web.CustomerInvoiceJson.CustomerInvoiceDetail;
import com.didtron.server.billing.web.CustomerInvoiceJson.CustomerInvoiceLine;
import com.didtron.server.billing.web.CustomerInvoiceJson.CustomerInvoiceRow;
import com.didtron.server.billing.web.InvoiceJson.InvoiceDetail;
import com.didtron.server.billing.web.InvoiceJson.InvoiceLineRow;
import com.didtron.server.billing.web.InvoiceJson.InvoiceRow;
import com.didtron.server.kernel.Page;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Lists of invoices and the lines of one as files.
@Component
@Order(3)
class BillingExports implements DeclaresExports {

    private static final String LINES = "Invoice lines";

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
                own("/api/carrier/invoices"),
                lines(),
                ownLines("/api/customer/invoices/{id}#lines"),
                ownLines("/api/carrier/invoices/{id}#lines"));
    }

    private static ExportedList<InvoiceDetail, InvoiceLineRow> lines() {
        return ExportedList.ofAll("/api/admin/invoices/{id}#lines", LINES, InvoiceDetail.class, InvoiceDetail::lines)
                .text("zone", "Zone", InvoiceLineRow::zone)
                .named("interconnect", "Interconnect", InvoiceLineRow::interconnect)
                .day("fromDay", "First day", InvoiceLineRow::fromDay)
                .day("fromDay", "Last day", InvoiceLineRow::toDay)
                .text("price", "Price per minute", InvoiceLineRow::price)
                .number("calls", "Calls", InvoiceLineRow::calls)
                .number("ratedSeconds", "Rated time (s)", InvoiceLineRow::ratedSeconds)
                .money("charge", "Charge", InvoiceLineRow::charge);
    }

    private static ExportedList<CustomerInvoiceDetail, CustomerInvoiceLine> ownLines(String path) {
        return ExportedList.ofAll(path, LINES, CustomerInvoiceDetail.class, CustomerInvoiceDetail::lines)
                .text("zone", "Zone", CustomerInvoiceLine::zone)
                .named("interconnect", "Interconnect", CustomerInvoiceLine::interconnect)
                .day("fromDay", "First day", CustomerInvoiceLine::fromDay)
                .day("fromDay", "Last day", CustomerInvoiceLine::toDay)
                .text("price", "Price per minute", CustomerInvoiceLine::price)
                .number("calls", "Calls", CustomerInvoiceLine::calls)
                .number("ratedSeconds", "Rated time (s)", CustomerInvoiceLine::ratedSeconds)
                .money("charge", "Charge", CustomerInvoiceLine::charge);
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
