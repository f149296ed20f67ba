package com.didtron.server.customers.internal;

import com.didtron.server.customers.internal.CustomerChanges.Rules;
import com.didtron.server.customers.internal.SegmentStore.CategoryDraft;
import com.didtron.server.customers.internal.SegmentStore.GroupDraft;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Trash;
import com.didtron.server.operations.TrashKind;
import com.didtron.server.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Every change of a category or group.
public final class SegmentChanges {

    private static final String CATEGORY = "customer-category";
    private static final String GROUP = "customer-group";

    private SegmentChanges() {}

    /// Makes a category (id null) or changes one. Refused with not-found, code-taken, changed-meanwhile.
    public record SaveCategory(@Nullable Long id, int version, CategoryDraft draft) implements Operation<Long> {}

    /// Makes a group (id null) or changes one. Refused with not-found, code-taken, changed-meanwhile, invalid.
    public record SaveGroup(@Nullable Long id, int version, GroupDraft draft) implements Operation<Long> {}

    /// Puts a category with its groups into the trash. Refused with not-found, category-in-use.
    public record DeleteCategory(long id) implements Operation<Long> {}

    /// Puts a group into the trash. Refused with not-found, group-in-use.
    public record DeleteGroup(long id) implements Operation<Long> {}

    @Component
    static class PerformSaveCategory implements OperationHandler<SaveCategory, Long> {

        private final SegmentStore store;
        private final Rules rules;

        PerformSaveCategory(SegmentStore store, Rules rules) {
            this.store = store;
            this.rules = rules;
        }

        @Override
        public OperationType<SaveCategory, Long> type() {
            return OperationType.inline("customers.save-category", "Save customer category", Category.CUSTOMERS, SaveCategory.class, Long.class);
        }

        @Override
        public Long perform(Change change, SaveCategory wanted) {
            store.seed(change.tx(), change.tenant());
            change.before(wanted.id == null ? null : store.category(change.tx(), change.tenant(), wanted.id));
            long id = store.save(change.tx(), change.tenant(), wanted.id, wanted.version, wanted.draft);
            change.subject(CATEGORY, Long.toString(id), wanted.draft.name());
            change.after(store.category(change.tx(), change.tenant(), id));
            rules.tell(change.tx(), change.tenant());
            return id;
        }
    }

    @Component
    static class PerformSaveGroup implements OperationHandler<SaveGroup, Long> {

        private final SegmentStore store;
        private final Rules rules;

        PerformSaveGroup(SegmentStore store, Rules rules) {
            this.store = store;
            this.rules = rules;
        }

        @Override
        public OperationType<SaveGroup, Long> type() {
            return OperationType.inline("customers.save-group", "Save customer group", Category.CUSTOMERS, SaveGroup.class, Long.class);
        }

        @Override
        public Long perform(Change change, SaveGroup wanted) {
            store.category(change.tx(), change.tenant(), wanted.draft.category());
            if (wanted.id != null) {
                var before = store.group(change.tx(), change.tenant(), wanted.id);
                change.before(before);
                if (before.category() != wanted.draft.category()) {
                    throw Refusal.invalid("invalid", "A group stays in its category.", new Refusal.Field("categoryId", Long.toString(before.category())));
                }
            }
            long id = store.save(change.tx(), change.tenant(), wanted.id, wanted.version, wanted.draft);
            change.subject(GROUP, Long.toString(id), wanted.draft.name());
            change.after(store.group(change.tx(), change.tenant(), id));
            rules.tell(change.tx(), change.tenant());
            return id;
        }
    }

    @Component
    static class PerformDeleteCategory implements OperationHandler<DeleteCategory, Long>, TrashKind {

        private final SegmentStore store;
        private final Trash trash;
        private final Rules rules;

        PerformDeleteCategory(SegmentStore store, Trash trash, Rules rules) {
            this.store = store;
            this.trash = trash;
            this.rules = rules;
        }

        @Override
        public OperationType<DeleteCategory, Long> type() {
            return OperationType.inline("customers.delete-category", "Delete customer category", Category.CUSTOMERS, DeleteCategory.class, Long.class);
        }

        @Override
        public Long perform(Change change, DeleteCategory wanted) {
            var category = store.category(change.tx(), change.tenant(), wanted.id);
            change.subject(CATEGORY, Long.toString(wanted.id), category.name());
            change.before(category);
            int customers = store.count(change.tx(), change.tenant()).inCategory(category.id());
            if (customers > 0) {
                throw Refusal.conflict("category-in-use", customers + " customers are in " + category.name() + ". Move them first.");
            }
            var groups = store.groups(change.tx(), change.tenant(), wanted.id);
            groups.forEach(g -> store.markGroup(change.tx(), change.tenant(), g.id(), change.now()));
            store.markCategory(change.tx(), change.tenant(), wanted.id, change.now());
            List<Trash.Child> children = groups.stream().map(g -> new Trash.Child(GROUP, Long.toString(g.id()), g.name())).toList();
            trash.put(change, CATEGORY, Long.toString(wanted.id), category.name(), children);
            rules.tell(change.tx(), change.tenant());
            return wanted.id;
        }

        @Override
        public String kind() {
            return CATEGORY;
        }

        @Override
        public String title() {
            return "Customer category";
        }

        @Override
        public void restore(Change change, String id) {
            store.restoreCategory(change.tx(), change.tenant(), Long.parseLong(id));
            rules.tell(change.tx(), change.tenant());
        }

        @Override
        public void purge(Change change, String id) {
            store.purgeCategory(change.tx(), change.tenant(), Long.parseLong(id));
        }
    }

    @Component
    static class PerformDeleteGroup implements OperationHandler<DeleteGroup, Long>, TrashKind {

        private final SegmentStore store;
        private final Trash trash;
        private final Rules rules;

        PerformDeleteGroup(SegmentStore store, Trash trash, Rules rules) {
            this.store = store;
            this.trash = trash;
            this.rules = rules;
        }

        @Override
        public OperationType<DeleteGroup, Long> type() {
            return OperationType.inline("customers.delete-group", "Delete customer group", Category.CUSTOMERS, DeleteGroup.class, Long.class);
        }

        @Override
        public Long perform(Change change, DeleteGroup wanted) {
            var group = store.group(change.tx(), change.tenant(), wanted.id);
            change.subject(GROUP, Long.toString(wanted.id), group.name());
            change.before(group);
            int customers = store.count(change.tx(), change.tenant()).inGroup(group.id());
            if (customers > 0) {
                throw Refusal.conflict("group-in-use", customers + " customers are in " + group.name() + ". Move them first.");
            }
            store.markGroup(change.tx(), change.tenant(), wanted.id, change.now());
            trash.put(change, GROUP, Long.toString(wanted.id), group.name(), List.of());
            rules.tell(change.tx(), change.tenant());
            return wanted.id;
        }

        @Override
        public String kind() {
            return GROUP;
        }

        @Override
        public String title() {
            return "Customer group";
        }

        @Override
        public void restore(Change change, String id) {
            store.restoreGroup(change.tx(), change.tenant(), Long.parseLong(id));
            rules.tell(change.tx(), change.tenant());
        }

        @Override
        public void purge(Change change, String id) {
            store.purgeGroup(change.tx(), change.tenant(), Long.parseLong(id));
        }
    }
}
