package com.didtron.server.portability.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.JobPolicy;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Refusal;
import com.didtron.server.portability.Portability;
import com.didtron.server.portability.PortabilityOperations.ImportFile;
import com.didtron.server.portability.PortabilityOperations.ImportNumbers;
import com.didtron.server.portability.PortabilityOperations.Mode;
import com.didtron.server.portability.PortabilityOperations.NumbersChanged;
import com.didtron.server.portability.PortabilityPlan;
import com.didtron.server.portability.ReadPorted;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Brings files of ported numbers in: kept at once, read by a job.
final class NumberImports {

    private NumberImports() {}

    @Component
    static class Keep implements OperationHandler<ImportFile, Long> {

        private final PlanStore store;
        private final ObjectProvider<Operations> operations;

        Keep(PlanStore store, ObjectProvider<Operations> operations) {
            this.store = store;
            this.operations = operations;
        }

        @Override
        public OperationType<ImportFile, Long> type() {
            return OperationType.inline("portability.import-file", "Import ported numbers", Category.CARRIERS, ImportFile.class, Long.class);
        }

        @Override
        public Long perform(Change change, ImportFile wanted) {
            // not locked: another file may be on its way into the plan, and nobody waits for it to keep theirs
            PortabilityPlan plan = store.get(change.tx(), change.tenant(), wanted.plan());
            change.subject(PlanChanges.KIND, Long.toString(plan.id()), plan.name());
            if (wanted.characters() > ImportFile.LONGEST) {
                throw Refusal.invalid("file-too-large", "The file has %,d characters.".formatted(wanted.characters()),
                        new Refusal.Field("text", "at most %,d characters; a plan has at most %,d numbers".formatted(ImportFile.LONGEST, PortabilityPlan.MOST_NUMBERS)));
            }
            long file = store.keep(change.tx(), change.tenant(), plan.id(), wanted.text(), change.now());
            return operations.getObject().enqueue(change.tx(), change.request().withKey(null), new ImportNumbers(plan.id(), file, wanted.mode()), null);
        }
    }

    @Component
    static class Perform implements OperationHandler<ImportNumbers, NumbersChanged> {

        private final PlanStore store;
        private final Portability portability;

        Perform(PlanStore store, Portability portability) {
            this.store = store;
            this.portability = portability;
        }

        @Override
        public OperationType<ImportNumbers, NumbersChanged> type() {
            return OperationType.queued("portability.import-numbers", "Import ported numbers", Category.CARRIERS, ImportNumbers.class, NumbersChanged.class,
                    JobPolicy.<ImportNumbers>usual().withTimeout(Duration.ofMinutes(30)).withConcurrency(1).oneAtATimePer(wanted -> "ported-numbers"));
        }

        @Override
        public NumbersChanged perform(Change change, ImportNumbers wanted) {
            PortabilityPlan named = store.get(change.tx(), change.tenant(), wanted.plan());
            change.subject(PlanChanges.KIND, Long.toString(named.id()), named.name());
            String text = store.file(change.tx(), change.tenant(), wanted.file())
                    .orElseThrow(() -> Refusal.conflict("file-gone", "The file was kept for a day and is gone. Import it again."));
            change.progress(0, null, "reading");
            ReadPorted.Read read = ReadPorted.read(text, wanted.mode() != Mode.REMOVE);
            change.refuseWhenCancelled();
            change.progress(0, (long) read.size(), "%,d lines".formatted(read.size()));
            // only now: a million lines are read for a while, in which others may change plans
            store.holdRoom(change.tx(), change.tenant());
            PortabilityPlan plan = store.lock(change.tx(), change.tenant(), wanted.plan());
            PlanStore.Counts counts = store.change(change.tx(), change.tenant(), plan.id(), read, wanted.mode(), taken -> {
                change.refuseWhenCancelled();
                change.progress(taken, (long) read.size(), taken < read.size() ? "taking lines in" : "comparing with the plan");
            });
            refuseTooMany(store.numbers(change.tx(), change.tenant()));
            store.drop(change.tx(), change.tenant(), wanted.file());
            PortabilityPlan now = store.get(change.tx(), change.tenant(), plan.id());
            change.before(Map.of("numbers", plan.numbers()));
            var done = new NumbersChanged(read.size(), counts.added(), counts.changed(), counts.removed(), now.numbers());
            change.after(done);
            change.progress(read.size(), (long) read.size(), "%,d added, %,d changed, %,d removed".formatted(counts.added(), counts.changed(), counts.removed()));
            change.log("%,d lines: %,d numbers added, %,d changed, %,d removed; there are %,d now".formatted(
                    read.size(), counts.added(), counts.changed(), counts.removed(), now.numbers()));
            portability.changed(change.tx(), change.tenant());
            return done;
        }

        private static void refuseTooMany(int all) {
            if (all > PortabilityPlan.MOST_NUMBERS) {
                throw Refusal.conflict("too-many-numbers", "All number portability plans together have at most %,d numbers; with this file they would have %,d. Nothing was changed."
                        .formatted(PortabilityPlan.MOST_NUMBERS, all));
            }
        }
    }
}
