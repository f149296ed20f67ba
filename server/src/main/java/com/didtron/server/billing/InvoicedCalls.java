package com.didtron.server.billing;

import static com.didtron.server.billing.internal.sql.Tables.INVOICE;
import static com.didtron.server.billing.internal.sql.Tables.INVOICED_CALL;

import com.didtron.server.kernel.RowCount;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pages;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way from a call to its invoice line, and back.
@Component
public class InvoicedCalls {

    /// So many calls a line may have to be listed in another order than that of time: by anything else all must be read before the first is shown. As far as
    /// lists are counted.
    public static final int MOST_SORTED = RowCount.MOST;

    private final Database database;

    InvoicedCalls(Database database) {
        this.database = database;
    }

    /// A place on an invoice.
    ///
    /// @param invoiceId the invoice
    /// @param number    its number; null while it is a draft
    /// @param position  the line
    public record Place(long invoiceId, @Nullable String number, int position) {}

    /// Where calls are invoiced; calls that are on no invoice are absent.
    public Map<UUID, Place> find(TenantId tenant, Collection<UUID> calls) {
        return database.reads(tenant)
                .select(INVOICED_CALL.CALL_ID, INVOICED_CALL.INVOICE_ID, INVOICE.NUMBER, INVOICED_CALL.POSITION)
                .from(INVOICED_CALL)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICED_CALL.INVOICE_ID))
                .where(INVOICED_CALL.TENANT_ID.eq(tenant.value()), INVOICED_CALL.CALL_ID.eq(DSL.any(calls.toArray(UUID[]::new))))
                .fetchMap(INVOICED_CALL.CALL_ID, r -> new Place(r.value2(), r.value3(), r.value4()));
    }

    /// Calls of a line, by time.
    ///
    /// @param newestFirst else the oldest
    /// @param after       continue after this call; null for the first ones
    /// @param most        how many at most
    public List<UUID> ofLine(TenantId tenant, long invoice, int position, boolean newestFirst, @Nullable UUID after, int most) {
        var id = INVOICED_CALL.CALL_ID;
        return database.reads(tenant)
                .select(id)
                .from(INVOICED_CALL)
                .where(ofLine(tenant, invoice, position), after == null ? DSL.noCondition() : newestFirst ? id.lt(after) : id.gt(after))
                .orderBy(newestFirst ? id.desc() : id.asc())
                .limit(most)
                .fetch(id);
    }

    /// How many calls a line has.
    public RowCount count(TenantId tenant, long invoice, int position) {
        return Pages.count(database.reads(tenant), INVOICED_CALL, ofLine(tenant, invoice, position));
    }

    private static Condition ofLine(TenantId tenant, long invoice, int position) {
        return INVOICED_CALL.TENANT_ID.eq(tenant.value()).and(INVOICED_CALL.INVOICE_ID.eq(invoice)).and(INVOICED_CALL.POSITION.eq(position));
    }
}
