package com.didtron.server.operations.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Trash.Child;
import org.springframework.stereotype.Component;

/// Brings a deleted thing back under its short id, and after it what went along with it; all or nothing. Refused with not-found and with what the
/// kind refuses (restore-clash).
///
/// @param id of the item in the trash
public record RestoreFromTrash(long id) implements Operation<RestoreFromTrash.Restored> {

    /// What came back.
    public record Restored(String kind, String subjectId) {}

    @Component
    static class Perform implements OperationHandler<RestoreFromTrash, Restored> {

        private final TrashStore store;
        private final TrashKinds kinds;

        Perform(TrashStore store, TrashKinds kinds) {
            this.store = store;
            this.kinds = kinds;
        }

        @Override
        public OperationType<RestoreFromTrash, Restored> type() {
            return OperationType.inline("operations.restore-from-trash", "Restore from trash", Category.SYSTEM, RestoreFromTrash.class, Restored.class);
        }

        @Override
        public Restored perform(Change change, RestoreFromTrash wanted) {
            TrashStore.Item item = store.lock(change.tx(), change.tenant(), wanted.id);
            change.subject(item.kind(), item.subjectId(), item.label());
            change.before(item);
            kinds.get(item.kind()).restore(change, item.subjectId());
            for (Child child : item.children()) {
                kinds.get(child.kind()).restore(change, child.id());
            }
            store.end(change.tx(), change.tenant(), item.id(), "restored", change.now());
            return new Restored(item.kind(), item.subjectId());
        }
    }
}
