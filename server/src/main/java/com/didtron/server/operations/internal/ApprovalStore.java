package com.didtron.server.operations.internal;

import static com.didtron.server.operations.internal.sql.Tables.APPROVAL;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.MovesMoney;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Pages;
import com.didtron.server.platform.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Requests that wait, or waited, for a second person.
@Component
public class ApprovalStore {

    private static final Map<String, Field<?>> ORDERS = Map.of(
            // numbers are given in the order of time
            "askedAt", APPROVAL.ID,
            "expiresAt", APPROVAL.EXPIRES_AT,
            "amount", APPROVAL.AMOUNT,
            "askedBy", DSL.lower(APPROVAL.ASKED_BY_NAME));

    /// @param payload       the operation as it will be carried out
    /// @param request       who asked, as JSON
    /// @param shownPayload  the operation as people read it
    /// @param state         as stored: pending, approved, refused, withdrawn
    /// @param decidedByName null while it waits
    public record Approval(
            long id, String type, String payload, String request, String permission, MovesMoney.Kind kind, BigDecimal amount, @Nullable String subjectKind,
            @Nullable String subjectId, @Nullable String subjectLabel, String shownPayload, @Nullable String before, @Nullable String after, long askedBy,
            String askedByName, Instant askedAt, Instant expiresAt, String state, @Nullable String decidedByName, @Nullable Instant decidedAt, String reason) {

        /// As people see it: `expired` is what waited too long.
        public String stateAt(Instant now) {
            return state.equals("pending") && !expiresAt.isAfter(now) ? "expired" : state;
        }
    }

    /// As the journal shows a request.
    ///
    /// @param operation its type
    public record ApprovalState(String operation, String kind, String amount, String askedBy, String state, String reason) {

        static ApprovalState of(Approval approval) {
            return new ApprovalState(
                    approval.type, approval.kind.code(), approval.amount.toPlainString(), approval.askedByName, approval.state, approval.reason);
        }
    }

    long insert(DSLContext tx, TenantId tenant, Approval asked) {
        return tx.insertInto(APPROVAL)
                .set(APPROVAL.TENANT_ID, tenant.value())
                .set(APPROVAL.TYPE, asked.type)
                .set(APPROVAL.PAYLOAD, asked.payload)
                .set(APPROVAL.REQUEST, asked.request)
                .set(APPROVAL.PERMISSION, asked.permission)
                .set(APPROVAL.KIND, asked.kind.code())
                .set(APPROVAL.AMOUNT, asked.amount)
                .set(APPROVAL.SUBJECT_KIND, asked.subjectKind)
                .set(APPROVAL.SUBJECT_ID, asked.subjectId)
                .set(APPROVAL.SUBJECT_LABEL, asked.subjectLabel)
                .set(APPROVAL.SHOWN_PAYLOAD, asked.shownPayload)
                .set(APPROVAL.BEFORE_STATE, asked.before)
                .set(APPROVAL.AFTER_STATE, asked.after)
                .set(APPROVAL.ASKED_BY, asked.askedBy)
                .set(APPROVAL.ASKED_BY_NAME, asked.askedByName)
                .set(APPROVAL.ASKED_AT, asked.askedAt)
                .set(APPROVAL.EXPIRES_AT, asked.expiresAt)
                .returningResult(APPROVAL.ID)
                .fetchSingle(APPROVAL.ID);
    }

    /// @param state pending, approved, refused, withdrawn, expired; null: all
    /// @param sort  askedAt, expiresAt, amount, askedBy, with `-` in front for the other way round; null: newest first
    /// @throws com.didtron.server.platform.Refusal when there is no such order
    public Page<Approval> list(
            DSLContext tx, TenantId tenant, @Nullable String state, Instant now, @Nullable String sort, @Nullable String cursor, int limit) {
        Condition wanted = APPROVAL.TENANT_ID.eq(tenant.value()).and(state == null ? DSL.noCondition() : inState(state, now));
        ListOrder order = ListOrder.of(sort, "-askedAt", ORDERS, APPROVAL.ID);
        var found = tx.select(APPROVAL.fields())
                .select(order.selected())
                .from(APPROVAL)
                .where(wanted)
                .and(order.after(cursor))
                .orderBy(order.fields())
                .limit(limit + 1)
                .fetch();
        return Pages.of(found, limit, cursor, order::key, () -> Pages.count(tx, APPROVAL, wanted)).map(r -> approval(r.into(APPROVAL)));
    }

