/// Wholesale counterparties in the Digitalk hierarchy: carrier (commercial) → interconnect (technical) → service (where price
/// meets route). Answers "who is calling" ([Directory], [CallerIdentity]) and knows each carrier's accounts in the ledger ([CarrierBooks]).
///
/// Owns the schema `carriers`. May use: kernel, platform, operations, tenancy, currencies, identity, ledger. What others know of plans, and who else needs a carrier, is asked of
/// [KnowsPlans] and [CarrierUse].
@ApplicationModule(displayName = "Carriers", allowedDependencies = {"kernel", "platform", "operations", "tenancy", "currencies", "identity", "ledger"})
@NullMarked
package com.didtron.server.carriers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
