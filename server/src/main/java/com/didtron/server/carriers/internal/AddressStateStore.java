package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.CarrierStore.value;
import static com.didtron.server.carriers.internal.CarrierStore.word;
import static com.didtron.server.carriers.internal.sql.Tables.ADDRESS_STATE;
import static com.didtron.server.carriers.internal.sql.Tables.INTERCONNECT;

import com.didtron.server.carriers.AddressState;
import com.didtron.server.carriers.AddressState.Reason;
import com.didtron.server.carriers.AddressState.State;
import com.didtron.server.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// What is known of suppliers' addresses in SQL.
@Component
public class AddressStateStore {

    private static final Duration GRACE = Duration.ofSeconds(10);

    /// By interconnect and address.
    public Map<Long, Map<String, AddressState>> all(DSLContext tx, TenantId tenant) {
        Map<Long, Map<String, AddressState>> found = new HashMap<>();
        tx.selectFrom(ADDRESS_STATE)
                .where(ADDRESS_STATE.TENANT_ID.eq(tenant.value()))
                .forEach(r -> found.computeIfAbsent(r.getInterconnectId(), _ -> new HashMap<>()).put(r.getAddress(), state(r)));
        return found;
    }

    /// Of one interconnect, by address.
    public Map<String, AddressState> of(DSLContext tx, TenantId tenant, long interconnect) {
        return tx.selectFrom(ADDRESS_STATE)
                .where(ADDRESS_STATE.TENANT_ID.eq(tenant.value()), ADDRESS_STATE.INTERCONNECT_ID.eq(interconnect))
                .fetchMap(ADDRESS_STATE.ADDRESS, AddressStateStore::state);
    }

    /// Turns of one interconnect follow one another, so that each sees what the one before has left; changes of it take the same lock first.
    ///
    /// @return false when the interconnect is gone
    public boolean lock(DSLContext tx, TenantId tenant, long interconnect) {
        return tx.selectOne()
                .from(INTERCONNECT)
                .where(INTERCONNECT.TENANT_ID.eq(tenant.value()), INTERCONNECT.ID.eq(interconnect))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /// @return false when it is in that state already: whoever turned it tells, and nobody is told twice
    public boolean turn(DSLContext tx, TenantId tenant, long interconnect, String address, State state, Reason reason, String detail, Instant now) {
        return tx.insertInto(ADDRESS_STATE)
                        .set(ADDRESS_STATE.TENANT_ID, tenant.value())
                        .set(ADDRESS_STATE.INTERCONNECT_ID, interconnect)
                        .set(ADDRESS_STATE.ADDRESS, address)
                        .set(ADDRESS_STATE.STATE, word(state))
                        .set(ADDRESS_STATE.SINCE, now)
                        .set(ADDRESS_STATE.REASON, word(reason))
                        .set(ADDRESS_STATE.DETAIL, detail)
                        .set(ADDRESS_STATE.DUE_AT, now)
                        .onConflict(ADDRESS_STATE.INTERCONNECT_ID, ADDRESS_STATE.ADDRESS)
                        .doUpdate()
                        .set(ADDRESS_STATE.STATE, word(state))
                        .set(ADDRESS_STATE.SINCE, now)
                        .set(ADDRESS_STATE.REASON, word(reason))
                        .set(ADDRESS_STATE.DETAIL, detail)
                        .where(ADDRESS_STATE.STATE.ne(word(state)))
                        .execute()
                > 0;
    }

    /// Takes the next OPTIONS of an address upon a process. The one that asked last asks on; another takes over when it is overdue.
    ///
    /// @param next when the one after it is due
    /// @return false when another process does it, or it is not due yet
    public boolean claim(DSLContext tx, TenantId tenant, long interconnect, String address, String prober, Instant now, Instant next) {
        Condition mine = ADDRESS_STATE.PROBER.eq(prober).or(ADDRESS_STATE.PROBER.eq("")).or(ADDRESS_STATE.DUE_AT.le(now.minus(GRACE)));
        return tx.insertInto(ADDRESS_STATE)
                        .set(ADDRESS_STATE.TENANT_ID, tenant.value())
                        .set(ADDRESS_STATE.INTERCONNECT_ID, interconnect)
                        .set(ADDRESS_STATE.ADDRESS, address)
                        .set(ADDRESS_STATE.STATE, word(State.UNKNOWN))
                        .set(ADDRESS_STATE.SINCE, now)
                        .set(ADDRESS_STATE.REASON, word(Reason.NEVER_HEARD))
                        .set(ADDRESS_STATE.DUE_AT, next)
                        .set(ADDRESS_STATE.PROBER, prober)
                        .onConflict(ADDRESS_STATE.INTERCONNECT_ID, ADDRESS_STATE.ADDRESS)
                        .doUpdate()
                        .set(ADDRESS_STATE.DUE_AT, next)
                        .set(ADDRESS_STATE.PROBER, prober)
                        .where(ADDRESS_STATE.DUE_AT.le(now), mine)
                        .execute()
                > 0;
    }

    /// Notes what came of an OPTIONS.
    public void checked(DSLContext tx, TenantId tenant, long interconnect, String address, String what, Instant now) {
        tx.insertInto(ADDRESS_STATE)
                .set(ADDRESS_STATE.TENANT_ID, tenant.value())
                .set(ADDRESS_STATE.INTERCONNECT_ID, interconnect)
                .set(ADDRESS_STATE.ADDRESS, address)
                .set(ADDRESS_STATE.STATE, word(State.UNKNOWN))
                .set(ADDRESS_STATE.SINCE, now)
                .set(ADDRESS_STATE.REASON, word(Reason.NEVER_HEARD))
                .set(ADDRESS_STATE.DUE_AT, now)
                .set(ADDRESS_STATE.CHECKED_AT, now)
                .set(ADDRESS_STATE.CHECKED, what)
                .onConflict(ADDRESS_STATE.INTERCONNECT_ID, ADDRESS_STATE.ADDRESS)
                .doUpdate()
                .set(ADDRESS_STATE.CHECKED_AT, now)
                .set(ADDRESS_STATE.CHECKED, what)
                .execute();
    }

    /// What was reachable is unknown until it is heard again; whoever begins asks next.
    public void begin(DSLContext tx, TenantId tenant, Instant now) {
        tx.update(ADDRESS_STATE)
                .set(ADDRESS_STATE.STATE, word(State.UNKNOWN))
                .set(ADDRESS_STATE.SINCE, now)
                .set(ADDRESS_STATE.REASON, word(Reason.MONITORING_BEGAN))
                .set(ADDRESS_STATE.DETAIL, "")
                .where(ADDRESS_STATE.TENANT_ID.eq(tenant.value()), ADDRESS_STATE.STATE.eq(word(State.REACHABLE)))
                .execute();
        tx.update(ADDRESS_STATE).set(ADDRESS_STATE.DUE_AT, now).set(ADDRESS_STATE.PROBER, "").where(ADDRESS_STATE.TENANT_ID.eq(tenant.value())).execute();
    }

    private static AddressState state(Record r) {
        return new AddressState(
                value(State.class, r.get(ADDRESS_STATE.STATE)), r.get(ADDRESS_STATE.SINCE), value(Reason.class, r.get(ADDRESS_STATE.REASON)),
                r.get(ADDRESS_STATE.DETAIL), r.get(ADDRESS_STATE.CHECKED_AT), r.get(ADDRESS_STATE.CHECKED));
    }
}
