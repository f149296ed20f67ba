/// People and their sessions: who is signed in, to which portal, for which tenant and carrier.
///
/// Owns the schema `identity`. May use: kernel, platform, operations, tenancy.
@ApplicationModule(displayName = "Identity", allowedDependencies = {"kernel", "platform", "operations", "tenancy"})
@NullMarked
package com.didtron.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
