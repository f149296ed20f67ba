package com.didtron.server.operations.internal;

import com.didtron.server.operations.Actor;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.MoneyRights.Rights;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.RunApproved;
import com.didtron.server.operations.internal.ApprovalStore.Approval;
import com.didtron.server.operations.internal.ApprovalStore.ApprovalState;
import com.didtron.server.platform.Refusal;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Decides on a request that waits for a second person. Approving carries it out in the same transaction, in the name of who asked: when that is
/// refused, it goes on waiting.
///
/// @param reason why; for a refusal it is needed
public record DecideApproval(long approval, Verdict verdict, String reason) implements Operation<Void> {

    /// How it is decided.
    public enum Verdict {
        APPROVED,
        REFUSED,
        /// by who asked for it
        WITHDRAWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Component
    static class Perform implements OperationHandler<DecideApproval, Void> {

        private final ApprovalStore store;
        private final HoldForApproval holdForApproval;
        private final Handlers handlers;
        private final JournalJson json;
        private final RunApproved runApproved;

        Perform(ApprovalStore store, HoldForApproval holdForApproval, Handlers handlers, JournalJson json, RunApproved runApproved) {
            this.store = store;
            this.holdForApproval = holdForApproval;
            this.handlers = handlers;
            this.json = json;
            this.runApproved = runApproved;
        }

        @Override
        public OperationType<DecideApproval, Void> type() {
            return OperationType.inline("operations.decide-approval", "Decide on a request", Category.SYSTEM, DecideApproval.class, Void.class);
        }

        @Override
        @SuppressWarnings("NullAway")
        public Void perform(Change change, DecideApproval wanted) {
            Approval asked = store.lock(change.tx(), change.tenant(), wanted.approval);
            change.subject("approval", Long.toString(asked.id()), handlers.byName(asked.type()).map(h -> h.type().title()).orElse(asked.type()));
            change.before(ApprovalState.of(asked));
            String state = asked.stateAt(change.now());
            if (!state.equals("pending")) {
                throw Refusal.conflict("approval-over", "This request is " + state + " already.");
            }
            Rights who = holdForApproval.of(change.tx(), change.tenant(), change.actor());
            refuseWrongPerson(who, asked, wanted.verdict);
            if (wanted.verdict == Verdict.APPROVED) {
                carryOut(change, asked);
            }
            holdForApproval.decided(change.tx(), change.tenant(), asked.id());
            store.decide(
                    change.tx(), change.tenant(), asked.id(), wanted.verdict.word(), who.person(), change.actor().name(), change.now(), wanted.reason);
            change.after(ApprovalState.of(store.get(change.tx(), change.tenant(), asked.id())));
            return null;
        }

        private static void refuseWrongPerson(Rights who, Approval asked, Verdict verdict) {
            boolean own = who.person() == asked.askedBy();
            if (verdict == Verdict.WITHDRAWN) {
                if (!own) {
                    throw Refusal.forbidden("not-yours", "Only " + asked.askedByName() + " can withdraw this request. Refuse it instead.");
                }
                return;
            }
            if (own) {
                throw Refusal.forbidden("own-approval", "A second person must decide on what you asked for. You can withdraw it.");
            }
            if (!who.permissions().contains(asked.permission())) {
                throw Refusal.forbidden("permission-missing", "Whoever decides on this needs the permission " + asked.permission() + " as well.");
            }
            if (verdict == Verdict.APPROVED) {
                HoldForApproval.refuseBeyond(who, asked.kind(), asked.amount());
            }
        }

        /// Who asked must still be allowed to.
        private void carryOut(Change change, Approval asked) {
            OperationRequest request = json.read(asked.request(), OperationRequest.class);
            Rights asker = holdForApproval.of(change.tx(), change.tenant(), request.actor());
            if (!asker.permissions().contains(asked.permission()) || !asker.reach(asked.kind(), asked.amount())) {
                throw Refusal.conflict("asker-may-not-any-more", asked.askedByName() + " may not do this any more. Refuse the request.");
            }
            var handler = handlers.byName(asked.type())
                    .orElseThrow(() -> Refusal.conflict("approval-over", "There is no such operation any more: " + asked.type() + "."));
            Actor actor = request.actor();
            runApproved.run(
                    change.tx(),
                    new OperationRequest(
                            request.tenant(), actor, request.source(), change.request().requestId(), null, request.address(), request.agent(),
                            "Approved by " + change.actor().name() + " (request " + asked.id() + ")"),
                    json.read(asked.payload(), handler.type().payload()));
        }
    }
}
