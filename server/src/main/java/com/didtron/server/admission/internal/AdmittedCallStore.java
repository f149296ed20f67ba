package com.didtron.server.admission.internal;

import static com.didtron.server.admission.internal.sql.Tables.ADMITTED_CALL;
import static com.didtron.server.admission.internal.sql.Tables.NODE;

import com.didtron.server.admission.OpenCall;
import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Rows of calls that were let in, and the last sign of life of the nodes that run them.
@Component
public class AdmittedCallStore {

    /// Name of this process among those that carry calls. One process carries calls today.
    public static final String THIS_NODE = "switch-1";

    private final ObjectMapper json;

    public AdmittedCallStore(ObjectMapper json) {
        this.json = json;
    }

    public void insert(DSLContext tx, String node, Collection<OpenCall> calls) {
        if (calls.isEmpty()) {
            return;
        }
        var insert = tx.insertInto(
                ADMITTED_CALL,
                ADMITTED_CALL.TENANT_ID,
                ADMITTED_CALL.CALL_ID,
                ADMITTED_CALL.NODE,
                ADMITTED_CALL.ADMITTED_AT,
                ADMITTED_CALL.ADMITTED);
        for (OpenCall call : calls) {
            insert = insert.values(
                    call.tenant().value(),
                    call.callId().value(),
                    node,
                    call.admittedAt(),
                    JSONB.valueOf(json.writeValueAsString(call.facts())));
        }
        insert.execute();
    }

    /// What became of a call.
    ///
    /// @param answered true: it was answered at that time; false: it rings since then
    public record Progress(UUID call, String route, Instant at, boolean answered) {}

    /// @param calls each at most once
    public void progress(DSLContext tx, List<Progress> calls) {
        tx.execute(
                """
                update admission.admitted_call as open set route_ref = n.route,
                    answered_at = case when n.answered then n.at else open.answered_at end,
                    ringing_at = case when n.answered then open.ringing_at else n.at end
                from unnest({0}::uuid[], {1}::text[], {2}::text[]::timestamptz[], {3}::boolean[]) as n (call, route, at, answered)
                where open.call_id = n.call
                """,
                DSL.val(calls.stream().map(Progress::call).toArray(UUID[]::new)),
                DSL.val(calls.stream().map(Progress::route).toArray(String[]::new)),
                DSL.val(calls.stream().map(c -> c.at.toString()).toArray(String[]::new)),
                DSL.val(calls.stream().map(Progress::answered).toArray(Boolean[]::new)));
    }

    public void delete(DSLContext tx, Collection<UUID> calls) {
        tx.execute("delete from admission.admitted_call where call_id = any ({0})", DSL.val(calls.toArray(UUID[]::new)));
    }

    public List<OpenCall> openCalls(DSLContext tx, String node) {
        return tx.selectFrom(ADMITTED_CALL)
                .where(ADMITTED_CALL.NODE.eq(node))
                .orderBy(ADMITTED_CALL.ADMITTED_AT)
                .fetch(r -> new OpenCall(
                        new TenantId(r.getTenantId()),
                        new CallId(r.getCallId()),
                        r.getAdmittedAt(),
                        r.getRingingAt(),
                        r.getAnsweredAt(),
                        r.getRouteRef(),
                        json.readValue(r.getAdmitted().data(), OpenCall.Facts.class)));
    }

    /// Calls of a carrier that were let in and have no record yet: those it sent us, and those that it may carry, which are all that name it among their
    /// routes until one of the routes has answered. Rows rather than a gauge, because they outlive this process and know a call before it is tried anywhere.
    public int callsOf(DSLContext tx, TenantId tenant, long carrier) {
        return tx.fetchSingle(
                        """
                        select count(*)::int from admission.admitted_call as open
                        where tenant_id = {0} and ((admitted ->> 'carrierId')::bigint = {1}
                            or exists (select 1 from jsonb_array_elements(admitted -> 'ways') as way
                                where (way ->> 'carrierId')::bigint = {1} and (answered_at is null or way ->> 'ref' = route_ref)))
                        """,
                        DSL.val(tenant.value()), DSL.val(carrier))
                .get(0, Integer.class);
    }

    /// Notes that a node is alive.
    public void alive(DSLContext tx, String node, Instant now) {
        tx.insertInto(NODE)
                .set(NODE.NAME, node)
                .set(NODE.STARTED_AT, now)
                .set(NODE.LAST_SEEN_AT, now)
                .onConflict(NODE.NAME)
                .doUpdate()
                .set(NODE.LAST_SEEN_AT, now)
                .execute();
    }

    public Optional<Instant> lastSeen(DSLContext tx, String node) {
        return tx.select(NODE.LAST_SEEN_AT).from(NODE).where(NODE.NAME.eq(node)).fetchOptional(NODE.LAST_SEEN_AT);
    }
}
