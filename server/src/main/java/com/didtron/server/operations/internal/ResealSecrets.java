package com.didtron.server.operations.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.JobPolicy;
import com.didtron.server.operations.LongOperationHandler;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Operations;
import com.didtron.server.operations.Work;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.secrets.ResealColumns;
import com.didtron.server.kernel.TenantId;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Seals a tenant's secrets with today's master key. Asked for at the start when something is sealed with a former one.
///
/// @param key id of the key that seals now
public record ResealSecrets(String key) implements Operation<Long> {

    @Component
    static class Perform implements LongOperationHandler<ResealSecrets, Long> {

        private final Database database;
        private final ResealColumns columns;

        Perform(Database database, ResealColumns columns) {
            this.database = database;
            this.columns = columns;
        }

        @Override
        public OperationType<ResealSecrets, Long> type() {
            return OperationType.queued(
                    "operations.reseal-secrets", "Seal secrets with a new master key", Category.SYSTEM, ResealSecrets.class, Long.class,
                    JobPolicy.<ResealSecrets>usual().oneAtATimePer(_ -> "reseal-secrets").withTimeout(Duration.ofMinutes(30)));
        }

        /// Portions have transactions of their own: a killed job begins where it was.
        @Override
        public Long perform(Work work, ResealSecrets operation) {
            long done = 0;
            while (true) {
                int some = database.transaction(work.tenant(), tx -> columns.resealSome(tx, work.tenant()));
                if (some == 0) {
                    break;
                }
                done += some;
                work.progress(done, null, "%,d secrets sealed".formatted(done));
                work.refuseWhenCancelled();
            }
            work.subject("master-key", columns.currentKey(), done + " secrets");
            return done;
        }
    }

    /// Asks for it at the start.
    @Component
    static class AtStart {

        private static final Logger log = LoggerFactory.getLogger(ResealSecrets.class);

        private final ResealColumns columns;
        private final Operations operations;

        AtStart(ResealColumns columns, Operations operations) {
            this.columns = columns;
            this.operations = operations;
        }

        @EventListener
        void on(ApplicationReadyEvent ready) {
            for (TenantId tenant : columns.tenantsWithFormerKeys()) {
                log.info("tenant {} has secrets sealed with a former master key; a job seals them with {}", tenant, columns.currentKey());
                operations.enqueue(OperationRequest.system(tenant, "master-key"), new ResealSecrets(columns.currentKey()));
            }
        }
    }
}
