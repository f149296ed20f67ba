package com.didtron.server.billing;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Makes a draft of all calls of a period that are on no invoice yet: late ones of earlier periods are not among them. Answers its id.
///
/// Refused with not-found, not-postpaid, period-not-over, period-backwards, draft-exists, nothing-to-invoice.
///
/// @param from first day, in the carrier's zone
/// @param to   last day; must be over, so that no call of the period is still to come
public record DraftInvoice(long carrierId, LocalDate from, LocalDate to) implements Operation<Long> {

    @Component
    static class Perform implements OperationHandler<DraftInvoice, Long> {

        private final Invoices invoices;

        Perform(Invoices invoices) {
            this.invoices = invoices;
        }

        @Override
        public OperationType<DraftInvoice, Long> type() {
            return OperationType.inline("billing.draft-invoice", "Draft an invoice", Category.BILLING, DraftInvoice.class, Long.class);
        }

        @Override
        public Long perform(Change change, DraftInvoice wanted) {
            Invoice draft = invoices.draft(change.tx(), change.tenant(), wanted.carrierId, wanted.from, wanted.to);
            change.subject("invoice", Long.toString(draft.id()), "draft for " + draft.parties().buyerName());
            change.after(InvoiceInJournal.of(draft));
            return draft.id();
        }
    }
}
