package com.didtron.server.billing.web;

import com.didtron.server.billing.Invoice;
import com.didtron.server.billing.InvoiceLine;
import com.didtron.server.platform.MoneyJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Shapes of invoices over HTTP.
final class InvoiceJson {

    private InvoiceJson() {}

    record Ref(String id, String name) {
        private static Ref of(long id, String name) {
            return new Ref(Long.toString(id), name);
        }
    }

    record Row(
            String id,
            @Nullable String number,
            String status,
            Ref carrier,
            LocalDate periodFrom,
            LocalDate periodTo,
            String currency,
            MoneyJson total,
            long calls,
            @Nullable LocalDate invoiceDate,
            @Nullable LocalDate dueDate,
            int version) {}

    record Line(
            int position,
            String zone,
            Ref interconnect,
            LocalDate fromDay,
            LocalDate toDay,
            String price,
            long calls,
            long ratedSeconds,
            MoneyJson charge) {}

    record Detail(
            String id,
            @Nullable String number,
            String status,
            Ref carrier,
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
            List<Line> lines) {}

    static Row row(Invoice i) {
        return new Row(
                Long.toString(i.id()), i.number(), status(i), Ref.of(i.carrierId(), i.parties().buyerName()), i.periodFrom(), i.periodTo(),
                i.currency(), MoneyJson.of(i.total(), i.currency()), i.calls(), i.invoiceDate(), i.dueDate(), i.version());
    }

    static Detail detail(Invoice i) {
        return new Detail(
                Long.toString(i.id()), i.number(), status(i), Ref.of(i.carrierId(), i.parties().buyerName()), i.periodFrom(), i.periodTo(),
                i.currency(), MoneyJson.of(i.total(), i.currency()), i.calls(), i.invoiceDate(), i.dueDate(), i.version(),
                i.timeZone().getId(), i.termsDays(), i.ratedSeconds(), i.lines().stream().map(l -> line(l, i.currency())).toList());
    }

    private static Line line(InvoiceLine l, String currency) {
        return new Line(
                l.position(), l.zone(), Ref.of(l.interconnectId(), l.interconnectName()), l.fromDay(), l.toDay(),
                l.price().toPlainString(), l.calls(), l.ratedSeconds(), MoneyJson.of(l.charge(), currency));
    }

    private static String status(Invoice i) {
        return i.status().name().toLowerCase(Locale.ROOT);
    }
}
