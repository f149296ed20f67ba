package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.OriginationList;
import com.didtron.server.carriers.OriginationLists;
import com.didtron.server.carriers.OriginationOperations.ChangeOriginationNumbers;
import com.didtron.server.carriers.OriginationOperations.DeleteOriginationList;
import com.didtron.server.carriers.OriginationOperations.Mode;
import com.didtron.server.carriers.OriginationOperations.NumbersChanged;
import com.didtron.server.carriers.OriginationOperations.SaveOriginationList;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Trash;
import com.didtron.server.operations.TrashKind;
import com.didtron.server.platform.Refusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Carries out the changes of origination lists and of their numbers.
final class OriginationChanges {

    static final String KIND = "origination-list";
    private static final int MOST_NAMED = 5;

    private OriginationChanges() {}

    private static void refuseChanged(OriginationList now, int version) {
        if (now.version() != version) {
            throw Refusal.conflict("changed-meanwhile", "Somebody changed " + now.name() + " meanwhile. Look at it again.");
        }
    }

    private static String said(List<String> users) {
        return (users.size() == 1 ? "interconnect " : users.size() + " interconnects: ") + String.join(", ", users.subList(0, Math.min(MOST_NAMED, users.size())))
                + (users.size() > MOST_NAMED ? ", …" : "");
    }

    @Component
    static class Save implements OperationHandler<SaveOriginationList, Long> {

        private final OriginationStore store;
        private final OriginationLists lists;

        Save(OriginationStore store, OriginationLists lists) {
            this.store = store;
            this.lists = lists;
        }

        @Override
        public OperationType<SaveOriginationList, Long> type() {
            return OperationType.inline("carriers.save-origination-list", "Save origination list", Category.CARRIERS, SaveOriginationList.class, Long.class);
        }

        @Override
        public Long perform(Change change, SaveOriginationList wanted) {
            store.holdRoom(change.tx(), change.tenant());
            long known = wanted.id() == null ? 0 : wanted.id();
            change.subject(KIND, known == 0 ? "" : Long.toString(known), wanted.name());
            if (known != 0) {
                OriginationList before = store.lock(change.tx(), change.tenant(), known);
                change.before(before);
                refuseChanged(before, wanted.version());
            } else if (store.lists(change.tx(), change.tenant()) >= OriginationList.MOST_LISTS) {
                throw Refusal.conflict("too-many-lists", "There are at most " + OriginationList.MOST_LISTS + " origination lists. Delete one first.");
            }
            if (store.isTaken(change.tx(), change.tenant(), wanted.name(), known)) {
                throw Refusal.invalid("name-taken", "Another origination list has this name.", new Refusal.Field("name", "one that no other list has"));
            }
            long id = known;
            if (known == 0) {
                id = store.insert(change.tx(), change.tenant(), wanted.name(), wanted.note(), change.now());
            } else {
                store.update(change.tx(), change.tenant(), known, wanted.name(), wanted.note());
            }
            change.subject(KIND, Long.toString(id), wanted.name());
            change.after(store.get(change.tx(), change.tenant(), id));
            lists.changed(change.tx(), change.tenant());
            return id;
        }
    }

    @Component
    static class Delete implements OperationHandler<DeleteOriginationList, Long>, TrashKind {

        private final OriginationStore store;
        private final Trash trash;

        Delete(OriginationStore store, Trash trash) {
            this.store = store;
            this.trash = trash;
        }

        @Override
        public OperationType<DeleteOriginationList, Long> type() {
            return OperationType.inline("carriers.delete-origination-list", "Delete origination list", Category.CARRIERS, DeleteOriginationList.class, Long.class);
        }

        /// An interconnect that names the list holds it until its own change is committed, so none is missed here.
        @Override
        public Long perform(Change change, DeleteOriginationList wanted) {
            OriginationList list = store.lock(change.tx(), change.tenant(), wanted.id());
            change.subject(KIND, Long.toString(list.id()), list.name());
            change.before(list);
            refuseChanged(list, wanted.version());
            List<String> users = store.users(change.tx(), change.tenant(), list.id(), false);
            if (!users.isEmpty()) {
                throw Refusal.conflict("list-in-use", list.name() + " is named by " + said(users) + ". Choose another list there first.");
            }
            store.mark(change.tx(), change.tenant(), list.id(), change.now());
            trash.put(change, KIND, Long.toString(list.id()), list.name(), List.of());
            return list.id();
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String title() {
            return "Origination list";
        }

        @Override
        public void restore(Change change, String id) {
            store.holdRoom(change.tx(), change.tenant());
            int room = OriginationList.MOST_NUMBERS - store.numbers(change.tx(), change.tenant());
            store.mark(change.tx(), change.tenant(), Long.parseLong(id), null);
            OriginationList list = store.get(change.tx(), change.tenant(), Long.parseLong(id));
            if (store.isTaken(change.tx(), change.tenant(), list.name(), list.id())) {
                throw Refusal.conflict("restore-clash", "Another origination list is named " + list.name() + " now. Rename that first.");
            }
            if (list.numbers() > room) {
                throw Refusal.conflict("restore-clash", "It has " + list.numbers() + " numbers, and there is room for " + room + " more.");
            }
        }

        @Override
        public void purge(Change change, String id) {
            List<String> users = store.users(change.tx(), change.tenant(), Long.parseLong(id), true);
            if (!users.isEmpty()) {
                throw Refusal.conflict("purge-refused", "It must be kept: it is named by " + said(users) + ", in the trash as well.");
            }
            store.purge(change.tx(), change.tenant(), Long.parseLong(id));
        }
    }

