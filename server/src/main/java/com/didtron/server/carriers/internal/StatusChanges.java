package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carrier.Status;
import com.didtron.server.carriers.CarrierMoved;
import com.didtron.server.carriers.CarrierOperations.SetCarrierStatus;
import com.didtron.server.carriers.CarrierUse;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Takes carriers from one state to the next.
@Component
class StatusChanges implements OperationHandler<SetCarrierStatus, Integer> {

    private final CarrierStore store;
    private final StatusStore states;
    private final Uses uses;
    private final Carriers carriers;
    private final ObjectProvider<CarrierMoved> told;

    StatusChanges(CarrierStore store, StatusStore states, Uses uses, Carriers carriers, ObjectProvider<CarrierMoved> told) {
        this.store = store;
        this.states = states;
        this.uses = uses;
        this.carriers = carriers;
        this.told = told;
    }

    @Override
    public OperationType<SetCarrierStatus, Integer> type() {
        return OperationType.inline("carriers.set-carrier-status", "Set carrier status", Category.CARRIERS, SetCarrierStatus.class, Integer.class);
    }

    @Override
    public Integer perform(Change change, SetCarrierStatus wanted) {
        CarrierChanges.refuseTooMany(wanted.carriers(), "carriers");
        List<Carrier> before = Picked.each(
                wanted.carriers(), "carrier", "carriers", p -> store.lock(change.tx(), change.tenant(), p.id(), p.version()));
        CarrierChanges.subject(change, CarrierChanges.KIND, before.stream().map(Carrier::id).toList(), before.stream().map(Carrier::name).toList());
        change.before(before.stream().map(c -> told(c, c.status(), c.suspendedFor())).toList());
        String reason = wanted.reason().strip();
        if (wanted.status().needsReason() && reason.isEmpty()) {
            throw Refusal.invalid("reason-missing", "Say why its calls are to be refused.", new Refusal.Field("reason", "a sentence for those who look at it later"));
        }
        boolean suspends = wanted.status() == Status.SUSPENDED;
        new FieldErrors()
                .text(reason, "reason", Bounds.LONGEST_TEXT)
                .unless(suspends == (wanted.cause() != null), "cause", suspends ? "credit, fraud or admin" : "none: only a suspension has one")
                .refuse();
        for (Carrier carrier : before) {
            refuseStep(carrier, wanted);
            if (wanted.status() == Status.CLOSED) {
                uses.refuseWhenInUse(change.tx(), change.tenant(), CarrierUse.Kind.CARRIER, carrier.id(), "carrier-not-settled", carrier.name(), "closed");
            }
            states.step(change.tx(), carrier, wanted.status(), wanted.cause(), reason, change.actor(), change.now());
            told.forEach(t -> t.moved(change.tx(), carrier, wanted.status(), change.now()));
            carriers.changed(change.tx(), change.tenant(), carrier.id());
        }
        change.after(before.stream().map(c -> {
            Map<String, @Nullable Object> told = told(c, wanted.status(), wanted.cause());
            told.put("reason", reason);
            return told;
        }).toList());
        return before.size();
    }

    private static void refuseStep(Carrier carrier, SetCarrierStatus wanted) {
        boolean same = carrier.status() == wanted.status() && carrier.suspendedFor() == wanted.cause();
        if (same || !carrier.status().next().contains(wanted.status())) {
            String next = carrier.status().next().stream().map(CarrierStore::word).collect(Collectors.joining(", "));
            throw Refusal.conflict("status-not-reachable", carrier.name() + " is " + CarrierStore.word(carrier.status()) + " and cannot become "
                    + CarrierStore.word(wanted.status()) + (next.isEmpty() ? ": that is for good." : ", but " + next + "."));
        }
    }

    private static Map<String, @Nullable Object> told(Carrier carrier, Status status, Carrier.@Nullable SuspensionCause cause) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", carrier.id());
        told.put("name", carrier.name());
        told.put("status", status);
        told.put("suspendedFor", cause);
        return told;
    }
}
