package com.didtron.server.identity;

import com.didtron.server.kernel.TenantId;
import java.lang.reflect.Method;
import java.util.Map;

/// Which accounts somebody sees by a permission, for what is about several permissions at once (the search), or asks an endpoint without a request
/// (exports). An endpoint of one permission asks for [Sees] as an argument.
public interface FindsAccounts {

    Sees of(SignedIn person, String permission);

    /// Whether an endpoint keeps to the accounts of a narrower scope: it names none, asks for [Sees] itself, or its address names what belongs to one.
    ///
    /// @param address as it is mapped: `/api/admin/carriers/{id}/contacts`
    boolean kept(Method endpoint, String address);

    /// What an address names must belong to an account that is seen. An endpoint that names nothing must ask for [Sees] itself.
    ///
    /// @param address as it is mapped
    /// @param names   what stands in its places, by their names
    /// @throws com.didtron.server.platform.Refusal not-found, beyond-scope
    void refuseOthers(Sees sees, TenantId tenant, Method endpoint, String address, Map<String, String> names);
}
