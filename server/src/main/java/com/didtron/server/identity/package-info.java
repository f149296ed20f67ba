/// People: who is signed in, to which portal, for which tenant and carrier, and what their roles allow.
///
/// Owns the schema `identity`. May use: kernel, platform, operations, tenancy.
@ApplicationModule(displayName = "Identity", allowedDependencies = {"kernel", "platform", "operations", "tenancy"})
@NullMarked
package com.didtron.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
