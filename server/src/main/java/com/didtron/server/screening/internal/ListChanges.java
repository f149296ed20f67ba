package com.didtron.server.screening.internal;

import com.didtron.server.carriers.MatchedLists;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Trash;
import com.didtron.server.operations.TrashKind;
import com.didtron.server.platform.Refusal;
import com.didtron.server.screening.ListUse;
import com.didtron.server.screening.NumberList;
import com.didtron.server.screening.Screening;
import com.didtron.server.screening.ScreeningOperations.ChangeEntries;
import com.didtron.server.screening.ScreeningOperations.DeleteList;
import com.didtron.server.screening.ScreeningOperations.EntriesChanged;
import com.didtron.server.screening.ScreeningOperations.Mode;
import com.didtron.server.screening.ScreeningOperations.SaveList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Carries out the changes of number lists and of their entries.
final class ListChanges {

    static final String KIND = "number-list";

    private ListChanges() {}

    private static void refuseChanged(NumberList now, int version) {
        if (now.version() != version) {
            throw Refusal.conflict("changed-meanwhile", "Somebody changed this meanwhile. Look at it again.");
        }
    }

    @Component
    static class Save implements OperationHandler<SaveList, Long> {

        private final ListStore store;
        private final Screening screening;

        Save(ListStore store, Screening screening) {
            this.store = store;
            this.screening = screening;
        }

        @Override
        public OperationType<SaveList, Long> type() {
            return OperationType.inline("screening.save-list", "Save number list", Category.CARRIERS, SaveList.class, Long.class);
        }

        @Override
        public Long perform(Change change, SaveList wanted) {
            store.holdRoom(change.tx(), change.tenant());
            long id;
            if (wanted.id() == null) {
                if (store.lists(change.tx(), change.tenant()) >= NumberList.MOST_LISTS) {
                    throw Refusal.conflict("too-many-lists", "There are at most " + NumberList.MOST_LISTS + " number lists. Delete one first.");
                }
                id = store.insert(change.tx(), change.tenant(), wanted.name(), wanted.note(), change.now());
            } else {
                id = wanted.id();
                NumberList before = store.lock(change.tx(), change.tenant(), id);
                change.before(before);
                refuseChanged(before, wanted.version());
                store.update(change.tx(), change.tenant(), id, wanted.name(), wanted.note());
            }
            change.subject(KIND, Long.toString(id), wanted.name());
            change.after(store.get(change.tx(), change.tenant(), id));
            screening.changed(change.tx(), change.tenant());
            return id;
        }
    }

    @Component
    static class Delete implements OperationHandler<DeleteList, Long>, TrashKind {

        private static final int MOST_NAMED = 5;

        private final ListStore store;
        private final UseNames names;
        private final MatchedLists matched;
        private final Trash trash;

        Delete(ListStore store, UseNames names, MatchedLists matched, Trash trash) {
            this.matched = matched;
            this.store = store;
            this.names = names;
            this.trash = trash;
        }

        @Override
        public OperationType<DeleteList, Long> type() {
            return OperationType.inline("screening.delete-list", "Delete number list", Category.CARRIERS, DeleteList.class, Long.class);
        }

        @Override
        public Long perform(Change change, DeleteList wanted) {
            NumberList list = store.lock(change.tx(), change.tenant(), wanted.id());
            change.subject(KIND, Long.toString(list.id()), list.name());
            change.before(list);
            refuseChanged(list, wanted.version());
            List<ListUse> uses = store.usesOf(change.tx(), change.tenant(), list.id());
            if (!uses.isEmpty()) {
                String some = uses.stream().limit(MOST_NAMED).map(names::said).distinct().collect(Collectors.joining("; "));
                throw Refusal.conflict("list-in-use", list.name() + " is used for " + some + (uses.size() > MOST_NAMED ? "; …" : "") + ". Remove "
                        + (uses.size() == 1 ? "this use" : "these " + uses.size() + " uses") + " first.");
            }
            List<String> services = matched.services(change.tx(), change.tenant(), list.id(), false);
            if (!services.isEmpty()) {
                throw Refusal.conflict("list-in-use", list.name() + " says which calls are those of " + said(services) + ". Take it off "
                        + (services.size() == 1 ? "it" : "them") + " first.");
            }
            store.mark(change.tx(), change.tenant(), list.id(), change.now());
            trash.put(change, KIND, Long.toString(list.id()), list.name(), List.of());
            return list.id();
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
            return "Number list";
        }

