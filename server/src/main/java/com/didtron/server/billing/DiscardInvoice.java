package com.didtron.server.billing;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Trash;
import com.didtron.server.operations.TrashKind;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts a draft into the trash; its calls are free to be invoiced again, and it takes them back when it is restored. Answers its id.
///
/// Refused with not-found, already-issued.
public record DiscardInvoice(long id) implements Operation<Long> {

    static final String KIND = "invoice";

    @Component
    static class Perform implements OperationHandler<DiscardInvoice, Long>, TrashKind {

        private final Invoices invoices;
        private final Trash trash;

        Perform(Invoices invoices, Trash trash) {
            this.invoices = invoices;
            this.trash = trash;
        }

        @Override
        public OperationType<DiscardInvoice, Long> type() {
            return OperationType.inline("billing.discard-invoice", "Discard a draft", Category.BILLING, DiscardInvoice.class, Long.class);
        }

        @Override
        public Long perform(Change change, DiscardInvoice wanted) {
            Invoice draft = invoices.discard(change.tx(), change.tenant(), wanted.id);
            String label = "draft for " + draft.parties().buyerName();
            change.subject(KIND, Long.toString(draft.id()), label);
            change.before(InvoiceInJournal.of(draft));
            trash.put(change, KIND, Long.toString(draft.id()), label + ", " + draft.periodFrom() + " to " + draft.periodTo(), List.of());
            return draft.id();
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String title() {
            return "Draft invoice";
        }

        @Override
        public void restore(Change change, String id) {
            invoices.restore(change.tx(), change.tenant(), Long.parseLong(id));
        }

        @Override
        public void purge(Change change, String id) {
            invoices.purge(change.tx(), change.tenant(), Long.parseLong(id));
        }
    }
}
