package com.didtron.server.billing;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import org.springframework.stereotype.Component;

/// Issues a draft: gives it the next number without a gap, posts it, and stores its files. From then on it never changes. Answers its id.
///
/// Refused with not-found, already-issued, changed-meanwhile.
///
/// @param version version of the draft that was looked at
public record IssueInvoice(long id, int version) implements Operation<Long> {

    @Component
    static class Perform implements OperationHandler<IssueInvoice, Long> {

        private final Invoices invoices;

        Perform(Invoices invoices) {
            this.invoices = invoices;
        }

        @Override
        public OperationType<IssueInvoice, Long> type() {
            return OperationType.inline("billing.issue-invoice", "Issue an invoice", Category.BILLING, IssueInvoice.class, Long.class);
        }

        @Override
        public Long perform(Change change, IssueInvoice wanted) {
            change.before(InvoiceInJournal.of(invoices.get(change.tenant(), wanted.id)));
            Invoice issued = invoices.issue(change.tx(), change.tenant(), wanted.id, wanted.version);
            change.subject("invoice", Long.toString(issued.id()), String.valueOf(issued.number()));
            change.after(InvoiceInJournal.of(issued));
            return issued.id();
        }
    }
}
