package com.didtron.server.operations.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.JobPolicy;
import com.didtron.server.operations.LongOperationHandler;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Operations;
import com.didtron.server.operations.Work;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Purges what has been in the trash for its time. Each thing is an operation of its own with its own entry in the journal; what cannot be purged
/// yet stays and is tried again the next night.
public record PurgeExpired() implements Operation<Integer> {

    @Component
    static class Perform implements LongOperationHandler<PurgeExpired, Integer> {

        private static final int AT_A_TIME = 200;

        private final Database database;
        private final TrashStore store;
        private final ObjectProvider<Operations> operations;

        /// @param operations asked for later: it knows all handlers, this one among them
        Perform(Database database, TrashStore store, ObjectProvider<Operations> operations) {
            this.database = database;
            this.store = store;
            this.operations = operations;
        }

        @Override
        public OperationType<PurgeExpired, Integer> type() {
            return OperationType.queued(
                    "operations.purge-expired", "Purge expired trash", Category.SYSTEM, PurgeExpired.class, Integer.class,
                    JobPolicy.<PurgeExpired>usual().oneAtATimePer(_ -> "purge-expired").withTimeout(Duration.ofMinutes(30)));
        }

        @Override
        public Integer perform(Work work, PurgeExpired operation) {
            int purged = 0;
            long after = 0;
            while (true) {
                List<Long> some = store.expired(database.reads(work.tenant()), work.tenant(), work.now(), after, AT_A_TIME);
                for (long id : some) {
                    work.refuseWhenCancelled();
                    try {
                        operations.getObject().run(work.request(), new PurgeFromTrash(id));
                        purged++;
                    } catch (Refusal refusal) {
                        work.log("item " + id + " stays: " + refusal.getMessage());
                    }
                    after = id;
                }
                work.progress(purged, null, purged + " purged");
                if (some.size() < AT_A_TIME) {
                    work.subject("trash", "expired", purged + " purged");
                    return purged;
                }
            }
        }
    }
}
