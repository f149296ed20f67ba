package com.didtron.server.carriers;

import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.TenantId;

/// Whether a called number was ported, by a number portability plan. Asked for one call: answered from memory.
@FunctionalInterface
public interface PortedNumbers {

    /// No number is.
    PortedNumbers NONE = (tenant, plan, called) -> new Porting(null, null, Porting.Source.PLAN);

    /// @param plan id of one that a service names
    Porting find(TenantId tenant, long plan, E164 called);
}
