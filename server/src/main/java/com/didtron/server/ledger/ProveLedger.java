package com.didtron.server.ledger;

import com.didtron.server.ledger.internal.LedgerQuery;
import com.didtron.server.ledger.internal.LedgerQuery.ProofRow;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.JobPolicy;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.ScheduledOperation;
import com.didtron.server.platform.Refusal;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Sums every account and every transfer anew and compares them. A ledger that does not balance is refused with ledger-unbalanced: the job is dead
/// and waits for a person.
public record ProveLedger() implements Operation<Integer> {

    @Component
    static class Perform implements OperationHandler<ProveLedger, Integer> {

        private final LedgerQuery ledger;

        Perform(LedgerQuery ledger) {
            this.ledger = ledger;
        }

        @Bean
        static ScheduledOperation nightlyProof() {
            return new ScheduledOperation("ledger.prove-ledger", "Prove the ledger", "0 20 2 * * *", true, ProveLedger::new);
        }

        @Override
        public OperationType<ProveLedger, Integer> type() {
            return OperationType.queued(
                    "ledger.prove-ledger", "Prove the ledger", Category.BILLING, ProveLedger.class, Integer.class,
                    JobPolicy.<ProveLedger>usual().oneAtATimePer(_ -> "prove-ledger").withTimeout(Duration.ofMinutes(30)));
        }

        /// @return how many currencies were proved
        @Override
        public Integer perform(Change change, ProveLedger wanted) {
            List<ProofRow> proof = ledger.proof(change.tenant());
            proof.forEach(row -> change.log("%s: debits %s, credits %s".formatted(row.currency(), row.debits(), row.credits())));
            change.subject("ledger", "proof", proof.size() + " currencies");
            change.after(proof);
            List<ProofRow> wrong = proof.stream().filter(row -> !row.balanced()).toList();
            if (!wrong.isEmpty()) {
                throw Refusal.conflict("ledger-unbalanced", "The books do not balance in " + wrong.stream().map(ProofRow::currency).toList() + ".");
            }
            return proof.size();
        }
    }
}
