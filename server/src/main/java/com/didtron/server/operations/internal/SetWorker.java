package com.didtron.server.operations.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Pauses a worker, lets it run, or drains it: it finishes what it has and starts nothing more. Only for the operator.
/// Refused with not-found, operator-only, invalid.
///
/// @param state running, paused or draining
public record SetWorker(String name, String state) implements Operation<String> {

    @Component
    static class Perform implements OperationHandler<SetWorker, String> {

        private static final Set<String> STATES = Set.of("running", "paused", "draining");

        private final JobControls controls;
        private final PlatformWide platformWide;

        Perform(JobControls controls, PlatformWide platformWide) {
            this.controls = controls;
            this.platformWide = platformWide;
        }

        @Override
        public OperationType<SetWorker, String> type() {
            return OperationType.inline("operations.set-worker", "Pause, resume or drain a worker", Category.SYSTEM, SetWorker.class, String.class);
        }

        @Override
        public String perform(Change change, SetWorker wanted) {
            platformWide.refuseOthers(change.tenant());
            if (!STATES.contains(wanted.state)) {
                throw Refusal.invalid("invalid", "A worker cannot be " + wanted.state + ".", new Refusal.Field("state", "running, paused or draining"));
            }
            String before = controls.setWorker(wanted.name, wanted.state).orElseThrow(() -> Refusal.notFound("worker " + wanted.name));
            change.subject("worker", wanted.name, wanted.name);
            change.before(new JobState(before));
            change.after(new JobState(wanted.state));
            return wanted.name;
        }
    }
}
