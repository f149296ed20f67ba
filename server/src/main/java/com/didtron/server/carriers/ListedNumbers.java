package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;

/// Whether a number is on a number list. Asked for calls: answered from memory.
@FunctionalInterface
public interface ListedNumbers {

    /// No number is on any list.
    ListedNumbers NONE = (tenant, list, digits) -> false;

    /// @param digits of a number; without any it is on no list
    boolean has(TenantId tenant, long list, String digits);
}
