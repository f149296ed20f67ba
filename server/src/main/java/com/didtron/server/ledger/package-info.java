/// Double-entry money: accounts, balanced journal entries made of transfers, credit lines with limits, and holds that
/// reserve credit. Knows nothing of telephony: owners and account codes are names that its callers choose.
///
/// Facts (journal entries, transfers) are insert-only; a correction is another entry. Owns the schema `ledger`. May use: kernel, platform, operations, identity.
@ApplicationModule(displayName = "Ledger", allowedDependencies = {"kernel", "platform", "operations", "identity"})
@NullMarked
package com.didtron.server.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
