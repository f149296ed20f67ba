package com.didtron.server.billing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the journal of changes keeps of an invoice.
record InvoiceInJournal(
        String status, @Nullable String number, long carrierId, LocalDate periodFrom, LocalDate periodTo, String total, String currency, long calls) {

    static InvoiceInJournal of(Invoice invoice) {
        return new InvoiceInJournal(
                invoice.status().name().toLowerCase(java.util.Locale.ROOT), invoice.number(), invoice.carrierId(), invoice.periodFrom(), invoice.periodTo(),
                invoice.total().toPlainString(), invoice.currency(), invoice.calls());
    }
}