    private static Condition before(@Nullable String key) {
        if (key == null) {
            return DSL.noCondition();
        }
        if (!key.matches("[0-9]{1,18}")) {
            throw Cursor.notOurs();
        }
        return APPROVAL.ID.lt(Long.valueOf(key));
    }

    private static Condition inState(String state, Instant now) {
        return switch (state) {
            case "pending" -> APPROVAL.STATE.eq("pending").and(APPROVAL.EXPIRES_AT.gt(now));
            case "expired" -> APPROVAL.STATE.eq("pending").and(APPROVAL.EXPIRES_AT.le(now));
            case "approved", "refused", "withdrawn" -> APPROVAL.STATE.eq(state);
            default -> throw Refusal.invalid("invalid", "There is no state " + state + ".",
                    new Refusal.Field("state", "one of pending, approved, refused, withdrawn, expired"));
        };
    }

    /// @throws Refusal not-found
    public Approval get(DSLContext tx, TenantId tenant, long id) {
        return one(tx.selectFrom(APPROVAL).where(APPROVAL.TENANT_ID.eq(tenant.value()), APPROVAL.ID.eq(id)).fetchOne(), id);
    }

    /// Locks it: of two who decide at once the second finds it decided.
    Approval lock(DSLContext tx, TenantId tenant, long id) {
        return one(tx.selectFrom(APPROVAL).where(APPROVAL.TENANT_ID.eq(tenant.value()), APPROVAL.ID.eq(id)).forUpdate().fetchOne(), id);
    }

    private static Approval one(@Nullable Record row, long id) {
        if (row == null) {
            throw Refusal.notFound("request " + id + " for approval");
        }
        return approval(row);
    }

    void decide(DSLContext tx, TenantId tenant, long id, String state, long by, String byName, Instant at, String reason) {
        tx.update(APPROVAL)
                .set(APPROVAL.STATE, state)
                .set(APPROVAL.DECIDED_BY, by)
                .set(APPROVAL.DECIDED_BY_NAME, byName)
                .set(APPROVAL.DECIDED_AT, at)
                .set(APPROVAL.REASON, reason)
                .where(APPROVAL.TENANT_ID.eq(tenant.value()), APPROVAL.ID.eq(id))
                .execute();
    }

    private static Approval approval(Record r) {
        return new Approval(
                r.get(APPROVAL.ID), r.get(APPROVAL.TYPE), r.get(APPROVAL.PAYLOAD), r.get(APPROVAL.REQUEST), r.get(APPROVAL.PERMISSION),
                MovesMoney.Kind.valueOf(r.get(APPROVAL.KIND).toUpperCase(Locale.ROOT)), r.get(APPROVAL.AMOUNT), r.get(APPROVAL.SUBJECT_KIND),
                r.get(APPROVAL.SUBJECT_ID), r.get(APPROVAL.SUBJECT_LABEL), r.get(APPROVAL.SHOWN_PAYLOAD), r.get(APPROVAL.BEFORE_STATE),
                r.get(APPROVAL.AFTER_STATE), r.get(APPROVAL.ASKED_BY), r.get(APPROVAL.ASKED_BY_NAME), r.get(APPROVAL.ASKED_AT), r.get(APPROVAL.EXPIRES_AT),
                r.get(APPROVAL.STATE), r.get(APPROVAL.DECIDED_BY_NAME), r.get(APPROVAL.DECIDED_AT), r.get(APPROVAL.REASON));
    }
}
