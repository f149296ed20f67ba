package com.didtron.server.billing.internal;

import static com.didtron.server.billing.internal.sql.Tables.INVOICE;

import com.didtron.server.carriers.CarrierUse;
import com.didtron.server.carriers.KnowsIssued;
import com.didtron.server.kernel.TenantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// A carrier with a draft cannot be deleted; one with issued invoices must be kept, because they are its documents, and their days are closed.
@Component
class InvoicesOfCarrier implements CarrierUse, KnowsIssued {

    @Override
    public List<Use> of(DSLContext tx, TenantId tenant, Kind kind, long id) {
        if (kind != Kind.CARRIER) {
            return List.of();
        }
        var counts = tx.select(INVOICE.STATUS, DSL.count())
                .from(INVOICE)
                .where(INVOICE.TENANT_ID.eq(tenant.value()), INVOICE.CARRIER_ID.eq(id), INVOICE.DELETED_AT.isNull())
                .groupBy(INVOICE.STATUS)
                .fetchMap(INVOICE.STATUS, DSL.count());
        List<Use> uses = new ArrayList<>();
        int drafts = counts.getOrDefault("draft", 0);
        if (drafts > 0) {
            uses.add(new Use("draft-invoice", drafts, drafts == 1 ? "1 draft invoice" : drafts + " draft invoices", Weight.BLOCKS));
        }
        int issued = counts.getOrDefault("issued", 0);
        if (issued > 0) {
            uses.add(new Use("issued-invoice", issued, issued == 1 ? "1 issued invoice" : issued + " issued invoices", Weight.KEEPS));
        }
        return uses;
    }

    @Override
    public Optional<LocalDate> closedUntil(DSLContext tx, TenantId tenant, long carrier, String currency) {
        return tx.select(DSL.max(INVOICE.PERIOD_TO))
                .from(INVOICE)
                .where(INVOICE.TENANT_ID.eq(tenant.value()), INVOICE.CARRIER_ID.eq(carrier), INVOICE.CURRENCY.eq(currency), INVOICE.STATUS.eq("issued"))
                .fetchOptional(0, LocalDate.class);
    }
}
