package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.CarrierOperations.CheckAddresses;
import com.didtron.server.carriers.CarrierOperations.PutAddressesBack;
import com.didtron.server.carriers.CheckWanted;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Reachability;
import com.didtron.server.carriers.SendTo;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What people do about addresses of suppliers beside changing them.
final class WatchChanges {

    private WatchChanges() {}

    private static Interconnect supplier(InterconnectStore store, Change change, long id) {
        Interconnect found = store.get(change.tx(), change.tenant(), id);
        change.subject(InterconnectChanges.KIND, Long.toString(id), found.name());
        if (found.target() == null) {
            throw Refusal.invalid("direction-does-not-fit", found.name() + " is a customer interconnect: it calls us, we do not call it.");
        }
        return found;
    }

    @Component
    static class Check implements OperationHandler<CheckAddresses, Integer> {

        private final InterconnectStore store;
        private final ApplicationEventPublisher events;

        Check(InterconnectStore store, ApplicationEventPublisher events) {
            this.store = store;
            this.events = events;
        }

        @Override
        public OperationType<CheckAddresses, Integer> type() {
            return OperationType.inline("carriers.check-addresses", "Check addresses", Category.CARRIERS, CheckAddresses.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, CheckAddresses wanted) {
            Interconnect supplier = supplier(store, change, wanted.interconnect());
            List<String> asked = Objects.requireNonNull(supplier.target()).sendTo().stream().filter(SendTo::enabled).map(SendTo::address).toList();
            change.after(Map.of("asked", asked));
            change.afterCommit(() -> events.publishEvent(new CheckWanted(supplier.id())));
            return asked.size();
        }
    }

    @Component
    static class PutBack implements OperationHandler<PutAddressesBack, Integer> {

        private final InterconnectStore store;
        private final Reachability reachability;

        PutBack(InterconnectStore store, Reachability reachability) {
            this.store = store;
            this.reachability = reachability;
        }

        @Override
        public OperationType<PutAddressesBack, Integer> type() {
            return OperationType.inline("carriers.put-addresses-back", "Put addresses back in service", Category.CARRIERS, PutAddressesBack.class, Integer.class);
        }

        @Override
        public Integer perform(Change change, PutAddressesBack wanted) {
            Interconnect supplier = supplier(store, change, wanted.interconnect());
            List<String> back = reachability.putBack(change.tx(), supplier);
            if (back.isEmpty()) {
                throw Refusal.conflict("nothing-out", "No address of " + supplier.name() + " is out of service.");
            }
            change.after(Map.of("back", back));
            return back.size();
        }
    }
}
