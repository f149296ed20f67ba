package com.didtron.server.operations.internal;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Actor;
import com.didtron.server.operations.MoneyRights;
import com.didtron.server.operations.MoneyRights.Rights;
import com.didtron.server.operations.MovesMoney;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.OperationsSettings;
import com.didtron.server.operations.internal.ApprovalStore.Approval;
import com.didtron.server.operations.internal.ApprovalStore.ApprovalState;
import com.didtron.server.platform.RaisesAlerts;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.settings.Settings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Holds what moves money against the limits of who asks, and keeps what a second person must agree to.
@Component
public class HoldForApproval {

    private static final String SUBJECT = "approval";

    private final ObjectProvider<MoneyRights> rights;
    private final ApprovalStore store;
    private final AnsweredRequests answered;
    private final EntryStore entries;
    private final JournalJson json;
    private final Settings settings;
    private final RaisesAlerts alerts;
    private final Clock clock;

    HoldForApproval(
            ObjectProvider<MoneyRights> rights,
            ApprovalStore store,
            AnsweredRequests answered,
            EntryStore entries,
            JournalJson json,
            Settings settings,
            RaisesAlerts alerts,
            Clock clock) {
        this.rights = rights;
        this.store = store;
        this.answered = answered;
        this.entries = entries;
        this.json = json;
        this.settings = settings;
        this.alerts = alerts;
        this.clock = clock;
    }

    /// Whether a second person must agree.
    ///
    /// @throws Refusal beyond-limit
    public boolean needsSecond(DSLContext tx, OperationRequest request, MovesMoney<?> operation) {
        if (request.actor().kind() == Actor.Kind.SYSTEM) {
            return false;
        }
        var moved = operation.moved();
        if (moved.inBase().signum() == 0) {
            return false;
        }
        Rights asker = of(tx, request.tenant(), request.actor());
        refuseBeyond(asker, moved.kind(), moved.inBase());
        return asker.fourEyesAbove() != null && moved.inBase().compareTo(asker.fourEyesAbove()) > 0;
    }

    /// Somebody has decided: nobody else is asked for it any more.
    void decided(DSLContext tx, TenantId tenant, long approval) {
        alerts.silence(tx, tenant, SUBJECT, Long.toString(approval));
    }

    /// Under which word a key is kept whose request waits for a second person.
    public static String waiting(OperationType<?, ?> type) {
        return type.name() + "#approval";
    }

    Rights of(DSLContext tx, TenantId tenant, Actor actor) {
        return rights.getObject().of(tx, tenant, actor);
    }

    static void refuseBeyond(Rights who, MovesMoney.Kind kind, BigDecimal amount) {
        if (!who.reach(kind, amount)) {
            String much = amount.compareTo(MovesMoney.Moved.WITHOUT_END) >= 0 ? "as much as there is" : amount.toPlainString() + " in the base currency";
            throw Refusal.forbidden("beyond-limit", "This moves " + much + ", which is more than your roles allow ("
                    + kind.code() + "). Ask somebody with a higher limit.");
        }
    }

    /// Keeps an operation until a second person decides.
    ///
    /// @param trial what the journal would say if it were carried out
    /// @return number of the request; with an idempotency key used before, that of the request made then
    public long hold(DSLContext tx, OperationRequest request, MovesMoney<?> operation, OperationType<?, ?> type, NewEntry trial) {
        if (request.idempotencyKey() != null) {
            Optional<String> answer = answered.claim(tx, request, waiting(type), json.digest(operation));
            if (answer.isPresent()) {
                return json.read(answer.get(), Long.class);
            }
        }
        Instant now = clock.instant();
        var moved = operation.moved();
        String shown = String.valueOf(json.masked(operation));
        Approval asked = new Approval(
                0, type.name(), json.text(operation), json.text(request), operation.permission(), moved.kind(), moved.inBase(), trial.subjectKind(),
                trial.subjectId(), trial.subjectLabel(), shown, trial.before(), trial.after(), of(tx, request.tenant(), request.actor()).person(),
                request.actor().name(), now, now.plus(Duration.ofHours(settings.get(tx, request.tenant(), OperationsSettings.APPROVAL_HOURS))), "pending",
                null, null, "");
        long id = store.insert(tx, request.tenant(), asked);
        alerts.raise(
                tx, request.tenant(),
                new RaisesAlerts.Alert(
                        RaisesAlerts.Severity.WARNING, "approval-waits", "operations.approval.decide", SUBJECT, Long.toString(id),
                        "%s waits for a second person: asked for by %s.".formatted(
                                trial.subjectLabel() == null ? type.title() : type.title() + " (" + trial.subjectLabel() + ")", request.actor().name())),
                new RaisesAlerts.Deciders(asked.permission(), asked.askedBy(), moved.kind() == MovesMoney.Kind.REFUND, moved.inBase(), asked.expiresAt()));
        var told = new RunningChange(tx, request, now);
        told.subject("approval", Long.toString(id), type.title());
        told.after(ApprovalState.of(asked));
        entries.insert(tx, told.entry("operations.approval-asked", type.category(), shown, json));
        if (request.idempotencyKey() != null) {
            answered.settle(tx, request, json.text(id));
        }
        return id;
    }
}
