package com.didtron.server.cdr;

import static com.didtron.server.cdr.internal.sql.Tables.SUSPENDED_CALL;
import static com.didtron.server.cdr.internal.sql.Tables.UNRATED_CALL;

import com.didtron.server.carriers.PortedCall;
import com.didtron.server.kernel.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// The calls that wait to be rated: rows with a state, claimed by whoever rates. What cannot be rated is suspended with its reason, never dropped.
@Component
public class UnratedCalls {

    private final Clock clock;

    UnratedCalls(Clock clock) {
        this.clock = clock;
    }

    /// Takes up to `most` waiting calls off the queue, oldest first (ids are ordered by time, so the primary key serves), skipping those another
    /// worker has. They come back when the transaction fails.
    public List<RatableCall> claim(DSLContext tx, int most) {
        return tx.fetch(
                        """
                        with claimed as (
                            delete from cdr.unrated_call where ctid = any (array(
                                select ctid from cdr.unrated_call order by call_id limit {0} for update skip locked))
                            returning call_id)
                        select call.tenant_id, call.id, call.started_at, call.answered_at, call.talk_ms, call.caller, call.called,
                               call.customer_carrier_id, call.customer_interconnect_id, call.service_id, call.sell_plan_id,
                               call.supplier_carrier_id, call.supplier_interconnect_id, call.buy_plan_id,
                               call.routing_number, call.ported_network, call.sold_by_routing_number, call.test_call
                        from claimed join cdr.call on call.id = claimed.call_id
                        """,
                        org.jooq.impl.DSL.val(most))
                .map(UnratedCalls::call);
    }

    /// Puts a call aside because it cannot be rated.
    ///
    /// @param reason      stable code, for example `no-sell-rate`
    /// @param explanation for people
    public void suspend(DSLContext tx, RatableCall call, String reason, String explanation) {
        tx.insertInto(SUSPENDED_CALL)
                .set(SUSPENDED_CALL.TENANT_ID, call.tenant().value())
                .set(SUSPENDED_CALL.CALL_ID, call.callId())
                .set(SUSPENDED_CALL.REASON, reason)
                .set(SUSPENDED_CALL.EXPLANATION, explanation)
                .set(SUSPENDED_CALL.SUSPENDED_AT, clock.instant())
                .execute();
    }

    /// Puts all suspended calls of a tenant back, to be rated again.
    ///
    /// @return how many
    public int driveAgain(DSLContext tx, TenantId tenant) {
        List<UUID> calls = tx.deleteFrom(SUSPENDED_CALL)
                .where(SUSPENDED_CALL.TENANT_ID.eq(tenant.value()))
                .returningResult(SUSPENDED_CALL.CALL_ID)
                .fetch(SUSPENDED_CALL.CALL_ID);
        Instant now = clock.instant();
        calls.forEach(call -> tx.insertInto(UNRATED_CALL)
                .set(UNRATED_CALL.TENANT_ID, tenant.value())
                .set(UNRATED_CALL.CALL_ID, call)
                .set(UNRATED_CALL.QUEUED_AT, now)
                .execute());
        return calls.size();
    }

    /// How many calls of a tenant wait.
    public int waiting(DSLContext tx, TenantId tenant) {
        return tx.fetchCount(UNRATED_CALL, UNRATED_CALL.TENANT_ID.eq(tenant.value()));
    }

    /// How many calls of a tenant are suspended.
    public int suspended(DSLContext tx, TenantId tenant) {
        return tx.fetchCount(SUSPENDED_CALL, SUSPENDED_CALL.TENANT_ID.eq(tenant.value()));
    }

    private static RatableCall call(Record r) {
        return new RatableCall(
                new TenantId(r.get(0, Long.class)),
                r.get(1, UUID.class),
                r.get(2, Instant.class),
                r.get(3, Instant.class),
                r.get(4, Long.class),
                r.get(5, String.class),
                r.get(6, String.class),
                r.get(7, Long.class),
                r.get(8, Long.class),
                r.get(9, Long.class),
                r.get(10, Long.class),
                r.get(11, Long.class),
                r.get(12, Long.class),
                r.get(13, Long.class),
                r.get(14, String.class) == null ? null : new PortedCall(r.get(14, String.class), r.get(15, String.class), r.get(16, Boolean.class)),
                r.get(17, Boolean.class));
    }
}
