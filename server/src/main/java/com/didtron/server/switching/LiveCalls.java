package com.didtron.server.switching;

import com.didtron.server.kernel.CallId;
import com.didtron.server.kernel.TenantId;
import java.util.List;

/// The calls in progress on this node.
public interface LiveCalls {

    /// Those of a tenant, newest first.
    List<LiveCall> list(TenantId tenant);

    /// Ends a call.
    ///
    /// @return false when the tenant has no such call in progress
    boolean hangUp(TenantId tenant, CallId call);

    /// Calls of a tenant that asked to start during the last ten seconds, per second. Those whose source nobody knows are the operator's: its sockets were
    /// called.
    double callsPerSecond(TenantId tenant);
}
