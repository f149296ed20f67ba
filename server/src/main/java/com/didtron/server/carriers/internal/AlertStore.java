package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.sql.Tables.CREDIT_ALERT;

import com.didtron.server.carriers.CreditAlert;
import com.didtron.server.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// Credit alerts in SQL.
@Component
public class AlertStore {

    static final int MOST = 50;

    public List<CreditAlert> list(DSLContext tx, TenantId tenant, long carrier) {
        return tx.selectFrom(CREDIT_ALERT)
                .where(CREDIT_ALERT.TENANT_ID.eq(tenant.value()), CREDIT_ALERT.CARRIER_ID.eq(carrier))
                .orderBy(CREDIT_ALERT.KIND, CREDIT_ALERT.CURRENCY, CREDIT_ALERT.THRESHOLD.desc(), CREDIT_ALERT.ID)
                .limit(MOST)
                .fetch(AlertStore::alert);
    }

    /// All of a tenant, by carrier.
    Map<Long, List<CreditAlert>> all(DSLContext tx, TenantId tenant) {
        return tx.selectFrom(CREDIT_ALERT)
                .where(CREDIT_ALERT.TENANT_ID.eq(tenant.value()))
                .orderBy(CREDIT_ALERT.CARRIER_ID, CREDIT_ALERT.THRESHOLD.desc(), CREDIT_ALERT.ID)
                .fetchGroups(CREDIT_ALERT.CARRIER_ID, AlertStore::alert);
    }

    Optional<CreditAlert> find(DSLContext tx, TenantId tenant, long carrier, long id) {
        return tx.selectFrom(CREDIT_ALERT)
                .where(CREDIT_ALERT.TENANT_ID.eq(tenant.value()), CREDIT_ALERT.CARRIER_ID.eq(carrier), CREDIT_ALERT.ID.eq(id))
                .fetchOptional(AlertStore::alert);
    }

    CreditAlert insert(DSLContext tx, TenantId tenant, long carrier, CreditAlert draft, Instant now) {
        return tx.insertInto(CREDIT_ALERT)
                .set(CREDIT_ALERT.TENANT_ID, tenant.value())
                .set(CREDIT_ALERT.CARRIER_ID, carrier)
                .set(CREDIT_ALERT.KIND, CarrierStore.word(draft.account()))
                .set(CREDIT_ALERT.CURRENCY, draft.currency())
                .set(CREDIT_ALERT.THRESHOLD, draft.threshold())
                .set(CREDIT_ALERT.RECIPIENTS, draft.recipients().toArray(String[]::new))
                .set(CREDIT_ALERT.CHANGED_AT, now)
                .returning()
                .fetchSingle(AlertStore::alert);
    }

    /// @return false when somebody else has turned it meanwhile: they tell, and nobody is told twice
    boolean turn(DSLContext tx, TenantId tenant, long id, boolean triggered, Instant now) {
        return tx.update(CREDIT_ALERT)
                        .set(CREDIT_ALERT.TRIGGERED, triggered)
                        .set(CREDIT_ALERT.CHANGED_AT, now)
                        .where(CREDIT_ALERT.TENANT_ID.eq(tenant.value()), CREDIT_ALERT.ID.eq(id), CREDIT_ALERT.TRIGGERED.ne(triggered))
                        .execute()
                > 0;
    }

    void delete(DSLContext tx, TenantId tenant, long id) {
        tx.deleteFrom(CREDIT_ALERT).where(CREDIT_ALERT.TENANT_ID.eq(tenant.value()), CREDIT_ALERT.ID.eq(id)).execute();
    }

    private static CreditAlert alert(Record r) {
        return new CreditAlert(
                r.get(CREDIT_ALERT.ID), CarrierStore.value(CreditAlert.Account.class, r.get(CREDIT_ALERT.KIND)), r.get(CREDIT_ALERT.CURRENCY),
                r.get(CREDIT_ALERT.THRESHOLD), List.of(r.get(CREDIT_ALERT.RECIPIENTS)), r.get(CREDIT_ALERT.TRIGGERED), r.get(CREDIT_ALERT.CHANGED_AT));
    }
}
