package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.sql.Tables.CARRIER;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.CarrierOpened;
import com.didtron.server.carriers.CarrierOperations.AssignCurrency;
import com.didtron.server.carriers.CarrierOperations.ChangeCarrier;
import com.didtron.server.carriers.CarrierOperations.CreateCarrier;
import com.didtron.server.carriers.CarrierOperations.DeleteCarrier;
import com.didtron.server.carriers.CarrierOperations.RemoveContact;
import com.didtron.server.carriers.CarrierOperations.SaveContact;
import com.didtron.server.carriers.CarrierUse;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Contact;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.JournalEntry;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.ledger.Transfer;
import com.didtron.server.operations.Actor;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Trash;
import com.didtron.server.operations.TrashKind;
import com.didtron.server.platform.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Carries out the changes of carriers and their contacts.
final class CarrierChanges {

    static final String KIND = "carrier";

    private CarrierChanges() {}

    @Component
    static class Create implements OperationHandler<CreateCarrier, Long> {

        private final CarrierStore store;
        private final CarrierBooks books;
        private final Carriers carriers;
        private final Ledger ledger;
        private final CarrierRules rules;
        private final StatusStore states;
        private final ObjectProvider<CarrierOpened> told;

        Create(
                CarrierStore store, CarrierBooks books, Carriers carriers, Ledger ledger, CarrierRules rules, StatusStore states,
                ObjectProvider<CarrierOpened> told) {
            this.store = store;
            this.states = states;
            this.books = books;
            this.carriers = carriers;
            this.ledger = ledger;
            this.rules = rules;
            this.told = told;
        }

        @Override
        public OperationType<CreateCarrier, Long> type() {
            return OperationType.inline("carriers.create-carrier", "Add carrier", Category.CARRIERS, CreateCarrier.class, Long.class);
        }

        @Override
        public Long perform(Change change, CreateCarrier wanted) {
            DSLContext tx = change.tx();
            Carrier draft = wanted.draft();
            change.subject(KIND, "", draft.name());
            CarrierRules.refuseCurrency(draft.currency());
            rules.refuseWrong(tx, change.tenant(), draft, null);
            rules.refuseManager(tx, change.tenant(), draft.accountManager(), null);
            new FieldErrors()
                    .unless(draft.status().begins(), "status", "prospect, pending-kyc, testing or active")
                    .amount(wanted.customer().openingBalance(), "customerOpeningBalance")
                    .amount(wanted.supplier().openingBalance(), "supplierOpeningBalance")
                    .refuse();
            Long by = change.actor().kind() == Actor.Kind.PERSON ? Long.valueOf(change.actor().id()) : null;
            Carrier carrier = store.insert(tx, draft.of(change.tenant()), by, change.now());
            change.subject(KIND, Long.toString(carrier.id()), carrier.name());
            states.begin(tx, carrier, change.actor(), change.now());
            if (carrier.isCustomer()) {
                CarrierRules.refuseLimit(carrier.customerCreditType(), wanted.customer().limit(), "customerLimit");
                var accounts = books.openCustomer(tx, carrier, carrier.currency(), wanted.customer().limit());
                opening(change, carrier, accounts.usage(), wanted.customer().openingBalance());
            }
            if (carrier.isSupplier()) {
                CarrierRules.refuseSupplierLimit(carrier.supplierCreditType(), wanted.supplier().limit());
                var accounts = books.openSupplier(tx, carrier, carrier.currency(), wanted.supplier().limit());
                opening(change, carrier, accounts.unbilledCost(), wanted.supplier().openingBalance().negate());
            }
            told.forEach(t -> t.opened(tx, carrier));
            change.after(Map.of("carrier", carrier, "customer", wanted.customer(), "supplier", wanted.supplier()));
            carriers.changed(change.tx(), change.tenant(), carrier.id());
            return carrier.id();
        }

