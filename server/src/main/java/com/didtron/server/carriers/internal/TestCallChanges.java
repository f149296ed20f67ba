package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.CarrierOperations.CloseTestCalls;
import com.didtron.server.carriers.CarrierOperations.OpenTestCalls;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.TestCalls;
import com.didtron.server.carriers.TestCalls.Window;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Pictures;
import com.didtron.server.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lets test calls in over an interconnect for a while, and ends that.
final class TestCallChanges {

    static final Duration LONGEST = Duration.ofHours(24);

    private TestCallChanges() {}

    private static Interconnect interconnect(InterconnectStore store, Change change, long id) {
        Interconnect found = store.get(change.tx(), change.tenant(), id);
        change.subject(InterconnectChanges.KIND, Long.toString(id), found.name());
        return found;
    }

    private static void refuseWithoutReason(String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason-missing", "Say why.", new Refusal.Field("reason", "why test calls are let in, or no longer"));
        }
        new FieldErrors().text(reason, "reason", Bounds.LONGEST_REASON).refuse();
    }

    /// Nothing of the secret, not even its hash.
    private static Map<String, @Nullable Object> told(Window window) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("openedAt", window.openedAt());
        told.put("closesAt", window.closesAt());
        told.put("openedBy", window.openedBy());
        told.put("reason", window.reason());
        return told;
    }

    @Component
    static class Open implements OperationHandler<OpenTestCalls, Instant> {

        private final InterconnectStore interconnects;
        private final TestCallStore store;
        private final Pictures pictures;

        Open(InterconnectStore interconnects, TestCallStore store, Pictures pictures) {
            this.interconnects = interconnects;
            this.store = store;
            this.pictures = pictures;
        }

        @Override
        public OperationType<OpenTestCalls, Instant> type() {
            return OperationType.inline("carriers.open-test-calls", "Allow test calls", Category.CARRIERS, OpenTestCalls.class, Instant.class);
        }

        @Override
        public Instant perform(Change change, OpenTestCalls wanted) {
            Interconnect of = interconnect(interconnects, change, wanted.interconnect());
            if (!of.direction().sendsCalls()) {
                throw Refusal.invalid("direction-does-not-fit", of.name() + " is a supplier interconnect: no call comes in over it.");
            }
            refuseWithoutReason(wanted.reason());
            Instant now = change.now();
            new FieldErrors()
                    .unless(wanted.until().isAfter(now) && !wanted.until().isAfter(now.plus(LONGEST)), "until", "a time to come, at most 24 hours from now")
                    .refuse();
            Optional<Window> before = store.find(change.tx(), change.tenant(), of.id()).filter(window -> window.isOpen(now));
            if (before.isPresent()) {
                throw Refusal.conflict("test-calls-allowed", "Test calls are allowed until " + before.get().closesAt() + " already. End that first: the next time has another secret.");
            }
            var window = new Window(change.tenant(), of.id(), wanted.tokenHash(), now, wanted.until().truncatedTo(ChronoUnit.MICROS), change.actor().name(), wanted.reason().strip());
            store.put(change.tx(), window);
            change.after(told(window));
            TestCalls.changed(change.tx(), pictures);
            return window.closesAt();
        }
    }

    @Component
    static class Close implements OperationHandler<CloseTestCalls, Instant> {

        private final InterconnectStore interconnects;
        private final TestCallStore store;
        private final Pictures pictures;

        Close(InterconnectStore interconnects, TestCallStore store, Pictures pictures) {
            this.interconnects = interconnects;
            this.store = store;
            this.pictures = pictures;
        }

        @Override
        public OperationType<CloseTestCalls, Instant> type() {
            return OperationType.inline("carriers.close-test-calls", "End test calls", Category.CARRIERS, CloseTestCalls.class, Instant.class);
        }

        @Override
        public Instant perform(Change change, CloseTestCalls wanted) {
            Interconnect of = interconnect(interconnects, change, wanted.interconnect());
            refuseWithoutReason(wanted.reason());
            Window before = store.find(change.tx(), change.tenant(), of.id())
                    .filter(window -> window.isOpen(change.now()))
                    .orElseThrow(() -> Refusal.conflict("test-calls-not-allowed", "No test calls are allowed over " + of.name() + " now."));
            store.delete(change.tx(), change.tenant(), of.id());
            change.before(told(before));
            change.after(Map.of("reason", wanted.reason().strip()));
            TestCalls.changed(change.tx(), pictures);
            return change.now();
        }
    }
}
