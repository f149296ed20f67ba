package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.CarrierStore.value;
import static com.didtron.server.carriers.internal.CarrierStore.word;
import static com.didtron.server.carriers.internal.sql.Tables.CREDIT_ALERT;
import static com.didtron.server.carriers.internal.sql.Tables.CREDIT_ALERT_RECIPIENT;

import com.didtron.server.carriers.AlertTemplate;
import com.didtron.server.carriers.CreditAlert;
import com.didtron.server.carriers.CreditAlert.OwnWords;
import com.didtron.server.carriers.CreditAlert.Recipient;
import com.didtron.server.carriers.CreditAlert.Terms;
import com.didtron.server.carriers.CreditAlert.Words;
import com.didtron.server.kernel.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Credit alerts in SQL.
@Component
public class AlertStore {

    static final int MOST = 50;

    private final AlertTemplateStore templates;

    AlertStore(AlertTemplateStore templates) {
        this.templates = templates;
    }

    /// An alert and whose it is.
    record OfCarrier(long carrier, CreditAlert alert) {}

    public List<CreditAlert> list(DSLContext tx, TenantId tenant, long carrier) {
        Map<Long, AlertTemplate> known = templates.byId(tx, tenant);
        Map<Long, List<Recipient>> recipients = recipients(tx, tenant, CREDIT_ALERT_RECIPIENT.ALERT_ID.in(tx.select(CREDIT_ALERT.ID)
                .from(CREDIT_ALERT)
                .where(CREDIT_ALERT.TENANT_ID.eq(tenant.value()), CREDIT_ALERT.CARRIER_ID.eq(carrier))));
        return tx.selectFrom(CREDIT_ALERT)
                .where(CREDIT_ALERT.TENANT_ID.eq(tenant.value()), CREDIT_ALERT.CARRIER_ID.eq(carrier))
                .orderBy(CREDIT_ALERT.KIND, CREDIT_ALERT.CURRENCY, CREDIT_ALERT.THRESHOLD.desc(), CREDIT_ALERT.ID)
                .limit(MOST)
                .fetch(r -> alert(r, recipients.getOrDefault(r.get(CREDIT_ALERT.ID), List.of()), known));
    }

    /// All of a tenant, in their order; who is told is left out.
    List<OfCarrier> all(DSLContext tx, TenantId tenant) {
        Map<Long, AlertTemplate> known = templates.byId(tx, tenant);
        return tx.selectFrom(CREDIT_ALERT)
                .where(CREDIT_ALERT.TENANT_ID.eq(tenant.value()))
                .orderBy(CREDIT_ALERT.CARRIER_ID, CREDIT_ALERT.THRESHOLD.desc(), CREDIT_ALERT.ID)
                .fetch(r -> new OfCarrier(r.get(CREDIT_ALERT.CARRIER_ID), alert(r, List.of(), known)));
    }

    Optional<CreditAlert> find(DSLContext tx, TenantId tenant, long carrier, long id) {
        return tx.selectFrom(CREDIT_ALERT)
                .where(CREDIT_ALERT.TENANT_ID.eq(tenant.value()), CREDIT_ALERT.CARRIER_ID.eq(carrier), CREDIT_ALERT.ID.eq(id))
                .forUpdate()
                .fetchOptional(r -> alert(
                        r, recipients(tx, tenant, CREDIT_ALERT_RECIPIENT.ALERT_ID.eq(id)).getOrDefault(id, List.of()), templates.byId(tx, tenant)));
    }

    CreditAlert insert(DSLContext tx, TenantId tenant, long carrier, Terms terms, Instant now) {
        long id = tx.insertInto(CREDIT_ALERT)
                .set(set(terms))
                .set(CREDIT_ALERT.TENANT_ID, tenant.value())
                .set(CREDIT_ALERT.CARRIER_ID, carrier)
                .set(CREDIT_ALERT.CHANGED_AT, now)
                .returningResult(CREDIT_ALERT.ID)
                .fetchSingle(CREDIT_ALERT.ID);
        write(tx, tenant, id, terms.recipients());
        return new CreditAlert(id, terms, false, now, 0, null, 1);
    }

    /// Gives a locked one other terms, and where it stands then.
    void update(DSLContext tx, TenantId tenant, CreditAlert after) {
        tx.update(CREDIT_ALERT)
                .set(set(after.terms()))
                .set(CREDIT_ALERT.VERSION, after.version())
                .where(CREDIT_ALERT.TENANT_ID.eq(tenant.value()), CREDIT_ALERT.ID.eq(after.id()))
                .execute();
        tx.deleteFrom(CREDIT_ALERT_RECIPIENT)
                .where(CREDIT_ALERT_RECIPIENT.TENANT_ID.eq(tenant.value()), CREDIT_ALERT_RECIPIENT.ALERT_ID.eq(after.id()))
                .execute();
        write(tx, tenant, after.id(), after.terms().recipients());
        stands(tx, tenant, after);
    }

    /// Keeps where a locked one stands.
    void stands(DSLContext tx, TenantId tenant, CreditAlert now) {
        tx.update(CREDIT_ALERT)
                .set(CREDIT_ALERT.TRIGGERED, now.triggered())
                .set(CREDIT_ALERT.CHANGED_AT, now.changedAt())
                .set(CREDIT_ALERT.LETTERS, now.letters())
                .set(CREDIT_ALERT.LAST_LETTER_AT, now.lastLetterAt())
                .where(CREDIT_ALERT.TENANT_ID.eq(tenant.value()), CREDIT_ALERT.ID.eq(now.id()))
                .execute();
    }

    void delete(DSLContext tx, TenantId tenant, long id) {
        tx.deleteFrom(CREDIT_ALERT).where(CREDIT_ALERT.TENANT_ID.eq(tenant.value()), CREDIT_ALERT.ID.eq(id)).execute();
    }

