package com.didtron.server.notify.internal;

import static com.didtron.server.notify.internal.sql.Tables.ALERT;
import static com.didtron.server.notify.internal.sql.Tables.ALERT_READ;
import static com.didtron.server.notify.internal.sql.Tables.ALERT_READER;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.notify.internal.sql.tables.records.AlertRecord;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Pages;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.RaisesAlerts;
import com.didtron.server.platform.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Alerts and who has read them. Staff see those whose permission they have; people of customers and carriers none.
@Component
public class BellStore implements RaisesAlerts {

    private static final Map<String, Field<?>> ORDERS = Map.of(
            // numbers are given in the order of time
            "raisedAt", ALERT.ID,
            "kind", ALERT.KIND,
            "severity", DSL.case_(ALERT.SEVERITY).when(Severity.INFO.code(), 1).when(Severity.WARNING.code(), 2).otherwise(3));

    /// Unread ones are counted so far.
    public static final int MOST_COUNTED = 100;

    private static final String REFUND = "refund";
    private static final String ADJUSTMENT = "adjustment";

    private final Database database;
    private final BellFeed feed;
    private final Clock clock;

    BellStore(Database database, BellFeed feed, Clock clock) {
        this.database = database;
        this.feed = feed;
        this.clock = clock;
    }

    /// An alert as one person sees it.
    public record Rung(
            long id, String severity, String kind, @Nullable String subjectKind, @Nullable String subjectId, String text, Instant raisedAt, boolean read) {}

    /// What a person has not read yet.
    ///
    /// @param alerts at most [#MOST_COUNTED]
    /// @param worst  severity of the worst of them; null when there is none
    public record Unread(int alerts, @Nullable String worst) {}

    @Override
    public void raise(DSLContext tx, TenantId tenant, Alert alert) {
        rung(tx, tenant, alert).execute();
        feed.changed(tx, tenant);
    }

    @Override
    public void raise(DSLContext tx, TenantId tenant, Alert alert, Deciders deciders) {
        rung(tx, tenant, alert)
                .set(ALERT.ALSO_PERMISSION, deciders.permission())
                .set(ALERT.NOT_FOR, deciders.notThem())
                .set(ALERT.MONEY_KIND, deciders.refund() ? REFUND : ADJUSTMENT)
                .set(ALERT.MONEY, deciders.amount())
                .set(ALERT.RINGS_UNTIL, deciders.until())
                .execute();
        feed.changed(tx, tenant);
    }

    @Override
    public void silence(DSLContext tx, TenantId tenant, String subjectKind, String subjectId) {
        tx.deleteFrom(ALERT)
                .where(ALERT.TENANT_ID.eq(tenant.value()), ALERT.SUBJECT_KIND.eq(subjectKind), ALERT.SUBJECT_ID.eq(subjectId), ALERT.RINGS_UNTIL.isNotNull())
                .execute();
        feed.changed(tx, tenant);
    }

    private InsertSetMoreStep<AlertRecord> rung(DSLContext tx, TenantId tenant, Alert alert) {
        return tx.insertInto(ALERT)
                .set(ALERT.TENANT_ID, tenant.value())
                .set(ALERT.SEVERITY, alert.severity().code())
                .set(ALERT.KIND, alert.kind())
                .set(ALERT.PERMISSION, alert.permission())
                .set(ALERT.SUBJECT_KIND, alert.subjectKind())
                .set(ALERT.SUBJECT_ID, alert.subjectId())
                .set(ALERT.TEXT, alert.text())
                .set(ALERT.RAISED_AT, clock.instant());
    }

    /// Which alerts are looked for; null: any.
    ///
    /// @param read     whether the person has read it
    /// @param severity of these
    /// @param kind     stable word
    public record Wanted(@Nullable Boolean read, @Nullable Severity severity, @Nullable String kind) {}

    /// @param sort raisedAt, severity (the worst last), kind, with `-` in front for the other way round; null: newest first
    /// @throws Refusal when there is no such order
    public Page<Rung> list(SignedIn person, Wanted wanted, @Nullable String sort, @Nullable String cursor, int limit) {
        Field<Boolean> read = DSL.field(read(person)).as("read");
        var ofTenant = ALERT.TENANT_ID.eq(person.tenant().value());
        var tested = List.of(
                seen(person),
                wanted.read == null ? DSL.noCondition() : wanted.read ? read(person) : DSL.not(read(person)),
                wanted.severity == null ? DSL.noCondition() : ALERT.SEVERITY.eq(wanted.severity.code()),
                wanted.kind == null ? DSL.noCondition() : ALERT.KIND.eq(wanted.kind));
        ListOrder order = ListOrder.of(sort, "-raisedAt", ORDERS, ALERT.ID);
        var found = database.reads(person.tenant())
                .select(ALERT.fields())
                .select(read, order.selected())
                .from(ALERT)
                .where(ofTenant)
                .and(DSL.and(tested))
                .and(order.after(cursor))
                .orderBy(order.fields())
                .limit(limit + 1)
                .fetch();
        return Pages.of(found, limit, cursor, order::key, () -> Pages.count(database.reads(person.tenant()), ALERT, List.of(ofTenant), tested))
                .map(row -> rung(row, row.get(read)));
    }

