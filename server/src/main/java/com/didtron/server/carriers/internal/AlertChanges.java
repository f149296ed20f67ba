package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.AddAlert;
import com.didtron.server.carriers.CarrierOperations.RemoveAlert;
import com.didtron.server.carriers.CreditAlert;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import org.springframework.stereotype.Component;

/// Carries out the changes of credit alerts.
final class AlertChanges {

    private static final int MOST_RECIPIENTS = 20;

    private AlertChanges() {}

    @Component
    static class Add implements OperationHandler<AddAlert, Long> {

        private final CarrierStore carriers;
        private final AlertStore store;

        Add(CarrierStore carriers, AlertStore store) {
            this.carriers = carriers;
            this.store = store;
        }

        @Override
        public OperationType<AddAlert, Long> type() {
            return OperationType.inline("carriers.add-alert", "Add credit alert", Category.CARRIERS, AddAlert.class, Long.class);
        }

        @Override
        public Long perform(Change change, AddAlert wanted) {
            Carrier carrier = carriers.get(change.tx(), change.tenant(), wanted.carrier());
            change.subject(CarrierChanges.KIND, Long.toString(carrier.id()), carrier.name());
            CreditAlert draft = wanted.draft();
            boolean hasAccount = switch (draft.account()) {
                case CUSTOMER -> carrier.isCustomer();
                case SUPPLIER -> carrier.isSupplier();
                case NET -> carrier.kind() == Carrier.Kind.BILATERAL;
            };
            new FieldErrors()
                    .unless(hasAccount, "account", "one that a " + CarrierStore.word(carrier.kind()) + " carrier has")
                    .unless(carrier.currencies().contains(draft.currency()), "currency", "one of " + String.join(", ", carrier.currencies()))
                    .unless(draft.threshold().stripTrailingZeros().scale() <= 8 && draft.threshold().precision() <= 20, "threshold", "an amount, for example -4000")
                    .unless(!draft.recipients().isEmpty() && draft.recipients().size() <= MOST_RECIPIENTS
                                    && draft.recipients().stream().allMatch(r -> r.matches("[^@\\s]+@[^@\\s]+")),
                            "recipients", "1 to " + MOST_RECIPIENTS + " addresses, for example noc@example.net")
                    .refuse();
            if (store.list(change.tx(), change.tenant(), carrier.id()).size() >= AlertStore.MOST) {
                throw Refusal.conflict("too-many-alerts", "A carrier has at most " + AlertStore.MOST + " alerts.");
            }
            CreditAlert made = store.insert(change.tx(), change.tenant(), carrier.id(), draft, change.now());
            change.after(made);
            return made.id();
        }
    }

    @Component
    static class Remove implements OperationHandler<RemoveAlert, Long> {

        private final CarrierStore carriers;
        private final AlertStore store;

        Remove(CarrierStore carriers, AlertStore store) {
            this.carriers = carriers;
            this.store = store;
        }

        @Override
        public OperationType<RemoveAlert, Long> type() {
            return OperationType.inline("carriers.remove-alert", "Remove credit alert", Category.CARRIERS, RemoveAlert.class, Long.class);
        }

        @Override
        public Long perform(Change change, RemoveAlert wanted) {
            Carrier carrier = carriers.get(change.tx(), change.tenant(), wanted.carrier());
            change.subject(CarrierChanges.KIND, Long.toString(carrier.id()), carrier.name());
            change.before(store.find(change.tx(), change.tenant(), carrier.id(), wanted.id()).orElseThrow(() -> Refusal.notFound("alert " + wanted.id())));
            store.delete(change.tx(), change.tenant(), wanted.id());
            return wanted.id();
        }
    }
}
