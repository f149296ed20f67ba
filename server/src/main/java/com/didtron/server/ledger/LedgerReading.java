package com.didtron.server.ledger;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.internal.LedgerQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/// The books as others may read them.
@Component
public class LedgerReading {

    private final LedgerQuery query;

    LedgerReading(LedgerQuery query) {
        this.query = query;
    }

    /// Entries about one thing, oldest first, a hundred at most.
    ///
    /// @param reference for example `call:0198…`
    public List<PostedEntry> entries(TenantId tenant, String reference) {
        return query.entries(tenant, reference);
    }
}