        /// Puts an opening balance on a party's account: positive credits it, negative debits it, against the bank.
        private void opening(Change change, Carrier carrier, long account, BigDecimal amount) {
            if (amount.signum() == 0) {
                return;
            }
            long bank = books.bank(change.tx(), carrier.tenant(), carrier.currency());
            Transfer transfer = amount.signum() > 0
                    ? new Transfer(bank, account, amount, carrier.currency())
                    : new Transfer(account, bank, amount.negate(), carrier.currency());
            ledger.post(change.tx(), List.of(new JournalEntry(
                    carrier.tenant(),
                    "opening-balance",
                    "carrier:" + carrier.id(),
                    "opening:" + carrier.id() + ":" + account,
                    change.now(),
                    "Opening balance of " + carrier.name(),
                    List.of(transfer))));
        }
    }

    @Component
    static class Alter implements OperationHandler<ChangeCarrier, Integer> {

        private final CarrierStore store;
        private final CarrierBooks books;
        private final Carriers carriers;
        private final CarrierRules rules;
        private final ObjectProvider<CarrierOpened> told;

        Alter(CarrierStore store, CarrierBooks books, Carriers carriers, CarrierRules rules, ObjectProvider<CarrierOpened> told) {
            this.store = store;
            this.books = books;
            this.carriers = carriers;
            this.rules = rules;
            this.told = told;
        }

        @Override
        public OperationType<ChangeCarrier, Integer> type() {
            return OperationType.inline("carriers.change-carrier", "Change carrier", Category.CARRIERS, ChangeCarrier.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, ChangeCarrier asked) {
            DSLContext tx = change.tx();
            Carrier before = store.lock(tx, change.tenant(), asked.wanted().id(), asked.wanted().version());
            change.subject(KIND, Long.toString(before.id()), before.name());
            change.before(before);
            Carrier wanted = asked.wanted();
            if (wanted.kind() != before.kind() && wanted.kind() != Carrier.Kind.BILATERAL) {
                throw Refusal.invalid("kind-fixed", "A carrier can become bilateral and nothing else.",
                        new Refusal.Field("kind", before.kind().name().toLowerCase(java.util.Locale.ROOT) + " or bilateral"));
            }
            boolean becomesCustomer = before.kind() == Carrier.Kind.SUPPLIER && wanted.isCustomer();
            Carrier.CreditType type = becomesCustomer ? Carrier.CreditType.PREPAID : before.customerCreditType();
            Carrier asStored = before.describedAs(wanted, type);
            rules.refuseWrong(tx, change.tenant(), asStored, before);
            rules.refuseManager(tx, change.tenant(), wanted.accountManager(), before.accountManager());
            Carrier after = store.update(tx, asStored);
            if (becomesCustomer) {
                // pays before, and may owe nothing, until somebody sets its credit
                after.currencies().forEach(currency -> books.openCustomer(tx, after, currency, BigDecimal.ZERO));
                told.forEach(t -> t.opened(tx, after));
            }
            if (before.kind() == Carrier.Kind.CUSTOMER && after.isSupplier()) {
                after.currencies().forEach(currency -> books.openSupplier(tx, after, currency, null));
            }
            change.after(after);
            carriers.changed(change.tx(), change.tenant(), after.id());
            return after.version();
        }
    }

    static void refuseTooMany(List<?> picked, String field) {
        new FieldErrors().unless(!picked.isEmpty() && picked.size() <= Bounds.MOST_AT_ONCE, field, "1 to " + Bounds.MOST_AT_ONCE).refuse();
    }

    /// One thing by its id, several by the first of them.
    static void subject(Change change, String kind, List<Long> ids, List<String> names) {
        String more = names.size() > 1 ? " and " + (names.size() - 1) + " more" : "";
        change.subject(kind, Long.toString(ids.getFirst()), names.getFirst() + more);
    }

    @Component
    static class Delete implements OperationHandler<DeleteCarrier, Long>, TrashKind {

        private final CarrierStore store;
        private final InterconnectStore interconnects;
        private final ServiceStore services;
        private final Carriers carriers;
        private final Uses uses;
        private final Trash trash;

        Delete(CarrierStore store, InterconnectStore interconnects, ServiceStore services, Carriers carriers, Uses uses, Trash trash) {
            this.store = store;
            this.interconnects = interconnects;
            this.services = services;
            this.carriers = carriers;
            this.uses = uses;
            this.trash = trash;
        }

