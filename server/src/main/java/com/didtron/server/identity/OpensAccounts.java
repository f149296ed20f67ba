package com.didtron.server.identity;

import com.didtron.server.kernel.TenantId;
import java.time.ZoneId;
import org.jooq.DSLContext;

/// Opens the account of a company that signed up by itself. Identity asks, customers answers: people come before customers, but the first person of
/// a customer comes before its account.
public interface OpensAccounts {

    /// A company as its first person told it.
    ///
    /// @param person   number of that person
    /// @param email    theirs, as they have proved
    /// @param currency the tenant's base currency
    /// @param timeZone the tenant's
    record Company(String name, long person, String email, String currency, ZoneId timeZone) {}

    /// Opens it as part of the caller's transaction; it waits for approval.
    ///
    /// @return the carrier that the company's people belong to
    long open(DSLContext tx, TenantId tenant, Company company);
}