    private static void write(DSLContext tx, TenantId tenant, long alert, List<Recipient> recipients) {
        for (int place = 0; place < recipients.size(); place++) {
            Recipient one = recipients.get(place);
            tx.insertInto(CREDIT_ALERT_RECIPIENT)
                    .set(CREDIT_ALERT_RECIPIENT.TENANT_ID, tenant.value())
                    .set(CREDIT_ALERT_RECIPIENT.ALERT_ID, alert)
                    .set(CREDIT_ALERT_RECIPIENT.PLACE, place)
                    .set(CREDIT_ALERT_RECIPIENT.KIND, word(one.of()))
                    .set(CREDIT_ALERT_RECIPIENT.OF_ID, one.id())
                    .set(CREDIT_ALERT_RECIPIENT.NAME, one.name())
                    .set(CREDIT_ALERT_RECIPIENT.ADDRESS, one.address())
                    .set(CREDIT_ALERT_RECIPIENT.SEND_AS, word(one.sendAs()))
                    .execute();
        }
    }

    private static Map<Long, List<Recipient>> recipients(DSLContext tx, TenantId tenant, Condition which) {
        return tx.selectFrom(CREDIT_ALERT_RECIPIENT)
                .where(CREDIT_ALERT_RECIPIENT.TENANT_ID.eq(tenant.value()), which)
                .orderBy(CREDIT_ALERT_RECIPIENT.ALERT_ID, CREDIT_ALERT_RECIPIENT.PLACE)
                .fetchGroups(CREDIT_ALERT_RECIPIENT.ALERT_ID, r -> new Recipient(
                        value(Recipient.Of.class, r.get(CREDIT_ALERT_RECIPIENT.KIND)), r.get(CREDIT_ALERT_RECIPIENT.OF_ID), r.get(CREDIT_ALERT_RECIPIENT.NAME),
                        r.get(CREDIT_ALERT_RECIPIENT.ADDRESS), value(CreditAlert.SendAs.class, r.get(CREDIT_ALERT_RECIPIENT.SEND_AS))));
    }

    private static Map<Field<?>, @Nullable Object> set(Terms terms) {
        OwnWords words = terms.words();
        Map<Field<?>, @Nullable Object> set = new HashMap<>();
        set.put(CREDIT_ALERT.KIND, word(terms.kind()));
        set.put(CREDIT_ALERT.CURRENCY, terms.currency());
        set.put(CREDIT_ALERT.THRESHOLD, terms.threshold());
        set.put(CREDIT_ALERT.MEASURE, word(terms.measure()));
        set.put(CREDIT_ALERT.MOST_LETTERS, terms.mostLetters());
        set.put(CREDIT_ALERT.MINUTES_APART, terms.minutesApart());
        put(set, words.triggered(), CREDIT_ALERT.TRIGGERED_SUBJECT, CREDIT_ALERT.TRIGGERED_TEXT, CREDIT_ALERT.TRIGGERED_TEMPLATE);
        put(set, words.last(), CREDIT_ALERT.LAST_SUBJECT, CREDIT_ALERT.LAST_TEXT, CREDIT_ALERT.LAST_TEMPLATE);
        put(set, words.cleared(), CREDIT_ALERT.CLEARED_SUBJECT, CREDIT_ALERT.CLEARED_TEXT, CREDIT_ALERT.CLEARED_TEMPLATE);
        return set;
    }

    /// What a template says stays in the template.
    private static void put(Map<Field<?>, @Nullable Object> set, Words words, Field<String> subject, Field<String> text, Field<Long> template) {
        set.put(subject, words.template() == null ? words.subject() : "");
        set.put(text, words.template() == null ? words.text() : "");
        set.put(template, words.template());
    }

    private static Words words(Record r, Map<Long, AlertTemplate> templates, Field<String> subject, Field<String> text, Field<Long> template) {
        Long id = r.get(template);
        return id == null ? new Words(r.get(subject), r.get(text)) : new Words(templates.get(id).subject(), templates.get(id).text(), id);
    }

    private static CreditAlert alert(Record r, List<Recipient> recipients, Map<Long, AlertTemplate> templates) {
        OwnWords words = new OwnWords(
                words(r, templates, CREDIT_ALERT.TRIGGERED_SUBJECT, CREDIT_ALERT.TRIGGERED_TEXT, CREDIT_ALERT.TRIGGERED_TEMPLATE),
                words(r, templates, CREDIT_ALERT.LAST_SUBJECT, CREDIT_ALERT.LAST_TEXT, CREDIT_ALERT.LAST_TEMPLATE),
                words(r, templates, CREDIT_ALERT.CLEARED_SUBJECT, CREDIT_ALERT.CLEARED_TEXT, CREDIT_ALERT.CLEARED_TEMPLATE));
        return new CreditAlert(
                r.get(CREDIT_ALERT.ID),
                new Terms(
                        value(CreditAlert.Kind.class, r.get(CREDIT_ALERT.KIND)), r.get(CREDIT_ALERT.CURRENCY), r.get(CREDIT_ALERT.THRESHOLD),
                        value(CreditAlert.Measure.class, r.get(CREDIT_ALERT.MEASURE)), recipients, r.get(CREDIT_ALERT.MOST_LETTERS), r.get(CREDIT_ALERT.MINUTES_APART), words),
                r.get(CREDIT_ALERT.TRIGGERED), r.get(CREDIT_ALERT.CHANGED_AT), r.get(CREDIT_ALERT.LETTERS), r.get(CREDIT_ALERT.LAST_LETTER_AT), r.get(CREDIT_ALERT.VERSION));
    }
}
