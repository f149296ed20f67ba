package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.CarrierOperations.DeleteTimeClass;
import com.didtron.server.carriers.CarrierOperations.SaveTimeClass;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.TimeClass;
import com.didtron.server.carriers.TimeClassUse;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Trash;
import com.didtron.server.operations.TrashKind;
import com.didtron.server.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Carries out the changes of time classes.
final class TimeClassChanges {

    static final String KIND = "time-class";
    private static final int MOST_NAMED = 5;

    private TimeClassChanges() {}

    @Component
    static class Save implements OperationHandler<SaveTimeClass, Long> {

        private final TimeClassStore store;
        private final Carriers carriers;

        Save(TimeClassStore store, Carriers carriers) {
            this.store = store;
            this.carriers = carriers;
        }

        @Override
        public OperationType<SaveTimeClass, Long> type() {
            return OperationType.inline("carriers.save-time-class", "Save time class", Category.CARRIERS, SaveTimeClass.class, Long.class);
        }

        @Override
        public Long perform(Change change, SaveTimeClass asked) {
            TimeClass wanted = asked.wanted();
            change.subject(KIND, wanted.id() == 0 ? "" : Long.toString(wanted.id()), wanted.name());
            if (wanted.id() != 0) {
                TimeClass before = store.lock(change.tx(), change.tenant(), wanted.id(), wanted.version());
                change.subject(KIND, Long.toString(before.id()), before.name());
                change.before(before);
            }
            new FieldErrors()
                    .name(wanted.name(), "name", Bounds.LONGEST_NAME)
                    .unless(!wanted.spans().isEmpty() && wanted.spans().size() <= Bounds.MOST_SPANS, "spans", "1 to " + Bounds.MOST_SPANS + ": without one it is never open")
                    .refuse();
            if (wanted.name().equalsIgnoreCase(TimeClass.ANY_DAY_NAME) || store.isTaken(change.tx(), change.tenant(), wanted.name(), wanted.id())) {
                throw Refusal.invalid("name-taken", "There is a time class of this name.", new Refusal.Field("name", "another name"));
            }
            TimeClass after = wanted.id() == 0 ? store.insert(change.tx(), change.tenant(), wanted, change.now()) : store.update(change.tx(), change.tenant(), wanted);
            change.subject(KIND, Long.toString(after.id()), after.name());
            change.after(after);
            carriers.timeClassesChanged(change.tx());
            return after.id();
        }
    }

    @Component
    static class Delete implements OperationHandler<DeleteTimeClass, Long>, TrashKind {

        private final TimeClassStore store;
        private final Carriers carriers;
        private final Trash trash;
        private final ObjectProvider<TimeClassUse> others;

        Delete(TimeClassStore store, Carriers carriers, Trash trash, ObjectProvider<TimeClassUse> others) {
            this.store = store;
            this.carriers = carriers;
            this.trash = trash;
            this.others = others;
        }

        @Override
        public OperationType<DeleteTimeClass, Long> type() {
            return OperationType.inline("carriers.delete-time-class", "Delete time class", Category.CARRIERS, DeleteTimeClass.class, Long.class);
        }

        @Override
        public Long perform(Change change, DeleteTimeClass wanted) {
            TimeClass found = store.lock(change.tx(), change.tenant(), wanted.id(), wanted.version());
            change.subject(KIND, Long.toString(found.id()), found.name());
            change.before(found);
            List<String> users = users(change.tx(), change.tenant(), found.id(), false);
            if (!users.isEmpty()) {
                throw Refusal.conflict("time-class-in-use", found.name() + " cannot be deleted: " + String.join(", ", users) + ".");
            }
            store.mark(change.tx(), change.tenant(), found.id(), change.now());
            trash.put(change, KIND, Long.toString(found.id()), found.name(), List.of());
            carriers.timeClassesChanged(change.tx());
            return found.id();
        }

        private List<String> users(DSLContext tx, TenantId tenant, long id, boolean deleted) {
            List<String> users = new ArrayList<>();
            List<String> services = store.usedBy(tx, tenant, id, deleted);
            if (!services.isEmpty()) {
                users.add(said(services));
            }
            List<String> rest = others.orderedStream().flatMap(use -> use.of(tx, tenant, id, deleted).stream()).toList();
            rest.stream().limit(MOST_NAMED).map(name -> name + " asks for it").forEach(users::add);
            if (rest.size() > MOST_NAMED) {
                users.add("and " + (rest.size() - MOST_NAMED) + " more");
            }
            return users;
        }

        private static String said(List<String> users) {
            String some = String.join(", ", users.subList(0, Math.min(MOST_NAMED, users.size()))) + (users.size() > MOST_NAMED ? ", …" : "");
            return (users.size() == 1 ? "1 service takes" : users.size() + " services take") + " calls by it (" + some + ")";
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String title() {
            return "Time class";
        }

        @Override
        public void restore(Change change, String id) {
            store.mark(change.tx(), change.tenant(), Long.parseLong(id), null);
            TimeClass restored = store.get(change.tx(), change.tenant(), Long.parseLong(id));
            if (store.isTaken(change.tx(), change.tenant(), restored.name(), restored.id())) {
                throw Refusal.conflict("restore-clash", "Another time class is called " + restored.name() + " now. Rename that first.");
            }
            carriers.timeClassesChanged(change.tx());
        }

        @Override
        public void purge(Change change, String id) {
            List<String> users = users(change.tx(), change.tenant(), Long.parseLong(id), true);
            if (!users.isEmpty()) {
                throw Refusal.conflict("purge-refused", "It must be kept: " + String.join(", ", users) + ", in the trash as well.");
            }
            store.purge(change.tx(), change.tenant(), Long.parseLong(id));
            carriers.timeClassesChanged(change.tx());
        }
    }
}
