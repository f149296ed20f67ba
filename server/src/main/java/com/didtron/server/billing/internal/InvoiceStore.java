package com.didtron.server.billing.internal;

import static com.didtron.server.billing.internal.sql.Tables.DISCARDED_CALL;
import static com.didtron.server.billing.internal.sql.Tables.INVOICE;
import static com.didtron.server.billing.internal.sql.Tables.INVOICED_CALL;
import static com.didtron.server.billing.internal.sql.Tables.INVOICE_LINE;
import static com.didtron.server.billing.internal.sql.Tables.NUMBER_SERIES;

import com.didtron.server.billing.ComposeInvoice.Composed;
import com.didtron.server.billing.Invoice;
import com.didtron.server.billing.InvoiceLine;
import com.didtron.server.billing.internal.sql.tables.records.InvoiceRecord;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.identity.Sees;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.CopyIn;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Pages;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Invoices in SQL.
@Component
public class InvoiceStore {

    private static final Map<String, Field<?>> ORDERS = Map.of(
            // numbers are given in the order of time
            "createdAt", INVOICE.ID,
            "number", DSL.coalesce(INVOICE.NUMBER, DSL.inline("")),
            "periodFrom", INVOICE.PERIOD_FROM,
            "invoiceDate", DSL.coalesce(INVOICE.INVOICE_DATE, INVOICE.PERIOD_TO),
            "dueDate", DSL.coalesce(INVOICE.DUE_DATE, INVOICE.PERIOD_TO),
            "total", INVOICE.TOTAL);

    private final ObjectMapper json;

    InvoiceStore(ObjectMapper json) {
        this.json = json;
    }

    /// Drafts of one carrier are made one after the other, so that no call comes on two.
    public void lockCarrier(DSLContext tx, TenantId tenant, long carrier) {
        tx.execute("select pg_advisory_xact_lock(hashtextextended('invoice:' || {0} || ':' || {1}, 0))",
                DSL.val(Long.toString(tenant.value())), DSL.val(Long.toString(carrier)));
    }

    public boolean hasDraft(DSLContext tx, TenantId tenant, long carrier, String currency, LocalDate from, LocalDate to) {
        return tx.fetchExists(
                INVOICE,
                INVOICE.TENANT_ID.eq(tenant.value()),
                INVOICE.CARRIER_ID.eq(carrier),
                INVOICE.CURRENCY.eq(currency),
                INVOICE.PERIOD_FROM.eq(from),
                INVOICE.PERIOD_TO.eq(to),
                INVOICE.STATUS.eq("draft"),
                INVOICE.DELETED_AT.isNull());
    }

    public Set<UUID> invoicedAmong(DSLContext tx, TenantId tenant, Collection<UUID> calls) {
        return new HashSet<>(tx.select(INVOICED_CALL.CALL_ID)
                .from(INVOICED_CALL)
                .where(INVOICED_CALL.TENANT_ID.eq(tenant.value()), INVOICED_CALL.CALL_ID.eq(DSL.any(calls.toArray(UUID[]::new))))
                .fetch(INVOICED_CALL.CALL_ID));
    }

    public long insertDraft(
            DSLContext tx, Carrier carrier, LocalDate from, LocalDate to, Composed composed, Invoice.Parties parties, Instant now) {
        long id = tx.insertInto(INVOICE)
                .set(INVOICE.TENANT_ID, carrier.tenant().value())
                .set(INVOICE.CARRIER_ID, carrier.id())
                .set(INVOICE.CURRENCY, carrier.currency())
                .set(INVOICE.PERIOD_FROM, from)
                .set(INVOICE.PERIOD_TO, to)
                .set(INVOICE.TIME_ZONE, carrier.timeZone().getId())
                .set(INVOICE.STATUS, "draft")
                .set(INVOICE.TERMS_DAYS, carrier.terms())
                .set(INVOICE.CALLS, composed.calls())
                .set(INVOICE.RATED_SECONDS, composed.ratedSeconds())
                .set(INVOICE.EXACT_CHARGE, composed.exactCharge())
                .set(INVOICE.TOTAL, composed.total())
                .set(INVOICE.PARTIES, JSONB.valueOf(json.writeValueAsString(parties)))
                .set(INVOICE.CREATED_AT, now)
                .returningResult(INVOICE.ID)
                .fetchSingle(INVOICE.ID);
        var lines = new CopyIn(
                "billing.invoice_line",
                "tenant_id, invoice_id, position, zone, interconnect_id, interconnect_name, from_day, to_day, price, calls, rated_seconds,"
                        + " exact_charge, charge");
        var calls = new CopyIn("billing.invoiced_call", "tenant_id, call_id, invoice_id, position");
        for (int i = 0; i < composed.lines().size(); i++) {
            InvoiceLine line = composed.lines().get(i);
            lines.add(carrier.tenant().value())
                    .add(id)
                    .add(line.position())
                    .add(line.zone())
                    .add(line.interconnectId())
                    .add(line.interconnectName())
                    .add(line.fromDay())
                    .add(line.toDay())
                    .add(line.price())
                    .add(line.calls())
                    .add(line.ratedSeconds())
                    .add(line.exactCharge())
                    .add(line.charge())
                    .end();
            for (UUID call : composed.callsOfLine().get(i)) {
                calls.add(carrier.tenant().value()).add(call).add(id).add(line.position()).end();
            }
        }
        lines.send(tx);
        calls.send(tx);
        return id;
    }

