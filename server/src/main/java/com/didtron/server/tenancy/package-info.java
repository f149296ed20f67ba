/// Tenants: the operator, and below it white-label partners and class 4 renters.
///
/// Owns the schema `tenancy`. May use: kernel, platform, operations.
@ApplicationModule(displayName = "Tenancy", allowedDependencies = {"kernel", "platform", "operations"})
@NullMarked
package com.didtron.server.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
