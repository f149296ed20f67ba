package com.didtron.server.tenancy;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.kernel.TimeZones;
import java.time.ZoneId;

/// A company that runs its business on the platform.
///
/// @param id           identity
/// @param name         as people call it
/// @param legalName    as printed on documents
/// @param address      postal address, lines separated by newlines
/// @param contactEmail printed on documents
/// @param baseCurrency ISO 4217 code in which totals over currencies are shown
/// @param timeZone     zone of the tenant's own days (dashboard, reports); one with a name, which forms offer first
/// @param bankDetails  printed on invoices, lines separated by newlines
/// @param simulated    true for the demonstration world: every screen says so
public record Tenant(
        TenantId id,
        String name,
        String legalName,
        String address,
        String contactEmail,
        String baseCurrency,
        ZoneId timeZone,
        String bankDetails,
        boolean simulated) {

    public Tenant {
        if (!TimeZones.isName(timeZone.getId())) {
            throw new IllegalArgumentException("the zone of tenant " + name + " has no name: " + timeZone);
        }
    }
}
