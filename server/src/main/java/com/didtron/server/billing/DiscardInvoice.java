package com.didtron.server.billing;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import org.springframework.stereotype.Component;

/// Discards a draft; its calls are free to be invoiced again. Answers its id.
///
/// Refused with not-found, already-issued.
public record DiscardInvoice(long id) implements Operation<Long> {

    @Component
    static class Perform implements OperationHandler<DiscardInvoice, Long> {

        private final Invoices invoices;

        Perform(Invoices invoices) {
            this.invoices = invoices;
        }

        @Override
        public OperationType<DiscardInvoice, Long> type() {
            return OperationType.inline("billing.discard-invoice", "Discard a draft", Category.BILLING, DiscardInvoice.class, Long.class);
        }

        @Override
        public Long perform(Change change, DiscardInvoice wanted) {
            Invoice draft = invoices.discard(change.tx(), change.tenant(), wanted.id);
            change.subject("invoice", Long.toString(draft.id()), "draft for " + draft.parties().buyerName());
            change.before(InvoiceInJournal.of(draft));
            return draft.id();
        }
    }
}
