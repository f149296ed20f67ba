package com.didtron.server.carriers;

import com.didtron.server.carriers.CallerRules.Origination;
import com.didtron.server.kernel.TenantId;

/// Chooses the number that a call is given of an origination list. Asked only when a call is given one.
@FunctionalInterface
public interface NumberPick {

    /// Of no list.
    NumberPick NONE = (tenant, interconnect, from) -> {
        throw new IllegalStateException("no list is named");
    };

    /// @param interconnect that names the list; each of its lists has its own turns
    /// @param from         names a list, and says which of its numbers
    String pick(TenantId tenant, long interconnect, Origination from);
}
