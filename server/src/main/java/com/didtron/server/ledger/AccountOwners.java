package com.didtron.server.ledger;

import com.didtron.server.kernel.TenantId;
import java.util.Optional;

/// Whose an account is, in words for people. The ledger does not know what the codes of accounts stand for: whoever chose them tells it.
public interface AccountOwners {

    /// @param code of an account of the tenant, as its opener named it
    /// @return the name of whose it is; empty when it is nobody's of theirs
    Optional<String> nameOf(TenantId tenant, String code);
}
