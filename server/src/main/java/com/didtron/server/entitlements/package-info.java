/// Who may see and use what: one assignment per subject (to all, categories, groups or named customers, with exclusions and limits), evaluated
/// here for pages, API and catalogue alike.
///
/// Owns the schema `entitlements`. May use: kernel, platform, operations, identity, customers.
@ApplicationModule(
        displayName = "Entitlements",
        allowedDependencies = {"kernel", "platform", "operations", "identity", "customers"})
@NullMarked
package com.didtron.server.entitlements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
