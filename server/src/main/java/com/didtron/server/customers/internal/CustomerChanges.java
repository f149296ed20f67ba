package com.didtron.server.customers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierMoved;
import com.didtron.server.carriers.CarrierOpened;
import com.didtron.server.carriers.CarrierStates;
import com.didtron.server.customers.Customer;
import com.didtron.server.customers.SegmentUse;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Trash;
import com.didtron.server.operations.TrashKind;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Every change of a customer's account.
public final class CustomerChanges {

    private static final String KIND = "customer";

    private CustomerChanges() {}

    /// Opens an account that waits for approval. Refused with not-found, group-of-another-category, segment-not-active.
    public record OpenCustomer(String companyName, long category, @Nullable Long group) implements Operation<Long> {}

    /// Changes what an account is called, its category and group. Refused with not-found, changed-meanwhile, group-of-another-category,
    /// segment-not-active.
    public record ChangeCustomer(long id, String companyName, long category, @Nullable Long group, int version) implements Operation<Integer> {}

    /// Moves an account on. Suspending and closing reach its carrier: no more calls. Refused with not-found, changed-meanwhile,
    /// status-not-reachable, reason-missing.
    public record SetCustomerStatus(long id, Customer.Status status, String reason, int version) implements Operation<Integer> {}

    /// Puts a closed account into the trash. Refused with not-found, changed-meanwhile, customer-not-closed.
    public record DeleteCustomer(long id, int version) implements Operation<Long> {}

    /// What the changes have in common.
    @Component
    static class Rules {

        private final SegmentStore segments;
        private final ObjectProvider<SegmentUse> users;

        Rules(SegmentStore segments, ObjectProvider<SegmentUse> users) {
            this.segments = segments;
            this.users = users;
        }

        void refuseWrongSegment(DSLContext tx, TenantId tenant, long category, @Nullable Long group) {
            segments.category(tx, tenant, category);
            if (group != null && segments.group(tx, tenant, group).category() != category) {
                throw Refusal.invalid("group-of-another-category", "The group belongs to another category.",
                        new Refusal.Field("groupId", "a group of the category, or none"));
            }
        }

        /// Nobody new comes into what is not active; who is there stays.
        ///
        /// @param before where the customer is; null: nowhere yet
        void refuseInactive(DSLContext tx, TenantId tenant, long category, @Nullable Long group, @Nullable Customer before) {
            if ((before == null || before.category() != category) && !segments.category(tx, tenant, category).active()) {
                throw Refusal.invalid("segment-not-active", "This category takes no new customers.", new Refusal.Field("categoryId", "an active category"));
            }
            if (group != null && (before == null || !group.equals(before.group())) && !segments.group(tx, tenant, group).active()) {
                throw Refusal.invalid("segment-not-active", "This group takes no new customers.", new Refusal.Field("groupId", "an active group, or none"));
            }
        }

        void tell(DSLContext tx, TenantId tenant) {
            users.forEach(u -> u.changed(tx, tenant));
        }
    }

    @Component
    static class PerformOpen implements OperationHandler<OpenCustomer, Long> {

        private final CustomerStore store;
        private final Rules rules;

        PerformOpen(CustomerStore store, Rules rules) {
            this.store = store;
            this.rules = rules;
        }

        @Override
        public OperationType<OpenCustomer, Long> type() {
            return OperationType.inline("customers.open-customer", "Open customer account", Category.CUSTOMERS, OpenCustomer.class, Long.class);
        }

        @Override
        public Long perform(Change change, OpenCustomer wanted) {
            rules.refuseWrongSegment(change.tx(), change.tenant(), wanted.category, wanted.group);
            rules.refuseInactive(change.tx(), change.tenant(), wanted.category, wanted.group, null);
            Customer customer = store.insert(
                    change.tx(), change.tenant(), wanted.companyName, wanted.category, wanted.group, Customer.Status.PENDING_APPROVAL, null, change.now());
            change.subject(KIND, Long.toString(customer.id()), customer.companyName());
            change.after(customer);
            rules.tell(change.tx(), change.tenant());
            return customer.id();
        }
    }

    @Component
    static class PerformChange implements OperationHandler<ChangeCustomer, Integer> {

