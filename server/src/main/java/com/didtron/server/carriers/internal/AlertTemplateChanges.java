package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.AlertTemplate;
import com.didtron.server.carriers.CarrierOperations.DeleteAlertTemplate;
import com.didtron.server.carriers.CarrierOperations.SaveAlertTemplate;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import org.springframework.stereotype.Component;

/// Carries out the changes of templates of alerts' letters.
final class AlertTemplateChanges {

    private static final String KIND = "alert-template";

    private AlertTemplateChanges() {}

    @Component
    static class Save implements OperationHandler<SaveAlertTemplate, Long> {

        private final AlertTemplateStore store;

        Save(AlertTemplateStore store) {
            this.store = store;
        }

        @Override
        public OperationType<SaveAlertTemplate, Long> type() {
            return OperationType.inline("carriers.save-alert-template", "Save alert template", Category.CARRIERS, SaveAlertTemplate.class, Long.class);
        }

        @Override
        public Long perform(Change change, SaveAlertTemplate asked) {
            AlertTemplate wanted = asked.wanted();
            change.subject(KIND, wanted.id() == 0 ? "" : Long.toString(wanted.id()), wanted.name());
            boolean isNew = wanted.id() == 0;
            if (!isNew) {
                change.before(store.lock(change.tx(), change.tenant(), wanted.id(), wanted.version()));
            }
            FieldErrors wrong = new FieldErrors()
                    .name(wanted.name(), "name", Bounds.LONGEST_NAME)
                    .unless(!wanted.subject().isEmpty() || !wanted.text().isEmpty(), "text", "a subject, a text or both: a template of the usual words is none")
                    .unless(!isNew || store.list(change.tx(), change.tenant()).size() < AlertTemplateStore.MOST, "name", "at most " + AlertTemplateStore.MOST + " templates");
            AlertRules.checkWords(wrong, "subject", wanted.subject(), "text", wanted.text());
            wrong.refuse();
            if (store.isTaken(change.tx(), change.tenant(), wanted.name(), wanted.id())) {
                throw Refusal.invalid("name-taken", "There is a template of this name.", new Refusal.Field("name", "another name"));
            }
            long id = wanted.id();
            if (isNew) {
                id = store.insert(change.tx(), change.tenant(), wanted);
            } else {
                store.update(change.tx(), change.tenant(), wanted);
            }
            change.subject(KIND, Long.toString(id), wanted.name());
            change.after(store.get(change.tx(), change.tenant(), id));
            return id;
        }
    }

    @Component
    static class Delete implements OperationHandler<DeleteAlertTemplate, Long> {

        private final AlertTemplateStore store;

        Delete(AlertTemplateStore store) {
            this.store = store;
        }

        @Override
        public OperationType<DeleteAlertTemplate, Long> type() {
            return OperationType.inline("carriers.delete-alert-template", "Remove alert template", Category.CARRIERS, DeleteAlertTemplate.class, Long.class);
        }

        @Override
        public Long perform(Change change, DeleteAlertTemplate wanted) {
            AlertTemplate before = store.lock(change.tx(), change.tenant(), wanted.id(), wanted.version());
            change.subject(KIND, Long.toString(before.id()), before.name());
            change.before(before);
            int uses = store.uses(change.tx(), change.tenant()).getOrDefault(before.id(), 0);
            if (uses > 0) {
                throw Refusal.conflict("template-in-use", before.name() + " cannot be removed: " + (uses == 1 ? "1 alert sends it." : uses + " alerts send it."));
            }
            store.delete(change.tx(), change.tenant(), before.id());
            return before.id();
        }
    }
}
