package com.didtron.server.enforcement.internal;

import com.didtron.server.carriers.PolicyUses;
import com.didtron.server.enforcement.Enforcement;
import com.didtron.server.enforcement.EnforcementOperations.DeletePolicy;
import com.didtron.server.enforcement.EnforcementOperations.SavePolicy;
import com.didtron.server.enforcement.Policy;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Trash;
import com.didtron.server.operations.TrashKind;
import com.didtron.server.platform.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// Carries out the changes of policies.
final class PolicyChanges {

    static final String KIND = "enforcement-policy";
    private static final int MOST_NAMED = 5;

    private PolicyChanges() {}

    @Component
    static class Save implements OperationHandler<SavePolicy, Long> {

        private final PolicyStore store;
        private final PolicyRules rules;
        private final Enforcement enforcement;

        Save(PolicyStore store, PolicyRules rules, Enforcement enforcement) {
            this.store = store;
            this.rules = rules;
            this.enforcement = enforcement;
        }

        @Override
        public OperationType<SavePolicy, Long> type() {
            return OperationType.inline("enforcement.save-policy", "Save enforcement policy", Category.CARRIERS, SavePolicy.class, Long.class);
        }

        @Override
        public Long perform(Change change, SavePolicy asked) {
            Policy wanted = asked.wanted();
            change.subject(KIND, wanted.id() == 0 ? "" : Long.toString(wanted.id()), wanted.name());
            store.holdNames(change.tx(), change.tenant());
            if (wanted.id() != 0) {
                change.before(store.lock(change.tx(), change.tenant(), wanted.id(), wanted.version()));
            } else if (store.count(change.tx(), change.tenant()) >= Policy.MOST) {
                throw Refusal.conflict("too-many-policies", "There are at most " + Policy.MOST + " enforcement policies. Delete one first.");
            }
            rules.refuseWrong(change.tx(), change.tenant(), wanted);
            if (store.isTaken(change.tx(), change.tenant(), wanted.name(), wanted.id())) {
                throw Refusal.invalid("name-taken", "Another enforcement policy has this name.", new Refusal.Field("name", "one that no other policy has"));
            }
            Policy after = wanted.id() == 0 ? store.insert(change.tx(), change.tenant(), wanted, change.now()) : store.update(change.tx(), change.tenant(), wanted);
            change.subject(KIND, Long.toString(after.id()), after.name());
            change.after(after);
            enforcement.changed(change.tx(), change.tenant());
            return after.id();
        }
    }

    @Component
    static class Delete implements OperationHandler<DeletePolicy, Long>, TrashKind {

        private final PolicyStore store;
        private final PolicyRules rules;
        private final PolicyUses uses;
        private final Enforcement enforcement;
        private final Trash trash;

        Delete(PolicyStore store, PolicyRules rules, PolicyUses uses, Enforcement enforcement, Trash trash) {
            this.store = store;
            this.rules = rules;
            this.uses = uses;
            this.enforcement = enforcement;
            this.trash = trash;
        }

        @Override
        public OperationType<DeletePolicy, Long> type() {
            return OperationType.inline("enforcement.delete-policy", "Delete enforcement policy", Category.CARRIERS, DeletePolicy.class, Long.class);
        }

        /// A service that names the policy holds it until its own change is committed, so none is missed here.
        @Override
        public Long perform(Change change, DeletePolicy wanted) {
            Policy found = store.lock(change.tx(), change.tenant(), wanted.id(), wanted.version());
            change.subject(KIND, Long.toString(found.id()), found.name());
            change.before(found);
            List<String> users = uses.services(change.tx(), change.tenant(), found.id(), false);
            if (!users.isEmpty()) {
                throw Refusal.conflict("policy-in-use", found.name() + " cannot be deleted: " + said(users) + ".");
            }
            store.mark(change.tx(), change.tenant(), found.id(), change.now());
            trash.put(change, KIND, Long.toString(found.id()), found.name(), List.of());
            enforcement.changed(change.tx(), change.tenant());
            return found.id();
        }

        private static String said(List<String> users) {
            String some = String.join(", ", users.subList(0, Math.min(MOST_NAMED, users.size()))) + (users.size() > MOST_NAMED ? ", …" : "");
            return (users.size() == 1 ? "1 service names" : users.size() + " services name") + " it (" + some + ")";
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String title() {
            return "Enforcement policy";
        }

        @Override
        public void restore(Change change, String id) {
            store.holdNames(change.tx(), change.tenant());
            if (store.count(change.tx(), change.tenant()) >= Policy.MOST) {
                throw Refusal.conflict("restore-clash", "There are " + Policy.MOST + " enforcement policies already. Delete one first.");
            }
            store.mark(change.tx(), change.tenant(), Long.parseLong(id), null);
            Policy restored = store.get(change.tx(), change.tenant(), Long.parseLong(id));
            if (store.isTaken(change.tx(), change.tenant(), restored.name(), restored.id())) {
                throw Refusal.conflict("restore-clash", "Another enforcement policy is called " + restored.name() + " now. Rename that first.");
            }
            try {
                rules.refuseWrong(change.tx(), change.tenant(), restored);
            } catch (Refusal gone) {
                throw Refusal.conflict("restore-clash", "A time class of its rules was deleted. Restore that first.");
            }
            enforcement.changed(change.tx(), change.tenant());
        }

        @Override
        public void purge(Change change, String id) {
            List<String> users = uses.services(change.tx(), change.tenant(), Long.parseLong(id), true);
            if (!users.isEmpty()) {
                throw Refusal.conflict("purge-refused", "It must be kept: " + said(users) + ", in the trash as well.");
            }
            store.purge(change.tx(), change.tenant(), Long.parseLong(id));
        }
    }
}
