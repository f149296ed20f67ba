package com.didtron.server.billing.web;

import com.didtron.server.billing.Invoice;
import com.didtron.server.billing.InvoiceLine;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.OneOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Shapes of a customer's own invoices over HTTP. They are not the operator's: what he is shown one day does not reach customers by itself.
final class CustomerInvoiceJson {

    private CustomerInvoiceJson() {}

    record CustomerInvoiceRow(
            String id,
            @Nullable String number,
            @OneOf(Invoice.Status.class) String status,
            LocalDate periodFrom,
            LocalDate periodTo,
            String currency,
            MoneyJson total,
            long calls,
            @Nullable LocalDate invoiceDate,
            @Nullable LocalDate dueDate) {}

    /// @param interconnect the customer's own, on which the calls came in
    record CustomerInvoiceLine(
            int position,
            String zone,
            Named interconnect,
            LocalDate fromDay,
            LocalDate toDay,
            String price,
            long calls,
            long ratedSeconds,
            MoneyJson charge) {}

    record CustomerInvoiceDetail(
            String id,
            @Nullable String number,
            @OneOf(Invoice.Status.class) String status,
            LocalDate periodFrom,
            LocalDate periodTo,
            String currency,
            MoneyJson total,
            long calls,
            @Nullable LocalDate invoiceDate,
            @Nullable LocalDate dueDate,
            String timeZone,
            int termsDays,
            long ratedSeconds,
            List<CustomerInvoiceLine> lines) {}

    static CustomerInvoiceRow row(Invoice i) {
        return new CustomerInvoiceRow(
                Long.toString(i.id()), i.number(), status(i), i.periodFrom(), i.periodTo(), i.currency(), MoneyJson.of(i.total(), i.currency()),
                i.calls(), i.invoiceDate(), i.dueDate());
    }

    static CustomerInvoiceDetail detail(Invoice i) {
        return new CustomerInvoiceDetail(
                Long.toString(i.id()), i.number(), status(i), i.periodFrom(), i.periodTo(), i.currency(), MoneyJson.of(i.total(), i.currency()),
                i.calls(), i.invoiceDate(), i.dueDate(), i.timeZone().getId(), i.termsDays(), i.ratedSeconds(),
                i.lines().stream().map(l -> line(l, i.currency())).toList());
    }

    private static CustomerInvoiceLine line(InvoiceLine l, String currency) {
        return new CustomerInvoiceLine(
                l.position(), l.zone(), Named.of(l.interconnectId(), l.interconnectName()), l.fromDay(), l.toDay(), l.price().toPlainString(),
                l.calls(), l.ratedSeconds(), MoneyJson.of(l.charge(), currency));
    }

    private static String status(Invoice i) {
        return i.status().name().toLowerCase(Locale.ROOT);
    }
}
