package com.didtron.server.operations.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Stops a schedule, or lets it go on. Only for the operator. Refused with not-found, operator-only.
public record SetSchedule(String name, boolean paused) implements Operation<String> {

    @Component
    static class Perform implements OperationHandler<SetSchedule, String> {

        private final ObjectProvider<Schedules> schedules;
        private final PlatformWide platformWide;

        Perform(ObjectProvider<Schedules> schedules, PlatformWide platformWide) {
            this.schedules = schedules;
            this.platformWide = platformWide;
        }

        @Override
        public OperationType<SetSchedule, String> type() {
            return OperationType.inline("operations.set-schedule", "Pause or resume a schedule", Category.SYSTEM, SetSchedule.class, String.class);
        }

        @Override
        public String perform(Change change, SetSchedule wanted) {
            platformWide.refuseOthers(change.tenant());
            schedules.getObject().pause(wanted.name, wanted.paused);
            change.subject("schedule", wanted.name, wanted.name);
            change.after(new JobState(wanted.paused ? "paused" : "running"));
            return wanted.name;
        }
    }
}
