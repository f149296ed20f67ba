package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.CarrierOperations.CreateInterconnect;
import com.didtron.server.carriers.CarrierOperations.DeleteInterconnect;
import com.didtron.server.carriers.CarrierOperations.EnableInterconnects;
import com.didtron.server.carriers.CarrierOperations.OrderInterconnects;
import com.didtron.server.carriers.CarrierUse;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Trash;
import com.didtron.server.operations.TrashKind;
import com.didtron.server.platform.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Carries out the changes of interconnects.
final class InterconnectChanges {

    static final String KIND = "interconnect";

    private InterconnectChanges() {}

    /// Marks the services of an interconnect as deleted.
    static List<Trash.Child> deleteServices(Change change, ServiceStore services, long interconnect) {
        return services.list(change.tx(), change.tenant(), interconnect).stream()
                .map(s -> {
                    services.mark(change.tx(), change.tenant(), s.id(), change.now());
                    return new Trash.Child(ServiceChanges.KIND, Long.toString(s.id()), s.name());
                })
                .toList();
    }

    @Component
    static class Create implements OperationHandler<CreateInterconnect, Long> {

        private final InterconnectStore store;
        private final InterconnectRules rules;
        private final Carriers carriers;

        Create(InterconnectStore store, InterconnectRules rules, Carriers carriers) {
            this.store = store;
            this.rules = rules;
            this.carriers = carriers;
        }

        @Override
        public OperationType<CreateInterconnect, Long> type() {
            return OperationType.inline("carriers.create-interconnect", "Add interconnect", Category.CARRIERS, CreateInterconnect.class, Long.class);
        }

        @Override
        public Long perform(Change change, CreateInterconnect wanted) {
            Interconnect draft = wanted.draft();
            change.subject(KIND, "", draft.name());
            rules.refuseWrong(change.tx(), change.tenant(), rules.growing(change, draft.carrierId()), draft, 0);
            Interconnect made = store.insert(change.tx(), change.tenant(), draft, change.now());
            change.subject(KIND, Long.toString(made.id()), made.name());
            change.after(made);
            carriers.changed(change.tx(), change.tenant(), made.carrierId());
            return made.id();
        }
    }

    @Component
    static class Alter implements OperationHandler<ChangeInterconnect, Integer> {

        private final InterconnectStore store;
        private final InterconnectRules rules;
        private final Carriers carriers;

        Alter(InterconnectStore store, InterconnectRules rules, Carriers carriers) {
            this.store = store;
            this.rules = rules;
            this.carriers = carriers;
        }

        @Override
        public OperationType<ChangeInterconnect, Integer> type() {
            return OperationType.inline("carriers.change-interconnect", "Change interconnect", Category.CARRIERS, ChangeInterconnect.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, ChangeInterconnect asked) {
            Interconnect before = store.lock(change.tx(), change.tenant(), asked.wanted().id(), asked.wanted().version());
            change.subject(KIND, Long.toString(before.id()), before.name());
            change.before(before);
            Interconnect wanted = asked.wanted().changing(before);
            if (!asked.acknowledgesWideRanges()) {
                InterconnectRules.refuseWide(before, wanted);
            }
            rules.refuseWrong(change.tx(), change.tenant(), rules.carrier(change, before.carrierId()), wanted, before.id());
            Interconnect after = store.update(change.tx(), change.tenant(), wanted);
            change.after(after);
            carriers.changed(change.tx(), change.tenant(), after.carrierId());
            return after.version();
        }
    }

    @Component
    static class Enable implements OperationHandler<EnableInterconnects, Integer> {

        private final InterconnectStore store;
        private final InterconnectRules rules;
        private final Carriers carriers;

        Enable(InterconnectStore store, InterconnectRules rules, Carriers carriers) {
            this.store = store;
            this.rules = rules;
            this.carriers = carriers;
        }

        @Override
        public OperationType<EnableInterconnects, Integer> type() {
            return OperationType.inline("carriers.enable-interconnects", "Switch interconnects", Category.CARRIERS, EnableInterconnects.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, EnableInterconnects wanted) {
            CarrierChanges.refuseTooMany(wanted.interconnects(), "interconnects");
            List<Interconnect> before = Picked.each(
                    wanted.interconnects(), "interconnect", "interconnects", p -> store.lock(change.tx(), change.tenant(), p.id(), p.version()));
            CarrierChanges.subject(change, KIND, before.stream().map(Interconnect::id).toList(), before.stream().map(Interconnect::name).toList());
            change.before(before.stream().map(i -> Map.of("id", i.id(), "name", i.name(), "enabled", i.enabled())).toList());
            before.forEach(i -> store.enable(change.tx(), change.tenant(), i.id(), wanted.enabled()));
            if (wanted.enabled()) {
                before.forEach(i -> rules.refuseWrong(
                        change.tx(), change.tenant(), rules.carrier(change, i.carrierId()), store.get(change.tx(), change.tenant(), i.id()), i.id()));
            }
            change.after(before.stream().map(i -> Map.of("id", i.id(), "name", i.name(), "enabled", wanted.enabled())).toList());
            before.stream().map(Interconnect::carrierId).distinct().forEach(c -> carriers.changed(change.tx(), change.tenant(), c));
            return before.size();
        }
    }

    @Component
    static class Order implements OperationHandler<OrderInterconnects, Integer> {

        private final CarrierStore carrierStore;
        private final InterconnectStore store;
        private final Carriers carriers;

        Order(CarrierStore carrierStore, InterconnectStore store, Carriers carriers) {
            this.carrierStore = carrierStore;
            this.store = store;
            this.carriers = carriers;
        }