    /// A hundred thousand numbers are compared in memory and go through COPY: about a second, so it is done at once.
    @Component
    static class Numbers implements OperationHandler<ChangeOriginationNumbers, NumbersChanged> {

        private static final int MOST_TOLD = 20;

        /// What the journal keeps of a change.
        record Told(int numbers, List<String> firstAdded, List<String> firstRemoved) {}

        private final OriginationStore store;
        private final OriginationLists lists;

        Numbers(OriginationStore store, OriginationLists lists) {
            this.store = store;
            this.lists = lists;
        }

        @Override
        public OperationType<ChangeOriginationNumbers, NumbersChanged> type() {
            return OperationType.inline(
                    "carriers.change-origination-numbers", "Change numbers of an origination list", Category.CARRIERS, ChangeOriginationNumbers.class, NumbersChanged.class);
        }

        @Override
        public NumbersChanged perform(Change change, ChangeOriginationNumbers wanted) {
            store.holdRoom(change.tx(), change.tenant());
            OriginationList list = store.lock(change.tx(), change.tenant(), wanted.list());
            change.subject(KIND, Long.toString(list.id()), list.name());
            List<String> present = store.numbers(change.tx(), change.tenant(), list.id());
            Set<String> there = new HashSet<>(present);
            if (wanted.mode() == Mode.INSERT) {
                refusePresent(list, wanted.numbers().stream().filter(there::contains).toList());
            }
            // what replaces all comes in its own order, so that none of the others keeps its place
            List<String> removed = switch (wanted.mode()) {
                case INSERT, ADD -> List.of();
                case REMOVE -> wanted.numbers().stream().filter(there::contains).toList();
                case REPLACE -> present.equals(wanted.numbers()) ? List.of() : present;
            };
            List<String> added = switch (wanted.mode()) {
                case INSERT, ADD -> wanted.numbers().stream().filter(number -> !there.contains(number)).toList();
                case REMOVE -> List.of();
                case REPLACE -> removed.isEmpty() && !present.isEmpty() ? List.of() : wanted.numbers();
            };
            int now = present.size() + added.size() - removed.size();
            refuseTooMany(change, list, now, added);
            if (now == 0 && !present.isEmpty()) {
                List<String> users = store.users(change.tx(), change.tenant(), list.id(), false);
                if (!users.isEmpty()) {
                    throw Refusal.conflict("list-in-use", list.name() + " is named by " + said(users) + ": a number must stay.");
                }
            }
            change.before(new Told(present.size(), List.of(), some(removed)));
            if (!added.isEmpty() || !removed.isEmpty()) {
                store.change(change.tx(), change.tenant(), list.id(), added, removed);
                lists.changed(change.tx(), change.tenant());
            }
            change.after(new Told(now, some(added), List.of()));
            return told(wanted.mode(), added, removed, there, now);
        }

        /// Of a replacement only what is new and what is gone is told.
        private static NumbersChanged told(Mode mode, List<String> added, List<String> removed, Set<String> there, int now) {
            if (mode != Mode.REPLACE) {
                return new NumbersChanged(added.size(), removed.size(), now);
            }
            Set<String> after = new HashSet<>(added);
            return new NumbersChanged(
                    (int) added.stream().filter(n -> !there.contains(n)).count(), (int) removed.stream().filter(n -> !after.contains(n)).count(), now);
        }

        private void refuseTooMany(Change change, OriginationList list, int now, Collection<String> added) {
            int others = store.numbers(change.tx(), change.tenant()) - list.numbers();
            if (!added.isEmpty() && now + others > OriginationList.MOST_NUMBERS) {
                throw Refusal.conflict("too-many-numbers", "All origination lists together have at most " + OriginationList.MOST_NUMBERS + " numbers: the others have " + others
                        + ", and this one would have " + now + ".");
            }
        }

        private static void refusePresent(OriginationList list, List<String> there) {
            if (!there.isEmpty()) {
                throw Refusal.conflict("already-on-list", (there.size() == 1 ? "1 number is" : there.size() + " numbers are") + " on " + list.name()
                        + " already; nothing was changed: " + String.join(", ", some(there)) + (there.size() > MOST_TOLD ? ", …" : "") + ".");
            }
        }

        private static List<String> some(List<String> numbers) {
            return numbers.stream().limit(MOST_TOLD).toList();
        }
    }
}
