package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.AddAlert;
import com.didtron.server.carriers.CarrierOperations.ChangeAlert;
import com.didtron.server.carriers.CarrierOperations.RemoveAlert;
import com.didtron.server.carriers.CreditAlert;
import com.didtron.server.carriers.CreditAlert.Terms;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import org.springframework.stereotype.Component;

/// Carries out the changes of credit alerts.
final class AlertChanges {

    private AlertChanges() {}

    private static Carrier carrier(CarrierStore carriers, Change change, long id) {
        Carrier carrier = carriers.get(change.tx(), change.tenant(), id);
        change.subject(CarrierChanges.KIND, Long.toString(carrier.id()), carrier.name());
        return carrier;
    }

    private static CreditAlert before(AlertStore store, Change change, long carrier, long id) {
        CreditAlert before = store.find(change.tx(), change.tenant(), carrier, id).orElseThrow(() -> Refusal.notFound("alert " + id));
        change.before(before);
        return before;
    }

    @Component
    static class Add implements OperationHandler<AddAlert, Long> {

        private final CarrierStore carriers;
        private final AlertStore store;
        private final AlertRules rules;
        private final AlertTemplateStore templates;

        Add(CarrierStore carriers, AlertStore store, AlertRules rules, AlertTemplateStore templates) {
            this.carriers = carriers;
            this.store = store;
            this.rules = rules;
            this.templates = templates;
        }

        @Override
        public OperationType<AddAlert, Long> type() {
            return OperationType.inline("carriers.add-alert", "Add credit alert", Category.CARRIERS, AddAlert.class, Long.class);
        }

        @Override
        public Long perform(Change change, AddAlert wanted) {
            Carrier carrier = carrier(carriers, change, wanted.carrier());
            templates.hold(change.tx(), change.tenant(), wanted.terms().words());
            Terms terms = rules.checked(change.tx(), carrier, wanted.terms());
            if (store.list(change.tx(), change.tenant(), carrier.id()).size() >= AlertStore.MOST) {
                throw Refusal.conflict("too-many-alerts", "A carrier has at most " + AlertStore.MOST + " alerts.");
            }
            CreditAlert made = store.insert(change.tx(), change.tenant(), carrier.id(), terms, change.now());
            change.after(made);
            return made.id();
        }
    }

    @Component
    static class Edit implements OperationHandler<ChangeAlert, Integer> {

        private final CarrierStore carriers;
        private final AlertStore store;
        private final AlertRules rules;
        private final AlertTemplateStore templates;

        Edit(CarrierStore carriers, AlertStore store, AlertRules rules, AlertTemplateStore templates) {
            this.carriers = carriers;
            this.store = store;
            this.rules = rules;
            this.templates = templates;
        }

        @Override
        public OperationType<ChangeAlert, Integer> type() {
            return OperationType.inline("carriers.change-alert", "Change credit alert", Category.CARRIERS, ChangeAlert.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, ChangeAlert wanted) {
            Carrier carrier = carrier(carriers, change, wanted.carrier());
            CreditAlert before = before(store, change, carrier.id(), wanted.id());
            if (before.version() != wanted.version()) {
                throw Refusal.conflict("changed-meanwhile", "Somebody changed the alert meanwhile. Look at it again.");
            }
            templates.hold(change.tx(), change.tenant(), wanted.terms().words());
            Terms terms = rules.checked(change.tx(), carrier, wanted.terms());
            CreditAlert after = terms.watchesSame(before.terms())
                    ? new CreditAlert(before.id(), terms, before.triggered(), before.changedAt(), before.letters(), before.lastLetterAt(), before.version() + 1)
                    : new CreditAlert(before.id(), terms, false, change.now(), 0, null, before.version() + 1);
            store.update(change.tx(), change.tenant(), after);
            change.after(after);
            return after.version();
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
            Carrier carrier = carrier(carriers, change, wanted.carrier());
            before(store, change, carrier.id(), wanted.id());
            store.delete(change.tx(), change.tenant(), wanted.id());
            return wanted.id();
        }
    }
}
