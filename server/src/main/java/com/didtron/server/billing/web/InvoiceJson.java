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

/// Shapes of invoices over HTTP, for the operator.
final class InvoiceJson {

    private InvoiceJson() {}

    record InvoiceRow(
            String id,
            @Nullable String number,
            @OneOf(Invoice.Status.class) String status,
            Named carrier,
            LocalDate periodFrom,
            LocalDate periodTo,
            String currency,
            MoneyJson total,
            long calls,
            @Nullable LocalDate invoiceDate,
            @Nullable LocalDate dueDate,
            int version) {}

    record InvoiceLineRow(
            int position,
            String zone,
            Named interconnect,
            LocalDate fromDay,
            LocalDate toDay,
            String price,
            long calls,
            long ratedSeconds,
            MoneyJson charge) {}

    record InvoiceDetail(
            String id,
            @Nullable String number,
            @OneOf(Invoice.Status.class) String status,
            Named carrier,
            LocalDate periodFrom,
            LocalDate periodTo,
            String currency,
            MoneyJson total,
            long calls,
            @Nullable LocalDate invoiceDate,
            @Nullable LocalDate dueDate,
            int version,
            String timeZone,
            int termsDays,
            long ratedSeconds,
            List<InvoiceLineRow> lines) {}

    static InvoiceRow row(Invoice i) {
        return new InvoiceRow(
                Long.toString(i.id()), i.number(), status(i), Named.of(i.carrierId(), i.parties().buyerName()), i.periodFrom(), i.periodTo(),
                i.currency(), MoneyJson.of(i.total(), i.currency()), i.calls(), i.invoiceDate(), i.dueDate(), i.version());
    }

    static InvoiceDetail detail(Invoice i) {
        return new InvoiceDetail(
                Long.toString(i.id()), i.number(), status(i), Named.of(i.carrierId(), i.parties().buyerName()), i.periodFrom(), i.periodTo(),
                i.currency(), MoneyJson.of(i.total(), i.currency()), i.calls(), i.invoiceDate(), i.dueDate(), i.version(),
                i.timeZone().getId(), i.termsDays(), i.ratedSeconds(), i.lines().stream().map(l -> line(l, i.currency())).toList());
    }

    private static InvoiceLineRow line(InvoiceLine l, String currency) {
        return new InvoiceLineRow(
                l.position(), l.zone(), Named.of(l.interconnectId(), l.interconnectName()), l.fromDay(), l.toDay(),
                l.price().toPlainString(), l.calls(), l.ratedSeconds(), MoneyJson.of(l.charge(), currency));
    }

    private static String status(Invoice i) {
        return i.status().name().toLowerCase(Locale.ROOT);
    }
}