    public Unread unread(SignedIn person) {
        List<String> severities = database.reads(person.tenant())
                .select(ALERT.SEVERITY)
                .from(ALERT)
                .where(seen(person), DSL.not(read(person)))
                .orderBy(ALERT.ID.desc())
                .limit(MOST_COUNTED)
                .fetch(ALERT.SEVERITY);
        String worst = List.of(Severity.values()).stream().map(Severity::code).filter(severities::contains).findFirst().orElse(null);
        return new Unread(severities.size(), worst);
    }

    /// @throws Refusal not-found for one that the person does not see
    public void read(SignedIn person, long id) {
        database.perform(person.tenant(), tx -> {
            if (!tx.fetchExists(tx.selectFrom(ALERT).where(seen(person), ALERT.ID.eq(id)))) {
                throw Refusal.notFound("alert " + id);
            }
            tx.insertInto(ALERT_READ)
                    .set(ALERT_READ.TENANT_ID, person.tenant().value())
                    .set(ALERT_READ.PERSON_ID, person.personId())
                    .set(ALERT_READ.ALERT_ID, id)
                    .onConflictDoNothing()
                    .execute();
            feed.changed(tx, person);
        });
    }

    /// Those that the person has been shown; what rings meanwhile stays unread.
    ///
    /// @param upTo number of the newest that was shown
    public void readAll(SignedIn person, long upTo) {
        database.perform(person.tenant(), tx -> {
            tx.insertInto(ALERT_READER)
                    .set(ALERT_READER.TENANT_ID, person.tenant().value())
                    .set(ALERT_READER.PERSON_ID, person.personId())
                    .set(ALERT_READER.READ_UP_TO, upTo)
                    .onConflict(ALERT_READER.TENANT_ID, ALERT_READER.PERSON_ID)
                    .doUpdate()
                    .set(ALERT_READER.READ_UP_TO, DSL.greatest(ALERT_READER.READ_UP_TO, DSL.val(upTo)))
                    .execute();
            tx.deleteFrom(ALERT_READ)
                    .where(
                            ALERT_READ.TENANT_ID.eq(person.tenant().value()),
                            ALERT_READ.PERSON_ID.eq(person.personId()),
                            ALERT_READ.ALERT_ID.le(upTo))
                    .execute();
            feed.changed(tx, person);
        });
    }

    int deleteBefore(DSLContext tx, TenantId tenant, Instant before) {
        return tx.deleteFrom(ALERT).where(ALERT.TENANT_ID.eq(tenant.value()), ALERT.RAISED_AT.lt(before)).execute();
    }

    private Condition seen(SignedIn person) {
        boolean staff = person.portal() == Portal.ADMIN || person.portal() == Portal.CLASS4;
        Set<String> permissions = person.access().permissions();
        return ALERT.TENANT_ID.eq(person.tenant().value())
                .and(staff ? ALERT.PERMISSION.in(permissions) : DSL.falseCondition())
                .and(ALERT.ALSO_PERMISSION.isNull().or(ALERT.ALSO_PERMISSION.in(permissions)))
                .and(ALERT.NOT_FOR.isDistinctFrom(person.personId()))
                .and(ALERT.RINGS_UNTIL.isNull().or(ALERT.RINGS_UNTIL.gt(clock.instant())))
                .and(reached(REFUND, person.access().limits().refundUpTo()))
                .and(reached(ADJUSTMENT, person.access().limits().adjustUpTo()));
    }

    /// @param most null: as much as there is
    private static Condition reached(String kind, @Nullable BigDecimal most) {
        return most == null ? DSL.noCondition() : ALERT.MONEY_KIND.isDistinctFrom(kind).or(ALERT.MONEY.le(most));
    }

    private static Condition read(SignedIn person) {
        Field<Long> upTo = DSL.field(DSL.select(ALERT_READER.READ_UP_TO)
                .from(ALERT_READER)
                .where(ALERT_READER.TENANT_ID.eq(person.tenant().value()), ALERT_READER.PERSON_ID.eq(person.personId())));
        return ALERT.ID.le(DSL.coalesce(upTo, DSL.val(0L)))
                .or(DSL.exists(DSL.selectOne()
                        .from(ALERT_READ)
                        .where(
                                ALERT_READ.TENANT_ID.eq(person.tenant().value()),
                                ALERT_READ.PERSON_ID.eq(person.personId()),
                                ALERT_READ.ALERT_ID.eq(ALERT.ID))));
    }

    private static Rung rung(Record row, boolean read) {
        return new Rung(
                row.get(ALERT.ID), row.get(ALERT.SEVERITY), row.get(ALERT.KIND), row.get(ALERT.SUBJECT_KIND), row.get(ALERT.SUBJECT_ID), row.get(ALERT.TEXT),
                row.get(ALERT.RAISED_AT), read);
    }

    private static long place(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException _) {
            throw Cursor.notOurs();
        }
    }
}
