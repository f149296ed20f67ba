package com.didtron.server.operations.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Handler;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Pauses a type of jobs or lets it run, and says how many run at a time in one process. For the whole platform, so only for the operator.
/// Refused with not-found, operator-only, invalid.
///
/// @param concurrency null: as declared
public record SetJobType(String type, boolean paused, @Nullable Integer concurrency) implements Operation<String> {

    @Component
    static class Perform implements OperationHandler<SetJobType, String> {

        private static final int MOST = 256;

        private final Handlers handlers;
        private final JobControls controls;
        private final PlatformWide platformWide;

        Perform(Handlers handlers, JobControls controls, PlatformWide platformWide) {
            this.handlers = handlers;
            this.controls = controls;
            this.platformWide = platformWide;
        }

        @Override
        public OperationType<SetJobType, String> type() {
            return OperationType.inline("operations.set-job-type", "Set how a type of jobs runs", Category.SYSTEM, SetJobType.class, String.class);
        }

        @Override
        public String perform(Change change, SetJobType wanted) {
            platformWide.refuseOthers(change.tenant());
            var type = handlers.byName(wanted.type).map(Handler::type).filter(t -> t.job() != null)
                    .orElseThrow(() -> Refusal.notFound("type of jobs " + wanted.type));
            if (wanted.concurrency != null && (wanted.concurrency < 1 || wanted.concurrency > MOST)) {
                throw Refusal.invalid("invalid", "So many cannot run at a time.", new Refusal.Field("concurrency", "1 to " + MOST + ", or nothing for the usual"));
            }
            change.subject("job-type", wanted.type, type.title());
            change.before(controls.types().getOrDefault(wanted.type, new JobControls.TypeSetting(false, null)));
            controls.set(wanted.type, new JobControls.TypeSetting(wanted.paused, wanted.concurrency), change.now());
            change.after(new JobControls.TypeSetting(wanted.paused, wanted.concurrency));
            return wanted.type;
        }
    }
}
