package com.didtron.server.portability.internal;

import com.didtron.server.carriers.PortabilityUses;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Trash;
import com.didtron.server.operations.TrashKind;
import com.didtron.server.platform.Refusal;
import com.didtron.server.portability.Portability;
import com.didtron.server.portability.PortabilityOperations.DeletePlan;
import com.didtron.server.portability.PortabilityOperations.SavePlan;
import com.didtron.server.portability.PortabilityPlan;
import java.util.List;
import org.springframework.stereotype.Component;

/// Carries out the changes of number portability plans.
final class PlanChanges {

    static final String KIND = "portability-plan";

    private PlanChanges() {}

    private static void refuseChanged(PortabilityPlan now, int version) {
        if (now.version() != version) {
            throw Refusal.conflict("changed-meanwhile", "Somebody changed this meanwhile. Look at it again.");
        }
    }

    @Component
    static class Save implements OperationHandler<SavePlan, Long> {

        private final PlanStore store;
        private final Portability portability;

        Save(PlanStore store, Portability portability) {
            this.store = store;
            this.portability = portability;
        }

        @Override
        public OperationType<SavePlan, Long> type() {
            return OperationType.inline("portability.save-plan", "Save number portability plan", Category.CARRIERS, SavePlan.class, Long.class);
        }

        @Override
        public Long perform(Change change, SavePlan wanted) {
            store.holdRoom(change.tx(), change.tenant());
            long id;
            if (wanted.id() == null) {
                if (store.plans(change.tx(), change.tenant()) >= PortabilityPlan.MOST_PLANS) {
                    throw Refusal.conflict("too-many-plans", "There are at most " + PortabilityPlan.MOST_PLANS + " number portability plans. Delete one first.");
                }
                id = store.insert(change.tx(), change.tenant(), wanted.name(), wanted.note(), wanted.fromCalls(), change.now());
            } else {
                id = wanted.id();
                PortabilityPlan before = store.lock(change.tx(), change.tenant(), id);
                change.before(before);
                refuseChanged(before, wanted.version());
                store.update(change.tx(), change.tenant(), id, wanted.name(), wanted.note(), wanted.fromCalls());
            }
            change.subject(KIND, Long.toString(id), wanted.name());
            change.after(store.get(change.tx(), change.tenant(), id));
            portability.changed(change.tx(), change.tenant());
            return id;
        }
    }

    @Component
    static class Delete implements OperationHandler<DeletePlan, Long>, TrashKind {

        private static final int MOST_NAMED = 5;

        private final PlanStore store;
        private final Portability portability;
        private final PortabilityUses uses;
        private final Trash trash;

        Delete(PlanStore store, Portability portability, PortabilityUses uses, Trash trash) {
            this.store = store;
            this.portability = portability;
            this.uses = uses;
            this.trash = trash;
        }

        @Override
        public OperationType<DeletePlan, Long> type() {
            return OperationType.inline("portability.delete-plan", "Delete number portability plan", Category.CARRIERS, DeletePlan.class, Long.class);
        }

        @Override
        public Long perform(Change change, DeletePlan wanted) {
            PortabilityPlan plan = store.lock(change.tx(), change.tenant(), wanted.id());
            change.subject(KIND, Long.toString(plan.id()), plan.name());
            change.before(plan);
            refuseChanged(plan, wanted.version());
            List<String> services = uses.services(change.tx(), change.tenant(), plan.id(), false);
            if (!services.isEmpty()) {
                throw Refusal.conflict("plan-in-use", plan.name() + " says which numbers were ported for " + said(services) + ". Take it off "
                        + (services.size() == 1 ? "it" : "them") + " first.");
            }
            store.mark(change.tx(), change.tenant(), plan.id(), change.now());
            trash.put(change, KIND, Long.toString(plan.id()), plan.name(), List.of());
            portability.changed(change.tx(), change.tenant());
            return plan.id();
        }

        private static String said(List<String> services) {
            return (services.size() == 1 ? "service " : services.size() + " services: ")
                    + String.join(", ", services.subList(0, Math.min(MOST_NAMED, services.size()))) + (services.size() > MOST_NAMED ? ", …" : "");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String title() {
            return "Number portability plan";
        }

        @Override
        public void restore(Change change, String id) {
            store.holdRoom(change.tx(), change.tenant());
            PortabilityPlan plan = store.deleted(change.tx(), change.tenant(), Long.parseLong(id));
            if (store.isTaken(change.tx(), change.tenant(), plan.name(), plan.id())) {
                throw Refusal.conflict("restore-clash", "Another number portability plan is named " + plan.name() + " now.");
            }
            int left = PortabilityPlan.MOST_NUMBERS - store.numbers(change.tx(), change.tenant());
            if (plan.numbers() > left) {
                throw Refusal.conflict("restore-clash", "It has %,d numbers, and there is room for %,d more.".formatted(plan.numbers(), left));
            }
            store.mark(change.tx(), change.tenant(), plan.id(), null);
            portability.changed(change.tx(), change.tenant());
        }

        @Override
        public void purge(Change change, String id) {
            List<String> services = uses.services(change.tx(), change.tenant(), Long.parseLong(id), true);
            if (!services.isEmpty()) {
                throw Refusal.conflict("purge-refused", "It must be kept: in the trash it says which numbers were ported for " + said(services) + ".");
            }
            store.purge(change.tx(), change.tenant(), Long.parseLong(id));
        }
    }
}
