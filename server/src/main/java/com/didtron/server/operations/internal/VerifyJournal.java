package com.didtron.server.operations.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.ChainReport;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.JobPolicy;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.RaisesAlerts;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Verifies the chain of a tenant's journal and says so in the journal itself.
public record VerifyJournal() implements Operation<ChainReport> {

    @Component
    static class Perform implements OperationHandler<VerifyJournal, ChainReport> {

        private final VerifyChain verifyChain;
        private final RaisesAlerts alerts;

        Perform(VerifyChain verifyChain, RaisesAlerts alerts) {
            this.verifyChain = verifyChain;
            this.alerts = alerts;
        }

        @Override
        public OperationType<VerifyJournal, ChainReport> type() {
            return OperationType.queued(
                    "operations.verify-journal", "Verify the journal", Category.SYSTEM, VerifyJournal.class, ChainReport.class,
                    JobPolicy.<VerifyJournal>usual().oneAtATimePer(_ -> "verify-journal").withTimeout(Duration.ofMinutes(30)));
        }

        @Override
        public ChainReport perform(Change change, VerifyJournal operation) {
            ChainReport report = verifyChain.verify(change.tx(), change.tenant(), links -> {
                change.refuseWhenCancelled();
                change.progress(links, null, "%,d links verified".formatted(links));
            });
            change.subject("journal", Long.toString(report.links()), report.whole() ? "whole" : "broken");
            change.after(report);
            if (!report.whole()) {
                alerts.raise(change.tx(), change.tenant(), new RaisesAlerts.Alert(
                        RaisesAlerts.Severity.CRITICAL, "journal-broken", "operations.audit.view", "journal", null,
                        "The audit log was touched: its chain breaks at link " + report.brokenAt() + "."));
            }
            return report;
        }
    }
}