        @Override
        public OperationType<DeleteCarrier, Long> type() {
            return OperationType.inline("carriers.delete-carrier", "Delete carrier", Category.CARRIERS, DeleteCarrier.class, Long.class);
        }

        @Override
        public Long perform(Change change, DeleteCarrier wanted) {
            DSLContext tx = change.tx();
            TenantId tenant = change.tenant();
            Carrier carrier = store.lock(tx, tenant, wanted.id(), wanted.version());
            change.subject(KIND, Long.toString(wanted.id()), carrier.name());
            change.before(carrier);
            uses.refuseWhenInUse(tx, tenant, CarrierUse.Kind.CARRIER, wanted.id(), "carrier-in-use", carrier.name());
            List<Trash.Child> children = new ArrayList<>();
            interconnects.list(tx, tenant, wanted.id()).forEach(i -> {
                interconnects.mark(tx, tenant, i.id(), change.now());
                children.add(new Trash.Child(InterconnectChanges.KIND, Long.toString(i.id()), i.name()));
                children.addAll(InterconnectChanges.deleteServices(change, services, i.id()));
            });
            store.mark(tx, tenant, wanted.id(), change.now());
            trash.put(change, KIND, Long.toString(wanted.id()), carrier.name(), children);
            carriers.changed(change.tx(), change.tenant(), wanted.id());
            return wanted.id();
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String title() {
            return "Carrier";
        }

        @Override
        public void restore(Change change, String id) {
            Carrier carrier = store.findAny(change.tx(), change.tenant(), Long.parseLong(id)).orElseThrow();
            if (store.isTaken(change.tx(), change.tenant(), CARRIER.NAME, carrier.name(), carrier.id())
                    || store.isTaken(change.tx(), change.tenant(), CARRIER.CODE, carrier.code(), carrier.id())) {
                throw Refusal.conflict("restore-clash", "Another carrier is called " + carrier.name() + " or has the code " + carrier.code() + " now. Rename that first.");
            }
            store.mark(change.tx(), change.tenant(), carrier.id(), null);
            carriers.changed(change.tx(), change.tenant(), carrier.id());
        }

        @Override
        public void purge(Change change, String id) {
            DSLContext tx = change.tx();
            long carrier = Long.parseLong(id);
            store.findAny(tx, change.tenant(), carrier)
                    .ifPresent(c -> uses.refuseWhenKept(tx, change.tenant(), CarrierUse.Kind.CARRIER, carrier, c.name()));
            interconnects.deletedOf(tx, change.tenant(), carrier).forEach(i -> {
                services.deletedOf(tx, change.tenant(), i).forEach(s -> services.purge(tx, change.tenant(), s));
                interconnects.purge(tx, change.tenant(), i);
            });
            store.purge(tx, change.tenant(), carrier);
            carriers.changed(change.tx(), change.tenant(), carrier);
        }
    }

    @Component
    static class Assign implements OperationHandler<AssignCurrency, String> {

        private final CarrierStore store;
        private final CarrierBooks books;
        private final Carriers carriers;

        Assign(CarrierStore store, CarrierBooks books, Carriers carriers) {
            this.store = store;
            this.books = books;
            this.carriers = carriers;
        }

        @Override
        public OperationType<AssignCurrency, String> type() {
            return OperationType.inline("carriers.assign-currency", "Assign currency", Category.CARRIERS, AssignCurrency.class, String.class);
        }

