package com.didtron.server.screening.internal;

import com.didtron.server.carriers.CarrierHolds;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import com.didtron.server.screening.ListUse;
import com.didtron.server.screening.ListUse.Scope;
import com.didtron.server.screening.NumberList;
import com.didtron.server.screening.Screening;
import com.didtron.server.screening.ScreeningOperations.AddUse;
import com.didtron.server.screening.ScreeningOperations.RemoveUse;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Carries out the changes of what number lists are used for.
final class UseChanges {

    private UseChanges() {}

    @Component
    static class Add implements OperationHandler<AddUse, Long> {

        private final ListStore store;
        private final Carriers carriers;
        private final CarrierHolds holds;
        private final Screening screening;

        Add(ListStore store, Carriers carriers, CarrierHolds holds, Screening screening) {
            this.holds = holds;
            this.store = store;
            this.carriers = carriers;
            this.screening = screening;
        }

        @Override
        public OperationType<AddUse, Long> type() {
            return OperationType.inline("screening.add-use", "Use number list", Category.CARRIERS, AddUse.class, Long.class);
        }

        @Override
        public Long perform(Change change, AddUse wanted) {
            NumberList named = store.get(change.tx(), change.tenant(), wanted.list());
            change.subject(ListChanges.KIND, Long.toString(named.id()), named.name());
            ListUse use = use(change, wanted);
            hold(change, use);
            NumberList list = store.lock(change.tx(), change.tenant(), wanted.list());
            if (store.usesOf(change.tx(), change.tenant(), list.id()).size() >= ListUse.MOST) {
                throw Refusal.conflict("too-many-uses", "A number list has at most " + ListUse.MOST + " uses.");
            }
            long id = store.insert(change.tx(), change.tenant(), use, change.now())
                    .orElseThrow(() -> Refusal.conflict("already-used", list.name() + " is used in this way already."));
            change.after(new ListUse(id, use.list(), use.scope(), use.carrier(), use.interconnect(), use.service(), use.number(), use.effect()));
            screening.changed(change.tx(), change.tenant());
            return id;
        }

        /// What the list is used for stays until this is committed; whoever deletes it then is refused for this use. Held before the list, as a change of a
        /// service holds them.
        private void hold(Change change, ListUse use) {
            switch (use.scope()) {
                case ALL -> {}
                case CARRIER -> holds.carrier(change.tx(), change.tenant(), Objects.requireNonNull(use.carrier()));
                case SERVICE -> holds.service(change.tx(), change.tenant(), Objects.requireNonNull(use.service()));
                case SUPPLIER -> holds.interconnect(change.tx(), change.tenant(), Objects.requireNonNull(use.interconnect()));
            }
        }

        private ListUse use(Change change, AddUse wanted) {
            Directory directory = carriers.directory();
            if (wanted.scope() == Scope.ALL) {
                return new ListUse(0, wanted.list(), Scope.ALL, null, null, null, wanted.number(), wanted.effect());
            }
            Long target = wanted.target();
            if (target == null) {
                throw Refusal.invalid("invalid", "Say what the list is used for.", new Refusal.Field("targetId", "id of the " + ListStore.word(wanted.scope())));
            }
            return switch (wanted.scope()) {
                case CARRIER -> directory.findCarrier(target)
                        .filter(c -> c.tenant().equals(change.tenant()))
                        .map(c -> new ListUse(0, wanted.list(), Scope.CARRIER, c.id(), null, null, wanted.number(), wanted.effect()))
                        .orElseThrow(() -> Refusal.notFound("carrier " + target));
                case SERVICE -> {
                    Service service = directory.findService(target).filter(s -> s.tenant().equals(change.tenant())).orElseThrow(() -> Refusal.notFound("service " + target));
                    long carrier = directory.interconnect(service.interconnectId()).carrierId();
                    yield new ListUse(0, wanted.list(), Scope.SERVICE, carrier, service.interconnectId(), service.id(), wanted.number(), wanted.effect());
                }
                case SUPPLIER -> {
                    Interconnect interconnect =
                            directory.findInterconnect(target).filter(i -> i.tenant().equals(change.tenant())).orElseThrow(() -> Refusal.notFound("interconnect " + target));
                    if (!interconnect.direction().takesCalls()) {
                        throw Refusal.invalid("invalid", interconnect.name() + " only sends us calls; a list for its calls is used for its carrier or one of its services.",
                                new Refusal.Field("targetId", "an interconnect that takes calls"));
                    }
                    yield new ListUse(0, wanted.list(), Scope.SUPPLIER, interconnect.carrierId(), interconnect.id(), null, wanted.number(), wanted.effect());
                }
                case ALL -> throw new IllegalStateException("has no target");
            };
        }
    }

    @Component
    static class Remove implements OperationHandler<RemoveUse, Long> {

        private final ListStore store;
        private final Screening screening;

        Remove(ListStore store, Screening screening) {
            this.store = store;
            this.screening = screening;
        }

        @Override
        public OperationType<RemoveUse, Long> type() {
            return OperationType.inline("screening.remove-use", "Stop using number list", Category.CARRIERS, RemoveUse.class, Long.class);
        }

        @Override
        public Long perform(Change change, RemoveUse wanted) {
            NumberList list = store.lock(change.tx(), change.tenant(), wanted.list());
            change.subject(ListChanges.KIND, Long.toString(list.id()), list.name());
            ListUse use = store.usesOf(change.tx(), change.tenant(), list.id()).stream()
                    .filter(u -> u.id() == wanted.use())
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("use " + wanted.use() + " of this list"));
            change.before(use);
            store.remove(change.tx(), change.tenant(), use.id());
            screening.changed(change.tx(), change.tenant());
            return use.id();
        }
    }
}
