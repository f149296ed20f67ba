package com.didtron.server.identity;

import com.didtron.server.kernel.TenantId;
import org.jooq.DSLContext;

/// Identity writes letters, the module notify sends them: people come before mail, but mail needs people to go to.
public interface SendsLetters {

    /// Puts a letter into the outbox, as part of the caller's transaction.
    void send(DSLContext tx, TenantId tenant, Letter letter);
}
