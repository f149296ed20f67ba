package com.didtron.server.operations.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Trash.Child;
import com.didtron.server.platform.Refusal;
import org.springframework.stereotype.Component;

/// Removes a deleted thing for good, before its time or after. Refused with not-found, legal-hold and with what the kind refuses.
///
/// @param id of the item in the trash
public record PurgeFromTrash(long id) implements Operation<String> {

    @Component
    static class Perform implements OperationHandler<PurgeFromTrash, String> {

        private final TrashStore store;
        private final TrashKinds kinds;

        Perform(TrashStore store, TrashKinds kinds) {
            this.store = store;
            this.kinds = kinds;
        }

        @Override
        public OperationType<PurgeFromTrash, String> type() {
            return OperationType.inline("operations.purge-from-trash", "Purge from trash", Category.SYSTEM, PurgeFromTrash.class, String.class);
        }

        @Override
        public String perform(Change change, PurgeFromTrash wanted) {
            TrashStore.Item item = store.lock(change.tx(), change.tenant(), wanted.id);
            change.subject(item.kind(), item.subjectId(), item.label());
            change.before(item);
            if (item.legalHold()) {
                throw Refusal.conflict("legal-hold", item.label() + " is under legal hold. Somebody must lift it first.");
            }
            for (Child child : item.children().reversed()) {
                kinds.get(child.kind()).purge(change, child.id());
            }
            kinds.get(item.kind()).purge(change, item.subjectId());
            store.end(change.tx(), change.tenant(), item.id(), "purged", change.now());
            return item.subjectId();
        }
    }
}
