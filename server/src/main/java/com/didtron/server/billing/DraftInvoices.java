package com.didtron.server.billing;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.JobPolicy;
import com.didtron.server.operations.LongOperationHandler;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Operations;
import com.didtron.server.operations.Work;
import com.didtron.server.platform.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Drafts the invoices of a period for all postpaid carriers but those whose billing mode is not defined, each in a transaction of its own; of those with
/// manual notification the bell rings. Begun anew, it goes on: a carrier whose draft exists is left alone.
///
/// @param from first day, in each carrier's zone
/// @param to   last day
public record DraftInvoices(LocalDate from, LocalDate to) implements Operation<DraftInvoices.Outcome> {

    /// What came of it.
    ///
    /// @param drafted how many drafts were made
    /// @param nothing carriers with nothing to invoice, or with a draft already
    /// @param refused carriers that were refused for another reason; why is in the job's log
    public record Outcome(int drafted, int nothing, int refused) {}

    @Component
    static class Perform implements LongOperationHandler<DraftInvoices, Outcome> {

        private static final Set<String> NOTHING = Set.of("nothing-to-invoice", "draft-exists");

        private final Carriers carriers;
        private final ObjectProvider<Operations> operations;

        Perform(Carriers carriers, ObjectProvider<Operations> operations) {
            this.carriers = carriers;
            this.operations = operations;
        }

        @Override
        public OperationType<DraftInvoices, Outcome> type() {
            return OperationType.queued(
                    "billing.draft-invoices", "Draft invoices of a period", Category.BILLING, DraftInvoices.class, Outcome.class,
                    JobPolicy.<DraftInvoices>usual().oneAtATimePer(_ -> "draft-invoices").withTimeout(Duration.ofHours(1)));
        }

        @Override
        public Outcome perform(Work work, DraftInvoices wanted) {
            List<Carrier> postpaid = carriers.directory().carriers().stream()
                    .filter(c -> c.tenant().equals(work.tenant()) && c.isCustomer() && c.customerCreditType() == Carrier.CreditType.POSTPAID)
                    .toList();
            List<Carrier> billed = postpaid.stream().filter(c -> c.billingMode() != Carrier.BillingMode.NOT_DEFINED).toList();
            if (billed.size() < postpaid.size()) {
                work.log("Left out, because their billing mode is not defined: " + postpaid.stream()
                        .filter(c -> c.billingMode() == Carrier.BillingMode.NOT_DEFINED).map(Carrier::name).collect(Collectors.joining(", ")));
            }
            int drafted = 0;
            int nothing = 0;
            int refused = 0;
            for (int i = 0; i < billed.size(); i++) {
                Carrier carrier = billed.get(i);
                work.refuseWhenCancelled();
                work.progress(i, (long) billed.size(), carrier.name());
                try {
                    operations.getObject().run(work.request(), new DraftInvoice(
                            carrier.id(), wanted.from, wanted.to, carrier.billingMode() == Carrier.BillingMode.MANUAL_NOTIFICATION));
                    drafted++;
                } catch (Refusal refusal) {
                    if (NOTHING.contains(refusal.code())) {
                        nothing++;
                    } else {
                        refused++;
                        work.log(carrier.name() + ": " + refusal.getMessage());
                    }
                }
            }
            work.progress(billed.size(), (long) billed.size(), "%d drafts".formatted(drafted));
            work.subject("invoices", wanted.from + "/" + wanted.to, "%d drafts for %s to %s".formatted(drafted, wanted.from, wanted.to));
            var outcome = new Outcome(drafted, nothing, refused);
            work.after(outcome);
            return outcome;
        }
    }
}
