/// Customers: their accounts, the categories and groups into which they are sorted, and the states an account goes through.
///
/// Owns the schema `customers`. May use: kernel, platform, operations, identity, carriers. What a category or group entitles to is not known here; who
/// knows is told ([SegmentUse]).
@ApplicationModule(displayName = "Customers", allowedDependencies = {"kernel", "platform", "operations", "identity", "carriers"})
@NullMarked
package com.didtron.server.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
