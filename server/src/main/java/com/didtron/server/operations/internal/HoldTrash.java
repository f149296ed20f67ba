package com.didtron.server.operations.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import org.springframework.stereotype.Component;

/// Puts something in the trash under legal hold, so that nobody purges it, or lifts the hold. Refused with not-found.
///
/// @param reason as given by the person
public record HoldTrash(long id, boolean held, String reason) implements Operation<Boolean> {

    @Component
    static class Perform implements OperationHandler<HoldTrash, Boolean> {

        private final TrashStore store;

        Perform(TrashStore store) {
            this.store = store;
        }

        @Override
        public OperationType<HoldTrash, Boolean> type() {
            return OperationType.inline("operations.hold-trash", "Set legal hold", Category.SYSTEM, HoldTrash.class, Boolean.class);
        }

        @Override
        public Boolean perform(Change change, HoldTrash wanted) {
            TrashStore.Item item = store.lock(change.tx(), change.tenant(), wanted.id);
            change.subject(item.kind(), item.subjectId(), item.label());
            change.before(item);
            store.hold(change.tx(), change.tenant(), item.id(), wanted.held);
            change.after(store.lock(change.tx(), change.tenant(), item.id()));
            return wanted.held;
        }
    }
}
