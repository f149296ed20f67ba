package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.sql.Tables.ALERT_TEMPLATE;
import static com.didtron.server.carriers.internal.sql.Tables.CREDIT_ALERT;

import com.didtron.server.carriers.AlertTemplate;
import com.didtron.server.carriers.CreditAlert.OwnWords;
import com.didtron.server.carriers.CreditAlert.Words;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Templates of alerts' letters in SQL.
@Component
public class AlertTemplateStore {

    static final int MOST = 200;
    private static final List<Field<Long>> USES = List.of(CREDIT_ALERT.TRIGGERED_TEMPLATE, CREDIT_ALERT.LAST_TEMPLATE, CREDIT_ALERT.CLEARED_TEMPLATE);

    /// By name.
    public List<AlertTemplate> list(DSLContext tx, TenantId tenant) {
        return tx.selectFrom(ALERT_TEMPLATE)
                .where(ALERT_TEMPLATE.TENANT_ID.eq(tenant.value()))
                .orderBy(DSL.lower(ALERT_TEMPLATE.NAME), ALERT_TEMPLATE.ID)
                .fetch(AlertTemplateStore::template);
    }

    Map<Long, AlertTemplate> byId(DSLContext tx, TenantId tenant) {
        return tx.selectFrom(ALERT_TEMPLATE).where(ALERT_TEMPLATE.TENANT_ID.eq(tenant.value())).fetchMap(ALERT_TEMPLATE.ID, AlertTemplateStore::template);
    }

    /// How many alerts send each; those that nobody sends are absent.
    public Map<Long, Integer> uses(DSLContext tx, TenantId tenant) {
        Map<Long, Integer> uses = new HashMap<>();
        tx.select(USES)
                .from(CREDIT_ALERT)
                .where(CREDIT_ALERT.TENANT_ID.eq(tenant.value()))
                .forEach(alert -> USES.stream().flatMap(use -> Stream.ofNullable(alert.get(use))).distinct().forEach(id -> uses.merge(id, 1, Integer::sum)));
        return uses;
    }

    /// The templates that words name stay until the transaction ends. Those that are not there are left to who looks at the words.
    void hold(DSLContext tx, TenantId tenant, OwnWords words) {
        List<Long> named = Stream.of(words.triggered(), words.last(), words.cleared()).map(Words::template).flatMap(Stream::ofNullable).toList();
        tx.select(ALERT_TEMPLATE.ID).from(ALERT_TEMPLATE).where(ALERT_TEMPLATE.TENANT_ID.eq(tenant.value()), ALERT_TEMPLATE.ID.in(named)).forShare().fetch();
    }

    /// Locks it.
    ///
    /// @throws Refusal not-found, changed-meanwhile
    AlertTemplate lock(DSLContext tx, TenantId tenant, long id, int version) {
        AlertTemplate found = tx.selectFrom(ALERT_TEMPLATE)
                .where(ALERT_TEMPLATE.TENANT_ID.eq(tenant.value()), ALERT_TEMPLATE.ID.eq(id))
                .forUpdate()
                .fetchOptional(AlertTemplateStore::template)
                .orElseThrow(() -> Refusal.notFound("alert template " + id));
        if (found.version() != version) {
            throw Refusal.conflict("changed-meanwhile", "Somebody changed " + found.name() + " meanwhile. Look at it again.");
        }
        return found;
    }

    /// @throws Refusal not-found
    public AlertTemplate get(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(ALERT_TEMPLATE)
                .where(ALERT_TEMPLATE.TENANT_ID.eq(tenant.value()), ALERT_TEMPLATE.ID.eq(id))
                .fetchOptional(AlertTemplateStore::template)
                .orElseThrow(() -> Refusal.notFound("alert template " + id));
    }

    boolean isTaken(DSLContext tx, TenantId tenant, String name, long id) {
        return tx.fetchExists(
                ALERT_TEMPLATE, ALERT_TEMPLATE.TENANT_ID.eq(tenant.value()), DSL.lower(ALERT_TEMPLATE.NAME).eq(DSL.lower(name)), ALERT_TEMPLATE.ID.ne(id));
    }

    long insert(DSLContext tx, TenantId tenant, AlertTemplate draft) {
        return tx.insertInto(ALERT_TEMPLATE)
                .set(ALERT_TEMPLATE.TENANT_ID, tenant.value())
                .set(ALERT_TEMPLATE.NAME, draft.name())
                .set(ALERT_TEMPLATE.SUBJECT, draft.subject())
                .set(ALERT_TEMPLATE.TEXT, draft.text())
                .returningResult(ALERT_TEMPLATE.ID)
                .fetchSingle(ALERT_TEMPLATE.ID);
    }

    /// Writes a locked one.
    void update(DSLContext tx, TenantId tenant, AlertTemplate wanted) {
        tx.update(ALERT_TEMPLATE)
                .set(ALERT_TEMPLATE.NAME, wanted.name())
                .set(ALERT_TEMPLATE.SUBJECT, wanted.subject())
                .set(ALERT_TEMPLATE.TEXT, wanted.text())
                .set(ALERT_TEMPLATE.VERSION, ALERT_TEMPLATE.VERSION.plus(1))
                .where(ALERT_TEMPLATE.TENANT_ID.eq(tenant.value()), ALERT_TEMPLATE.ID.eq(wanted.id()))
                .execute();
    }

    void delete(DSLContext tx, TenantId tenant, long id) {
        tx.deleteFrom(ALERT_TEMPLATE).where(ALERT_TEMPLATE.TENANT_ID.eq(tenant.value()), ALERT_TEMPLATE.ID.eq(id)).execute();
    }

    private static AlertTemplate template(Record r) {
        return new AlertTemplate(
                new TenantId(r.get(ALERT_TEMPLATE.TENANT_ID)), r.get(ALERT_TEMPLATE.ID), r.get(ALERT_TEMPLATE.NAME), r.get(ALERT_TEMPLATE.SUBJECT),
                r.get(ALERT_TEMPLATE.TEXT), r.get(ALERT_TEMPLATE.VERSION));
    }
}