    public Optional<Invoice> find(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(INVOICE)
                .where(INVOICE.TENANT_ID.eq(tenant.value()), INVOICE.ID.eq(id), INVOICE.DELETED_AT.isNull())
                .fetchOptional(r -> invoice(r, lines(tx, id)));
    }

    public Optional<Invoice> findForUpdate(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(INVOICE)
                .where(INVOICE.TENANT_ID.eq(tenant.value()), INVOICE.ID.eq(id), INVOICE.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional(r -> invoice(r, lines(tx, id)));
    }

    /// A draft that is in the trash.
    public Optional<Invoice> findDiscarded(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(INVOICE)
                .where(INVOICE.TENANT_ID.eq(tenant.value()), INVOICE.ID.eq(id), INVOICE.DELETED_AT.isNotNull())
                .forUpdate()
                .fetchOptional(r -> invoice(r, lines(tx, id)));
    }

    /// Without their lines.
    ///
    /// @param carrier only of this carrier; null: of all
    /// @param search  part of a number, in either case; null: all
    /// @param sort    createdAt, number, periodFrom, invoiceDate, dueDate, total, with `-` in front for the other way round; null: newest first
    /// @throws Refusal when there is no such order
    public Page<Invoice> list(
            DSLContext tx, TenantId tenant, Sees sees, @Nullable String status, @Nullable Long carrier, @Nullable String search,
            @Nullable String sort, @Nullable String cursor, int limit) {
        Condition wanted = INVOICE.TENANT_ID.eq(tenant.value())
                .and(INVOICE.DELETED_AT.isNull())
                .and(sees.all() ? DSL.noCondition() : INVOICE.CARRIER_ID.in(sees.ids()))
                .and(status == null ? DSL.noCondition() : INVOICE.STATUS.eq(status))
                .and(carrier == null ? DSL.noCondition() : INVOICE.CARRIER_ID.eq(carrier))
                .and(search == null || search.isBlank() ? DSL.noCondition() : INVOICE.NUMBER.containsIgnoreCase(search.strip()));
        ListOrder order = ListOrder.of(sort, "-createdAt", ORDERS, INVOICE.ID);
        var found = tx.select(INVOICE.fields())
                .select(order.selected())
                .from(INVOICE)
                .where(wanted)
                .and(order.after(cursor))
                .orderBy(order.fields())
                .limit(limit + 1)
                .fetch();
        return Pages.of(found, limit, cursor, order::key, () -> Pages.count(tx, INVOICE, wanted)).map(r -> invoice(r.into(INVOICE), List.of()));
    }

    /// The next number of a series, without gaps: the row stays locked until the invoice is committed, and a failure gives it back.
    public String nextNumber(DSLContext tx, TenantId tenant, String series, int year) {
        long next = tx.insertInto(NUMBER_SERIES)
                .set(NUMBER_SERIES.TENANT_ID, tenant.value())
                .set(NUMBER_SERIES.SERIES, series)
                .set(NUMBER_SERIES.YEAR, year)
                .set(NUMBER_SERIES.LAST, 1L)
                .onConflict(NUMBER_SERIES.TENANT_ID, NUMBER_SERIES.SERIES, NUMBER_SERIES.YEAR)
                .doUpdate()
                .set(NUMBER_SERIES.LAST, NUMBER_SERIES.LAST.plus(1))
                .returningResult(NUMBER_SERIES.LAST)
                .fetchSingle(NUMBER_SERIES.LAST);
        return "%s-%d-%06d".formatted(series, year, next);
    }

    public void markIssued(
            DSLContext tx, Invoice draft, String number, LocalDate invoiceDate, LocalDate dueDate, long journal, Instant now) {
        tx.update(INVOICE)
                .set(INVOICE.STATUS, "issued")
                .set(INVOICE.NUMBER, number)
                .set(INVOICE.INVOICE_DATE, invoiceDate)
                .set(INVOICE.DUE_DATE, dueDate)
                .set(INVOICE.JOURNAL_ID, journal)
                .set(INVOICE.ISSUED_AT, now)
                .set(INVOICE.VERSION, INVOICE.VERSION.plus(1))
                .where(INVOICE.TENANT_ID.eq(draft.tenant().value()), INVOICE.ID.eq(draft.id()))
                .execute();
    }

    /// Marks a draft as deleted; its calls are free for another.
    public void discard(DSLContext tx, Invoice draft, Instant now) {
        tx.insertInto(DISCARDED_CALL, DISCARDED_CALL.TENANT_ID, DISCARDED_CALL.INVOICE_ID, DISCARDED_CALL.CALL_ID, DISCARDED_CALL.POSITION)
                .select(DSL.select(INVOICED_CALL.TENANT_ID, INVOICED_CALL.INVOICE_ID, INVOICED_CALL.CALL_ID, INVOICED_CALL.POSITION)
                        .from(INVOICED_CALL)
                        .where(INVOICED_CALL.TENANT_ID.eq(draft.tenant().value()), INVOICED_CALL.INVOICE_ID.eq(draft.id())))
                .execute();
        tx.deleteFrom(INVOICED_CALL)
                .where(INVOICED_CALL.TENANT_ID.eq(draft.tenant().value()), INVOICED_CALL.INVOICE_ID.eq(draft.id()))
                .execute();
        mark(tx, draft, now);
    }

    /// Brings a discarded draft back with its calls.
    ///
    /// @return whether all of its calls were still free; if not, the caller undoes the transaction
    public boolean restore(DSLContext tx, Invoice draft) {
        int taken = tx.insertInto(INVOICED_CALL, INVOICED_CALL.TENANT_ID, INVOICED_CALL.INVOICE_ID, INVOICED_CALL.CALL_ID, INVOICED_CALL.POSITION)
                .select(DSL.select(DISCARDED_CALL.TENANT_ID, DISCARDED_CALL.INVOICE_ID, DISCARDED_CALL.CALL_ID, DISCARDED_CALL.POSITION)
                        .from(DISCARDED_CALL)
                        .where(DISCARDED_CALL.TENANT_ID.eq(draft.tenant().value()), DISCARDED_CALL.INVOICE_ID.eq(draft.id())))
                .onConflictDoNothing()
                .execute();
        int had = tx.deleteFrom(DISCARDED_CALL)
                .where(DISCARDED_CALL.TENANT_ID.eq(draft.tenant().value()), DISCARDED_CALL.INVOICE_ID.eq(draft.id()))
                .execute();
        mark(tx, draft, null);
        return taken == had;
    }

    private static void mark(DSLContext tx, Invoice draft, @Nullable Instant at) {
        tx.update(INVOICE)
                .set(INVOICE.DELETED_AT, at)
                .set(INVOICE.VERSION, INVOICE.VERSION.plus(1))
                .where(INVOICE.TENANT_ID.eq(draft.tenant().value()), INVOICE.ID.eq(draft.id()))
                .execute();
    }

    /// Removes a discarded draft for good.
    public void purge(DSLContext tx, Invoice draft) {
        tx.deleteFrom(INVOICE)
                .where(INVOICE.TENANT_ID.eq(draft.tenant().value()), INVOICE.ID.eq(draft.id()), INVOICE.DELETED_AT.isNotNull())
                .execute();
    }

    private static List<InvoiceLine> lines(DSLContext tx, long invoice) {
        return tx.selectFrom(INVOICE_LINE)
                .where(INVOICE_LINE.INVOICE_ID.eq(invoice))
                .orderBy(INVOICE_LINE.POSITION)
                .fetch(r -> new InvoiceLine(
                        r.getPosition(),
                        r.getZone(),
                        r.getInterconnectId(),
                        r.getInterconnectName(),
                        r.getFromDay(),
                        r.getToDay(),
                        plain(r.getPrice()),
                        r.getCalls(),
                        r.getRatedSeconds(),
                        plain(r.getExactCharge()),
                        plain(r.getCharge())));
    }

    private Invoice invoice(InvoiceRecord r, List<InvoiceLine> lines) {
        return new Invoice(
                new TenantId(r.getTenantId()),
                r.getId(),
                r.getCarrierId(),
                r.getCurrency(),
                r.getPeriodFrom(),
                r.getPeriodTo(),
                ZoneId.of(r.getTimeZone()),
                Invoice.Status.valueOf(r.getStatus().toUpperCase(Locale.ROOT)),
                r.getNumber(),
                r.getTermsDays(),
                r.getInvoiceDate(),
                r.getDueDate(),
                r.getCalls(),
                r.getRatedSeconds(),
                plain(r.getExactCharge()),
                plain(r.getTotal()),
                json.readValue(r.getParties().data(), Invoice.Parties.class),
                r.getIssuedAt(),
                r.getVersion(),
                lines);
    }

    private static BigDecimal plain(BigDecimal stored) {
        return stored.signum() == 0 ? BigDecimal.ZERO : stored.stripTrailingZeros();
    }
}