        private final CustomerStore store;
        private final Rules rules;

        PerformChange(CustomerStore store, Rules rules) {
            this.store = store;
            this.rules = rules;
        }

        @Override
        public OperationType<ChangeCustomer, Integer> type() {
            return OperationType.inline("customers.change-customer", "Change customer", Category.CUSTOMERS, ChangeCustomer.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, ChangeCustomer wanted) {
            Customer before = store.lock(change.tx(), change.tenant(), wanted.id, wanted.version);
            change.subject(KIND, Long.toString(wanted.id), before.companyName());
            rules.refuseWrongSegment(change.tx(), change.tenant(), wanted.category, wanted.group);
            rules.refuseInactive(change.tx(), change.tenant(), wanted.category, wanted.group, before);
            change.before(before);
            Customer after = store.update(
                    change.tx(),
                    new Customer(
                            before.tenant(), before.id(), wanted.companyName, wanted.category, wanted.group, before.status(), before.statusReason(),
                            before.carrierId(), before.version()),
                    change.now());
            change.after(after);
            rules.tell(change.tx(), change.tenant());
            return after.version();
        }
    }

    @Component
    static class PerformStatus implements OperationHandler<SetCustomerStatus, Integer> {

        private final CustomerStore store;
        private final CarrierStates states;
        private final Rules rules;

        PerformStatus(CustomerStore store, CarrierStates states, Rules rules) {
            this.store = store;
            this.states = states;
            this.rules = rules;
        }

        @Override
        public OperationType<SetCustomerStatus, Integer> type() {
            return OperationType.inline("customers.set-customer-status", "Set customer status", Category.CUSTOMERS, SetCustomerStatus.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, SetCustomerStatus wanted) {
            Customer before = store.lock(change.tx(), change.tenant(), wanted.id, wanted.version);
            change.subject(KIND, Long.toString(wanted.id), before.companyName());
            change.before(before);
            if (!before.status().next().contains(wanted.status)) {
                throw Refusal.conflict("status-not-reachable", "A customer that is " + before.status().word() + " cannot become " + wanted.status.word() + ".");
            }
            if (wanted.status.needsReason() && wanted.reason.isBlank()) {
                throw Refusal.invalid("reason-missing", "Say why.", new Refusal.Field("reason", "a sentence that the customer may read"));
            }
            Customer after = store.update(
                    change.tx(),
                    new Customer(
                            before.tenant(), before.id(), before.companyName(), before.category(), before.group(), wanted.status, wanted.reason.strip(),
                            before.carrierId(), before.version()),
                    change.now());
            if (before.carrierId() != null) {
                states.follow(
                        change.tx(), change.tenant(), before.carrierId(), account(wanted.status), wanted.reason, change.actor(), change.now());
            }
            change.after(after);
            rules.tell(change.tx(), change.tenant());
            return after.version();
        }

        private static CarrierStates.Account account(Customer.Status status) {
            return switch (status) {
                case ACTIVE, LIMITED -> CarrierStates.Account.OPEN;
                case PENDING_APPROVAL, SUSPENDED -> CarrierStates.Account.STOPPED;
                case PENDING_KYC -> CarrierStates.Account.CHECKED;
                case CLOSED -> CarrierStates.Account.CLOSED;
            };
        }
    }

    @Component
    static class PerformDelete implements OperationHandler<DeleteCustomer, Long>, TrashKind {

        private final CustomerStore store;
        private final Trash trash;
        private final Rules rules;

        PerformDelete(CustomerStore store, Trash trash, Rules rules) {
            this.store = store;
            this.trash = trash;
            this.rules = rules;
        }

        @Override
        public OperationType<DeleteCustomer, Long> type() {
            return OperationType.inline("customers.delete-customer", "Delete customer", Category.CUSTOMERS, DeleteCustomer.class, Long.class);
        }