        @Override
        public OperationType<OrderInterconnects, Integer> type() {
            return OperationType.inline("carriers.order-interconnects", "Order interconnects", Category.CARRIERS, OrderInterconnects.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, OrderInterconnects wanted) {
            Carrier carrier = carrierStore.lock(change.tx(), change.tenant(), wanted.carrier());
            change.subject(CarrierChanges.KIND, Long.toString(carrier.id()), carrier.name());
            List<Interconnect> before =
                    store.lockOf(change.tx(), change.tenant(), carrier.id()).stream().filter(i -> i.direction().sendsCalls()).toList();
            refuseOtherThan(before.stream().map(Interconnect::id).toList(), wanted.interconnects(), wanted.before(), "interconnects");
            change.before(before.stream().map(i -> Map.of("id", i.id(), "name", i.name())).toList());
            int position = 1;
            for (long id : wanted.interconnects()) {
                store.place(change.tx(), change.tenant(), id, position++);
            }
            change.after(wanted.interconnects().stream()
                    .map(id -> Map.of("id", id, "name", before.stream().filter(i -> i.id() == id).findFirst().orElseThrow().name()))
                    .toList());
            carriers.changed(change.tx(), change.tenant(), carrier.id());
            return before.size();
        }
    }

    /// @param all  as they stand now
    /// @param seen the order that was looked at; null: whatever it is
    /// @throws Refusal order-incomplete unless the order names each of these once and nothing else; changed-meanwhile when somebody has put them in another one
    static void refuseOtherThan(List<Long> all, List<Long> order, @Nullable List<Long> seen, String field) {
        if (order.size() != all.size() || !new HashSet<>(order).equals(new HashSet<>(all))) {
            throw Refusal.conflict("order-incomplete", "The order must name each of the " + all.size() + " " + field + " once. Somebody may have added or deleted one meanwhile: look again.");
        }
        if (seen != null && !seen.equals(all)) {
            throw Refusal.conflict("changed-meanwhile", "Somebody else has put the " + field + " in another order meanwhile. Look at it, then move again.");
        }
    }

    @Component
    static class Delete implements OperationHandler<DeleteInterconnect, Long>, TrashKind {

        private final CarrierStore carrierStore;
        private final InterconnectStore store;
        private final ServiceStore services;
        private final Carriers carriers;
        private final InterconnectRules rules;
        private final Uses uses;
        private final Trash trash;

        Delete(CarrierStore carrierStore, InterconnectStore store, ServiceStore services, Carriers carriers, InterconnectRules rules, Uses uses, Trash trash) {
            this.rules = rules;
            this.carrierStore = carrierStore;
            this.store = store;
            this.services = services;
            this.carriers = carriers;
            this.uses = uses;
            this.trash = trash;
        }

        @Override
        public OperationType<DeleteInterconnect, Long> type() {
            return OperationType.inline("carriers.delete-interconnect", "Delete interconnect", Category.CARRIERS, DeleteInterconnect.class, Long.class);
        }

        @Override
        public Long perform(Change change, DeleteInterconnect wanted) {
            Interconnect interconnect = store.lock(change.tx(), change.tenant(), wanted.id(), wanted.version());
            change.subject(KIND, Long.toString(wanted.id()), interconnect.name());
            change.before(interconnect);
            uses.refuseWhenInUse(change.tx(), change.tenant(), CarrierUse.Kind.INTERCONNECT, wanted.id(), "interconnect-in-use", interconnect.name());
            List<Trash.Child> children = deleteServices(change, services, wanted.id());
            store.mark(change.tx(), change.tenant(), wanted.id(), change.now());
            trash.put(change, KIND, Long.toString(wanted.id()), interconnect.name(), children);
            carriers.changed(change.tx(), change.tenant(), interconnect.carrierId());
            return wanted.id();
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String title() {
            return "Interconnect";
        }

        @Override
        public void restore(Change change, String id) {
            long interconnect = Long.parseLong(id);
            long carrier = store.mark(change.tx(), change.tenant(), interconnect, null);
            try {
                carrierStore.get(change.tx(), change.tenant(), carrier);
            } catch (Refusal gone) {
                throw Refusal.conflict("restore-clash", "Its carrier was deleted. Restore that first.");
            }
            Interconnect restored = store.get(change.tx(), change.tenant(), interconnect);
            if (store.isTaken(change.tx(), change.tenant(), carrier, restored.name(), interconnect)) {
                throw Refusal.conflict("restore-clash", "Another interconnect of the carrier is called " + restored.name() + " now. Rename that first.");
            }
            try {
                rules.holdLists(change.tx(), change.tenant(), restored);
            } catch (Refusal gone) {
                throw Refusal.conflict("restore-clash", "An origination list that it names was deleted, or has no numbers. Restore or fill that first.");
            }
            if (restored.enabled()) {
                try {
                    rules.refuseCallsOfAnotherTenant(change.tenant(), restored);
                } catch (Refusal taken) {
                    throw Refusal.conflict("restore-clash", taken.getMessage() + " It can be restored when the address is free.");
                }
            }
            carriers.changed(change.tx(), change.tenant(), carrier);
        }

        @Override
        public void purge(Change change, String id) {
            long interconnect = Long.parseLong(id);
            uses.refuseWhenKept(change.tx(), change.tenant(), CarrierUse.Kind.INTERCONNECT, interconnect, "I" + id);
            services.deletedOf(change.tx(), change.tenant(), interconnect).forEach(s -> services.purge(change.tx(), change.tenant(), s));
            store.purge(change.tx(), change.tenant(), interconnect).ifPresent(c -> carriers.changed(change.tx(), change.tenant(), c));
        }
    }
}
