package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;

/// What carriers must know of issued invoices, whose module comes later.
public interface KnowsIssued {

    /// The last day that an issued invoice of a carrier covers in a currency, in the zone of the invoice; empty: none was issued. Days up to it are closed:
    /// what they came to has been told.
    Optional<LocalDate> closedUntil(DSLContext tx, TenantId tenant, long carrier, String currency);
}