        @Override
        public Long perform(Change change, DeleteCustomer wanted) {
            Customer customer = store.lock(change.tx(), change.tenant(), wanted.id, wanted.version);
            change.subject(KIND, Long.toString(wanted.id), customer.companyName());
            change.before(customer);
            if (customer.status() != Customer.Status.CLOSED) {
                throw Refusal.conflict("customer-not-closed", "Close the account first: it is " + customer.status().word() + ".");
            }
            store.mark(change.tx(), change.tenant(), wanted.id, change.now());
            trash.put(change, KIND, Long.toString(wanted.id), customer.number() + " " + customer.companyName(), List.of());
            rules.tell(change.tx(), change.tenant());
            return wanted.id;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String title() {
            return "Customer";
        }

        @Override
        public void restore(Change change, String id) {
            Customer customer = store.mark(change.tx(), change.tenant(), Long.parseLong(id), null);
            try {
                rules.refuseWrongSegment(change.tx(), change.tenant(), customer.category(), customer.group());
            } catch (Refusal gone) {
                throw Refusal.conflict("restore-clash", "Its category or group was deleted. Restore that first.");
            }
            rules.tell(change.tx(), change.tenant());
        }

        @Override
        public void purge(Change change, String id) {
            store.purge(change.tx(), change.tenant(), Long.parseLong(id));
        }
    }

    /// An account that waits goes along when people take its carrier on; one that is in use has its own states.
    @Component
    static class WaitWithCarrier implements CarrierMoved {

        private final CustomerStore store;
        private final Rules rules;

        WaitWithCarrier(CustomerStore store, Rules rules) {
            this.store = store;
            this.rules = rules;
        }

        @Override
        public void moved(DSLContext tx, Carrier before, Carrier.Status after, Instant at) {
            store.findByCarrier(tx, before.tenant(), before.id())
                    .filter(c -> c.status() == Customer.Status.PENDING_APPROVAL || c.status() == Customer.Status.PENDING_KYC)
                    .ifPresent(c -> {
                        store.update(tx, new Customer(
                                c.tenant(), c.id(), c.companyName(), c.category(), c.group(), waited(c.status(), after), c.statusReason(), c.carrierId(),
                                c.version()), at);
                        rules.tell(tx, before.tenant());
                    });
        }

        private static Customer.Status waited(Customer.Status waiting, Carrier.Status after) {
            return switch (after) {
                case PROSPECT, SUSPENDED, CLOSING -> waiting;
                case PENDING_KYC -> Customer.Status.PENDING_KYC;
                case TESTING, ACTIVE -> Customer.Status.ACTIVE;
                case CLOSED -> Customer.Status.CLOSED;
            };
        }
    }

    /// A carrier that sends us calls is a customer: its account is opened with it.
    @Component
    static class OpenWithCarrier implements CarrierOpened {

        private final CustomerStore store;
        private final SegmentStore segments;
        private final Rules rules;
        private final Clock clock;

        OpenWithCarrier(CustomerStore store, SegmentStore segments, Rules rules, Clock clock) {
            this.store = store;
            this.segments = segments;
            this.rules = rules;
            this.clock = clock;
        }

        @Override
        public void opened(DSLContext tx, Carrier carrier) {
            if (!carrier.isCustomer()) {
                return;
            }
            TenantId tenant = carrier.tenant();
            segments.seed(tx, tenant);
            var categories = segments.categories(tx, tenant);
            var category = categories.stream().filter(c -> c.code().equals("sip-trunk")).findFirst().or(() -> categories.stream().findFirst())
                    .orElseThrow(() -> Refusal.conflict("no-category", "There is no customer category. Make one first."));
            Long group = segments.groups(tx, tenant, category.id()).stream()
                    .filter(g -> g.code().equals("wholesale"))
                    .map(SegmentStore.Group::id)
                    .findFirst()
                    .orElse(null);
            Customer.Status status = switch (carrier.status()) {
                case PROSPECT -> Customer.Status.PENDING_APPROVAL;
                case PENDING_KYC -> Customer.Status.PENDING_KYC;
                case ACTIVE, TESTING -> Customer.Status.ACTIVE;
                case SUSPENDED -> Customer.Status.SUSPENDED;
                case CLOSING, CLOSED -> Customer.Status.CLOSED;
            };
            store.insert(tx, tenant, carrier.name(), category.id(), group, status, carrier.id(), clock.instant());
            rules.tell(tx, tenant);
        }
    }
}
