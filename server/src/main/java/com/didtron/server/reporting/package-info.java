/// What happens and what happened, for people: dashboard, carriers with their balances, live calls, the explorer of calls, a customer's own
/// account and calls, and the trace of one call from INVITE to invoice ([TraceStep]).
///
/// Owns no tables: every answer is composed of what the other modules tell, fetched by ids in batches. Nobody depends on this module. May use: all others.
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {
            "kernel", "platform", "operations", "tenancy", "identity", "currencies", "ledger", "carriers", "customers", "rates", "routing", "screening", "enforcement", "portability", "admission", "switching", "cdr",
            "rating", "billing"
        })
@NullMarked
package com.didtron.server.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