        @Override
        public String perform(Change change, AssignCurrency wanted) {
            Carrier before = store.lock(change.tx(), change.tenant(), wanted.carrier());
            change.subject(KIND, Long.toString(wanted.carrier()), before.name());
            change.before(Map.of("currencies", before.currencies()));
            CarrierRules.refuseCurrency(wanted.currency());
            if (!store.assign(change.tx(), change.tenant(), wanted.carrier(), wanted.currency(), change.now())) {
                throw Refusal.invalid("currency-assigned", before.name() + " has balances in " + wanted.currency() + " already.",
                        new Refusal.Field("currency", "another currency"));
            }
            Carrier after = store.get(change.tx(), change.tenant(), wanted.carrier());
            if (after.isCustomer()) {
                books.openCustomer(change.tx(), after, wanted.currency(), BigDecimal.ZERO);
            }
            if (after.isSupplier()) {
                // who is paid before is owed nothing, in whatever currency
                books.openSupplier(change.tx(), after, wanted.currency(), after.supplierCreditType() == Carrier.CreditType.PREPAID ? BigDecimal.ZERO : null);
            }
            change.after(Map.of("currencies", after.currencies()));
            carriers.changed(change.tx(), change.tenant(), wanted.carrier());
            return wanted.currency();
        }
    }

    @Component
    static class Save implements OperationHandler<SaveContact, Long> {

        private final CarrierStore store;

        Save(CarrierStore store) {
            this.store = store;
        }

        @Override
        public OperationType<SaveContact, Long> type() {
            return OperationType.inline("carriers.save-contact", "Save contact", Category.CARRIERS, SaveContact.class, Long.class);
        }

        @Override
        public Long perform(Change change, SaveContact wanted) {
            DSLContext tx = change.tx();
            Carrier carrier = store.get(tx, change.tenant(), wanted.carrier());
            change.subject(KIND, Long.toString(carrier.id()), carrier.name());
            Contact contact = new Contact(
                    wanted.id() == null ? 0 : wanted.id(), wanted.name().strip(), wanted.jobTitle(), wanted.telephone(), wanted.mobile(), wanted.fax(), wanted.email(),
                    wanted.note(), wanted.version() == null ? 1 : wanted.version());
            Contact before = wanted.id() == null
                    ? null
                    : store.findContact(tx, change.tenant(), carrier.id(), wanted.id()).orElseThrow(() -> Refusal.notFound("contact " + wanted.id()));
            if (before != null && before.version() != contact.version()) {
                throw Refusal.conflict("changed-meanwhile", "Somebody changed this contact meanwhile. Look at it again.");
            }
            new FieldErrors()
                    .name(contact.name(), "name", Bounds.LONGEST_NAME)
                    .text(contact.jobTitle(), "jobTitle", Bounds.LONGEST_NAME)
                    .text(contact.telephone(), "telephone", Bounds.LONGEST_NAME)
                    .text(contact.mobile(), "mobile", Bounds.LONGEST_NAME)
                    .text(contact.fax(), "fax", Bounds.LONGEST_NAME)
                    .unless(contact.email().isEmpty() || contact.email().matches("[^@\\s]+@[^@\\s]+"), "email", "an address, for example noc@example.net")
                    .text(contact.note(), "note", Bounds.LONGEST_TEXT)
                    .unless(before != null || store.contacts(tx, change.tenant(), carrier.id()).size() < CarrierStore.MOST_CONTACTS, "name",
                            "a carrier has at most " + CarrierStore.MOST_CONTACTS + " contacts")
                    .refuse();
            change.before(before);
            Contact after = before == null
                    ? store.insertContact(tx, change.tenant(), carrier.id(), contact, change.now())
                    : store.updateContact(tx, change.tenant(), contact);
            change.after(after);
            return after.id();
        }
    }

    @Component
    static class Remove implements OperationHandler<RemoveContact, Long> {

        private final CarrierStore store;

        Remove(CarrierStore store) {
            this.store = store;
        }

        @Override
        public OperationType<RemoveContact, Long> type() {
            return OperationType.inline("carriers.remove-contact", "Remove contact", Category.CARRIERS, RemoveContact.class, Long.class);
        }

        @Override
        public Long perform(Change change, RemoveContact wanted) {
            Carrier carrier = store.get(change.tx(), change.tenant(), wanted.carrier());
            change.subject(KIND, Long.toString(carrier.id()), carrier.name());
            change.before(store.findContact(change.tx(), change.tenant(), carrier.id(), wanted.id()).orElseThrow(() -> Refusal.notFound("contact " + wanted.id())));
            store.deleteContact(change.tx(), change.tenant(), wanted.id());
            return wanted.id();
        }
    }
}
