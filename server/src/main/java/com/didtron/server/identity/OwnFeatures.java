package com.didtron.server.identity;

import com.didtron.server.kernel.TenantId;
import java.util.List;

/// Which parts of the portal a customer has. Identity asks, entitlements answer: the session tells its pages at once what to show.
public interface OwnFeatures {

    /// Names of features.
    ///
    /// @param carrier whose people they are
    List<String> of(TenantId tenant, long carrier);
}