        @Override
        public void restore(Change change, String id) {
            store.holdRoom(change.tx(), change.tenant());
            NumberList list = store.deleted(change.tx(), change.tenant(), Long.parseLong(id));
            if (store.isTaken(change.tx(), change.tenant(), list.name(), list.id())) {
                throw Refusal.conflict("restore-clash", "Another number list is named " + list.name() + " now.");
            }
            int left = NumberList.MOST_ENTRIES - store.entries(change.tx(), change.tenant());
            if (list.entries() > left) {
                throw Refusal.conflict("restore-clash", "It has " + list.entries() + " entries, and there is room for " + left + " more.");
            }
            store.mark(change.tx(), change.tenant(), list.id(), null);
        }

        @Override
        public void purge(Change change, String id) {
            List<String> services = matched.services(change.tx(), change.tenant(), Long.parseLong(id), true);
            if (!services.isEmpty()) {
                throw Refusal.conflict("purge-refused", "It must be kept: in the trash it says which calls are those of " + said(services) + ".");
            }
            store.purge(change.tx(), change.tenant(), Long.parseLong(id));
        }
    }

    /// A hundred thousand codes are compared in memory and go through COPY: about a second, so it is done at once.
    @Component
    static class Entries implements OperationHandler<ChangeEntries, EntriesChanged> {

        private static final int MOST_TOLD = 20;

        /// What the journal keeps of a change.
        record Told(int entries, List<String> firstAdded, List<String> firstRemoved) {}

        private final ListStore store;
        private final Screening screening;

        Entries(ListStore store, Screening screening) {
            this.store = store;
            this.screening = screening;
        }

        @Override
        public OperationType<ChangeEntries, EntriesChanged> type() {
            return OperationType.inline("screening.change-entries", "Change entries of a number list", Category.CARRIERS, ChangeEntries.class, EntriesChanged.class);
        }

        @Override
        public EntriesChanged perform(Change change, ChangeEntries wanted) {
            store.holdRoom(change.tx(), change.tenant());
            NumberList list = store.lock(change.tx(), change.tenant(), wanted.list());
            change.subject(KIND, Long.toString(list.id()), list.name());
            Set<String> present = store.codes(change.tx(), change.tenant(), list.id());
            if (wanted.mode() == Mode.INSERT) {
                refusePresent(list, wanted.codes(), present);
            }
            List<String> added = switch (wanted.mode()) {
                case INSERT, ADD, REPLACE -> without(wanted.codes(), present);
                case REMOVE -> List.of();
            };
            List<String> removed = switch (wanted.mode()) {
                case INSERT, ADD -> List.of();
                case REMOVE -> wanted.codes().stream().filter(present::contains).toList();
                case REPLACE -> without(present, wanted.codes());
            };
            int now = list.entries() + added.size() - removed.size();
            int others = store.entries(change.tx(), change.tenant()) - list.entries();
            if (!added.isEmpty() && now + others > NumberList.MOST_ENTRIES) {
                int left = Math.max(0, NumberList.MOST_ENTRIES - others - (wanted.mode() == Mode.REPLACE ? 0 : list.entries()));
                throw Refusal.conflict("too-many-entries", "All number lists together have at most " + NumberList.MOST_ENTRIES + " entries: there is room for " + left
                        + ", and these are " + (wanted.mode() == Mode.REPLACE ? wanted.codes().size() : added.size()) + ".");
            }
            change.before(new Told(list.entries(), List.of(), some(removed)));
            if (!added.isEmpty() || !removed.isEmpty()) {
                store.change(change.tx(), change.tenant(), list.id(), added, removed);
                screening.changed(change.tx(), change.tenant());
            }
            change.after(new Told(now, some(added), List.of()));
            return new EntriesChanged(added.size(), removed.size(), now);
        }

        private static void refusePresent(NumberList list, Set<String> codes, Set<String> present) {
            List<String> there = codes.stream().filter(present::contains).toList();
            if (!there.isEmpty()) {
                throw Refusal.conflict("already-on-list", (there.size() == 1 ? "1 code is" : there.size() + " codes are") + " on " + list.name() + " already; nothing was changed: "
                        + String.join(", ", some(there)) + (there.size() > MOST_TOLD ? ", …" : "") + ".");
            }
        }

        private static List<String> without(Set<String> all, Set<String> these) {
            List<String> left = new ArrayList<>();
            for (String code : all) {
                if (!these.contains(code)) {
                    left.add(code);
                }
            }
            return left;
        }

        private static List<String> some(List<String> codes) {
            return codes.stream().limit(MOST_TOLD).toList();
        }
    }
}
