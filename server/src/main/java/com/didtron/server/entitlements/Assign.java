package com.didtron.server.entitlements;

import com.didtron.server.customers.Customer;
import com.didtron.server.customers.Customers;
import com.didtron.server.entitlements.internal.AssignmentStore;
import com.didtron.server.entitlements.internal.AssignmentStore.Key;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Assigns a subject to customers. Refused with not-found, changed-meanwhile, invalid.
///
/// @param keepExisting who has it now and would lose it keeps it, unless excluded by name
public record Assign(String type, String id, Assignment wanted, boolean keepExisting) implements Operation<Assign.Impact> {

    private static final int MOST_NAMES = 50;

    /// What an assignment changes.
    ///
    /// @param gains who has it then and has it not now
    /// @param loses who has it now and not then
    /// @param keeps who keeps it only because they have it now
    public record Impact(Who gains, Who loses, Who keeps) {}

    /// Some customers.
    ///
    /// @param count how many
    /// @param names of the first fifty
    public record Who(int count, List<String> names) {}

    /// An assignment with what it does.
    public record Worked(Assignment assignment, Impact impact) {}

    @Component
    public static class Perform implements OperationHandler<Assign, Impact> {

        private final Entitlements entitlements;
        private final AssignmentStore store;
        private final Customers customers;

        Perform(Entitlements entitlements, AssignmentStore store, Customers customers) {
            this.entitlements = entitlements;
            this.store = store;
            this.customers = customers;
        }

        @Override
        public OperationType<Assign, Impact> type() {
            return OperationType.inline("entitlements.assign", "Assign to customers", Category.CUSTOMERS, Assign.class, Impact.class);
        }

        @Override
        public Impact perform(Change change, Assign operation) {
            var subject = entitlements.subject(change.tenant(), operation.type, operation.id);
            change.subject(operation.type, operation.id, subject.title());
            store.lock(change.tx(), change.tenant());
            Key key = new Key(operation.type, operation.id);
            change.before(store.get(change.tx(), change.tenant(), key));
            Worked worked = workOut(change.tx(), change.tenant(), operation, change.now());
            store.put(change.tx(), change.tenant(), key, worked.assignment, change.now());
            change.after(worked.assignment);
            entitlements.changed(change.tx(), change.tenant());
            return worked.impact;
        }

        /// What it would do; changes nothing.
        ///
        /// @throws Refusal invalid when a category, group or customer is none
        public Worked workOut(DSLContext tx, TenantId tenant, Assign operation, Instant now) {
            Assignment before = store.get(tx, tenant, new Key(operation.type, operation.id));
            Assignment wanted = operation.wanted;
            List<Customer> all = customers.all(tx, tenant);
            refuseUnknown(tx, tenant, wanted, before, all);
            refuseLimits(entitlements.subject(tenant, operation.type, operation.id), wanted, before);
            Set<Long> kept = new HashSet<>(wanted.kept());
            kept.removeAll(wanted.excluded());
            List<String> gains = new ArrayList<>();
            List<String> loses = new ArrayList<>();
            List<String> keeps = new ArrayList<>();
            Assignment asked = with(wanted, kept);
            for (Customer customer : all) {
                boolean had = allowed(before, customer, now);
                boolean has = allowed(asked, customer, now);
                if (had && !has && operation.keepExisting && !wanted.excluded().contains(customer.id())) {
                    kept.add(customer.id());
                    keeps.add(customer.companyName());
                } else if (had && !has) {
                    loses.add(customer.companyName());
                } else if (!had && has) {
                    gains.add(customer.companyName());
                }
            }
            return new Worked(with(wanted, kept), new Impact(who(gains), who(loses), who(keeps)));
        }

        private static void refuseLimits(SubjectKind.Subject subject, Assignment wanted, Assignment before) {
            if (subject.measure() == null && !wanted.limits().equals(before.limits())) {
                throw Refusal.invalid("nothing-to-limit", "Nothing is counted of " + subject.title() + ".", new Refusal.Field("limits", "no limits"));
            }
            if (wanted.limits().stream().map(l -> l.level() + " " + l.id()).distinct().count() < wanted.limits().size()) {
                throw Refusal.invalid("invalid", "Two limits are for the same.", new Refusal.Field("limits", "one limit for each category, group or customer, and one for all"));
            }
        }

        /// Who was listed before and has been deleted since is no mistake of who saves now.
        private void refuseUnknown(DSLContext tx, TenantId tenant, Assignment wanted, Assignment before, List<Customer> all) {
            Set<Long> known = all.stream().map(Customer::id).collect(Collectors.toSet());
            var segments = customers.segments(tx, tenant);
            refuseUnknown("customerIds", wanted.customers(), before.customers(), known);
            refuseUnknown("excludedIds", wanted.excluded(), before.excluded(), known);
            refuseUnknown("keptIds", wanted.kept(), before.kept(), known);
            refuseUnknown("categoryIds", wanted.categories(), before.categories(),
                    segments.stream().filter(s -> s.category() == null).map(Customers.Segment::id).collect(Collectors.toSet()));
            refuseUnknown("groupIds", wanted.groups(), before.groups(),
                    segments.stream().filter(s -> s.category() != null).map(Customers.Segment::id).collect(Collectors.toSet()));
            for (Assignment.Level level : Assignment.Level.values()) {
                Set<Long> there = level == Assignment.Level.CUSTOMER
                        ? known
                        : segments.stream()
                                .filter(s -> (s.category() == null) == (level == Assignment.Level.CATEGORY))
                                .map(Customers.Segment::id)
                                .collect(Collectors.toSet());
                refuseUnknown("limits", limited(wanted, level), limited(before, level), there);
            }
        }

        private static Set<Long> limited(Assignment assignment, Assignment.Level level) {
            return assignment.limits().stream()
                    .filter(l -> l.level() == level)
                    .map(Assignment.Limit::id)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        private static void refuseUnknown(String field, Set<Long> wanted, Set<Long> before, Set<Long> known) {
            List<Long> unknown = wanted.stream().filter(id -> !known.contains(id) && !before.contains(id)).sorted().toList();
            if (!unknown.isEmpty()) {
                throw Refusal.invalid("invalid", "Somebody is listed who is not there.", new Refusal.Field(field, "leave out " + unknown));
            }
        }

        private static boolean allowed(Assignment assignment, Customer customer, Instant now) {
            return Decide.of(assignment, customer.id(), customer.category(), customer.group(), now).allowed();
        }

        private static Assignment with(Assignment a, Set<Long> kept) {
            return new Assignment(
                    a.mode(), a.categories(), a.groups(), a.customers(), a.excluded(), kept, a.startsAt(), a.endsAt(), a.limits(), a.version());
        }

        private static Who who(List<String> names) {
            return new Who(names.size(), names.stream().limit(MOST_NAMES).toList());
        }
    }
}
