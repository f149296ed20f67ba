package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.CarrierStore.value;
import static com.didtron.server.carriers.internal.CarrierStore.word;
import static com.didtron.server.carriers.internal.sql.Tables.CARRIER;
import static com.didtron.server.carriers.internal.sql.Tables.SPEND_LIMIT;

import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.SpendLimit;
import com.didtron.server.kernel.TenantId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Component;

/// Spend limits in SQL.
@Component
public class SpendStore {

    /// Of all tenants; those without an amount too.
    public List<SpendLimit> all(DSLContext tx) {
        return limits(tx).fetch(SpendStore::limit);
    }

    List<SpendLimit> ofTenant(DSLContext tx, TenantId tenant) {
        return limits(tx).where(SPEND_LIMIT.TENANT_ID.eq(tenant.value())).fetch(SpendStore::limit);
    }

    Optional<SpendLimit> find(DSLContext tx, TenantId tenant, long carrier, Side side, String currency) {
        return limits(tx).where(which(tenant, carrier, side, currency)).fetchOptional(SpendStore::limit);
    }

    /// Writes it, with a version one higher. The carrier is locked by the caller, so that two do not make the same one.
    SpendLimit save(DSLContext tx, SpendLimit wanted) {
        return tx.insertInto(SPEND_LIMIT)
                .set(SPEND_LIMIT.TENANT_ID, wanted.tenant().value())
                .set(SPEND_LIMIT.CARRIER_ID, wanted.carrier())
                .set(SPEND_LIMIT.SIDE, word(wanted.side()))
                .set(SPEND_LIMIT.CURRENCY, wanted.currency())
                .set(SPEND_LIMIT.AMOUNT, wanted.amount())
                .set(SPEND_LIMIT.BREACH, word(wanted.breach()))
                .set(SPEND_LIMIT.MODE, word(wanted.mode()))
                .set(SPEND_LIMIT.COUNTED_FROM, wanted.countedFrom())
                .set(SPEND_LIMIT.TAKEN_OFF, wanted.takenOff())
                .set(SPEND_LIMIT.VERSION, wanted.version() + 1)
                .onConflict(SPEND_LIMIT.CARRIER_ID, SPEND_LIMIT.SIDE, SPEND_LIMIT.CURRENCY)
                .doUpdate()
                .set(SPEND_LIMIT.AMOUNT, wanted.amount())
                .set(SPEND_LIMIT.BREACH, word(wanted.breach()))
                .set(SPEND_LIMIT.MODE, word(wanted.mode()))
                .set(SPEND_LIMIT.COUNTED_FROM, wanted.countedFrom())
                .set(SPEND_LIMIT.TAKEN_OFF, wanted.takenOff())
                .set(SPEND_LIMIT.VERSION, wanted.version() + 1)
                .returning()
                .fetchSingle(r -> limit(r, wanted.zone()));
    }

    /// @return false when somebody else has turned it, or changed the limit: whoever is told is told once, and of what is so
    public boolean turn(DSLContext tx, SpendLimit limit, boolean breached) {
        return tx.update(SPEND_LIMIT)
                        .set(SPEND_LIMIT.BREACHED, breached)
                        .where(which(limit.tenant(), limit.carrier(), limit.side(), limit.currency()))
                        .and(SPEND_LIMIT.BREACHED.ne(breached))
                        .and(SPEND_LIMIT.VERSION.eq(limit.version()))
                        .execute()
                > 0;
    }

    private static Condition which(TenantId tenant, long carrier, Side side, String currency) {
        return SPEND_LIMIT.TENANT_ID.eq(tenant.value())
                .and(SPEND_LIMIT.CARRIER_ID.eq(carrier))
                .and(SPEND_LIMIT.SIDE.eq(word(side)))
                .and(SPEND_LIMIT.CURRENCY.eq(currency));
    }

    /// With the zones of their carriers.
    private static SelectOnConditionStep<Record> limits(DSLContext tx) {
        return tx.select(SPEND_LIMIT.fields())
                .select(CARRIER.TIME_ZONE)
                .from(SPEND_LIMIT)
                .join(CARRIER)
                .on(CARRIER.TENANT_ID.eq(SPEND_LIMIT.TENANT_ID), CARRIER.ID.eq(SPEND_LIMIT.CARRIER_ID));
    }

    private static SpendLimit limit(Record r) {
        return limit(r, ZoneId.of(r.get(CARRIER.TIME_ZONE)));
    }

    private static SpendLimit limit(Record r, ZoneId zone) {
        return new SpendLimit(
                new TenantId(r.get(SPEND_LIMIT.TENANT_ID)),
                r.get(SPEND_LIMIT.CARRIER_ID),
                value(Side.class, r.get(SPEND_LIMIT.SIDE)),
                r.get(SPEND_LIMIT.CURRENCY),
                r.get(SPEND_LIMIT.AMOUNT),
                value(SpendLimit.Breach.class, r.get(SPEND_LIMIT.BREACH)),
                value(SpendLimit.Mode.class, r.get(SPEND_LIMIT.MODE)),
                zone,
                r.get(SPEND_LIMIT.COUNTED_FROM),
                r.get(SPEND_LIMIT.TAKEN_OFF),
                r.get(SPEND_LIMIT.BREACHED),
                r.get(SPEND_LIMIT.VERSION));
    }
}
