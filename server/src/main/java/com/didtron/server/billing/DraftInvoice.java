package com.didtron.server.billing;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.RaisesAlerts;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Makes a draft of all calls of a period that are on no invoice yet: late ones of earlier periods are not among them. Answers its id.
///
/// Refused with not-found, not-postpaid, period-not-over, period-backwards, draft-exists, nothing-to-invoice.
///
/// @param from first day, in the carrier's zone
/// @param to   last day; must be over, so that no call of the period is still to come
/// @param told whether the bell of who issues invoices rings: somebody is to look at the draft
public record DraftInvoice(long carrierId, LocalDate from, LocalDate to, boolean told) implements Operation<Long> {

    /// One that its asker looks at.
    public DraftInvoice(long carrierId, LocalDate from, LocalDate to) {
        this(carrierId, from, to, false);
    }

    @Component
    static class Perform implements OperationHandler<DraftInvoice, Long> {

        private final Invoices invoices;
        private final RaisesAlerts alerts;

        Perform(Invoices invoices, RaisesAlerts alerts) {
            this.invoices = invoices;
            this.alerts = alerts;
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
            if (wanted.told) {
                MoneyJson total = MoneyJson.of(draft.total(), draft.currency());
                alerts.raise(change.tx(), change.tenant(), new RaisesAlerts.Alert(
                        RaisesAlerts.Severity.INFO, "invoice-draft-waits", "billing.invoice.issue", "invoice", Long.toString(draft.id()),
                        draft.parties().buyerName() + ": the draft for " + wanted.from + " to " + wanted.to + " over " + total.amount() + " " + total.currency()
                                + " waits for somebody to look at it and issue it."));
            }
            return draft.id();
        }
    }
}
